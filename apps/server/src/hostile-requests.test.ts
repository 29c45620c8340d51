import { connect } from 'node:net'

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { GUESTY_TEST_SECRET, messageBody, signedHeaders } from './testing/guesty-delivery.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

const AIRCALL_TOKEN = 'aircall-test-token'
const folder = dataFolder()
let server: LocalServer
const errors: string[] = []

beforeAll(async () => {
  server = await startLocalServer(folder.path, {
    environment: { GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET, AIRCALL_WEBHOOK_TOKEN: AIRCALL_TOKEN },
    log: { info() {}, warn() {}, error: (message) => void errors.push(message) },
  })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

async function deliverSigned(body: string, id: string): Promise<number> {
  const headers = signedHeaders(body, id, Date.now())
  return (await fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', headers, body })).status
}

/** Speaks HTTP by hand, as no client library would. @returns The status, undefined when the line was cut without one. */
function speak(text: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    let answer = ''
    const end = () => {
      socket.destroy()
      const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]
      resolve(status === undefined ? undefined : Number(status))
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      end()
    })
    socket.on('error', end)
    socket.on('close', end)
    socket.write(text)
  })
}

const QUESTION = { question: 'who arrives today?' }

describe('nothing that a caller sends makes a 5xx', () => {
  test('whatever bytes are sent to any path', async () => {
    const paths = [
      '/api/ask',
      '/api/plan',
      '/api/feedback',
      '/api/settings',
      '/webhooks/guesty',
      '/webhooks/aircall',
      '/login',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        async (path, bytes) => {
          const response = await server.api(path, {
            method: path === '/api/settings' ? 'PUT' : 'POST',
            body: new Uint8Array(bytes),
          })
          await response.arrayBuffer()
          expect(response.status).toBeLessThan(500)
        },
      ),
      { numRuns: 80 },
    )
  })

  test('whatever stands in a question', { timeout: 20_000 }, async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.constantFrom('\ud800 who \udc00', 'a\u0000b', '"NEAR( * ^ OR', 'on 31/02/99999', '٣ days', '🏠'.repeat(300)),
    )
    await fc.assert(
      fc.asyncProperty(odd, odd, async (question, conversationId) => {
        const body = JSON.stringify({ question: `who arrives ${question}`, conversationId })
        const response = await server.api('/api/ask', { method: 'POST', body })
        await response.arrayBuffer()
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 25 },
    )
  })

  test.for([
    ['/api/records?limit=0', 422],
    ['/api/records?limit=1e9', 422],
    ['/api/events?limit=-1', 422],
    ['/api/events?state=lost', 422],
    ['/api/records?cursor=0%7Cgarbage', 200],
    ['/api/records?cursor=%00', 200],
    ['/api/events?cursor=1e400.1', 200],
    ['/api/records?from=2026-02-30', 422],
    ['/api/records?type=call&to=9999-12-31', 200],
    ['/api/records?q=%22%27%3B*NEAR(', 200],
    ['/api/today?day=1.5', 422],
    ['/api/records/%00', 404],
    ['/api/records/%ed%a0%80', 404],
    ['/api/events/%', 404],
    ['/api/events/..%2f..%2fetc%2fpasswd', 404],
  ] as const)('GET %s', async ([path, status]) => {
    expect((await server.api(path)).status).toBe(status)
  })

  test.for([
    ['a year that no calendar shows', { ...QUESTION, at: '0000-01-01T00:00:00Z' }, 422],
    ['the year 9999', { ...QUESTION, at: '9999-12-31T23:59:59Z' }, 422],
    ['a day that does not exist', { ...QUESTION, at: '2026-02-30T00:00:00Z' }, 422],
    ['the last year that counts', { ...QUESTION, at: '2199-12-31T23:59:59Z' }, 200],
    ['the first one', { question: 'who arrived last year?', at: '1970-01-01T00:00:00Z' }, 200],
    ['the hour that the spring change skips', { ...QUESTION, at: '2026-03-29T02:30:00+01:00' }, 200],
  ] as const)('asked at %s', async ([, body, status]) => {
    const response = await server.api('/api/ask', { method: 'POST', body: JSON.stringify(body) })
    expect(response.status).toBe(status)
  })

  test.for([
    ['HEAD', '/api/settings', 200],
    ['HEAD', '/healthz', 200],
    ['PUT', '/api/ask', 404],
    ['OPTIONS', '/api/status', 404],
    ['DELETE', '/webhooks/guesty', 405],
    ['PATCH', '/metrics', 404],
  ] as const)('%s %s', async ([method, path, status]) => {
    expect((await server.api(path, { method })).status).toBe(status)
  })

  test.for([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a target that is no URL', 'GET http://[/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'two lengths',
      'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    [
      'the same header twice',
      'POST /webhooks/guesty HTTP/1.1\r\nHost: x\r\nsvix-id: a\r\nsvix-id: b\r\nContent-Length: 0\r\n\r\n',
      401,
    ],
    ['a length over the limit', 'POST /webhooks/guesty HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n', 413],
    [
      'a page without an origin',
      'POST /api/backfill HTTP/1.1\r\nHost: x\r\nOrigin: null\r\nContent-Length: 0\r\n\r\n',
      401,
    ],
    ['steps out of the folder', 'GET /../../etc/passwd.txt HTTP/1.1\r\nHost: x\r\n\r\n', 404],
  ] as const)('a request with %s', async ([, text, status]) => {
    expect(await speak(text)).toBe(status)
  })

  test('a form of login that is too large, whether or not it says so', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1)
    expect((await fetch(`${server.origin}/login`, { method: 'POST', body: large })).status).toBe(413)
    const stream = new Blob([large]).stream()
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' }
    expect((await fetch(`${server.origin}/login`, init)).status).toBe(413)
  })

  test('a cookie goes along with a page that has no origin: it may not write', async () => {
    const link = /http\S+\/login\?code=\S+/.exec(server.greeting)?.[0] ?? ''
    const cookie = ((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const headers = { cookie, origin: 'null', 'content-type': 'application/json' }
    expect((await fetch(`${server.origin}/api/backfill`, { method: 'POST', headers, body: '{}' })).status).toBe(403)
  })

  test('a caller that goes away in the middle of an answer', async () => {
    for (let round = 0; round < 8; round++) {
      const away = new AbortController()
      const headers = { accept: 'text/event-stream' }
      const asked = server
        .api('/api/ask', { method: 'POST', body: JSON.stringify(QUESTION), headers, signal: away.signal })
        .then((response) => response.text())
      setTimeout(() => away.abort(), round)
      await asked.catch(() => undefined)
    }
    await speak('POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n')
    expect((await server.api('/healthz')).status).toBe(200)
  })
})

