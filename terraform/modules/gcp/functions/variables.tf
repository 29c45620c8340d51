variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "region" {
  description = "Google's region of the functions; best the one nearest to the database."
  type        = string
  default     = "europe-west1"
}

variable "build_account" {
  description = "Id (projects/…/serviceAccounts/…) of the account that builds the functions. Google's default one would be owner of far too much."
  type        = string
}

variable "trigger_account_email" {
  description = "Account under which database events reach a function."
  type        = string
}

variable "database" {
  description = "Database whose events start functions."
  type        = string
  default     = "(default)"
}

variable "database_location" {
  description = "Where the database lies. A trigger that names another place is made without complaint and never fires."
  type        = string
}

variable "functions" {
  description = "The functions by name."
  type = map(object({
    purpose     = string
    entry_point = string
    # The bundle to deploy, a zip file. Its name in the bucket holds its hash, so that new code is deployed and old code is not again.
    archive       = string
    account_email = string
    memory        = optional(string, "512Mi")
    cpu           = optional(string, "1")
    timeout       = optional(number, 120)
    concurrency   = optional(number, 10)
    max_instances = optional(number, 5)
    environment   = optional(map(string), {})
    # Secrets by the variable that carries them. "latest" is refused: what runs must be known, and a rotation is a deployment.
    secrets = optional(map(object({ secret = string, version = string })), {})
    # Collections and documents whose writes start it, as a path pattern such as records/{record}. Without it: called over HTTPS.
    on_document_written = optional(string)
    # Members that may call it. allUsers is for functions that check a credential of their own.
    callers = optional(list(string), [])
    public  = optional(bool, false)
  }))

  validation {
    condition     = alltrue([for function in var.functions : fileexists(function.archive)])
    error_message = "An archive does not exist; build the functions first (npm run build:functions)."
  }

  validation {
    condition     = alltrue([for function in var.functions : !contains(function.callers, "allUsers") && !contains(function.callers, "allAuthenticatedUsers")])
    error_message = "callers must not hold allUsers or allAuthenticatedUsers; set public where the function checks a credential of its own."
  }

  validation {
    condition     = alltrue([for function in var.functions : function.on_document_written == null || (!function.public && length(function.callers) == 0 && function.timeout <= 540)])
    error_message = "A function started by the database has no callers, is not public, and runs at most 540 seconds."
  }

  validation {
    condition     = alltrue([for function in var.functions : function.timeout <= 3600])
    error_message = "A function runs at most 3600 seconds."
  }

  validation {
    condition     = alltrue(flatten([for function in var.functions : [for secret in function.secrets : can(regex("^[0-9]+$", secret.version))]]))
    error_message = "A secret's version must be a number."
  }

  validation {
    condition     = alltrue([for function in var.functions : function.concurrency == 1 || tonumber(function.cpu) >= 1])
    error_message = "More than one request at a time needs at least one CPU."
  }
}

variable "labels" {
  description = "Labels of every function."
  type        = map(string)
  default     = {}
}
