import type { Audience } from '@innkeeper/core/access/data-class'
import type { IndexEntry, SearchIndex } from '@innkeeper/core/search/search-index'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { testClock, testOf, type Harness, type Opened } from './harness.ts'
import { blend, cosine, embedded, entry, EVERYTHING, idsFound, idsScrolled, vectorOf } from './search-cases.ts'
import { describeSearchLimits } from './search-limits-contract.ts'

/** `beginnings`: the last word of a search also finds longer words that begin with it. */
export type SearchIndexAbility = 'beginnings'

/** The promises of every {@link SearchIndex}. The harness opens one for vectors of `CONTRACT_DIMENSIONS`. */
export function searchIndexContract(harness: Harness<SearchIndex, SearchIndexAbility>): void {
  describe('SearchIndex contract', () => {
    let opened: Opened<SearchIndex>
    let index: SearchIndex

    beforeEach(async () => {
      opened = await harness.open(testClock())
      index = opened.subject
    })
    afterEach(() => opened.close())

    test('is empty at first', async () => {
      expect(await idsFound(index, { text: 'lake house', vector: vectorOf(1) })).toEqual([])
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
        expect(await idsFound(index, { text })).toEqual(ids)
      })

      test('finds any of the words, the one that holds more of them first', async () => {
        expect(await idsFound(index, { text: 'bicycles late agreed' })).toEqual([
          'guesty:message:2#0',
          'guesty:message:3#0',
        ])
      })

      test('says that the words found it', async () => {
        const [hit] = await index.search({ text: 'bicycles', audience: EVERYTHING, limit: 5 })
        expect(hit).toMatchObject({ matchedWords: true })
        expect(hit?.similarity).toBeUndefined()
        expect(hit?.score).toBeGreaterThan(0)
      })

      test('gives no more than the limit', async () => {
        expect(await idsFound(index, { text: 'the a for cot', limit: 2 })).toHaveLength(2)
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
        const ids = await idsFound(index, { text })
        expect(ids.includes('guesty:message:4#0')).toBe(text.includes('cot'))
        expect(await idsScrolled(index, { types: ['message'] })).toHaveLength(4)
      })

      testOf(harness, 'beginnings', 'takes the last word for a beginning, if it has four letters', async () => {
        expect(await idsFound(index, { text: 'bicy' })).toEqual(['guesty:message:3#0'])
        expect(await idsFound(index, { text: 'bic' })).toEqual([])
        expect(await idsFound(index, { text: 'bicy nothing' })).toEqual([])
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
        expect(await idsFound(index, { text: 'leaking', vector: vectorOf(1) })).toContain('guesty:review:1#0')
        expect(await idsScrolled(index, { types: ['review'] })).toContain('guesty:review:1#0')
      })

      test('puts what words and vector agree on before what only one of them finds', async () => {
        await index.put([
          entry('guesty:review:1', { text: 'leaking tap', vector: vectorOf(1) }),
          entry('guesty:review:2', { text: 'leaking tap', vector: vectorOf(2) }),
          entry('guesty:review:3', { text: 'nothing of the kind', vector: blend(vectorOf(1), vectorOf(9), 0.9) }),
        ])
        const [first] = await idsFound(index, { text: 'leaking', vector: vectorOf(1) })
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
          expect((await idsFound(index, { vector: near, limit: 3 }))[0]).toBe(`guesty:review:${number}#0`)
        }
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
        expect(await idsFound(index, { text: 'first' })).toEqual([])
        expect((await idsFound(index, { text: 'second' })).sort()).toEqual(['guesty:stay:1#b', 'guesty:stay:1#d'])
        const hits = await index.search({ text: '', vector: vectorOf(1), audience: EVERYTHING, limit: 10 })
        expect(hits.every((hit) => (hit.similarity ?? 0) < 0.9)).toBe(true)
        expect(await idsScrolled(index, { types: ['stay'], where: [{ facet: 'code', in: ['OLD'] }] })).toEqual([])
        expect(await idsScrolled(index, { types: ['stay'], where: [{ facet: 'names', in: ['old'] }] })).toEqual([])
        expect(await idsScrolled(index, { types: ['stay'], where: [{ facet: 'names', in: ['new'] }] })).toHaveLength(2)
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
        expect(await idsFound(index, { text: 'older' })).toEqual([])
        expect(await idsFound(index, { text: 'newest' })).toEqual(['guesty:stay:1#0'])
        expect(await idsFound(index, { text: 'beside' })).toEqual(['guesty:stay:2#0'])
      })

      test('can be put twice', async () => {
        const twice = entry('guesty:stay:1', { text: 'the same again', vector: vectorOf(1) })
        await index.put([twice, twice])
        await index.put([twice])
        expect(await idsFound(index, { text: 'again', vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
        expect(await index.count({ types: ['stay'] }, EVERYTHING)).toBe(1)
      })

      test('take a vector that comes later', async () => {
        await index.put([entry('guesty:stay:1', { text: 'same words' })])
        await index.put([entry('guesty:stay:1', { text: 'same words', vector: vectorOf(1) })])
        expect(await idsFound(index, { vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
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
        expect(await idsFound(index, { text: 'door', vector: vectorOf(1), audience })).toEqual([])
        expect(await idsFound(index, { text: 'door', vector: vectorOf(1) })).toEqual(['rocketchat:message:1#0'])
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
        expect(await idsFound(index, { text: 'secret', vector: vectorOf(1) })).toEqual([])
        expect(await idsScrolled(index, { types: ['stay'] })).toEqual([])
        expect(await idsScrolled(index, { types: ['stay'], where: [{ facet: 'names', in: ['ada'] }] })).toEqual([])
        expect(await index.count({ types: ['stay'] }, EVERYTHING)).toBe(0)
      })

      test('is not brought back by an older revision, but by a newer one', async () => {
        await index.put([removal])
        await index.put([entry('guesty:stay:1', { text: 'echo' })])
        expect(await idsFound(index, { text: 'echo' })).toEqual([])
        await index.put([entry('guesty:stay:1', { text: 'echo', revision: 3 })])
        expect(await idsFound(index, { text: 'echo' })).toEqual(['guesty:stay:1#0'])
      })
    })

    test.for([1, 4, 100])(
      'scrolls through every document once, in an order that it keeps, in pages of %d',
      async (limit) => {
        const ids = Array.from({ length: 9 }, (_, number) => `guesty:task:${number}`)
        await index.put(
          ids.toReversed().map((id, number) => entry(id, { facets: { type: number % 2 === 0 ? 'task' : 'review' } })),
        )
        const scrolled = await idsScrolled(index, { types: ['task', 'review'] }, EVERYTHING, limit)
        expect([...scrolled].sort()).toEqual(ids.map((id) => `${id}#0`))
        expect(await idsScrolled(index, { types: ['task', 'review'] }, EVERYTHING, 100)).toEqual(scrolled)
      },
    )

    describeSearchLimits(() => index, harness.cases ?? 100)
  })
}
