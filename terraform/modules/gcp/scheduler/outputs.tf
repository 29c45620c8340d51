output "jobs" {
  description = "Each job's full name, by key."
  value       = { for name, job in google_cloud_scheduler_job.this : name => job.id }
}
