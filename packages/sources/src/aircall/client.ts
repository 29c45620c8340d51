import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { DeadlineExceeded, withDeadline } from '@innkeeper/runtime/deadline'
import { PaceExceeded, rateLimiter } from '@innkeeper/runtime/rate-limiter'
import { retryAfterMs, retrying, type Sleep } from '@innkeeper/runtime/retry'

import { WirePage } from './wire.ts'

export interface AircallClientOptions {
  /** The API's origin, e.g. `https://api.aircall.io`; `/v1` and `/v2` lie below it. */
  readonly baseUrl: string
  /** The company's API key; not the webhook's token. */
  readonly apiId: string
  readonly apiToken: string
  /** Default 50: sources disagree whether a company may make 60 or 120, and others share them. */
  readonly requestsPerMinute?: number
  /** For one try of one request. Milliseconds; default 15 000. */
  readonly deadlineMs?: number
  readonly fetch: (request: Request) => Promise<Response>
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  readonly sleep: Sleep
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

export type AircallCollection = 'users' | 'numbers' | 'contacts' | 'calls'

export interface AircallPage {
  readonly items: readonly unknown[]
  /** How many the whole query matches, where it is said. */
  readonly total: number | undefined
  /** False on the last page. */
  readonly more: boolean
}

/** Reads Aircall's REST API within its limits. Every method retries what may pass. */
export interface AircallClient {
  /**
   * One page, oldest first, of up to {@link PAGE_SIZE} items.
   *
   * @param page From 1.
   * @param window UNIX seconds; limits a list to what was created in it.
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  list(
    collection: AircallCollection,
    page: number,
    window?: { readonly from: number; readonly to: number },
  ): Promise<AircallPage>
  /**
   * One thing by its path, e.g. `/v1/calls/812345678`.
   *
   * @returns undefined when there is none (404).
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  read(path: string): Promise<unknown>
}

/** The most that Aircall gives at once. */
export const PAGE_SIZE = 50

const MINUTE_MS = 60_000
/** Longer waits are the queue's, not a process's. */
const PATIENCE_MS = 90_000

/** The part of the limit that lists may fill up: they are read for fills and polls, for which nobody waits. */
const LISTS_SHARE = 3 / 4

const PATHS: Readonly<Record<AircallCollection, string>> = {
  users: '/v2/users',
  numbers: '/v1/numbers',
  contacts: '/v1/contacts',
  calls: '/v1/calls',
}

export function aircallClient(options: AircallClientOptions): AircallClient {
  const { requestsPerMinute = 50, deadlineMs = 15_000, fetch, now, sleep, random } = options
  const authorization = `Basic ${base64(`${options.apiId}:${options.apiToken}`)}`
  const limiter = rateLimiter({
    windows: [{ limit: requestsPerMinute, perMs: MINUTE_MS }],
    patienceMs: PATIENCE_MS,
    now,
    sleep,
  })

  async function get(path: string, query = '', share = 1): Promise<unknown> {
    const what = `GET ${withoutIds(path)} of Aircall`
    return retrying(
      async () => {
        const ticket = await limiter.acquire(share).catch(asUnavailable)
        const { status, headers, body } = await request(what, path, query)
        const remaining = headers.get('x-aircallapi-remaining')
        if (status !== 429 && remaining !== null && /^\d+$/.test(remaining))
          limiter.learn(ticket, MINUTE_MS, Number(remaining))
        if (status >= 200 && status < 300) return bodyOf(what, body)
        if (status === 404) return undefined
        throw failureOf(what, status, headers)
      },
      { sleep, random, patienceMs: PATIENCE_MS },
    )
  }

  async function request(what: string, path: string, query: string) {
    try {
      return await withDeadline(
        async (signal) => {
          const headers = { authorization, accept: 'application/json' }
          const response = await fetch(new Request(new URL(path + query, options.baseUrl), { headers, signal }))
          return { status: response.status, headers: response.headers, body: await response.text() }
        },
        what,
        deadlineMs,
      )
    } catch (cause) {
      const reason = cause instanceof DeadlineExceeded ? 'did not answer in time' : 'could not be reached'
      throw new ServiceUnavailable(`${what}: ${reason}`, { cause })
    }
  }

  function failureOf(what: string, status: number, headers: Headers): Error {
    if (status === 429) {
      const wait = retryAfterMs(headers.get('retry-after'), now()) ?? untilReset(headers, now())
      limiter.pauseUntil(now() + (wait ?? 0))
      return new ServiceUnavailable(`${what}: the rate limit is reached`, { retryAfterMs: wait })
    }
    if (status === 408 || status >= 500) return new ServiceUnavailable(`${what}: answered ${status}`)
    if (status === 401 || status === 403) {
      return new ServiceRefused(`${what}: the API key is wrong (${status}); check the API id and the API token`, {
        status,
      })
    }
    return new ServiceRefused(`${what}: answered ${status}`, { status })
  }

  return {
    async list(collection, page, window) {
      const span = window ? `from=${window.from}&to=${window.to}&` : ''
      const query = `?${span}order=asc&per_page=${PAGE_SIZE}&page=${page}`
      const body = await get(PATHS[collection], query, LISTS_SHARE)
      const parsed = WirePage.safeParse(body).data
      const items = parsed?.[collection]
      if (!Array.isArray(items)) {
        throw new ServiceUnavailable(`GET ${PATHS[collection]} of Aircall: the answer holds no list of ${collection}`)
      }
      // A page without items ends a list whatever it links to, so that reading always ends.
      const more = Boolean(parsed?.meta?.next_page_link) && items.length > 0
      return { items, total: parsed?.meta?.total ?? undefined, more }
    },
    read: (path) => get(path),
  }
}

function asUnavailable(failure: unknown): never {
  if (!(failure instanceof PaceExceeded)) throw failure
  throw new ServiceUnavailable(`Aircall's rate limit: ${failure.message}`, { retryAfterMs: failure.retryAfterMs })
}

function bodyOf(what: string, body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new ServiceUnavailable(`${what}: the answer is no JSON`, { cause })
  }
}

/** `X-AircallApi-Reset`: UNIX seconds at which the limit begins anew. */
function untilReset(headers: Headers, now: number): number | undefined {
  const reset = Number(headers.get('x-aircallapi-reset') ?? Number.NaN)
  return reset > 0 ? Math.max(0, reset * 1_000 - now) : undefined
}

/** Ids say nothing in a log line, and would make every message a different one. */
function withoutIds(path: string): string {
  return path.replaceAll(/\/[^/]*\d{3,}[^/]*/g, '/{id}')
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
