module "identity" {
  source = "../gcp/identity"

  project_id = var.google.project_id
  accounts = {
    vectorize = { purpose = "Indexes what was written.", roles = ["roles/datastore.user"] }
    # Everything about a backup run: its state, its server, its credentials.
    backup = { purpose = "Runs the backup's server.", roles = ["roles/datastore.user"] }
    # What may start what.
    scheduler = { purpose = "Calls functions by the clock." }
    trigger   = { purpose = "Brings database events to functions.", roles = ["roles/eventarc.eventReceiver"] }
    push-chat = { purpose = "Brings chat messages to their function." }
    # Outside Google, with a key each.
    # The Workers' dead letters are told in a log of the project: Cloudflare notifies of no queue.
    workers  = { purpose = "Cloudflare's Workers.", roles = ["roles/datastore.user", "roles/logging.logWriter"] }
    sync-app = { purpose = "The server on the swarm or on Cloud Run.", roles = ["roles/datastore.user"] }
    listener = { purpose = "Reads Rocket.Chat's database and publishes its changes.", roles = ["roles/datastore.user"] }
    builder = {
      purpose = "Builds the functions."
      roles   = ["roles/artifactregistry.writer", "roles/logging.logWriter", "roles/storage.objectViewer"]
    }
  }
}

module "firestore" {
  source = "../gcp/firestore"

  project_id          = var.google.project_id
  location            = var.google.database_location
  delete_protection   = var.protected
  composite_indexes   = jsondecode(file(var.firestore_indexes_file)).compositeIndexes
  exempt_fields       = jsondecode(file(var.firestore_indexes_file)).exemptFields
  weekly_backup_weeks = module.size.chosen.firestore_weekly_copies
  expiring = {
    for source in ["aircall", "guesty", "rocketchat"] : "${source}-events" => { field = "timestamp", days = var.raw_event_days }
  }
}

module "secrets" {
  source = "../gcp/secrets"

  project_id = var.google.project_id
  labels     = local.labels
  secrets = merge(
    { for name in local.backup_secrets : name => [module.identity.members["backup"]] },
    { for name in values(local.server_secrets) : name => [module.identity.members["sync-app"]] },
    {
      qdrant-write-key = [module.identity.members["vectorize"], module.identity.members["sync-app"]]
      embeddings-token = [module.identity.members["vectorize"], module.identity.members["sync-app"]]
      # The Workers' copy is wrangler's: kept here for whoever sets it there.
      qdrant-read-key = []
    },
  )
}

# The cluster's keys are made by Terraform and so lie in the state; from here they reach those who use them without another copy of it. Each generation is
# a version of its own, so that what runs with the old one goes on until it is deployed with the new one.
resource "google_secret_manager_secret_version" "qdrant" {
  for_each = {
    for pair in setproduct(["qdrant-read-key", "qdrant-write-key"], keys(var.qdrant.key_generations)) : "${pair[0]} ${pair[1]}" => { secret = pair[0], generation = pair[1] }
  }

  secret                 = module.secrets.ids[each.value.secret]
  secret_data_wo         = each.value.secret == "qdrant-read-key" ? module.qdrant.read_keys[each.value.generation] : module.qdrant.write_keys[each.value.generation]
  secret_data_wo_version = 1
}

module "pubsub" {
  source = "../gcp/pubsub"

  project_id     = var.google.project_id
  project_number = var.google.project_number
  labels         = local.labels
  topics = {
    rocketchat-messages = {
      ordered    = true
      publishers = [module.identity.members["listener"]]
      push = local.functions_built ? {
        endpoint              = local.function_urls["vectorize-message"]
        service_account_email = module.identity.emails["push-chat"]
      } : null
    }
    # Where vectorize puts the database's events that it can do nothing with: their trigger has no dead letters.
    firestore-events-dlq = {
      publishers     = [module.identity.members["vectorize"]]
      retention_days = 31
      dead_letters   = true
    }
    # The server's own queue, where it keeps its work in the cloud.
    innkeeper-work = {
      # The listener hands on what it hears for the assistant.
      publishers  = [module.identity.members["sync-app"], module.identity.members["listener"]]
      subscribers = [module.identity.members["sync-app"]]
    }
  }
}

module "functions" {
  source = "../gcp/functions"

