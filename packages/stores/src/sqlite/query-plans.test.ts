import type { Condition } from '@innkeeper/core/record/facets'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openEventStore } from './event-store.ts'
import { openDatabase, type Database } from './open-database.ts'
import { openRecordStore } from './record-store.ts'
import { openWorkQueue } from './work-queue.ts'

let database: Database
let asked: string[]

/** The same database, with a note of every statement. */
function watched(): Database {
  return {
    ...database,
    prepare(sql) {
      asked.push(sql)
      return database.prepare(sql)
    },
  }
}

beforeEach(() => {
  database = openDatabase(':memory:')
  asked = []
})
afterEach(() => database.close())

/** The steps of SQLite's plans for all statements asked since the last call. Plans do not depend on what the tables hold. */
function plans(): string[] {
  return asked
    .splice(0)
    .flatMap((sql) => database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    .map((row) => String(row['detail']))
}

function scansOf(table: string, steps: readonly string[]): string[] {
  return steps.filter((step) => step.startsWith(`SCAN ${table}`))
}

describe('finding records', () => {
  const booked: Condition = { facet: 'state', in: ['booked', 'held'] }
  const night = '2026-11-20'

  test.for<{ name: string; types: string[]; where: Condition[]; index: string }>([
    { name: 'arrivals', types: ['stay'], where: [{ facet: 'start', in: [night] }, booked], index: 'records_by_start' },
    {
      name: 'arrivals of a week',
      types: ['stay'],
      where: [{ facet: 'start', gte: night, lte: '2026-11-27' }, booked],
      index: 'records_by_start',
    },
    { name: 'departures', types: ['stay'], where: [{ facet: 'end', in: [night] }, booked], index: 'records_by_end' },
    {
      name: 'in house',
      types: ['stay'],
      where: [{ facet: 'start', lte: night }, { facet: 'end', gt: night }, booked],
      index: 'records_by_end',
    },
    {
      name: 'in house, blocks too',
      types: ['stay', 'block'],
      where: [
        { facet: 'start', lte: night },
        { facet: 'end', gt: night },
      ],
      index: 'records_by_end',
    },
    {
      name: 'missed calls since',
      types: ['call'],
      where: [
        { facet: 'state', in: ['missed'] },
        { facet: 'at', gte: 5 },
      ],
      index: 'records_by_state',
    },
    { name: 'calls since', types: ['call'], where: [{ facet: 'at', gte: 5 }], index: 'records_by_time' },
    {
      name: 'open tasks',
      types: ['task'],
      where: [{ facet: 'state', in: ['pending', 'confirmed'] }],
      index: 'records_by_state',
    },
    { name: 'changes since', types: ['stay'], where: [{ facet: 'changedAt', gte: 5 }], index: 'records_by_change' },
    {
      name: 'cancellations since',
      types: ['stay'],
      where: [{ facet: 'closedAt', gte: 5 }],
      index: 'records_by_closing',
    },
    { name: 'reviews below', types: ['review'], where: [{ facet: 'score', lt: 4 }], index: 'records_by_score' },
    { name: 'a code', types: ['stay'], where: [{ facet: 'code', in: ['HMSAMPLE'] }], index: 'records_by_code' },
    {
      name: 'what belongs to stays',
      types: ['message', 'task'],
      where: [{ facet: 'stay', in: ['a', 'b', 'c'] }],
      index: 'records_by_stay',
    },
    {
      name: 'what belongs to a guest',
      types: ['stay'],
      where: [{ facet: 'guest', in: ['a'] }],
      index: 'records_by_guest',
    },
    {
      name: 'messages of a conversation',
      types: ['message'],
      where: [{ facet: 'conversation', in: ['a'] }],
      index: 'records_by_conversation',
    },
    {
      name: 'stays of a listing',
      types: ['stay'],
      where: [
        { facet: 'listing', in: ['a'] },
        { facet: 'start', gte: night },
      ],
      index: 'records_by_listing',
    },
    {
      name: 'a phone number',
      types: ['guest', 'call'],
      where: [{ facet: 'phones', in: ['+34600000001'] }],
      index: 'PRIMARY KEY (facet=? AND value=?)',
    },
    {
      name: 'a name',
      types: ['guest', 'stay'],
      where: [{ facet: 'names', in: ['ada'] }],
      index: 'PRIMARY KEY (facet=? AND value=?)',
    },
    { name: 'all of a type', types: ['listing'], where: [], index: 'records_by_type' },
  ])('$name uses $index', async ({ types, where, index }) => {
    const store = openRecordStore(watched())
    await store.find({ types, where }, 100)
    const steps = plans()
    expect(steps.join('\n')).toContain(index)
    expect(scansOf('records', steps)).toEqual([])

    await store.count({ types, where })
    expect(plans().join('\n')).toContain(index)
  })

  test('what the index lacks is read in order, without sorting', async () => {
    await openRecordStore(watched()).unindexed(10)
    const steps = plans()
    expect(steps.join('\n')).toContain('records_unindexed')
    expect(steps.join('\n')).not.toContain('TEMP B-TREE')
  })
})

test.for([{}, { source: 'guesty' }, { type: 'call.ended' }, { state: 'dead' as const }])(
  'events of %j are listed in order, without sorting',
  async (filter) => {
    const events = openEventStore(watched())
    await events.list(filter, 10)
    await events.list(filter, 10, '1795000000000.7')
    const steps = plans()
    expect(steps.join('\n')).not.toContain('TEMP B-TREE')
    expect(steps.filter((step) => step.startsWith('SCAN events') && !step.includes('USING INDEX'))).toEqual([])
    expect(scansOf('jobs', steps)).toEqual([])
  },
)

test('work on one job, and the next due ones, are found without a scan', async () => {
  const queue = openWorkQueue(watched(), { now: () => 1 })
  const traceId = '0'.repeat(32)
  await queue.enqueue(['a', 'b', 'c'].map((key) => ({ key, kind: 'sample', payload: {}, traceId })))
  const [first, second, third] = await queue.claim({ kinds: ['sample'], limit: 3, leaseMs: 1, now: 1 })
  if (first && second && third) {
    await queue.complete(first)
    await queue.retry(second, 2, 'again')
    await queue.bury(third, 'enough', 2)
  }
  await queue.dead(10)
  const steps = plans()
  expect(steps.length).toBeGreaterThan(5)
  expect(scansOf('jobs', steps)).toEqual([])
  expect(steps.join('\n')).not.toContain('USE TEMP B-TREE FOR ORDER BY')
})
