import { newRun, withOutcome, withReport, type BackupRun } from '@innkeeper/core/backup/run'
import { finalReport } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { dueTrigger, nextRunAt } from './schedule.ts'

const at = (clock: string, date = '2026-11-28') => Date.parse(`${date}T${clock}:00Z`)
const schedule = { time: '02:30', notBefore: 0 }

function run(trigger: string, how: 'live' | 'saved' | 'failed', when = at('02:30')): BackupRun {
  const started = newRun({ id: '2026-11-28', environment: 'house', trigger, place: 'here', longestMs: 1 }, [], when)
  if (how === 'live') return started
  return how === 'saved' ? withReport(started, finalReport(1), when) : withOutcome(started, 'error', null, when)
}

describe('the schedule', () => {
  test.for([
    { name: 'before the time', now: at('02:29'), runs: [], due: undefined },
    { name: 'at the time', now: at('02:30'), runs: [], due: 'schedule:2026-11-28:1' },
    { name: 'late, after the machine was off', now: at('23:59'), runs: [], due: 'schedule:2026-11-28:1' },
    { name: 'while it runs', now: at('02:31'), runs: [run('schedule:2026-11-28:1', 'live')], due: undefined },
    { name: 'once it saved', now: at('12:00'), runs: [run('schedule:2026-11-28:1', 'saved')], due: undefined },
    { name: 'after a person’s run', now: at('12:00'), runs: [run('person:1', 'saved')], due: 'schedule:2026-11-28:1' },
    { name: 'right after a failure', now: at('02:59'), runs: [run('schedule:2026-11-28:1', 'failed')], due: undefined },
    {
      name: 'a while after a failure',
      now: at('03:00'),
      runs: [run('schedule:2026-11-28:1', 'failed')],
      due: 'schedule:2026-11-28:2',
    },
    {
      name: 'after three failures',
      now: at('12:00'),
      runs: [1, 2, 3].map((number) => run(`schedule:2026-11-28:${number}`, 'failed')),
      due: undefined,
    },
    {
      name: 'after one of later today, of a clock that was ahead',
      now: at('02:30'),
      runs: [run('schedule:2026-11-28:1', 'saved', at('20:00'))],
      due: 'schedule:2026-11-28:2',
    },
    {
      name: 'after yesterday’s',
      now: at('02:30', '2026-11-29'),
      runs: [run('schedule:2026-11-28:1', 'saved')],
      due: 'schedule:2026-11-29:1',
    },
  ])('$name asks for $due', ({ now, runs, due }) => {
    expect(dueTrigger(schedule, runs, now)).toBe(due)
  })

  test('asks for nothing while the machine starts, nor when it is off', () => {
    expect(dueTrigger({ ...schedule, notBefore: at('12:01') }, [], at('12:00'))).toBeUndefined()
    expect(dueTrigger({ time: 'off', notBefore: 0 }, [], at('12:00'))).toBeUndefined()
  })

  test('tells when it runs next', () => {
    expect(nextRunAt(schedule, [], at('01:00'))).toBe(at('02:30'))
    expect(nextRunAt(schedule, [run('schedule:2026-11-28:1', 'saved')], at('12:00'))).toBe(at('02:30', '2026-11-29'))
    expect(nextRunAt({ ...schedule, notBefore: at('12:01') }, [], at('12:00'))).toBe(at('12:01'))
    expect(nextRunAt({ time: 'off', notBefore: 0 }, [], at('12:00'))).toBeNull()
  })
})
