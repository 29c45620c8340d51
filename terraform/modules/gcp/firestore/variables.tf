variable "project_id" {
  description = "The Google Cloud project of the environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id must be a Google Cloud project id."
  }
}

variable "database" {
  description = "Name of the database."
  type        = string
  default     = "(default)"
}

variable "location" {
  description = "Where the database lies; it can never be moved. The triggers of functions must name the same."
  type        = string
  default     = "eur3"
}

variable "delete_protection" {
  description = "Whether Google itself refuses to delete the database."
  type        = bool
}

variable "composite_indexes" {
  description = "Indexes over several fields: collection, and fields with path and order."
  type = list(object({
    collection = string
    fields     = list(object({ path = string, order = string }))
  }))

  validation {
    condition     = alltrue([for index in var.composite_indexes : length(index.fields) >= 2])
    error_message = "A composite index has at least two fields; single ones exist by themselves."
  }

  validation {
    condition     = alltrue(flatten([for index in var.composite_indexes : [for field in index.fields : contains(["ASCENDING", "DESCENDING"], field.order)]]))
    error_message = "order must be ASCENDING or DESCENDING."
  }
}

variable "exempt_fields" {
  description = "Fields taken out of the indexes that Firestore makes by itself: long texts that nobody asks for by value."
  type        = list(object({ collection = string, field = string }))
}

variable "expiring" {
  description = "Collections whose documents go some days after the time in a field of theirs."
  type = map(object({
    field = string
    days  = number
  }))

  validation {
    condition     = alltrue([for rule in var.expiring : rule.days >= 1])
    error_message = "days must be at least 1."
  }
}

variable "daily_backup_days" {
  description = "Days that daily backups are kept; at most 98 (14 weeks)."
  type        = number
  default     = 7

  validation {
    condition     = var.daily_backup_days >= 1 && var.daily_backup_days <= 98
    error_message = "daily_backup_days must be 1 to 98."
  }
}

variable "weekly_backup_weeks" {
  description = "Weeks that weekly backups are kept; Google keeps at most 14."
  type        = number
  default     = 14

  validation {
    condition     = var.weekly_backup_weeks >= 1 && var.weekly_backup_weeks <= 14
    error_message = "weekly_backup_weeks must be 1 to 14."
  }
}
