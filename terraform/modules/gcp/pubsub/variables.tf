variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "project_number" {
  description = "The project's number; Pub/Sub's own agent is named after it."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+$", var.project_number))
    error_message = "project_number must be a number."
  }
}

variable "topics" {
  description = "Topics by name, each with one subscription. `push` delivers each message to a function with a signed identity; without it messages wait to be taken."
  type = map(object({
    # Messages of one ordering key come one after the other. Cannot be changed later without losing what waits.
    ordered = optional(bool, false)
    push = optional(object({
      endpoint              = string
      service_account_email = string
      ack_deadline_seconds  = optional(number, 600)
      max_delivery_attempts = optional(number, 10)
    }))
    # Members that may publish, and members that take messages out where nothing is pushed.
    publishers  = optional(list(string), [])
    subscribers = optional(list(string), [])
    # How long messages nobody has taken wait.
    retention_days = optional(number, 7)
    # What a program puts aside itself, since its trigger has no dead letters: a single message is an alarm.
    dead_letters = optional(bool, false)
  }))

  validation {
    condition     = alltrue([for topic in var.topics : topic.retention_days >= 1 && topic.retention_days <= 31])
    error_message = "retention_days must be 1 to 31."
  }

  validation {
    condition     = alltrue([for topic in var.topics : !topic.dead_letters || topic.push == null])
    error_message = "Dead letters wait for a person; they are not pushed."
  }

  validation {
    condition     = alltrue([for topic in var.topics : topic.push == null ? true : startswith(topic.push.endpoint, "https://")])
    error_message = "push.endpoint must begin with https://."
  }

  validation {
    condition     = alltrue([for topic in var.topics : topic.push == null ? true : topic.push.ack_deadline_seconds >= 10 && topic.push.ack_deadline_seconds <= 600])
    error_message = "push.ack_deadline_seconds must be 10 to 600."
  }

  validation {
    condition     = alltrue([for topic in var.topics : topic.push == null ? true : topic.push.max_delivery_attempts >= 5 && topic.push.max_delivery_attempts <= 100])
    error_message = "push.max_delivery_attempts must be 5 to 100."
  }
}

variable "regions" {
  description = "Google's regions that may hold messages."
  type        = list(string)
  default     = ["europe-west1", "europe-west4"]
}

variable "labels" {
  description = "Labels of every topic and subscription."
  type        = map(string)
  default     = {}
}
