variable "name" {
  description = "Name of the swarm's firewall; the backup server's ends in -backup."
  type        = string
}

variable "rules_file" {
  description = "Path of the YAML file with the rules (see modules/firewall-rules)."
  type        = string

  validation {
    condition     = fileexists(var.rules_file)
    error_message = "rules_file does not exist."
  }
}

variable "source_sets" {
  description = "CIDRs by the name that the file uses for them."
  type        = map(list(string))

  validation {
    condition     = alltrue([for cidrs in var.source_sets : length(cidrs) > 0])
    error_message = "A source set is empty: its rules would let nobody in."
  }
}

variable "labels" {
  description = "Labels of both firewalls."
  type        = map(string)
  default     = {}
}
