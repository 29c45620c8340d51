resource "cloudflare_zone_setting" "this" {
  for_each = {
    # Cloudflare speaks to the nodes over TLS and checks their certificate.
    ssl                      = "strict"
    min_tls_version          = "1.2"
    tls_1_3                  = "on"
    always_use_https         = "on"
    automatic_https_rewrites = "on"
  }

  zone_id    = var.zone_id
  setting_id = each.key
  value      = each.value
}

# Cloudflare shows the nodes a client certificate, and Traefik asks for it. The certificate is common to Cloudflare's customers: it tells Cloudflare's proxy
# from everybody else. One of our own would tell us from other customers too, but its key would lie in the state.
resource "cloudflare_authenticated_origin_pulls_settings" "this" {
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
  zone_id = var.zone_id
  name    = "innkeeper-${var.environment}"
  kind    = "zone"
  phase   = "http_request_firewall_custom"

  rules = concat(
    [
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
        expression  = "(http.host eq \"${var.sso_host}\" and (starts_with(http.request.uri.path, \"/admin\") or starts_with(http.request.uri.path, \"/realms/master\")) and not ip.src in {${join(" ", var.administrators)}})"
      },
    ],
    length(var.webhook_hosts) == 0 ? [] : [
      {
        ref         = "webhooks"
        description = "Webhooks are posted"
        action      = "block"
        enabled     = true
        expression  = "(http.host in {${join(" ", [for host in sort(var.webhook_hosts) : "\"${host}\""])}} and http.request.method ne \"POST\")"
      },
    ],
  )
}

resource "cloudflare_ruleset" "rate_limit" {
  zone_id = var.zone_id
  name    = "innkeeper-${var.environment}"
  kind    = "zone"
  phase   = "http_ratelimit"

  # Providers deliver from few addresses and in bursts: their webhooks are not counted, their credential is checked instead.
  rules = [{
    ref         = "per-address"
    description = "An address that asks for too much waits"
    action      = "block"
    enabled     = true
    expression  = length(var.webhook_hosts) == 0 ? "true" : "(not http.host in {${join(" ", [for host in sort(var.webhook_hosts) : "\"${host}\""])}})"
    ratelimit = {
      characteristics     = ["cf.colo.id", "ip.src"]
      period              = var.rate_limit.period
      requests_per_period = var.rate_limit.requests
      mitigation_timeout  = var.rate_limit.wait
    }
  }]
}

resource "cloudflare_ruleset" "managed" {
  count = var.managed_rules ? 1 : 0

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
