import type { FinalReport, Report } from '@innkeeper/core/backup/report'
import type { RunResult } from '@innkeeper/core/backup/result'
import type { WorkingStatus } from '@innkeeper/core/backup/run-status'

/** What an agent says that has come to a status. */
export function workingReport(sequence: number, status: WorkingStatus, runId = '2026-11-29'): Report {
  return {
    type: 'working',
    runId,
    sequence,
    status,
    step: `step ${sequence}`,
    log: [`line ${sequence}`],
    progress: { done: 0.5, bytesDone: 5, bytesTotal: 10, filesDone: 1, filesTotal: 2 },
  }
}

/** What an agent says at the end: all well, unless told otherwise. */
export function finalReport(sequence: number, told: Partial<FinalReport> = {}): FinalReport {
  const outcome = told.outcome ?? 'completed'
  return {
    type: 'final',
    runId: '2026-11-29',
    sequence,
    step: 'finished',
    log: ['finished'],
    outcome,
    error: outcome === 'completed' ? null : { code: 'restic.failed', message: 'restic failed' },
    result: resultWith({}),
    ...told,
  }
}

/** A good run's result, with what is told made worse. */
export function resultWith({
  proven = true,
  unreadable = 0,
  ...told
}: Partial<RunResult> & { readonly proven?: boolean; readonly unreadable?: number }): RunResult {
  return {
    snapshots: [
      { source: 'rocketchat', snapshotId: 'a1b2', files: 10, bytes: 2_000_000, bytesAdded: 5_000, unreadable },
    ],
    repositoryBytes: 9_000_000,
    kept: { all: 20, daily: 7, weekly: 4, monthly: 12 },
    removed: 1,
    check: null,
    upkeep: false,
    proof: {
      at: Date.UTC(2026, 10, 29, 3),
      extent: 'sample',
      proven,
      snapshotIds: ['a1b2'],
      filesCompared: 3,
      bytesCompared: 600_000,
      durationMs: 4_000,
      questions: [],
    },
    tool: 'restic 0.19.1',
    ...told,
  }
}
