data "qdrant-cloud_booking_packages" "offered" {
  cloud_provider = var.cloud_provider
  cloud_region   = var.cloud_region
}

locals {
  packages = [
    for package in data.qdrant-cloud_booking_packages.offered.packages : package.id
    if anytrue([for size in package.resource_configuration : size.cpu == var.cpu && size.ram == var.memory])
  ]
}

resource "qdrant-cloud_accounts_cluster" "this" {
  name                      = var.name
  cloud_provider            = var.cloud_provider
  cloud_region              = var.cloud_region
  delete_backups_on_destroy = false

  configuration {
    number_of_nodes = var.nodes
    version         = var.server_version

    node_configuration {
      package_id = local.packages[0]
    }

    database_configuration {
      service {
        jwt_rbac = true
      }
    }
  }

  lifecycle {
    precondition {
      condition     = length(local.packages) > 0
      error_message = "Qdrant offers no package of ${var.cpu} and ${var.memory} in ${var.cloud_provider} ${var.cloud_region}."
    }
  }
}

# Whoever answers questions reads; whoever indexes also makes generations of a collection and moves the aliases, which no narrower key may.
resource "qdrant-cloud_accounts_database_api_key_v2" "read" {
  for_each = var.key_generations

  cluster_id = qdrant-cloud_accounts_cluster.this.id
  name       = "read-${each.key}"
  expires_at = each.value

  global_access_rule {
    access_type = "GLOBAL_ACCESS_RULE_ACCESS_TYPE_READ_ONLY"
  }
}

resource "qdrant-cloud_accounts_database_api_key_v2" "write" {
  for_each = var.key_generations

  cluster_id = qdrant-cloud_accounts_cluster.this.id
  name       = "write-${each.key}"
  expires_at = each.value

  global_access_rule {
    access_type = "GLOBAL_ACCESS_RULE_ACCESS_TYPE_MANAGE"
  }
}

resource "qdrant-cloud_accounts_backup_schedule" "daily" {
  count = var.backups ? 1 : 0

  cluster_id       = qdrant-cloud_accounts_cluster.this.id
  cron_expression  = "0 1 * * *"
  retention_period = "${var.backup_days * 24}h"
}
