import type { SearchIndex } from '@innkeeper/core/search/search-index'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { entry, EVERYTHING, embedded, idsScrolled, vectorOf } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { openQdrant, type QdrantOptions } from './client.ts'
import { prepareCollection } from './collection.ts'
import { openQdrantIndex } from './search-index.ts'
import { hostOf, IDENTITY } from './testing/open-qdrant.ts'

type Fetch = QdrantOptions['fetch']

const collection = 'sample'

async function openIndex(network: (reach: Fetch) => Fetch = (reach) => reach) {
  const standIn = qdrantStandIn()
  const clock = testClock()
  const baseUrl = 'http://qdrant.example.test:6333'
  await prepareCollection(openQdrant({ ...hostOf(clock, standIn.fetch), baseUrl }), collection, IDENTITY)
  const qdrant = openQdrant({ ...hostOf(clock, network(standIn.fetch)), baseUrl })
  return { index: openQdrantIndex(qdrant, { collection, identity: IDENTITY }), standIn }
}

/** A record's documents at a revision: which ones it has differs from revision to revision. */
function revisionOf(revision: number, parts: readonly string[]) {
  const facets = { type: 'stay' }
  const recordId = 'guesty:stay:1'
  const documents = parts.map((part) => embedded(recordId, { part, revision, facets, vector: vectorOf(revision) }))
  return { recordId, revision, documents }
}

const found = (index: SearchIndex) => idsScrolled(index, { types: ['stay'] }, EVERYTHING)

describe('puts of one record at the same time', () => {
  /** Lets the requests of all puts through one by one, in the order that numbers choose. */
  function interleaved(choices: readonly number[]): (reach: Fetch) => Fetch {
    const waiting: (() => void)[] = []
    let turn = 0
    let letting = false
    async function letThrough(): Promise<void> {
      if (letting) return
      letting = true
      for (;;) {
        for (let idle = 0; idle < 20; idle++) await Promise.resolve()
        await new Promise((resolve) => setTimeout(resolve, 0))
        if (waiting.length === 0) break
        const [next] = waiting.splice((choices[turn++ % choices.length] ?? 0) % waiting.length, 1)
        next?.()
      }
      letting = false
    }
    return (reach) => async (request) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        void letThrough()
      })
      return reach(request)
    }
  }

  test('end with the newest revision alone, in whatever order their requests arrive', async () => {
    const parts = fc.subarray(['a', 'b', 'c', 'd'])
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { minLength: 2, maxLength: 3 }),
        fc.array(fc.nat(8), { minLength: 12, maxLength: 12 }),
        async (revisions, choices) => {
          const { index } = await openIndex(interleaved(choices))
          await Promise.all(revisions.map((each, place) => index.put([revisionOf(place + 1, each)])))
          const newest = revisions.at(-1) ?? []
          expect((await found(index)).sort()).toEqual(newest.map((part) => `guesty:stay:1#${part}`))
          const { items } = await index.scroll({ types: ['stay'] }, EVERYTHING, 10)
          expect(items.every(({ revision }) => revision === revisions.length)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('that stopped half way are made good when they are repeated', async () => {
    let dies = false
    const { index } = await openIndex((reach) => async (request) => {
      const response = await reach(request)
      if (!dies || !request.url.includes('/points/batch')) return response
      throw new DOMException('the process is gone', 'AbortError')
    })
    await index.put([revisionOf(1, ['a', 'b'])])
    dies = true
    await expect(index.put([revisionOf(2, ['b', 'c'])])).rejects.toMatchObject({ retry: 'later' })
    dies = false
    await index.put([revisionOf(2, ['b', 'c'])])
    await index.put([revisionOf(1, ['a', 'b'])])
    expect((await found(index)).sort()).toEqual(['guesty:stay:1#b', 'guesty:stay:1#c'])
  })
})

test('a second put of one revision takes away what it does not hold any more', async () => {
  const { index } = await openIndex()
  await index.put([revisionOf(1, ['a', 'b'])])
  await index.put([revisionOf(1, ['a'])])
  expect(await found(index)).toEqual(['guesty:stay:1#a'])
})

test('a batch of records needs three requests, however many there are up to a hundred or so', async () => {
  const { index, standIn } = await openIndex()
  const before = standIn.calls.length
  await index.put(Array.from({ length: 60 }, (_, number) => entry(`guesty:stay:${number}`, { text: `text ${number}` })))
  expect(standIn.calls.slice(before)).toEqual([
    'POST /collections/sample/points',
    'POST /collections/sample/points/batch',
    'POST /collections/sample/points',
  ])
})

test('a search is one request', async () => {
  const { index, standIn } = await openIndex()
  const before = standIn.calls.length
  await index.search({ text: 'lake', vector: vectorOf(1), audience: EVERYTHING, limit: 5 })
  expect(standIn.calls.slice(before)).toEqual(['POST /collections/sample/points/query/batch'])
})

describe('a collection', () => {
  test('can be prepared again, and is not for another embedder', async () => {
    const standIn = qdrantStandIn()
    const qdrant = openQdrant({ ...hostOf(testClock(), standIn.fetch), baseUrl: 'http://qdrant.example.test:6333' })
    await prepareCollection(qdrant, collection, IDENTITY)
    const calls = standIn.calls.length
    await prepareCollection(qdrant, collection, IDENTITY)
    expect(standIn.calls.slice(calls)).toEqual(['GET /collections/sample'])
    await expect(prepareCollection(qdrant, collection, { ...IDENTITY, model: 'other' })).rejects.toMatchObject({
      retry: 'never',
    })
  })

  test('is prepared by two at once', async () => {
    const standIn = qdrantStandIn()
    const qdrant = openQdrant({ ...hostOf(testClock(), standIn.fetch), baseUrl: 'http://qdrant.example.test:6333' })
    await Promise.all([1, 2].map(() => prepareCollection(qdrant, collection, IDENTITY)))
  })
})
