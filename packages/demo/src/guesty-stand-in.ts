/**
 * Guesty's Open API over a made-up world, as strict as its documentation: what the real one would refuse is refused.
 *
 * It stands in for the network in the demo, in tests and in benches: `guestyStandIn(…)` is a `fetch`.
 */
import type { Instant } from '@innkeeper/core/time/calendar'

import { type FaultOptions, withFaults } from './stand-in/faults.ts'
import { guestyAccess, type GuestyCredentials } from './stand-in/guesty-access.ts'
import { conversationById, conversations, posts } from './stand-in/guesty-communication.ts'
import {
  account,
  accountCustomFields,
  calendar,
  guestById,
  guests,
  listingById,
  listingCustomFields,
  listings,
  reviews,
} from './stand-in/guesty-property.ts'
import {
  legacyReservationById,
  legacyReservations,
  reportReservations,
  reservationsByIds,
  searchReservations,
} from './stand-in/guesty-reservations.ts'
import { taskById, tasks } from './stand-in/guesty-tasks.ts'
import { webhookEndpoints } from './stand-in/guesty-webhooks.ts'
import { type GuestyWorld, guestyWorld } from './stand-in/guesty-world.ts'
import { paceOf } from './stand-in/pace.ts'
import { json, Refusal } from './stand-in/reply.ts'
import type { Portfolio } from './world.ts'

export interface GuestyStandInOptions extends FaultOptions {
  /** Asked at every request, so that a world may go on (`live.ts`). */
  readonly world: () => Portfolio
  /** Milliseconds since the Unix epoch. */
  readonly now: () => Instant
  readonly credentials?: GuestyCredentials
  /** False switches the rate limit off, with its headers. Default true. */
  readonly limits?: boolean
  /** From when the legacy reservation endpoints answer 410. Default: never, so that the demo does not lose its balances in 2027. */
  readonly legacyEndsAt?: Instant
}

export const DEMO_GUESTY: GuestyCredentials = { clientId: 'demo-client', clientSecret: 'demo-client-secret' }

const WINDOWS = [
  { name: 'Second', limit: 15, perMs: 1_000 },
  { name: 'Minute', limit: 120, perMs: 60_000 },
  { name: 'Hour', limit: 5_000, perMs: 3_600_000 },
] as const

export function guestyStandIn(options: GuestyStandInOptions): (request: Request) => Promise<Response> {
  const { now, legacyEndsAt = Number.POSITIVE_INFINITY } = options
  const access = guestyAccess(options.credentials ?? DEMO_GUESTY, now)
  const webhooks = webhookEndpoints(() => options.world().accountId, now)
  const pace = paceOf(WINDOWS)

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (url.pathname === '/oauth2/token') return access.issue(request)
    if (!url.pathname.startsWith('/v1/')) throw new Refusal(404, 'not found')
    access.check(request)
    const { remaining, waitMs } = pace.take(now())
    const headers: Record<string, string> = { 'x-request-id': crypto.randomUUID() }
    for (const [index, { name, limit }] of WINDOWS.entries()) {
      headers[`X-RateLimit-Limit-${name}`] = String(limit)
      headers[`X-RateLimit-Remaining-${name}`] = String(remaining[index] ?? 0)
    }
    if (waitMs > 0 && options.limits !== false) {
      return json(
        429,
        { message: 'Too Many Requests' },
        { ...headers, 'Retry-After': String(Math.ceil(waitMs / 1_000)) },
      )
    }
    const response = await route(request, decodeURI(url.pathname.slice('/v1'.length)), url.searchParams).catch(refused)
    if (options.limits !== false) for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  }

  async function route(request: Request, path: string, query: URLSearchParams): Promise<Response> {
    const hooked = await webhooks(request, path, query)
    if (hooked) return hooked
    if (request.method !== 'GET') throw new Refusal(405, 'this stand-in only reads')
    if (/^\/reservations(?:\/|$)/.test(path) && now() >= legacyEndsAt)
      throw new Refusal(410, 'this endpoint has ended, use /reservations-v3')
    const world = guestyWorld(options.world())
    for (const [pattern, handle] of ROUTES) {
      const match = pattern.exec(path)
      if (match) return handle(world, query, match[1] ?? '', now())
    }
    throw new Refusal(404, 'not found')
  }

  return withFaults((request) => answer(request).catch(refused), options)
}

type Handle = (world: GuestyWorld, query: URLSearchParams, id: string, now: Instant) => Response

const ROUTES: readonly (readonly [RegExp, Handle])[] = [
  [/^\/reservations-v3$/, reservationsByIds],
  [/^\/reservations-v3\/search$/, searchReservations],
  [/^\/reservations-v3\/reports\/search$/, reportReservations],
  [/^\/reservations$/, legacyReservations],
  [/^\/reservations\/(\w+)$/, (world, query, id) => legacyReservationById(world, id, query)],
  [/^\/guests-crud$/, guests],
  [/^\/guests-crud\/(\w+)$/, (world, query, id) => guestById(world, id, query)],
  [/^\/listings$/, listings],
  [/^\/listings\/(\w+)$/, (world, query, id) => listingById(world, id, query)],
  [/^\/properties-api\/custom-fields\/(\w+)$/, (world, query, id) => listingCustomFields(world, id, query)],
  [/^\/accounts\/me$/, account],
  [/^\/accounts\/(\w+)\/custom-fields$/, (world, query, id) => accountCustomFields(world, id, query)],
  [/^\/communication\/conversations$/, conversations],
  [/^\/communication\/conversations\/(\w+)$/, (world, query, id) => conversationById(world, id, query)],
  [/^\/communication\/conversations\/(\w+)\/posts$/, (world, query, id) => posts(world, id, query)],
  [/^\/tasks-open-api\/tasks$/, (world, query, _, now) => tasks(world, query, now)],
  [/^\/tasks-open-api\/(\w+)$/, (world, query, id) => taskById(world, id, query)],
  [/^\/reviews$/, reviews],
  [
    /^\/availability-pricing\/api\/calendar\/listings\/(?:minified\/)?(\w+)$/,
    (world, query, id) => calendar(world, id, query),
  ],
]

function refused(error: unknown): Response {
  if (error instanceof Refusal) return error.response
  throw error
}
