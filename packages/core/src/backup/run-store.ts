import { StoreUnavailable } from '../errors.ts'
import type { LocalDate } from '../time/calendar.ts'
import type { BackupRun } from './run.ts'

export interface StoredRun {
  readonly run: BackupRun
  /** Changes with every change of the document; means nothing otherwise. */
  readonly version: string
}

/** The documents `backups/{id}`. Nothing is ever removed. */
export interface RunStore {
  find(id: string): Promise<StoredRun | undefined>
  /** Atomic: of any number of racing calls with one id, exactly one answers `"stored"`. */
  add(run: BackupRun): Promise<'stored' | 'conflict'>
  /** Writes only over that version. A `"conflict"` may be one's own write whose answer was lost. */
  replace(run: BackupRun, version: string): Promise<'stored' | 'conflict'>
  /** The runs that something is left to be done for, in any order, as they are when this is called. */
  open(): Promise<BackupRun[]>
  /** The runs of a day and all later ones, oldest day first. */
  since(date: LocalDate): Promise<BackupRun[]>
}

/** Others who change the same run at the same time are few: function, reaper, and the machine's reports one after another. */
const MOST_TRIES = 20

/**
 * Changes a run however often somebody else is faster.
 *
 * @param change Pure, and gives back the same run when there is nothing to change: it may see several versions.
 * @returns The run as it is now; undefined when there is none.
 * @throws {StoreUnavailable}
 */
export async function changeRun(
  runs: RunStore,
  id: string,
  change: (run: BackupRun) => BackupRun,
): Promise<BackupRun | undefined> {
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const stored = await runs.find(id)
    if (!stored) return undefined
    const changed = change(stored.run)
    if (changed === stored.run) return changed
    if ((await runs.replace(changed, stored.version)) === 'stored') return changed
  }
  throw new StoreUnavailable(`run ${id} was changed by others ${MOST_TRIES} times in a row`)
}