  project_id            = var.google.project_id
  region                = var.google.region
  build_account         = "projects/${var.google.project_id}/serviceAccounts/${module.identity.emails["builder"]}"
  trigger_account_email = module.identity.emails["trigger"]
  database              = module.firestore.database
  database_location     = module.firestore.location
  functions             = local.functions
  labels                = local.labels
}

module "scheduler" {
  source = "../gcp/scheduler"

  project_id    = var.google.project_id
  region        = var.google.region
  account_email = module.identity.emails["scheduler"]
  jobs = local.functions_built ? {
    trigger-backup = {
      purpose  = "Starts the day's backup."
      schedule = var.backup_schedule
      uri      = local.function_urls["trigger-backup"]
      deadline = 600
    }
    reap-backup-servers = {
      purpose  = "Deletes backup servers past their deadline."
      schedule = "*/15 * * * *"
      uri      = local.function_urls["reap-backup-servers"]
      deadline = 600
    }
  } : {}
}

module "monitoring" {
  source = "../gcp/monitoring"

  project_id  = var.google.project_id
  environment = var.environment
  emails      = var.alert_emails
  uptime_checks = {
    chat    = { host = local.hosts.chat, path = "/api/info" }
    sso     = { host = local.hosts.sso, path = "/realms/innkeeper/.well-known/openid-configuration", contains = "issuer" }
    console = { host = local.hosts.innkeeper, path = "/healthz" }
    ask     = { host = local.hosts.ask, path = "/healthz" }
  }
  functions                 = keys(local.functions)
  work_subscriptions        = module.pubsub.work_subscriptions
  dead_letter_subscriptions = module.pubsub.dead_letter_subscriptions
  alarming_logs = {
    "a delivery could not be worked on" = {
      filter = "logName=\"projects/${var.google.project_id}/logs/innkeeper-dead-letters\""
      advice = "It is kept and can be replayed: `innkeeper events list --state dead` says why, `innkeeper events replay ID` tries again once the cause is mended."
    }
    "the backup failed" = {
      filter = "${local.backup_log} AND severity>=ERROR"
      advice = "The console's Backups page shows the run's steps and its log. docs/runbooks/restore.md is for the bad day, not for this."
    }
    "the last backup was not complete" = {
      filter = "${local.backup_log} AND jsonPayload.metric=\"innkeeper_backup_last_run_failed\" AND jsonPayload.value=1"
      advice = "A part was saved. The console's Backups page says what was not, and why."
    }
    "no restore was proven for two days" = {
      filter = "${local.backup_log} AND jsonPayload.metric=\"innkeeper_backup_proof_age_seconds\" AND jsonPayload.value>172800"
      advice = "Backups may be made that nobody can restore. Run scripts/backup-verify.sh and read what it says."
    }
    "not everything was restored for five weeks" = {
      filter = "${local.backup_log} AND jsonPayload.metric=\"innkeeper_backup_full_proof_age_seconds\" AND jsonPayload.value>3024000"
      advice = "The run of the first of the month proves everything; it failed or was missed. docs/runbooks/backup-watch.md."
    }
  }
}

locals {
  backup_log = "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=(${join(" OR ", [for name in sort(keys(local.backup)) : "\"${name}\""])})"
}

module "server" {
  source = "../gcp/cloud-run"
  count  = var.server == null ? 0 : 1

  project_id        = var.google.project_id
  region            = var.google.region
  image             = var.server.image
  account_email     = module.identity.emails["sync-app"]
  delete_protection = var.protected
  labels            = local.labels
  environment = merge(var.server.environment, {
    HOST                  = "0.0.0.0"
    EMBEDDER              = "workers-ai"
    CLOUDFLARE_ACCOUNT_ID = var.cloudflare.account_id
    INNKEEPER_TIMEZONE    = var.time_zone
    INNKEEPER_STORE       = "firestore"
    INNKEEPER_INDEX       = "qdrant"
    INNKEEPER_QUEUE       = "pubsub"
    GOOGLE_CLOUD_PROJECT  = var.google.project_id
    QDRANT_URL            = module.qdrant.url
  })
  secrets = { for variable, secret in local.server_secrets : variable => { secret = secret, version = lookup(var.secret_versions, secret, "") } }
}
