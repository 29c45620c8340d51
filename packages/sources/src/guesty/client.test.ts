import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { describe, expect, test } from 'vitest'

import { guestyClient } from './client.ts'
import type { TokenState } from './token.ts'

const START = Date.UTC(2026, 10, 19, 16, 0, 0)
const HOUR_MS = 3_600_000

type Route = (request: Request, count: number) => Response | Promise<Response>

/** A client with a clock of its own, a token endpoint that counts, and one route for everything else. */
function clientOn(route: Route, start: { state?: TokenState; token?: Route } = {}) {
  let clock = START
  let issued = 0
  let state = start.state
  const waits: number[] = []
  const requests: { at: number; request: Request }[] = []
  const token: Route =
    start.token ??
    (() => {
      issued++
      return Response.json({ token_type: 'Bearer', expires_in: 86_400, access_token: `token-${issued}` })
    })
  let tokenRequests = 0
  const make = () =>
    guestyClient({
      baseUrl: 'https://guesty.example.test/',
      clientId: 'client',
      clientSecret: 'not-a-secret',
      tokens: {
        load: async () => state,
        save: async (next) => {
          state = structuredClone(next)
        },
      },
      fetch: async (request) => {
        if (new URL(request.url).pathname === '/oauth2/token') return token(request, ++tokenRequests)
        requests.push({ at: clock, request })
        return route(request, requests.length)
      },
      now: () => clock,
      sleep: async (ms) => {
        waits.push(ms)
        // What was let go before must have left before the clock moves.
        await new Promise((resolve) => setImmediate(resolve))
        clock += ms
      },
      random: () => 0.5,
    })
  return {
    client: make(),
    restarted: make,
    requests,
    waits,
    state: () => state,
    issued: () => issued,
    tokenRequests: () => tokenRequests,
    pass: (ms: number) => {
      clock += ms
    },
  }
}

const empty: Route = () => Response.json({ results: [] })

