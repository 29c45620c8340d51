import { DUTY_DAYS } from '../backup/duty.ts'
import { backupDate } from '../backup/kind.ts'
import { changeRun } from '../backup/run-store.ts'
import { isLive, newRun, withOutcome, type BackupRun } from '../backup/run.ts'
import { StoreUnavailable } from '../errors.ts'
import { addDays } from '../time/calendar.ts'
import { advanceBackup } from './advance-backup.ts'
import type { BackupPorts } from './backup-ports.ts'

export interface TriggerOutcome {
  /** `known`: the same trigger asked before. `refused`: another run, which is given, is live. */
  readonly outcome: 'started' | 'known' | 'refused'
  readonly run: BackupRun
}

/** Racing triggers that are told apart; each turn one of them gets its run. */
const MOST_TURNS = 20

/**
 * Begins a run, unless one is live. May be called again with the same trigger, and then goes on where the first call broke off.
 *
 * @param trigger What asks, the same for every delivery of one tick: the scheduler's job and time, or the request of a person.
 * @throws {StoreUnavailable | ServiceUnavailable} The run goes on with the next call, or with the reaper.
 */
export async function triggerBackup(trigger: string, ports: BackupPorts): Promise<TriggerOutcome> {
  const { runs, now, settings, temporary } = ports
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const date = backupDate(now())
    const recent = await runs.since(addDays(date, -DUTY_DAYS))
    const known = recent.find((run) => run.trigger === trigger)
    if (known) return { outcome: 'known', run: (await advanceBackup(known.id, ports)) ?? known }
    const live = await anotherLive(undefined, ports)
    if (live) return { outcome: 'refused', run: live }

    const run = newRun(
      {
        id: freeId(date, recent),
        environment: settings.environment,
        trigger,
        place: temporary ? 'server' : 'here',
        longestMs: settings.longestMs,
      },
      recent,
      now(),
    )
    if ((await runs.add(run)) === 'conflict') continue
    // Around midnight two triggers may each have taken the id of another day. Whoever sees the other steps back.
    const rival = await anotherLive(run.id, ports)
    if (!rival) return { outcome: 'started', run: (await advanceBackup(run.id, ports)) ?? run }
    const error = { code: 'run.another_live', message: `Run ${rival.id} was live already` }
    await changeRun(runs, run.id, (it) => withOutcome(it, 'error', error, now()))
    await advanceBackup(run.id, ports)
    return { outcome: 'refused', run: rival }
  }
  throw new StoreUnavailable('others began runs all the time')
}

/** A live run besides `id`, once those that were overdue have been ended. */
async function anotherLive(id: string | undefined, ports: BackupPorts): Promise<BackupRun | undefined> {
  for (const open of await ports.runs.open()) {
    if (open.id === id || !isLive(open)) continue
    const run = id === undefined ? await advanceBackup(open.id, ports) : open
    if (run && isLive(run)) return run
  }
  return undefined
}

function freeId(date: string, recent: readonly BackupRun[]): string {
  const taken = recent.filter((run) => run.id.startsWith(date)).length
  return taken === 0 ? date : `${date}-${taken + 1}`
}
