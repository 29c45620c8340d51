output "topics" {
  description = "Each topic's short name by key, as PUBSUB_TOPIC takes it."
  value       = { for name, topic in google_pubsub_topic.this : name => topic.name }
}

output "subscriptions" {
  description = "Subscriptions that carry work, for alerts on how old their oldest message is."
  value       = [for subscription in google_pubsub_subscription.push : subscription.name]
}

output "dead_letter_subscriptions" {
  description = "Subscriptions where a single message is an alarm: dead letters, and topics that only people take from."
  value       = concat([for subscription in google_pubsub_subscription.dead_letter : subscription.name], [for subscription in google_pubsub_subscription.pull : subscription.name])
}