describe('the access token', () => {
  test('is asked for as documented, and used', async () => {
    let body = ''
    const { client, requests } = clientOn(empty, {
      token: async (request) => {
        body = await request.text()
        expect(request.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
        return Response.json({ expires_in: 86_400, access_token: 'abc' })
      },
    })
    await client.list('/listings', { fields: '_id nickname', limit: 100, skip: 0 })
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'open-api',
      client_id: 'client',
      client_secret: 'not-a-secret',
    })
    expect(requests[0]?.request.headers.get('authorization')).toBe('Bearer abc')
    expect(requests[0]?.request.url).toBe(
      'https://guesty.example.test/v1/listings?fields=_id+nickname&limit=100&skip=0',
    )
  })

  test('is asked for once by many requests at a time, and kept across restarts', async () => {
    const { client, restarted, issued } = clientOn(empty)
    await Promise.all(Array.from({ length: 5 }, () => client.list('/listings')))
    await restarted().list('/listings')
    expect(issued()).toBe(1)
  })

  test('is renewed 45 minutes before it ends', async () => {
    const { client, issued, pass } = clientOn(empty)
    await client.list('/listings')
    pass(23 * HOUR_MS)
    await client.list('/listings')
    expect(issued()).toBe(1)
    pass(16 * 60_000)
    await client.list('/listings')
    expect(issued()).toBe(2)
  })

  test('serves to its end when it cannot be renewed', async () => {
    let down = false
    const { client, pass, tokenRequests } = clientOn(empty, {
      token: () =>
        down ? new Response('', { status: 500 }) : Response.json({ expires_in: 86_400, access_token: 'abc' }),
    })
    await client.list('/listings')
    pass(23.5 * HOUR_MS)
    down = true
    await client.list('/listings')
    await client.list('/listings')
    expect(tokenRequests()).toBe(2)
    pass(0.6 * HOUR_MS)
    await expect(client.list('/listings')).rejects.toBeInstanceOf(ServiceUnavailable)
  })

  test.for([401, 403])('that is answered with %i is replaced once, and the request repeated once', async (status) => {
    const { client, requests, issued } = clientOn((request) =>
      request.headers.get('authorization') === 'Bearer token-1'
        ? new Response('', { status })
        : Response.json([{ _id: 1 }]),
    )
    expect((await client.list('/webhooks')).rows).toEqual([{ _id: 1 }])
    expect(requests).toHaveLength(2)
    expect(issued()).toBe(2)
  })

  test('is replaced once for many requests that were turned away together', async () => {
    const { client, issued } = clientOn((request) =>
      request.headers.get('authorization') === 'Bearer token-1' ? new Response('', { status: 403 }) : Response.json([]),
    )
    await Promise.all(Array.from({ length: 6 }, () => client.list('/webhooks')))
    expect(issued()).toBe(2)
  })

  test('is not spent again on what stays forbidden', async () => {
    const { client, issued } = clientOn(() => new Response('', { status: 403 }))
    for (let time = 0; time < 10; time++) {
      await expect(client.list('/vendors')).rejects.toMatchObject({ code: 'service.refused', status: 403 })
    }
    expect(issued()).toBe(2)
  })

  test('is asked for five times a day at most; a sixth time is refused before it is asked', async () => {
    const issuedAt = [1, 2, 3, 4, 5].map((hours) => START - hours * HOUR_MS)
    const { client, tokenRequests, pass } = clientOn(empty, { state: { issuedAt } })
    const refusal = await client.list('/listings').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ServiceUnavailable)
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/5 access tokens in 24 hours.*2026-11-20T11:00:00.000Z/),
      retryAfterMs: 19 * HOUR_MS,
    })
    expect(tokenRequests()).toBe(0)
    pass(19 * HOUR_MS)
    await client.list('/listings')
    expect(tokenRequests()).toBe(1)
  })

  test('counts when it was asked for by a process that died before the answer', async () => {
    const { client, state } = clientOn(empty, {
      token: () => {
        expect(state()?.issuedAt).toEqual([START])
        return Response.json({ expires_in: 86_400, access_token: 'abc' })
      },
    })
    await client.list('/listings')
    expect(state()).toEqual({ token: { value: 'abc', expiresAt: START + 86_400_000 }, issuedAt: [START] })
  })

  test('does not count when it was refused, and a wrong secret is said so', async () => {
    const { client, state } = clientOn(empty, {
      token: () => new Response('{"error":"invalid_client"}', { status: 401 }),
    })
    const refusal = await client.list('/listings').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ServiceRefused)
    expect(refusal).toMatchObject({
      message: 'POST /oauth2/token answered 401; check the client id and the client secret',
    })
    expect(state()?.issuedAt).toEqual([])
  })
})

