import { matchesFilter, type Facets, type RecordFilter } from '@innkeeper/core/record/facets'
import type { KnownRecord } from '@innkeeper/core/record/record'
import {
  MOST_CHANGES,
  type RecordChange,
  type RecordStore,
  type StoredRecord,
} from '@innkeeper/core/record/record-store'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { someFacets, someFilter } from './facet-cases.ts'
import { START, testClock, testOf, type Harness, type Opened } from './harness.ts'

/** `unindexed`: the store itself knows what the search index has not seen (elsewhere a trigger or a queue does). */
export type RecordStoreAbility = 'unindexed'

/** The promises of every {@link RecordStore}. */
export function recordStoreContract(harness: Harness<RecordStore, RecordStoreAbility>): void {
  describe('RecordStore contract', () => {
    let opened: Opened<RecordStore>
    let store: RecordStore

    beforeEach(async () => {
      opened = await harness.open(testClock())
      store = opened.subject
    })
    afterEach(() => opened.close())

    async function fill(facets: readonly Facets[]): Promise<void> {
      const changes = facets.map((each, number) => change(idOf(number), { facets: each }))
      expect(await store.commit(changes)).toBe('committed')
    }

    /** Ids of everything that a filter finds, sorted: the order of pages is the store's own. */
    async function findIds(filter: RecordFilter, limit = 1_000): Promise<string[]> {
      return (await findInOrder(filter, limit)).sort()
    }

    async function findInOrder(filter: RecordFilter, limit: number): Promise<string[]> {
      const ids: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.find(filter, limit, cursor)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        ids.push(...page.items.map((item) => item.record.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return ids
    }

    test('is empty at first', async () => {
      expect(await store.get(['guesty:stay:1'])).toEqual([])
      expect(await store.load([])).toEqual([])
      expect(await store.find({ types: ['stay'] }, 10)).toEqual({ items: [], nextCursor: null })
      expect(await store.count({ types: ['stay'] })).toBe(0)
      expect(await store.commit([])).toBe('committed')
    })

    test('gives back a record as it was committed', async () => {
      const written = change('guesty:stay:1', {
        facets: { type: 'stay', start: '2026-11-20', names: ['ada', 'sample'] },
      })
      await store.commit([written])
      const expected: StoredRecord = {
        record: written.record,
        facets: written.facets,
        revision: 1,
        alive: true,
        storedAt: START,
      }
      expect(await store.get(['guesty:stay:1', 'guesty:stay:unknown'])).toEqual([expected])
      expect((await store.find({ types: ['stay'] }, 10)).items).toEqual([expected])
    })

    test('counts revisions and replaces facets, the old ones finding nothing any more', async () => {
      await store.commit([change('guesty:stay:1', { facets: { type: 'stay', start: '2026-11-20', names: ['ada'] } })])
      await store.commit([
        change('guesty:stay:1', { facets: { type: 'stay', start: '2026-11-21', names: ['eve'] }, expectedRevision: 1 }),
      ])
      expect((await store.get(['guesty:stay:1']))[0]).toMatchObject({ revision: 2, facets: { start: '2026-11-21' } })
      expect(await findIds({ types: ['stay'], where: [{ facet: 'start', in: ['2026-11-20'] }] })).toEqual([])
      expect(await findIds({ types: ['stay'], where: [{ facet: 'names', in: ['ada'] }] })).toEqual([])
      expect(await findIds({ types: ['stay'], where: [{ facet: 'names', in: ['eve'] }] })).toEqual(['guesty:stay:1'])
    })

    test.for([
      { name: 'a new record that is there already', id: 'guesty:stay:1', expectedRevision: 0 },
      { name: 'a change of an older revision', id: 'guesty:stay:1', expectedRevision: 1 },
      { name: 'a change of a revision that is still to come', id: 'guesty:stay:1', expectedRevision: 3 },
      { name: 'a change of a record that is not there', id: 'guesty:stay:none', expectedRevision: 1 },
    ])('refuses $name, and everything committed with it', async ({ id, expectedRevision }) => {
      await store.commit([change('guesty:stay:1')])
      await store.commit([change('guesty:stay:1', { expectedRevision: 1 })])
      expect(
        await store.commit([change('guesty:stay:0'), change(id, { expectedRevision }), change('guesty:stay:9')]),
      ).toBe('conflict')
      expect(await findIds({ types: ['stay'] })).toEqual(['guesty:stay:1'])
      expect((await store.get(['guesty:stay:1']))[0]?.revision).toBe(2)
    })

    test('lets exactly one of many racing changes from one revision win', async () => {
      await store.commit([change('guesty:stay:1')])
      const race = await Promise.all(
        Array.from({ length: 12 }, (_, turn) =>
          store.commit([change('guesty:stay:1', { expectedRevision: 1, facets: { type: 'stay', score: turn } })]),
        ),
      )
      expect(race.filter((outcome) => outcome === 'committed')).toHaveLength(1)
      const [winner] = await store.get(['guesty:stay:1'])
      expect(winner).toMatchObject({ revision: 2, facets: { score: race.indexOf('committed') } })
    })

    test('hides a tombstone from reading, keeps it for loading, and lets it live again', async () => {
      await store.commit([change('guesty:stay:1'), change('guesty:stay:2')])
      await store.commit([change('guesty:stay:1', { alive: false, expectedRevision: 1 })])
      expect(await store.get(['guesty:stay:1'])).toEqual([])
      expect(await findIds({ types: ['stay'] })).toEqual(['guesty:stay:2'])
      expect(await store.count({ types: ['stay'] })).toBe(1)
      expect((await store.load(['guesty:stay:1']))[0]).toMatchObject({ alive: false, revision: 2 })
      expect((await store.counts()).byType).toEqual(new Map([['stay', 1]]))

      await store.commit([change('guesty:stay:1', { expectedRevision: 2 })])
      expect(await findIds({ types: ['stay'] })).toEqual(['guesty:stay:1', 'guesty:stay:2'])
    })

    test('keeps a tombstone of a thing that was never seen alive', async () => {
      await store.commit([change('guesty:stay:1', { alive: false })])
      expect(await findIds({ types: ['stay'] })).toEqual([])
      expect((await store.load(['guesty:stay:1']))[0]).toMatchObject({ alive: false, revision: 1 })
    })

    test('takes as many changes at once as the port allows', async () => {
      const changes = Array.from({ length: MOST_CHANGES }, (_, number) => change(idOf(number)))
      expect(await store.commit(changes)).toBe('committed')
      expect(await store.commit(changes.map((each) => ({ ...each, expectedRevision: 1 })))).toBe('committed')
      expect(await store.count({ types: ['stay'] })).toBe(MOST_CHANGES)
      const ids = changes.map(({ record }) => record.id)
      expect((await store.load(ids)).map(({ revision }) => revision)).toEqual(ids.map(() => 2))
    })

    test('keeps a record that is nearly a megabyte long', async () => {
      const long = change('guesty:message:1', { facets: { type: 'message' } })
      const facts = { text: { body: 'é'.repeat(450_000), at: START, from: 'guest' } }
      const record: KnownRecord = { ...long.record, type: 'message', facts }
      await store.commit([{ ...long, record }])
      expect((await store.get([record.id]))[0]?.record).toEqual(record)
    })

    test.for([1, 7, 25, 1_000])('finds every match once, in an order that it keeps, in pages of %d', async (limit) => {
      const facets = Array.from({ length: 25 }, (_, number) => ({
        type: number % 5 === 0 ? 'call' : 'stay',
        score: number % 2,
      }))
      await fill(facets.toReversed())
      const filter: RecordFilter = { types: ['stay', 'call'], where: [{ facet: 'score', in: [0] }] }
      const ids = await findInOrder(filter, limit)
      expect(ids).toHaveLength(13)
      expect(new Set(ids).size).toBe(13)
      expect(await findInOrder(filter, 1_000)).toEqual(ids)
      expect(await store.count(filter)).toBe(13)
    })

    test('goes on after a record that has gone between two pages', async () => {
      await fill(Array.from({ length: 6 }, () => ({ type: 'stay' })))
      const first = await store.find({ types: ['stay'] }, 3)
      const [, , gone = ''] = first.items.map((item) => item.record.id)
      await store.commit([change(gone, { alive: false, expectedRevision: 1 })])
      const second = await store.find({ types: ['stay'] }, 3, first.nextCursor ?? undefined)
      const found = [...first.items, ...second.items].map((item) => item.record.id)
      expect(found.sort()).toEqual([0, 1, 2, 3, 4, 5].map(idOf))
    })

    test.for<{ name: string; filter: RecordFilter }>([
      { name: 'no types', filter: { types: [] } },
      { name: 'no values', filter: { types: ['stay'], where: [{ facet: 'guest', in: [] }] } },
      { name: 'no values of a list', filter: { types: ['stay'], where: [{ facet: 'names', in: [] }] } },
      {
        name: 'no values beside a condition that matches',
        filter: {
          types: ['stay'],
          where: [
            { facet: 'start', gte: '2026-01-01' },
            { facet: 'guest', in: [] },
          ],
        },
      },
      { name: 'a number as the bound of a date', filter: { types: ['stay'], where: [{ facet: 'start', gte: 1 }] } },
      {
        name: 'a number where a text is kept',
        filter: { types: ['stay'], where: [{ facet: 'start', in: [20_261_120] }] },
      },
    ])('finds nothing by a filter with $name', async ({ filter }) => {
      await fill([{ type: 'stay', guest: 'guesty:guest:1', start: '2026-11-20', names: ['ada'] }])
      expect(await findIds(filter)).toEqual([])
      expect(await store.count(filter)).toBe(0)
    })

    test('finds the stays that cover a night', async () => {
      const nights = [
        ['2026-11-18', '2026-11-20'],
        ['2026-11-19', '2026-11-21'],
        ['2026-11-20', '2026-11-21'],
        ['2026-11-21', '2026-11-25'],
      ] as const
      await fill(nights.map(([start, end]) => ({ type: 'stay', start, end })))
      const covering: RecordFilter = {
        types: ['stay'],
        where: [
          { facet: 'start', lte: '2026-11-20' },
          { facet: 'end', gt: '2026-11-20' },
        ],
      }
      expect(await findIds(covering)).toEqual([idOf(1), idOf(2)])
    })

    test.for<{ name: string; filter: RecordFilter; count: number }>([
      {
        name: 'of things',
        filter: { types: ['stay', 'call'], where: [{ facet: 'guest', in: values('guest') }] },
        count: 70,
      },
      {
        name: 'of names that a record has two of',
        filter: { types: ['stay'], where: [{ facet: 'names', in: values('name') }] },
        count: 70,
      },
      { name: 'of types', filter: { types: [...values('type'), 'stay'] }, count: 80 },
      {
        name: 'of things, with a range and a state',
        filter: {
          types: ['stay', 'call', 'task'],
          where: [
            { facet: 'guest', in: values('guest') },
            { facet: 'start', gte: '2026-11-20', lt: '2026-11-21' },
            { facet: 'state', in: ['booked', 'cancelled'] },
          ],
        },
        count: 35,
      },
    ])('finds by lists that are longer than one query takes: $name', async ({ filter, count }) => {
      await fill(
        Array.from({ length: 80 }, (_, number) => ({
          type: 'stay',
          state: 'booked',
          guest: `guest-${number}`,
          names: [`name-${number}`, `name-${number + 1}`],
          start: number % 2 === 0 ? '2026-11-20' : '2026-11-21',
        })),
      )
      const ids = await findIds(filter, 7)
      expect(ids).toHaveLength(count)
      expect(new Set(ids).size).toBe(count)
      expect(await store.count(filter)).toBe(count)
    })

    test('takes a value as it is, never as a part of its query', async () => {
      const odd = `x'; DROP TABLE records; -- "%_*`
      await fill([
        { type: 'stay', code: odd, names: [odd] },
        { type: 'stay', code: 'x', names: ['x'] },
      ])
      expect(await findIds({ types: ['stay'], where: [{ facet: 'code', in: [odd] }] })).toEqual([idOf(0)])
      expect(await findIds({ types: ['stay'], where: [{ facet: 'names', in: [odd, 'none'] }] })).toEqual([idOf(0)])
    })

    test('agrees with matchesFilter on every filter', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(someFacets, { maxLength: 30 }),
          fc.array(someFilter, { minLength: 1, maxLength: 8 }),
          async (all, filters) => {
            // The rounds share a store: each has its own types.
            const suffix = `-${round++}`
            const records = all.map((facets, number) => ({
              id: `${idOf(number)}${suffix}`,
              facets: { ...facets, type: facets.type + suffix },
            }))
            await store.commit(records.map(({ id, facets }) => change(id, { facets })))
            for (const filter of filters) {
              const own = { ...filter, types: filter.types.map((type) => type + suffix) }
              const expected = records.filter(({ facets }) => matchesFilter(facets, own)).map(({ id }) => id)
              expect(await findIds(own, 7)).toEqual(expected)
              expect(await store.count(own)).toBe(expected.length)
            }
          },
        ),
        { numRuns: harness.cases ?? 100 },
      )
    })

    testOf(harness, 'unindexed', 'names what the index has not seen, oldest change first', async () => {
      await store.commit([change('guesty:stay:b', { storedAt: START + 2 })])
      await store.commit([change('guesty:stay:a', { storedAt: START + 1, traceId: 'a'.repeat(32) })])
      await store.commit([change('guesty:stay:c', { storedAt: START + 3, alive: false })])
      const unindexed = await store.unindexed(10)
      expect(unindexed.map((item) => item.record.id)).toEqual(['guesty:stay:a', 'guesty:stay:b', 'guesty:stay:c'])
      expect(unindexed[0]?.traceId).toBe('a'.repeat(32))
      expect(unindexed[2]?.alive).toBe(false)
      expect(await store.unindexed(1)).toHaveLength(1)
      expect(await store.backlog()).toEqual({ unindexed: 3, oldestUnindexedAt: START + 1 })
    })

    testOf(harness, 'unindexed', 'takes the index mark of the revision it holds, and of no older one', async () => {
      await store.commit([change('guesty:stay:1'), change('guesty:stay:2')])
      await store.commit([change('guesty:stay:1', { expectedRevision: 1 })])
      await store.markIndexed([
        { id: 'guesty:stay:1', revision: 1 },
        { id: 'guesty:stay:2', revision: 1 },
        { id: 'guesty:stay:unknown', revision: 1 },
      ])
      expect((await store.unindexed(10)).map((item) => item.record.id)).toEqual(['guesty:stay:1'])
      await store.markIndexed([{ id: 'guesty:stay:1', revision: 2 }])
      expect(await store.unindexed(10)).toEqual([])
      expect(await store.backlog()).toEqual({ unindexed: 0, oldestUnindexedAt: undefined })

      await store.commit([change('guesty:stay:2', { expectedRevision: 1, alive: false })])
      expect((await store.unindexed(10)).map((item) => item.record.id)).toEqual(['guesty:stay:2'])
    })

    testOf(harness, 'unindexed', 'makes everything unindexed for a new index', async () => {
      await store.commit([change('guesty:stay:1'), change('guesty:stay:2')])
      await store.markIndexed([{ id: 'guesty:stay:1', revision: 1 }])
      await store.markAllUnindexed()
      expect((await store.unindexed(10)).map((item) => item.record.id).sort()).toEqual([
        'guesty:stay:1',
        'guesty:stay:2',
      ])
    })

    test.for([1, 2, 300])('gives all that it holds, tombstones too, each once, in pages of %d', async (limit) => {
      const ids = ['guesty:stay:1', 'guesty:stay:2', 'guesty:guest:1', 'innkeeper:interaction:1', 'aircall:call:1']
      await store.commit(ids.map((id) => change(id)))
      await store.commit([change('guesty:stay:2', { alive: false, expectedRevision: 1 })])
      const found: StoredRecord[] = []
      let cursor: string | undefined
      do {
        const page = await store.all(limit, cursor)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        found.push(...page.items)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(found.map(({ record }) => record.id).sort()).toEqual([...ids].sort())
      expect(found.filter(({ alive }) => !alive).map(({ record }) => record.id)).toEqual(['guesty:stay:2'])
      await expect(store.all(10, 'no cursor')).rejects.toThrow(RangeError)
    })

    test('counts living records by type', async () => {
      await fill([{ type: 'stay' }, { type: 'stay' }, { type: 'call' }])
      expect((await store.counts()).byType).toEqual(
        new Map([
          ['call', 1],
          ['stay', 2],
        ]),
      )
    })
  })
}

/** Seventy values, of which the first is number 0. */
function values(name: string): string[] {
  return Array.from({ length: 70 }, (_, number) => `${name}-${number}`)
}

/** Ids whose order is that of the numbers, up to 999. */
function idOf(number: number): string {
  return `guesty:stay:${String(number).padStart(3, '0')}`
}

function change(id: string, changed: Partial<Omit<RecordChange, 'record'>> = {}): RecordChange {
  const record: KnownRecord = {
    id,
    type: 'stay',
    facts: { dates: { checkIn: '2026-11-20', checkOut: '2026-11-22' } },
    versions: { dates: { sourceTime: START, observedAt: START, seen: 'sample' } },
  }
  return {
    record,
    facets: { type: 'stay' },
    alive: true,
    expectedRevision: 0,
    storedAt: START,
    traceId: '0'.repeat(32),
    ...changed,
  }
}
