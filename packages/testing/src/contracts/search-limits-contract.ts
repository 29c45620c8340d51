import type { Audience } from '@innkeeper/core/access/data-class'
import { matchesFilter, type RecordFilter } from '@innkeeper/core/record/facets'
import type { SearchIndex, SearchRequest } from '@innkeeper/core/search/search-index'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'

import { someFacets, someFilter } from './facet-cases.ts'
import { blend, embedded, entry, EVERYTHING, idsFound, idsScrolled, vectorOf } from './search-cases.ts'

/**
 * The part of the contract that says what a search must leave out: what the audience may not see, and what the filter does not name.
 *
 * @param index The index under test, new and empty before each test.
 * @param cases How many random cases a property is tried with.
 */
export function describeSearchLimits(index: () => SearchIndex, cases: number): void {
  describe('what the audience may see', () => {
    const operations: Audience = { classes: ['operations'], rooms: ['room-1'] }

    beforeEach(async () => {
      const best = { title: 'Deposit of the lake house', text: 'deposit deposit lake house', vector: vectorOf(1) }
      const fair = {
        title: 'Lake house',
        text: 'the deposit was mentioned',
        vector: blend(vectorOf(1), vectorOf(2), 0.3),
      }
      await index().put([
        {
          recordId: 'guesty:stay:1',
          revision: 1,
          documents: [
            embedded('guesty:stay:1', { ...best, part: 'money', dataClass: 'money', facets: { type: 'stay' } }),
            embedded('guesty:stay:1', { ...fair, part: 'stay', facets: { type: 'stay' } }),
          ],
        },
        entry('rocketchat:message:1', { ...best, roomId: 'room-2', facets: { type: 'message' } }),
        entry('rocketchat:message:2', { ...fair, roomId: 'room-1', facets: { type: 'message' } }),
        entry('rocketchat:message:3', {
          ...best,
          roomId: 'room-1',
          dataClass: 'access_codes',
          facets: { type: 'message' },
        }),
      ])
    })

    test.for<{ name: string; request: Partial<SearchRequest> }>([
      { name: 'words', request: { text: 'deposit lake house' } },
      { name: 'a vector', request: { vector: vectorOf(1) } },
      { name: 'both', request: { text: 'deposit', vector: vectorOf(1) } },
      {
        name: 'both, narrowed',
        request: { text: 'deposit', vector: vectorOf(1), filter: { types: ['stay', 'message'] } },
      },
    ])('limits a search by $name before ranking, down to the last place', async ({ request }) => {
      const all = ['rocketchat:message:2#0', 'guesty:stay:1#stay']
      expect((await idsFound(index(), { ...request, audience: operations })).sort()).toEqual(all.sort())
      // Three better ones are out of sight: the one place goes to what may be seen.
      expect(all).toContain((await idsFound(index(), { ...request, audience: operations, limit: 1 }))[0])
    })

    test('limits scrolling and counting', async () => {
      const filter = { types: ['stay', 'message'] }
      expect((await idsScrolled(index(), filter, operations)).sort()).toEqual([
        'guesty:stay:1#stay',
        'rocketchat:message:2#0',
      ])
      expect(await index().count(filter, operations)).toBe(2)
      expect(await index().count(filter, EVERYTHING)).toBe(5)
    })

    test.for<{ name: string; audience: Audience }>([
      { name: 'no class', audience: { classes: [], rooms: ['room-1', 'room-2'] } },
      { name: 'a class that nothing here has', audience: { classes: ['guest_contact'], rooms: ['room-1'] } },
    ])('shows nothing to an audience of $name', async ({ audience }) => {
      expect(await idsFound(index(), { text: 'deposit lake', vector: vectorOf(1), audience })).toEqual([])
      expect(await idsScrolled(index(), { types: ['stay', 'message'] }, audience)).toEqual([])
    })

    test('shows no room to who may read none', async () => {
      const audience: Audience = { classes: EVERYTHING.classes, rooms: [] }
      const ids = await idsFound(index(), { text: 'deposit lake', vector: vectorOf(1), audience })
      expect(ids.sort()).toEqual(['guesty:stay:1#money', 'guesty:stay:1#stay'])
    })
  })

  describe('filters', () => {
    test('narrow a search before ranking, down to the last place', async () => {
      await index().put(
        Array.from({ length: 40 }, (_, number) =>
          entry(`guesty:task:${number}`, {
            text: number === 39 ? 'one tap' : 'tap tap tap',
            vector: number === 39 ? blend(vectorOf(1), vectorOf(2), 0.3) : vectorOf(1),
            facets: { type: 'task', listing: `guesty:listing:${number}`, names: [`name${number}`], at: number },
          }),
        ),
      )
      const conditions = [
        { facet: 'listing', in: ['guesty:listing:39'] },
        { facet: 'names', in: ['name39'] },
        { facet: 'at', gt: 38 },
      ] as const
      for (const condition of conditions) {
        const filter: RecordFilter = { types: ['task'], where: [condition] }
        expect(await idsFound(index(), { text: 'tap', filter, limit: 1 })).toEqual(['guesty:task:39#0'])
        expect(await idsFound(index(), { vector: vectorOf(1), filter, limit: 1 })).toEqual(['guesty:task:39#0'])
      }
    })

    test.for<{ name: string; filter: RecordFilter }>([
      { name: 'no types', filter: { types: [] } },
      { name: 'no values', filter: { types: ['task'], where: [{ facet: 'listing', in: [] }] } },
      { name: 'no values of a list', filter: { types: ['task'], where: [{ facet: 'names', in: [] }] } },
    ])('of $name find nothing', async ({ filter }) => {
      await index().put([entry('guesty:task:1', { text: 'tap', vector: vectorOf(1), facets: { type: 'task' } })])
      expect(await idsFound(index(), { text: 'tap', vector: vectorOf(1), filter })).toEqual([])
      expect(await idsScrolled(index(), filter)).toEqual([])
      expect(await index().count(filter, EVERYTHING)).toBe(0)
    })

    test('may name many values, dates and numbers one by one', async () => {
      await index().put(
        Array.from({ length: 12 }, (_, number) =>
          entry(`guesty:task:${number}`, {
            text: 'tap',
            facets: {
              type: 'task',
              listing: `listing-${number}`,
              start: `2026-11-${number + 10}`,
              score: number / 4,
              at: 1_795_000_000_000 + number,
            },
          }),
        ),
      )
      const many = Array.from({ length: 200 }, (_, number) => number + 6)
      const conditions = [
        { facet: 'listing', in: many.map((number) => `listing-${number}`) },
        { facet: 'start', in: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'] },
        { facet: 'score', in: many.map((number) => number / 4) },
        { facet: 'at', in: many.map((number) => 1_795_000_000_000 + number) },
        { facet: 'at', gt: 1_795_000_000_005 },
      ] as const
      for (const condition of conditions) {
        const filter: RecordFilter = { types: ['task'], where: [condition] }
        expect(await index().count(filter, EVERYTHING)).toBe(6)
        expect(await idsFound(index(), { text: 'tap', filter })).toHaveLength(6)
      }
    })

    test('agree with matchesFilter', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(someFacets, { maxLength: 20 }),
          fc.array(someFilter, { minLength: 1, maxLength: 5 }),
          async (all, filters) => {
            const suffix = `-${round++}`
            const documents = all.map((facets, number) => ({
              recordId: `guesty:any:${String(number).padStart(2, '0')}${suffix}`,
              facets: { ...facets, type: facets.type + suffix },
            }))
            await index().put(
              documents.map(({ recordId, facets }) => entry(recordId, { text: `word${suffix}`, facets })),
            )
            for (const filter of filters) {
              const own = { ...filter, types: filter.types.map((type) => type + suffix) }
              const expected = documents
                .filter(({ facets }) => matchesFilter(facets, own))
                .map(({ recordId }) => `${recordId}#0`)
              expect((await idsScrolled(index(), own, EVERYTHING, 7)).sort()).toEqual(expected)
              expect(await index().count(own, EVERYTHING)).toBe(expected.length)
              expect((await idsFound(index(), { text: `word${suffix}`, filter: own, limit: 100 })).sort()).toEqual(
                expected,
              )
            }
          },
        ),
        { numRuns: Math.ceil(cases / 2) },
      )
    })
  })
}
