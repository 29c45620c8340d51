output "state_bucket" {
  description = "Bucket of the state, for backend.gcs.tfbackend."
  value       = google_storage_bucket.state.name
}

output "project_number" {
  description = "The project's number, for terraform.tfvars."
  value       = data.google_project.this.number
}

output "workload_identity_provider" {
  description = "What CI's login step names as workload_identity_provider."
  value       = module.identity.workload_identity_provider
}

output "service_accounts" {
  description = "What CI acts as: terraform-plan and terraform-apply."
  value       = module.identity.emails
}
