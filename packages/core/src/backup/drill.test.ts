import { finalReport, resultWith } from '@innkeeper/testing/backup-reports'
import { expect, test } from 'vitest'

import { acceptDrill } from '../pipeline/accept-drill.ts'
import { concernsOf } from './concerns.ts'
import { type Drill, DrillReport } from './drill.ts'
import { backupMetrics, lastFullProof, lastProof } from './metrics.ts'
import type { RunStore } from './run-store.ts'
import { newRun, withDrill, withReport, type BackupRun } from './run.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 29, 12)
const REPORT = {
  at: '2026-11-29T11:00:00Z',
  proven: true,
  snapshots: [{ source: 'rocketchat', id: 'a1b2', time: '2026-11-29T02:10:00Z' }],
  filesCompared: 3,
  restoreSeconds: 40,
  ageHours: 9,
  problems: [],
}

function drill(change: Partial<Drill> = {}): Drill {
  return { ...DrillReport.parse(REPORT), ...change }
}

/** A good run of so many days ago, which proves a sample unless told otherwise. */
function runOf(daysAgo: number, snapshotId = 'a1b2', extent: 'sample' | 'full' = 'sample'): BackupRun {
  const start = NOW - daysAgo * DAY_MS - 3_600_000
  const id = new Date(start).toISOString().slice(0, 10)
  const { proof, snapshots, ...result } = resultWith({})
  const made = snapshots.map((snapshot) => ({ ...snapshot, snapshotId }))
  const report = finalReport(1, {
    runId: id,
    result: { ...result, snapshots: made, proof: proof && { ...proof, at: start, extent } },
  })
  const order = { id, environment: 'prod', trigger: id, place: 'server', longestMs: 3_600_000 } as const
  return withReport(newRun(order, [], start), report, start)
}

function kept(...runs: BackupRun[]): RunStore & { readonly all: () => readonly BackupRun[] } {
  const held = new Map(runs.map((run) => [run.id, run]))
  return {
    all: () => [...held.values()],
    find: async (id) => {
      const run = held.get(id)
      return run && { run, version: '1' }
    },
    add: () => Promise.resolve('conflict'),
    replace: async (run) => {
      held.set(run.id, run)
      return 'stored'
    },
    open: () => Promise.resolve([]),
    since: async (date) => [...held.values()].filter(({ id }) => id >= date),
  }
}

test('a report becomes a drill; who compared nothing has proven nothing', () => {
  expect(drill()).toEqual({
    at: Date.UTC(2026, 10, 29, 11),
    proven: true,
    snapshotIds: ['a1b2'],
    filesCompared: 3,
    durationMs: 40_000,
    ageMs: 9 * 3_600_000,
    problems: [],
  })
  for (const change of [{ filesCompared: 0 }, { snapshots: [] }, { problems: ['files differ'] }])
    expect(DrillReport.parse({ ...REPORT, ...change }).proven).toBe(false)
})

test.for([{ at: 'yesterday' }, { filesCompared: -1 }, { stranger: 1 }, { snapshots: [{ id: '' }] }])(
  'a report with %o is refused',
  (change) => {
    expect(DrillReport.safeParse({ ...REPORT, ...change }).success).toBe(false)
  },
)

test('a drill is kept once, with the newest run that made what it restored', async () => {
  const runs = kept(runOf(9, 'old'), runOf(2, 'a1b2'), runOf(1, 'a1b2'), runOf(0, 'new'))
  for (let times = 0; times < 2; times++)
    expect((await acceptDrill(drill(), { runs, now: () => NOW }))?.id).toBe(runOf(1).id)
  expect(runs.all().flatMap((run) => run.drills)).toEqual([drill()])
})

test('one that restored nothing that is known is kept with the last run; without a run there is no place for it', async () => {
  const failed = drill({ proven: false, snapshotIds: [], problems: ['the repository cannot be read'] })
  const runs = kept(runOf(1), runOf(0))
  expect((await acceptDrill(failed, { runs, now: () => NOW }))?.id).toBe(runOf(0).id)
  expect(await acceptDrill(failed, { runs: kept(), now: () => NOW })).toBeUndefined()
})

test('a drill that proved is a proof, of everything', () => {
  const { at } = drill()
  const sample = runOf(3)
  expect([lastProof([sample]), lastFullProof([sample])]).toEqual([sample.startTime, undefined])
  expect(lastFullProof([runOf(3, 'a1b2', 'full')])).toBe(sample.startTime)
  const drilled = withDrill(sample, drill())
  expect([lastProof([drilled]), lastFullProof([drilled])]).toEqual([at, at])
  const failed = withDrill(sample, drill({ proven: false }))
  expect([lastProof([failed]), lastFullProof([failed])]).toEqual([sample.startTime, undefined])
  const age = backupMetrics([drilled], NOW).find(({ name }) => name === 'innkeeper_backup_full_proof_age_seconds')
  expect(age?.value).toBe(3_600)
})

test.for([
  { name: 'one proved within the week', runs: [withDrill(runOf(0), drill())], codes: [] },
  { name: 'none was ever told of', runs: [runOf(0)], codes: [] },
  {
    name: 'the last one proved nothing',
    runs: [withDrill(withDrill(runOf(0), drill({ at: NOW - DAY_MS })), drill({ proven: false }))],
    codes: ['drill.failed'],
  },
  {
    name: 'the last one was nine days ago',
    runs: [withDrill(runOf(9), drill({ at: NOW - 9 * DAY_MS })), runOf(0)],
    codes: ['drill.old'],
  },
  { name: 'nothing was restored whole in 36 days', runs: [runOf(36), runOf(0)], codes: ['full_proof.old'] },
  { name: 'the month’s full drill is done', runs: [runOf(36), runOf(28, 'x', 'full'), runOf(0)], codes: [] },
])('when $name: $codes', ({ runs, codes }) => {
  expect(concernsOf(runs, NOW).map(({ code }) => code)).toEqual(codes)
})

test('a run keeps the last ten drills', () => {
  const drills = Array.from({ length: 12 }, (_, day) => drill({ at: NOW + day * DAY_MS }))
  expect(drills.reduce(withDrill, runOf(0)).drills).toEqual(drills.slice(2))
})
