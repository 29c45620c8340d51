locals {
  swarm_subnet_cidr  = cidrsubnet(var.network_cidr, 24 - local.network_prefix, 1)
  backup_subnet_cidr = cidrsubnet(var.network_cidr, 24 - local.network_prefix, 2)

  nodes = {
    for number in range(1, var.node_count + 1) : "innkeeper-${var.environment}-${number}" => {
      number          = number
      private_address = cidrhost(local.swarm_subnet_cidr, 10 + number)
      # Each node is a rack of its own, so that two copies of a file never lie on one machine.
      rack = "rack-${number}"
    }
  }

  network_prefix = tonumber(split("/", var.network_cidr)[1])
  # Two ranges touch when they agree up to the shorter of their prefixes.
  shorter_prefix = min(local.network_prefix, tonumber(split("/", var.overlay_cidr)[1]))
  ranges_touch = (
    cidrsubnet("${cidrhost(var.network_cidr, 0)}/${local.shorter_prefix}", 0, 0) ==
    cidrsubnet("${cidrhost(var.overlay_cidr, 0)}/${local.shorter_prefix}", 0, 0)
  )
}
