import { finalReport, resultWith, workingReport } from '@innkeeper/testing/backup-reports'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { backupDate, kindsDue, rarestKind } from './kind.ts'
import { Report, type FinalReport } from './report.ts'
import { OUTCOMES, RUN_STATUSES, rankOf, WORKING_STATUSES, type WorkingStatus } from './run-status.ts'
import {
  BackupRun,
  isLive,
  isOpen,
  newRun,
  withDeletion,
  withOutcome,
  withReport,
  withServer,
  withTicketUsed,
  withTold,
  withWarning,
} from './run.ts'

const START = Date.UTC(2026, 10, 29, 2)
const run = (place: 'server' | 'here' = 'server') =>
  newRun({ id: '2026-11-29', environment: 'prod', trigger: 'tick', place, longestMs: 4 * 3_600_000 }, [], START)

describe('kinds', () => {
  test.for([
    { date: '2026-11-28', kinds: ['daily'] },
    { date: '2026-11-29', kinds: ['daily', 'weekly'] },
    { date: '2026-12-01', kinds: ['daily', 'monthly'] },
    { date: '2026-11-01', kinds: ['daily', 'weekly', 'monthly'] },
    { date: '2028-02-29', kinds: ['daily'] },
  ])('due on $date are $kinds', ({ date, kinds }) => {
    expect(kindsDue(date)).toEqual(kinds)
    expect(rarestKind(kindsDue(date))).toBe(kinds.at(-1))
  })

  test('a day begins at midnight in UTC', () => {
    expect(backupDate(Date.UTC(2026, 10, 28, 23, 59, 59, 999))).toBe('2026-11-28')
    expect(backupDate(Date.UTC(2026, 10, 29))).toBe('2026-11-29')
  })
})

describe('a run', () => {
  test('goes from the start to a server that is gone, each step with its time', () => {
    let it = withServer(run(), { id: 7, ip: '203.0.113.7' }, START + 1)
    it = withTicketUsed(it, START + 2)
    it = withReport(it, workingReport(1, 'mounting_volumes'), START + 3)
    it = withReport(it, workingReport(2, 'backing_up_weekly'), START + 4)
    it = withReport(it, finalReport(3), START + 5)
    it = withDeletion(it, 'deleting_server', START + 6)
    expect(isLive(it)).toBe(true)
    it = withDeletion(it, 'server_deleted', START + 7)
    expect(it.transitions.map(({ status, at }) => [status, at - START])).toEqual([
      ['starting', 0],
      ['server_created', 1],
      ['booting', 2],
      ['mounting_volumes', 3],
      ['backing_up_weekly', 4],
      ['completed', 5],
      ['deleting_server', 6],
      ['server_deleted', 7],
    ])
    expect(it).toMatchObject({ outcome: 'completed', endTime: START + 5, error: null, sequence: 3 })
    expect([isLive(it), isOpen(it)]).toEqual([false, true])
    expect(isOpen(withTold(it, 'end', START + 8))).toBe(false)
    expect(BackupRun.parse(it)).toEqual(it)
  })

  test('on one machine is over once it has ended and been told of', () => {
    const ended = withReport(run('here'), finalReport(1), START + 1)
    expect([isLive(ended), isOpen(ended)]).toEqual([false, true])
  })

  test('keeps its first outcome', () => {
    const error = { code: 'run.silent', message: 'No final report' }
    const late = withOutcome(run(), 'timed_out', error, START + 9)
    expect(withReport(late, finalReport(9), START + 10)).toBe(late)
    const done = withReport(run(), finalReport(9), START + 9)
    expect(withOutcome(done, 'timed_out', error, START + 10)).toBe(done)
  })

  test('can be read again whatever the error said', () => {
    const error = { code: 'server.refused', message: 'x'.repeat(5_000) }
    const failed = withOutcome(run(), 'error', error, START)
    expect(BackupRun.parse(failed)).toEqual(failed)
  })

  test('never loses its server before it has ended', () => {
    expect(() => withDeletion(run(), 'deleting_server', START)).toThrow(RangeError)
  })

  test('changes its server only until somebody came from it', () => {
    const first = withServer(run(), { id: 7, ip: '203.0.113.7' }, START)
    const second = withServer(first, { id: 8, ip: '203.0.113.8' }, START)
    expect(second.serverId).toBe(8)
    const used = withTicketUsed(second, START)
    expect(withServer(used, { id: 9, ip: '203.0.113.9' }, START)).toBe(used)
  })

  test('is warned of each thing once', () => {
    const warned = withWarning(run(), 'server.left')
    expect(withWarning(warned, 'server.left')).toBe(warned)
    expect(warned.warned).toEqual(['server.left'])
  })

  test('has times that never fall, though the clock does', () => {
    const later = withServer(run(), { id: 7, ip: '203.0.113.7' }, START + 10_000)
    const back = withOutcome(later, 'error', null, START - 3_600_000)
    expect(back.endTime).toBe(START + 10_000)
  })

  test.for([
    { name: 'nothing was saved', report: { result: null }, outcome: 'error' },
    { name: 'no snapshot is there', report: { result: resultWith({ snapshots: [] }) }, outcome: 'error' },
    {
      name: 'a check failed',
      report: { result: resultWith({ check: { subset: '3/13', errors: 2 } }) },
      outcome: 'partial',
    },
    { name: 'the proof failed', report: { result: resultWith({ proven: false }) }, outcome: 'partial' },
    { name: 'files were not read', report: { result: resultWith({ unreadable: 1 }) }, outcome: 'partial' },
    { name: 'all went well', report: {}, outcome: 'completed' },
  ] as const)('reported as completed, is $outcome when $name', ({ report, outcome }) => {
    const it = withReport(run(), finalReport(1, report), START)
    expect(it.outcome).toBe(outcome)
    expect(it.error === null).toBe(outcome === 'completed')
  })
})

