variable "environment" {
  description = "dev, staging or prod."
  type        = string
}

variable "size" {
  description = "small, medium or large (modules/sizes)."
  type        = string
}

variable "protected" {
  description = "Whether providers refuse to delete what holds data or serves people."
  type        = bool

  validation {
    condition     = var.protected || var.environment != "prod"
    error_message = "prod must be protected."
  }
}

variable "domain" {
  description = "Domain of the zone; the hosts chat, innkeeper, sso, traefik, aircall, guesty and ask are made in it, with -ENV behind the name outside prod."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9-]+\\.)+[a-z]{2,}$", var.domain))
    error_message = "domain must be a domain name in lower case."
  }
}

variable "administrators" {
  description = "Who administers: public SSH keys by name, and the CIDRs they come from (an office, a VPN, a bastion)."
  type = object({
    ssh_keys = map(string)
    cidrs    = list(string)
  })

  validation {
    condition     = length(var.administrators.cidrs) > 0 && alltrue([for cidr in var.administrators.cidrs : can(cidrhost(cidr, 0))])
    error_message = "administrators.cidrs needs at least one CIDR."
  }
}

variable "alert_emails" {
  description = "Who hears of what is wrong; the first also of ill nodes."
  type        = list(string)
}

variable "hetzner" {
  description = "Location of the nodes, their number and their private network. Environments have a Hetzner project each, so the same network serves all."
  type = object({
    location     = optional(string, "fsn1")
    node_count   = optional(number, 3)
    network_cidr = optional(string, "10.0.0.0/16")
  })
  default = {}

  validation {
    condition     = var.environment != "prod" || var.hetzner.node_count >= 3
    error_message = "prod needs at least three nodes: one may be lost."
  }
}

variable "cloudflare" {
  description = "Account and zone at Cloudflare, what of its paid products is used, the nodes' certificate request, and whether the Workers have been deployed once."
  type = object({
    account_id       = string
    zone_id          = string
    load_balancing   = bool
    managed_rules    = optional(bool, false)
    workers_deployed = optional(bool, false)
    origin_csr       = optional(string)
    # Of several environments in one zone, one writes its settings and rules; unset: prod.
    zone_rules = optional(bool)
  })

  validation {
    condition     = var.environment != "prod" || var.cloudflare.load_balancing
    error_message = "prod needs the balancer: without it an ill node keeps getting traffic."
  }
}

variable "google" {
  description = "The environment's Google Cloud project, its region, and where the database lies."
  type = object({
    project_id        = string
    project_number    = string
    region            = optional(string, "europe-west1")
    database_location = optional(string, "eur3")
  })
}

variable "qdrant" {
  description = "Region of the search cluster, and when the keys of each generation end (modules/qdrant)."
  type = object({
    region          = optional(string, "europe-west3")
    key_generations = map(string)
  })
}

variable "firewall_file" {
  description = "The firewall's rules."
  type        = string
}

variable "firestore_indexes_file" {
  description = "What the code's Firestore adapter needs indexed, as it says itself."
  type        = string
}

variable "raw_event_days" {
  description = "Days that what providers delivered is kept as it came; records made from it stay."
  type        = number
  default     = 400
}

variable "time_zone" {
  description = "The business's IANA time zone: days begin and end by it where a listing has none of its own."
  type        = string

  validation {
    condition     = can(regex("^[A-Z][A-Za-z_]+/[A-Za-z_/+-]+$|^UTC$", var.time_zone))
    error_message = "time_zone must be an IANA time zone such as Europe/Paris."
  }
}

variable "backup_schedule" {
  description = "When the daily backup starts (cron, UTC)."
  type        = string
  default     = "5 2 * * *"
}

variable "function_archives" {
  description = "Bundles of the functions, vectorize and backup, as paths of zip files. Empty until the first build and until secret_versions are known: then the functions, their schedules and subscriptions are made."
  type        = map(string)
  default     = {}

  validation {
    condition     = length(var.function_archives) == 0 || toset(keys(var.function_archives)) == toset(["vectorize", "backup"])
    error_message = "function_archives must name vectorize and backup, or nothing."
  }
}

variable "secret_versions" {
  description = "Which version of each secret runs, by the secret's name (local.secrets). A rotation writes a new version and raises the number here."
  type        = map(string)
  default     = {}

  validation {
    condition     = length(setsubtract(local.needed_secrets, keys(var.secret_versions))) == 0
    error_message = "secret_versions lacks: ${join(", ", setsubtract(local.needed_secrets, keys(var.secret_versions)))}."
  }
}

variable "server" {
  description = "To run the server on Cloud Run: its image by digest, and settings beside those that follow from the environment. Null: the swarm runs it."
  type        = object({ image = string, environment = optional(map(string), {}) })
  default     = null
}
