variable "environment" {
  description = "dev, staging or prod: the GitHub environment whose jobs may change things."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment must be dev, staging or prod."
  }
}

variable "project_id" {
  description = "The environment's Google Cloud project. It must exist and have a billing account."
  type        = string
}

variable "region" {
  description = "Where the state lies."
  type        = string
  default     = "europe-west1"
}

variable "github" {
  description = "The repository whose CI works on this environment: OWNER/NAME and GitHub's numeric ids."
  type = object({
    repository    = string
    owner_id      = string
    repository_id = string
  })
}

variable "state_versions" {
  description = "Earlier versions of each state that are kept."
  type        = number
  default     = 30

  validation {
    condition     = var.state_versions >= 10
    error_message = "state_versions must be at least 10."
  }
}
