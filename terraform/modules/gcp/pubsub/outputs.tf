output "topics" {
  description = "Each topic's short name by key, as PUBSUB_TOPIC takes it."
  value       = { for name in keys(var.topics) : name => google_pubsub_topic.this[name].name }
}

output "work_subscriptions" {
  description = "Subscriptions that carry work, for alerts on how old their oldest message is."
  value       = [for name, subscription in google_pubsub_subscription.this : subscription.name if !local.topics[name].dead_letters]
}

output "dead_letter_subscriptions" {
  description = "The dead letters' subscriptions, where a single message is an alarm."
  value       = [for name, subscription in google_pubsub_subscription.this : subscription.name if local.topics[name].dead_letters]
}
