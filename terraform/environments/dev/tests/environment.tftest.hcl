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
  google         = { project_id = "inn-dev", project_number = "123456" }
  qdrant         = { account_id = "account", key_generations = { "2026-11" = "2027-05-01T00:00:00Z" } }
}

run "the_environment_comes_up" {
  assert {
    condition     = length(yamldecode(output.ansible_inventory).all.children.dev.children.managers.hosts) == 3
    error_message = "The inventory has not three managers."
  }
}
