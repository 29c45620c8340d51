output "chosen" {
  description = "The figures of the size: server_type, qdrant {cpu, memory, nodes, backups}, function_max_instances, backup_server_types (in order), longest_backup_minutes, firestore_weekly_copies."
  value       = local.sizes[var.size]
}
