output "nodes" {
  description = "The swarm's nodes by name: number from 1, private_address, rack."
  value       = local.nodes

  precondition {
    condition     = !local.ranges_touch
    error_message = "overlay_cidr ${var.overlay_cidr} overlaps network_cidr ${var.network_cidr}: containers could not reach the other nodes."
  }
}

output "swarm_subnet_cidr" {
  description = "Subnet of the swarm's nodes."
  value       = local.swarm_subnet_cidr
}

output "backup_subnet_cidr" {
  description = "Subnet of the disposable backup server. The nodes' own firewalls let it reach the file store and nothing else."
  value       = local.backup_subnet_cidr
}
