import { overdue } from '../backup/overdue.ts'
import { changeRun } from '../backup/run-store.ts'
import { isLive, withOutcome, withServer, withStep, type BackupRun } from '../backup/run.ts'
import { ticketOf } from '../backup/signing.ts'
import { ServiceRefused } from '../errors.ts'
import type { BackupPorts, TemporaryServers } from './backup-ports.ts'
import { removeServersOf, removeStrays } from './remove-backup-servers.ts'
import { tellOfEnd, tellOfStart } from './tell-of-backup.ts'

/**
 * Does for a run whatever is to be done now: end it when it is overdue, tell of its start, give it a server, take its server away, tell of
 * its end. Each step is looked up in the run and outside of it before it is done, and kept after it: whoever calls this again, after a crash
 * or at the same time, goes on from there.
 *
 * @returns The run as it is then; undefined when there is none.
 * @throws {StoreUnavailable | ServiceUnavailable} What could not be done is left for the next call.
 */
export async function advanceBackup(id: string, ports: BackupPorts): Promise<BackupRun | undefined> {
  const { runs, settings, now, temporary } = ports
  let run = await changeRun(runs, id, (it) => {
    const end = overdue(it, settings, now())
    return end ? withOutcome(it, end.outcome, end.error, now()) : it
  })
  if (!run) return undefined
  if (run.outcome === null && run.startToldAt === null) run = await tellOfStart(run, ports)
  if (temporary && run.place === 'server') {
    if (run.outcome === null && run.serverId === null) run = await withItsServer(run, temporary, ports)
    if (run.outcome !== null && isLive(run)) run = await removeServersOf(run, temporary.servers, ports)
  }
  if (run.outcome !== null && run.endToldAt === null) run = await tellOfEnd(run, ports)
  return run
}

async function withItsServer(run: BackupRun, temporary: TemporaryServers, ports: BackupPorts): Promise<BackupRun> {
  const { runs, now, log } = ports
  const changed = async (change: (it: BackupRun) => BackupRun) => (await changeRun(runs, run.id, change)) ?? run
  try {
    // A server that is left over may still be writing into the repository.
    if (!(await removeStrays(temporary.servers, ports)))
      return await changed((it) => withStep(it, 'Waiting: another backup server is still there'))
    const server = await temporary.servers.provide({
      runId: run.id,
      deadline: run.deadline,
      bootNote: {
        runId: run.id,
        ticket: await ticketOf(temporary.secret, run),
        exchangeUrl: temporary.exchangeUrl,
        reportUrl: temporary.reportUrl,
        environment: run.environment,
        deadline: run.deadline,
      },
    })
    if (server !== 'sold_out') return await changed((it) => withServer(it, server, now()))
    log.warn('backup server sold out', { run: run.id })
    return await changed((it) => withStep(it, 'Waiting: every server type is sold out'))
  } catch (error) {
    if (!(error instanceof ServiceRefused)) throw error
    log.error('backup server refused', { run: run.id, error })
    return changed((it) => withOutcome(it, 'error', { code: 'server.refused', message: error.message }, now()))
  }
}
