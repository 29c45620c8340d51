module "environment" {
  source = "../../modules/environment"

  environment            = "staging"
  size                   = "small"
  protected              = false
  domain                 = var.domain
  administrators         = var.administrators
  alert_emails           = var.alert_emails
  time_zone              = var.time_zone
  hetzner                = { location = "nbg1" }
  cloudflare             = merge(var.cloudflare, { load_balancing = true })
  google                 = var.google
  qdrant                 = var.qdrant
  firewall_file          = "${path.module}/../firewall.yml"
  firestore_indexes_file = "${path.module}/../firestore-indexes.json"
  raw_event_days         = 90
  function_archives      = var.function_archives
  secret_versions        = var.secret_versions
  server                 = var.server
}
