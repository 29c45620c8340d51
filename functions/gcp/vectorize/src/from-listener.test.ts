import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { readDesk } from '@innkeeper/core/pipeline/chat-desk'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { parseConfig as parseServerConfig } from '@innkeeper/server/config'
import { type Server, startServer } from '@innkeeper/server/server'
import { parseTargets } from '@innkeeper/server/targets'
import { dataFolder } from '@innkeeper/server/testing/local-server'
import { type ChatServer, openChatServer } from '@innkeeper/sources/rocketchat/testing/chat-server'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { openFirestoreStateStore } from '@innkeeper/stores/firestore/state-store'
import { openPubSub } from '@innkeeper/stores/pubsub/client'
import { decodeData } from '@innkeeper/stores/pubsub/message-data'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'
import { cloudStandIn } from '@innkeeper/testing/stand-ins/cloud'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { handleDocumentWritten, handlePushedMessage } from './handler.ts'
import { openPorts } from './open-ports.ts'
import { AUDIENCE, KEYS, PUSHER, pushOf } from './testing/push.ts'

/** What is pushed; of a work queue, what is pulled. */
interface Received {
  readonly ackId: string
  readonly message: { readonly data: string; readonly orderingKey?: string; readonly attributes?: object }
}

let chat: ChatServer
let folder: ReturnType<typeof dataFolder>
let cloud: ReturnType<typeof openCloud>
let listeners: Server[]

beforeEach(async () => {
  chat = await openChatServer()
  folder = dataFolder()
  cloud = openCloud()
  listeners = []
  for (const topic of ['rocketchat-messages', 'innkeeper-work'] as const) {
    await cloud.pubsub.call(`topics/${topic}`, undefined, {})
    await cloud.pubsub.call(`subscriptions/${topic}-reader`, undefined, {
      topic: cloud.pubsub.nameOf(`topics/${topic}`),
      enableMessageOrdering: true,
    })
  }
})
afterEach(async () => {
  for (const listener of listeners) await listener.stop()
  await chat.close()
  folder.remove()
})

function openCloud() {
  const standIn = cloudStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: Date.now })
  const asked: string[] = []
  async function answer(request: Request): Promise<Response> {
    asked.push(new URL(request.url).host + new URL(request.url).pathname)
    if (request.url === 'https://keys.example.test/certs') return Response.json(KEYS)
    const given = await standIn.answer(request)
    if (!given) throw new TypeError('no network here')
    return given
  }
  const host = { fetch: answer, now: Date.now, sleep: () => Promise.resolve(), random: () => 0 }
  const owner = () => Promise.resolve('owner')
  const firestore = openFirestore({
    ...host,
    baseUrl: 'http://firestore.example.test:8080/v1',
    project: 'sample',
    token: owner,
  })
  return {
    answer,
    environment: standIn.environment,
    /** Addresses so far, without what they were asked. */
    asked,
    state: openFirestoreStateStore(firestore),
    pubsub: openPubSub({ ...host, baseUrl: 'http://pubsub.example.test:8085/v1', project: 'sample', token: owner }),
    qdrant: openQdrant({ ...host, baseUrl: 'http://qdrant.example.test:6333', apiKey: 'sample-key' }),
    function: openPorts(
      parseConfig({
        GOOGLE_CLOUD_PROJECT: 'sample',
        FIRESTORE_BASE_URL: 'http://firestore.example.test:8080/v1',
        QDRANT_URL: 'http://qdrant.example.test:6333',
        QDRANT_API_KEY: 'sample-key',
        EMBEDDER: 'hashing',
        INNKEEPER_TIMEZONE: 'Europe/Paris',
        PUSH_SERVICE_ACCOUNT: PUSHER,
        PUSH_AUDIENCE: AUDIENCE,
        GOOGLE_KEYS_URL: 'https://keys.example.test/certs',
        GATHER_MS: '0',
      }),
      { ...host, write() {}, token: owner },
    ),
  }
}

/** The server as the swarm runs it to follow the chat. */
async function startListener(environment: Record<string, string> = {}): Promise<Server> {
  const config = parseServerConfig({
    ...cloud.environment,
    PORT: '0',
    INNKEEPER_DATA_DIR: folder.path,
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    MONGODB_URI: chat.uri,
    ROCKETCHAT_USER_ID: 'assist',
    ...environment,
  })
  const listener = await startServer(config, {
    targets: parseTargets('listener'),
    log: { info() {}, warn() {}, error() {} },
    now: Date.now,
    fetch: (input, init) => cloud.answer(new Request(input, init)),
  })
  listeners.push(listener)
  return listener
}

async function reaches(listener: Server, phase: string): Promise<void> {
  for (let seen = ''; seen !== phase;) {
    const answer = await fetch(`${listener.origin}/healthz`)
    seen = ((await answer.json()) as { chat: { phase: string } }).chat.phase
  }
}

