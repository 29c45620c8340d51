# The Workers' code, secrets and queue consumers are wrangler's; what they stand on is made here. Two ways to write one thing would undo each other.

locals {
  worked_off = concat([for source in var.event_sources : "${source}-events"], ["chat-questions"])
  queues     = flatten([for name in local.worked_off : ["${name}-${var.environment}", "${name}-${var.environment}-dlq"]])
}

resource "cloudflare_queue" "this" {
  for_each = toset(local.queues)

  account_id = var.account_id
  queue_name = each.key
  # As long as a queue may keep: a week-end with a holiday is not long enough for a dead letter.
  settings = { message_retention_period = 1209600 }
}

resource "cloudflare_workers_kv_namespace" "this" {
  account_id = var.account_id
  title      = "innkeeper-${var.environment}"
}

resource "cloudflare_workers_custom_domain" "this" {
  for_each = var.workers_deployed ? var.workers : {}

  account_id = var.account_id
  zone_id    = var.zone_id
  hostname   = each.key
  service    = each.value
}

