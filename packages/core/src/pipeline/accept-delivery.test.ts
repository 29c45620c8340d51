import { describe, expect, test } from 'vitest'

import { StoreUnavailable } from '../errors.ts'
import type { ReceivedEvent } from '../event/received-event.ts'
import type { Authentication, DeliveryAuthenticator } from '../source/source.ts'
import { acceptDelivery, MAX_BODY_BYTES } from './accept-delivery.ts'

const AUTHENTIC: Authentication = {
  outcome: 'authentic',
  delivery: { key: 'k1', type: 'call.ended', occurredAt: 5, payload: { a: 1 } },
}

function run(
  request: Request,
  options: { authentication?: Authentication; intakeFails?: boolean; configured?: boolean } = {},
) {
  const kept: { event: ReceivedEvent; parkedBecause: string | undefined }[] = []
  const counted: string[] = []
  const authenticator: DeliveryAuthenticator = {
    source: 'aircall',
    authenticate: async () => options.authentication ?? AUTHENTIC,
  }
  const response = acceptDelivery(request, 'aircall', {
    authenticator: options.configured === false ? undefined : authenticator,
    intake: {
      async accept(event, parkedBecause) {
        if (options.intakeFails) throw new StoreUnavailable('disk is full')
        kept.push({ event, parkedBecause })
        return 'accepted'
      },
    },
    now: () => 1_000,
    newTraceId: () => 'trace',
    log: { info() {}, warn() {}, error() {} },
    metrics: { count: (_name, labels) => void counted.push(labels?.['outcome'] ?? ''), observe() {} },
  })
  return { response, kept, counted }
}

const post = (body: BodyInit | null = '{}') =>
  new Request('http://host/webhooks/aircall', { method: 'POST', body, duplex: 'half' } as RequestInit)

describe('a delivery', () => {
  test('that is authentic is kept once, with the source’s own time, and answered 202', async () => {
    const { response, kept } = run(post())
    expect((await response).status).toBe(202)
    expect(kept).toEqual([
      {
        event: {
          id: 'aircall:k1',
          source: 'aircall',
          type: 'call.ended',
          receivedAt: 1_000,
          occurredAt: 5,
          payload: { a: 1 },
          traceId: 'trace',
        },
        parkedBecause: undefined,
      },
    ])
  })

  test.for([
    ['not configured', { configured: false }, 404, 'not_configured'],
    ['not authentic', { authentication: { outcome: 'refused', reason: 'token' } }, 401, 'refused'],
    [
      'no JSON where the credential lies in it',
      { authentication: { outcome: 'malformed', reason: 'json' } },
      400,
      'malformed',
    ],
    ['not kept', { intakeFails: true }, 503, 'not_kept'],
  ] as const)('%s is told so and stores nothing', async ([, options, status, outcome]) => {
    const { response, kept, counted } = run(post(), options)
    expect((await response).status).toBe(status)
    expect(kept).toEqual([])
    expect(counted).toEqual([outcome])
  })

  test('that cannot be worked on is kept, parked, and answered 202', async () => {
    const { response, kept } = run(post(), {
      authentication: { outcome: 'authentic', delivery: { ...AUTHENTIC.delivery, parkedBecause: 'no JSON' } },
    })
    expect((await response).status).toBe(202)
    expect(kept[0]?.parkedBecause).toBe('no JSON')
  })

  test('other than by POST is refused', async () => {
    expect((await run(new Request('http://host/webhooks/aircall')).response).status).toBe(405)
  })

  test('over 2 MiB is refused, whether its length is said or not', async () => {
    const chunk = new Uint8Array(64 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength
        controller.enqueue(chunk)
      },
    })
    expect((await run(post(endless)).response).status).toBe(413)
    expect(sent).toBeLessThan(MAX_BODY_BYTES + 4 * chunk.byteLength)
    expect((await run(post(new Uint8Array(MAX_BODY_BYTES + 1))).response).status).toBe(413)
    expect((await run(post(new Uint8Array(MAX_BODY_BYTES))).response).status).toBe(202)
  })
})
