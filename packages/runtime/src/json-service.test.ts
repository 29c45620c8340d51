import { describe, expect, test } from 'vitest'

import { type JsonServiceOptions, openJsonService } from './json-service.ts'

class Away extends Error {
  readonly retry = 'later'
  readonly retryAfterMs: number | undefined
  constructor(message: string, details: { cause?: unknown; retryAfterMs?: number | undefined }) {
    super(message, { cause: details.cause })
    this.retryAfterMs = details.retryAfterMs
  }
}

/** @param answers One for each request; the last goes on for ever. An Error is thrown. */
function open(answers: readonly (Response | Error)[], change: Partial<JsonServiceOptions> = {}) {
  const requests: Request[] = []
  const waits: number[] = []
  const clock = { time: Date.UTC(2026, 10, 20) }
  const call = openJsonService({
    name: 'the service',
    baseUrl: 'http://service.example.test/v1',
    headers: { 'api-key': 'key-for-tests' },
    unavailable: (message, details) => new Away(message, details),
    fetch: async (request) => {
      requests.push(request)
      const answer = answers[Math.min(requests.length, answers.length) - 1]
      if (answer instanceof Response) return answer.clone()
      throw answer ?? new Error('nothing to answer')
    },
    now: () => clock.time,
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    ...change,
  })
  return { call, requests, waits, clock }
}

const GET = { method: 'GET', path: '/things' } as const
const busy = (headers: Record<string, string> = {}) => new Response('busy', { status: 503, headers })

describe('a service that speaks JSON', () => {
  test('is given what is asked for, with the headers of the service and of the call', async () => {
    const { call, requests } = open([Response.json({ found: 1 })])
    const answer = await call({
      method: 'POST',
      path: ':find',
      headers: { authorization: 'Bearer one' },
      body: { a: 1 },
    })
    expect(answer).toEqual({ status: 200, body: { found: 1 } })
    const [request] = requests
    expect(request?.url).toBe('http://service.example.test/v1:find')
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      'api-key': 'key-for-tests',
      authorization: 'Bearer one',
      'content-type': 'application/json',
    })
    expect(await request?.json()).toEqual({ a: 1 })
  })

  test('is asked again with jitter, and its refusals are given back as they are', async () => {
    const { call, waits } = open([busy(), new Error('connection reset'), Response.json({ why: 'no' }, { status: 404 })])
    expect(await call(GET)).toEqual({ status: 404, body: { why: 'no' } })
    expect(waits).toEqual([75, 150])
  })

  test.for([
    { asked: '2', waits: [2_000, 2_000] },
    { asked: 'Fri, 20 Nov 2026 00:00:03 GMT', waits: [3_000, 3_000] },
    { asked: '3600', waits: [] },
  ])('is waited for as long as it asks, unless that is too long: $asked', async ({ asked, waits }) => {
    const service = open([busy({ 'retry-after': asked })])
    await expect(service.call(GET)).rejects.toMatchObject({
      message: 'the service answered 503',
      retryAfterMs: expect.any(Number) as number,
    })
    expect(service.waits).toEqual(waits)
  })

  test('is left alone after it failed often, and asked again later', async () => {
    const { call, requests, clock } = open([...Array.from({ length: 5 }, () => busy()), Response.json({})])
    await expect(call(GET)).rejects.toThrow('answered 503')
    await expect(call(GET)).rejects.toThrow('is not asked')
    const asked = requests.length
    await expect(call(GET)).rejects.toMatchObject({ retryAfterMs: 10_000 })
    expect(requests.length).toBe(asked)
    clock.time += 10_000
    expect(await call(GET)).toEqual({ status: 200, body: {} })
  })

  test('is not left alone because of requests that it refuses', async () => {
    const { call } = open([Response.json({}, { status: 400 })])
    for (let time = 0; time < 20; time++) expect((await call(GET)).status).toBe(400)
  })

  test.for([429, 408, 409])('is not left alone because it asks for patience: %d', async (status) => {
    const { call, requests } = open([Response.json({}, { status })], { mayPass: (answered) => answered === 409 })
    for (let time = 0; time < 10; time++) await expect(call(GET)).rejects.toThrow(`answered ${status}`)
    expect(requests).toHaveLength(30)
  })

  test('has a deadline for every try', async () => {
    const never = open([], {
      fetch: (request) =>
        new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('cut')))),
    })
    await expect(never.call({ ...GET, deadlineMs: 1 })).rejects.toThrow('the service did not answer in time')
  })

  test('says neither what was sent nor what was answered', async () => {
    const { call } = open([new Response('the token key-for-tests is wrong', { status: 500 })])
    const error: unknown = await call({ ...GET, headers: { authorization: 'Bearer secret' } }).catch((e: unknown) => e)
    expect(String(error)).toBe('Error: the service answered 500')
  })
})
