locals {
  document = yamldecode(var.document)

  rules = [
    for rule in local.document.rules : {
      name        = rule.name
      description = rule.name
      direction   = try(rule.direction, "in")
      protocol    = try(rule.protocol, "tcp")
      port        = try(tostring(rule.port), null)
      source_ips = try(rule.direction, "in") == "in" ? distinct(flatten([
        for source in try(rule.from, []) : try(var.source_sets[source], [source])
      ])) : []
      destination_ips = try(rule.direction, "in") == "out" ? distinct(flatten([
        for target in try(rule.to, []) : try(var.source_sets[target], [target])
      ])) : []
    }
  ]

  known_keys = ["name", "direction", "protocol", "port", "from", "to"]

  unknown_keys = flatten([
    for rule in local.document.rules : [for key in keys(rule) : "${rule.name}: ${key}" if !contains(local.known_keys, key)]
  ])
  unknown_directions = [for rule in local.rules : rule.name if !contains(["in", "out"], rule.direction)]
  unknown_protocols  = [for rule in local.rules : rule.name if !contains(["tcp", "udp", "icmp", "gre", "esp"], rule.protocol)]
  # The provider wants a port for tcp and udp, and none for the rest.
  wrong_ports = [
    for rule in local.rules : rule.name
    if contains(["tcp", "udp"], rule.protocol) ? !can(regex("^(any|[0-9]{1,5}(-[0-9]{1,5})?)$", coalesce(rule.port, "none"))) : rule.port != null
  ]
  without_peer = [for rule in local.rules : rule.name if length(rule.source_ips) + length(rule.destination_ips) == 0]
  bad_peers = flatten([
    for rule in local.rules : [for cidr in concat(rule.source_ips, rule.destination_ips) : "${rule.name}: ${cidr}" if !can(cidrhost(cidr, 0))]
  ])

  port_spans = {
    for rule in local.rules : rule.name => rule.port == "any" ? { first = 0, last = 65535 } : try({
      first = tonumber(split("-", rule.port)[0])
      last  = tonumber(reverse(split("-", rule.port))[0])
    }, { first = 1, last = 0 })
  }

  # Two halves of the world are the world: anything wider than a provider's own block counts.
  open_to_the_world = [
    for rule in local.rules : rule.name
    if rule.direction == "in" && anytrue([
      for cidr in rule.source_ips : try(tonumber(split("/", cidr)[1]) < (strcontains(cidr, ":") ? 16 : 8), false)
    ])
  ]
  management_open_to_the_world = [
    for rule in local.rules : rule.name
    if contains(local.open_to_the_world, rule.name) && anytrue([
      for port in var.management_ports : port >= local.port_spans[rule.name].first && port <= local.port_spans[rule.name].last
    ])
  ]
}
