variable "document" {
  description = "The firewall as YAML text: a list `rules` of {name, direction, protocol, port, from, to}. `from` and `to` name a source set or give CIDRs."
  type        = string

  validation {
    condition     = can(yamldecode(var.document).rules) && can([for rule in yamldecode(var.document).rules : rule.name])
    error_message = "document must be YAML with a list `rules`, each with a name."
  }

  validation {
    condition     = try(length(distinct(yamldecode(var.document).rules[*].name)) == length(yamldecode(var.document).rules), false)
    error_message = "document names two rules alike."
  }
}

variable "source_sets" {
  description = "CIDRs by the name that the document uses for them, such as cloudflare or administrators."
  type        = map(list(string))
  default     = {}

  validation {
    condition     = alltrue(flatten([for cidrs in var.source_sets : [for cidr in cidrs : can(cidrhost(cidr, 0))]]))
    error_message = "source_sets holds something that is no CIDR."
  }
}

variable "management_ports" {
  description = "Ports through which whoever reaches them rules the machine or its data. They may never be open to the world."
  type        = set(number)
  default     = [22, 2375, 2376, 2377, 4789, 5432, 7946, 8080, 8333, 8888, 9000, 9333, 18080, 18888, 19333, 19999, 23646, 27017]
}
