mock_provider "cloudflare" {
  source = "../../testing/mocks/cloudflare"
}

mock_provider "google" {
  source = "../../testing/mocks/google"
}

mock_provider "hcloud" {
  source = "../../testing/mocks/hcloud"
}

mock_provider "qdrant-cloud" {
  source = "../../testing/mocks/qdrant-cloud"
}

variables {
  domain         = "example.com"
  administrators = { ssh_keys = { ops = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBsd6bdLcPqBjMlVnFyQ0CqZ9lJq3dFPEVXYFlqWqXkE" }, cidrs = ["203.0.113.7/32"] }
  time_zone      = "Europe/Paris"
  alert_emails   = ["ops@example.com"]
  cloudflare     = { account_id = "0123456789abcdef0123456789abcdef", zone_id = "fedcba9876543210fedcba9876543210" }
  google         = { project_id = "inn-prod", project_number = "123456" }
  qdrant         = { account_id = "account", key_generations = { "2026-11" = "2027-05-01T00:00:00Z" } }
}

# Planned and not applied: what Terraform refuses to destroy, a test could not clean up.
override_module {
  target = module.environment.module.swarm
  outputs = {
    ssh_key_ids = ["4"]
    nodes = {
      innkeeper-prod-1 = { id = "1", public_address = "192.0.2.1", private_address = "10.0.1.11", number = 1, rack = "rack-1", location = "fsn1" }
      innkeeper-prod-2 = { id = "2", public_address = "192.0.2.2", private_address = "10.0.1.12", number = 2, rack = "rack-2", location = "fsn1" }
      innkeeper-prod-3 = { id = "3", public_address = "192.0.2.3", private_address = "10.0.1.13", number = 3, rack = "rack-3", location = "fsn1" }
    }
  }
}

run "the_environment_can_be_planned" {
  command = plan

  assert {
    condition     = length(yamldecode(output.ansible_inventory).all.children.prod.children.managers.hosts) == 3
    error_message = "The inventory has not three managers."
  }

  assert {
    condition     = terraform_data.standing.triggers_replace == { innkeeper-prod-1 = "1", innkeeper-prod-2 = "2", innkeeper-prod-3 = "3" }
    error_message = "What stands in the way of destroying does not know the nodes."
  }
}
