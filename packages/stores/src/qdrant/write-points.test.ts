import type { SearchIndex } from '@innkeeper/core/search/search-index'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { entry, EVERYTHING, embedded, idsScrolled, vectorOf } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openQdrant, type QdrantOptions } from './client.ts'
import { prepareCollection } from './collection.ts'
import { openQdrantIndex } from './search-index.ts'
import { IDENTITY } from './testing/open-qdrant.ts'

type Fetch = QdrantOptions['fetch']

const collection = 'sample'

async function openIndex(network: (reach: Fetch) => Fetch = (reach) => reach) {
  const standIn = qdrantStandIn()
  const baseUrl = 'http://qdrant.example.test:6333'
  const direct = openQdrant({ ...hostOf(testClock(), standIn.fetch), baseUrl })
  await prepareCollection(direct, collection, IDENTITY)
  const qdrant = openQdrant({ ...hostOf(testClock(), network(standIn.fetch)), baseUrl })
  const options = { collection, identity: IDENTITY }
  return { index: openQdrantIndex(qdrant, options), reader: openQdrantIndex(direct, options), standIn }
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
  test('end with the newest revision alone, in whatever order their requests arrive', async () => {
    const parts = fc.subarray(['a', 'b', 'c', 'd'])
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { minLength: 2, maxLength: 3 }),
        fc.scheduler(),
        async (revisions, scheduler) => {
          const { index, reader } = await openIndex((reach) => async (request) => {
            await scheduler.schedule(Promise.resolve())
            return reach(request)
          })
          await scheduler.waitFor(Promise.all(revisions.map((each, place) => index.put([revisionOf(place + 1, each)]))))
          const newest = revisions.at(-1) ?? []
          expect((await found(reader)).sort()).toEqual(newest.map((part) => `guesty:stay:1#${part}`))
          const { items } = await reader.scroll({ types: ['stay'] }, EVERYTHING, 10)
          expect(items.every(({ revision }) => revision === revisions.length)).toBe(true)
        },
      ),
      { numRuns: 60 },
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
