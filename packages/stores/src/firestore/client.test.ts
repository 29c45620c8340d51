import { ServiceRefused, StoreUnavailable } from '@innkeeper/core/errors'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { describe, expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openFirestore, type FirestoreOptions } from './client.ts'
import { openFirestoreRecordStore } from './record-store.ts'
import { fieldsOf } from './values.ts'

type Fetch = FirestoreOptions['fetch']

/** A database whose network does as the test says. @param network Given what the stand-in would do. */
function database(network: (reach: Fetch) => Fetch) {
  const clock = testClock()
  const standIn = firestoreStandIn({ now: () => clock.now() })
  const waits: number[] = []
  const options = {
    ...hostOf(clock, network(standIn.fetch)),
    baseUrl: 'http://firestore.example.test/v1',
    project: 'sample',
    token: () => Promise.resolve('owner'),
    sleep: async (ms: number) => void waits.push(ms),
  }
  return { firestore: openFirestore(options), standIn, waits, options }
}

const write = { collection: 'state', id: 'a', fields: fieldsOf({ key: 'a', value: '1' }) }

function failing(times: number, response: () => Response | Promise<Response>): (reach: Fetch) => Fetch {
  let left = times
  return (reach) => async (request) => (left-- > 0 ? response() : reach(request))
}

function refusal(http: number, status: string, headers: HeadersInit = {}): Response {
  return Response.json(
    { error: { code: http, message: 'words with ada@example.test', status } },
    { status: http, headers },
  )
}

describe('what may pass', () => {
  test.for([
    { name: 'a lost connection', response: () => Promise.reject(new TypeError('fetch failed')) },
    { name: '503', response: () => refusal(503, 'UNAVAILABLE') },
    { name: '429', response: () => refusal(429, 'RESOURCE_EXHAUSTED') },
    { name: 'contention', response: () => refusal(409, 'ABORTED') },
    { name: 'an answer that is no JSON', response: () => new Response('<html>') },
  ])('is tried again: $name', async ({ response }) => {
    const { firestore, waits } = database(failing(2, response))
    expect(await firestore.commit([write])).toHaveLength(1)
    expect(waits).toHaveLength(2)
  })

  test('is given up after three tries, as something that may be tried later', async () => {
    const { firestore } = database(failing(3, () => refusal(503, 'UNAVAILABLE')))
    await expect(firestore.commit([write])).rejects.toThrow(StoreUnavailable)
  })

  test('is tried again when the service says, and left for later when it asks for long', async () => {
    const soon = database(failing(1, () => refusal(429, 'RESOURCE_EXHAUSTED', { 'retry-after': '3' })))
    await soon.firestore.commit([write])
    expect(soon.waits).toEqual([3_000])
    const late = database(failing(1, () => refusal(429, 'RESOURCE_EXHAUSTED', { 'retry-after': '60' })))
    await expect(late.firestore.commit([write])).rejects.toMatchObject({ retry: 'later', retryAfterMs: 60_000 })
  })
})

describe('what does not pass', () => {
  test.for([
    [401, 'UNAUTHENTICATED'],
    [403, 'PERMISSION_DENIED'],
    [400, 'INVALID_ARGUMENT'],
  ] as const)('is refused at once, by the name of it and without its words: %d', async ([http, status]) => {
    const { firestore, waits } = database(failing(1, () => refusal(http, status)))
    const error = await firestore.get('state', ['a']).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ServiceRefused)
    expect(error).toMatchObject({ message: `Firestore refused batchGet: ${status}`, retry: 'never', status: http })
    expect(waits).toEqual([])
  })

  test('a query that needs an index which is not there says so', async () => {
    const { firestore } = database((reach) => reach)
    const field = { fieldPath: 'facets.start' }
    const query = firestore.query('records', {
      where: {
        compositeFilter: {
          op: 'AND',
          filters: [
            { fieldFilter: { field: { fieldPath: 'facets.type' }, op: 'EQUAL', value: { stringValue: 'stay' } } },
            { fieldFilter: { field, op: 'LESS_THAN', value: { stringValue: '2026-11-20' } } },
          ],
        },
      },
    })
    await expect(query).rejects.toThrow('FAILED_PRECONDITION (a composite index is missing)')
  })
})

test('asks for a token at every try, since one may have run out meanwhile', async () => {
  const { options } = database(failing(1, () => refusal(503, 'UNAVAILABLE')))
  let asked = 0
  const token = () => Promise.resolve(++asked === 2 ? 'owner' : 'stale')
  await openFirestore({ ...options, token }).commit([write])
  expect(asked).toBe(2)
})

test('a commit whose answer was lost is a conflict when it is tried again, and nothing is written twice', async () => {
  let lost = false
  const { firestore } = database((reach) => async (request) => {
    const response = await reach(request)
    if (lost || !request.url.endsWith(':commit')) return response
    lost = true
    throw new TypeError('connection closed')
  })
  const store = openFirestoreRecordStore(firestore)
  const id = 'guesty:stay:1'
  const change = {
    record: { id, type: 'stay', facts: {}, versions: {} },
    facets: { type: 'stay' },
    alive: true,
    expectedRevision: 0,
    storedAt: 1,
    traceId: '0'.repeat(32),
  } as const
  expect(await store.commit([change])).toBe('conflict')
  expect((await store.get([id]))[0]?.revision).toBe(1)
})

test('a record is read once between loading and committing it', async () => {
  const { firestore, standIn } = database((reach) => reach)
  const first = openFirestoreRecordStore(firestore)
  const record = { id: 'guesty:stay:1', type: 'stay', facts: {}, versions: {} } as const
  const change = { record, facets: { type: 'stay' }, alive: true, storedAt: 1, traceId: '0'.repeat(32) }
  await first.commit([{ ...change, expectedRevision: 0 }])
  const second = openFirestoreRecordStore(firestore)
  await second.load([record.id])
  expect(await second.commit([{ ...change, expectedRevision: 1 }])).toBe('committed')
  expect(standIn.verbs).toEqual(['commit', 'batchGet', 'commit'])
})
