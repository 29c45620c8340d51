variable "environment" {
  description = "Name of the environment; ends the name of every bucket, queue and namespace."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment must be dev, staging or prod."
  }
}

variable "account_id" {
  description = "Cloudflare's id of the account."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{32}$", var.account_id))
    error_message = "account_id must be 32 hexadecimal digits."
  }
}

variable "zone_id" {
  description = "Cloudflare's id of the zone."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{32}$", var.zone_id))
    error_message = "zone_id must be 32 hexadecimal digits."
  }
}

variable "zone_name" {
  description = "The zone's domain; health checks pretend to be asked for it."
  type        = string
}

variable "origins" {
  description = "Public addresses of the swarm's nodes, by node name."
  type        = map(string)

  validation {
    condition     = length(var.origins) > 0 && alltrue([for address in var.origins : can(cidrhost("${address}/32", 0))])
    error_message = "origins must be IPv4 addresses, at least one."
  }
}

variable "swarm_hosts" {
  description = "Full host names that the swarm serves, such as chat.example.com."
  type        = set(string)
}

variable "load_balancing" {
  description = "Whether Cloudflare's balancer watches the nodes and leaves out one that is ill (a paid product). Without it each host name has all nodes' addresses."
  type        = bool
}

variable "health_path" {
  description = "What the balancer asks each node for; Traefik answers it itself."
  type        = string
  default     = "/ping"
}

variable "alert_email" {
  description = "Who hears of a node that falls ill."
  type        = string
}

variable "workers" {
  description = "Host names of Workers, each with the Worker's script name as wrangler deploys it."
  type        = map(string)
}

variable "workers_deployed" {
  description = "Whether the Workers exist already. At the very first apply they do not: wrangler needs the queues made here, and the host names need the Workers."
  type        = bool
}

variable "zone_rules" {
  description = "Whether this environment writes the zone's settings and rules. They are the whole zone's: of several environments in one zone, one does."
  type        = bool
}

variable "sso_label" {
  description = "How the names of Keycloak's hosts begin: its administration is for administrators alone."
  type        = string
  default     = "sso"
}

variable "administrators" {
  description = "CIDRs that may reach administration pages."
  type        = list(string)

  validation {
    condition     = alltrue([for cidr in var.administrators : can(cidrhost(cidr, 0)) && !endswith(cidr, "/0")])
    error_message = "administrators must be CIDRs, and not the whole world."
  }
}

variable "rate_limit" {
  description = "Requests that one address may make in a period of seconds before it waits. The free plan takes a period and a wait of 10 and no other."
  type        = object({ requests = number, period = number, wait = number })
  default     = { requests = 200, period = 10, wait = 10 }
}

variable "managed_rules" {
  description = "Whether Cloudflare's managed rules run (from the Pro plan)."
  type        = bool
  default     = false
}

variable "event_sources" {
  description = "Sources whose Workers have a queue, by the source's name."
  type        = set(string)
  default     = ["aircall", "guesty"]
}

variable "raw_event_days" {
  description = "Days that raw bodies too large for a queue are kept."
  type        = number
  default     = 400

  validation {
    condition     = var.raw_event_days >= 14
    error_message = "raw_event_days must be at least 14: a message may lie in a queue that long."
  }
}

variable "backup_prefix" {
  description = "Folder of the backup repository in both buckets (R2_PREFIX)."
  type        = string
  default     = "restic"
}

variable "backup_lock_days" {
  description = "Days that nothing in the copy of the backup can be deleted or overwritten, also by whoever holds its key."
  type        = number
  default     = 30

  validation {
    condition     = var.backup_lock_days >= 30
    error_message = "backup_lock_days must be at least 30."
  }
}

variable "origin_csr" {
  description = "Signing request of the nodes' key; the key itself never comes here. Null: no certificate is ordered."
  type        = string
  default     = null

  validation {
    condition     = var.origin_csr == null ? true : startswith(var.origin_csr, "-----BEGIN CERTIFICATE REQUEST-----")
    error_message = "origin_csr must be a certificate signing request in PEM."
  }
}
