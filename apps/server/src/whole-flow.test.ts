import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { type Server, startServer } from './server.ts'
import { GUESTY_TEST_SECRET, messageBody, signedHeaders } from './testing/guesty-delivery.ts'

const silent = { info() {}, warn() {}, error() {} }
const AIRCALL_TOKEN = 'aircall-test-token'

let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-flow-'))
  const config = parseConfig({
    INNKEEPER_DATA_DIR: folder,
    PORT: '0',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET,
    AIRCALL_WEBHOOK_TOKEN: AIRCALL_TOKEN,
  })
  server = await startServer(config, {
    log: silent,
    now: Date.now,
    fetch: () => Promise.reject(new Error('no network in tests')),
  })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function deliver(body: string, id: string, headers?: Record<string, string>): Promise<number> {
  const response = await fetch(`${server.origin}/webhooks/guesty`, {
    method: 'POST',
    headers: headers ?? signedHeaders(body, id, Date.now()),
    body,
  })
  return response.status
}

async function api(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

async function json<T>(response: Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}

interface Answer {
  readonly id: string
  readonly answer: string
  readonly complete: { readonly shown: number; readonly total: number } | null
  readonly sources: readonly {
    readonly id: string
    readonly type: string
    readonly title: string
    readonly url: string
  }[]
  readonly language: string
  readonly mode: string
  readonly plan: { readonly kinds: readonly string[] }
}

/** Until everything that was taken in is applied and indexed. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const status = await json<{ queueDepth: number; index: { lag: { unindexed: number } } }>(api('/api/status'))
    if (status.queueDepth === 0 && status.index.lag.unindexed === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the work was not done in time')
}

const STAY = '671111111111111111111111'

function reservation(): string {
  return JSON.stringify({
    event: 'reservation.new',
    reservation: {
      _id: STAY,
      status: 'confirmed',
      confirmationCode: 'HMTEST0001',
      listingId: '602222222222222222222222',
      listing: {
        _id: '602222222222222222222222',
        nickname: 'Lake House',
        timezone: 'Europe/Paris',
        defaultCheckInTime: '15:00',
      },
      guest: { _id: '603333333333333333333333', fullName: 'Lena Beispiel', email: 'lena@example.test' },
      checkIn: '2026-11-20T14:00:00.000Z',
      checkOut: '2026-11-23T10:00:00.000Z',
      checkInDateLocalized: '2026-11-20',
      checkOutDateLocalized: '2026-11-23',
      guestsCount: 2,
      lastUpdatedAt: '2026-11-19T10:00:00.000Z',
    },
  })
}

const AT = '2026-11-20T07:14:00Z'

describe('from a signed delivery to an exact answer', () => {
  test('a booking and the guest’s message become one arrival with its time and where it comes from', async () => {
    expect(await deliver(reservation(), 'msg_flow_1')).toBe(202)
    const message = JSON.stringify({
      ...(JSON.parse(messageBody(1, 'We arrive around 19:30.', '2026-11-19T16:05:00.000Z')) as object),
      reservationId: STAY,
    })
    expect(await deliver(message, 'msg_flow_2')).toBe(202)
    await settled()

    const answer = await json<Answer>(
      api('/api/ask', { question: 'who is checking in today and at what time?', at: AT }),
    )
    expect(answer.answer).toContain('Lena Beispiel')
    expect(answer.answer).toContain('Lake House')
    expect(answer.answer).toContain('19:30')
    expect(answer.answer).toContain('We arrive around 19:30.')
    expect(answer.complete).toMatchObject({ shown: 1, total: 1 })
    expect(answer.mode).toBe('composed')
    expect(answer.sources.map(({ type }) => type)).toEqual(expect.arrayContaining(['stay', 'message']))
    for (const { id, url } of answer.sources) {
      expect(url).toBe(`${server.origin}/records?record=${id}`)
    }
    expect(answer.plan.kinds).toEqual(['arrivals'])
  })

  test('the same delivery again changes nothing', async () => {
    expect(await deliver(reservation(), 'msg_flow_1')).toBe(202)
    await settled()
    const { items } = await json<{ items: { id: string }[] }>(api('/api/events?limit=200'))
    expect(items.filter(({ id }) => id === 'guesty:msg_flow_1')).toHaveLength(1)
  })

  test('a cancellation takes the stay out of the answers', async () => {
    const event = JSON.parse(reservation()) as { event: string; reservation: Record<string, unknown> }
    event.event = 'reservation.updated'
    event.reservation = {
      ...event.reservation,
      status: 'canceled',
      canceledAt: '2026-11-20T06:00:00.000Z',
      lastUpdatedAt: '2026-11-20T06:00:00.000Z',
    }
    expect(await deliver(JSON.stringify(event), 'msg_flow_3')).toBe(202)
    await settled()
    const arrivals = await json<Answer>(api('/api/ask', { question: 'wer kommt heute an?', at: AT }))
    expect(arrivals.language).toBe('de')
    expect(arrivals.complete).toMatchObject({ total: 0 })
    const cancelled = await json<Answer>(api('/api/ask', { question: 'what was cancelled today?', at: AT }))
    expect(cancelled.sources.map(({ id }) => id)).toContain(`guesty:stay:${STAY}`)
  })

  test('an unknown event type is kept and counted, and no error', async () => {
    expect(await deliver(JSON.stringify({ event: 'reservation.teleported', data: {} }), 'msg_flow_4')).toBe(202)
    await settled()
    expect(await json(api('/api/events/guesty:msg_flow_4'))).toMatchObject({
      state: 'unknown',
      type: 'reservation.teleported',
    })
  })

  test('what is signed but no JSON is parked and can be replayed', async () => {
    expect(await deliver('not json', 'msg_flow_5')).toBe(202)
    const event = await json<{ state: string; reason: string }>(api('/api/events/guesty:msg_flow_5'))
    expect(event.state).toBe('parked')
    expect(event.reason).not.toBe('')
    expect((await api('/api/events/guesty:msg_flow_5/replay', {})).status).toBe(202)
    await settled()
    expect((await json<{ state: string }>(api('/api/events/guesty:msg_flow_5'))).state).toBe('parked')
  })

  test('an Aircall token never reaches the store', async () => {
    const call = {
      id: 1,
      direction: 'inbound',
      status: 'done',
      started_at: 1_795_082_301,
      answered_at: null,
      ended_at: 1_795_082_430,
      raw_digits: '+33 6 00 00 00 12',
    }
    const body = JSON.stringify({
      resource: 'call',
      event: 'call.ended',
      timestamp: 1_795_082_462,
      token: AIRCALL_TOKEN,
      data: call,
    })
    const send = (text: string) => fetch(`${server.origin}/webhooks/aircall`, { method: 'POST', body: text })
    expect((await send(body)).status).toBe(202)
    expect((await send(body.replace(AIRCALL_TOKEN, 'wrong'))).status).toBe(401)
    expect((await send('{')).status).toBe(400)
    await settled()
    const { items } = await json<{ items: { id: string }[] }>(api('/api/events?source=aircall'))
    expect(items).toHaveLength(1)
    expect(JSON.stringify(await json(api(`/api/events/${items[0]?.id}`)))).not.toContain(AIRCALL_TOKEN)
  })
})

describe('the HTTP contract', () => {
  test.for([
    [
      'a forged signature',
      async () => deliver('{}', 'msg_x', { ...signedHeaders('{"a":1}', 'msg_x', Date.now()) }),
      401,
    ],
    ['an old signature', async () => deliver('{}', 'msg_y', signedHeaders('{}', 'msg_y', Date.now() - 600_000)), 401],
    [
      'a wrong token',
      async () => (await fetch(`${server.origin}/api/status`, { headers: { authorization: 'Bearer nope' } })).status,
      401,
    ],
    ['no token', async () => (await fetch(`${server.origin}/api/status`)).status, 401],
    ['broken JSON', async () => (await api('/api/ask', '{')).status, 400],
    ['an unknown path', async () => (await api('/api/nothing')).status, 404],
    ['an unknown event', async () => (await api('/api/events/none')).status, 404],
    [
      'feedback on nothing',
      async () => (await api('/api/feedback', { interactionId: 'none', rating: 'up' })).status,
      404,
    ],
    [
      'too much',
      async () => (await api('/api/ask', JSON.stringify({ question: 'x'.repeat(2 * 1024 * 1024) }))).status,
      413,
    ],
  ] as const)('answers %s with a problem and nothing breaks', async ([, call, status]) => {
    expect(await call()).toBe(status)
  })

  test.for([
    [{ question: '' }, 'question'],
    [{}, 'question'],
    [{ question: 'x', at: 'yesterday' }, 'at'],
    [{ question: 'x', asker: {} }, 'asker.userId'],
    [{ question: 7 }, 'question'],
  ] as const)('names the wrong field of %o', async ([body, path]) => {
    const response = await api('/api/ask', body)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await response.json()) as { errors: { path: string }[] }
    expect(problem.errors.map((error) => error.path)).toContain(path)
  })

  test('streams progress and the same answer as events', async () => {
    const response = await api('/api/ask', { question: 'who is in house?', at: AT }, { accept: 'text/event-stream' })
    const text = await response.text()
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect([...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['progress', 'answer']),
    )
    expect(JSON.parse(/event: answer\ndata: (.+)/.exec(text)?.[1] ?? '')).toMatchObject({
      mode: 'composed',
      plan: { kinds: ['in_house'] },
    })
  })

  test('plans without answering, and keeps feedback', async () => {
    const plan = await json<{ kinds: string[]; window: unknown; language: string }>(
      api('/api/plan', { question: 'chi parte domani?', at: AT }),
    )
    expect(plan).toMatchObject({
      kinds: ['departures'],
      language: 'it',
      window: { from: '2026-11-21', to: '2026-11-21' },
    })
    const answer = await json<Answer>(api('/api/ask', { question: 'who leaves tomorrow?', at: AT }))
    expect((await api('/api/feedback', { interactionId: answer.id, rating: 'down', comment: 'x' })).status).toBe(204)
  })

  test('a follow-up goes on from its conversation', async () => {
    const conversationId = 'thread-1'
    await json(api('/api/ask', { question: 'who leaves today?', at: AT, conversationId }))
    const next = await json<Answer & { plan: { window: { from: string } } }>(
      api('/api/ask', { question: 'and tomorrow?', at: AT, conversationId }),
    )
    expect(next.plan.kinds).toContain('departures')
    expect(next.plan.window.from).toBe('2026-11-21')
  })

  test('settings are checked and kept', async () => {
    const put = (body: unknown) =>
      fetch(`${server.origin}/api/settings`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${server.token}` },
        body: JSON.stringify(body),
      })
    expect((await put({ cleaningMinutes: 'long' })).status).toBe(422)
    expect((await put({ cleaningMinutes: 240 })).status).toBe(200)
    expect(await json(api('/api/settings'))).toMatchObject({ cleaningMinutes: 240, weekStartsOn: 'monday' })
  })

  test('metrics are open on loopback and health needs nothing', async () => {
    const metrics = await (await fetch(`${server.origin}/metrics`)).text()
    expect(metrics).toMatch(/innkeeper_deliveries_total\{source="guesty",outcome="refused"\} \d+/)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
  })

  test('the link logs in once, and another site’s page cannot write with the cookie', async () => {
    const link = /http\S+\/login\?code=\S+/.exec(server.greeting)?.[0] ?? ''
    const first = await fetch(link, { redirect: 'manual' })
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(cookie).toContain('innkeeper_session=')
    expect((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')).toBeNull()
    expect((await fetch(`${server.origin}/api/status`, { headers: { cookie } })).status).toBe(200)
    const foreign = { cookie, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }
    expect(
      (await fetch(`${server.origin}/api/backfill`, { method: 'POST', headers: foreign, body: '{}' })).status,
    ).toBe(403)
  })
})
