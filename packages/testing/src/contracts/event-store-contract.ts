import type { EventFilter } from '@innkeeper/core/event/event-store'
import type { KeptEvent } from '@innkeeper/core/event/received-event'
import { SOURCE_NAMES, type SourceName } from '@innkeeper/core/source/source'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { sampleEvent, type IntakeSubject } from './event-intake-contract.ts'
import { START, testClock, testOf, type Harness, type Opened } from './harness.ts'

/** `stablePaging`: an event that arrives while a list is read moves nothing on the pages that follow. */
export type EventStoreAbility = 'stablePaging'

function sourceOf(number: number): SourceName {
  return number % 2 === 0 ? 'guesty' : 'aircall'
}

function idOf(number: number): string {
  return `${sourceOf(number)}:${number}`
}

/** The promises of every {@link IntakeSubject.events}. */
export function eventStoreContract(harness: Harness<IntakeSubject, EventStoreAbility>): void {
  describe('EventStore contract', () => {
    let opened: Opened<IntakeSubject>
    let subject: IntakeSubject

    beforeEach(async () => {
      opened = await harness.open(testClock())
      subject = opened.subject
    })
    afterEach(() => opened.close())

    /** `count` events, one a second, of both sources in turn and of three types. */
    async function fill(count: number): Promise<void> {
      for (let number = 0; number < count; number++) {
        await subject.intake.accept(
          sampleEvent({
            id: idOf(number),
            source: sourceOf(number),
            type: `type.${number % 3}`,
            receivedAt: START + number * 1_000,
          }),
          number % 4 === 3 ? 'parked by the test' : undefined,
        )
      }
    }

    async function readAll(filter: EventFilter, limit: number): Promise<KeptEvent[]> {
      const events: KeptEvent[] = []
      let cursor: string | undefined
      do {
        const page = await subject.events.list(filter, limit, cursor)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        events.push(...page.items)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return events
    }

    test('is empty at first', async () => {
      expect(await subject.events.find('guesty:nothing')).toBeUndefined()
      expect(await subject.events.list({}, 10)).toEqual({ items: [], nextCursor: null })
      expect(await subject.events.counts()).toEqual({ pending: 0, applied: 0, unknown: 0, parked: 0, dead: 0 })
      expect(await subject.events.lastReceived()).toEqual(new Map())
    })

    test.for([1, 3, 12, 50])('lists every event once, newest first, in pages of %d', async (limit) => {
      await fill(12)
      const ids = (await readAll({}, limit)).map((event) => event.id)
      expect(ids).toEqual(Array.from({ length: 12 }, (_, number) => idOf(11 - number)))
    })

    test.for<{ filter: EventFilter; numbers: number[] }>([
      { filter: { source: 'aircall' }, numbers: [11, 9, 7, 5, 3, 1] },
      { filter: { type: 'type.2' }, numbers: [11, 8, 5, 2] },
      { filter: { state: 'parked' }, numbers: [11, 7, 3] },
      { filter: { source: 'aircall', type: 'type.2', state: 'pending' }, numbers: [5] },
      { filter: { source: 'rocketchat' }, numbers: [] },
    ])('lists what $filter names', async ({ filter, numbers }) => {
      await fill(12)
      expect((await readAll(filter, 2)).map((event) => event.id)).toEqual(numbers.map(idOf))
    })

    testOf(harness, 'stablePaging', 'shows nothing twice when an event arrives between two pages', async () => {
      await fill(4)
      const first = await subject.events.list({}, 2)
      await subject.intake.accept(sampleEvent({ id: 'guesty:late', receivedAt: START + 60_000 }))
      const second = await subject.events.list({}, 2, first.nextCursor ?? undefined)
      expect([...first.items, ...second.items].map((event) => event.id)).toEqual([3, 2, 1, 0].map(idOf))
    })

    test('keeps events of one instant apart', async () => {
      const ids = ['aircall:a', 'aircall:b', 'guesty:a', 'guesty:b', 'rocketchat:a', 'rocketchat:b']
      for (const id of ids) {
        const source = SOURCE_NAMES.find((name) => id.startsWith(name))
        await subject.intake.accept(sampleEvent({ id, ...(source ? { source } : {}) }))
      }
      for (const limit of [1, 2, 4]) {
        expect((await readAll({}, limit)).map((event) => event.id).sort()).toEqual(ids)
      }
    })

    test('says where an event stands, and why', async () => {
      await fill(2)
      await subject.events.mark(idOf(0), 'parked', 'dates are missing')
      expect(await subject.events.find(idOf(0))).toMatchObject({ state: 'parked', reason: 'dates are missing' })

      await subject.events.mark(idOf(0), 'applied')
      expect(await subject.events.find(idOf(0))).toMatchObject({ state: 'applied', reason: undefined })
      expect(await subject.events.find(idOf(1))).toMatchObject({ state: 'pending' })
    })

    test('leaves an event alone that it does not hold', async () => {
      await subject.events.mark('guesty:nothing', 'applied')
      expect(await subject.events.find('guesty:nothing')).toBeUndefined()
    })

    test('counts events by state', async () => {
      await fill(8)
      await subject.events.mark(idOf(0), 'applied')
      await subject.events.mark(idOf(0), 'applied')
      await subject.events.mark(idOf(1), 'dead', 'failed too often')
      await subject.events.mark(idOf(2), 'unknown')
      expect(await subject.events.counts()).toEqual({ pending: 3, applied: 1, unknown: 1, parked: 2, dead: 1 })
    })

    test('knows the newest event of each source', async () => {
      await fill(4)
      expect(await subject.events.lastReceived()).toEqual(
        new Map([
          ['guesty', START + 2_000],
          ['aircall', START + 3_000],
        ]),
      )
    })
  })
}
