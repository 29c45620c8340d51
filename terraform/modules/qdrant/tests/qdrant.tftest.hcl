mock_provider "qdrant-cloud" {
  mock_data "qdrant-cloud_booking_packages" {
    defaults = {
      packages = [
        { id = "small", name = "s", currency = "usd", status = "active", tier = "standard", type = "paid", unit_int_price_per_hour = 1, resource_configuration = [{ cpu = "500m", disk = "8Gi", ram = "2Gi" }] },
        { id = "middle", name = "m", currency = "usd", status = "active", tier = "standard", type = "paid", unit_int_price_per_hour = 2, resource_configuration = [{ cpu = "1000m", disk = "32Gi", ram = "8Gi" }] },
      ]
    }
  }
  mock_resource "qdrant-cloud_accounts_cluster" {
    defaults = {
      url = "https://abc.europe-west3-0.gcp.cloud.qdrant.io"
    }
  }
}

variables {
  name            = "innkeeper-prod"
  cpu             = "1000m"
  memory          = "8Gi"
  nodes           = 2
  backups         = true
  key_generations = { "2026-11" = "2027-05-01T00:00:00Z" }
}

run "the_package_of_the_wanted_size_is_taken" {
  assert {
    condition     = qdrant-cloud_accounts_cluster.this.configuration[0].node_configuration[0].package_id == "middle"
    error_message = "Another size is ordered."
  }
}

run "who_answers_cannot_write" {
  assert {
    condition     = qdrant-cloud_accounts_database_api_key_v2.read["2026-11"].global_access_rule[0].access_type == "GLOBAL_ACCESS_RULE_ACCESS_TYPE_READ_ONLY"
    error_message = "The reader's key can write."
  }
}

run "keys_end" {
  assert {
    condition     = qdrant-cloud_accounts_database_api_key_v2.read["2026-11"].expires_at == "2027-05-01T00:00:00Z" && qdrant-cloud_accounts_database_api_key_v2.write["2026-11"].expires_at == "2027-05-01T00:00:00Z"
    error_message = "A key lives for ever."
  }
}

run "a_rotation_keeps_the_old_keys_until_everybody_has_the_new" {
  variables {
    key_generations = { "2026-11" = "2027-05-01T00:00:00Z", "2027-04" = "2027-10-01T00:00:00Z" }
  }

  assert {
    condition     = keys(nonsensitive(output.read_keys)) == ["2026-11", "2027-04"]
    error_message = "Old keys would stop working before the new ones are in place."
  }
}

run "keys_without_an_end_are_refused" {
  command = plan
  variables {
    key_generations = { "2026-11" = "never" }
  }
  expect_failures = [var.key_generations]
}

run "backups_are_kept_a_week" {
  assert {
    condition     = qdrant-cloud_accounts_backup_schedule.daily[0].retention_period == "168h"
    error_message = "Backups are kept for another time."
  }
}

run "the_address_names_its_port" {
  assert {
    condition     = output.url == "https://abc.europe-west3-0.gcp.cloud.qdrant.io:6333"
    error_message = "Clients would guess the port."
  }
}

run "a_size_that_is_not_offered_is_refused" {
  command = plan
  variables {
    memory = "7Gi"
  }
  expect_failures = [qdrant-cloud_accounts_cluster.this]
}

run "a_server_too_old_for_the_adapter_is_refused" {
  command = plan
  variables {
    server_version = "v1.16.3"
  }
  expect_failures = [var.server_version]
}
