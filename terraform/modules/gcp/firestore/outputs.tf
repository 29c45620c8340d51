output "database" {
  description = "Name of the database."
  value       = google_firestore_database.this.name
}

output "location" {
  description = "Where the database lies, for the triggers."
  value       = google_firestore_database.this.location_id
}
