output "url" {
  description = "The cluster's address with its port; the setting QDRANT_URL."
  value       = "${qdrant-cloud_accounts_cluster.this.url}:6333"
}

output "read_key" {
  description = "Key for whoever answers questions. It lies in the state as well: the provider cannot keep it out."
  value       = qdrant-cloud_accounts_database_api_key_v2.read.key
  sensitive   = true
}

output "write_key" {
  description = "Key for whoever indexes. It lies in the state as well."
  value       = qdrant-cloud_accounts_database_api_key_v2.write.key
  sensitive   = true
}
