output "url" {
  description = "The cluster's address with its port; the setting QDRANT_URL."
  value       = "${qdrant-cloud_accounts_cluster.this.url}:6333"
}

output "read_keys" {
  description = "Keys for whoever answers questions, by generation. They lie in the state as well: the provider cannot keep them out."
  value       = { for generation, key in qdrant-cloud_accounts_database_api_key_v2.read : generation => key.key }
  sensitive   = true
}

output "write_keys" {
  description = "Keys for whoever indexes, by generation. They lie in the state as well."
  value       = { for generation, key in qdrant-cloud_accounts_database_api_key_v2.write : generation => key.key }
  sensitive   = true
}
