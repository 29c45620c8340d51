# Without the balancer: all nodes' addresses under each name. Cloudflare tries another address when one takes no connection.
resource "cloudflare_dns_record" "node" {
  for_each = var.load_balancing ? {} : {
    for pair in setproduct(var.swarm_hosts, keys(var.origins)) : "${pair[0]} ${pair[1]}" => { host = pair[0], node = pair[1] }
  }

  zone_id = var.zone_id
  name    = each.value.host
  type    = "A"
  content = var.origins[each.value.node]
  proxied = true
  # Cloudflare's own: what resolvers see of a proxied name.
  ttl     = 1
  comment = each.value.node
}

resource "cloudflare_load_balancer_monitor" "node" {
  count = var.load_balancing ? 1 : 0

  account_id       = var.account_id
  description      = "innkeeper-${var.environment}"
  type             = "https"
  method           = "GET"
  path             = var.health_path
  expected_codes   = "200"
  header           = { Host = [local.monitored_host] }
  interval         = 60
  timeout          = 5
  retries          = 2
  consecutive_down = 2
  consecutive_up   = 2
  follow_redirects = false
  # The nodes take no connection without Cloudflare's client certificate: the monitor must present it as the zone does.
  probe_zone = var.zone_name
}

resource "cloudflare_load_balancer_pool" "node" {
  count = var.load_balancing ? 1 : 0

  account_id      = var.account_id
  name            = "innkeeper-${var.environment}"
  monitor         = cloudflare_load_balancer_monitor.node[0].id
  minimum_origins = 1
  check_regions   = ["WEU", "EEU"]

  origins = [
    for name, address in var.origins : { name = name, address = address, enabled = true, weight = 1 }
  ]

  notification_email  = var.alert_email
  notification_filter = { origin = { disable = false }, pool = { disable = false } }
}

resource "cloudflare_load_balancer" "host" {
  for_each = var.load_balancing ? var.swarm_hosts : []

  zone_id         = var.zone_id
  name            = each.key
  default_pools   = [cloudflare_load_balancer_pool.node[0].id]
  fallback_pool   = cloudflare_load_balancer_pool.node[0].id
  proxied         = true
  steering_policy = "off"
  # The chat keeps a connection open, and its instances do not share sessions before they reconnect.
  session_affinity            = "cookie"
  session_affinity_ttl        = 82800
  session_affinity_attributes = { samesite = "Auto", secure = "Auto", zero_downtime_failover = "temporary" }
}

locals {
  monitored_host = sort(var.swarm_hosts)[0]
}
