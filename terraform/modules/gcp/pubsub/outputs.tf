output "topics" {
  description = "Each topic's short name by key, as PUBSUB_TOPIC takes it."
  value       = { for name, topic in google_pubsub_topic.this : name => topic.name }
}

output "work_subscriptions" {
  description = "Subscriptions that carry work, for alerts on how old their oldest message is."
  value = concat(
    [for subscription in google_pubsub_subscription.push : subscription.name],
    [for name, subscription in google_pubsub_subscription.pull : subscription.name if length(var.topics[name].subscribers) > 0],
  )
}

output "dead_letter_subscriptions" {
  description = "Subscriptions where a single message is an alarm: dead letters, and topics that only people take from."
  value = concat(
    [for subscription in google_pubsub_subscription.dead_letter : subscription.name],
    [for name, subscription in google_pubsub_subscription.pull : subscription.name if length(var.topics[name].subscribers) == 0],
  )
}
