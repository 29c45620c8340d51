mock_provider "hcloud" {
  mock_resource "hcloud_firewall" {
    defaults = {
      id = "815"
    }
  }
}

variables {
  name       = "innkeeper-prod"
  rules_file = "./tests/firewall.yml"
  source_sets = {
    cloudflare     = ["173.245.48.0/20"]
    administrators = ["203.0.113.7/32"]
  }
}

run "each_rule_of_the_file_becomes_one_of_the_firewall" {
  assert {
    condition     = { for rule in hcloud_firewall.swarm.rule : rule.description => tolist(rule.source_ips) } == { https = tolist(["173.245.48.0/20"]), ssh = tolist(["203.0.113.7/32"]) }
    error_message = "The firewall is not what the file says."
  }
}

run "nothing_reaches_the_backup_server" {
  assert {
    condition     = length(hcloud_firewall.backup.rule) == 0
    error_message = "The backup server's firewall has a rule."
  }
}

run "a_missing_file_is_refused" {
  command = plan
  variables {
    rules_file = "./tests/none.yml"
  }
  expect_failures = [var.rules_file]
}

run "an_empty_source_set_is_refused" {
  command = plan
  variables {
    source_sets = { cloudflare = [], administrators = ["203.0.113.7/32"] }
  }
  expect_failures = [var.source_sets]
}
