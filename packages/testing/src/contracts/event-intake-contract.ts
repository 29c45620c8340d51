import { EVENT_JOB } from '@innkeeper/core/event/event-job'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import type { Job, WorkQueue } from '@innkeeper/core/event/work-queue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { START, testClock, type Harness, type Opened, type TestClock } from './harness.ts'

/** An intake with the store and the queue that it fills. */
export interface IntakeSubject {
  readonly intake: EventIntake
  readonly events: EventStore
  readonly queue: WorkQueue
}

export function sampleEvent(change: Partial<ReceivedEvent> = {}): ReceivedEvent {
  return {
    id: 'guesty:msg_sample1',
    source: 'guesty',
    type: 'reservation.updated',
    receivedAt: START,
    occurredAt: START - 1_500,
    payload: { event: 'reservation.updated', reservationId: 'sample' },
    traceId: '0123456789abcdef0123456789abcdef',
    ...change,
  }
}

/** The promises of every {@link EventIntake}, whatever lies underneath. */
export function eventIntakeContract(harness: Harness<IntakeSubject>): void {
  describe('EventIntake contract', () => {
    let clock: TestClock
    let opened: Opened<IntakeSubject>
    let subject: IntakeSubject

    beforeEach(async () => {
      clock = testClock()
      opened = await harness.open(clock)
      subject = opened.subject
    })
    afterEach(() => opened.close())

    function claimAll(): Promise<Job[]> {
      return subject.queue.claim({ kinds: [EVENT_JOB], limit: 100, leaseMs: 60_000, now: clock.time })
    }

    test('keeps an event as pending and queues its work', async () => {
      expect(await subject.intake.accept(sampleEvent())).toBe('accepted')

      expect(await subject.events.find(sampleEvent().id)).toEqual({
        ...sampleEvent(),
        state: 'pending',
        reason: undefined,
        attempts: 0,
      })
      const jobs = await claimAll()
      expect(jobs).toHaveLength(1)
      expect(jobs[0]).toMatchObject({
        kind: EVENT_JOB,
        payload: { eventId: sampleEvent().id },
        traceId: sampleEvent().traceId,
        attempts: 0,
      })
    })

    test('keeps the first of two events with one id', async () => {
      expect(await subject.intake.accept(sampleEvent({ payload: 'first' }))).toBe('accepted')
      expect(await subject.intake.accept(sampleEvent({ payload: 'second' }))).toBe('duplicate')

      expect((await subject.events.find(sampleEvent().id))?.payload).toBe('first')
      expect(await claimAll()).toHaveLength(1)
    })

    test('lets exactly one of many racing calls with one id win, and keeps its payload', async () => {
      const race = await Promise.all(
        Array.from({ length: 16 }, (_, turn) => subject.intake.accept(sampleEvent({ payload: { turn } }))),
      )

      expect(race.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
      expect((await subject.events.find(sampleEvent().id))?.payload).toEqual({ turn: race.indexOf('accepted') })
      expect(await claimAll()).toHaveLength(1)
    })

    test('keeps every one of many different events that race, each with one job', async () => {
      const ids = Array.from({ length: 40 }, (_, number) => `aircall:race-${number}`)
      const twice = [...ids, ...ids].map((id) => subject.intake.accept(sampleEvent({ id, source: 'aircall' })))
      const outcomes = await Promise.all(twice)

      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(ids.length)
      const queued = (await claimAll()).map((job) => (job.payload as { eventId: string }).eventId)
      expect(queued.sort()).toEqual([...ids].sort())
      for (const id of ids) expect((await subject.events.find(id))?.state).toBe('pending')
    })

    test('queues nothing for a duplicate whose work is done', async () => {
      await subject.intake.accept(sampleEvent())
      for (const job of await claimAll()) await subject.queue.complete(job)

      expect(await subject.intake.accept(sampleEvent())).toBe('duplicate')
      expect(await claimAll()).toEqual([])
    })

    test('keeps a parked event with its reason and queues nothing', async () => {
      expect(await subject.intake.accept(sampleEvent(), 'the body is not JSON')).toBe('accepted')

      expect(await subject.events.find(sampleEvent().id)).toMatchObject({
        state: 'parked',
        reason: 'the body is not JSON',
      })
      expect(await claimAll()).toEqual([])
    })

    test.for([
      { name: 'a text', payload: 'no JSON at all {' },
      { name: 'null', payload: null },
      { name: 'an empty object', payload: {} },
      { name: 'a list', payload: [1, 'two', [3]] },
      { name: 'scripts, accents and emoji', payload: { name: 'Zoë Müller-Østergård 東京 🛎️', quote: '"\\\n\u0000' } },
      { name: 'large and small numbers', payload: { large: 9_007_199_254_740_991, small: -0.1, none: 0 } },
      { name: 'a body of 1.9 MB with every width of character', payload: { text: 'aé東🛎'.repeat(190_000) } },
      { name: 'a member named __proto__', payload: JSON.parse('{"__proto__": {"a": 1}}') as unknown },
    ])('gives back a payload that is $name unchanged', async ({ payload }) => {
      await subject.intake.accept(sampleEvent({ payload }))
      expect(JSON.stringify((await subject.events.find(sampleEvent().id))?.payload)).toBe(JSON.stringify(payload))
    })
  })
}
