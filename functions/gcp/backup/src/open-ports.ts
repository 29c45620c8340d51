import { openBackupNotifier } from '@innkeeper/operations/backup-notifier'
import { googleIdTokens } from '@innkeeper/operations/google-id-token'
import { openBackupServers } from '@innkeeper/operations/hetzner/backup-servers'
import { openR2Credentials, type R2Repository } from '@innkeeper/operations/r2-credentials'
import { metadataServerToken } from '@innkeeper/runtime/google/metadata-server'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import type { Host } from '@innkeeper/runtime/json-service'
import { createLog } from '@innkeeper/runtime/log'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { openFirestoreRunStore } from '@innkeeper/stores/firestore/run-store'

import type { Config } from './config.ts'
import type { BackupHandlerPorts } from './handler.ts'

export interface FunctionHost extends Host {
  readonly newId: () => string
  /** Takes one line of the log. */
  readonly write: (line: string) => void
  /** For Firestore. Default: that of the account that the function runs as. */
  readonly token?: AccessToken
}

/** Joins the handlers to the services they use. */
export function openPorts(config: Config, host: FunctionHost): BackupHandlerPorts {
  const { now } = host
  const firestore = openFirestore({
    ...host,
    baseUrl: config.FIRESTORE_BASE_URL,
    project: config.GOOGLE_CLOUD_PROJECT,
    database: config.FIRESTORE_DATABASE,
    token: host.token ?? metadataServerToken(host),
  })
  const lend = openR2Credentials({
    ...host,
    baseUrl: config.CLOUDFLARE_BASE_URL,
    accountId: config.CLOUDFLARE_ACCOUNT_ID,
    apiToken: config.CLOUDFLARE_API_TOKEN,
  })
  const primary = (parentAccessKeyId: string): R2Repository => ({
    bucket: config.R2_BUCKET,
    prefix: config.R2_PREFIX,
    password: config.RESTIC_PASSWORD,
    jurisdiction: config.R2_JURISDICTION,
    parentAccessKeyId,
  })
  const copy: R2Repository = {
    ...primary(config.R2_COPY_ACCESS_KEY),
    bucket: config.R2_COPY_BUCKET,
    password: config.RESTIC_COPY_PASSWORD,
  }

  return {
    runs: openFirestoreRunStore(firestore),
    notifier: openBackupNotifier(
      { deadManUrl: config.BACKUP_DEAD_MAN_URL, opsRoomWebhook: config.OPS_ROOM_WEBHOOK_URL },
      host,
    ),
    log: createLog({ program: 'backup', severity: true, write: host.write, now }),
    now,
    newId: host.newId,
    checkScheduler: googleIdTokens({
      keysUrl: config.GOOGLE_KEYS_URL,
      audience: config.SCHEDULER_AUDIENCE,
      account: config.SCHEDULER_SERVICE_ACCOUNT,
      fetch: host.fetch,
      now,
    }),
    settings: {
      environment: config.ENVIRONMENT,
      longestMs: config.BACKUP_LONGEST_MINUTES,
      serverWithinMs: config.BACKUP_SERVER_WITHIN_MINUTES,
      bootWithinMs: config.BACKUP_BOOT_WITHIN_MINUTES,
    },
    temporary: {
      servers: openBackupServers({
        ...host,
        baseUrl: config.HETZNER_BASE_URL,
        token: config.HETZNER_API_TOKEN,
        environment: config.ENVIRONMENT,
        snapshotId: config.BACKUP_SNAPSHOT_ID,
        candidates: config.BACKUP_SERVERS,
        networkId: config.PRIVATE_NETWORK_ID,
        subnetCidr: config.BACKUP_SUBNET_CIDR,
        firewallId: config.BACKUP_FIREWALL_ID,
      }),
      async grant(run) {
        // Dead when the machine must be off.
        const seconds = Math.max(60, (run.deadline - now()) / 1_000)
        const upkeep = run.duties.includes('upkeep')
        // One after another: after trouble, the first alone finds out whether it is over.
        return {
          writer: await lend(primary(config.R2_ACCESS_KEY), seconds),
          pruner: upkeep ? await lend(primary(config.R2_PRUNER_ACCESS_KEY), seconds) : null,
          copy: upkeep ? await lend(copy, seconds) : null,
        }
      },
      secret: config.BACKUP_SECRET,
      exchangeUrl: config.BACKUP_EXCHANGE_URL,
      reportUrl: config.BACKUP_REPORT_URL,
      resticHost: `innkeeper-${config.ENVIRONMENT}`,
      filer: config.SEAWEEDFS_FILER,
    },
  }
}
