variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "secrets" {
  description = "Who may read each secret: IAM members by the secret's name. Values never pass through here."
  type        = map(list(string))

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[a-z][a-z0-9-]{1,62}$", name))])
    error_message = "A secret's name has lower case letters, digits and hyphens."
  }

  validation {
    condition     = alltrue(flatten([for readers in var.secrets : [for reader in readers : startswith(reader, "serviceAccount:")]]))
    error_message = "Only service accounts read secrets; people use the Secrets UI, which cannot read them back."
  }
}

variable "locations" {
  description = "Google's regions that hold the values."
  type        = set(string)
  default     = ["europe-west1", "europe-west4"]
}

variable "labels" {
  description = "Labels of every secret."
  type        = map(string)
  default     = {}
}
