output "network_id" {
  description = "The network's id; the setting PRIVATE_NETWORK_ID of the backup function."
  value       = hcloud_network.this.id
}

output "swarm_subnet_id" {
  description = "Id of the nodes' subnet."
  value       = hcloud_network_subnet.swarm.id
}

output "backup_subnet_id" {
  description = "Id of the backup server's subnet."
  value       = hcloud_network_subnet.backup.id
}
