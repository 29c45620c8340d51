import type { Job, NewJob, WorkQueue } from '@innkeeper/core/event/work-queue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { START, testClock, testOf, type Harness, type Opened, type TestClock } from './harness.ts'

/** `debounce`: jobs of one key become one. `deadLetters`: buried jobs can be listed and revived. `depth`: waiting jobs can be counted. */
export type WorkQueueAbility = 'debounce' | 'deadLetters' | 'depth'

const LEASE_MS = 30_000

/** The promises of every {@link WorkQueue}. */
export function workQueueContract(harness: Harness<WorkQueue, WorkQueueAbility>): void {
  describe('WorkQueue contract', () => {
    let clock: TestClock
    let opened: Opened<WorkQueue>
    let queue: WorkQueue

    beforeEach(async () => {
      clock = testClock()
      opened = await harness.open(clock)
      queue = opened.subject
    })
    afterEach(() => opened.close())

    function claim(options: { limit?: number; kinds?: string[] } = {}): Promise<Job[]> {
      const { limit = 10, kinds = ['sample'] } = options
      return queue.claim({ kinds, limit, leaseMs: LEASE_MS, now: clock.time })
    }

    async function claimOne(): Promise<Job> {
      const [job, ...others] = await claim()
      expect(others).toEqual([])
      if (!job) throw new Error('no job was due')
      return job
    }

    function later(ms: number): void {
      clock.time += ms
    }

    function keysOf(jobs: readonly Job[]): string[] {
      return jobs.map((job) => job.key)
    }

    test('is empty at first', async () => {
      expect(await claim()).toEqual([])
      await queue.enqueue([])
      expect(await claim()).toEqual([])
    })

    test('hands out a job as it was enqueued', async () => {
      await queue.enqueue([sampleJob('one', { payload: { deep: [1, { two: null }] }, traceId: 'f'.repeat(32) })])
      expect(await claimOne()).toEqual({
        key: 'one',
        kind: 'sample',
        payload: { deep: [1, { two: null }] },
        attempts: 0,
        traceId: 'f'.repeat(32),
        enqueuedAt: START,
      })
    })

    test('hands out the oldest due first, up to the limit', async () => {
      await queue.enqueue([sampleJob('third', { notBefore: START - 10 })])
      await queue.enqueue([
        sampleJob('first', { notBefore: START - 30 }),
        sampleJob('second', { notBefore: START - 20 }),
      ])
      expect(keysOf(await claim({ limit: 2 }))).toEqual(['first', 'second'])
      expect(keysOf(await claim({ limit: 2 }))).toEqual(['third'])
    })

    test('hands out only the kinds asked for, the oldest of all of them first', async () => {
      await queue.enqueue([
        sampleJob('b', { kind: 'bread', notBefore: START - 1 }),
        sampleJob('a', { kind: 'apple', notBefore: START - 2 }),
        sampleJob('c', { kind: 'cheese', notBefore: START - 3 }),
      ])
      expect(keysOf(await claim({ kinds: ['bread', 'apple'] }))).toEqual(['a', 'b'])
      expect(keysOf(await claim({ kinds: [] }))).toEqual([])
      expect(keysOf(await claim({ kinds: ['cheese'] }))).toEqual(['c'])
    })

    test('gives one job to exactly one of many racing claims', async () => {
      await queue.enqueue(Array.from({ length: 5 }, (_, number) => sampleJob(`job-${number}`)))
      const claims = await Promise.all(Array.from({ length: 12 }, () => claim({ limit: 1 })))
      expect(keysOf(claims.flat()).sort()).toEqual(['job-0', 'job-1', 'job-2', 'job-3', 'job-4'])
    })

    test('hides a job until its time has come', async () => {
      await queue.enqueue([sampleJob('later', { notBefore: START + 5_000 })])
      expect(await claim()).toEqual([])
      later(5_000)
      expect(keysOf(await claim())).toEqual(['later'])
    })

    test('hides a claimed job for its lease and then hands it out again, counted', async () => {
      await queue.enqueue([sampleJob('slow')])
      await claimOne()
      later(LEASE_MS - 1)
      expect(await claim()).toEqual([])
      later(1)
      expect(await claimOne()).toMatchObject({ key: 'slow', attempts: 1 })
    })

    test('does not hand out what is completed, and completing twice is no error', async () => {
      await queue.enqueue([sampleJob('done')])
      const job = await claimOne()
      await queue.complete(job)
      await queue.complete(job)
      later(LEASE_MS * 2)
      expect(await claim()).toEqual([])
    })

    test('ends a job by a completion that comes after its lease', async () => {
      await queue.enqueue([sampleJob('late')])
      const job = await claimOne()
      later(LEASE_MS * 2)
      await queue.complete(job)
      expect(await claim()).toEqual([])
    })

    test('ends a job by the completion of the worker that lost it to another', async () => {
      await queue.enqueue([sampleJob('lost')])
      const first = await claimOne()
      later(LEASE_MS)
      await claimOne()
      await queue.complete(first)
      later(LEASE_MS)
      expect(await claim()).toEqual([])
    })

    test('puts a job back until its next time, counting its attempts', async () => {
      await queue.enqueue([sampleJob('again')])
      await queue.retry(await claimOne(), clock.time + 1_000, 'the provider answered 503')
      expect(await claim()).toEqual([])
      later(1_000)
      const second = await claimOne()
      expect(second.attempts).toBe(1)
      await queue.retry(second, clock.time, 'again')
      expect((await claimOne()).attempts).toBe(2)
    })

    test('leaves a job to the worker that holds it now when one that lost it puts it back', async () => {
      await queue.enqueue([sampleJob('lost')])
      const first = await claimOne()
      later(LEASE_MS)
      const second = await claimOne()
      await queue.retry(first, clock.time, 'too late')
      await queue.bury(first, 'too late', clock.time)
      expect(await claim()).toEqual([])
      await queue.complete(second)
      later(LEASE_MS)
      expect(await claim()).toEqual([])
    })

    testOf(harness, 'debounce', 'makes one job of two with one key, the first of them', async () => {
      await queue.enqueue([sampleJob('twin', { payload: 'first' })])
      await queue.enqueue([sampleJob('twin', { payload: 'second' }), sampleJob('twin', { payload: 'third' })])
      expect(await claimOne()).toMatchObject({ key: 'twin', payload: 'first' })
    })

    testOf(harness, 'debounce', 'keeps the earlier time of two jobs with one key', async () => {
      await queue.enqueue([
        sampleJob('sooner', { notBefore: START + 5_000 }),
        sampleJob('later', { notBefore: START + 2_000 }),
      ])
      await queue.enqueue([
        sampleJob('sooner', { notBefore: START + 2_000 }),
        sampleJob('later', { notBefore: START + 5_000 }),
      ])
      later(1_999)
      expect(await claim()).toEqual([])
      later(1)
      expect(keysOf(await claim()).sort()).toEqual(['later', 'sooner'])
      later(5_000)
      expect(await claim()).toEqual([])
    })

    testOf(
      harness,
      'debounce',
      'keeps a job that arrives while its key is worked on, and hands it out afterwards',
      async () => {
        await queue.enqueue([sampleJob('busy', { payload: 'before' })])
        const working = await claimOne()
        later(10)
        await queue.enqueue([sampleJob('busy', { payload: 'meanwhile', traceId: 'e'.repeat(32) })])
        expect(await claim()).toEqual([])
        await queue.complete(working)
        expect(await claimOne()).toMatchObject({ key: 'busy', payload: 'meanwhile', attempts: 0 })
      },
    )

    testOf(
      harness,
      'debounce',
      'ends only the claim that a completion belongs to, not the job that came after it',
      async () => {
        await queue.enqueue([sampleJob('busy')])
        const first = await claimOne()
        later(10)
        await queue.enqueue([sampleJob('busy', { payload: 'meanwhile', traceId: 'e'.repeat(32) })])
        await queue.complete(first)
        await claimOne()
        await queue.complete(first)
        later(LEASE_MS)
        expect(await claimOne()).toMatchObject({ payload: 'meanwhile' })
      },
    )

    testOf(harness, 'debounce', 'makes one job of what is put back and what arrived meanwhile', async () => {
      await queue.enqueue([sampleJob('busy', { payload: 'before' })])
      const working = await claimOne()
      later(10)
      await queue.enqueue([sampleJob('busy', { payload: 'meanwhile' })])
      await queue.retry(working, clock.time + 60_000, 'the provider answered 503')
      expect(await claimOne()).toMatchObject({ key: 'busy', payload: 'meanwhile', attempts: 1 })
      later(60_000 + LEASE_MS)
      expect(await claim()).toHaveLength(1)
    })

    testOf(harness, 'debounce', 'hands out a lost job before the one that arrived after it', async () => {
      await queue.enqueue([sampleJob('busy', { payload: 'before' })])
      await claimOne()
      later(10)
      await queue.enqueue([sampleJob('busy', { payload: 'meanwhile' })])
      later(LEASE_MS)
      const again = await claimOne()
      expect(again.payload).toBe('before')
      await queue.complete(again)
      expect((await claimOne()).payload).toBe('meanwhile')
    })

    testOf(harness, 'deadLetters', 'keeps a buried job with its reason, and does not hand it out', async () => {
      await queue.enqueue([sampleJob('hopeless', { payload: { id: 7 } })])
      const job = await claimOne()
      await queue.bury(job, 'no such reservation', clock.time)
      later(LEASE_MS * 2)
      expect(await claim()).toEqual([])
      expect(await queue.dead(10)).toEqual([{ ...job, attempts: 1, reason: 'no such reservation', diedAt: START }])
    })

    testOf(harness, 'deadLetters', 'lists dead jobs newest first, up to the limit', async () => {
      await queue.enqueue(['a', 'b', 'c'].map((key) => sampleJob(key)))
      for (const job of await claim()) {
        later(1_000)
        await queue.bury(job, 'why not', clock.time)
      }
      expect(keysOf(await queue.dead(2))).toEqual(['c', 'b'])
    })

    testOf(harness, 'deadLetters', 'revives a dead job once, as a new one', async () => {
      await queue.enqueue([sampleJob('phoenix', { payload: 'ashes' })])
      await queue.bury(await claimOne(), 'burnt', clock.time)
      expect(await queue.revive('phoenix', clock.time)).toBe(true)
      expect(await queue.dead(10)).toEqual([])
      expect(await claimOne()).toMatchObject({ key: 'phoenix', payload: 'ashes', attempts: 0 })
      expect(await queue.revive('phoenix', clock.time)).toBe(false)
      expect(await queue.revive('nobody', clock.time)).toBe(false)
    })

    testOf(harness, 'deadLetters', 'revives into a job that waits under its key already', async () => {
      await queue.enqueue([sampleJob('twice')])
      await queue.bury(await claimOne(), 'burnt', clock.time)
      await queue.enqueue([sampleJob('twice', { payload: 'new' })])
      expect(await queue.revive('twice', clock.time)).toBe(true)
      expect(await claimOne()).toMatchObject({ key: 'twice', payload: 'new' })
    })

    testOf(harness, 'depth', 'counts waiting and claimed jobs by kind', async () => {
      await queue.enqueue([
        sampleJob('a'),
        sampleJob('b', { notBefore: START + 60_000 }),
        sampleJob('c', { kind: 'other' }),
        sampleJob('d'),
      ])
      const [claimed] = await claim({ limit: 1 })
      expect(await queue.depth()).toEqual(
        new Map([
          ['sample', 3],
          ['other', 1],
        ]),
      )
      if (claimed) await queue.complete(claimed)
      expect((await queue.depth()).get('sample')).toBe(2)
    })
  })
}

function sampleJob(key: string, change: Partial<NewJob> = {}): NewJob {
  return { key, kind: 'sample', payload: {}, traceId: '0'.repeat(32), ...change }
}
