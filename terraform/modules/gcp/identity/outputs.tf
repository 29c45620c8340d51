output "emails" {
  description = "Each account's address, by id."
  value       = { for id, account in google_service_account.this : id => account.email }
}

output "members" {
  description = "Each account as IAM names it (serviceAccount:…), by id."
  value       = { for id, account in google_service_account.this : id => account.member }
}

output "workload_identity_provider" {
  description = "What CI's login step names as workload_identity_provider; null without github."
  value       = var.github == null ? null : google_iam_workload_identity_pool_provider.github[0].name
}
