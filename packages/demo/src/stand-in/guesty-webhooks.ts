import { base64Of, hexId } from '../random.ts'
import { bodyOf, checkParameters, json, Refusal } from './reply.ts'

/** Event names that `POST /webhooks` takes (guesty.md, 2.4). */
export const GUESTY_EVENTS: readonly string[] = [
  'guest.created',
  'guest.updated',
  'guest.deleted',
  'listing.new',
  'listing.updated',
  'listing.removed',
  'listing.calendar.updated',
  'calendar.updated.v2',
  'reservation.created.v2',
  'reservation.updated.v2',
  'reservation.new',
  'reservation.updated',
  'reservation_update_shortlist',
  'reservation.messageReceived',
  'reservation.messageSent',
  'task.created',
  'task.updated',
  'task.deleted',
  'payments.failed',
  'payments.method.received',
]

/** The secret is not there at once after a subscription was made. */
const SECRET_AFTER_MS = 5_000

interface Subscription {
  readonly id: string
  readonly url: string
  readonly events: readonly string[]
  readonly madeAt: number
  /** A subscription made anew has a new secret. */
  readonly generation: number
}

/** Keeps subscriptions in memory. @returns undefined when the path is none of these endpoints. */
export type WebhookEndpoints = (request: Request, path: string, query: URLSearchParams) => Promise<Response | undefined>

export function webhookEndpoints(accountId: () => string, now: () => number): WebhookEndpoints {
  const kept = new Map<string, Subscription>()
  let made = 0
  const shown = ({ id, url, events }: Subscription): unknown => ({ _id: id, accountId: accountId(), url, events })

  async function create(request: Request): Promise<Response> {
    const { url, events } = await bodyOf(request)
    if (typeof url !== 'string' || !url.startsWith('https://')) throw new Refusal(400, '"url" must be an https address')
    made += 1
    const subscription = {
      id: hexId(`webhook/${made}`),
      url,
      events: eventsIn(events),
      madeAt: now(),
      generation: made,
    }
    kept.set(subscription.id, subscription)
    return json(201, shown(subscription))
  }

  async function single(request: Request, id: string): Promise<Response> {
    const found = kept.get(id)
    if (!found) throw new Refusal(404, 'webhook not found')
    if (request.method === 'GET') return json(200, shown(found))
    if (request.method === 'DELETE') {
      kept.delete(id)
      return new Response(null, { status: 204 })
    }
    if (request.method !== 'PUT') throw new Refusal(405, 'method not allowed')
    const { url, events } = await bodyOf(request)
    if (url !== undefined && url !== found.url) throw new Refusal(400, 'the url of a webhook cannot be changed')
    const changed = { ...found, events: eventsIn(events) }
    kept.set(id, changed)
    return json(200, shown(changed))
  }

  return async (request, path, query) => {
    if (path === '/webhooks-v2/secret') {
      checkParameters(query, [], ['url'])
      const found = [...kept.values()].findLast(({ url }) => url === query.get('url'))
      if (!found || now() < found.madeAt + SECRET_AFTER_MS) throw new Refusal(404, 'no secret for this url')
      return json(200, { key: `whsec_${base64Of(`${found.url}/${found.generation}`, 24)}` })
    }
    if (path === '/webhooks') {
      checkParameters(query, [])
      if (request.method === 'POST') return create(request)
      return json(200, [...kept.values()].map(shown))
    }
    const [, id] = /^\/webhooks\/(\w+)$/.exec(path) ?? []
    return id === undefined ? undefined : single(request, id)
  }
}

function eventsIn(events: unknown): readonly string[] {
  if (!Array.isArray(events) || events.length === 0) throw new Refusal(400, '"events" must name at least one event')
  return events.map((event: unknown) => {
    if (typeof event !== 'string' || !GUESTY_EVENTS.includes(event))
      throw new Refusal(400, `unknown event "${String(event)}"`)
    return event
  })
}
