output "uptime_check_ids" {
  description = "Each uptime check's id, by name."
  value       = { for name, check in google_monitoring_uptime_check_config.this : name => check.uptime_check_id }
}
