import type { AddressInfo } from 'node:net'

import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import type { ChatChange } from '@innkeeper/core/record/chat-change'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { decodeData, encodeData } from '@innkeeper/stores/pubsub/message-data'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { pubSubStandIn } from '@innkeeper/testing/stand-ins/pubsub-rest'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { AUDIENCE, KEYS, PUSHER, pushOf } from './testing/push.ts'

const NOW = Date.UTC(2026, 10, 20, 8)
const now = () => NOW

const database = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now })
const vectors = qdrantStandIn({ apiKey: 'sample-key' })
const topics = pubSubStandIn({ now })
const down = { qdrant: false, firestore: false, pubsub: false, refuses: '' }
const realFetch = globalThis.fetch

const host = { now, sleep: () => Promise.resolve(), random: () => 0 }
const firestore = openFirestore({
  ...host,
  fetch: database.fetch,
  baseUrl: 'https://firestore.example.test/v1',
  project: 'sample',
  token: () => Promise.resolve('owner'),
})
const records = openFirestoreRecordStore(firestore)
const qdrant = openQdrant({
  ...host,
  fetch: vectors.fetch,
  baseUrl: 'https://qdrant.example.test:6333',
  apiKey: 'sample-key',
})
const { serving } = await openQdrantGenerations(qdrant, hashingEmbedder().identity)

