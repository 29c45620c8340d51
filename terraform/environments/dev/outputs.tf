output "ansible_inventory" {
  description = "The nodes as Ansible's inventory (scripts/write-inventory.sh)."
  value       = module.environment.ansible_inventory
}

output "hosts" {
  description = "Host names by what answers there."
  value       = module.environment.hosts
}

output "network" {
  description = "The private network: id, swarm_cidr, backup_cidr."
  value       = module.environment.network
}

output "wrangler" {
  description = "What wrangler's configuration needs."
  value       = module.environment.wrangler
}

output "qdrant_url" {
  description = "The setting QDRANT_URL."
  value       = module.environment.qdrant_url
}

output "accounts" {
  description = "Addresses of the service accounts."
  value       = module.environment.accounts
}

output "origin_certificate" {
  description = "The nodes' certificate for Traefik."
  value       = module.environment.origin_certificate
}

output "server_uri" {
  description = "Address of the server on Cloud Run; null without one."
  value       = module.environment.server_uri
}
