import { backupDate } from '@innkeeper/core/backup/kind'
import { keptBy } from '@innkeeper/core/backup/retention'
import type { BackupRun } from '@innkeeper/core/backup/run'
import type { RunStore } from '@innkeeper/core/backup/run-store'
import { addDays, type LocalDate } from '@innkeeper/core/time/calendar'

import { savedAnything } from './schedule.ts'

type Runs = readonly BackupRun[]

/** What the console's calendar and the retention look back on. */
const HISTORY_DAYS = 400
/** A run that began earlier has ended. */
const RECENT_DAYS = 2
const RECENT_FOR_MS = 5_000
const OLDER_FOR_MS = 3_600_000

/** The runs of a good year, oldest first. */
export function runsOfYear(runs: Pick<RunStore, 'since'>, now: number): Promise<Runs> {
  return runs.since(addDays(backupDate(now), -HISTORY_DAYS))
}

/**
 * The same where each document that is read costs something, and whoever watches a run asks every few seconds: those of the last days are at most
 * 5 s old, earlier ones at most an hour.
 */
export function rememberedRuns(runs: Pick<RunStore, 'since'>, now: () => number): () => Promise<Runs> {
  let older: Remembered | undefined
  let recent: Remembered | undefined

  const remember = (first: LocalDate, found: Promise<Runs>): Remembered => ({ first, at: now(), runs: found })
  const holds = (kept: Remembered | undefined, first: LocalDate, ms: number): kept is Remembered =>
    kept?.first === first && Math.abs(now() - kept.at) < ms

  return async () => {
    const first = addDays(backupDate(now()), -RECENT_DAYS)
    if (!holds(older, first, OLDER_FOR_MS)) {
      const all = runsOfYear(runs, now())
      older = remember(
        first,
        all.then((found) => found.filter(({ id }) => id < first)),
      )
      recent = remember(
        first,
        all.then((found) => found.filter(({ id }) => id >= first)),
      )
    } else if (!holds(recent, first, RECENT_FOR_MS)) {
      recent = remember(first, runs.since(first))
    }
    try {
      return (await Promise.all([older.runs, recent?.runs ?? []])).flat()
    } catch (error) {
      older = undefined
      throw error
    }
  }
}

interface Remembered {
  /** The day that the recent ones begin with. */
  readonly first: LocalDate
  readonly at: number
  readonly runs: Promise<Runs>
}

/** Ids of the runs whose snapshots the retention keeps, with the rules that do. */
export function keptRuns(runs: Runs): ReturnType<typeof keptBy> {
  return keptBy(runs.filter(savedAnything).map(({ id, startTime }) => ({ id, at: startTime })))
}
