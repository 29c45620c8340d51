mock_provider "hcloud" {
  mock_resource "hcloud_placement_group" {
    defaults = {
      id = "11"
    }
  }
  mock_resource "hcloud_ssh_key" {
    defaults = {
      id = "12"
    }
  }
  mock_resource "hcloud_primary_ip" {
    defaults = {
      id         = "13"
      ip_address = "192.0.2.10"
    }
  }
  mock_resource "hcloud_server" {
    defaults = {
      id = "14"
    }
  }
}

variables {
  environment = "prod"
  nodes = {
    innkeeper-prod-1 = { number = 1, private_address = "10.30.1.11", rack = "rack-1" }
    innkeeper-prod-2 = { number = 2, private_address = "10.30.1.12", rack = "rack-2" }
    innkeeper-prod-3 = { number = 3, private_address = "10.30.1.13", rack = "rack-3" }
  }
  server_type       = "cpx32"
  subnet_id         = "4711-10.30.1.0/24"
  firewall_id       = "815"
  administrators    = { ops = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBsd6bdLcPqBjMlVnFyQ0CqZ9lJq3dFPEVXYFlqWqXkE" }
  delete_protection = true
}

run "three_managers_stand_on_different_hosts" {
  assert {
    condition     = length(hcloud_server.node) == 3 && hcloud_placement_group.spread.type == "spread"
    error_message = "There are not three nodes in a spread group."
  }

  assert {
    condition     = alltrue([for node in hcloud_server.node : node.placement_group_id == 11])
    error_message = "A node is outside the spread group."
  }
}

run "each_node_has_its_planned_private_address" {
  assert {
    condition     = { for name, node in hcloud_server.node : name => one(node.network).ip } == { for name, node in var.nodes : name => node.private_address }
    error_message = "Private addresses are not the planned ones."
  }
}

run "nodes_and_addresses_are_protected_from_deletion" {
  assert {
    condition     = alltrue([for node in hcloud_server.node : node.delete_protection && node.rebuild_protection])
    error_message = "A node can be deleted by accident."
  }

  assert {
    condition     = alltrue([for address in hcloud_primary_ip.node : address.delete_protection && !address.auto_delete])
    error_message = "An address would go with its server."
  }
}

run "the_firewall_is_in_force_from_the_first_boot" {
  assert {
    condition     = alltrue([for node in hcloud_server.node : tolist(node.firewall_ids) == tolist([815])])
    error_message = "A node boots without the firewall."
  }
}

run "nobody_logs_in_as_root_or_with_a_password" {
  command = plan

  assert {
    condition     = startswith(local.user_data, "#cloud-config\n") && yamldecode(local.user_data).disable_root && !yamldecode(local.user_data).ssh_pwauth
    error_message = "Root or passwords are let in."
  }

  assert {
    condition     = strcontains(yamldecode(local.user_data).write_files[0].content, "PermitRootLogin no\n") && yamldecode(local.user_data).users[0].lock_passwd
    error_message = "sshd is not told to refuse root."
  }

  assert {
    condition     = yamldecode(local.user_data).users[0].ssh_authorized_keys[0] == var.administrators["ops"]
    error_message = "The administrators' keys are not installed."
  }

  assert {
    condition     = length(local.user_data) < 32768
    error_message = "Hetzner takes at most 32 KiB of user data."
  }
}

run "a_development_swarm_can_be_thrown_away" {
  variables {
    delete_protection = false
  }

  assert {
    condition     = alltrue([for node in hcloud_server.node : !node.delete_protection && !node.rebuild_protection])
    error_message = "Protection cannot be switched off."
  }
}

run "two_managers_are_refused" {
  command = plan
  variables {
    nodes = {
      a = { number = 1, private_address = "10.30.1.11", rack = "rack-1" }
      b = { number = 2, private_address = "10.30.1.12", rack = "rack-2" }
    }
  }
  expect_failures = [var.nodes]
}

run "a_retired_server_type_is_refused" {
  command = plan
  variables {
    server_type = "cx22"
  }
  expect_failures = [var.server_type]
}

run "an_arm_type_is_refused" {
  command = plan
  variables {
    server_type = "cax21"
  }
  expect_failures = [var.server_type]
}

run "a_private_key_is_refused" {
  command = plan
  variables {
    administrators = { ops = "-----BEGIN OPENSSH PRIVATE KEY-----" }
  }
  expect_failures = [var.administrators]
}

run "a_swarm_that_nobody_can_reach_is_refused" {
  command = plan
  variables {
    administrators = {}
  }
  expect_failures = [var.administrators]
}
