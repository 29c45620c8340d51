import type { AddressInfo } from 'node:net'

import { getTestServer } from '@google-cloud/functions-framework/testing'
import { type KnownRecord, recordId, type RecordId } from '@innkeeper/core/record/record'
import type { Answer } from '@innkeeper/core/pipeline/answer-question'
import { deliveriesOf, type Delivery, deliverySigner } from '@innkeeper/demo/deliveries'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { providerEvents } from '@innkeeper/demo/provider-events'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { arriving, deliveriesOfTheseDays, DELIVERY_SECRETS } from '../these-days.ts'
import { openCloud, OUTSIDE } from './cloud.ts'
import { type RunningWorkers, startWorkers } from './workers.ts'

const SETTINGS = {
  ...OUTSIDE,
  GUESTY_WEBHOOK_SECRET: DELIVERY_SECRETS.guestySecret,
  AIRCALL_WEBHOOK_TOKEN: DELIVERY_SECRETS.aircallToken,
  INNKEEPER_TOKEN: 'sample operator token',
  INNKEEPER_TIMEZONE: 'Europe/Paris',
  ROCKETCHAT_WEBHOOK_TOKEN: 'sample-chat-token',
}
const ARRIVALS = 'Who is checking in today and at what time?'
/** The Functions Framework keeps each entry point under its name. */
const ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  records: ['vectorizeGuestyEvent', 'vectorizeAircallEvent'],
  'llm-interactions': ['vectorizeInteraction'],
}

const portfolio = makePortfolio({ now: Date.now() })
const coming = arriving(portfolio, 0)
const guestIds = coming.flatMap(({ guestId }) => (guestId === null ? [] : [recordId('guesty', 'guest', guestId)]))
/** Asked at one instant, so that the day does not change in between. */
const timestamp = new Date(portfolio.now).toISOString()
const realFetch = globalThis.fetch
const cloud = await openCloud(portfolio)
const logged: string[] = []
let workers: RunningWorkers
let servers: ReadonlyMap<string, string>
let stopped = false
let eventarc: Promise<void>

