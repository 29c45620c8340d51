import { changeRun } from '../backup/run-store.ts'
import { withOutcome, withTicketUsed, type BackupRun } from '../backup/run.ts'
import { isTicketOf, reportKeyOf } from '../backup/signing.ts'
import type { RunGrant, TicketExchange } from '../backup/ticket.ts'
import { advanceBackup } from './advance-backup.ts'
import type { BackupPorts, TemporaryServers } from './backup-ports.ts'
import { warnOf } from './tell-of-backup.ts'

export type ExchangeOutcome =
  | { readonly outcome: 'granted'; readonly grant: RunGrant }
  /** Not this run's ticket, or not from its server. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'used_before' }
  | { readonly outcome: 'over' }
  /** Its server is not known yet. */
  | { readonly outcome: 'too_early' }

/**
 * Gives the server of a run its credentials, once.
 *
 * A ticket that comes again from the server itself ends the run: either somebody else on it was faster, or the answer was lost, and with it
 * the run's only key.
 *
 * @param address The caller's, as the connection tells it.
 * @throws {StoreUnavailable | ServiceUnavailable} Nothing was given; calling again is safe.
 */
export async function exchangeBackupTicket(
  { runId, ticket }: TicketExchange,
  address: string,
  temporary: TemporaryServers,
  ports: BackupPorts,
): Promise<ExchangeOutcome> {
  const { runs, now, log } = ports
  const stored = await runs.find(runId)
  if (!stored || !(await isTicketOf(temporary.secret, stored.run, ticket))) {
    log.warn('backup ticket refused', { run: runId, reason: stored ? 'wrong_ticket' : 'no_such_run' })
    return { outcome: 'refused' }
  }
  // Whoever created the server may have crashed before noting it.
  const run = stored.run.serverIp === null ? ((await advanceBackup(runId, ports)) ?? stored.run) : stored.run
  if (run.outcome !== null || now() > run.deadline) return { outcome: 'over' }
  if (run.serverIp === null) return { outcome: 'too_early' }
  if (run.serverIp !== address) {
    await warnOf(run, 'ticket.elsewhere', 'its ticket was presented from another address than its server.', ports)
    return { outcome: 'refused' }
  }
  if (run.ticketUsedAt !== null) return usedBefore(run, ports)

  const credentials = await temporary.grant(run)
  let first = false
  const booted = await changeRun(runs, runId, (it) => {
    const changed = withTicketUsed(it, now())
    first = changed !== it
    return changed
  })
  if (!first) return usedBefore(booted ?? run, ports)
  return {
    outcome: 'granted',
    grant: {
      runId,
      types: run.types,
      duties: run.duties,
      deadline: run.deadline,
      resticHost: temporary.resticHost,
      environment: run.environment,
      filer: temporary.filer,
      reportKey: await reportKeyOf(temporary.secret, run),
      ...credentials,
    },
  }
}

async function usedBefore(run: BackupRun, ports: BackupPorts): Promise<ExchangeOutcome> {
  const { runs, now } = ports
  const error = { code: 'ticket.used_twice', message: 'The server asked for its credentials a second time' }
  await changeRun(runs, run.id, (it) => withOutcome(it, 'error', error, now()))
  await advanceBackup(run.id, ports)
  return { outcome: 'used_before' }
}
