mock_provider "google" {
  source = "../testing/mocks/google"
}

variables {
  environment = "prod"
  project_id  = "inn-prod"
  github      = { repository = "house/innkeeper", owner_id = "42", repository_id = "4242" }
}

# Planned and not applied: what Terraform refuses to destroy, a test could not clean up.
run "the_state_is_kept_like_a_secret" {
  command = plan

  assert {
    condition     = google_storage_bucket.state.versioning[0].enabled && google_storage_bucket.state.public_access_prevention == "enforced" && google_storage_bucket.state.uniform_bucket_level_access && !google_storage_bucket.state.force_destroy
    error_message = "The state can be lost or published."
  }

  assert {
    condition     = [for condition in google_storage_bucket.state.lifecycle_rule[0].condition : condition.num_newer_versions] == [30]
    error_message = "Another number of earlier states is kept."
  }
}

run "planning_cannot_change_anything" {
  command = plan

  assert {
    condition     = alltrue([for role in local.reading : !can(regex("(?i)(admin|editor|owner|developer|user)$", role))])
    error_message = "The planning account may write."
  }
}

run "removing_this_leaves_googles_apis_on" {
  command = plan

  assert {
    condition     = alltrue([for service in google_project_service.this : !service.disable_on_destroy])
    error_message = "Destroying this would switch off what runs."
  }
}

run "too_short_a_memory_is_refused" {
  command = plan
  variables {
    state_versions = 1
  }
  expect_failures = [var.state_versions]
}
