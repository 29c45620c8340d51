import type { WorkQueue } from '@innkeeper/core/event/work-queue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { type Database, openDatabase } from './open-database.ts'
import { openWorkQueue } from './work-queue.ts'

const START = Date.UTC(2026, 10, 20, 12)
const DAY_MS = 86_400_000

let database: Database
let now: number
beforeEach(() => {
  database = openDatabase(':memory:')
  now = START
})
afterEach(() => database.close())

function open(): WorkQueue {
  return openWorkQueue(database, { now: () => now })
}

function enqueue(queue: WorkQueue, key: string, notBefore?: number): Promise<void> {
  const job = { key, kind: 'sample', payload: null, traceId: '0'.repeat(32) }
  return queue.enqueue([notBefore === undefined ? job : { ...job, notBefore }])
}

async function claimed(queue: WorkQueue, leaseMs = 60_000): Promise<string[]> {
  const jobs = await queue.claim({ kinds: ['sample'], limit: 10, leaseMs, now })
  return jobs.map(({ key }) => key)
}

describe('when the clock is set back', () => {
  test('what was due stays due, and what waits goes on waiting for as long as it would have', async () => {
    const queue = open()
    await enqueue(queue, 'due')
    await enqueue(queue, 'in ten seconds', START + 10_000)
    expect(await claimed(queue)).toEqual(['due'])
    await enqueue(queue, 'due too')

    now = START - DAY_MS
    expect(await claimed(queue)).toEqual(['due too'])
    now += 9_999
    expect(await claimed(queue)).toEqual([])
    now += 1
    expect(await claimed(queue)).toEqual(['in ten seconds'])
  })

  test('a lease ends after as long as it was taken for', async () => {
    const queue = open()
    await enqueue(queue, 'held')
    expect(await claimed(queue, 5_000)).toEqual(['held'])
    now = START - DAY_MS
    expect(await claimed(queue, 5_000)).toEqual([])
    now += 5_000
    expect(await claimed(queue, 5_000)).toEqual(['held'])
  })

  test('it is noticed at the next opening too', async () => {
    await enqueue(open(), 'in ten seconds', START + 10_000)
    now = START - DAY_MS
    const queue = open()
    expect(await claimed(queue)).toEqual([])
    now += 10_000
    expect(await claimed(queue)).toEqual(['in ten seconds'])
  })

  test('time that goes on afterwards makes nothing due early', async () => {
    const queue = open()
    await claimed(queue)
    now = START - DAY_MS
    await claimed(queue)
    await enqueue(queue, 'in a minute', now + 60_000)
    now += 59_999
    expect(await claimed(queue)).toEqual([])
    now += 1
    expect(await claimed(queue)).toEqual(['in a minute'])
  })
})
