variables {
  environment  = "prod"
  network_cidr = "10.30.0.0/16"
  node_count   = 3
}

run "three_nodes_have_fixed_addresses_and_racks_of_their_own" {
  command = plan

  assert {
    condition     = [for node in output.nodes : node.private_address] == ["10.30.1.11", "10.30.1.12", "10.30.1.13"]
    error_message = "Node addresses moved: running clusters would lose their peers."
  }

  assert {
    condition     = length(distinct([for node in output.nodes : node.rack])) == 3
    error_message = "Two nodes share a rack."
  }

  assert {
    condition     = keys(output.nodes) == ["innkeeper-prod-1", "innkeeper-prod-2", "innkeeper-prod-3"]
    error_message = "Node names moved."
  }
}

run "subnets_lie_apart_inside_the_network" {
  command = plan

  assert {
    condition     = output.swarm_subnet_cidr == "10.30.1.0/24" && output.backup_subnet_cidr == "10.30.2.0/24"
    error_message = "Subnets moved."
  }
}

run "a_larger_network_still_gets_subnets_of_254" {
  command = plan

  variables {
    network_cidr = "10.64.0.0/12"
  }

  assert {
    condition     = output.swarm_subnet_cidr == "10.64.1.0/24"
    error_message = "The swarm's subnet is not a /24."
  }
}

run "an_overlay_inside_the_network_is_refused" {
  command = plan

  variables {
    overlay_cidr = "10.30.200.0/24"
  }

  expect_failures = [output.nodes]
}

run "an_overlay_around_the_network_is_refused" {
  command = plan

  variables {
    overlay_cidr = "10.0.0.0/8"
  }

  expect_failures = [output.nodes]
}

run "an_even_number_of_managers_is_refused" {
  command = plan

  variables {
    node_count = 2
  }

  expect_failures = [var.node_count]
}

run "a_public_range_is_refused" {
  command = plan

  variables {
    network_cidr = "8.0.0.0/16"
  }

  expect_failures = [var.network_cidr]
}

run "a_range_too_small_for_two_subnets_is_refused" {
  command = plan

  variables {
    network_cidr = "10.30.0.0/24"
  }

  expect_failures = [var.network_cidr]
}

run "an_unknown_environment_is_refused" {
  command = plan

  variables {
    environment = "production"
  }

  expect_failures = [var.environment]
}
