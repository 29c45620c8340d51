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
    return new Response(null, { status })
  }
  if (!authenticator) return answer(404, 'not_configured')
  if (request.method !== 'POST') return answer(405, 'not_a_post')

  const body = await readBody(request, MAX_BODY_BYTES)
  if (!body) return answer(413, 'too_large')
  const receivedAt = now()
  const authentication = await authenticator.authenticate(body, request.headers, receivedAt)
  if (authentication.outcome === 'malformed') return answer(400, 'malformed')
  if (authentication.outcome === 'refused') {
    log.warn('delivery refused', { source, reason: authentication.reason })
    return answer(401, 'refused')
  }

  const { delivery } = authentication
  const traceId = ports.newTraceId()
  const id = `${source}:${delivery.key}`
  try {
    const outcome = await intake.accept(
      {
        id,
        source: authenticator.source,
        type: delivery.type,
        receivedAt,
        occurredAt: delivery.occurredAt ?? receivedAt,
        payload: delivery.payload,
        traceId,
      },
      delivery.parkedBecause,
    )
    log.info('delivery taken in', {
      traceId,
      event: id,
      source,
      type: delivery.type,
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

/** @returns undefined when the body is longer than `limit` bytes; no more than that is ever held. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
