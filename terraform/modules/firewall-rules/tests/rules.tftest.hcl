variables {
  source_sets = {
    cloudflare     = ["173.245.48.0/20", "2400:cb00::/32"]
    administrators = ["203.0.113.7/32"]
  }
  document = <<-YAML
    rules:
      - {name: https, port: 443, from: [cloudflare]}
      - {name: ssh, port: 22, from: [administrators, 198.51.100.0/24]}
      - {name: ping, protocol: icmp, from: [0.0.0.0/0]}
      - {name: time, direction: out, protocol: udp, port: 123, to: [0.0.0.0/0]}
  YAML
}

run "names_stand_for_their_ranges" {
  command = plan

  assert {
    condition     = output.rules[0].source_ips == tolist(["173.245.48.0/20", "2400:cb00::/32"])
    error_message = "The set cloudflare was not filled in."
  }

  assert {
    condition     = output.rules[1].source_ips == tolist(["203.0.113.7/32", "198.51.100.0/24"])
    error_message = "Sets and plain CIDRs do not mix."
  }
}

run "numbers_become_the_strings_that_the_provider_takes" {
  command = plan

  assert {
    condition     = output.rules[0].port == "443" && output.rules[0].direction == "in" && output.rules[0].protocol == "tcp"
    error_message = "Defaults or ports are wrong."
  }

  assert {
    condition     = output.rules[2].port == null
    error_message = "icmp got a port."
  }

  assert {
    condition     = output.rules[3].destination_ips == tolist(["0.0.0.0/0"]) && length(output.rules[3].source_ips) == 0
    error_message = "An outgoing rule lost its target."
  }
}

run "ssh_open_to_the_world_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: ssh, port: 22, from: [0.0.0.0/0]}]"
  }
  expect_failures = [output.rules]
}

run "ssh_open_to_every_ipv6_address_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: ssh, port: 22, from: ['::/0']}]"
  }
  expect_failures = [output.rules]
}

run "half_of_the_world_is_the_world" {
  command = plan
  variables {
    document = "rules: [{name: ssh, port: 22, from: [0.0.0.0/1, 128.0.0.0/1]}]"
  }
  expect_failures = [output.rules]
}

run "a_range_that_hides_a_management_port_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: wide, port: 2000-3000, from: [0.0.0.0/0]}]"
  }
  expect_failures = [output.rules]
}

run "every_port_from_the_world_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: all, port: any, from: [0.0.0.0/0]}]"
  }
  expect_failures = [output.rules]
}

run "the_world_may_reach_other_ports" {
  command = plan
  variables {
    document = "rules: [{name: https, port: 443, from: [0.0.0.0/0]}]"
  }
  assert {
    condition     = length(output.rules) == 1
    error_message = "A public port was refused."
  }
}

run "tcp_without_port_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, from: [cloudflare]}]"
  }
  expect_failures = [output.rules]
}

run "icmp_with_port_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: ping, protocol: icmp, port: 8, from: [cloudflare]}]"
  }
  expect_failures = [output.rules]
}

run "a_misspelt_set_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, port: 443, from: [cloudfare]}]"
  }
  expect_failures = [output.rules]
}

run "a_rule_for_nobody_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, port: 443}]"
  }
  expect_failures = [output.rules]
}

run "a_misspelt_key_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, ports: 443, port: 443, from: [cloudflare]}]"
  }
  expect_failures = [output.rules]
}

run "an_unknown_protocol_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, protocol: http, port: 443, from: [cloudflare]}]"
  }
  expect_failures = [output.rules]
}

run "a_name_used_twice_is_refused" {
  command = plan
  variables {
    document = "rules: [{name: web, port: 443, from: [cloudflare]}, {name: web, port: 22, from: [administrators]}]"
  }
  expect_failures = [var.document]
}

run "text_that_is_no_list_of_rules_is_refused" {
  command = plan
  variables {
    document = "ports: [443]"
  }
  expect_failures = [var.document]
}
