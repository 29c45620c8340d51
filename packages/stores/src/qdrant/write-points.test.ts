import type { SearchIndex } from '@innkeeper/core/search/search-index'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { entry, EVERYTHING, embedded, idsScrolled, vectorOf } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openQdrant, type QdrantOptions } from './client.ts'
import { prepareCollection } from './collection.ts'
import { openQdrantIndex } from './search-index.ts'
import { IDENTITY, PEER, PEER_KEY } from './testing/open-qdrant.ts'

type Fetch = QdrantOptions['fetch']

/** Each test has a collection of its own. */
async function openIndex(network: (reach: Fetch) => Fetch = (reach) => reach) {
  const { open, collection, calls } = openServer()
  const [direct, qdrant] = [open(), open(network)]
  await prepareCollection(direct, collection, IDENTITY)
  const options = { collection, identity: IDENTITY }
  return { index: openQdrantIndex(qdrant, options), reader: openQdrantIndex(direct, options), collection, calls }
}

/** A server and the name of a collection that nobody has made yet; what is asked of it, in order. */
function openServer() {
  const collection = `sample-${crypto.randomUUID()}`
  const standIn = PEER === undefined ? qdrantStandIn() : undefined
  const calls: string[] = []
  const reach: Fetch = (request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`)
    return standIn ? standIn.fetch(request) : fetch(request)
  }
  const open = (network: (reach: Fetch) => Fetch = (same) => same) =>
    openQdrant({
      ...hostOf(testClock(), network(reach)),
      baseUrl: PEER ?? 'http://qdrant.example.test:6333',
      apiKey: PEER_KEY,
    })
  onTestFinished(async () => {
    await open().call('remove the collection', { method: 'DELETE', path: `/collections/${collection}` }, 404)
  })
  return { open, collection, calls }
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
      // A server takes a second to make a collection.
      { numRuns: PEER === undefined ? 60 : 3 },
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
  const { index, collection, calls } = await openIndex()
  calls.length = 0
  await index.put(Array.from({ length: 60 }, (_, number) => entry(`guesty:stay:${number}`, { text: `text ${number}` })))
  expect(calls).toEqual(['points', 'points/batch', 'points'].map((below) => `POST /collections/${collection}/${below}`))
})

test('a search is one request', async () => {
  const { index, collection, calls } = await openIndex()
  calls.length = 0
  await index.search({ text: 'lake', vector: vectorOf(1), audience: EVERYTHING, limit: 5 })
  expect(calls).toEqual([`POST /collections/${collection}/points/query/batch`])
})

describe('a collection', () => {
  test('can be prepared again, and is not for another embedder', async () => {
    const { open, collection, calls } = openServer()
    await prepareCollection(open(), collection, IDENTITY)
    calls.length = 0
    await prepareCollection(open(), collection, IDENTITY)
    expect(calls).toEqual([`GET /collections/${collection}`])
    await expect(prepareCollection(open(), collection, { ...IDENTITY, model: 'other' })).rejects.toMatchObject({
      retry: 'never',
    })
  })

  test('is prepared by two at once', async () => {
    const { open, collection } = openServer()
    await Promise.all([1, 2].map(() => prepareCollection(open(), collection, IDENTITY)))
  })
})
