/**
 * Aircall's REST API over a made-up world, as strict as its documentation.
 *
 * It stands in for the network in the demo, in tests and in benches: `aircallStandIn(…)` is a `fetch`.
 */
import type { Instant } from '@innkeeper/core/time/calendar'

import { callPayload, contactPayload, insightPayload, numberPayload, seconds, userPayload } from './aircall-payloads.ts'
import type { Payload } from './guesty-payloads.ts'
import { aircallWebhooks } from './stand-in/aircall-webhooks.ts'
import { type FaultOptions, withFaults } from './stand-in/faults.ts'
import { type Pace, paceOf } from './stand-in/pace.ts'
import { checkParameters, json, oneOf, Refusal, wholeNumber } from './stand-in/reply.ts'
import type { DemoCall } from './world-phone.ts'
import type { Portfolio } from './world.ts'

export interface AircallCredentials {
  readonly apiId: string
  readonly apiToken: string
}

export interface AircallStandInOptions extends FaultOptions {
  /** Asked at every request, so that a world may go on (`live.ts`). */
  readonly world: () => Portfolio
  /** Milliseconds since the Unix epoch. */
  readonly now: () => Instant
  readonly credentials?: AircallCredentials
  /** Requests a minute; sources name 60 and 120. False: no limit. Default 120. */
  readonly requestsPerMinute?: number | false
  /** The most items that one query gives, without a word about it. Default 10 000. */
  readonly ceiling?: number
}

export const DEMO_AIRCALL: AircallCredentials = { apiId: 'demo-api-id', apiToken: 'demo-api-token' }

const MINUTE_MS = 60_000
/** Older calls are out of reach without asking Aircall. */
const HISTORY_MS = 183 * 86_400_000
const PAGING = ['page', 'per_page', 'order']

export function aircallStandIn(options: AircallStandInOptions): (request: Request) => Promise<Response> {
  const { apiId, apiToken } = options.credentials ?? DEMO_AIRCALL
  const { requestsPerMinute: limit = 120, ceiling = 10_000, now } = options
  const expected = `Basic ${btoa(`${apiId}:${apiToken}`)}`
  const pace: Pace | undefined = limit === false ? undefined : paceOf([{ limit, perMs: MINUTE_MS }])
  const webhooks = aircallWebhooks(now)

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const credential = request.headers.get('authorization')
    if (credential === null) throw new Refusal(401, 'Unauthorized')
    if (credential !== expected) throw new Refusal(403, 'Forbidden')
    const waitMs = pace?.take(now()).waitMs ?? 0
    if (waitMs > 0) {
      // The headers come only once the limit is reached.
      return json(
        429,
        { error: 'Too Many Requests' },
        {
          'X-AircallApi-Limit': String(limit),
          'X-AircallApi-Remaining': '0',
          'X-AircallApi-Reset': String(Math.ceil((now() + waitMs) / 1_000)),
        },
      )
    }
    const hooked = await webhooks(request, url)
    if (hooked) return hooked
    if (request.method !== 'GET') throw new Refusal(405, 'this stand-in only reads')
    return read(url)
  }

  function read(url: URL): Response {
    const world = options.world()
    const { pathname, searchParams: query } = url
    const list = (name: string, items: readonly Payload[], known: readonly string[] = []): Response =>
      listed(url, name, items, [...PAGING, ...known], ceiling)
    const call = /^\/v1\/calls\/(\d+)(?:\/(\w+))?$/.exec(pathname)
    if (call) return callOf(world, Number(call[1]), call[2], query)
    const single = /^\/(v1|v2)\/(users|numbers|contacts)\/(\d+)(?:\/(numbers))?$/.exec(pathname)
    if (single) return singleOf(world, single[2] ?? '', Number(single[3]), single[4])
    switch (pathname) {
      case '/v1/ping':
        return json(200, { ping: 'pong' })
      case '/v1/company':
        return json(200, {
          company: { name: 'Made-up Stays', users_count: world.staff.length, numbers_count: world.lines.length },
        })
      case '/v1/calls':
      case '/v1/calls/search': {
        const known = [
          'from',
          'to',
          'fetch_contact',
          'fetch_short_urls',
          'fetch_call_timeline',
          ...(pathname.endsWith('search') ? ['direction', 'user_id', 'phone_number', 'tags'] : []),
        ]
        checkParameters(query, [...PAGING, ...known])
        const calls = callsIn(world, query, now())
        return list(
          'calls',
          calls.map((each) => callPayload(each, world, 'settled', 'rest')),
          known,
        )
      }
      case '/v1/contacts':
        return list(
          'contacts',
          world.contacts.map((contact) => contactPayload(contact, 'rest')),
          ['from', 'to'],
        )
      case '/v1/contacts/search': {
        checkParameters(query, [...PAGING, 'phone_number', 'email'])
        if (!query.has('phone_number') && !query.has('email'))
          throw new Refusal(400, 'phone_number or email is required')
        const digits = query.get('phone_number')?.replaceAll(/[^+\d]/g, '')
        const found = world.contacts.filter(
          (contact) => contact.phone === digits || contact.email === query.get('email'),
        )
        return list(
          'contacts',
          found.map((contact) => contactPayload(contact, 'rest')),
          ['phone_number', 'email'],
        )
      }
      case '/v1/users':
      case '/v2/users':
        return list('users', world.staff.map(userPayload), ['from', 'to'])
      case '/v1/numbers':
        return list('numbers', world.lines.map(numberPayload), ['from', 'to'])
      case '/v1/teams':
        return list('teams', [])
      case '/v1/tags': {
        const names = [...new Set(world.calls.flatMap((each) => each.tags))]
        return list(
          'tags',
          names.map((name, index) => ({ id: index + 1, name })),
        )
      }
      default:
        throw new Refusal(404, 'Not found')
    }
  }

  return withFaults((request) => answer(request).catch(refused), options)
}

