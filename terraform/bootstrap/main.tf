data "google_project" "this" {
  project_id = var.project_id
}

resource "google_project_service" "this" {
  for_each = toset([
    "artifactregistry", "cloudbuild", "cloudfunctions", "cloudkms", "cloudresourcemanager", "cloudscheduler", "eventarc", "firestore", "iam",
    "iamcredentials", "logging", "monitoring", "pubsub", "run", "secretmanager", "storage", "sts",
  ])

  project = var.project_id
  service = "${each.key}.googleapis.com"
  # Taking an API away would take what lives in it.
  disable_on_destroy = false
}

resource "google_kms_key_ring" "state" {
  project  = var.project_id
  name     = "terraform"
  location = var.region

  depends_on = [google_project_service.this]
}

resource "google_kms_crypto_key" "state" {
  name            = "state"
  key_ring        = google_kms_key_ring.state.id
  rotation_period = "7776000s"

  lifecycle {
    # Without the key no state can be read again.
    prevent_destroy = true
  }
}

resource "google_kms_crypto_key_iam_member" "storage" {
  crypto_key_id = google_kms_crypto_key.state.id
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = "serviceAccount:service-${data.google_project.this.number}@gs-project-accounts.iam.gserviceaccount.com"
}

# The state holds the vector database's keys, which its provider cannot keep out: it is kept like a secret.
resource "google_storage_bucket" "state" {
  project                     = var.project_id
  name                        = "${var.project_id}-terraform-state"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = false

  versioning {
    enabled = true
  }

  encryption {
    default_kms_key_name = google_kms_crypto_key.state.id
  }

  soft_delete_policy {
    retention_duration_seconds = 2592000
  }

  lifecycle_rule {
    condition {
      num_newer_versions = var.state_versions
      with_state         = "ARCHIVED"
    }

    action {
      type = "Delete"
    }
  }

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [google_kms_crypto_key_iam_member.storage]
}

module "identity" {
  source = "../modules/gcp/identity"

  project_id = var.project_id
  github     = var.github
  accounts = {
    terraform-plan = {
      purpose            = "CI on pull requests: reads, to show what would change."
      github_environment = "${var.environment}-plan"
      roles              = local.reading
    }
    terraform-apply = {
      purpose            = "CI on the main branch, after people approved: makes it so."
      github_environment = var.environment
      roles              = local.changing
    }
  }

  depends_on = [google_project_service.this]
}

# Locking writes beside the state, so that planning needs writing here too.
resource "google_storage_bucket_iam_member" "state" {
  for_each = module.identity.members

  bucket = google_storage_bucket.state.name
  role   = "roles/storage.objectUser"
  member = each.value
}

locals {
  reading = [
    "roles/browser", "roles/cloudfunctions.viewer", "roles/cloudscheduler.viewer", "roles/datastore.viewer", "roles/eventarc.viewer",
    "roles/iam.securityReviewer", "roles/monitoring.viewer", "roles/pubsub.viewer", "roles/run.viewer", "roles/secretmanager.viewer",
    "roles/serviceusage.serviceUsageViewer",
  ]
  changing = [
    "roles/browser", "roles/cloudfunctions.developer", "roles/cloudscheduler.admin", "roles/datastore.owner", "roles/eventarc.admin",
    "roles/iam.serviceAccountAdmin", "roles/iam.serviceAccountUser", "roles/monitoring.editor", "roles/pubsub.admin",
    "roles/resourcemanager.projectIamAdmin", "roles/run.admin", "roles/secretmanager.admin", "roles/serviceusage.serviceUsageViewer",
    "roles/storage.admin",
  ]
}
