resource "cloudflare_zone_setting" "this" {
  for_each = { for setting, value in local.zone_settings : setting => value if var.zone_rules }

  zone_id    = var.zone_id
  setting_id = each.key
  value      = each.value
}

locals {
  zone_settings = {
    # Cloudflare speaks to the nodes over TLS and checks their certificate.
    ssl                      = "strict"
    min_tls_version          = "1.2"
    tls_1_3                  = "on"
    always_use_https         = "on"
    automatic_https_rewrites = "on"
  }

  # The same in the Workers and in the server.
  webhook_path = "starts_with(http.request.uri.path, \"/webhooks/\")"
}

# Cloudflare shows the nodes a client certificate, and Traefik asks for it. The certificate is common to Cloudflare's customers: it tells Cloudflare's proxy
# from everybody else. One of our own would tell us from other customers too, but its key would lie in the state.
resource "cloudflare_authenticated_origin_pulls_settings" "this" {
  count = var.zone_rules ? 1 : 0

  zone_id = var.zone_id
  enabled = true
}

resource "cloudflare_origin_ca_certificate" "swarm" {
  count = var.origin_csr == null ? 0 : 1

  csr          = var.origin_csr
  hostnames    = sort(var.swarm_hosts)
  request_type = "origin-ecc"
  # A year: the longest, fifteen, would outlive everybody who knows where it is installed.
  requested_validity = 365
}

# One ruleset a phase: a second one would conflict. Each rule has a ref, so that reordering does not make it anew.
resource "cloudflare_ruleset" "firewall" {
  count = var.zone_rules ? 1 : 0

  zone_id = var.zone_id
  name    = "innkeeper-${var.environment}"
  kind    = "zone"
  phase   = "http_request_firewall_custom"

  rules = [
    {
      ref         = "measurements"
      description = "Measurements are nobody's outside"
      action      = "block"
      enabled     = true
      expression  = "(starts_with(http.request.uri.path, \"/metrics\"))"
    },
    {
      ref         = "administration"
      description = "Keycloak's administration is for administrators"
      action      = "block"
      enabled     = true
      expression  = "(starts_with(http.host, \"${var.sso_label}\") and (starts_with(http.request.uri.path, \"/admin\") or starts_with(http.request.uri.path, \"/realms/master\")) and not ip.src in {${join(" ", var.administrators)}})"
    },
    {
      ref         = "webhooks"
      description = "Webhooks are posted"
      action      = "block"
      enabled     = true
      expression  = "(${local.webhook_path} and http.request.method ne \"POST\")"
    },
  ]
}

resource "cloudflare_ruleset" "rate_limit" {
  count = var.zone_rules ? 1 : 0

  zone_id = var.zone_id
  name    = "innkeeper-${var.environment}"
  kind    = "zone"
  phase   = "http_ratelimit"

  # Providers deliver from few addresses and in bursts: their webhooks are not counted, their credential is checked instead. By path, since the free
  # plan's limits look at nothing else.
  rules = [{
    ref         = "per-address"
    description = "An address that asks for too much waits"
    action      = "block"
    enabled     = true
    expression  = "(not ${local.webhook_path})"
    ratelimit = {
      characteristics     = ["cf.colo.id", "ip.src"]
      period              = var.rate_limit.period
      requests_per_period = var.rate_limit.requests
      mitigation_timeout  = var.rate_limit.wait
    }
  }]
}

resource "cloudflare_ruleset" "managed" {
  count = var.zone_rules && var.managed_rules ? 1 : 0

  zone_id = var.zone_id
  name    = "innkeeper-${var.environment}"
  kind    = "zone"
  phase   = "http_request_firewall_managed"

  rules = [{
    ref         = "managed"
    description = "Cloudflare's managed rules"
    action      = "execute"
    enabled     = true
    expression  = "true"
    # Cloudflare's own id of its managed ruleset, the same for everybody.
    action_parameters = { id = "efb7b8c949ac4650a09736fc376e9aee" }
  }]
}
