import type { Drill } from '../backup/drill.ts'
import { backupDate } from '../backup/kind.ts'
import { changeRun, type RunStore } from '../backup/run-store.ts'
import { withDrill, type BackupRun } from '../backup/run.ts'
import { addDays } from '../time/calendar.ts'
import type { Clock } from './ports.ts'

/** What is restored is the newest of each source: made within these days, or it proves nothing of today's backups. */
const DAYS_LOOKED_AT = 40

/**
 * Keeps a drill with the newest run that made one of its snapshots; with the last run where it restored nothing that is known. The same drill is kept once.
 *
 * @returns Undefined when there is no run to keep it with.
 * @throws {StoreUnavailable}
 */
export async function acceptDrill(
  drill: Drill,
  { runs, now }: { readonly runs: RunStore; readonly now: Clock },
): Promise<BackupRun | undefined> {
  const recent = (await runs.since(addDays(backupDate(now()), -DAYS_LOOKED_AT))).toReversed()
  const made = recent.find((run) => run.result?.snapshots.some((made) => drill.snapshotIds.includes(made.snapshotId)))
  const run = made ?? recent[0]
  return run && changeRun(runs, run.id, (it) => withDrill(it, drill))
}
