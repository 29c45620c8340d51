variable "environment" {
  description = "Name of the environment; part of every node's name."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment must be dev, staging or prod."
  }
}

variable "network_cidr" {
  description = "Private range of the environment, at least a /16 so that each subnet holds 254 addresses. Must differ between environments that are ever joined."
  type        = string

  validation {
    condition     = can(cidrhost(var.network_cidr, 0)) && can(regex("^(10\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.)", var.network_cidr))
    error_message = "network_cidr must be a private IPv4 range (RFC 1918)."
  }

  validation {
    condition     = can(cidrsubnet(var.network_cidr, 8, 0)) && try(tonumber(split("/", var.network_cidr)[1]) <= 16, false)
    error_message = "network_cidr must be a /16 or larger."
  }
}

variable "overlay_cidr" {
  description = "Range that Docker Swarm takes its overlay networks from. Must not touch network_cidr."
  type        = string
  default     = "10.200.0.0/16"

  validation {
    condition     = can(cidrhost(var.overlay_cidr, 0))
    error_message = "overlay_cidr must be an IPv4 range."
  }
}

variable "node_count" {
  description = "Number of swarm nodes, each manager and worker. Odd, so that a majority exists: 3 survive the loss of one, 1 survives nothing."
  type        = number

  validation {
    condition     = contains([1, 3, 5], var.node_count)
    error_message = "node_count must be 1, 3 or 5."
  }
}
