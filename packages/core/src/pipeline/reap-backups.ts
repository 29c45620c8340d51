import { lastingConcernsOf } from '../backup/concerns.ts'
import { backupDate } from '../backup/kind.ts'
import { backupMetrics } from '../backup/metrics.ts'
import { changeRun } from '../backup/run-store.ts'
import { withOutcome } from '../backup/run.ts'
import { addDays } from '../time/calendar.ts'
import { advanceBackup } from './advance-backup.ts'
import type { BackupPorts } from './backup-ports.ts'
import { removeStrays } from './remove-backup-servers.ts'
import { warnOf } from './tell-of-backup.ts'

/** Days of runs that figures and concerns are drawn from: a full drill is monthly. */
const DAYS_LOOKED_AT = 40

export interface Reaped {
  readonly open: number
  /** Parts that could not be done and are left for the next call. */
  readonly failures: number
}

/**
 * Brings every run on that nobody else brings on, and deletes every backup server that should not be there. To be called every quarter of
 * an hour; whatever fails is logged and keeps nothing else from being done.
 */
export async function reapBackups(ports: BackupPorts): Promise<Reaped> {
  const { runs, temporary, now, log } = ports
  let failures = 0
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      failures++
      log.error('reaper could not do a part of its work', { what, error })
    }
  }

  const open = await runs.open()
  if (temporary) {
    await attempt('vanished servers', async () => {
      // Listed after the runs were read: what was known then and is not listed now is gone.
      const present = new Set((await temporary.servers.list()).map(({ id }) => id))
      const error = { code: 'server.vanished', message: 'The server was gone before the run had ended' }
      for (const { id, outcome, serverId } of open)
        if (outcome === null && serverId !== null && !present.has(serverId))
          await changeRun(runs, id, (it) => withOutcome(it, 'error', error, now()))
    })
  }
  for (const { id } of open) await attempt(`run ${id}`, () => advanceBackup(id, ports))
  if (temporary) await attempt('stray servers', () => removeStrays(temporary.servers, ports))

  await attempt('figures', async () => {
    const recent = await runs.since(addDays(backupDate(now()), -DAYS_LOOKED_AT))
    for (const { name, value, labels } of backupMetrics(recent, now()))
      log.info('backup metric', { metric: name, value, ...labels })
    const last = recent.at(-1)
    if (last) for (const { code, text } of lastingConcernsOf(recent, now())) await warnOf(last, code, text, ports)
  })
  return { open: open.length, failures }
}
