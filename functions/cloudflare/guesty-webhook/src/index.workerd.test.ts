import type { KeptEvent } from '@innkeeper/core/event/received-event'
import type { DeliveredMessage } from '@innkeeper/edge/settle-messages'
import { deliveriesOf, type Delivery } from '@innkeeper/demo/deliveries'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { openEdgeFirestore } from '@innkeeper/edge/open-firestore'
import { WORKER_HOST } from '@innkeeper/edge/worker-host'
import { openFirestoreBodyStore } from '@innkeeper/stores/firestore/body-store'
import { openFirestoreEventStore } from '@innkeeper/stores/firestore/event-store'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import worker, { GuestyAccount } from './index.ts'

const NOW = Date.UTC(2026, 10, 20, 8)
const SECRET = `whsec_${btoa('sample webhook secret, not a real one')}`
const QUEUE = 'guesty-events-test'

const portfolio = makePortfolio({ now: NOW })
let deliveries: Delivery[]
beforeAll(async () => {
  const all = await deliveriesOf(portfolio, { guestySecret: SECRET, aircallToken: 'sample-webhook-token' })
  deliveries = all.filter(({ path }) => path === '/webhooks/guesty').slice(-60)
})

/** What the Worker is bound to and what lies behind its network; each outage is switched on by a test. */
function openHouse() {
  const down = { queue: false, firestore: false, guesty: false }
  const messages: { body: unknown; attempts: number }[] = []
  const objects = new Map<string, string>()
  const stored = new Map<string, unknown>()
  const firestore = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: () => NOW })
  const asked: string[] = []
  const guesty = guestyStandIn({ world: () => portfolio, now: () => NOW, limits: false })
  const take = (body: unknown) => {
    if (down.queue) throw new Error('Too Many Requests')
    messages.push({ body: structuredClone(body), attempts: 0 })
  }
  const settings = {
    GUESTY_WEBHOOK_SECRET: SECRET,
    GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
    GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
    GUESTY_BASE_URL: 'https://guesty.example.test',
    GOOGLE_CLOUD_PROJECT: 'sample',
    FIRESTORE_EMULATOR_HOST: 'firestore.example.test',
  }
  const account = new GuestyAccount(
    { storage: { get: async (key) => stored.get(key), put: async (key, value) => void stored.set(key, value) } },
    settings,
  )
  const env = {
    ...settings,
    EVENTS: {
      send: async (body: unknown) => take(body),
      sendBatch: async (batch: readonly { readonly body: unknown }[]) => batch.forEach(({ body }) => take(body)),
    },
    RAW_EVENTS: {
      put: async (key: string, value: string) => void objects.set(key, value),
      get: async (key: string) => {
        const text = objects.get(key)
        return text === undefined ? null : { text: () => Promise.resolve(text) }
      },
    },
    GUESTY_ACCOUNT: { idFromName: (name: string) => name, get: () => account },
  }
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    const { hostname, pathname } = new URL(request.url)
    asked.push(pathname)
    if (hostname === 'firestore.example.test' && !down.firestore) return firestore.fetch(request)
    if (hostname === 'guesty.example.test' && !down.guesty) return guesty(request)
    return new Response('down', { status: 503 })
  })

  const database = openEdgeFirestore(settings, { ...WORKER_HOST, sleep: () => Promise.resolve() })
  const events = openFirestoreEventStore(database, { bodies: openFirestoreBodyStore(database) })
  return {
    down,
    messages,
    objects,
    stored,
    asked,
    refusals: firestore.refusals,
    records: openFirestoreRecordStore(database),
    events,
    deliver: ({ headers, body }: Delivery) =>
      worker.fetch(new Request('https://edge.example.test/webhooks/guesty', { method: 'POST', headers, body }), env),
    tidy: () => worker.scheduled(undefined, env),
    /** Delivers what the queue holds, once. @returns What became of it. */
    async turn(queue = QUEUE) {
      const outcomes = { acked: 0, retried: 0, delays: [] as number[] }
      const taken = messages.splice(0)
      const batch = taken.map((message): DeliveredMessage => {
        const tried = { ...message, attempts: message.attempts + 1 }
        return {
          id: 'message-1',
          ...tried,
          ack: () => void (outcomes.acked += 1),
          retry({ delaySeconds }) {
            outcomes.retried += 1
            outcomes.delays.push(delaySeconds)
            messages.push(tried)
          },
        }
      })
      await worker.queue({ queue, messages: batch }, env)
      return outcomes
    },
    async settled() {
      for (let turns = 0; messages.length > 0; turns++) {
        if (turns > 30) throw new Error('the queue does not become empty')
        await this.turn()
      }
    },
  }
}

