output "rules" {
  description = "The rules as the provider takes them: description, direction, protocol, port, source_ips, destination_ips."
  value = [
    for rule in local.rules : {
      description     = rule.description
      direction       = rule.direction
      protocol        = rule.protocol
      port            = rule.port
      source_ips      = rule.source_ips
      destination_ips = rule.destination_ips
    }
  ]

  precondition {
    condition     = length(local.unknown_keys) == 0
    error_message = "Unknown keys in the firewall's document: ${join(", ", local.unknown_keys)}."
  }

  precondition {
    condition     = length(local.unknown_directions) == 0
    error_message = "direction must be in or out: ${join(", ", local.unknown_directions)}."
  }

  precondition {
    condition     = length(local.unknown_protocols) == 0
    error_message = "protocol must be tcp, udp, icmp, gre or esp: ${join(", ", local.unknown_protocols)}."
  }

  precondition {
    condition     = length(local.wrong_ports) == 0
    error_message = "port must be a number, a range or any for tcp and udp, and absent otherwise: ${join(", ", local.wrong_ports)}."
  }

  precondition {
    condition     = length(local.without_peer) == 0
    error_message = "Rules without from (in) or to (out): ${join(", ", local.without_peer)}."
  }

  precondition {
    condition     = length(local.bad_peers) == 0
    error_message = "Neither a source set nor a CIDR: ${join(", ", local.bad_peers)}."
  }

  precondition {
    condition     = length(local.management_open_to_the_world) == 0
    error_message = "Management ports open to the world: ${join(", ", local.management_open_to_the_world)}."
  }
}
