# The product's functions: one bundle with several entry points each for indexing and for the backup.

locals {
  functions_built = length(var.function_archives) > 0

  # Google gives every function this address too, beside one that is known only once it exists: settings can name it beforehand.
  function_urls = {
    for name in ["vectorize-message", "trigger-backup", "exchange-ticket", "report-backup", "reap-backup-servers"] :
    name => "https://${var.google.region}-${var.google.project_id}.cloudfunctions.net/${name}"
  }

  backup_secrets = [
    "backup-dead-man-url", "backup-secret", "cloudflare-api-token", "hetzner-api-token", "ops-room-webhook-url", "r2-access-key",
    "r2-copy-access-key", "r2-pruner-access-key", "restic-copy-password", "restic-password",
  ]
  vectorize_secrets = { QDRANT_API_KEY = "qdrant-write-key", EMBEDDER_API_KEY = "embeddings-token" }
  # What the server takes beside those, where it runs on Cloud Run.
  server_secrets = merge(local.vectorize_secrets, {
    INNKEEPER_TOKEN       = "innkeeper-token"
    AIRCALL_WEBHOOK_TOKEN = "aircall-webhook-token"
    GUESTY_WEBHOOK_SECRET = "guesty-webhook-secret"
    GUESTY_CLIENT_ID      = "guesty-client-id"
    GUESTY_CLIENT_SECRET  = "guesty-client-secret"
    GROQ_API_KEY          = "groq-api-key"
  })
  function_secrets = toset(concat(local.backup_secrets, values(local.vectorize_secrets)))

  # Those that something runs with now.
  needed_secrets = toset(concat(
    length(var.function_archives) > 0 ? tolist(local.function_secrets) : [],
    var.server == null ? [] : values(local.server_secrets),
  ))

  # Triggers stand on what is indexed, records of every kind, and not on raw events; each entry point takes its own source's records.
  vectorize = {
    for name, each in {
      vectorize-aircall-event = { entry_point = "vectorizeAircallEvent", document = "records/{record}" }
      vectorize-guesty-event  = { entry_point = "vectorizeGuestyEvent", document = "records/{record}" }
      vectorize-interaction   = { entry_point = "vectorizeInteraction", document = "llm-interactions/{record}" }
      vectorize-chat          = { entry_point = "vectorizeInteraction", document = "rocketchat-messages/{record}" }
      vectorize-message       = { entry_point = "vectorizeMessage", document = null }
    } :
    name => {
      purpose             = "Indexes what was written, for search."
      entry_point         = each.entry_point
      archive             = try(var.function_archives.vectorize, "")
      account_email       = module.identity.emails["vectorize"]
      max_instances       = module.size.chosen.function_max_instances
      timeout             = 300
      on_document_written = each.document
      # What Pub/Sub pushes is checked by the function itself, as below.
      public = each.document == null
      secrets = {
        for variable, secret in local.vectorize_secrets : variable => { secret = secret, version = lookup(var.secret_versions, secret, "") }
      }
      environment = {
        GOOGLE_CLOUD_PROJECT  = var.google.project_id
        QDRANT_URL            = module.qdrant.url
        EMBEDDER              = "workers-ai"
        CLOUDFLARE_ACCOUNT_ID = var.cloudflare.account_id
        INNKEEPER_TIMEZONE    = var.time_zone
        PUSH_SERVICE_ACCOUNT  = module.identity.emails["push-chat"]
        PUSH_AUDIENCE         = local.function_urls["vectorize-message"]
      }
    }
  }

  backup = {
    for name, entry_point in {
      trigger-backup      = "triggerBackup"
      exchange-ticket     = "exchangeTicket"
      report-backup       = "reportBackup"
      reap-backup-servers = "reapBackupServers"
    } :
    name => {
      purpose       = "Part of the daily backup."
      entry_point   = entry_point
      archive       = try(var.function_archives.backup, "")
      account_email = module.identity.emails["backup"]
      concurrency   = 1
      timeout       = 600
      max_instances = 2
      # Each checks who calls by itself: the scheduler's signed token, the server's ticket, the report's signature. Google's own check would hand
      # the scheduler's token on without its signature, and leave nothing to check.
      public = true
      secrets = {
        for secret in local.backup_secrets :
        upper(replace(secret, "-", "_")) => { secret = secret, version = lookup(var.secret_versions, secret, "") }
      }
      environment = {
        ENVIRONMENT               = var.environment
        GOOGLE_CLOUD_PROJECT      = var.google.project_id
        SCHEDULER_SERVICE_ACCOUNT = module.identity.emails["scheduler"]
        SCHEDULER_AUDIENCE        = local.function_urls[name]
        BACKUP_SERVERS            = join(",", local.backup_servers)
        PRIVATE_NETWORK_ID        = module.network.network_id
        BACKUP_SUBNET_CIDR        = module.addresses.backup_subnet_cidr
        BACKUP_FIREWALL_ID        = module.firewall.backup_firewall_id
        BACKUP_EXCHANGE_URL       = local.function_urls["exchange-ticket"]
        BACKUP_REPORT_URL         = local.function_urls["report-backup"]
        BACKUP_LONGEST_MINUTES    = tostring(module.size.chosen.longest_backup_minutes)
        SEAWEEDFS_FILER           = join(",", [for node in values(module.addresses.nodes) : "${node.private_address}:8888"])
        CLOUDFLARE_ACCOUNT_ID     = var.cloudflare.account_id
        R2_JURISDICTION           = "eu"
        R2_BUCKET                 = module.cloudflare.buckets.backup
        R2_COPY_BUCKET            = module.cloudflare.buckets.backup_copy
      }
    }
  }

  # Every type in every location before the next type: what is sold out in one place is often to be had in another.
  backup_servers = flatten([
    for type in module.size.chosen.backup_server_types : [
      for location in distinct(concat([var.hetzner.location], ["fsn1", "nbg1", "hel1"])) : "${type}/${location}"
    ]
  ])

  functions = { for name, function in merge(local.vectorize, local.backup) : name => function if local.functions_built }
}
