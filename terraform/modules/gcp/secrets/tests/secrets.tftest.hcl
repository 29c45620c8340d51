mock_provider "google" {}

variables {
  project_id = "inn-prod"
  secrets = {
    qdrant-write      = ["serviceAccount:vectorize@inn-prod.iam.gserviceaccount.com"]
    hetzner-api-token = ["serviceAccount:backup@inn-prod.iam.gserviceaccount.com", "serviceAccount:reaper@inn-prod.iam.gserviceaccount.com"]
  }
}

run "each_secret_has_its_own_readers" {
  assert {
    condition = {
      for key, grant in google_secret_manager_secret_iam_member.reader : key => grant.member
      } == {
      "qdrant-write 0"      = "serviceAccount:vectorize@inn-prod.iam.gserviceaccount.com"
      "hetzner-api-token 0" = "serviceAccount:backup@inn-prod.iam.gserviceaccount.com"
      "hetzner-api-token 1" = "serviceAccount:reaper@inn-prod.iam.gserviceaccount.com"
    }
    error_message = "Somebody reads what is not theirs."
  }
}

run "values_stay_in_europe" {
  assert {
    condition     = alltrue(flatten([for secret in google_secret_manager_secret.this : [for replica in secret.replication[0].user_managed[0].replicas : startswith(replica.location, "europe-")]]))
    error_message = "A value leaves Europe."
  }
}

run "a_person_as_reader_is_refused" {
  command = plan
  variables {
    secrets = { qdrant-write = ["user:someone@example.com"] }
  }
  expect_failures = [var.secrets]
}
