module "rules" {
  source = "../firewall-rules"

  document    = file(var.rules_file)
  source_sets = var.source_sets
}

# Filters the public interface alone: traffic on the private network is the hosts' own firewalls' concern.
resource "hcloud_firewall" "swarm" {
  name   = var.name
  labels = var.labels

  dynamic "rule" {
    for_each = module.rules.rules

    content {
      description     = rule.value.description
      direction       = rule.value.direction
      protocol        = rule.value.protocol
      port            = rule.value.port
      source_ips      = rule.value.source_ips
      destination_ips = rule.value.destination_ips
    }
  }
}

# No rule at all: nothing comes in, everything may go out. The backup server needs no more.
resource "hcloud_firewall" "backup" {
  name   = "${var.name}-backup"
  labels = var.labels
}
