mock_provider "google" {
  mock_resource "google_iam_workload_identity_pool" {
    defaults = {
      name = "projects/123/locations/global/workloadIdentityPools/github"
    }
  }
  mock_resource "google_service_account" {
    defaults = {
      name   = "projects/inn-prod/serviceAccounts/x@inn-prod.iam.gserviceaccount.com"
      email  = "x@inn-prod.iam.gserviceaccount.com"
      member = "serviceAccount:x@inn-prod.iam.gserviceaccount.com"
    }
  }
}

variables {
  project_id = "inn-prod"
  github     = { repository = "house/innkeeper", owner_id = "42", repository_id = "4242" }
  accounts = {
    terraform-plan  = { purpose = "reads", roles = ["roles/datastore.viewer"], github_environment = "any" }
    terraform-apply = { purpose = "writes", github_environment = "prod" }
    vectorize       = { purpose = "indexes", roles = ["roles/datastore.user"] }
  }
}

run "only_this_repository_by_number_gets_in" {
  assert {
    condition     = google_iam_workload_identity_pool_provider.github[0].attribute_condition == "assertion.repository_owner_id == '42' && assertion.repository_id == '4242'"
    error_message = "Another repository's token would be taken."
  }
}

run "writing_is_for_jobs_of_the_environment_alone" {
  assert {
    condition     = endswith(google_service_account_iam_member.github["terraform-apply"].member, "/subject/repo:house/innkeeper:environment:prod")
    error_message = "Jobs outside the environment could write."
  }

  assert {
    condition     = startswith(google_service_account_iam_member.github["terraform-plan"].member, "principalSet://") && endswith(google_service_account_iam_member.github["terraform-plan"].member, "/attribute.repository_id/4242")
    error_message = "Reading is not bound to the repository."
  }
}

run "ci_cannot_act_as_what_runs_the_product" {
  assert {
    condition     = toset(keys(google_service_account_iam_member.github)) == toset(["terraform-plan", "terraform-apply"])
    error_message = "CI got an account that is not its own."
  }
}

run "each_role_is_given_to_its_account_alone" {
  assert {
    condition     = toset(keys(google_project_iam_member.role)) == toset(["terraform-plan roles/datastore.viewer", "vectorize roles/datastore.user"])
    error_message = "Roles went astray."
  }
}

run "basic_roles_are_refused" {
  command = plan
  variables {
    accounts = { vectorize = { purpose = "all", roles = ["roles/editor"] } }
  }
  expect_failures = [var.accounts]
}

run "names_where_numbers_belong_are_refused" {
  command = plan
  variables {
    github = { repository = "house/innkeeper", owner_id = "house", repository_id = "4242" }
  }
  expect_failures = [var.github]
}

run "ci_without_a_repository_is_refused" {
  command = plan
  variables {
    github = null
  }
  expect_failures = [var.accounts]
}

run "without_ci_there_is_no_pool" {
  variables {
    github   = null
    accounts = { vectorize = { purpose = "indexes" } }
  }
  assert {
    condition     = length(google_iam_workload_identity_pool.github) == 0 && output.workload_identity_provider == null
    error_message = "A pool exists that nobody needs."
  }
}
