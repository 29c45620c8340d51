import { aircallStandIn, DEMO_AIRCALL } from '@innkeeper/demo/aircall-stand-in'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { GUESTY_TEST_SECRET, signedHeaders } from './testing/guesty-delivery.ts'
import { dataFolder, type LocalServer, type LocalServerOptions, startLocalServer } from './testing/local-server.ts'

/** A house small enough to be read within the providers' limits in a test: a few units, their stays, some calls. */
function littleWorld() {
  const whole = makePortfolio({ now: Date.now() })
  const listings = whole.listings.slice(0, 1)
  const stays = whole.stays.filter(({ listingId }) => listings.some(({ id }) => id === listingId)).slice(0, 4)
  return {
    ...whole,
    listings,
    stays,
    blocks: [],
    conversations: [],
    reviews: [],
    tasks: whole.tasks.slice(0, 2),
    calls: whole.calls.slice(0, 55),
  }
}

const GUESTY = 'http://guesty.example.test'
const AIRCALL = 'http://aircall.example.test'
const CREDENTIALS = {
  GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET,
  GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
  GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
  GUESTY_BASE_URL: GUESTY,
  AIRCALL_API_ID: DEMO_AIRCALL.apiId,
  AIRCALL_API_TOKEN: DEMO_AIRCALL.apiToken,
  AIRCALL_BASE_URL: AIRCALL,
}

/** Both providers, strict, counting what they are asked. */
function providers(world = littleWorld()) {
  const asked: string[] = []
  const guesty = guestyStandIn({ world: () => world, now: Date.now })
  const aircall = aircallStandIn({ world: () => world, now: Date.now })
  return {
    world,
    asked,
    fetch: (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url)
      asked.push(pathname)
      return request.url.startsWith(GUESTY) ? guesty(request) : aircall(request)
    },
  }
}

interface Status {
  readonly sources: readonly {
    readonly source: string
    readonly filling: object | null
    readonly problem: { readonly message: string } | null
  }[]
  readonly queueDepth: number
  readonly deadLetters: number
  readonly records: { readonly byType: Readonly<Record<string, number>> }
}

let folder: ReturnType<typeof dataFolder>
const running = new Set<LocalServer>()
beforeEach(() => {
  folder = dataFolder()
})
afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
  folder.remove()
})

async function start(options: LocalServerOptions): Promise<LocalServer> {
  const server = await startLocalServer(folder.path, options)
  running.add(server)
  return server
}
async function stop(server: LocalServer): Promise<void> {
  running.delete(server)
  await server.stop()
}

/** Asks for the status until it is as wanted. */
async function until(server: LocalServer, isWanted: (status: Status) => boolean): Promise<Status> {
  for (let tries = 0; tries < 400; tries++) {
    const status = await server.json<Status>('/api/status')
    if (isWanted(status)) return status
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it never came to that')
}
const isFilled = ({ sources, records }: Status) =>
  sources.every(({ filling }) => filling === null) && (records.byType['call'] ?? 0) > 0

describe('reading the providers', { timeout: 20_000 }, () => {
  test('a first fill that is stopped goes on where it was, ends exact, and takes one token', async () => {
    const { fetch, asked, world } = providers()
    // In the middle of the second collection nothing is answered any more.
    const stuck = (request: Request) =>
      asked.includes('/v1/reservations-v3/search') ? new Promise<Response>(() => {}) : fetch(request)
    const first = await start({ environment: CREDENTIALS, fetch: stuck })
    await until(first, () => asked.includes('/v1/reservations-v3/search'))
    await stop(first)
    const before = asked.length

    const second = await start({ environment: CREDENTIALS, fetch })
    const status = await until(second, isFilled)
    await second.settled()
    const { byType } = (await second.json<Status>('/api/status')).records
    expect(byType['stay']).toBe(world.stays.length)
    expect(byType['call']).toBe(world.calls.length)
    expect(byType['listing']).toBe(world.listings.length)
    expect(status.deadLetters).toBe(0)
    expect(asked.filter((path) => path === '/oauth2/token')).toHaveLength(1)
    expect(asked.slice(before)[0]).not.toBe('/v1/listings')
  })

  test('what an event leaves out is there within a second and a half, also while a fill is running', async () => {
    const { fetch, world } = providers()
    const stay = world.stays[0]
    const server = await start({
      environment: CREDENTIALS,
      fetch: async (request) => {
        // A fill that never gets beyond its first page.
        if (new URL(request.url).pathname === '/v1/listings') return new Promise<Response>(() => {})
        return fetch(request)
      },
    })
    const publishedAt = new Date().toISOString()
    const body = JSON.stringify({
      event: 'reservation.updated.v2',
      reservationId: stay?.id,
      data: { reservationId: stay?.id, publishedAt },
    })
    const sentAt = Date.now()
    const headers = signedHeaders(body, 'msg_lean', sentAt)
    const sent = await globalThis.fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', headers, body })
    expect(sent.status).toBe(202)
    const path = `/api/records/${encodeURIComponent(`guesty:stay:${stay?.id}`)}`
    for (;;) {
      const record = await server.json<{ facts?: { dates?: unknown } }>(path)
      if (record.facts?.dates) break
      expect(Date.now() - sentAt).toBeLessThan(1_500)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })

  test('with wrong credentials the status says so and nobody is asked over and over', async () => {
    const { fetch, asked, world } = providers()
    const lines: { readonly message: string; readonly level: string }[] = []
    const line = (level: string) => (message: string) => void lines.push({ message, level })
    const server = await start({
      environment: { ...CREDENTIALS, GUESTY_CLIENT_SECRET: 'not-it', AIRCALL_API_TOKEN: 'not-it-either' },
      log: { info() {}, warn: line('warn'), error: line('error') },
      fetch,
    })
    for (const [index, stay] of world.stays.entries()) {
      const body = JSON.stringify({
        event: 'reservation.updated.v2',
        reservationId: stay.id,
        data: { reservationId: stay.id },
      })
      const headers = signedHeaders(body, `msg_wrong_${index}`, Date.now())
      await globalThis.fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', headers, body })
    }
    const { sources, deadLetters } = await until(server, (status) =>
      status.sources.filter(({ source }) => source !== 'rocketchat').every(({ problem }) => problem !== null),
    )
    // The reads that the events need are tried, too.
    await new Promise((resolve) => setTimeout(resolve, 900))
    const problems = sources.map(({ problem }) => problem?.message ?? '')
    expect(problems.join()).toMatch(/oauth2\/token answered 40\d; check the client id and the client secret/)
    expect(problems.join()).toMatch(/API key is wrong/)
    expect(problems.join()).not.toContain('not-it')
    expect(deadLetters).toBe(0)
    expect(asked.filter((path) => path === '/oauth2/token')).toHaveLength(1)
    expect(asked.length).toBeLessThan(4)
    expect(lines.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'background work failed; it goes on after a pause',
      'background work failed; it goes on after a pause',
    ])
  })

  test('a stop does not wait for a provider that never answers', async () => {
    const server = await start({ environment: CREDENTIALS, fetch: () => new Promise<Response>(() => {}) })
    const stoppedAt = Date.now()
    await stop(server)
    expect(Date.now() - stoppedAt).toBeLessThan(1_500)
    // The data file is free again.
    const next = await start({ environment: CREDENTIALS, fetch: () => new Promise<Response>(() => {}) })
    expect((await next.api('/readyz')).status).toBe(200)
  })
})
