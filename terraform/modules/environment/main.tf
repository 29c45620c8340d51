module "addresses" {
  source = "../address-plan"

  environment  = var.environment
  network_cidr = var.hetzner.network_cidr
  node_count   = var.hetzner.node_count
}

module "size" {
  source = "../sizes"

  size = var.size
}

data "cloudflare_ip_ranges" "this" {}

locals {
  labels = { environment = var.environment, system = "innkeeper" }

  # The same names in every environment, which a suffix tells apart: several can share a zone.
  suffix = var.environment == "prod" ? "" : "-${var.environment}"
  hosts  = { for label in concat(local.swarm_labels, local.worker_labels) : label => "${label}${local.suffix}.${var.domain}" }

  # wrangler names the Workers of its default environment, dev, without a suffix.
  worker_suffix = var.environment == "dev" ? "" : "-${var.environment}"

  swarm_labels  = ["chat", "innkeeper", "sso", "traefik"]
  worker_labels = ["aircall", "ask", "guesty"]
}

module "network" {
  source = "../hetzner-network"

  name               = "innkeeper-${var.environment}"
  cidr               = var.hetzner.network_cidr
  swarm_subnet_cidr  = module.addresses.swarm_subnet_cidr
  backup_subnet_cidr = module.addresses.backup_subnet_cidr
  delete_protection  = var.protected
  labels             = local.labels
}

module "firewall" {
  source = "../hetzner-firewall"

  name       = "innkeeper-${var.environment}"
  rules_file = var.firewall_file
  labels     = local.labels
  source_sets = {
    cloudflare     = concat(data.cloudflare_ip_ranges.this.ipv4_cidrs, data.cloudflare_ip_ranges.this.ipv6_cidrs)
    administrators = var.administrators.cidrs
  }
}

module "swarm" {
  source = "../hetzner-swarm"

  environment       = var.environment
  nodes             = module.addresses.nodes
  server_type       = module.size.chosen.server_type
  location          = var.hetzner.location
  subnet_id         = module.network.swarm_subnet_id
  firewall_id       = module.firewall.swarm_firewall_id
  administrators    = var.administrators.ssh_keys
  delete_protection = var.protected
}

module "cloudflare" {
  source = "../cloudflare"

  environment      = var.environment
  account_id       = var.cloudflare.account_id
  zone_id          = var.cloudflare.zone_id
  zone_name        = var.domain
  origins          = { for name, node in module.swarm.nodes : name => node.public_address }
  swarm_hosts      = [for label in local.swarm_labels : local.hosts[label]]
  load_balancing   = var.cloudflare.load_balancing
  alert_email      = var.alert_emails[0]
  workers_deployed = var.cloudflare.workers_deployed
  zone_rules       = coalesce(var.cloudflare.zone_rules, var.environment == "prod")
  administrators   = var.administrators.cidrs
  managed_rules    = var.cloudflare.managed_rules
  origin_csr       = var.cloudflare.origin_csr
  raw_event_days   = var.raw_event_days
  workers = {
    (local.hosts.aircall) = "aircall-webhook${local.worker_suffix}"
    (local.hosts.guesty)  = "guesty-webhook${local.worker_suffix}"
    (local.hosts.ask)     = "llm-query${local.worker_suffix}"
  }
}

module "qdrant" {
  source = "../qdrant"

  name            = "innkeeper-${var.environment}"
  cloud_region    = var.qdrant.region
  cpu             = module.size.chosen.qdrant.cpu
  memory          = module.size.chosen.qdrant.memory
  nodes           = module.size.chosen.qdrant.nodes
  backups         = module.size.chosen.qdrant.backups
  key_generations = var.qdrant.key_generations
}