beforeAll(async () => {
  const settings = {
    ...SETTINGS,
    PUSH_SERVICE_ACCOUNT: 'pusher@sample.iam.gserviceaccount.com',
    PUSH_AUDIENCE: 'https://vectorize.example.test',
    GATHER_MS: '20',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    return new URL(request.url).hostname === '127.0.0.1' ? realFetch(request) : cloud.fetch(request)
  })
  await import('../../../../functions/gcp/vectorize/src/index.ts')
  servers = await serve(Object.values(ENTRY_POINTS).flat())
  workers = await startWorkers({ settings: SETTINGS, outside: cloud.fetch, log: (line) => logged.push(line) })
  eventarc = tellOfWrites()
})
afterAll(async () => {
  stopped = true
  await eventarc
  await workers.stop()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** @returns Addresses by entry point. */
async function serve(entryPoints: readonly string[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const entryPoint of entryPoints) {
    const server = getTestServer(entryPoint)
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    server.unref()
    addresses.set(entryPoint, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  }
  return addresses
}

/** As Eventarc does: each written document is told of until the function has taken it, in no order that anybody could rely on. */
async function tellOfWrites(): Promise<void> {
  while (!stopped) {
    const documents = cloud.written.splice(0).toReversed()
    if (documents.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await Promise.all(
      documents.flatMap((document) =>
        (ENTRY_POINTS[document.split('/')[0] ?? ''] ?? []).map(async (entryPoint) => {
          if ((await tell(entryPoint, document)) >= 300) cloud.written.push(document)
        }),
      ),
    )
  }
}

/** An event of a written document, whose body is binary protobuf. */
async function tell(entryPoint: string, document: string): Promise<number> {
  const headers = {
    'ce-id': crypto.randomUUID(),
    'ce-type': 'google.cloud.firestore.document.v1.written',
    'ce-source': '//firestore.googleapis.com/projects/sample/databases/(default)',
    'ce-specversion': '1.0',
    'ce-subject': `documents/${document}`,
    'ce-document': document,
    'content-type': 'application/protobuf',
  }
  const body = new Uint8Array([0x0a, 0x02, 0x0a, 0x00])
  const response = await fetch(servers.get(entryPoint) ?? '', { method: 'POST', headers, body })
  await response.arrayBuffer()
  return response.status
}

/** @throws It does not become so. */
async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 90_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not so: ${what}\n${logged.slice(-5).join('\n')}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function deliver({ path, headers, body }: Pick<Delivery, 'path' | 'headers' | 'body'>): Promise<Response> {
  const worker = path === '/webhooks/guesty' ? 'guesty-webhook' : 'aircall-webhook'
  return workers.fetch(worker, path, { method: 'POST', headers, body })
}

function say(id: string, text: string, more: Readonly<Record<string, unknown>> = {}, token = 'sample-chat-token') {
  cloud.chat.messages.set(id, { _id: id, rid: 'lobby', msg: text, u: { _id: 'nora' } })
  const message = {
    message_id: id,
    channel_id: 'lobby',
    user_id: 'nora',
    user_name: 'nora.sample',
    text,
    timestamp,
    ...more,
  }
  return workers.fetch('llm-query', '/webhooks/rocketchat', {
    method: 'POST',
    body: JSON.stringify({ token, ...message }),
  })
}

async function ask(question: string): Promise<Answer> {
  const response = await workers.fetch('llm-query', '/api/ask', {
    method: 'POST',
    headers: { authorization: `Bearer ${SETTINGS.INNKEEPER_TOKEN}` },
    body: JSON.stringify({ question, at: timestamp }),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function known(ids: readonly RecordId[]): Promise<boolean> {
  return (await cloud.records.get(ids)).length === new Set(ids).size
}

/** Everything that was taken in is applied and in the index. */
async function settled(events: number): Promise<void> {
  await until('applied', async () => {
    const counts = await cloud.events.counts()
    return counts.applied === events && counts.pending === 0
  })
  await until('indexed', async () => cloud.written.length === 0 && (await cloud.records.backlog()).unindexed === 0)
}

/** One installation and its day, in order: every entry point is the deployed one. */
describe('the whole way, from a signed delivery to the answer', () => {
  let events = 0

  test('begins at a closed door: nothing unsigned or oversize is taken in', async () => {
    const [guesty] = await deliveriesOf(portfolio, DELIVERY_SECRETS)
    if (!guesty) throw new Error('no delivery')
    expect((await deliver({ ...guesty, body: `${guesty.body} ` })).status).toBe(401)
    expect((await deliver({ ...guesty, body: 'x'.repeat(2_200_000) })).status).toBe(413)
    const forged = JSON.stringify({ resource: 'call', event: 'call.ended', timestamp: 1, token: 'guessed', data: {} })
    expect((await deliver({ path: '/webhooks/aircall', headers: {}, body: forged })).status).toBe(401)
    expect((await say('forged', `!query ${ARRIVALS}`, {}, 'guessed')).status).toBe(401)
    expect((await workers.fetch('llm-query', '/api/ask', { method: 'POST', body: '{}' })).status).toBe(401)
  })

  test('waits in the queue while Firestore is down', async () => {
    const delivery = (await deliveriesOfTheseDays(portfolio)).find(({ path }) => path === '/webhooks/guesty')
    if (!delivery) throw new Error('no delivery')
    cloud.down.firestore = true
    expect((await deliver(delivery)).status).toBe(202)
    await until('it was tried', () => logged.some((line) => line.includes('goes back')))
    cloud.down.firestore = false
    await settled(++events)
  })

  test('takes in what came twice and in another order, and a body that is too big for a queue', async () => {
    const all = (await deliveriesOfTheseDays(portfolio)).toReversed()
    const twice = [...all, ...all.filter((_, at) => at % 3 === 0)]
    for (let start = 0; start < twice.length; start += 20) {
      const statuses = await Promise.all(twice.slice(start, start + 20).map(async (one) => (await deliver(one)).status))
      expect(new Set(statuses)).toEqual(new Set([202]))
    }
    const sign = await deliverySigner(DELIVERY_SECRETS)
    const event = providerEvents(portfolio).find(({ source }) => source === 'guesty')
    if (!event) throw new Error('no event')
    const payload = { ...event.payload, padding: 'x'.repeat(150_000) }
    expect((await deliver(await sign({ ...event, payload, deliveryId: 'msg_big' }, Date.now()))).status).toBe(202)
    events =
      new Set(all.map(({ path, headers, body }) => (path === '/webhooks/guesty' ? headers['svix-id'] : body))).size + 1
    await until('completed from Guesty', async () => {
      const stays = await cloud.records.get(coming.map(({ id }) => recordId('guesty', 'stay', id)))
      const missing = stays.flatMap(({ record }) => (record as KnownRecord<'stay'>).facts.completeness?.missing ?? [])
      return stays.length === coming.length && missing.length === 0 && (await known(guestIds))
    })
    await settled(events)
    const { byType } = await cloud.records.counts()
    expect(byType.get('listing')).toBe(portfolio.listings.length)
  })

  test('ends in the chat: all arrivals of today, each once, for a message that came twice', async () => {
    for (let times = 0; times < 2; times++) {
      const response = await say('q1', `!query ${ARRIVALS}`)
      expect([response.status, await response.json()]).toEqual([200, {}])
    }
    await until('answered', () => cloud.chat.messages.has('q1-a0'))
    await until('done', () => logged.filter((line) => line.includes('chat message done')).length === 2)
    const answer = cloud.chat.messages.get('q1-a0')
    expect(answer?.msg).toContain(`${coming.length} of ${coming.length}`)
    for (const { guestId } of coming) {
      const guest = portfolio.guests.find(({ id }) => id === guestId)
      if (guest) expect(answer?.msg).toContain(guest.lastName)
    }
    expect([...cloud.chat.messages.keys()].filter((id) => id.startsWith('q1-'))).toEqual(['q1-a0'])
    expect(cloud.groq.requests).toHaveLength(1)
  })

  test('goes on in the thread, from memory alone', async () => {
    await say('q2', 'and tomorrow?', { tmid: 'q1' })
    await until('answered', () => cloud.chat.messages.has('q2-a0'))
    const tomorrow = arriving(portfolio, 1).length
    expect(cloud.chat.messages.get('q2-a0')).toMatchObject({ tmid: 'q1' })
    expect(cloud.chat.messages.get('q2-a0')?.msg).toContain(`${tomorrow} of ${tomorrow}`)
    await until('remembered', async () => (await cloud.records.backlog()).unindexed === 0)
  })

  test('finds what was said by what it is like', async () => {
    expect((await ask('What did we agree with Hugo Hautelune about his arrival?')).answer).toContain('21:00')
  })

  test.for<[string, 'model' | 'composed', () => void]>([
    ['Qdrant', 'model', () => (cloud.down.qdrant = true)],
    ['the embedder', 'model', () => (cloud.down.embeddings = true)],
    [
      'Groq, at its limit,',
      'composed',
      () => (cloud.model.reply = () => ({ kind: 'error', status: 429, code: 'rate_limit_exceeded', retryAfter: '1' })),
    ],
    [
      'Groq, talking nonsense,',
      'composed',
      () => (cloud.model.reply = () => ({ kind: 'text', text: 'Everybody arrives at 12:34, says Bartholomew.' })),
    ],
  ])('a list stays exact without %s', async ([, mode, breakIt]) => {
    const { reply } = cloud.model
    breakIt()
    const answer = await ask(ARRIVALS)
    Object.assign(cloud.down, { qdrant: false, embeddings: false })
    cloud.model.reply = reply
    expect(answer).toMatchObject({ mode, complete: { shown: coming.length, total: coming.length } })
    const stays = answer.sources.filter(({ type }) => type === 'stay').map(({ id }) => id)
    expect(stays.sort()).toEqual(coming.map(({ id }) => `guesty:stay:${id}`).sort())
    expect(answer.answer).not.toContain('Bartholomew')
  })

  test('asks its stores nothing that they would not understand', () => {
    expect(cloud.refusals()).toEqual([])
    expect(cloud.groq.refusals).toEqual([])
  })
})
