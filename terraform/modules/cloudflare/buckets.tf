locals {
  # All of it is data of people in Europe: it stays there.
  jurisdiction = "eu"
  day_seconds  = 86400

  backup_folders = ["config", "data/", "index/", "keys/", "snapshots/"]
}

# No lock here: the backup program deletes its own lock files and what retention lets go.
resource "cloudflare_r2_bucket" "backup" {
  account_id    = var.account_id
  name          = "innkeeper-backup-${var.environment}"
  jurisdiction  = local.jurisdiction
  location      = "weur"
  storage_class = "Standard"
}

resource "cloudflare_r2_bucket_lifecycle" "backup" {
  account_id   = var.account_id
  bucket_name  = cloudflare_r2_bucket.backup.name
  jurisdiction = local.jurisdiction
  rules        = [local.abort_uploads]
}

resource "cloudflare_r2_bucket" "backup_copy" {
  account_id    = var.account_id
  name          = "innkeeper-backup-copy-${var.environment}"
  jurisdiction  = local.jurisdiction
  location      = "eeur"
  storage_class = "Standard"
}

resource "cloudflare_r2_bucket_lifecycle" "backup_copy" {
  account_id   = var.account_id
  bucket_name  = cloudflare_r2_bucket.backup_copy.name
  jurisdiction = local.jurisdiction
  rules        = [local.abort_uploads]
}

# Everything but the backup program's own lock files, which it must be able to delete.
resource "cloudflare_r2_bucket_lock" "backup_copy" {
  account_id   = var.account_id
  bucket_name  = cloudflare_r2_bucket.backup_copy.name
  jurisdiction = local.jurisdiction

  rules = [
    for folder in local.backup_folders : {
      id        = "keep-${trimsuffix(folder, "/")}"
      enabled   = true
      prefix    = "${var.backup_prefix}/${folder}"
      condition = { type = "Age", max_age_seconds = var.backup_lock_days * local.day_seconds }
    }
  ]
}

resource "cloudflare_r2_bucket" "raw_events" {
  account_id    = var.account_id
  name          = "raw-events-${var.environment}"
  jurisdiction  = local.jurisdiction
  location      = "weur"
  storage_class = "Standard"
}

resource "cloudflare_r2_bucket_lifecycle" "raw_events" {
  account_id   = var.account_id
  bucket_name  = cloudflare_r2_bucket.raw_events.name
  jurisdiction = local.jurisdiction

  rules = [
    local.abort_uploads,
    {
      id                                 = "expire"
      enabled                            = true
      conditions                         = { prefix = "" }
      abort_multipart_uploads_transition = null
      delete_objects_transition          = { condition = { type = "Age", max_age = var.raw_event_days * local.day_seconds } }
    },
  ]
}

locals {
  abort_uploads = {
    id                                 = "abort-uploads"
    enabled                            = true
    conditions                         = { prefix = "" }
    abort_multipart_uploads_transition = { condition = { type = "Age", max_age = 7 * local.day_seconds } }
    delete_objects_transition          = null
  }
}