function callOf(world: Portfolio, id: number, path: string | undefined, query: URLSearchParams): Response {
  checkParameters(query, ['fetch_contact', 'fetch_short_urls', 'fetch_call_timeline'])
  const call = world.calls.find((each) => each.id === id)
  if (!call) throw new Refusal(404, 'Call not found')
  if (path === undefined) return json(200, { call: callPayload(call, world, 'settled', 'rest') })
  const insight = insightPayload(call, path)
  if (!insight) throw new Refusal(404, 'Not found')
  return json(200, insight)
}

function singleOf(world: Portfolio, kind: string, id: number, part: string | undefined): Response {
  const found =
    kind === 'users'
      ? world.staff.filter((member) => Number(member.id) === id).map(userPayload)[0]
      : kind === 'numbers'
        ? world.lines.filter((line) => line.id === id).map(numberPayload)[0]
        : world.contacts.filter((contact) => contact.id === id).map((contact) => contactPayload(contact, 'rest'))[0]
  if (!found) throw new Refusal(404, 'Not found')
  if (part === 'numbers') return json(200, { numbers: world.lines.map(numberPayload) })
  return json(200, { [kind.slice(0, -1)]: found })
}

function callsIn(world: Portfolio, query: URLSearchParams, now: Instant): DemoCall[] {
  const from = wholeNumber(query, 'from', { least: 0, most: 9_999_999_999, otherwise: 0 })
  const to = wholeNumber(query, 'to', { least: 0, most: 9_999_999_999, otherwise: 9_999_999_999 })
  const direction = query.has('direction') ? oneOf(query, 'direction', ['inbound', 'outbound'], '') : undefined
  const phone = query.get('phone_number')?.replaceAll(/[^+\d]/g, '')
  const tag = query.get('tags')
  return world.calls
    .filter(
      (call) =>
        call.startedAt >= now - HISTORY_MS &&
        seconds(call.startedAt) >= from &&
        seconds(call.startedAt) <= to &&
        (direction === undefined || call.direction === direction) &&
        (phone === undefined || call.phone === phone) &&
        (!query.has('user_id') || call.staffId === query.get('user_id')) &&
        (tag === null || call.tags.includes(tag)),
    )
    .sort((one, other) => one.startedAt - other.startedAt || one.id - other.id)
}

/** One page with its links. What lies beyond the ceiling is not given, and not mentioned. */
function listed(
  url: URL,
  name: string,
  items: readonly Payload[],
  known: readonly string[],
  ceiling: number,
): Response {
  const query = url.searchParams
  checkParameters(query, known)
  const page = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 })
  const perPage = wholeNumber(query, 'per_page', { least: 1, most: 50, otherwise: 20 })
  const order = oneOf(query, 'order', ['asc', 'desc'], 'asc')
  const ordered = order === 'desc' ? items.toReversed() : items
  const reachable = ordered.slice(0, ceiling)
  const start = (page - 1) * perPage
  const shown = reachable.slice(start, start + perPage)
  const linkTo = (other: number): string => {
    const link = new URL(url)
    link.searchParams.set('page', String(other))
    return link.href
  }
  return json(200, {
    [name]: shown,
    meta: {
      count: shown.length,
      total: items.length,
      current_page: page,
      per_page: perPage,
      next_page_link: start + perPage < reachable.length ? linkTo(page + 1) : null,
      previous_page_link: page > 1 ? linkTo(page - 1) : null,
    },
  })
}

function refused(error: unknown): Response {
  if (error instanceof Refusal) return error.response
  throw error
}
