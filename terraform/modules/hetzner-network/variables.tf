variable "name" {
  description = "Name of the network, unique in the Hetzner project."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.name))
    error_message = "name must be lower case letters, digits and hyphens, at most 63."
  }
}

variable "cidr" {
  description = "The network's private range."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "cidr must be an IPv4 range."
  }
}

variable "swarm_subnet_cidr" {
  description = "Subnet of the swarm's nodes, inside cidr."
  type        = string
}

variable "backup_subnet_cidr" {
  description = "Subnet of the disposable backup server, inside cidr."
  type        = string
}

variable "network_zone" {
  description = "Hetzner's network zone. Only servers in its locations can join: eu-central is fsn1, nbg1 and hel1."
  type        = string
  default     = "eu-central"

  validation {
    condition     = contains(["eu-central", "us-east", "us-west", "ap-southeast"], var.network_zone)
    error_message = "network_zone must be eu-central, us-east, us-west or ap-southeast."
  }
}

variable "delete_protection" {
  description = "Whether Hetzner itself refuses to delete the network."
  type        = bool
}

variable "labels" {
  description = "Labels of the network."
  type        = map(string)
  default     = {}
}
