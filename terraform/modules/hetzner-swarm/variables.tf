variable "environment" {
  description = "Name of the environment, kept as a label."
  type        = string
}

variable "nodes" {
  description = "The nodes by name, as modules/address-plan gives them."
  type = map(object({
    number          = number
    private_address = string
    rack            = string
  }))

  validation {
    condition     = contains([1, 3, 5], length(var.nodes))
    error_message = "A swarm needs 1, 3 or 5 managers."
  }

  validation {
    condition     = length(distinct([for node in var.nodes : node.private_address])) == length(var.nodes)
    error_message = "Two nodes share a private address."
  }
}

variable "server_type" {
  description = "Hetzner's server type, an x86 one. Changing it powers each node off: apply node by node."
  type        = string

  validation {
    condition     = can(regex("^(cx|cpx|ccx)[0-9]{2}$", var.server_type)) && !can(regex("^(cx[1-5][12]|cpx[1-5]1)$", var.server_type))
    error_message = "server_type must be a current x86 type such as cx33, cpx32 or ccx23; retired names and Arm types are refused."
  }
}

variable "location" {
  description = "Hetzner's location of all nodes: a spread placement group keeps them on different hosts of it."
  type        = string
  default     = "fsn1"

  validation {
    condition     = contains(["fsn1", "nbg1", "hel1"], var.location)
    error_message = "location must be fsn1, nbg1 or hel1 (network zone eu-central)."
  }
}

variable "image" {
  description = "Hetzner's name of the operating system image."
  type        = string
  default     = "debian-13"
}

variable "subnet_id" {
  description = "Subnet that each node joins with its private address."
  type        = string
}

variable "firewall_id" {
  description = "Firewall of the nodes' public interfaces, in force from the first boot."
  type        = string
}

variable "administrators" {
  description = "Public SSH keys by the name of who holds them. They log in as the user `ansible`."
  type        = map(string)

  validation {
    condition     = length(var.administrators) > 0
    error_message = "administrators is empty: nobody could log in."
  }

  validation {
    condition     = alltrue([for key in var.administrators : can(regex("^(ssh-ed25519|sk-ssh-ed25519@openssh.com|ecdsa-sha2-nistp256|sk-ecdsa-sha2-nistp256@openssh.com) ", key))])
    error_message = "administrators takes Ed25519 and ECDSA public keys (also on a hardware token); RSA and private keys are refused."
  }
}

variable "delete_protection" {
  description = "Whether Hetzner itself refuses to delete or rebuild the nodes and their addresses."
  type        = bool
}

variable "server_backups" {
  description = "Whether Hetzner keeps daily images of the nodes (20 % of the server's price). The business's data is backed up without them."
  type        = bool
  default     = false
}