/** Takes what was published to a topic until there is as much as wanted. */
async function published(topic: string, wanted: number): Promise<Received['message'][]> {
  const messages: Received['message'][] = []
  while (messages.length < wanted) {
    const { receivedMessages = [] } = (await cloud.pubsub.call(`subscriptions/${topic}-reader`, 'pull', {
      maxMessages: 100,
      returnImmediately: true,
    })) as { receivedMessages?: Received[] }
    if (receivedMessages.length > 0) {
      const ackIds = receivedMessages.map(({ ackId }) => ackId)
      await cloud.pubsub.call(`subscriptions/${topic}-reader`, 'acknowledge', { ackIds })
    }
    messages.push(...receivedMessages.map(({ message }) => message))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return messages
}

async function push(message: Received['message']): Promise<number> {
  const { headers, body } = await pushOf(message)
  const request = new Request('https://vectorize.example.test', { method: 'POST', headers, body })
  return (await handlePushedMessage(request, cloud.function)).status
}

test('what the listener publishes the function takes in, out of order and twice, until it is found', async () => {
  const { serving } = await openQdrantGenerations(cloud.qdrant, hashingEmbedder().identity)
  await chat.send('lobby', [{ _id: 'before', msg: 'The boiler man comes at four' }])
  await reaches(await startListener(), 'following')
  const [read] = await published('rocketchat-messages', 1)
  await chat.send('lobby', [{ _id: 'after', msg: 'Casa Azul has no towels' }])
  await chat.edit('after', { msg: 'Casa Azul has no kettle', editedAt: new Date() })
  const [sent, edited] = await published('rocketchat-messages', 2)
  expect([read, sent, edited].map((message) => message?.orderingKey)).toEqual([
    'rocketchat:chat_message:before',
    'rocketchat:chat_message:after',
    'rocketchat:chat_message:after',
  ])
  for (const message of [edited, sent, sent, read]) expect(message && (await push(message))).toBe(204)
  for (const id of ['before', 'after'])
    await handleDocumentWritten(
      { eventId: id, document: `rocketchat-messages/rocketchat:chat_message:${id}`, at: undefined },
      undefined,
      cloud.function,
    )
  /** Messages that end in these words: others are read with what was said before them. */
  const found = async (text: string) => {
    const audience = { ...OPERATOR_AUDIENCE, rooms: ['rocketchat:room:lobby'] }
    const hits = await serving.search({ text, audience, limit: 5 })
    return hits.filter(({ document }) => document.text.endsWith(text)).map(({ document }) => document.recordId)
  }
  expect(await found('comes at four')).toEqual(['rocketchat:chat_message:before'])
  expect(await found('no kettle')).toEqual(['rocketchat:chat_message:after'])
  expect(await found('no towels')).toEqual([])
})

test('its place lies in Firestore: the next one, on another disk, waits for it and goes on from there', async () => {
  const first = await startListener()
  await reaches(first, 'following')
  const other = dataFolder()
  try {
    const second = await startListener({ INNKEEPER_DATA_DIR: other.path })
    await reaches(second, 'standby')
    await chat.send('lobby', [{ _id: 'm1', msg: 'one' }])
    expect(await published('rocketchat-messages', 1)).toHaveLength(1)
    listeners.splice(listeners.indexOf(first), 1)
    await first.stop()
    expect((await readDesk(cloud.state))?.heldUntil).toBe(0)
    await second.stop()
    listeners.splice(listeners.indexOf(second), 1)

    await chat.send('lobby', [{ _id: 'm2', msg: 'two, while nobody listened' }])
    const third = await startListener({ INNKEEPER_DATA_DIR: other.path })
    await reaches(third, 'following')
    const ids = (await published('rocketchat-messages', 1)).map(({ orderingKey }) => orderingKey)
    expect(ids).toEqual(['rocketchat:chat_message:m2'])
  } finally {
    other.remove()
  }
})

test('what is for the assistant goes to those who answer, and no work is taken from them', async () => {
  const listener = await startListener({ ROCKETCHAT_URL: 'https://chat.example.test' })
  await reaches(listener, 'following')
  cloud.asked.length = 0
  await chat.send('lobby', [
    { _id: 'question', msg: '@assistant who is checking in today?' },
    { _id: 'talk', msg: 'tea?' },
  ])
  await published('rocketchat-messages', 2)
  const [job] = await published('innkeeper-work', 1)
  expect(job && decodeData(job.data)).toMatchObject({ kind: 'chat-question', payload: { messageId: 'question' } })
  expect(await (await fetch(`${listener.origin}/metrics`)).text()).toContain(
    'innkeeper_chat_messages_total{outcome="handed_on"} 2',
  )
  expect(cloud.asked.filter((address) => /qdrant|innkeeper-work:pull/.test(address))).toEqual([])
})
