import { describeRun } from '../backup/describe-run.ts'
import { changeRun } from '../backup/run-store.ts'
import { withTold, withWarning, type BackupRun } from '../backup/run.ts'
import type { BackupPorts } from './backup-ports.ts'

/** After this long nobody is told of an end any more, so that a room that is gone does not keep a run open for ever. */
const STALE_NEWS_MS = 24 * 3_600_000

/*
 * None of these throws because somebody could not be told: no run waits for that. It is in the log, and tried again by the next call that
 * advances the run. After a crash between telling and noting it, people hear a thing twice.
 */

export async function tellOfStart(run: BackupRun, ports: BackupPorts): Promise<BackupRun> {
  return (await delivered(() => ports.notifier.ping('start', run), run, ports)) ? note(run, 'start', ports) : run
}

export async function tellOfEnd(run: BackupRun, ports: BackupPorts): Promise<BackupRun> {
  const { notifier, now, log } = ports
  const { id, outcome, error, startTime } = run
  const endTime = run.endTime ?? startTime
  const stale = now() - endTime > STALE_NEWS_MS
  const deliver = async () => {
    await notifier.ping(outcome === 'completed' ? 'success' : 'failure', run)
    await notifier.tell(describeRun(run))
  }
  if (!stale && !(await delivered(deliver, run, ports))) return run
  log.info('backup ended', { run: id, outcome, reason: error?.code, ms: endTime - startTime })
  return note(run, 'end', ports)
}

/** Warns people of something about a run, once. @param code Stable, in the form of an error's code. */
export async function warnOf(run: BackupRun, code: string, text: string, ports: BackupPorts): Promise<void> {
  if (run.warned.includes(code)) return
  ports.log.error('backup warning', { run: run.id, warning: code })
  const told = await delivered(() => ports.notifier.tell(`Backup ${run.id} (${run.environment}): ${text}`), run, ports)
  if (told) await changeRun(ports.runs, run.id, (it) => withWarning(it, code))
}

async function note(run: BackupRun, what: 'start' | 'end', { runs, now }: BackupPorts): Promise<BackupRun> {
  return (await changeRun(runs, run.id, (it) => withTold(it, what, now()))) ?? run
}

async function delivered(deliver: () => Promise<void>, run: BackupRun, { log }: BackupPorts): Promise<boolean> {
  try {
    await deliver()
    return true
  } catch (error) {
    log.error('backup news not delivered', { run: run.id, error })
    return false
  }
}
