import type { Instant } from '../time/calendar.ts'
import { lastProof } from './metrics.ts'
import type { BackupRun } from './run.ts'

const HOUR_MS = 3_600_000
/** A day, and two hours for a run that is slower than yesterday's. */
const LONGEST_WITHOUT_SUCCESS_MS = 26 * HOUR_MS
const LONGEST_WITHOUT_PROOF_MS = 48 * HOUR_MS

export interface Concern {
  readonly code: string
  readonly text: string
}

/** What people must know of, with the last run and beyond it. @param runs Of the last month or so, oldest first. */
export function concernsOf(runs: readonly BackupRun[], now: Instant): Concern[] {
  return [...lastFailure(runs), ...lastingConcernsOf(runs, now)]
}

/** What people must know of beyond the single run, of whose end they are told anyway. @param runs As above. */
export function lastingConcernsOf(runs: readonly BackupRun[], now: Instant): Concern[] {
  const [first] = runs
  if (!first) return []
  const success = Math.max(
    first.startTime,
    ...runs.map((run) => (run.outcome === 'completed' ? (run.endTime ?? 0) : 0)),
  )
  const proof = lastProof(runs) ?? first.startTime
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
  ]
}

function lastFailure(runs: readonly BackupRun[]): Concern[] {
  const [last] = endedOf(runs)
  if (!last || last.outcome === 'completed' || last.outcome === 'partial') return []
  return [{ code: 'run.failed', text: `The last backup failed: ${last.error?.message ?? 'nobody said why'}.` }]
}

/** Newest first. */
function endedOf(runs: readonly BackupRun[]): BackupRun[] {
  return runs.filter(({ outcome }) => outcome !== null).toReversed()
}

function hours(ms: number): number {
  return Math.floor(ms / HOUR_MS)
}
