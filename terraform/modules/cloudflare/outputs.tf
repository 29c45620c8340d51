output "kv_namespace_id" {
  description = "Id of the Workers' KV namespace, for wrangler's configuration."
  value       = cloudflare_workers_kv_namespace.this.id
}

output "queues" {
  description = "Names of the queues and their dead letters."
  value       = sort([for queue in cloudflare_queue.this : queue.queue_name])
}

output "buckets" {
  description = "Names of the buckets: backup, backup_copy, raw_events."
  value = {
    backup      = cloudflare_r2_bucket.backup.name
    backup_copy = cloudflare_r2_bucket.backup_copy.name
    raw_events  = cloudflare_r2_bucket.raw_events.name
  }
}

output "bucket_endpoint" {
  description = "Address of the buckets for programs that speak S3."
  value       = "https://${var.account_id}.${local.jurisdiction}.r2.cloudflarestorage.com"
}

output "origin_certificate" {
  description = "The nodes' certificate, for Traefik's secret; null without a signing request. It is public, its key is not here."
  value       = var.origin_csr == null ? null : cloudflare_origin_ca_certificate.swarm[0].certificate
}
