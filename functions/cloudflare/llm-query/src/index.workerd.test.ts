import type { Answer } from '@innkeeper/core/pipeline/answer-question'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import type { DeliveredMessage } from '@innkeeper/edge/settle-messages'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { evidenceIn, type GroqReply, type GroqRequest, groqStandIn } from '@innkeeper/testing/groq-stand-in'
import { rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { arriving } from '@innkeeper/testing/these-days'
import { filledStores, type FilledStores } from '@innkeeper/testing/edge-cloud/filled-stores'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import worker from './index.ts'

const NOW = Date.UTC(2026, 10, 20, 8)
const QUEUE = 'chat-questions-test'
const ARRIVALS = 'Who is checking in today and at what time?'

/** Of the size that Workers AI gives. */
const { embedDocuments } = hashingEmbedder(1_024)
const embedder = {
  ...hashingEmbedder(1_024),
  identity: { provider: 'workers-ai', model: '@cf/baai/bge-m3', dimensions: 1_024 },
}

const portfolio = makePortfolio({ now: NOW })
const coming = arriving(portfolio, 0)
let stores: FilledStores
beforeAll(async () => {
  stores = await filledStores(portfolio, embedder)
})

/** What the Worker is bound to and what lies behind its network; each outage is switched on by a test. */
function openWorld() {
  const down = { firestore: false, qdrant: false, embeddings: false, queue: false }
  const messages: { body: unknown; attempts: number }[] = []
  const chat = rocketChatStandIn({ userId: 'assist', token: 'pat', now: Date.now, callsPerMinute: 1_000 })
  chat.roles.add('bot')
  chat.permissions.set('message-impersonate', new Set(['bot']))
  chat.rooms.set('lobby', { t: 'c', members: new Set() })
  const world = { reply: (request: GroqRequest): GroqReply => ({ kind: 'text', text: evidenceIn(request) }) }
  const groq = groqStandIn({ apiKey: 'gsk', replies: (request) => world.reply(request) })
  const env = {
    INNKEEPER_TOKEN: 'sample operator token',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    INNKEEPER_PUBLIC_URL: 'https://innkeeper.example.test',
    GOOGLE_CLOUD_PROJECT: 'sample',
    FIRESTORE_EMULATOR_HOST: 'firestore.example.test',
    QDRANT_URL: 'https://qdrant.example.test:6333',
    ROCKETCHAT_URL: 'https://chat.example.test',
    ROCKETCHAT_USER_ID: 'assist',
    ROCKETCHAT_TOKEN: 'pat',
    ROCKETCHAT_WEBHOOK_TOKEN: 'sample-webhook-token',
    GROQ_API_KEY: 'gsk',
    GROQ_BASE_URL: 'https://groq.example.test/openai/v1',
    AI: {
      run: async (_: string, { text }: { readonly text: string[] }) => {
        if (down.embeddings) throw new Error('3040: capacity temporarily exceeded')
        return { shape: [text.length, 1_024], data: (await embedDocuments(text)).map((vector) => [...vector]) }
      },
    },
    QUESTIONS: {
      send: () => Promise.reject(new Error('only batches are sent')),
      async sendBatch(batch: readonly { readonly body: unknown }[]) {
        if (down.queue) throw new Error('Too Many Requests')
        for (const { body } of batch) messages.push({ body: structuredClone(body), attempts: 0 })
      },
    },
  }
  const behind: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'firestore.example.test': (request) => (down.firestore ? unavailable() : stores.firestore(request)),
    'qdrant.example.test': (request) => (down.qdrant ? unavailable() : stores.qdrant(request)),
    'chat.example.test': chat.fetch,
    'groq.example.test': groq.fetch,
  }
  const unavailable = () => Promise.resolve(new Response('down', { status: 503 }))
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    const answer = behind[new URL(request.url).hostname]
    return answer ? answer(request) : new Response('no such host', { status: 599 })
  })

  async function send(path: string, body: unknown, headers: HeadersInit = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return worker.fetch(new Request(`https://ask.example.test${path}`, { method: 'POST', headers, body: text }), env)
  }

  return {
    ...world,
    world,
    down,
    env,
    chat,
    groq,
    messages,
    send,
    /** A message of the chat, as its outgoing webhook sends it. */
    say(id: string, text: string, more: Readonly<Record<string, unknown>> = {}) {
      const { tmid } = more
      chat.messages.set(id, {
        _id: id,
        rid: 'lobby',
        msg: text,
        u: { _id: 'nora' },
        ...(typeof tmid === 'string' ? { tmid } : {}),
      })
      return send('/webhooks/rocketchat', {
        token: 'sample-webhook-token',
        message_id: id,
        channel_id: 'lobby',
        user_id: 'nora',
        user_name: 'nora.sample',
        text,
        timestamp: new Date(Date.now()).toISOString(),
        ...more,
      })
    },
    async ask(question: string, more: object = {}): Promise<Answer> {
      const response = await send('/api/ask', { question, ...more }, { authorization: 'Bearer sample operator token' })
      expect(response.status).toBe(200)
      return response.json()
    },
    /** Delivers what the queue holds, once. @returns What became of it. */
    async turn(queue = QUEUE) {
      const outcomes = { acked: 0, retried: 0 }
      const batch = messages.splice(0).map((message): DeliveredMessage => {
        const tried = { ...message, attempts: message.attempts + 1 }
        return {
          id: 'message-1',
          ...tried,
          ack: () => void (outcomes.acked += 1),
          retry() {
            outcomes.retried += 1
            messages.push(tried)
          },
        }
      })
      await worker.queue({ queue, messages: batch }, env)
      return outcomes
    },
    /** Lets time pass until the queue is empty. @returns After how many turns. */
    async settled() {
      for (let turns = 0; turns < 20; turns++) {
        if (messages.length === 0) return turns
        // A circuit breaker leaves what was down alone for a while.
        vi.setSystemTime(Date.now() + 60_000)
        await this.turn()
      }
      throw new Error('the queue does not become empty')
    },
    answers: () => [...chat.messages.values()].filter(({ alias }) => alias !== undefined),
  }
}

