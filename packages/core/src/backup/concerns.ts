import type { Instant } from '../time/calendar.ts'
import type { Drill } from './drill.ts'
import { lastFullProof, lastProof } from './metrics.ts'
import type { BackupRun } from './run.ts'

const HOUR_MS = 3_600_000
/** A day, and two hours for a run that is slower than yesterday's. */
const LONGEST_WITHOUT_SUCCESS_MS = 26 * HOUR_MS
const LONGEST_WITHOUT_PROOF_MS = 48 * HOUR_MS
const DAY_MS = 24 * HOUR_MS
/** A month, and a few days for one that was missed on the first. */
const LONGEST_WITHOUT_FULL_PROOF_MS = 35 * DAY_MS
/** A week, and a day. */
const LONGEST_WITHOUT_DRILL_MS = 8 * DAY_MS

export interface Concern {
  readonly code: string
  readonly text: string
}

/** What people must know of, with the last run and beyond it. @param runs Of the last month or so, oldest first. */
export function concernsOf(runs: readonly BackupRun[], now: Instant): Concern[] {
  return [...lastFailure(runs), ...lastingConcernsOf(runs, now)]
}

/** What people must know of beyond the single run, of whose end they are told anyway. @param runs As above. */
export function lastingConcernsOf(all: readonly BackupRun[], now: Instant): Concern[] {
  // One of days to come, from when a clock was ahead, would keep everybody calm until then.
  const runs = all.filter(({ startTime }) => startTime <= now)
  const [first] = runs
  if (!first) return []
  const success = Math.max(
    first.startTime,
    ...runs.map((run) => (run.outcome === 'completed' ? (run.endTime ?? 0) : 0)),
  )
  const proof = lastProof(runs) ?? first.startTime
  const everything = lastFullProof(runs) ?? first.startTime
  const [last, before] = endedOf(runs)
  return [
    ...(now - success > LONGEST_WITHOUT_SUCCESS_MS
      ? [{ code: 'success.old', text: `No complete backup for ${hours(now - success)} hours.` }]
      : []),
    ...(now - proof > LONGEST_WITHOUT_PROOF_MS
      ? [{ code: 'proof.old', text: `Nothing has been restored and compared for ${hours(now - proof)} hours.` }]
      : []),
    ...(last?.outcome === 'partial' && before?.outcome === 'partial'
      ? [{ code: 'partial.twice', text: 'The last two backups were only partial.' }]
      : []),
    ...(now - everything > LONGEST_WITHOUT_FULL_PROOF_MS
      ? [{ code: 'full_proof.old', text: `Not everything has been restored for ${days(now - everything)} days.` }]
      : []),
    ...concernsOfDrills(runs, now),
  ]
}

function lastFailure(runs: readonly BackupRun[]): Concern[] {
  const [last] = endedOf(runs)
  if (!last || last.outcome === 'completed' || last.outcome === 'partial') return []
  return [{ code: 'run.failed', text: `The last backup failed: ${last.error?.message ?? 'nobody said why'}.` }]
}

/** Where none was ever told of, none is expected. */
function concernsOfDrills(runs: readonly BackupRun[], now: Instant): Concern[] {
  const last = runs.flatMap(({ drills }) => drills).reduce<Drill | undefined>(newer, undefined)
  if (!last) return []
  if (!last.proven)
    return [
      {
        code: 'drill.failed',
        text: `The last drill from outside proved nothing: ${last.problems[0] ?? 'it compared nothing'}.`,
      },
    ]
  if (now - last.at <= LONGEST_WITHOUT_DRILL_MS) return []
  return [{ code: 'drill.old', text: `No drill from outside for ${days(now - last.at)} days.` }]
}

function newer(one: Drill | undefined, other: Drill): Drill {
  return one && one.at > other.at ? one : other
}

/** Newest first. */
function endedOf(runs: readonly BackupRun[]): BackupRun[] {
  return runs.filter(({ outcome }) => outcome !== null).toReversed()
}

function days(ms: number): number {
  return Math.floor(ms / DAY_MS)
}

function hours(ms: number): number {
  return Math.floor(ms / HOUR_MS)
}
