import { beforeEach, describe, expect, test } from 'vitest'

import { DEMO_GUESTY, guestyStandIn, type GuestyStandInOptions } from './guesty-stand-in.ts'
import { makePortfolio } from './portfolio.ts'
import { everyNth } from './stand-in/faults.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')
const ORIGIN = 'https://open-api.guesty.com'
const portfolio = makePortfolio({ now: NOW })
const [stay] = portfolio.stays
const [listing] = portfolio.listings
const [guest] = portfolio.guests
const [conversation] = portfolio.conversations
const [task] = portfolio.tasks

let now = NOW
let standIn = guestyStandIn({ world: () => portfolio, now: () => now })
beforeEach(() => {
  now = NOW
  standIn = guestyStandIn({ world: () => portfolio, now: () => now })
})

function askToken(from = standIn, changes: Readonly<Record<string, string>> = {}): Promise<Response> {
  const form = {
    grant_type: 'client_credentials',
    scope: 'open-api',
    client_id: DEMO_GUESTY.clientId,
    client_secret: DEMO_GUESTY.clientSecret,
    ...changes,
  }
  return from(new Request(`${ORIGIN}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) }))
}

async function bearer(from = standIn): Promise<string> {
  const { access_token: token } = await json(await askToken(from))
  return `Bearer ${String(token)}`
}

async function json(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}

async function get(path: string, options: Partial<GuestyStandInOptions> = {}): Promise<Response> {
  const from = guestyStandIn({ world: () => portfolio, now: () => now, ...options })
  return from(new Request(`${ORIGIN}/v1${path}`, { headers: { authorization: await bearer(from) } }))
}

describe('access to the stand-in of Guesty', () => {
  test('needs a token that was issued for these credentials', async () => {
    const ask = (authorization?: string): Promise<Response> =>
      standIn(new Request(`${ORIGIN}/v1/listings`, { headers: authorization ? { authorization } : {} }))
    expect((await ask()).status).toBe(401)
    expect((await ask('Bearer demo.9999999999999.made-up')).status).toBe(401)
    expect((await askToken(standIn, { client_secret: 'wrong' })).status).toBe(401)
    expect((await askToken(standIn, { scope: 'other' })).status).toBe(400)
    expect((await ask(await bearer())).status).toBe(200)
  })

  test('answers 403 to an expired token, as the real one does', async () => {
    const authorization = await bearer()
    now += 86_400_000
    const response = await standIn(new Request(`${ORIGIN}/v1/listings`, { headers: { authorization } }))
    expect(response.status).toBe(403)
    expect(await response.text()).toContain("You don't have permission to access")
  })

  test('issues five tokens in 24 hours and not a sixth', async () => {
    for (let count = 0; count < 5; count++) expect((await askToken()).status).toBe(200)
    const sixth = await askToken()
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get('retry-after'))).toBe(86_400)
    now += 86_400_001
    expect((await askToken()).status).toBe(200)
  })

  test('accepts a token of before a restart', async () => {
    const authorization = await bearer()
    const restarted = guestyStandIn({ world: () => portfolio, now: () => now })
    expect((await restarted(new Request(`${ORIGIN}/v1/listings`, { headers: { authorization } }))).status).toBe(200)
  })

  test('limits requests a second, a minute and an hour, and says so', async () => {
    const authorization = await bearer()
    const ask = (): Promise<Response> =>
      standIn(new Request(`${ORIGIN}/v1/listings?limit=1`, { headers: { authorization } }))
    const first = await ask()
    expect(first.headers.get('x-ratelimit-remaining-second')).toBe('14')
    expect(first.headers.get('x-ratelimit-limit-hour')).toBe('5000')
    for (let count = 1; count < 15; count++) expect((await ask()).status).toBe(200)
    const over = await ask()
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '1'])
    now += 1_000
    for (let count = 15; count < 120; count++) {
      now += 100
      expect((await ask()).status).toBe(200)
    }
    now += 1_500
    expect((await ask()).status).toBe(429)
  })
})

const ids = (count: number): string =>
  portfolio.stays
    .slice(0, count)
    .map(({ id }) => `reservationIds[]=${id}`)
    .join('&')

describe('the stand-in of Guesty refuses', () => {
  test.for([
    ['an eleventh reservation id', `/reservations-v3?${ids(11)}`],
    ['reservations without ids', '/reservations-v3'],
    ['ids without brackets', `/reservations-v3?reservationIds=${stay?.id}`],
    ['an id that is none', '/reservations-v3?reservationIds[]=17'],
    ['a date filter without operator', '/reservations-v3/search?filter[checkIn]=2026-11-21'],
    ['an unknown filter', '/reservations-v3/search?filter[lastUpdatedAt][gte]=2026-11-21'],
    ['an operator that a field does not have', '/reservations-v3/search?filter[status][gte]=confirmed'],
    ['a page over 100', '/reservations-v3/search?limit=101'],
    ['sorting by what cannot be sorted by', '/reservations-v3/search?sort=status'],
    ['a guest without fields', `/guests-crud/${guest?.id}`],
    ['tasks without columns', '/tasks-open-api/tasks'],
    ['an unknown column', '/tasks-open-api/tasks?columns=status%20colour'],
    ['task filters without @', '/tasks-open-api/tasks?columns=id&filters={"status":{"nin":["completed"]}}'],
    ['an unknown parameter', '/listings?page=2'],
    ['a calendar without its dates', `/availability-pricing/api/calendar/listings/minified/${listing?.id}`],
    ['both cursors', `/communication/conversations/${conversation?.id}/posts?cursorAfter=a&cursorBefore=b`],
    ['an unknown cursor', '/communication/conversations?cursorAfter=abc'],
    ['filters that are no JSON', '/reservations?filters=checkIn'],
    ['an unknown channel of reviews', '/reviews?channelId=vrbo'],
  ] as const)('%s', async ([, path]) => {
    expect((await get(path)).status).toBe(400)
  })

  test('the legacy endpoints once they have ended', async () => {
    expect((await get(`/reservations/${stay?.id}`)).status).toBe(200)
    expect((await get(`/reservations/${stay?.id}`, { legacyEndsAt: NOW })).status).toBe(410)
    expect((await get('/reservations', { legacyEndsAt: NOW })).status).toBe(410)
    expect((await get(`/reservations-v3?reservationIds[]=${stay?.id}`, { legacyEndsAt: NOW })).status).toBe(200)
  })
})

describe('the stand-in of Guesty answers', () => {
  test('reservations by id as a bare array, leaving out what is not there', async () => {
    const response = await get(`/reservations-v3?reservationIds[]=${stay?.id}&reservationIds[]=${'0'.repeat(24)}`)
    const rows: unknown = await response.json()
    expect(rows).toEqual([expect.objectContaining({ _id: stay?.id, status: stay?.status })])
    expect(JSON.stringify(rows)).not.toMatch(/"money"|fullName|"guest":\{/)
  })

  test('a search page by page until there is no more', async () => {
    const found: unknown[] = []
    let hasMore = true
    while (hasMore) {
      const page = await json(
        await get(
          `/reservations-v3/search?filter[checkOut][gte]=2026-11-21&filter[status]=confirmed,reserved&sort=_id&limit=50&skip=${found.length}`,
        ),
      )
      const { results, pagination } = page
      if (Array.isArray(results)) found.push(...results.map(({ _id }: { _id: string }) => _id))
      hasMore =
        typeof pagination === 'object' && pagination !== null && 'hasMore' in pagination && pagination.hasMore === true
    }
    const wanted = portfolio.stays
      .filter((each) => each.checkOut >= '2026-11-21' && ['confirmed', 'reserved'].includes(each.status))
      .map(({ id }) => id)
    expect(found).toEqual(wanted.sort())
  })

  test('legacy rows with only the named fields', async () => {
    const filters = JSON.stringify([{ field: 'checkInDateLocalized', operator: '$eq', value: stay?.checkIn }])
    const { results, count } = await json(
      await get(`/reservations?filters=${encodeURIComponent(filters)}&fields=_id%20money&sort=_id&limit=100`),
    )
    expect(count).toBe(portfolio.stays.filter(({ checkIn }) => checkIn === stay?.checkIn).length)
    expect(
      Array.isArray(results) &&
        results.every((row: object) => Object.keys(row).every((key) => ['_id', 'money'].includes(key))),
    ).toBe(true)
  })

  test('each list in its own envelope', async () => {
    expect(await json(await get('/listings?limit=2'))).toMatchObject({
      count: portfolio.listings.length,
      limit: 2,
      skip: 0,
    })
    expect(await json(await get('/communication/conversations?limit=3'))).toMatchObject({
      status: 200,
      data: { cursor: { before: '' } },
    })
    expect(await json(await get('/reviews?limit=1'))).toMatchObject({ skip: 0, limit: 1, data: [expect.anything()] })
    const rows: unknown = await (await get('/tasks-open-api/tasks?columns=id%20status%20taskTitle&limit=1')).json()
    expect(rows).toEqual([
      { id: expect.any(String), status: { children: expect.any(String) }, taskTitle: { children: expect.any(String) } },
    ])
    expect(await json(await get(`/tasks-open-api/${task?.id}`))).toMatchObject({ _id: task?.id, status: task?.status })
    expect(await json(await get(`/guests-crud/${guest?.id}?fields=fullName`))).toEqual({
      _id: guest?.id,
      fullName: guest?.fullName,
    })
  })

  test('posts through cursors, each once', async () => {
    const longest = portfolio.conversations.reduce((most, each) =>
      each.posts.length > most.posts.length ? each : most,
    )
    const seen: unknown[] = []
    let cursor = ''
    do {
      const { data } = await json(
        await get(
          `/communication/conversations/${longest.id}/posts?sort=-createdAt&limit=2${cursor ? `&cursorAfter=${encodeURIComponent(cursor)}` : ''}`,
        ),
      )
      const page = data as { posts: { _id: string }[]; cursor: { after: string } }
      seen.push(...page.posts.map(({ _id }) => _id))
      cursor = page.cursor.after
    } while (cursor)
    expect(seen).toEqual(longest.posts.map(({ id }) => id).toReversed())
  })

  test('a calendar with its blocks', async () => {
    const block = portfolio.blocks[0]
    const { data } = await json(
      await get(
        `/availability-pricing/api/calendar/listings/minified/${block?.listingId}?startDate=${block?.from}&endDate=${block?.to}&view=full`,
      ),
    )
    const { days } = data as { days: { date: string; status: string; blocks: { m: boolean } }[] }
    expect(days.filter(({ blocks, status }) => blocks.m && status === 'unavailable').map(({ date }) => date)).toEqual(
      days.slice(0, -1).map(({ date }) => date),
    )
  })

  test('the secret of a subscription only after a few seconds, another after a new subscription', async () => {
    const authorization = await bearer()
    const send = (path: string, method: string, body?: unknown): Promise<Response> =>
      standIn(
        new Request(`${ORIGIN}/v1${path}`, {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
      )
    const url = 'https://innkeeper.example.test/webhooks/guesty'
    const secretPath = `/webhooks-v2/secret?url=${encodeURIComponent(url)}`
    expect((await send('/webhooks', 'POST', { url, events: ['made.up'] })).status).toBe(400)
    const made = await send('/webhooks', 'POST', { url, events: ['reservation.updated.v2'] })
    expect(made.status).toBe(201)
    expect((await send(secretPath, 'GET')).status).toBe(404)
    now += 6_000
    const { key } = await json(await send(secretPath, 'GET'))
    expect(key).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/)
    const { _id: id } = await json(made)
    expect((await send(`/webhooks/${String(id)}`, 'DELETE')).status).toBe(204)
    await send('/webhooks', 'POST', { url, events: ['reservation.updated.v2'] })
    now += 6_000
    expect((await json(await send(secretPath, 'GET')))['key']).not.toBe(key)
  })

  test('faults as planned, and nothing else', async () => {
    const authorization = await bearer()
    const failing = guestyStandIn({
      world: () => portfolio,
      now: () => now,
      faults: everyNth(3, { kind: 'status', status: 503, retryAfterSeconds: 2 }),
    })
    const statuses: number[] = []
    for (let count = 0; count < 6; count++)
      statuses.push((await failing(new Request(`${ORIGIN}/v1/listings`, { headers: { authorization } }))).status)
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503])
    const broken = guestyStandIn({ world: () => portfolio, now: () => now, faults: () => ({ kind: 'network' }) })
    await expect(broken(new Request(`${ORIGIN}/v1/listings`))).rejects.toThrow(TypeError)
  })
})
