output "ansible_inventory" {
  description = "The nodes as Ansible's inventory, YAML text for ansible/inventory/ENV/hosts.yml."
  value = join("", [
    "# The nodes of ${var.environment}, written by scripts/write-inventory.sh from Terraform's outputs.\n",
    yamlencode({
      all = {
        children = {
          (var.environment) = {
            children = {
              managers = {
                hosts = {
                  for name, node in module.swarm.nodes : name => {
                    ansible_host    = node.public_address
                    private_address = node.private_address
                    node_number     = node.number
                  }
                }
              }
            }
          }
        }
      }
    }),
  ])
}

output "server_ids" {
  description = "Hetzner's ids of the nodes, by name."
  value       = { for name, node in module.swarm.nodes : name => node.id }
}

output "hosts" {
  description = "Host names by what answers there."
  value       = local.hosts
}

output "network" {
  description = "What Ansible and the backup's snapshot need to know of the private network: id, swarm_cidr, backup_cidr."
  value = {
    id          = module.network.network_id
    swarm_cidr  = module.addresses.swarm_subnet_cidr
    backup_cidr = module.addresses.backup_subnet_cidr
  }
}

output "wrangler" {
  description = "What wrangler's configuration needs: kv_namespace_id, queues, buckets, bucket_endpoint."
  value = {
    kv_namespace_id = module.cloudflare.kv_namespace_id
    queues          = module.cloudflare.queues
    buckets         = module.cloudflare.buckets
    bucket_endpoint = module.cloudflare.bucket_endpoint
  }
}

output "qdrant_url" {
  description = "The setting QDRANT_URL."
  value       = module.qdrant.url
}

output "accounts" {
  description = "Addresses of the service accounts, by id; workers, sync-app and listener need a key each."
  value       = module.identity.emails
}

output "origin_certificate" {
  description = "The nodes' certificate for Traefik; null without a signing request."
  value       = module.cloudflare.origin_certificate
}

output "server_uri" {
  description = "Address of the server on Cloud Run; null without server."
  value       = var.server == null ? null : module.server[0].uri
}
