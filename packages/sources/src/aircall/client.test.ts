import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { describe, expect, test } from 'vitest'

import { aircallClient, type AircallClientOptions } from './client.ts'

const SECRET = 'key-of-nobody'

/** A client on a clock that moves only when somebody sleeps, against answers given in turn. */
function clientOn(answer: (url: URL, at: number) => Response | Error, options: Partial<AircallClientOptions> = {}) {
  let clock = 1_795_082_000_000
  const start = clock
  const asked: { url: URL; at: number; authorization: string | null }[] = []
  const client = aircallClient({
    baseUrl: 'https://aircall.example.test/',
    apiId: 'id-1',
    apiToken: SECRET,
    fetch: async (request) => {
      const url = new URL(request.url)
      asked.push({ url, at: clock - start, authorization: request.headers.get('authorization') })
      const answered = answer(url, clock)
      if (answered instanceof Error) throw answered
      return answered
    },
    now: () => clock,
    sleep: async (ms) => {
      // What was let go is sent before time goes on.
      await new Promise((resolve) => setImmediate(resolve))
      clock += ms
    },
    random: () => 0.5,
    ...options,
  })
  return { client, asked }
}

const listOf = (calls: readonly unknown[], next: string | null = null) =>
  Response.json({
    calls,
    meta: { count: calls.length, total: 120, current_page: 1, per_page: 50, next_page_link: next },
  })

describe('a request', () => {
  test('asks as the reference says, with the key as Basic credentials', async () => {
    const { client, asked } = clientOn(() => listOf([{ id: 1 }], 'https://api.aircall.io/v1/calls?page=3'))
    expect(await client.list('calls', 2, { from: 100, to: 200 })).toEqual({
      items: [{ id: 1 }],
      total: 120,
      more: true,
    })
    expect(asked[0]?.url.href).toBe(
      'https://aircall.example.test/v1/calls?from=100&to=200&order=asc&per_page=50&page=2',
    )
    expect(asked[0]?.authorization).toBe(`Basic ${btoa(`id-1:${SECRET}`)}`)
  })

  test('for users goes to the second version', async () => {
    const { client, asked } = clientOn(() => Response.json({ users: [], meta: { next_page_link: null } }))
    await client.list('users', 1)
    expect(asked[0]?.url.href).toBe('https://aircall.example.test/v2/users?order=asc&per_page=50&page=1')
  })

  test('for what is not there gives nothing', async () => {
    const { client } = clientOn(() => new Response('{"error":"Not found"}', { status: 404 }))
    expect(await client.read('/v1/calls/1/summary')).toBeUndefined()
  })
})

describe('a list', () => {
  test('ends at a page that is empty, whatever it links to', async () => {
    const { client } = clientOn(() => listOf([], 'https://api.aircall.io/v1/calls?page=1'))
    expect((await client.list('calls', 1)).more).toBe(false)
  })

  test.for([{ calls: null }, {}, []])('that is none is a failure that may pass: %o', async (body) => {
    const { client } = clientOn(() => Response.json(body))
    await expect(client.list('calls', 1)).rejects.toThrow(ServiceUnavailable)
  })
})

describe('the pace', () => {
  test('is at most 50 a minute', async () => {
    const { client, asked } = clientOn(() => Response.json({}))
    await Promise.all(Array.from({ length: 120 }, (_, id) => client.read(`/v1/calls/${id}`)))
    expect(asked.filter(({ at }) => at < 60_000)).toHaveLength(50)
    expect(asked.filter(({ at }) => at < 120_000)).toHaveLength(100)
  })

  test('counts tries that failed too', async () => {
    let failures = 1
    const { client, asked } = clientOn(() => (failures-- > 0 ? new Response('', { status: 500 }) : Response.json({})), {
      requestsPerMinute: 1,
    })
    await client.read('/v1/calls/1')
    expect(asked.map(({ at }) => at)).toEqual([0, 60_000])
  })
})

