variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "environment" {
  description = "Name of the environment, said in every alert."
  type        = string
}

variable "emails" {
  description = "Addresses that alerts go to. They are the second way: the first, the team's chat, may be what is broken."
  type        = set(string)

  validation {
    condition     = length(var.emails) > 0 && alltrue([for email in var.emails : can(regex("^[^@ ]+@[^@ ]+$", email))])
    error_message = "emails needs at least one address."
  }
}

variable "uptime_checks" {
  description = "Addresses to look at from outside, by name: host, path and what the answer must hold."
  type = map(object({
    host     = string
    path     = string
    contains = optional(string)
  }))
}

variable "functions" {
  description = "Names of the functions whose failures alert."
  type        = set(string)
}

variable "work_subscriptions" {
  description = "Subscriptions whose oldest message must not grow old."
  type        = list(string)
}

variable "dead_letter_subscriptions" {
  description = "Subscriptions where a single message is an alarm."
  type        = list(string)
}

variable "oldest_message_seconds" {
  description = "Age of the oldest waiting message that alerts; questions over chat are answered from what is this old at most."
  type        = number
  default     = 600
}

variable "alarming_logs" {
  description = "Log lines of which a single one is an alarm, by name: the filter that finds them and what to do."
  type        = map(object({ filter = string, advice = string }))
  default     = {}
}
