import { finalReport, resultWith } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { addDays, type LocalDate } from '../time/calendar.ts'
import { checkSubset } from './check-subset.ts'
import { BACKUP_DUTIES, type BackupDuty, dutiesDue } from './duty.ts'
import { newRun, withOutcome, withReport, type BackupRun } from './run.ts'
import type { WorkingStatus } from './run-status.ts'

const instantOf = (date: LocalDate) => Date.parse(`${date}T02:30:00Z`)

/** How a day's run goes. `lost`: there was none. `sold out`: it never got a server. `cut off`: it never ended what it set about. */
type Day = 'good' | 'lost' | 'sold out' | 'cut off' | 'check fails' | 'proof fails'

function dayAfter(runs: readonly BackupRun[], date: LocalDate, day: Day): readonly BackupRun[] {
  if (day === 'lost') return runs
  const at = instantOf(date)
  const order = { id: date, environment: 'prod', trigger: date, place: 'server', longestMs: 3_600_000 } as const
  const begun = newRun(order, runs, at)
  if (day === 'sold out') return [...runs, withOutcome(begun, 'error', null, at)]
  let sequence = 0
  const reached = (run: BackupRun, status: WorkingStatus) =>
    withReport(
      run,
      { type: 'working', runId: date, sequence: (sequence += 1), step: '', log: [], status, progress: null },
      at,
    )
  const working = reached(reached(begun, 'applying_retention'), 'proving')
  if (day === 'cut off') return [...runs, withOutcome(working, 'timed_out', null, at)]
  const { proof, ...result } = resultWith({ proven: day !== 'proof fails' })
  const extent = begun.duties.includes('full_proof') ? 'full' : 'sample'
  const report = finalReport(9, {
    outcome: day === 'good' ? 'completed' : 'partial',
    result: {
      ...result,
      upkeep: begun.duties.includes('upkeep') && day !== 'check fails',
      proof: proof && { ...proof, extent },
    },
  })
  return [...runs, withReport(working, report, at)]
}

/** Runs of one day after another, and what each day's was to do. */
function dutiesOf(from: LocalDate, days: readonly Day[], runs: readonly BackupRun[] = []): string[] {
  return days.map((day, index) => {
    const date = addDays(from, index)
    const due = dutiesDue(instantOf(date), runs)
    runs = dayAfter(runs, date, day)
    return `${date.slice(8)} ${due.join(' ') || '-'}`
  })
}

/** All was done before the first of these days. */
const uptodate = (from: LocalDate) => dayAfter([], addDays(from, -1), 'good')

describe('what a run is to do', () => {
  // 2026-11-28 is a Saturday, 2026-12-01 a Tuesday.
  test.for<{ name: string; days: Day[]; due: string[] }>([
    {
      name: 'the check on Sunday, everything restored on the first',
      days: ['good', 'good', 'good', 'good', 'good'],
      due: ['28 -', '29 upkeep', '30 -', '01 full_proof', '02 -'],
    },
    {
      name: 'what was missed, on the next day that has a run',
      days: ['good', 'lost', 'lost', 'lost', 'good', 'good'],
      due: ['28 -', '29 upkeep', '30 upkeep', '01 upkeep full_proof', '02 upkeep full_proof', '03 -'],
    },
    {
      name: 'what failed, on the next day',
      days: ['good', 'check fails', 'good', 'proof fails', 'good', 'good'],
      due: ['28 -', '29 upkeep', '30 upkeep', '01 full_proof', '02 full_proof', '03 -'],
    },
    {
      name: 'no other duty because one failed',
      days: ['good', 'proof fails', 'good', 'check fails', 'good'],
      due: ['28 -', '29 upkeep', '30 -', '01 full_proof', '02 -'],
    },
    {
      name: 'what ends no run, three times at most',
      days: ['good', 'good', 'good', 'cut off', 'cut off', 'cut off', 'good', 'good'],
      due: ['28 -', '29 upkeep', '30 -', '01 full_proof', '02 full_proof', '03 full_proof', '04 -', '05 -'],
    },
    {
      name: 'what no run came as far as, as long as it takes',
      days: ['good', 'good', 'good', 'sold out', 'sold out', 'sold out', 'sold out', 'good', 'good'],
      due: [
        '28 -',
        '29 upkeep',
        '30 -',
        ...['01', '02', '03', '04', '05'].map((day) => `${day} full_proof`),
        '06 upkeep',
      ],
    },
  ])('is $name', ({ days, due }) => {
    expect(dutiesOf('2026-11-28', days, uptodate('2026-11-28'))).toEqual(due)
  })

  test('is everything on the very first day', () => {
    expect(dutiesOf('2026-11-25', ['good', 'good'])).toEqual(['25 upkeep full_proof', '26 -'])
  })

  test('is nothing twice a day', () => {
    const runs = dayAfter(uptodate('2026-11-01'), '2026-11-01', 'good')
    expect(runs.at(-1)?.duties).toEqual(['upkeep', 'full_proof'])
    expect(dutiesDue(instantOf('2026-11-01') + 3_600_000, runs)).toEqual([])
  })

  test('stays the same, whatever a clock that was ahead has left', () => {
    const ahead = dayAfter([], '2027-03-07', 'good')
    expect(dutiesDue(instantOf('2026-12-01'), ahead)).toEqual(['upkeep', 'full_proof'])
    expect(dutiesDue(instantOf('2026-12-02'), dayAfter(ahead, '2026-12-01', 'good'))).toEqual([])
  })

  test('is done once a week and once a month, over two good years', () => {
    const count = new Map<BackupDuty, number>(BACKUP_DUTIES.map((duty) => [duty, 0]))
    let runs = uptodate('2026-01-01')
    for (let date = '2026-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      for (const duty of dutiesDue(instantOf(date), runs)) count.set(duty, (count.get(duty) ?? 0) + 1)
      runs = dayAfter(runs, date, 'good').slice(-40)
    }
    expect([...count]).toEqual([
      ['upkeep', 104],
      ['full_proof', 24],
    ])
  })
})

test('a check that is made up for reads what Sunday’s would have read', () => {
  const parts = ['2026-11-22', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-05', '2026-12-06'].map(checkSubset)
  expect(new Set([parts[0], parts[2], parts[5]]).size).toBe(3)
  expect([parts[1], parts[3], parts[4]]).toEqual([parts[0], parts[2], parts[2]])
})
