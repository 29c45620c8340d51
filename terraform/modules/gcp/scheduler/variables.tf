variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "region" {
  description = "Google's region of the scheduler."
  type        = string
  default     = "europe-west1"
}

variable "account_email" {
  description = "Account under which jobs call; the functions let it in."
  type        = string
}

variable "jobs" {
  description = "Jobs by name: when (cron, in UTC unless time_zone says otherwise) which address is called."
  type = map(object({
    purpose   = string
    schedule  = string
    time_zone = optional(string, "Etc/UTC")
    uri       = string
    # Seconds one call may take.
    deadline = optional(number, 180)
    retries  = optional(number, 3)
  }))

  validation {
    condition     = alltrue([for job in var.jobs : length(split(" ", job.schedule)) == 5])
    error_message = "schedule must be a cron line of five fields."
  }

  validation {
    condition     = alltrue([for job in var.jobs : startswith(job.uri, "https://")])
    error_message = "uri must begin with https://."
  }

  validation {
    condition     = alltrue([for job in var.jobs : job.deadline >= 15 && job.deadline <= 1800])
    error_message = "deadline must be 15 to 1800 seconds."
  }

  validation {
    condition     = alltrue([for job in var.jobs : job.retries >= 0 && job.retries <= 5])
    error_message = "retries must be 0 to 5."
  }
}