let house: ReturnType<typeof openHouse>
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  vi.spyOn(console, 'log').mockImplementation(() => {})
  house = openHouse()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a delivery of Guesty at the edge', () => {
  test('is queued, kept, applied and completed from Guesty, with one token', async () => {
    for (const delivery of deliveries) expect((await house.deliver(delivery)).status).toBe(202)
    expect(house.asked).toEqual([])
    await house.settled()
    const { items } = await house.events.list({}, 200)
    const kept = new Set(deliveries.map(({ headers }) => new Headers(headers).get('svix-id')))
    expect(items).toHaveLength(kept.size)
    expect(items.filter(({ state }: KeptEvent) => state === 'pending')).toEqual([])
    const { byType } = await house.records.counts()
    expect(byType.get('stay')).toBeGreaterThan(0)
    expect(house.asked.filter((path) => path === '/oauth2/token')).toHaveLength(1)
    expect([...house.stored.keys()]).toEqual(['token'])
    // A delivery that came twice is all that Firestore may refuse.
    expect(house.refusals.filter((refusal) => !refusal.startsWith('Document already exists'))).toEqual([])
  })

  test('that comes twice, in another order and broken off in the middle ends in the same state', async () => {
    const twice = [...deliveries.toReversed(), ...deliveries]
    for (const delivery of twice) await house.deliver(delivery)
    house.down.firestore = true
    const { acked, retried } = await house.turn()
    expect([acked, retried]).toEqual([0, twice.length])
    house.down.firestore = false
    vi.setSystemTime(NOW + 60_000)
    await house.settled()
    const once = openHouse()
    for (const delivery of deliveries) await once.deliver(delivery)
    await once.settled()
    expect((await house.events.counts()).applied).toBe((await once.events.counts()).applied)
    expect((await house.records.counts()).byType).toEqual((await once.records.counts()).byType)
  })

  test('that is not signed leaves nothing behind', async () => {
    const [first] = deliveries
    if (!first) throw new Error('no delivery')
    expect((await house.deliver({ ...first, body: `${first.body} ` })).status).toBe(401)
    expect((await house.deliver({ ...first, body: 'x'.repeat(2_200_000) })).status).toBe(413)
    expect(house.messages).toEqual([])
    expect(house.asked).toEqual([])
  })

  test('is kept directly when the queue does not take it, and worked on when it does again', async () => {
    const [first] = deliveries
    if (!first) throw new Error('no delivery')
    house.down.queue = true
    expect((await house.deliver(first)).status).toBe(202)
    expect((await house.events.counts()).pending).toBe(1)
    house.down.queue = false
    vi.setSystemTime(NOW + 10 * 60_000)
    await house.tidy()
    await house.settled()
    expect(await house.events.counts()).toMatchObject({ pending: 0, applied: 1 })
  })

  test('is answered 503 when neither takes it, so that Guesty sends it again', async () => {
    const [first] = deliveries
    if (!first) throw new Error('no delivery')
    house.down.queue = true
    house.down.firestore = true
    expect((await house.deliver(first)).status).toBe(503)
  })

  test('waits while Guesty is down, longer from try to try', async () => {
    for (const delivery of deliveries
      .filter(({ body }) => body.includes('"event":"reservation.updated.v2"'))
      .slice(0, 5))
      await house.deliver(delivery)
    house.down.guesty = true
    await house.turn()
    const reads = house.messages.length
    expect(reads).toBeGreaterThan(0)
    const { retried } = await house.turn()
    expect(retried).toBe(reads)
    house.down.guesty = false
    await house.settled()
  })

  test('that was given up is kept as dead, and can be replayed', async () => {
    const [first] = deliveries
    if (!first) throw new Error('no delivery')
    await house.deliver(first)
    expect(await house.turn(`${QUEUE}-dlq`)).toMatchObject({ acked: 1 })
    expect((await house.events.counts()).dead).toBe(1)
  })
})
