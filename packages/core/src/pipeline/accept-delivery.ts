import type { EventIntake } from '../event/event-store.ts'
import type { DeliveryAuthenticator } from '../source/source.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface AcceptDeliveryPorts {
  /** Undefined when no secret is configured: the source then does not exist here. */
  readonly authenticator: DeliveryAuthenticator | undefined
  readonly intake: EventIntake
  readonly now: Clock
  readonly newTraceId: () => string
  readonly log: Log
  readonly metrics: Metrics
}

/** The most that a delivery may weigh, in bytes. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024
/** The most characters of a type's name that are kept. */
const LONGEST_TYPE = 100

/**
 * Takes in one webhook delivery: checks it, keeps it, answers. Nothing else happens before the answer.
 *
 * 202 kept (or known already); 400 no JSON where the credential lies inside it; 401 not authentic, nothing is stored;
 * 404 source not configured; 405 not a POST; 413 over 2 MiB; 503 not kept, the provider should try again.
 */
export async function acceptDelivery(request: Request, source: string, ports: AcceptDeliveryPorts): Promise<Response> {
  const { authenticator, intake, now, log, metrics } = ports
  const answer = (status: number, outcome: string) => {
    metrics.count('innkeeper_deliveries_total', { source, outcome })
    return status < 400 ? new Response(null, { status }) : refusal(status)
  }
  if (!authenticator) return answer(404, 'not_configured')
  if (request.method !== 'POST') return answer(405, 'not_a_post')

  const body = await readBody(request, MAX_BODY_BYTES)
  if (body === 'broken_off') return answer(400, 'broken_off')
  if (!body) return answer(413, 'too_large')
  const receivedAt = now()
  const authentication = await authenticator.authenticate(body, request.headers, receivedAt)
  if (authentication.outcome === 'malformed') return answer(400, 'malformed')
  if (authentication.outcome === 'refused') {
    log.warn('delivery refused', { source, reason: authentication.reason })
    return answer(401, 'refused')
  }

  const { delivery } = authentication
  const type = delivery.type.toWellFormed().slice(0, LONGEST_TYPE)
  const traceId = ports.newTraceId()
  const id = `${source}:${delivery.key}`
  try {
    const outcome = await intake.accept(
      {
        id,
        source: authenticator.source,
        type,
        receivedAt,
        occurredAt: delivery.occurredAt ?? receivedAt,
        payload: wellFormed(delivery.payload),
        traceId,
      },
      delivery.parkedBecause,
    )
    log.info('delivery taken in', {
      traceId,
      event: id,
      source,
      type,
      outcome,
      bytes: body.byteLength,
      ms: now() - receivedAt,
    })
    return answer(202, delivery.parkedBecause ? 'parked' : outcome)
  } catch (error) {
    log.error('delivery not kept; the provider will send it again', { traceId, event: id, source, error })
    return answer(503, 'not_kept')
  }
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The body is no JSON in UTF-8',
  401: 'Not authentic',
  404: 'This source is not configured here',
  405: 'Deliveries are POSTed',
  413: 'Over 2 MiB',
  503: 'Not kept; send it again',
}

/** As problem details (RFC 9457). Says nothing that helps to guess a credential. */
function refusal(status: number): Response {
  const body = { type: 'about:blank', title: REFUSALS[status] ?? 'Refused', status }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...(status === 405 ? { allow: 'POST' } : {}) },
  })
}

/** The same value, each half of a character pair without its other half replaced: no store and no URL takes one. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), wellFormed(member)]))
}

/** @returns undefined when the body is longer than `limit` bytes, no more of which is ever held; `broken_off` when its sender went away. */
export async function readBody(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'broken_off' | undefined> {
  try {
    return await readWithin(request, limit)
  } catch {
    return 'broken_off'
  }
}

async function readWithin(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined
  if (request.headers.has('content-length')) {
    const body = new Uint8Array(await request.arrayBuffer())
    return body.byteLength > limit ? undefined : body
  }
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  const body = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}