beforeAll(async () => {
  const settings = {
    GOOGLE_CLOUD_PROJECT: 'sample',
    FIRESTORE_BASE_URL: 'https://firestore.example.test/v1',
    QDRANT_URL: 'https://qdrant.example.test:6333',
    QDRANT_API_KEY: 'sample-key',
    EMBEDDER: 'hashing',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    PUBSUB_BASE_URL: 'https://pubsub.example.test/v1',
    PUSH_SERVICE_ACCOUNT: PUSHER,
    PUSH_AUDIENCE: AUDIENCE,
    GOOGLE_KEYS_URL: 'https://keys.example.test/certs',
    GATHER_MS: '5',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    const { hostname } = new URL(request.url)
    if (hostname === '127.0.0.1') return realFetch(request)
    if (hostname === 'metadata.google.internal') return Response.json({ access_token: 'owner', expires_in: 3_600 })
    if (hostname === 'keys.example.test') return Response.json(KEYS)
    if (hostname === 'firestore.example.test' && !down.firestore) return database.fetch(request)
    if (hostname === 'pubsub.example.test' && !down.pubsub) return topics.fetch(request)
    if (hostname === 'qdrant.example.test' && !down.qdrant) {
      const refused = down.refuses !== '' && (await request.clone().text()).includes(down.refuses)
      return refused ? Response.json({ status: { error: 'Wrong input' } }, { status: 400 }) : vectors.fetch(request)
    }
    return new Response('down', { status: 503, headers: { 'retry-after': '0' } })
  })
  const topic = 'https://pubsub.example.test/v1/projects/sample/topics/firestore-events-dlq'
  await topics.fetch(new Request(topic, { method: 'PUT', headers: { authorization: 'Bearer owner' }, body: '{}' }))
  await import('./index.ts')
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
beforeEach(() => {
  Object.assign(down, { qdrant: false, firestore: false, pubsub: false, refuses: '' })
})

/** Calls an entry point as Google does: over HTTP, through the functions framework. */
async function call(entryPoint: string, headers: Record<string, string>, body: BodyInit): Promise<number> {
  const server = getTestServer(entryPoint)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

/** An Eventarc event of a written document, whose body is binary protobuf. */
function written(entryPoint: string, document: string, hoursAgo = 0): Promise<number> {
  const headers = {
    'ce-id': 'event-1',
    'ce-type': 'google.cloud.firestore.document.v1.written',
    'ce-source': '//firestore.googleapis.com/projects/sample/databases/(default)',
    'ce-specversion': '1.0',
    'ce-time': new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
    'ce-subject': `documents/${document}`,
    'ce-document': document,
    'content-type': 'application/protobuf',
  }
  return call(entryPoint, headers, new Uint8Array([0x0a, 0x02, 0x0a, 0x00]))
}

async function putGuest(id: string, full: string, revision = 0, alive = true): Promise<void> {
  const version = { sourceTime: NOW + revision, observedAt: NOW + revision, seen: String(revision) }
  const record = { id, type: 'guest' as const, facts: { name: { full } }, versions: { name: version } }
  const facets = { type: 'guest' as const }
  const change = { record, facets, alive, expectedRevision: revision, storedAt: NOW, traceId: 'a'.repeat(32) }
  expect(await records.commit([change])).toBe('committed')
}

async function found(text: string): Promise<string[]> {
  const hits = await serving.search({ text, audience: OPERATOR_AUDIENCE, limit: 5 })
  return hits.map(({ document }) => document.recordId)
}

test('a written record is found, by the function of its source alone, and marked as indexed', async () => {
  await putGuest('guesty:guest:1', 'Ada Sampleton')
  expect(await written('vectorizeAircallEvent', 'records/guesty:guest:1')).toBe(204)
  expect(await found('Sampleton')).toEqual([])
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:1')).toBe(204)
  expect(await found('Sampleton')).toEqual(['guesty:guest:1'])
  expect((await records.backlog()).unindexed).toBe(0)
})

test('events that come twice and out of order leave what the document holds now; a deletion is found no more', async () => {
  await putGuest('guesty:guest:2', 'Old Name')
  await putGuest('guesty:guest:2', 'Newer Wordsmith', 1)
  for (let times = 0; times < 3; times++) await written('vectorizeGuestyEvent', 'records/guesty:guest:2')
  expect(await found('Wordsmith')).toEqual(['guesty:guest:2'])
  await putGuest('guesty:guest:2', 'Newer Wordsmith', 2, false)
  await written('vectorizeGuestyEvent', 'records/guesty:guest:2')
  expect(await found('Wordsmith')).toEqual([])
})

test('what cannot be indexed now fails, so that the event comes again', async () => {
  await putGuest('guesty:guest:3', 'Cara Laterfound')
  down.qdrant = true
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:3')).toBe(500)
  down.qdrant = false
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:3')).toBe(204)
  expect(await found('Laterfound')).toEqual(['guesty:guest:3'])
})

function putAside(): unknown[] {
  return topics.published('firestore-events-dlq').map(({ data }) => decodeData(data))
}

test('what can never be indexed is put aside without its words, and keeps no other from being indexed', async () => {
  await putGuest('guesty:guest:poison', 'Dora Undigestible')
  await putGuest('guesty:guest:4', 'Elsa Besideit')
  const before = putAside().length
  down.refuses = 'Undigestible'
  const statuses = await Promise.all(
    ['poison', '4'].map((id) => written('vectorizeGuestyEvent', `records/guesty:guest:${id}`)),
  )
  expect(statuses).toEqual([204, 204])
  expect(await found('Besideit')).toEqual(['guesty:guest:4'])
  expect(putAside().slice(before)).toEqual([
    {
      eventId: 'event-1',
      document: 'records/guesty:guest:poison',
      at: expect.any(Number) as number,
      putAsideAt: expect.any(Number) as number,
      reason: expect.stringMatching(/^service\.refused: /) as string,
    },
  ])
  expect(JSON.stringify(putAside())).not.toContain('Undigestible')
})

test('documents of other collections, and marks of our own, are no business of these functions', async () => {
  for (const document of ['guesty-events/msg_1', 'unindexed-records/guesty:guest:1', 'records', 'records/a/b/c'])
    expect(await written('vectorizeInteraction', document)).toBe(204)
  expect(await written('vectorizeInteraction', 'llm-interactions/innkeeper:interaction:gone')).toBe(204)
})

const CHANGE: ChatChange = {
  observation: {
    id: 'rocketchat:chat_message:m1',
    type: 'chat_message',
    facts: {
      origin: {
        roomId: 'rocketchat:room:ops',
        authorId: 'rocketchat:chat_user:u1',
        authorName: 'Sample Colleague',
        at: NOW,
        by: 'person',
      },
      text: { body: 'The boiler man comes at four', attachments: [] },
    },
    version: { sourceTime: NOW, observedAt: NOW, seen: 'x' },
  },
  traceId: 'b'.repeat(32),
}

async function push(data: unknown, claims: { email?: string; audience?: string } = {}): Promise<number> {
  const { headers, body } = await pushOf({ data: encodeData(data) }, claims)
  return call('vectorizeMessage', headers, body)
}

test('a pushed chat message is kept, and found once its document’s event comes', async () => {
  expect(await push(CHANGE)).toBe(204)
  expect(await push(CHANGE)).toBe(204)
  await written('vectorizeInteraction', 'rocketchat-messages/rocketchat:chat_message:m1')
  const audience = { ...OPERATOR_AUDIENCE, rooms: ['rocketchat:room:ops'] }
  const hits = await serving.search({ text: 'boiler man', audience, limit: 5 })
  expect(hits.map(({ document }) => document.recordId)).toEqual(['rocketchat:chat_message:m1'])
  expect(await found('boiler man')).toEqual([])
})

test('a push of somebody else, of rubbish and while Firestore is down is not acknowledged', async () => {
  expect(await push(CHANGE, { email: 'other@sample.iam.gserviceaccount.com' })).toBe(401)
  expect(await push(CHANGE, { audience: 'https://other.example.test' })).toBe(401)
  expect(await push({ observation: 1 })).toBe(400)
  down.firestore = true
  const again = { ...CHANGE, observation: { ...CHANGE.observation, id: 'rocketchat:chat_message:m2' } }
  expect(await push(again)).toBe(503)
})

test('what was waited for all day is put aside before the trigger drops it; what cannot be put aside comes again', async () => {
  await putGuest('guesty:guest:5', 'Fay Outagelong')
  const before = putAside().length
  down.qdrant = true
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:5', 19)).toBe(500)
  expect(putAside()).toHaveLength(before)
  down.pubsub = true
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:5', 21)).toBe(500)
  down.pubsub = false
  expect(await written('vectorizeGuestyEvent', 'records/guesty:guest:5', 21)).toBe(204)
  expect(putAside()).toHaveLength(before + 1)
})