describe('a failure', () => {
  test.for([401, 403])('%i says that the key is wrong, does not show it, and is final', async (status) => {
    const { client, asked } = clientOn(() => new Response('{"error":"Forbidden"}', { status }))
    const failure: unknown = await client.read('/v1/calls/812345678').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ServiceRefused)
    expect(failure).toMatchObject({ status, retry: 'never' })
    const message = failure instanceof Error ? failure.message : ''
    expect(message).toContain('the API key is wrong')
    expect(message).not.toMatch(/key-of-nobody|id-1|812345678/)
    expect(asked).toHaveLength(1)
  })

  test('400 is final', async () => {
    const { client, asked } = clientOn(() => new Response('', { status: 400 }))
    await expect(client.list('calls', 1)).rejects.toThrow(ServiceRefused)
    expect(asked).toHaveLength(1)
  })

  test.for([
    { name: 'a 500', answer: () => new Response('', { status: 500 }) },
    { name: 'a page of a proxy', answer: () => new Response('<html>', { status: 200 }) },
    { name: 'a network failure', answer: () => new TypeError('fetch failed') },
  ])('$name is tried four times', async ({ answer }) => {
    const { client, asked } = clientOn(answer)
    await expect(client.read('/v1/calls/1')).rejects.toThrow(ServiceUnavailable)
    expect(asked).toHaveLength(4)
  })

  test('that passes is not told', async () => {
    let failures = 2
    const { client } = clientOn(() =>
      failures-- > 0 ? new Response('', { status: 503 }) : Response.json({ ok: true }),
    )
    expect(await client.read('/v1/calls/1')).toEqual({ ok: true })
  })

  test('no answer in time may pass', async () => {
    const { client } = clientOn(() => Response.json({}), {
      deadlineMs: 1,
      fetch: (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    })
    await expect(client.read('/v1/calls/1')).rejects.toThrow('GET /v1/calls/1 of Aircall: did not answer in time')
  })
})

describe('over the limit', () => {
  const reset = (at: number) => ({
    'x-aircallapi-limit': '120',
    'x-aircallapi-remaining': '0',
    'x-aircallapi-reset': String(at),
  })

  test.for([
    { name: 'X-AircallApi-Reset', headers: (now: number) => reset(now / 1_000 + 20), wait: 20_000 },
    { name: 'Retry-After', headers: () => ({ 'retry-after': '7' }), wait: 7_000 },
  ])('waits as long as $name asks', async ({ headers, wait }) => {
    let refusals = 1
    const { client, asked } = clientOn((_, now) =>
      refusals-- > 0 ? new Response('', { status: 429, headers: headers(now) }) : Response.json({}),
    )
    await client.read('/v1/calls/1')
    expect(asked.map(({ at }) => at)).toEqual([0, wait])
  })

  test('comes back later when the wait is long, and asks nothing until then', async () => {
    let refusals = 1
    const { client, asked } = clientOn((_, now) =>
      refusals-- > 0 ? new Response('', { status: 429, headers: reset(now / 1_000 + 600) }) : Response.json({}),
    )
    await expect(client.read('/v1/calls/1')).rejects.toMatchObject({ retryAfterMs: 600_000, retry: 'later' })
    await expect(client.read('/v1/calls/2')).rejects.toMatchObject({ retryAfterMs: 600_000, retry: 'later' })
    expect(asked).toHaveLength(1)
  })

  test('by others who share it, slows down with what is left', async () => {
    const { client, asked } = clientOn(() => Response.json({}, { headers: { 'x-aircallapi-remaining': '1' } }))
    for (const id of [1, 2, 3]) await client.read(`/v1/calls/${id}`)
    expect(asked.map(({ at }) => at)).toEqual([0, 0, 0])
    const others = clientOn(() => Response.json({}, { headers: { 'x-aircallapi-remaining': '0' } }))
    for (const id of [1, 2]) await others.client.read(`/v1/calls/${id}`)
    expect(others.asked.map(({ at }) => at)).toEqual([0, 60_000])
  })
})
