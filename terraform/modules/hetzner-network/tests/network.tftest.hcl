mock_provider "hcloud" {
  mock_resource "hcloud_network" {
    defaults = {
      id = "4711"
    }
  }
}

variables {
  name               = "innkeeper-prod"
  cidr               = "10.30.0.0/16"
  swarm_subnet_cidr  = "10.30.1.0/24"
  backup_subnet_cidr = "10.30.2.0/24"
  delete_protection  = true
}

run "nodes_and_backup_server_have_subnets_of_one_zone" {
  assert {
    condition     = hcloud_network_subnet.swarm.ip_range == "10.30.1.0/24" && hcloud_network_subnet.backup.ip_range == "10.30.2.0/24"
    error_message = "The subnets are not the planned ones."
  }

  assert {
    condition     = hcloud_network_subnet.swarm.network_zone == "eu-central" && hcloud_network_subnet.backup.network_zone == "eu-central"
    error_message = "The subnets lie in different zones."
  }

  assert {
    condition     = hcloud_network.this.delete_protection
    error_message = "The network can be deleted by accident."
  }

  assert {
    condition     = output.network_id == "4711"
    error_message = "The network's id is not put out."
  }
}

run "an_unknown_zone_is_refused" {
  command = plan
  variables {
    network_zone = "fsn1"
  }
  expect_failures = [var.network_zone]
}

run "a_name_that_hetzner_refuses_is_refused_here" {
  command = plan
  variables {
    name = "Innkeeper_Prod"
  }
  expect_failures = [var.name]
}
