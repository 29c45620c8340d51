import { uuidOf } from '../random.ts'
import { bodyOf, checkParameters, json, oneOf, Refusal, wholeNumber } from './reply.ts'

const EVENTS: readonly string[] = [
  ...'created ringing_on_agent agent_declined answered transferred external_transferred unsuccessful_transfer hungup ended hold unhold ivr_option_selected comm_assets_generated voicemail_left assigned archived tagged untagged commented'
    .split(' ')
    .map((name) => `call.${name}`),
  ...'created deleted connected disconnected opened closed wut_start wut_end'
    .split(' ')
    .flatMap((name) => [`user.${name}`, `user.${name}.v2`]),
  ...'created opened closed deleted'.split(' ').map((name) => `number.${name}`),
  ...'created updated deleted'.split(' ').map((name) => `contact.${name}`),
  ...'sent received status_updated'.split(' ').flatMap((name) => [`message.${name}`, `group_message.${name}`]),
  ...'transcription.created summary.created topics.created sentiment.created action_item.created playbook_result.created playbook_result.updated realtime_transcription.utterances_received custom_summary.result_created custom_summary.result_updated call_evaluation.created call_evaluation.updated'.split(
    ' ',
  ),
  ...'started ended escalated summary'.split(' ').map((name) => `ai_voice_agent.${name}`),
  'analytics.report_created',
  'analytics.report_failed',
  'integration.deleted',
]

const MOST_WEBHOOKS = 100

interface Webhook {
  readonly webhook_id: string
  readonly direct_link: string
  readonly created_at: string
  readonly custom_name: string | null
  readonly url: string
  readonly active: boolean
  readonly events: readonly string[]
  readonly token: string
}

/** `/v1/webhooks…`, kept in memory. @returns undefined for every other path. */
export function aircallWebhooks(now: () => number): (request: Request, url: URL) => Promise<Response | undefined> {
  const kept = new Map<string, Webhook>()
  let made = 0

  async function create(request: Request): Promise<Response> {
    const { url, events, custom_name: name } = await bodyOf(request)
    if (typeof url !== 'string' || !url.startsWith('https://'))
      throw new Refusal(400, 'url is missing or no https address')
    if (kept.size >= MOST_WEBHOOKS) throw new Refusal(400, `no more than ${MOST_WEBHOOKS} webhooks`)
    made += 1
    const id = uuidOf(`aircall-webhook/${made}`)
    const webhook: Webhook = {
      webhook_id: id,
      direct_link: `https://api.aircall.io/v1/webhooks/${id}`,
      created_at: new Date(now()).toISOString(),
      custom_name: typeof name === 'string' ? name : null,
      url,
      active: true,
      events: eventsIn(events),
      token: uuidOf(`aircall-token/${made}`).replaceAll('-', ''),
    }
    kept.set(id, webhook)
    return json(201, { webhook })
  }

  async function change(request: Request, found: Webhook, query: URLSearchParams): Promise<Response> {
    checkParameters(query, ['events_action'])
    const { events } = await bodyOf(request)
    // Leaving the events out subscribes to all of them.
    const named = eventsIn(events)
    const action = query.has('events_action') ? oneOf(query, 'events_action', ['add', 'remove'], 'add') : 'replace'
    const changed = {
      ...found,
      active: true,
      events:
        action === 'add'
          ? [...new Set([...found.events, ...named])]
          : action === 'remove'
            ? found.events.filter((event) => !named.includes(event))
            : named,
    }
    kept.set(found.webhook_id, changed)
    return json(200, { webhook: changed })
  }

  return async (request, { pathname, searchParams: query }) => {
    const [path, id] = /^\/v1\/webhooks(?:\/([\w-]+))?$/.exec(pathname) ?? []
    if (path === undefined) return undefined
    if (id === undefined) {
      if (request.method === 'POST') return create(request)
      checkParameters(query, ['order', 'page', 'per_page'])
      const perPage = wholeNumber(query, 'per_page', { least: 1, most: 50, otherwise: 20 })
      const webhooks = [...kept.values()].slice(0, perPage)
      return json(200, {
        webhooks,
        meta: {
          count: webhooks.length,
          total: kept.size,
          current_page: 1,
          per_page: perPage,
          next_page_link: null,
          previous_page_link: null,
        },
      })
    }
    const found = kept.get(id)
    if (!found) throw new Refusal(404, 'Webhook not found')
    if (request.method === 'DELETE') {
      kept.delete(id)
      return new Response(null, { status: 204 })
    }
    return request.method === 'PUT' ? change(request, found, query) : json(200, { webhook: found })
  }
}

function eventsIn(events: unknown): readonly string[] {
  if (events === undefined) return EVENTS
  if (!Array.isArray(events)) throw new Refusal(400, 'events must be a list')
  return events.map((event: unknown) => {
    if (typeof event !== 'string' || !EVENTS.includes(event)) throw new Refusal(400, `unknown event ${String(event)}`)
    return event
  })
}
