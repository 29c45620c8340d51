locals {
  pushed = { for name, topic in var.topics : name => topic if topic.push != null }
  pulled = { for name, topic in var.topics : name => topic if topic.push == null }
  agent  = "serviceAccount:service-${var.project_number}@gcp-sa-pubsub.iam.gserviceaccount.com"
}

resource "google_pubsub_topic" "this" {
  for_each = var.topics

  project                    = var.project_id
  name                       = each.key
  message_retention_duration = "${each.value.retention_days * 86400}s"
  labels                     = var.labels

  message_storage_policy {
    allowed_persistence_regions = var.regions
  }
}

resource "google_pubsub_topic_iam_member" "publisher" {
  for_each = merge([
    for name, topic in var.topics : {
      for position, publisher in topic.publishers : "${name} ${position}" => { name = name, publisher = publisher }
    }
  ]...)

  project = var.project_id
  topic   = google_pubsub_topic.this[each.value.name].name
  role    = "roles/pubsub.publisher"
  member  = each.value.publisher
}

resource "google_pubsub_subscription" "push" {
  for_each = local.pushed

  project                    = var.project_id
  name                       = each.key
  topic                      = google_pubsub_topic.this[each.key].id
  enable_message_ordering    = each.value.push.ordered
  ack_deadline_seconds       = each.value.push.ack_deadline_seconds
  message_retention_duration = "${each.value.retention_days * 86400}s"
  labels                     = var.labels

  # An idle subscription is kept: the house may be quiet for a month.
  expiration_policy {
    ttl = ""
  }

  push_config {
    push_endpoint = each.value.push.endpoint

    oidc_token {
      service_account_email = each.value.push.service_account_email
      audience              = each.value.push.endpoint
    }
  }

  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead_letter[each.key].id
    max_delivery_attempts = each.value.push.max_delivery_attempts
  }

  # Before the agent may move dead letters, the policy does nothing.
  depends_on = [google_pubsub_topic_iam_member.dead_letter]
}

resource "google_pubsub_subscription" "pull" {
  for_each = local.pulled

  project                    = var.project_id
  name                       = each.key
  topic                      = google_pubsub_topic.this[each.key].id
  ack_deadline_seconds       = 60
  message_retention_duration = "${each.value.retention_days * 86400}s"
  labels                     = var.labels

  expiration_policy {
    ttl = ""
  }
}

resource "google_pubsub_subscription_iam_member" "subscriber" {
  for_each = merge([
    for name, topic in local.pulled : {
      for position, subscriber in topic.subscribers : "${name} ${position}" => { name = name, subscriber = subscriber }
    }
  ]...)

  project      = var.project_id
  subscription = google_pubsub_subscription.pull[each.value.name].name
  role         = "roles/pubsub.subscriber"
  member       = each.value.subscriber
}

resource "google_pubsub_topic" "dead_letter" {
  for_each = local.pushed

  project                    = var.project_id
  name                       = "${each.key}-dlq"
  message_retention_duration = "2678400s"
  labels                     = var.labels

  message_storage_policy {
    allowed_persistence_regions = var.regions
  }
}

# Without a subscription of its own a dead letter would vanish.
resource "google_pubsub_subscription" "dead_letter" {
  for_each = local.pushed

  project                    = var.project_id
  name                       = "${each.key}-dlq"
  topic                      = google_pubsub_topic.dead_letter[each.key].id
  ack_deadline_seconds       = 60
  message_retention_duration = "2678400s"
  labels                     = var.labels

  expiration_policy {
    ttl = ""
  }
}

resource "google_pubsub_topic_iam_member" "dead_letter" {
  for_each = local.pushed

  project = var.project_id
  topic   = google_pubsub_topic.dead_letter[each.key].name
  role    = "roles/pubsub.publisher"
  member  = local.agent
}

resource "google_pubsub_subscription_iam_member" "dead_letter" {
  for_each = local.pushed

  project      = var.project_id
  subscription = google_pubsub_subscription.push[each.key].name
  role         = "roles/pubsub.subscriber"
  member       = local.agent
}
