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
  environment            = "prod"
  size                   = "medium"
  protected              = true
  domain                 = "example.com"
  administrators         = { ssh_keys = { ops = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBsd6bdLcPqBjMlVnFyQ0CqZ9lJq3dFPEVXYFlqWqXkE" }, cidrs = ["203.0.113.7/32"] }
  time_zone              = "Europe/Paris"
  alert_emails           = ["ops@example.com"]
  cloudflare             = { account_id = "0123456789abcdef0123456789abcdef", zone_id = "fedcba9876543210fedcba9876543210", load_balancing = true }
  google                 = { project_id = "inn-prod", project_number = "123456" }
  qdrant                 = { key_generations = { "2026-11" = "2027-05-01T00:00:00Z" } }
  firewall_file          = "../../environments/firewall.yml"
  firestore_indexes_file = "../../environments/firestore-indexes.json"
  secret_versions = {
    backup-dead-man-url = "1", backup-secret = "1", cloudflare-api-token = "1", hetzner-api-token = "2", ops-room-webhook-url = "1", r2-access-key = "1",
    r2-copy-access-key  = "1", r2-pruner-access-key = "1", restic-copy-password = "1", restic-password = "1", qdrant-write-key = "1",
    embeddings-token    = "1"
  }
}

run "before_the_first_build_everything_but_the_functions_stands" {
  assert {
    condition     = length(local.functions) == 0 && length(module.functions.uris) == 0 && length(module.scheduler.jobs) == 0
    error_message = "Something waits for functions that are not built."
  }

  assert {
    condition     = contains(module.pubsub.work_subscriptions, "rocketchat-messages")
    error_message = "Chat that comes before the functions would be lost."
  }
}

run "the_inventory_is_what_ansible_reads" {
  assert {
    condition = yamldecode(output.ansible_inventory) == {
      all = { children = { prod = { children = { managers = { hosts = {
        innkeeper-prod-1 = { ansible_host = "192.0.2.10", private_address = "10.0.1.11", node_number = 1 }
        innkeeper-prod-2 = { ansible_host = "192.0.2.10", private_address = "10.0.1.12", node_number = 2 }
        innkeeper-prod-3 = { ansible_host = "192.0.2.10", private_address = "10.0.1.13", node_number = 3 }
      } } } } } }
    }
    error_message = "Ansible would not find the nodes."
  }
}

run "the_functions_get_what_they_read" {
  variables {
    function_archives = { vectorize = "./tests/bundle.zip", backup = "./tests/bundle.zip" }
  }

  assert {
    condition     = toset(keys(local.functions)) == toset(["vectorize-aircall-event", "vectorize-guesty-event", "vectorize-chat", "vectorize-interaction", "vectorize-message", "trigger-backup", "exchange-ticket", "report-backup", "reap-backup-servers"])
    error_message = "A function is missing."
  }

  assert {
    condition     = local.functions["vectorize-message"].environment.PUSH_AUDIENCE == "https://europe-west1-inn-prod.cloudfunctions.net/vectorize-message"
    error_message = "Pub/Sub's token would be for somebody else."
  }

  assert {
    condition     = local.functions["trigger-backup"].environment.SCHEDULER_AUDIENCE == "https://europe-west1-inn-prod.cloudfunctions.net/trigger-backup"
    error_message = "The scheduler's token would be for somebody else."
  }

  assert {
    condition     = local.functions["report-backup"].environment.BACKUP_SERVERS == "cx33/fsn1,cx33/nbg1,cx33/hel1,cpx32/fsn1,cpx32/nbg1,cpx32/hel1,cx43/fsn1,cx43/nbg1,cx43/hel1"
    error_message = "A sold-out server type would stop the backup."
  }

  assert {
    condition     = local.functions["exchange-ticket"].environment.SEAWEEDFS_FILER == join(",", [for node in values(module.addresses.nodes) : "${node.private_address}:8888"]) && length(module.addresses.nodes) == 3
    error_message = "The loss of one node would stop the backups."
  }

  assert {
    condition     = local.functions["trigger-backup"].secrets.HETZNER_API_TOKEN == { secret = "hetzner-api-token", version = "2" }
    error_message = "The backup gets another token."
  }

  assert {
    condition     = toset(keys(module.scheduler.jobs)) == toset(["trigger-backup", "reap-backup-servers"])
    error_message = "Nobody starts the backup, or nobody cleans up."
  }

  assert {
    condition     = toset(module.pubsub.dead_letter_subscriptions) == toset(["rocketchat-messages-dlq"])
    error_message = "Chat is not brought to its function."
  }
}

run "hosts_are_of_the_domain" {
  assert {
    condition     = output.hosts.chat == "chat.example.com" && output.hosts.ask == "ask.example.com"
    error_message = "Names moved."
  }
}

run "environments_of_one_zone_are_told_apart" {
  variables {
    environment = "dev"
  }

  assert {
    condition     = output.hosts.chat == "chat-dev.example.com" && local.hosts.aircall == "aircall-dev.example.com"
    error_message = "Two environments would have the same name."
  }

  assert {
    condition     = local.worker_suffix == ""
    error_message = "dev's Workers have other names than wrangler gives them."
  }
}

run "an_unprotected_production_is_refused" {
  command = plan
  variables {
    protected = false
  }
  expect_failures = [var.protected]
}

run "a_production_of_one_node_is_refused" {
  command = plan
  variables {
    hetzner = { node_count = 1 }
  }
  expect_failures = [var.hetzner]
}

run "a_production_without_the_balancer_is_refused" {
  command = plan
  variables {
    cloudflare = { account_id = "0123456789abcdef0123456789abcdef", zone_id = "fedcba9876543210fedcba9876543210", load_balancing = false }
  }
  expect_failures = [var.cloudflare]
}

run "functions_without_a_version_of_each_secret_are_refused" {
  command = plan
  variables {
    function_archives = { vectorize = "./tests/bundle.zip", backup = "./tests/bundle.zip" }
    secret_versions   = { hetzner-api-token = "2" }
  }
  expect_failures = [var.secret_versions]
}

run "the_server_on_cloud_run_needs_a_version_of_each_of_its_secrets" {
  command = plan
  variables {
    server = { image = "europe-docker.pkg.dev/inn/innkeeper/server@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
  }
  expect_failures = [var.secret_versions]
}

run "the_server_on_cloud_run_keeps_everything_in_the_cloud" {
  command = plan
  variables {
    server = { image = "europe-docker.pkg.dev/inn/innkeeper/server@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
    secret_versions = {
      qdrant-write-key     = "1", embeddings-token = "1", innkeeper-token = "1", aircall-webhook-token = "1", guesty-webhook-secret = "1", guesty-client-id = "1",
      guesty-client-secret = "1", groq-api-key = "1"
    }
  }
  assert {
    condition     = length(module.server) == 1
    error_message = "There is no server."
  }
}