let world: ReturnType<typeof openWorld>
let logged: string[]
/** Each test's messages are of its own. */
let messageIds = 0
const newId = () => `m${++messageIds}`

beforeEach(() => {
  vi.useFakeTimers({ now: NOW + 60_000 * (1 + messageIds), toFake: ['Date'] })
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
  world = openWorld()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a question in the chat', () => {
  test('is answered with 200 and {} at once, and afterwards in its thread', async () => {
    const id = newId()
    const response = await world.say(id, `!query ${ARRIVALS}`)
    expect([response.status, await response.json()]).toEqual([200, {}])
    expect(world.chat.calls).toEqual([])
    expect(await world.turn()).toEqual({ acked: 1, retried: 0 })
    const [answer] = world.answers()
    expect(answer).toMatchObject({ _id: `${id}-a0`, rid: 'lobby', tmid: id, alias: 'AI Assistant' })
    expect(answer?.msg).toContain(`${coming.length} of ${coming.length}`)
    expect(answer?.attachments?.[0]?.text).toContain('https://innkeeper.example.test/records?record=')
    expect(world.chat.reacted).toEqual([`+:thinking: ${id}`, `-:thinking: ${id}`])
    expect(world.groq.requests).toHaveLength(1)
    expect(world.groq.refusals).toEqual([])
  })

  test('is asked on in its thread: what was said before lies in Firestore alone', async () => {
    const id = newId()
    await world.say(id, `!query ${ARRIVALS}`)
    await world.turn()
    world = openWorld()
    world.chat.messages.set(id, { _id: id, rid: 'lobby', msg: '', u: { _id: 'nora' } })
    const next = newId()
    vi.setSystemTime(Date.now() + 1_000)
    await world.say(next, 'and tomorrow?', { tmid: id })
    await world.turn()
    const [answer] = world.answers()
    expect(answer).toMatchObject({ _id: `${next}-a0`, tmid: id })
    const tomorrow = arriving(portfolio, 1).length
    expect(answer?.msg).toContain(`${tomorrow} of ${tomorrow}`)
  })

  test('that comes twice is answered once, one after the other and at the same time', async () => {
    const [once, both] = [newId(), newId()]
    for (let times = 0; times < 2; times++) {
      expect((await world.say(once, `!query ${ARRIVALS}`)).status).toBe(200)
      expect(await world.turn()).toEqual({ acked: 1, retried: 0 })
    }
    for (let times = 0; times < 2; times++) await world.say(both, `!query ${ARRIVALS}`)
    const [first, second] = world.messages.splice(0)
    if (!first || !second) throw new Error('two messages are queued')
    world.messages.push(first)
    const turns = [world.turn()]
    world.messages.push(second)
    turns.push(world.turn())
    expect(await Promise.all(turns)).toEqual([
      { acked: 1, retried: 0 },
      { acked: 1, retried: 0 },
    ])
    expect(world.answers().map(({ _id }) => _id)).toEqual([`${once}-a0`, `${both}-a0`])
    expect(world.groq.requests).toHaveLength(2)
  })

  test('of nobody who holds the token leaves nothing behind', async () => {
    const forged = { token: 'guessed', message_id: 'x', channel_id: 'lobby', user_id: 'nora', text: '!query who?' }
    expect((await world.send('/webhooks/rocketchat', forged)).status).toBe(401)
    expect((await world.send('/webhooks/rocketchat', { ...forged, token: undefined })).status).toBe(401)
    expect((await world.send('/webhooks/rocketchat', 'x'.repeat(2_200_000))).status).toBe(413)
    expect(world.messages).toEqual([])
  })

  test('is answered 503 when the queue does not take it, so that the chat sends it again', async () => {
    world.down.queue = true
    expect((await world.say(newId(), `!query ${ARRIVALS}`)).status).toBe(503)
  })

  test('waits in the queue while Firestore is down', async () => {
    world.down.firestore = true
    const id = newId()
    expect((await world.say(id, `!query ${ARRIVALS}`)).status).toBe(200)
    expect(await world.turn()).toEqual({ acked: 0, retried: 1 })
    expect(world.answers()).toEqual([])
    world.down.firestore = false
    await world.settled()
    expect(world.answers().map(({ _id }) => _id)).toEqual([`${id}-a0`])
  })

  test('that cannot be answered is told so, after patience', async () => {
    const id = newId()
    await world.say(id, `!query ${ARRIVALS}`)
    world.down.firestore = true
    const turns = await world.settled()
    expect(turns).toBe(4)
    expect(world.answers().map(({ _id }) => _id)).toEqual([`${id}-f`])
  })

  test('whose message is of another version ends among the dead letters, which say so', async () => {
    world.messages.push({ body: { shape: 7 }, attempts: 0 })
    expect(await world.turn()).toEqual({ acked: 0, retried: 1 })
    expect(await world.turn(`${QUEUE}-dlq`)).toEqual({ acked: 1, retried: 0 })
    expect(logged.join('\n')).toContain('dead letter')
  })
})

