import { backupDate } from '@innkeeper/core/backup/kind'
import { keptBy } from '@innkeeper/core/backup/retention'
import type { BackupRun } from '@innkeeper/core/backup/run'
import type { RunStore } from '@innkeeper/core/backup/run-store'
import { addDays } from '@innkeeper/core/time/calendar'

import { remembered } from '../remembered.ts'
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
  const older = remembered(
    async () => {
      const until = addDays(backupDate(now()), -RECENT_DAYS)
      return { until, runs: (await runsOfYear(runs, now())).filter(({ id }) => id < until) }
    },
    { forMs: OLDER_FOR_MS, now },
  )
  const recent = remembered(async () => runs.since((await older()).value.until), { forMs: RECENT_FOR_MS, now })

  return async () => {
    const { until, runs: before } = (await older()).value
    return [...before, ...(await recent()).value.filter(({ id }) => id >= until)]
  }
}

/** Ids of the runs whose snapshots the retention keeps, with the rules that do. */
export function keptRuns(runs: Runs): ReturnType<typeof keptBy> {
  return keptBy(runs.filter(savedAnything).map(({ id, startTime }) => ({ id, at: startTime })))
}
