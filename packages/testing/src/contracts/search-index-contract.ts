import type { Audience } from '@innkeeper/core/access/data-class'
import type { IndexDocument } from '@innkeeper/core/document/index-document'
import { matchesFilter, type RecordFilter } from '@innkeeper/core/record/facets'
import type { EmbeddedDocument, IndexEntry, SearchIndex, SearchRequest } from '@innkeeper/core/search/search-index'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { someFacets, someFilter } from './facet-cases.ts'
import { numbersFrom, testClock, testOf, type Harness, type Opened } from './harness.ts'

/** `beginnings`: the last word of a search also finds longer words that begin with it. */
export type SearchIndexAbility = 'beginnings'

/** Of the vectors in this suite. The harness opens an index for them. */
export const CONTRACT_DIMENSIONS = 64

const EVERYTHING: Audience = {
  classes: ['operations', 'guest_contact', 'money', 'access_codes'],
  rooms: ['room-1', 'room-2'],
}

/** The promises of every {@link SearchIndex}. */
export function searchIndexContract(harness: Harness<SearchIndex, SearchIndexAbility>): void {
  describe('SearchIndex contract', () => {
    let opened: Opened<SearchIndex>
    let index: SearchIndex

    beforeEach(async () => {
      opened = await harness.open(testClock())
      index = opened.subject
    })
    afterEach(() => opened.close())

    async function found(request: Partial<SearchRequest>): Promise<string[]> {
      const hits = await index.search({ text: '', audience: EVERYTHING, limit: 20, ...request })
      return hits.map((hit) => hit.document.id)
    }

    async function scrolled(filter: RecordFilter, audience: Audience = EVERYTHING, limit = 100): Promise<string[]> {
      const ids: string[] = []
      let cursor: string | undefined
      do {
        const page = await index.scroll(filter, audience, limit, cursor)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        ids.push(...page.items.map((document) => document.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return ids
    }

    test('is empty at first', async () => {
      expect(await found({ text: 'lake house', vector: vectorOf(1) })).toEqual([])
      expect(await index.scroll({ types: ['stay'] }, EVERYTHING, 10)).toEqual({ items: [], nextCursor: null })
      expect(await index.count({ types: ['stay'] }, EVERYTHING)).toBe(0)
      await index.put([])
    })

    test('gives back a document as it was put', async () => {
      const { document } = embedded('guesty:stay:1', {
        title: 'Stay of Ada Sample',
        facets: { type: 'stay', names: ['ada', 'sample'], score: 4.5 },
        roomId: 'room-1',
        dataClass: 'money',
      })
      await index.put([{ recordId: 'guesty:stay:1', revision: 1, documents: [{ document }] }])
      expect((await index.search({ text: 'ada', audience: EVERYTHING, limit: 5 }))[0]?.document).toEqual(document)
      expect((await index.scroll({ types: ['stay'] }, EVERYTHING, 5)).items).toEqual([document])
    })

    describe('finding by words', () => {
      beforeEach(async () => {
        await index.put([
          entry('guesty:message:1', { text: 'The São José suite needs a baby cot, please' }),
          entry('guesty:message:2', { text: 'Straße und Müller: the late check-out was agreed' }),
          entry('guesty:message:3', { text: 'Parking for two bicycles' }),
          entry('guesty:message:4', { title: 'Cot', text: 'A short note' }),
        ])
      })

      test.for([
        { text: 'SAO JOSE', ids: ['guesty:message:1#0'] },
        { text: 'são', ids: ['guesty:message:1#0'] },
        { text: 'strasse', ids: ['guesty:message:2#0'] },
        { text: 'muller agreed?', ids: ['guesty:message:2#0'] },
        { text: 'zeppelin', ids: [] },
        { text: '', ids: [] },
        { text: '!?… "', ids: [] },
      ])('finds $ids by "$text"', async ({ text, ids }) => {
        expect(await found({ text })).toEqual(ids)
      })

      test('finds any of the words, the one that holds more of them first', async () => {
        expect(await found({ text: 'bicycles late agreed' })).toEqual(['guesty:message:2#0', 'guesty:message:3#0'])
      })

      test('says that the words found it', async () => {
        const [hit] = await index.search({ text: 'bicycles', audience: EVERYTHING, limit: 5 })
        expect(hit).toMatchObject({ matchedWords: true })
        expect(hit?.similarity).toBeUndefined()
        expect(hit?.score).toBeGreaterThan(0)
      })

      test('gives no more than the limit', async () => {
        expect(await found({ text: 'the a for cot', limit: 2 })).toHaveLength(2)
      })

      test.for([
        'cot" OR "parking',
        'cot* AND NOT (parking)',
        'title:cot NEAR(baby cot, 5)',
        "cot'; DROP TABLE documents; --",
        '^cot + {title}: "cot"',
        'AND OR NOT NEAR',
        '\u0000cot',
      ])('takes %j as words and never as syntax', async (text) => {
        const ids = await found({ text })
        expect(ids.includes('guesty:message:4#0')).toBe(text.includes('cot'))
        expect(await scrolled({ types: ['message'] })).toHaveLength(4)
      })

      testOf(harness, 'beginnings', 'takes the last word for a beginning, if it has four letters', async () => {
        expect(await found({ text: 'bicy' })).toEqual(['guesty:message:3#0'])
        expect(await found({ text: 'bic' })).toEqual([])
        expect(await found({ text: 'bicy nothing' })).toEqual([])
      })
    })

    describe('finding by vector', () => {
      test('ranks by likeness and says how like', async () => {
        await index.put(
          [1, 2, 3].map((seed) => entry(`guesty:review:${seed}`, { text: `text ${seed}`, vector: vectorOf(seed) })),
        )
        const near = blend(vectorOf(2), vectorOf(3), 0.8)
        const hits = await index.search({ text: '', vector: near, audience: EVERYTHING, limit: 3 })
        expect(hits[0]?.document.id).toBe('guesty:review:2#0')
        expect(hits[0]?.matchedWords).toBe(false)
        expect(hits[0]?.similarity).toBeCloseTo(cosine(near, vectorOf(2)), 1)
        expect(hits.findIndex((hit) => hit.document.id === 'guesty:review:3#0')).toBe(1)
      })

      test('finds a document without a vector by its words and its facets', async () => {
        await index.put([
          entry('guesty:review:1', { text: 'a leaking tap' }),
          entry('guesty:review:2', { vector: vectorOf(2) }),
        ])
        expect(await found({ text: 'leaking', vector: vectorOf(1) })).toContain('guesty:review:1#0')
        expect(await scrolled({ types: ['review'] })).toContain('guesty:review:1#0')
      })

      test('puts what words and vector agree on before what only one of them finds', async () => {
        await index.put([
          entry('guesty:review:1', { text: 'leaking tap', vector: vectorOf(1) }),
          entry('guesty:review:2', { text: 'leaking tap', vector: vectorOf(2) }),
          entry('guesty:review:3', { text: 'nothing of the kind', vector: blend(vectorOf(1), vectorOf(9), 0.9) }),
        ])
        const [first] = await found({ text: 'leaking', vector: vectorOf(1) })
        expect(first).toBe('guesty:review:1#0')
      })

      test('finds the nearest among many', async () => {
        const count = 600
        const entries = Array.from({ length: count }, (_, number) =>
          entry(`guesty:review:${number}`, { text: `text ${number}`, vector: vectorOf(number + 1) }),
        )
        await index.put(entries)
        for (const number of [0, 299, count - 1]) {
          const near = blend(vectorOf(number + 1), vectorOf(10_000), 0.9)
          expect((await found({ vector: near, limit: 3 }))[0]).toBe(`guesty:review:${number}#0`)
        }
      })
    })

    describe('what the audience may see', () => {
      const operations: Audience = { classes: ['operations'], rooms: ['room-1'] }

      beforeEach(async () => {
        const best = { title: 'Deposit of the lake house', text: 'deposit deposit lake house', vector: vectorOf(1) }
        const fair = {
          title: 'Lake house',
          text: 'the deposit was mentioned',
          vector: blend(vectorOf(1), vectorOf(2), 0.3),
        }
        await index.put([
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
        expect((await found({ ...request, audience: operations })).sort()).toEqual(all.sort())
        // Three better ones are out of sight: the one place goes to what may be seen.
        expect(all).toContain((await found({ ...request, audience: operations, limit: 1 }))[0])
      })

      test('limits scrolling and counting', async () => {
        const filter = { types: ['stay', 'message'] }
        expect(await scrolled(filter, operations)).toEqual(['guesty:stay:1#stay', 'rocketchat:message:2#0'])
        expect(await index.count(filter, operations)).toBe(2)
        expect(await index.count(filter, EVERYTHING)).toBe(5)
      })

      test.for<{ name: string; audience: Audience }>([
        { name: 'no class', audience: { classes: [], rooms: ['room-1', 'room-2'] } },
        { name: 'a class that nothing here has', audience: { classes: ['guest_contact'], rooms: ['room-1'] } },
      ])('shows nothing to an audience of $name', async ({ audience }) => {
        expect(await found({ text: 'deposit lake', vector: vectorOf(1), audience })).toEqual([])
        expect(await scrolled({ types: ['stay', 'message'] }, audience)).toEqual([])
      })

      test('shows no room to who may read none', async () => {
        const audience: Audience = { classes: EVERYTHING.classes, rooms: [] }
        const ids = await found({ text: 'deposit lake', vector: vectorOf(1), audience })
        expect(ids.sort()).toEqual(['guesty:stay:1#money', 'guesty:stay:1#stay'])
      })
    })

    describe('filters', () => {
      test('narrow a search before ranking, down to the last place', async () => {
        await index.put(
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
          expect(await found({ text: 'tap', filter, limit: 1 })).toEqual(['guesty:task:39#0'])
          expect(await found({ vector: vectorOf(1), filter, limit: 1 })).toEqual(['guesty:task:39#0'])
        }
      })

      test.for<{ name: string; filter: RecordFilter }>([
        { name: 'no types', filter: { types: [] } },
        { name: 'no values', filter: { types: ['task'], where: [{ facet: 'listing', in: [] }] } },
        { name: 'no values of a list', filter: { types: ['task'], where: [{ facet: 'names', in: [] }] } },
      ])('of $name find nothing', async ({ filter }) => {
        await index.put([entry('guesty:task:1', { text: 'tap', vector: vectorOf(1), facets: { type: 'task' } })])
        expect(await found({ text: 'tap', vector: vectorOf(1), filter })).toEqual([])
        expect(await scrolled(filter)).toEqual([])
        expect(await index.count(filter, EVERYTHING)).toBe(0)
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
              await index.put(
                documents.map(({ recordId, facets }) => entry(recordId, { text: `word${suffix}`, facets })),
              )
              for (const filter of filters) {
                const own = { ...filter, types: filter.types.map((type) => type + suffix) }
                const expected = documents
                  .filter(({ facets }) => matchesFilter(facets, own))
                  .map(({ recordId }) => `${recordId}#0`)
                expect(await scrolled(own, EVERYTHING, 7)).toEqual(expected)
                expect(await index.count(own, EVERYTHING)).toBe(expected.length)
                expect((await found({ text: `word${suffix}`, filter: own, limit: 100 })).sort()).toEqual(expected)
              }
            },
          ),
          { numRuns: Math.ceil((harness.cases ?? 100) / 2) },
        )
      })
    })

    describe('revisions', () => {
      test('replace every document of the record', async () => {
        await index.put([
          {
            recordId: 'guesty:stay:1',
            revision: 1,
            documents: ['a', 'b', 'c'].map((part) =>
              embedded('guesty:stay:1', {
                part,
                text: `first ${part}`,
                vector: vectorOf(1),
                facets: { type: 'stay', code: 'OLD', names: ['old'] },
              }),
            ),
          },
        ])
        await index.put([
          {
            recordId: 'guesty:stay:1',
            revision: 2,
            documents: ['b', 'd'].map((part) =>
              embedded('guesty:stay:1', {
                part,
                revision: 2,
                text: `second ${part}`,
                vector: vectorOf(2),
                facets: { type: 'stay', code: 'NEW', names: ['new'] },
              }),
            ),
          },
        ])
        expect(await found({ text: 'first' })).toEqual([])
        expect((await found({ text: 'second' })).sort()).toEqual(['guesty:stay:1#b', 'guesty:stay:1#d'])
        const hits = await index.search({ text: '', vector: vectorOf(1), audience: EVERYTHING, limit: 10 })
        expect(hits.every((hit) => (hit.similarity ?? 0) < 0.9)).toBe(true)
        expect(await scrolled({ types: ['stay'], where: [{ facet: 'code', in: ['OLD'] }] })).toEqual([])
        expect(await scrolled({ types: ['stay'], where: [{ facet: 'names', in: ['old'] }] })).toEqual([])
        expect(await scrolled({ types: ['stay'], where: [{ facet: 'names', in: ['new'] }] })).toHaveLength(2)
        expect(
          (await index.scroll({ types: ['stay'] }, EVERYTHING, 5)).items.map((document) => document.revision),
        ).toEqual([2, 2])
      })

      test('are never replaced by an older one', async () => {
        await index.put([entry('guesty:stay:1', { revision: 3, text: 'newest' })])
        await index.put([
          entry('guesty:stay:1', { revision: 2, text: 'older' }),
          entry('guesty:stay:2', { text: 'beside it' }),
        ])
        expect(await found({ text: 'older' })).toEqual([])
        expect(await found({ text: 'newest' })).toEqual(['guesty:stay:1#0'])
        expect(await found({ text: 'beside' })).toEqual(['guesty:stay:2#0'])
      })

      test('can be put twice', async () => {
        const twice = entry('guesty:stay:1', { text: 'the same again', vector: vectorOf(1) })
        await index.put([twice, twice])
        await index.put([twice])
        expect(await found({ text: 'again', vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
        expect(await index.count({ types: ['stay'] }, EVERYTHING)).toBe(1)
      })

      test('take a vector that comes later', async () => {
        await index.put([entry('guesty:stay:1', { text: 'same words' })])
        await index.put([entry('guesty:stay:1', { text: 'same words', vector: vectorOf(1) })])
        expect(await found({ vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
      })

      test('move a document to another class and room', async () => {
        await index.put([entry('rocketchat:message:1', { text: 'door', vector: vectorOf(1) })])
        await index.put([
          entry('rocketchat:message:1', {
            text: 'door',
            vector: vectorOf(1),
            revision: 2,
            dataClass: 'access_codes',
            roomId: 'room-2',
          }),
        ])
        const audience: Audience = { classes: ['operations'], rooms: ['room-1', 'room-2'] }
        expect(await found({ text: 'door', vector: vectorOf(1), audience })).toEqual([])
        expect(await found({ text: 'door', vector: vectorOf(1) })).toEqual(['rocketchat:message:1#0'])
      })
    })

    describe('a removed record', () => {
      const removal: IndexEntry = { recordId: 'guesty:stay:1', revision: 2, documents: [] }

      test('leaves nothing that could be found', async () => {
        await index.put([
          entry('guesty:stay:1', { text: 'secret', vector: vectorOf(1), facets: { type: 'stay', names: ['ada'] } }),
        ])
        await index.put([removal])
        await index.put([removal])
        expect(await found({ text: 'secret', vector: vectorOf(1) })).toEqual([])
        expect(await scrolled({ types: ['stay'] })).toEqual([])
        expect(await scrolled({ types: ['stay'], where: [{ facet: 'names', in: ['ada'] }] })).toEqual([])
        expect(await index.count({ types: ['stay'] }, EVERYTHING)).toBe(0)
      })

      test('is not brought back by an older revision, but by a newer one', async () => {
        await index.put([removal])
        await index.put([entry('guesty:stay:1', { text: 'echo' })])
        expect(await found({ text: 'echo' })).toEqual([])
        await index.put([entry('guesty:stay:1', { text: 'echo', revision: 3 })])
        expect(await found({ text: 'echo' })).toEqual(['guesty:stay:1#0'])
      })
    })

    test.for([1, 4, 100])('scrolls through every document once, in the order of ids, in pages of %d', async (limit) => {
      const ids = Array.from({ length: 9 }, (_, number) => `guesty:task:${number}`)
      await index.put(
        ids.toReversed().map((id, number) => entry(id, { facets: { type: number % 2 === 0 ? 'task' : 'review' } })),
      )
      expect(await scrolled({ types: ['task', 'review'] }, EVERYTHING, limit)).toEqual(ids.map((id) => `${id}#0`))
    })
  })
}

interface DocumentChange extends Partial<IndexDocument> {
  readonly part?: string
  readonly vector?: Float32Array
}

function embedded(recordId: string, change: DocumentChange = {}): EmbeddedDocument {
  const { part = '0', vector, ...rest } = change
  const document: IndexDocument = {
    id: `${recordId}#${part}`,
    recordId,
    revision: 1,
    title: 'Sample',
    text: 'Sample text',
    dataClass: 'operations',
    facets: { type: 'message' },
    ...rest,
  }
  return vector ? { document, vector } : { document }
}

/** One record of one document. Its type, where the facets name none, is the one in its id. */
function entry(recordId: string, change: DocumentChange = {}): IndexEntry {
  const facets = change.facets ?? { type: recordId.split(':')[1] ?? '' }
  return { recordId, revision: change.revision ?? 1, documents: [embedded(recordId, { ...change, facets })] }
}

/** A unit vector that depends on `seed` alone; two of different seeds are nearly at right angles. */
function vectorOf(seed: number): Float32Array {
  const next = numbersFrom(seed * 7_919)
  const vector = Float32Array.from({ length: CONTRACT_DIMENSIONS }, () => next() + next() + next() - 1.5)
  return unit(vector)
}

/** @param share Of the first vector, 0 to 1. */
function blend(first: Float32Array, second: Float32Array, share: number): Float32Array {
  return unit(first.map((part, place) => part * share + (second[place] ?? 0) * (1 - share)))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(vector, vector))
  return vector.map((part) => part / length)
}

function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, part, place) => sum + part * (right[place] ?? 0), 0)
}
