locals {
  agent = "serviceAccount:service-${var.project_number}@gcp-sa-pubsub.iam.gserviceaccount.com"

  pushed = { for name, topic in var.topics : name => topic if topic.push != null }

  # Each pushed topic's dead letters are a topic like any other: Pub/Sub's agent publishes, and without a subscription they would vanish.
  topics = merge(var.topics, {
    for name in keys(local.pushed) : "${name}-dlq" => {
      ordered = false, push = null, publishers = [local.agent], subscribers = [], retention_days = 31, dead_letters = true
    }
  })
}

resource "google_pubsub_topic" "this" {
  for_each = local.topics

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
    for name, topic in local.topics : {
      for position, publisher in topic.publishers : "${name} ${position}" => { name = name, publisher = publisher }
    }
  ]...)

  project = var.project_id
  topic   = google_pubsub_topic.this[each.value.name].name
  role    = "roles/pubsub.publisher"
  member  = each.value.publisher
}

# One resource for pushed and pulled alike: what waits in a subscription stays when its messages begin to be pushed.
resource "google_pubsub_subscription" "this" {
  for_each = local.topics

  project                    = var.project_id
  name                       = each.key
  topic                      = google_pubsub_topic.this[each.key].id
  enable_message_ordering    = each.value.ordered
  ack_deadline_seconds       = each.value.push == null ? 60 : each.value.push.ack_deadline_seconds
  message_retention_duration = "${each.value.retention_days * 86400}s"
  labels                     = var.labels

  # An idle subscription is kept: the house may be quiet for a month.
  expiration_policy {
    ttl = ""
  }

  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  dynamic "push_config" {
    for_each = each.value.push[*]

    content {
      push_endpoint = push_config.value.endpoint

      oidc_token {
        service_account_email = push_config.value.service_account_email
        audience              = push_config.value.endpoint
      }
    }
  }

  dynamic "dead_letter_policy" {
    for_each = each.value.push[*]

    content {
      dead_letter_topic     = google_pubsub_topic.this["${each.key}-dlq"].id
      max_delivery_attempts = dead_letter_policy.value.max_delivery_attempts
    }
  }

  # Before the agent may move dead letters, the policy does nothing.
  depends_on = [google_pubsub_topic_iam_member.publisher]
}

resource "google_pubsub_subscription_iam_member" "subscriber" {
  for_each = merge([
    for name, topic in local.topics : {
      for position, subscriber in topic.subscribers : "${name} ${position}" => { name = name, subscriber = subscriber }
    }
  ]...)

  project      = var.project_id
  subscription = google_pubsub_subscription.this[each.value.name].name
  role         = "roles/pubsub.subscriber"
  member       = each.value.subscriber
}

# Pub/Sub moves a message to the dead letters by taking it out of here.
resource "google_pubsub_subscription_iam_member" "dead_letter" {
  for_each = local.pushed

  project      = var.project_id
  subscription = google_pubsub_subscription.this[each.key].name
  role         = "roles/pubsub.subscriber"
  member       = local.agent
}
