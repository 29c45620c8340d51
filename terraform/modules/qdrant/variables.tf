variable "name" {
  description = "Name of the cluster."
  type        = string
}

variable "cloud_provider" {
  description = "Cloud that the cluster runs in; the database's, for short ways."
  type        = string
  default     = "gcp"

  validation {
    condition     = contains(["aws", "gcp", "azure"], var.cloud_provider)
    error_message = "cloud_provider must be aws, gcp or azure."
  }
}

variable "cloud_region" {
  description = "Region of that cloud, as Qdrant names it."
  type        = string
  default     = "europe-west3"
}

variable "cpu" {
  description = "CPU of one node, as Qdrant's packages name it, such as 500m or 2000m."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+m$", var.cpu))
    error_message = "cpu must be in thousandths, such as 500m."
  }
}

variable "memory" {
  description = "Memory of one node, as Qdrant's packages name it, such as 1Gi or 8Gi."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+Gi$", var.memory))
    error_message = "memory must be in Gi, such as 8Gi."
  }
}

variable "nodes" {
  description = "Nodes of the cluster. One is down while it is moved or fails; collections must have as many copies as are to survive."
  type        = number

  validation {
    condition     = var.nodes >= 1 && floor(var.nodes) == var.nodes
    error_message = "nodes must be a whole number from 1."
  }
}

variable "server_version" {
  description = "Qdrant's version; 1.17 is the least that the adapter works with."
  type        = string
  default     = "v1.19.0"

  validation {
    condition     = try(tonumber(regex("^v1\\.([0-9]+)\\.[0-9]+$", var.server_version)[0]) >= 17, false)
    error_message = "server_version must be v1.17.0 or newer, written v1.X.Y."
  }
}

variable "backups" {
  description = "Whether the provider backs the cluster up daily. The free package offers none, and everything in it can be indexed again."
  type        = bool
}

variable "backup_days" {
  description = "Days that the provider's backups are kept."
  type        = number
  default     = 7
}

variable "key_generations" {
  description = "When the keys of each generation end (RFC 3339), by the month that the generation began, such as 2026-11. To rotate: add one, apply, let everybody take the new keys, remove the old one."
  type        = map(string)

  validation {
    condition     = length(var.key_generations) > 0 && alltrue([for generation in keys(var.key_generations) : can(regex("^[0-9]{4}-[0-9]{2}$", generation))])
    error_message = "key_generations needs at least one generation, named by its month such as 2026-11."
  }

  validation {
    condition     = alltrue([for expires_at in var.key_generations : can(formatdate("YYYY", expires_at))])
    error_message = "key_generations holds something that is no time such as 2027-05-01T00:00:00Z."
  }
}