describe('a request', () => {
  test('repeats a bracketed parameter for each of its values', async () => {
    const { client, requests } = clientOn(empty)
    await client.list('/reservations-v3', { 'reservationIds[]': ['a', 'b'], 'filter[checkOut][gte]': '2026-11-20' })
    const { searchParams } = new URL(requests[0]?.request.url ?? '')
    expect(searchParams.getAll('reservationIds[]')).toEqual(['a', 'b'])
    expect(searchParams.get('filter[checkOut][gte]')).toBe('2026-11-20')
  })

  test.for([408, 429, 500, 503])('that is answered with %i is tried again', async (status) => {
    const { client, requests, waits } = clientOn((_, count) =>
      count < 3 ? new Response('', { status }) : Response.json([1]),
    )
    expect((await client.list('/webhooks')).rows).toEqual([1])
    expect(requests).toHaveLength(3)
    expect(waits).toEqual([500, 1_000])
  })

  test('that cannot be sent is tried four times', async () => {
    const { client, requests } = clientOn(() => {
      throw new TypeError('network')
    })
    await expect(client.list('/webhooks')).rejects.toMatchObject({
      code: 'service.unavailable',
      message: 'GET /webhooks could not be reached',
    })
    expect(requests).toHaveLength(4)
  })

  test.for([400, 404, 409, 422])('that is answered with %i is not tried again', async (status) => {
    const { client, requests } = clientOn(() => new Response('{}', { status, headers: { 'x-request-id': 'req-9' } }))
    await expect(client.list('/tasks-open-api/675111111111111111111111')).rejects.toMatchObject({
      code: 'service.refused',
      status,
      message: `GET /tasks-open-api/{id} answered ${status} (request req-9)`,
    })
    expect(requests).toHaveLength(1)
  })

  test.for(['7', 'Thu, 19 Nov 2026 16:00:07 GMT'])('waits as Retry-After (%s) asks', async (retryAfter) => {
    const { client, requests } = clientOn((_, count) =>
      count === 1 ? new Response('', { status: 429, headers: { 'retry-after': retryAfter } }) : Response.json([]),
    )
    await client.list('/webhooks')
    expect(requests.map(({ at }) => at - START)).toEqual([0, 7_000])
  })

  test('leaves a long Retry-After to the caller', async () => {
    const { client, requests } = clientOn(() => new Response('', { status: 429, headers: { 'retry-after': '3600' } }))
    const failure = { code: 'service.unavailable', retryAfterMs: 3_600_000 }
    await expect(client.list('/webhooks')).rejects.toMatchObject(failure)
    await expect(client.list('/webhooks')).rejects.toMatchObject(failure)
    expect(requests).toHaveLength(1)
  })

  test('of one object that is not there answers undefined', async () => {
    const { client } = clientOn(() => new Response('{}', { status: 404 }))
    expect(await client.one('/guests-crud/1', { fields: '_id' })).toBeUndefined()
  })

  test('that is answered with no JSON is tried again, and its text is in no message', async () => {
    const { client } = clientOn(() => new Response('<html>Lena Example'))
    const failure = await client.list('/webhooks').catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: 'GET /webhooks answered something that is no JSON' })
    expect(JSON.stringify(failure)).not.toContain('Lena')
  })
})

describe('the pace', () => {
  test('never passes 15 a second or 120 a minute', async () => {
    const { client, requests } = clientOn(empty)
    await Promise.all(Array.from({ length: 300 }, () => client.list('/listings')))
    const most = (perMs: number) =>
      Math.max(...requests.map(({ at }) => requests.filter((it) => it.at >= at && it.at < at + perMs).length))
    expect(most(1_000)).toBe(15)
    expect(most(60_000)).toBe(120)
  })

  test('is another where an account has other limits', async () => {
    const requests: number[] = []
    let clock = START
    const client = guestyClient({
      baseUrl: 'https://guesty.example.test',
      clientId: 'client',
      clientSecret: 'not-a-secret',
      tokens: {
        load: async () => ({ token: { value: 'x', expiresAt: START + 24 * HOUR_MS }, issuedAt: [] }),
        save: async () => {},
      },
      fetch: async () => {
        requests.push(clock - START)
        return Response.json([])
      },
      now: () => clock,
      sleep: async (ms) => {
        clock += ms
      },
      random: () => 0,
      pace: { second: 1, minute: 100, hour: 100 },
    })
    await client.list('/listings')
    await client.list('/listings')
    expect(requests).toEqual([0, 1_100])
  })

  test('slows down for what others use of the limit', async () => {
    const { client, requests } = clientOn((_, count) =>
      Response.json([], { headers: { 'X-RateLimit-Remaining-Minute': String(count === 1 ? 1 : 100) } }),
    )
    await client.list('/listings')
    await client.list('/listings')
    await client.list('/listings')
    expect(requests.map(({ at }) => at - START)).toEqual([0, 0, 0])
    const slow = clientOn(() => Response.json([], { headers: { 'X-RateLimit-Remaining-Minute': '0' } }))
    await slow.client.list('/listings')
    await slow.client.list('/listings')
    expect(slow.requests.map(({ at }) => at - START)).toEqual([0, 60_100])
  })
})
