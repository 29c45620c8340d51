resource "google_storage_bucket" "source" {
  project                     = var.project_id
  name                        = "${var.project_id}-function-source"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  # Everything in it is built from the repository.
  force_destroy = true
  labels        = var.labels

  lifecycle_rule {
    condition {
      age = 90
    }

    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket_object" "archive" {
  for_each = var.functions

  bucket = google_storage_bucket.source.name
  name   = "${each.key}/${filesha256(each.value.archive)}.zip"
  source = each.value.archive
}

resource "google_cloudfunctions2_function" "this" {
  for_each = var.functions

  project     = var.project_id
  name        = each.key
  location    = var.region
  description = each.value.purpose
  labels      = var.labels

  build_config {
    runtime         = "nodejs24"
    entry_point     = each.value.entry_point
    service_account = var.build_account

    source {
      storage_source {
        bucket = google_storage_bucket_object.archive[each.key].bucket
        object = google_storage_bucket_object.archive[each.key].name
      }
    }

    automatic_update_policy {}
  }

  service_config {
    available_memory                 = each.value.memory
    available_cpu                    = each.value.cpu
    timeout_seconds                  = each.value.timeout
    max_instance_request_concurrency = each.value.concurrency
    max_instance_count               = each.value.max_instances
    min_instance_count               = 0
    service_account_email            = each.value.account_email
    ingress_settings                 = each.value.on_document_written == null ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY"
    environment_variables            = each.value.environment
    all_traffic_on_latest_revision   = true

    dynamic "secret_environment_variables" {
      for_each = each.value.secrets

      content {
        key        = secret_environment_variables.key
        project_id = var.project_id
        secret     = secret_environment_variables.value.secret
        version    = secret_environment_variables.value.version
      }
    }
  }

  dynamic "event_trigger" {
    for_each = each.value.on_document_written == null ? [] : [each.value.on_document_written]

    content {
      trigger_region        = var.database_location
      event_type            = "google.cloud.firestore.document.v1.written"
      service_account_email = var.trigger_account_email
      # Off by default: a failing call would be logged and lost.
      retry_policy = "RETRY_POLICY_RETRY"

      event_filters {
        attribute = "database"
        value     = var.database
      }

      event_filters {
        attribute = "document"
        value     = event_trigger.value
        operator  = "match-path-pattern"
      }
    }
  }
}

locals {
  callers = merge(
    {
      for name, function in var.functions : "${name} trigger" => { name = name, member = "serviceAccount:${var.trigger_account_email}" }
      if function.on_document_written != null
    },
    { for name, function in var.functions : "${name} public" => { name = name, member = "allUsers" } if function.public },
    merge([
      for name, function in var.functions : {
        for position, caller in function.callers : "${name} ${position}" => { name = name, member = caller }
      }
    ]...),
  )
}

# A function of the second generation is a Cloud Run service: who may call it is said there.
resource "google_cloud_run_v2_service_iam_member" "caller" {
  for_each = local.callers

  project  = var.project_id
  location = var.region
  name     = google_cloudfunctions2_function.this[each.value.name].name
  role     = "roles/run.invoker"
  member   = each.value.member
}
