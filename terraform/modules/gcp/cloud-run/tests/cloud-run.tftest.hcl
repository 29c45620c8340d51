mock_provider "google" {}

variables {
  project_id        = "inn-prod"
  image             = "europe-docker.pkg.dev/inn-prod/innkeeper/server@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  account_email     = "sync@inn-prod.iam.gserviceaccount.com"
  delete_protection = true
  environment       = { INNKEEPER_STORE = "firestore", INNKEEPER_INDEX = "qdrant", INNKEEPER_QUEUE = "pubsub" }
  secrets           = { QDRANT_API_KEY = { secret = "qdrant-write", version = "2" } }
}

run "it_works_on_after_it_has_answered" {
  assert {
    condition     = google_cloud_run_v2_service.this.template[0].containers[0].resources[0].cpu_idle == false
    error_message = "Work after the answer would stand still."
  }
}

run "production_cannot_lose_it_by_accident" {
  assert {
    condition     = google_cloud_run_v2_service.this.deletion_protection && google_cloud_run_v2_service.this.template[0].scaling[0].min_instance_count == 1
    error_message = "The service can be deleted, or sleeps."
  }
}

run "secrets_come_by_reference" {
  assert {
    condition     = [for env in google_cloud_run_v2_service.this.template[0].containers[0].env : env.name if length(env.value_source) > 0] == ["QDRANT_API_KEY"]
    error_message = "A secret stands in the service's settings."
  }
}

run "a_store_on_its_own_disk_is_refused" {
  command = plan
  variables {
    environment = { INNKEEPER_STORE = "sqlite", INNKEEPER_INDEX = "qdrant", INNKEEPER_QUEUE = "pubsub" }
  }
  expect_failures = [var.environment]
}

run "an_image_by_tag_is_refused" {
  command = plan
  variables {
    image = "europe-docker.pkg.dev/inn-prod/innkeeper/server:latest"
  }
  expect_failures = [var.image]
}
