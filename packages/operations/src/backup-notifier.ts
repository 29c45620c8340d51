import type { BackupNotifier } from '@innkeeper/core/backup/backup-notifier'
import { describeRun } from '@innkeeper/core/backup/describe-run'
import type { Host } from '@innkeeper/runtime/json-service'

import { openChatWebhook } from './chat-webhook.ts'
import { openDeadManSwitch } from './dead-man-switch.ts'

export interface BackupNotifierOptions {
  /** Undefined: there is no such switch. */
  readonly deadManUrl: string | undefined
  /** Of the operations room; undefined: nobody is told. */
  readonly opsRoomWebhook: string | undefined
}

/** Whoever is configured to hear of backups. */
export function openBackupNotifier(options: BackupNotifierOptions, host: Host): BackupNotifier {
  const ping = options.deadManUrl === undefined ? undefined : openDeadManSwitch(options.deadManUrl, host)
  const tell = options.opsRoomWebhook === undefined ? undefined : openChatWebhook(options.opsRoomWebhook, host)
  return {
    // Without the log, which may name files of guests: the switch belongs to somebody else.
    ping: async (signal, run) => ping?.(signal, { id: `${run.environment}/${run.id}`, words: describeRun(run) }),
    tell: async (text) => tell?.(text),
  }
}
