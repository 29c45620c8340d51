output "swarm_firewall_id" {
  description = "Firewall of the swarm's nodes."
  value       = hcloud_firewall.swarm.id
}

output "backup_firewall_id" {
  description = "Firewall of the disposable backup server; it lets nothing in."
  value       = hcloud_firewall.backup.id
}
