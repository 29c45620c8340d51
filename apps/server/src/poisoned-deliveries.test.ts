import { deliverySigner } from '@innkeeper/demo/deliveries'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { providerEvents } from '@innkeeper/demo/provider-events'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { GUESTY_TEST_SECRET } from './testing/guesty-delivery.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

const AIRCALL_TOKEN = 'aircall-test-token'
const folder = dataFolder()
let server: LocalServer
const broken: string[] = []

beforeAll(async () => {
  server = await startLocalServer(folder.path, {
    environment: { GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET, AIRCALL_WEBHOOK_TOKEN: AIRCALL_TOKEN },
    log: {
      info() {},
      warn() {},
      error: (message, fields) => {
        if (message !== 'event parked') broken.push(`${message}: ${String(fields?.['error'])}`)
      },
    },
  })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

/** What no field expects. */
const NASTY: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  1.5,
  9e15,
  253_402_300_800_000,
  true,
  [],
  {},
  [null],
  [{}],
  '\ud800',
  'a\u0000b',
  'x'.repeat(5_000),
  '2026-13-45',
  '9999-12-31',
  '0001-01-01',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  'NaN',
  '25:61',
  'Mars/Olympus',
  'Etc/GMT+14',
  '+99999999999999999999',
  '<script>',
  '**[1](x)**',
  '2026-03-29T02:30:00',
]
/** What makes a thing the thing it is; without it the event only parks. */
const IDENTITY = new Set(['_id', 'id', 'reservationId', 'listingId', 'guestId', 'conversationId', 'event', 'resource'])

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])])
}

/** A copy with another value, or none, at a path. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return to
  const entries = Object.entries(value).flatMap(([name, member]) => {
    if (name !== key) return [[name, member] as const]
    return rest.length === 0 && to === undefined ? [] : [[name, changed(member, rest, to)] as const]
  })
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}

/** One question of each kind that lists, and some that name somebody. */
const QUESTIONS = [
  'who is checking in today and at what time?',
  'who leaves tomorrow?',
  'who is in house?',
  'turnovers today',
  'vacant tonight?',
  'what is free this weekend for 2 people?',
  'occupancy this month',
  'how many guests this week?',
  'who has not told us when they arrive?',
  'who owes us money?',
  'what was cancelled this year?',
  'what changed since yesterday?',
  'missed calls this year',
  'voicemails this year',
  'unanswered messages',
  'open tasks',
  'reviews below 4 this year',
  'who needs a cot?',
  'double bookings this year',
  'owner stays this year',
  'new bookings this year',
  'returning guests this week',
  'late checkouts today',
  'when does Anna arrive?',
  'what did we agree with Anna?',
]

test(
  'whatever the fields of authentic deliveries hold, all is kept, indexed and answered',
  { timeout: 30_000 },
  async () => {
    const sign = await deliverySigner({ guestySecret: GUESTY_TEST_SECRET, aircallToken: AIRCALL_TOKEN })
    const byType = Map.groupBy(providerEvents(makePortfolio({ now: Date.now() })), ({ payload }) => payload['event'])
    let number = 0
    for (const events of byType.values()) {
      const paths = fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed: 7 })[0]
      const next = (below: number) => (paths?.next().value ?? 0) % below
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          const event = events[next(events.length)]
          if (!event) return
          let payload: unknown = event.payload
          for (let changes = 1 + next(3); changes > 0; changes--) {
            const open = pathsIn(payload).filter((path) => !IDENTITY.has(path.at(-1) ?? ''))
            const path = open[next(open.length)]
            if (path) payload = changed(payload, path, next(8) === 0 ? undefined : NASTY[next(NASTY.length)])
          }
          const poisoned = { ...event, payload: payload as typeof event.payload, deliveryId: `msg_poison_${number++}` }
          const { path, headers, body } = await sign(poisoned, Date.now())
          const response = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body })
          expect(response.status, String(payload)).toBe(202)
        }),
      )
    }
    await server.settled()

    for (const question of QUESTIONS) {
      const response = await server.api('/api/ask', { method: 'POST', body: JSON.stringify({ question }) })
      expect(response.status, question).toBe(200)
    }
    for (const day of [-1, 0, 1]) expect((await server.api(`/api/today?day=${day}`)).status).toBe(200)
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/api/records?limit=200&cursor=${encodeURIComponent(cursor)}`
      const page: { items: { id: string }[]; nextCursor: string | null } = await server.json(path)
      expect(page.items, path).toBeDefined()
      cursor = page.nextCursor
    }
    expect(broken).toEqual([])
  },
)
