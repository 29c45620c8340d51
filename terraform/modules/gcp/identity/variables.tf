variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "accounts" {
  description = "Service accounts by id, each with its purpose, its project-wide roles and, when CI may act as it, from which GitHub environment."
  type = map(object({
    purpose = string
    roles   = optional(set(string), [])
    # CI may act as the account: from jobs of this GitHub environment alone, or with "any" from every job of the repository.
    github_environment = optional(string)
  }))

  validation {
    condition     = alltrue([for id in keys(var.accounts) : can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", id))])
    error_message = "A service account's id has 6 to 30 lower case letters, digits and hyphens."
  }

  validation {
    condition     = alltrue(flatten([for account in var.accounts : [for role in account.roles : !contains(["roles/owner", "roles/editor", "roles/viewer"], role)]]))
    error_message = "Basic roles (owner, editor, viewer) are refused: name what the account does."
  }

  validation {
    condition     = var.github != null || alltrue([for account in var.accounts : account.github_environment == null])
    error_message = "An account is given to CI but github is not set."
  }
}

variable "github" {
  description = "The repository whose CI may act as accounts here. The ids are the numeric ones: names can be taken over by others, numbers cannot. Null: no CI."
  type = object({
    repository    = string
    owner_id      = string
    repository_id = string
  })
  default = null

  validation {
    condition     = var.github == null || can(regex("^[0-9]+$", var.github.owner_id)) && can(regex("^[0-9]+$", var.github.repository_id))
    error_message = "github.owner_id and github.repository_id must be GitHub's numeric ids."
  }

  validation {
    condition     = var.github == null || can(regex("^[^/]+/[^/]+$", var.github.repository))
    error_message = "github.repository must be OWNER/NAME."
  }
}
