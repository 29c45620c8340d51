output "uris" {
  description = "Each function's address, by name."
  value       = { for name, function in google_cloudfunctions2_function.this : name => function.service_config[0].uri }
}
