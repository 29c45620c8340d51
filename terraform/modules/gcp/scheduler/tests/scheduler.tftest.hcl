mock_provider "google" {}

variables {
  project_id    = "inn-prod"
  account_email = "scheduler@inn-prod.iam.gserviceaccount.com"
  jobs = {
    trigger-backup      = { purpose = "Starts the day's backup.", schedule = "30 2 * * *", uri = "https://trigger-backup.example.run.app" }
    reap-backup-servers = { purpose = "Deletes what is past its deadline.", schedule = "*/15 * * * *", uri = "https://reap.example.run.app" }
  }
}

run "jobs_say_who_they_are" {
  assert {
    condition = alltrue([
      for job in google_cloud_scheduler_job.this :
      job.http_target[0].oidc_token[0].service_account_email == "scheduler@inn-prod.iam.gserviceaccount.com" && job.http_target[0].oidc_token[0].audience == job.http_target[0].uri
    ])
    error_message = "A function could not tell the scheduler from anybody else."
  }
}

run "days_begin_in_utc" {
  assert {
    condition     = google_cloud_scheduler_job.this["trigger-backup"].time_zone == "Etc/UTC"
    error_message = "The backup's day would move with summer time."
  }
}

run "the_reaper_comes_every_quarter_of_an_hour" {
  assert {
    condition     = google_cloud_scheduler_job.this["reap-backup-servers"].schedule == "*/15 * * * *"
    error_message = "A forgotten server would run longer."
  }
}

run "a_schedule_of_six_fields_is_refused" {
  command = plan
  variables {
    jobs = { backup = { purpose = "p", schedule = "0 30 2 * * *", uri = "https://example.com" } }
  }
  expect_failures = [var.jobs]
}

run "a_deadline_over_half_an_hour_is_refused" {
  command = plan
  variables {
    jobs = { backup = { purpose = "p", schedule = "30 2 * * *", uri = "https://example.com", deadline = 3600 } }
  }
  expect_failures = [var.jobs]
}
