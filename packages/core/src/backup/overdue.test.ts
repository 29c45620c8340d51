import { describe, expect, test } from 'vitest'

import { overdue } from './overdue.ts'
import { newRun, withOutcome, withServer, withStep, withTicketUsed, type BackupRun } from './run.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 20, 2)
const patience = { serverWithinMs: 90 * MINUTE, bootWithinMs: 20 * MINUTE }
const run = (place: 'server' | 'here') =>
  newRun({ id: '2026-11-20', environment: 'prod', trigger: 'tick', place, longestMs: 240 * MINUTE }, [], START)
const created = (it: BackupRun) => withServer(it, { id: 7, ip: '203.0.113.7' }, START + 10 * MINUTE)

describe('a run', () => {
  test.for([
    { name: 'without a server', it: run('server'), minutes: 90, code: undefined },
    { name: 'without a server', it: run('server'), minutes: 91, code: 'server.not_created' },
    { name: 'whose server is new', it: created(run('server')), minutes: 30, code: undefined },
    { name: 'whose server never called', it: created(run('server')), minutes: 31, code: 'server.never_booted' },
    { name: 'at work', it: withTicketUsed(created(run('server')), START), minutes: 240, code: undefined },
    { name: 'at work', it: withTicketUsed(created(run('server')), START), minutes: 241, code: 'run.past_deadline' },
    { name: 'on one machine', it: run('here'), minutes: 240, code: undefined },
    { name: 'on one machine', it: run('here'), minutes: 241, code: 'run.past_deadline' },
    { name: 'that has ended', it: withOutcome(run('here'), 'completed', null, START), minutes: 999, code: undefined },
    { name: 'seen by a clock gone back', it: created(run('server')), minutes: -999, code: undefined },
  ])('$name after $minutes min: $code', ({ it, minutes, code }) => {
    expect(overdue(it, patience, START + minutes * MINUTE)?.error.code).toBe(code)
  })

  test('that found all sold out says so', () => {
    const waiting = withStep(run('server'), 'Waiting: every server type is sold out')
    expect(overdue(waiting, patience, START + 91 * MINUTE)?.error.message).toContain('sold out')
  })
})
