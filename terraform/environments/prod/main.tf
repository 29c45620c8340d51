module "environment" {
  source = "../../modules/environment"

  environment            = "prod"
  size                   = "medium"
  protected              = true
  domain                 = var.domain
  administrators         = var.administrators
  alert_emails           = var.alert_emails
  time_zone              = var.time_zone
  hetzner                = { location = "fsn1" }
  cloudflare             = merge(var.cloudflare, { load_balancing = true })
  google                 = var.google
  qdrant                 = var.qdrant
  firewall_file          = "${path.module}/../firewall.yml"
  firestore_indexes_file = "${path.module}/../firestore-indexes.json"
  raw_event_days         = 400
  function_archives      = var.function_archives
  secret_versions        = var.secret_versions
  server                 = var.server
}

# Providers lift their own protection when Terraform asks them to. This is what Terraform itself refuses: a plan that destroys the environment, or
# replaces a node, would destroy this too. To replace a node on purpose, one at a time and drained before:
#   terraform state rm terraform_data.standing
resource "terraform_data" "standing" {
  triggers_replace = module.environment.server_ids

  lifecycle {
    prevent_destroy = true
  }
}
