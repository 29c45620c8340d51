import type { BackupRun } from './run.ts'

const MIB = 1_048_576

/** A line for people: how a run went. */
export function describeRun(run: BackupRun): string {
  const name = `Backup ${run.id} (${run.types.join(', ')}, ${run.environment})`
  if (run.outcome === null) return `${name} has started.`
  const minutes = Math.max(1, Math.round(((run.endTime ?? run.startTime) - run.startTime) / 60_000))
  const how = { completed: 'is complete', partial: 'is only partial', error: 'failed', timed_out: 'timed out' }[
    run.outcome
  ]
  return [`${name} ${how} after ${minutes} min.`, ...whyOf(run), ...savedBy(run)].join(' ')
}

function whyOf({ error }: BackupRun): string[] {
  return error ? [`${error.message} (${error.code}).`] : []
}

function savedBy({ result }: BackupRun): string[] {
  if (!result) return []
  const added = result.snapshots.reduce((sum, { bytesAdded }) => sum + bytesAdded, 0)
  return [
    `${result.snapshots.length} snapshots, ${(added / MIB).toFixed(1)} MiB added.`,
    ...(result.proof
      ? [result.proof.proven ? 'A restore was compared and is equal.' : 'The restore was NOT equal.']
      : []),
  ]
}
