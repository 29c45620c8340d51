resource "google_secret_manager_secret" "this" {
  for_each = var.secrets

  project   = var.project_id
  secret_id = each.key
  labels    = var.labels
  # A version destroyed by mistake can be had back for a day.
  version_destroy_ttl = "86400s"

  replication {
    user_managed {
      dynamic "replicas" {
        for_each = var.locations

        content {
          location = replicas.value
        }
      }
    }
  }
}

resource "google_secret_manager_secret_iam_member" "reader" {
  for_each = merge([
    for name, readers in var.secrets : {
      for position, reader in readers : "${name} ${position}" => { name = name, reader = reader }
    }
  ]...)

  project   = var.project_id
  secret_id = google_secret_manager_secret.this[each.value.name].secret_id
  role      = "roles/secretmanager.secretAccessor"
  member    = each.value.reader
}