describe('a signed delivery', () => {
  test.for([
    ['ten thousand levels deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    [
      'an object ten thousand levels deep',
      '{"event":"reservation.new","a":'.concat('{"a":'.repeat(10_000), '1', '}'.repeat(10_001)),
    ],
    ['with a type as long as a book', JSON.stringify({ event: 'x'.repeat(500_000) })],
    ['with half a character', '{"event":"listing.new","listing":{"_id":"\\ud800","nickname":"\\udc00"}}'],
    ['with NUL in it', '{"event":"listing.new","listing":{"_id":"a\\u0000b","nickname":"a\\u0000"}}'],
    ['that is null', 'null'],
    [
      'with every field of a wrong type',
      '{"event":"reservation.messageReceived","message":[],"conversation":7,"reservationId":{}}',
    ],
  ] as const)('%s is kept, answered 202 and breaks nothing', async ([name, body]) => {
    const id = `msg_${name.replaceAll(' ', '_')}`
    expect(await deliverSigned(body, id)).toBe(202)
    await server.settled()
    const event = await server.json<{ state: string; reason: string | null; type: string }>(`/api/events/guesty:${id}`)
    expect(['parked', 'unknown', 'applied']).toContain(event.state)
    if (event.state === 'parked') expect(event.reason).not.toBeNull()
    expect(event.type.length).toBeLessThanOrEqual(100)
  })

  test('refusals are problem details and say nothing of the credential', async () => {
    const response = await fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', body: '{}' })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'Not authentic', status: 401 })
  })

  test('after all of this the service still works, and nothing was logged as broken', async () => {
    const body = messageBody(77, 'Where can we park?', new Date().toISOString())
    expect(await deliverSigned(body, 'msg_after_all')).toBe(202)
    await server.settled()
    const found = await server.json<{ items: { id: string }[] }>('/api/records?q=park')
    expect(found.items).toHaveLength(1)
    expect(errors.filter((message) => message !== 'event parked')).toEqual([])
  })
})
