mock_provider "google" {}

variables {
  project_id            = "inn-prod"
  build_account         = "projects/inn-prod/serviceAccounts/build@inn-prod.iam.gserviceaccount.com"
  trigger_account_email = "trigger@inn-prod.iam.gserviceaccount.com"
  database_location     = "eur3"
  functions = {
    vectorize-record = {
      purpose             = "Indexes what was written."
      entry_point         = "vectorizeGuestyEvent"
      archive             = "./tests/bundle.zip"
      account_email       = "vectorize@inn-prod.iam.gserviceaccount.com"
      secrets             = { QDRANT_API_KEY = { secret = "qdrant-write", version = "3" } }
      on_document_written = "records/{record}"
    }
    trigger-backup = {
      purpose       = "Starts the day's backup."
      entry_point   = "triggerBackup"
      archive       = "./tests/bundle.zip"
      account_email = "backup@inn-prod.iam.gserviceaccount.com"
      callers       = ["serviceAccount:scheduler@inn-prod.iam.gserviceaccount.com"]
    }
    report-backup = {
      purpose       = "Takes the backup server's reports."
      entry_point   = "reportBackup"
      archive       = "./tests/bundle.zip"
      account_email = "backup@inn-prod.iam.gserviceaccount.com"
      public        = true
    }
  }
}

run "a_write_starts_its_function_and_is_retried" {
  assert {
    condition = (
      google_cloudfunctions2_function.this["vectorize-record"].event_trigger[0].retry_policy == "RETRY_POLICY_RETRY" &&
      google_cloudfunctions2_function.this["vectorize-record"].event_trigger[0].trigger_region == "eur3"
    )
    error_message = "The trigger loses events or never fires."
  }

  assert {
    condition     = contains([for filter in google_cloudfunctions2_function.this["vectorize-record"].event_trigger[0].event_filters : "${filter.attribute}=${filter.value}"], "document=records/{record}")
    error_message = "The trigger listens to something else."
  }
}

run "each_is_called_by_those_named_and_no_other" {
  assert {
    condition = { for key, grant in google_cloud_run_v2_service_iam_member.caller : key => grant.member } == {
      "vectorize-record trigger" = "serviceAccount:trigger@inn-prod.iam.gserviceaccount.com"
      "trigger-backup 0"         = "serviceAccount:scheduler@inn-prod.iam.gserviceaccount.com"
      "report-backup public"     = "allUsers"
    }
    error_message = "A function can be called by others."
  }

  assert {
    condition     = google_cloudfunctions2_function.this["vectorize-record"].service_config[0].ingress_settings == "ALLOW_INTERNAL_ONLY"
    error_message = "A triggered function is reachable from outside."
  }
}

run "new_code_has_a_new_name" {
  assert {
    condition     = google_storage_bucket_object.archive["trigger-backup"].name == "trigger-backup/${filesha256("./tests/bundle.zip")}.zip"
    error_message = "New code would not be deployed."
  }
}

run "the_source_is_nobody_elses" {
  assert {
    condition     = google_storage_bucket.source.public_access_prevention == "enforced" && google_storage_bucket.source.uniform_bucket_level_access
    error_message = "The code could be made public."
  }
}

run "nothing_runs_as_googles_default_account" {
  assert {
    condition     = alltrue([for function in google_cloudfunctions2_function.this : function.service_config[0].service_account_email != null && function.build_config[0].service_account != null])
    error_message = "A function runs or is built as the default account."
  }
}

run "latest_as_a_secrets_version_is_refused" {
  command = plan
  variables {
    functions = { f = { purpose = "p", entry_point = "e", archive = "./tests/bundle.zip", account_email = "a@b", secrets = { KEY = { secret = "s", version = "latest" } } } }
  }
  expect_failures = [var.functions]
}

run "everybody_as_a_caller_is_refused" {
  command = plan
  variables {
    functions = { f = { purpose = "p", entry_point = "e", archive = "./tests/bundle.zip", account_email = "a@b", callers = ["allUsers"] } }
  }
  expect_failures = [var.functions]
}

run "a_missing_bundle_is_refused" {
  command = plan
  variables {
    functions = { f = { purpose = "p", entry_point = "e", archive = "./tests/none.zip", account_email = "a@b" } }
  }
  expect_failures = [var.functions]
}

run "a_triggered_function_over_nine_minutes_is_refused" {
  command = plan
  variables {
    functions = { f = { purpose = "p", entry_point = "e", archive = "./tests/bundle.zip", account_email = "a@b", on_document_written = "records/{record}", timeout = 600 } }
  }
  expect_failures = [var.functions]
}
