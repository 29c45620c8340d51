variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "region" {
  description = "Google's region of the service."
  type        = string
  default     = "europe-west1"
}

variable "name" {
  description = "Name of the service."
  type        = string
  default     = "innkeeper"
}

variable "image" {
  description = "The server's image by digest (…@sha256:…), so that what runs is what was tested."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "image must be given by digest: NAME@sha256:…"
  }
}

variable "account_email" {
  description = "Account under which the service runs."
  type        = string
}

variable "environment" {
  description = "Settings by name. The store, the index and the queue must be the cloud's: the service's disk is memory and goes with it."
  type        = map(string)

  validation {
    condition = alltrue([
      lookup(var.environment, "INNKEEPER_STORE", "") == "firestore",
      lookup(var.environment, "INNKEEPER_INDEX", "") == "qdrant",
      lookup(var.environment, "INNKEEPER_QUEUE", "") == "pubsub",
    ])
    error_message = "environment must set INNKEEPER_STORE=firestore, INNKEEPER_INDEX=qdrant and INNKEEPER_QUEUE=pubsub: anything kept on the service's own disk is lost."
  }
}

variable "secrets" {
  description = "Secrets by the variable that carries them."
  type        = map(object({ secret = string, version = string }))
  default     = {}

  validation {
    condition     = alltrue([for secret in var.secrets : can(regex("^[0-9]+$", secret.version))])
    error_message = "A secret's version must be a number."
  }
}

variable "min_instances" {
  description = "Instances that always run. One answers at once; none costs nothing while nobody asks, and the first question waits."
  type        = number
  default     = 1
}

variable "max_instances" {
  description = "Instances at most."
  type        = number
  default     = 3
}

variable "delete_protection" {
  description = "Whether Google itself refuses to delete the service."
  type        = bool
}

variable "labels" {
  description = "Labels of the service."
  type        = map(string)
  default     = {}
}
