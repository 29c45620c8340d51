import type { BackupNotifier } from '../backup/backup-notifier.ts'
import type { BackupServers } from '../backup/backup-servers.ts'
import type { GrantCredentials } from '../backup/credentials.ts'
import type { Patience } from '../backup/overdue.ts'
import type { RunStore } from '../backup/run-store.ts'
import type { RunGrant } from '../backup/ticket.ts'
import type { Clock, Log } from './ports.ts'

/** What a run needs wherever it takes place. */
export interface BackupPorts {
  readonly runs: RunStore
  readonly notifier: BackupNotifier
  readonly log: Log
  readonly now: Clock
  readonly settings: BackupSettings
  /** Undefined on one machine, which backs itself up. */
  readonly temporary: TemporaryServers | undefined
}

export interface BackupSettings extends Patience {
  readonly environment: string
  /** From the start to the deadline, in milliseconds. */
  readonly longestMs: number
}

/** What a run needs beyond that when it takes place on a server of its own. */
export interface TemporaryServers {
  readonly servers: BackupServers
  readonly grant: GrantCredentials
  /** The deployment's own, from which tickets and report keys are made. */
  readonly secret: string
  readonly exchangeUrl: string
  readonly reportUrl: string
  readonly resticHost: RunGrant['resticHost']
  readonly filer: RunGrant['filer']
}