describe('POST /api/ask', () => {
  test('is for who holds the token', async () => {
    const question = { question: ARRIVALS }
    expect((await world.send('/api/ask', question)).status).toBe(401)
    expect((await world.send('/api/ask', question, { authorization: 'Bearer guessed' })).status).toBe(401)
  })

  test('answers as the server does, with links to the console', async () => {
    const answer = await world.ask(ARRIVALS)
    expect(answer).toMatchObject({ language: 'en', mode: 'model', complete: { total: coming.length } })
    const stays = answer.sources.filter(({ type }) => type === 'stay')
    expect(stays.map(({ id }) => id).sort()).toEqual(coming.map(({ id }) => `guesty:stay:${id}`).sort())
    expect(stays[0]).toHaveProperty('url', `https://innkeeper.example.test/records?record=${stays[0]?.id}`)
  })

  test('says which field is wrong', async () => {
    const wrong = await world.send('/api/ask', { question: '' }, { authorization: 'Bearer sample operator token' })
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: [{ path: 'question' }] }])
  })

  test('streams where the caller accepts events', async () => {
    const headers = { authorization: 'Bearer sample operator token', accept: 'text/event-stream' }
    const response = await world.send('/api/ask', { question: ARRIVALS }, headers)
    const text = await response.text()
    expect(text).toMatch(/^event: progress\n/)
    expect(text).toContain('event: answer\n')
  })

  test('is answered 503 while Firestore is down', async () => {
    world.down.firestore = true
    const headers = { authorization: 'Bearer sample operator token' }
    const response = await world.send('/api/ask', { question: ARRIVALS }, headers)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
  })

  test('finds texts by what they are like', async () => {
    const { answer } = await world.ask('What did we agree with Hugo Hautelune about his arrival?')
    expect(answer).toContain('21:00')
  })
})