describe('reports', () => {
  const someReports = fc.subarray([...WORKING_STATUSES], { minLength: 0 }).chain((statuses) =>
    fc.record({
      working: fc.constant(statuses.map((status, index) => workingReport(index + 1, status))),
      final: fc
        .constantFrom<FinalReport['outcome']>('completed', 'partial', 'error')
        .map((outcome) => finalReport(statuses.length + 1, { outcome })),
    }),
  )

  test('in any order, repeated or lost, end in the same place once the final one came', () => {
    fc.assert(
      fc.property(
        someReports.chain(({ working, final }) =>
          fc.record({
            final: fc.constant(final),
            heard: fc
              .tuple(fc.array(fc.constantFrom(final, ...working), { maxLength: 25 }), fc.nat(25))
              .map(([before, place]) => [...before.slice(0, place), final, ...before.slice(place)]),
          }),
        ),
        ({ final, heard }) => {
          let it = run()
          for (const [turn, report] of heard.entries()) {
            const next = withReport(it, report, START + turn)
            expect(rankOf(next.status)).toBeGreaterThanOrEqual(rankOf(it.status))
            expect(withReport(next, report, START + turn + 1)).toBe(next)
            it = next
          }
          const straight = withReport(run(), final, START)
          const { transitions: _, endTime: __, ...end } = it
          const { transitions: _1, endTime: _2, ...expected } = straight
          expect(end).toEqual(expected)
          const ranks = it.transitions.map(({ status }) => rankOf(status))
          expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b))
        },
      ),
    )
  })

  test('without the final one leave the highest status and the newest words', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: WORKING_STATUSES.length }), { minLength: 1 }), (order) => {
        let it = run()
        for (const sequence of order) it = withReport(it, workingReport(sequence, statusAt(sequence)), START)
        const newest = Math.max(...order)
        expect(it).toMatchObject({ sequence: newest, status: statusAt(newest), step: `step ${newest}`, outcome: null })
      }),
    )
  })

  test('of a newer agent are read, what is unknown in them dropped', () => {
    const report = workingReport(1, 'booting')
    expect(Report.parse({ ...report, mood: 'good' })).toEqual(report)
  })

  function statusAt(sequence: number): WorkingStatus {
    return WORKING_STATUSES[sequence - 1] ?? 'booting'
  }
})

test('the outcomes lie between the work and the deletion', () => {
  const ranks = RUN_STATUSES.map(rankOf)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(OUTCOMES.map(rankOf)).size).toBe(1)
})
