output "uri" {
  description = "The service's address."
  value       = google_cloud_run_v2_service.this.uri
}
