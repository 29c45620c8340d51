mock_provider "google" {
  mock_resource "google_monitoring_notification_channel" {
    defaults = {
      id = "projects/inn-prod/notificationChannels/1"
    }
  }
}

variables {
  project_id                = "inn-prod"
  environment               = "prod"
  emails                    = ["ops@example.com"]
  uptime_checks             = { chat = { host = "chat.example.com", path = "/livez" } }
  functions                 = ["trigger-backup"]
  work_subscriptions        = ["rocketchat-messages"]
  dead_letter_subscriptions = ["rocketchat-messages-dlq", "put-aside"]
  alarming_logs             = { "the backup failed" = { filter = "severity>=ERROR", advice = "Look." } }
}

run "every_alert_reaches_somebody" {
  assert {
    condition = alltrue([
      for policy in concat(
        [google_monitoring_alert_policy.dead_letters, google_monitoring_alert_policy.backlog],
        values(google_monitoring_alert_policy.unreachable),
        values(google_monitoring_alert_policy.failing_function),
        values(google_monitoring_alert_policy.alarming_log),
      ) : tolist(policy.notification_channels) == tolist(["projects/inn-prod/notificationChannels/1"])
    ])
    error_message = "An alert goes nowhere."
  }
}

run "a_single_dead_letter_is_an_alarm" {
  assert {
    condition     = google_monitoring_alert_policy.dead_letters.conditions[0].condition_threshold[0].threshold_value == 0
    error_message = "Dead letters may pile up unseen."
  }

  assert {
    condition     = strcontains(google_monitoring_alert_policy.dead_letters.conditions[0].condition_threshold[0].filter, "one_of(\"rocketchat-messages-dlq\", \"put-aside\")")
    error_message = "A dead letter subscription is not watched."
  }
}

run "a_repeated_alarm_comes_once_an_hour" {
  assert {
    condition     = google_monitoring_alert_policy.alarming_log["the backup failed"].alert_strategy[0].notification_rate_limit[0].period == "3600s"
    error_message = "An alarm would come at every line, or not at all: Google takes no alert on logs without a limit."
  }
}

run "the_certificate_is_checked_too" {
  assert {
    condition     = google_monitoring_uptime_check_config.this["chat"].http_check[0].use_ssl && google_monitoring_uptime_check_config.this["chat"].http_check[0].validate_ssl
    error_message = "An expired certificate would go unseen."
  }
}

run "alerts_for_nobody_are_refused" {
  command = plan
  variables {
    emails = []
  }
  expect_failures = [var.emails]
}