describe('a list stays exact', () => {
  test.for<[string, 'model' | 'composed', () => void]>([
    ['Qdrant is down', 'model', () => (world.down.qdrant = true)],
    ['there are no embeddings', 'model', () => (world.down.embeddings = true)],
    [
      'Groq is at its limit',
      'composed',
      () => (world.world.reply = () => ({ kind: 'error', status: 429, code: 'rate_limit_exceeded', retryAfter: '60' })),
    ],
    [
      'Groq answers nonsense',
      'composed',
      () =>
        (world.world.reply = () => ({ kind: 'text', text: 'Everybody arrives at 12:34, says Bartholomew Zweistein.' })),
    ],
    ['Groq answers garbage', 'composed', () => (world.world.reply = () => ({ kind: 'garbage' }))],
  ])('while %s', async ([, mode, breakIt]) => {
    breakIt()
    const answer = await world.ask(ARRIVALS)
    expect(answer).toMatchObject({ mode, complete: { shown: coming.length, total: coming.length } })
    const stays = answer.sources.filter(({ type }) => type === 'stay').map(({ id }) => id)
    expect(stays.sort()).toEqual(coming.map(({ id }) => `guesty:stay:${id}`).sort())
    for (const { guestId } of coming) {
      const guest = portfolio.guests.find(({ id }) => id === guestId)
      if (guest) expect(answer.answer).toContain(guest.lastName)
    }
    expect(answer.answer).not.toContain('Bartholomew')
  })
})

describe('the Worker itself', () => {
  test('is alive without any store', async () => {
    world.down.firestore = true
    const response = await worker.fetch(new Request('https://ask.example.test/healthz'), world.env)
    expect([response.status, await response.json()]).toEqual([200, { ok: true }])
    expect((await world.send('/api/status', {})).status).toBe(404)
  })

  test('looks by cron whether its models are still offered', async () => {
    await worker.scheduled(undefined, world.env)
    expect(logged).toEqual([])
    const env = { ...world.env, GROQ_MODEL: 'gone/model' }
    await worker.scheduled(undefined, env)
    expect(logged.join('\n')).toMatch(/does not offer this model.*gone\/model/)
  })

  test('names the settings that are wrong, and never their values', async () => {
    const env = { ...world.env, ROCKETCHAT_TOKEN: '', INNKEEPER_TIMEZONE: 'Mars/Olympus', AI: undefined }
    await expect(async () => worker.fetch(new Request('https://ask.example.test/healthz'), env)).rejects.toThrow(
      /ROCKETCHAT_TOKEN: is missing[\s\S]*INNKEEPER_TIMEZONE|INNKEEPER_TIMEZONE[\s\S]*ROCKETCHAT_TOKEN: is missing/,
    )
    expect(logged.join('\n')).not.toContain('Olympus')
  })
})
