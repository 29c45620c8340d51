mock_provider "google" {}

variables {
  project_id        = "inn-prod"
  delete_protection = true
  composite_indexes = [{ collection = "records", fields = [{ path = "facets.type", order = "ASCENDING" }, { path = "facets.start", order = "ASCENDING" }] }]
  exempt_fields     = [{ collection = "aircall-events", field = "data" }]
  expiring          = { aircall-events = { field = "timestamp", days = 400 } }
}

run "production_cannot_lose_its_database" {
  assert {
    condition     = google_firestore_database.this.delete_protection_state == "DELETE_PROTECTION_ENABLED" && google_firestore_database.this.deletion_policy == "ABANDON"
    error_message = "The database can be deleted by accident."
  }

  assert {
    condition     = google_firestore_database.this.point_in_time_recovery_enablement == "POINT_IN_TIME_RECOVERY_ENABLED"
    error_message = "There is no way back to a minute ago."
  }
}

run "backups_are_kept_seven_days_and_fourteen_weeks" {
  assert {
    condition     = google_firestore_backup_schedule.daily.retention == "604800s" && google_firestore_backup_schedule.weekly.retention == "8467200s"
    error_message = "Retention is not 7 days and 14 weeks."
  }
}

run "long_texts_are_in_no_index" {
  assert {
    condition     = length(google_firestore_field.exempt["aircall-events.data"].index_config) == 1 && length(google_firestore_field.exempt["aircall-events.data"].index_config[0].indexes) == 0
    error_message = "A raw body is indexed."
  }
}

run "raw_events_go_after_their_time" {
  assert {
    condition     = google_firestore_field.expiring["aircall-events"].ttl_config[0].expiration_offset == "34560000s"
    error_message = "Raw events are kept for another time than said."
  }
}

run "each_composite_index_is_made_once" {
  assert {
    condition     = [for index in google_firestore_index.this : [for field in index.fields : field.field_path]] == [["facets.type", "facets.start"]]
    error_message = "The index has other fields."
  }
}

run "a_development_database_goes_with_its_environment" {
  variables {
    delete_protection = false
  }
  assert {
    condition     = google_firestore_database.this.deletion_policy == "DELETE"
    error_message = "A destroyed development environment leaves its database."
  }
}

run "more_weeks_than_google_keeps_are_refused" {
  command = plan
  variables {
    weekly_backup_weeks = 15
  }
  expect_failures = [var.weekly_backup_weeks]
}

run "an_index_over_one_field_is_refused" {
  command = plan
  variables {
    composite_indexes = [{ collection = "records", fields = [{ path = "facets.type", order = "ASCENDING" }] }]
  }
  expect_failures = [var.composite_indexes]
}
