locals {
  channels = [for channel in google_monitoring_notification_channel.email : channel.id]
  prefix   = "Innkeeper ${var.environment}"
}

resource "google_monitoring_notification_channel" "email" {
  for_each = var.emails

  project      = var.project_id
  display_name = each.key
  type         = "email"
  labels       = { email_address = each.key }
}

resource "google_monitoring_uptime_check_config" "this" {
  for_each = var.uptime_checks

  project      = var.project_id
  display_name = "${local.prefix}: ${each.key}"
  period       = "60s"
  timeout      = "10s"

  http_check {
    path         = each.value.path
    port         = 443
    use_ssl      = true
    validate_ssl = true
  }

  monitored_resource {
    type   = "uptime_url"
    labels = { project_id = var.project_id, host = each.value.host }
  }

  dynamic "content_matchers" {
    for_each = each.value.contains == null ? [] : [each.value.contains]

    content {
      content = content_matchers.value
    }
  }
}

resource "google_monitoring_alert_policy" "unreachable" {
  for_each = var.uptime_checks

  project               = var.project_id
  display_name          = "${local.prefix}: ${each.key} cannot be reached"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = local.channels

  conditions {
    display_name = "two of the places that look cannot reach it"

    condition_threshold {
      filter = join(" AND ", [
        "resource.type = \"uptime_url\"",
        "metric.type = \"monitoring.googleapis.com/uptime_check/check_passed\"",
        "metric.labels.check_id = \"${google_monitoring_uptime_check_config.this[each.key].uptime_check_id}\"",
      ])
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "120s"

      aggregations {
        alignment_period     = "120s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "https://${each.value.host}${each.value.path} does not answer as it should. What fails over how: docs/failover.md."
  }
}

resource "google_monitoring_alert_policy" "dead_letters" {
  project               = var.project_id
  display_name          = "${local.prefix}: messages nobody could work on"
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = local.channels

  conditions {
    display_name = "a dead letter waits"

    condition_threshold {
      filter = join(" AND ", [
        "resource.type = \"pubsub_subscription\"",
        "metric.type = \"pubsub.googleapis.com/subscription/num_undelivered_messages\"",
        "resource.labels.subscription_id = one_of(${join(", ", [for name in var.dead_letter_subscriptions : "\"${name}\""])})",
      ])
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"

      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MAX"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "Something failed as often as it may and was put aside. What it was and what to do: docs/runbooks/dead-letters.md."
  }
}

resource "google_monitoring_alert_policy" "backlog" {
  project               = var.project_id
  display_name          = "${local.prefix}: work is waiting"
  combiner              = "OR"
  severity              = "WARNING"
  notification_channels = local.channels

  conditions {
    display_name = "the oldest message is too old"

    condition_threshold {
      filter = join(" AND ", [
        "resource.type = \"pubsub_subscription\"",
        "metric.type = \"pubsub.googleapis.com/subscription/oldest_unacked_message_age\"",
        "resource.labels.subscription_id = one_of(${join(", ", [for name in var.work_subscriptions : "\"${name}\""])})",
      ])
      comparison      = "COMPARISON_GT"
      threshold_value = var.oldest_message_seconds
      duration        = "300s"

      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_MAX"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "Chat messages are written faster than they are indexed, or indexing fails. Look at the function's errors first, then at the vector database."
  }
}

resource "google_monitoring_alert_policy" "failing_function" {
  for_each = var.functions

  project               = var.project_id
  display_name          = "${local.prefix}: ${each.key} fails"
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = local.channels

  conditions {
    display_name = "more than five failed calls in five minutes"

    condition_threshold {
      filter = join(" AND ", [
        "resource.type = \"cloud_run_revision\"",
        "metric.type = \"run.googleapis.com/request_count\"",
        "resource.labels.service_name = \"${each.key}\"",
        "metric.labels.response_code_class = \"5xx\"",
      ])
      comparison      = "COMPARISON_GT"
      threshold_value = 5
      duration        = "0s"

      aggregations {
        alignment_period     = "300s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "Its log: `gcloud functions logs read ${each.key} --gen2`."
  }
}

resource "google_monitoring_alert_policy" "alarming_log" {
  for_each = var.alarming_logs

  project               = var.project_id
  display_name          = "${local.prefix}: ${each.key}"
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = local.channels

  conditions {
    display_name = "a line in the log says so"

    condition_matched_log {
      filter = each.value.filter
    }
  }

  alert_strategy {
    auto_close = "86400s"

    notification_rate_limit {
      period = "3600s"
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = each.value.advice
  }
}
