output "ids" {
  description = "Each secret's full id, by name."
  value       = { for name, secret in google_secret_manager_secret.this : name => secret.id }
}
