resource "hcloud_network" "this" {
  name              = var.name
  ip_range          = var.cidr
  delete_protection = var.delete_protection
  labels            = var.labels
}

resource "hcloud_network_subnet" "swarm" {
  network_id   = hcloud_network.this.id
  type         = "cloud"
  network_zone = var.network_zone
  ip_range     = var.swarm_subnet_cidr
}

# The backup server comes and goes in a subnet of its own, so that the nodes can tell its address from a node's.
resource "hcloud_network_subnet" "backup" {
  network_id   = hcloud_network.this.id
  type         = "cloud"
  network_zone = var.network_zone
  ip_range     = var.backup_subnet_cidr
}
