variable "size" {
  description = "How large the business is: small (to 20 listings), medium (to 150) or large. docs/sizing-and-cost.md says what each costs."
  type        = string

  validation {
    condition     = contains(["small", "medium", "large"], var.size)
    error_message = "size must be small, medium or large."
  }
}
