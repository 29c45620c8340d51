/**
 * The backup's Cloud Function, four entry points over one Firestore collection.
 *
 * Cloud Scheduler → triggerBackup, reapBackupServers; the temporary server → exchangeTicket, reportBackup.
 */
import { http } from '@google-cloud/functions-framework'
import { sleep } from '@innkeeper/runtime/retry'

import { parseConfig } from './config.ts'
import { handleExchange, handleReap, handleReport, handleTrigger, type BackupHandler } from './handler.ts'
import { openPorts } from './open-ports.ts'
import { serve } from './serve.ts'

const config = parseConfig(process.env)
const ports = openPorts(config, {
  fetch: (request) => fetch(request),
  now: Date.now,
  sleep,
  random: Math.random,
  newId: () => crypto.randomUUID(),
  write: (line) => process.stdout.write(`${line}\n`),
})

const ENTRY_POINTS: Readonly<Record<string, BackupHandler>> = {
  triggerBackup: handleTrigger,
  exchangeTicket: handleExchange,
  reportBackup: handleReport,
  reapBackupServers: handleReap,
}
for (const [name, handler] of Object.entries(ENTRY_POINTS)) http(name, serve(handler, ports, config.TRUSTED_PROXIES))
