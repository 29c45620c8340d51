resource "google_firestore_database" "this" {
  project                           = var.project_id
  name                              = var.database
  location_id                       = var.location
  type                              = "FIRESTORE_NATIVE"
  database_edition                  = "STANDARD"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
  delete_protection_state           = var.delete_protection ? "DELETE_PROTECTION_ENABLED" : "DELETE_PROTECTION_DISABLED"
  # Unset, destroying would leave the database behind and the next apply would find the name taken.
  deletion_policy = var.delete_protection ? "ABANDON" : "DELETE"
}

resource "google_firestore_index" "this" {
  for_each = {
    for index in var.composite_indexes : join(" ", concat([index.collection], [for field in index.fields : "${field.path}:${field.order}"])) => index
  }

  project     = var.project_id
  database    = google_firestore_database.this.name
  collection  = each.value.collection
  query_scope = "COLLECTION"

  dynamic "fields" {
    for_each = each.value.fields

    content {
      field_path = fields.value.path
      order      = fields.value.order
    }
  }
}

resource "google_firestore_field" "exempt" {
  for_each = { for exempt in var.exempt_fields : "${exempt.collection}.${exempt.field}" => exempt }

  project    = var.project_id
  database   = google_firestore_database.this.name
  collection = each.value.collection
  field      = each.value.field

  # Empty: in no index.
  index_config {}
}

resource "google_firestore_field" "expiring" {
  for_each = var.expiring

  project    = var.project_id
  database   = google_firestore_database.this.name
  collection = each.key
  field      = each.value.field

  ttl_config {
    expiration_offset = "${each.value.days * 86400}s"
  }
}

resource "google_firestore_backup_schedule" "daily" {
  project   = var.project_id
  database  = google_firestore_database.this.name
  retention = "${var.daily_backup_days * 86400}s"

  daily_recurrence {}
}

resource "google_firestore_backup_schedule" "weekly" {
  project   = var.project_id
  database  = google_firestore_database.this.name
  retention = "${var.weekly_backup_weeks * 604800}s"

  weekly_recurrence {
    day = "SUNDAY"
  }
}
