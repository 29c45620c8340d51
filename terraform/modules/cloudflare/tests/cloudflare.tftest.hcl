mock_provider "cloudflare" {
  mock_resource "cloudflare_load_balancer_pool" {
    defaults = {
      id = "pool"
    }
  }
}

variables {
  environment      = "prod"
  account_id       = "0123456789abcdef0123456789abcdef"
  zone_name        = "example.com"
  zone_id          = "fedcba9876543210fedcba9876543210"
  origins          = { innkeeper-prod-1 = "192.0.2.1", innkeeper-prod-2 = "192.0.2.2", innkeeper-prod-3 = "192.0.2.3" }
  swarm_hosts      = ["chat.example.com", "sso.example.com"]
  load_balancing   = true
  alert_email      = "ops@example.com"
  workers          = { "aircall.example.com" = "aircall-webhook-prod", "ask.example.com" = "llm-query-prod" }
  workers_deployed = true
  zone_rules       = true
  administrators   = ["203.0.113.7/32"]
}

run "all_three_nodes_are_watched_and_one_is_enough" {
  assert {
    condition     = length(cloudflare_load_balancer_pool.node[0].origins) == 3 && cloudflare_load_balancer_pool.node[0].minimum_origins == 1
    error_message = "The balancer does not know all nodes, or gives up too early."
  }

  assert {
    condition     = toset(keys(cloudflare_load_balancer.host)) == toset(["chat.example.com", "sso.example.com"])
    error_message = "A host is not balanced."
  }

  assert {
    condition     = length(cloudflare_dns_record.node) == 0
    error_message = "A record stands beside its balancer."
  }
}

run "the_health_check_comes_with_the_zones_certificate" {
  assert {
    condition     = cloudflare_load_balancer_monitor.node[0].probe_zone == "example.com" && cloudflare_load_balancer_monitor.node[0].header["Host"][0] == "chat.example.com"
    error_message = "The nodes would turn the health check away."
  }
}

run "without_the_balancer_every_name_has_every_node" {
  variables {
    load_balancing = false
  }

  assert {
    condition     = length(cloudflare_dns_record.node) == 6 && alltrue([for record in cloudflare_dns_record.node : record.proxied && record.ttl == 1])
    error_message = "A node is missing, or shows its address."
  }
}

run "the_backup_has_no_lock_and_loses_nothing_but_broken_uploads" {
  assert {
    condition     = [for rule in cloudflare_r2_bucket_lifecycle.backup.rules : rule.id] == ["abort-uploads"] && cloudflare_r2_bucket_lifecycle.backup.rules[0].delete_objects_transition == null
    error_message = "A lifecycle deletes backups."
  }

  assert {
    condition     = cloudflare_r2_bucket_lock.backup_copy.bucket_name == "innkeeper-backup-copy-prod"
    error_message = "The lock is on the wrong bucket."
  }
}

run "the_copy_cannot_be_deleted_for_thirty_days" {
  assert {
    condition     = alltrue([for rule in cloudflare_r2_bucket_lock.backup_copy.rules : rule.enabled && rule.condition.type == "Age" && rule.condition.max_age_seconds == 2592000])
    error_message = "The copy is locked for less than 30 days."
  }

  assert {
    condition     = [for rule in cloudflare_r2_bucket_lock.backup_copy.rules : rule.prefix] == ["restic/config", "restic/data/", "restic/index/", "restic/keys/", "restic/snapshots/"]
    error_message = "A folder is not locked, or restic's own lock files are."
  }
}

run "raw_events_go_after_their_time" {
  assert {
    condition     = [for rule in cloudflare_r2_bucket_lifecycle.raw_events.rules : rule.delete_objects_transition.condition.max_age if rule.delete_objects_transition != null] == [34560000]
    error_message = "Raw events are kept for another time."
  }
}

run "everything_lies_in_europe" {
  assert {
    condition     = alltrue([for bucket in [cloudflare_r2_bucket.backup, cloudflare_r2_bucket.backup_copy, cloudflare_r2_bucket.raw_events] : bucket.jurisdiction == "eu"])
    error_message = "A bucket may lie elsewhere."
  }
}

run "each_worker_has_a_queue_and_its_dead_letters" {
  assert {
    condition     = output.queues == tolist(["aircall-events-prod", "aircall-events-prod-dlq", "chat-questions-prod", "chat-questions-prod-dlq", "guesty-events-prod", "guesty-events-prod-dlq"])
    error_message = "A queue is missing."
  }

  assert {
    condition     = alltrue([for queue in cloudflare_queue.this : queue.settings.message_retention_period == 1209600])
    error_message = "Messages are kept for less than a fortnight."
  }
}

run "administration_is_for_administrators" {
  assert {
    condition     = strcontains(one([for rule in cloudflare_ruleset.firewall[0].rules : rule.expression if rule.ref == "administration"]), "not ip.src in {203.0.113.7/32}")
    error_message = "Keycloak's administration is open."
  }
}

run "webhooks_are_not_held_up_but_must_be_posted" {
  assert {
    condition     = cloudflare_ruleset.rate_limit[0].rules[0].expression == "(not starts_with(http.request.uri.path, \"/webhooks/\"))"
    error_message = "A provider's burst would be refused."
  }

  assert {
    condition     = strcontains(one([for rule in cloudflare_ruleset.firewall[0].rules : rule.expression if rule.ref == "webhooks"]), "ne \"POST\"")
    error_message = "Webhooks answer to anything."
  }
}

run "nodes_talk_to_cloudflare_alone_and_encrypted" {
  assert {
    condition     = cloudflare_zone_setting.this["ssl"].value == "strict" && cloudflare_authenticated_origin_pulls_settings.this[0].enabled
    error_message = "Somebody else could talk to the nodes."
  }
}

run "before_the_first_deployment_no_name_points_to_a_worker" {
  variables {
    workers_deployed = false
  }

  assert {
    condition     = length(cloudflare_workers_custom_domain.this) == 0
    error_message = "The first apply would wait for Workers that cannot be there."
  }
}

run "a_shorter_lock_is_refused" {
  command = plan
  variables {
    backup_lock_days = 7
  }
  expect_failures = [var.backup_lock_days]
}

run "administration_for_the_world_is_refused" {
  command = plan
  variables {
    administrators = ["0.0.0.0/0"]
  }
  expect_failures = [var.administrators]
}

run "a_private_key_in_place_of_a_request_is_refused" {
  command = plan
  variables {
    origin_csr = "-----BEGIN PRIVATE KEY-----"
  }
  expect_failures = [var.origin_csr]
}

run "of_several_environments_in_a_zone_one_writes_its_rules" {
  variables {
    zone_rules = false
  }

  assert {
    condition     = length(cloudflare_ruleset.firewall) == 0 && length(cloudflare_ruleset.rate_limit) == 0 && length(cloudflare_zone_setting.this) == 0
    error_message = "Two environments would fight over the zone."
  }
}
