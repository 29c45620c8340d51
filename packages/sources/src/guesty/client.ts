import { InnkeeperError, ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { DeadlineExceeded, withDeadline } from '@innkeeper/runtime/deadline'
import { PaceExceeded, rateLimiter } from '@innkeeper/runtime/rate-limiter'
import { retryAfterMs, retrying, type Sleep } from '@innkeeper/runtime/retry'

import { type GuestyPage, objectOf, pageOf } from './envelope.ts'
import { type AccessToken, tokenKeeper, type TokenStore } from './token.ts'

/** Parameters of a request; a list is sent as the same name over and over (`reservationIds[]=A&reservationIds[]=B`). */
export type GuestyQuery = Readonly<Record<string, string | number | readonly string[]>>

/** Reads Guesty's Open API: paced, with one shared token, and trying again what may pass. */
export interface GuestyClient {
  /**
   * One page of a list, out of whatever envelope it comes in.
   *
   * @param path Below `/v1`, e.g. `/reservations-v3`.
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  list(path: string, query?: GuestyQuery): Promise<GuestyPage>
  /** One object; undefined when Guesty has none (404). @throws {ServiceUnavailable | ServiceRefused} */
  one(path: string, query?: GuestyQuery): Promise<object | undefined>
}

/** A client whose {@link GuestyClients.unhurried} side leaves a part of the limits to the other, which it never keeps waiting. */
export interface GuestyClients extends GuestyClient {
  /** For reading much that nobody waits for: fills and polls. */
  readonly unhurried: GuestyClient
}

export interface GuestyClientOptions {
  /** An origin, e.g. `https://open-api.guesty.com`; `/v1` and `/oauth2/token` lie below it. */
  readonly baseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly tokens: TokenStore
  readonly fetch: (request: Request) => Promise<Response>
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  readonly sleep: Sleep
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
  /** Default: {@link GUESTY_PACE}. */
  readonly pace?: GuestyPace
}

/** The most requests in any second, minute and hour. */
export interface GuestyPace {
  readonly second: number
  readonly minute: number
  readonly hour: number
}

/** What Guesty allows an application. */
export const GUESTY_PACE: GuestyPace = { second: 15, minute: 120, hour: 5_000 }

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const WINDOWS = [
  { name: 'second', perMs: SECOND_MS },
  { name: 'minute', perMs: MINUTE_MS },
  { name: 'hour', perMs: HOUR_MS },
] as const
/** Requests do not arrive as evenly as they leave. */
const PACE_MARGIN_MS = 100
/** Longer waits are the queue's, not a process's. */
const PATIENCE_MS = 90_000
const DEADLINE_MS = 15_000
/** What Guesty keeps refusing with a new token is not worth another one of the day's five. */
const REFUSAL_REMEMBERED_MS = 24 * HOUR_MS
/** The part of the limits that what nobody waits for may fill up. */
const UNHURRIED_SHARE = 3 / 4

interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly text: string
  readonly headers: Headers
}

export function guestyClient(options: GuestyClientOptions): GuestyClients {
  const { fetch, now, sleep, random, pace = GUESTY_PACE } = options
  const origin = options.baseUrl.replace(/\/+$/, '')
  const windows = WINDOWS.map(({ name, perMs }) => ({ limit: pace[name], perMs }))
  const limiter = rateLimiter({ windows, marginMs: PACE_MARGIN_MS, patienceMs: PATIENCE_MS, now, sleep })
  const keeper = tokenKeeper({ tokens: options.tokens, issue: issueToken, now })
  const refusals = new Map<string, number>()

  async function issueToken(): Promise<AccessToken> {
    const what = 'POST /oauth2/token'
    const askedAt = now()
    const answer = await send(
      what,
      new Request(`${origin}/oauth2/token`, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: 'open-api',
          client_id: options.clientId,
          client_secret: options.clientSecret,
        }),
      }),
    )
    if (!answer.ok) {
      const failed = failureOf(what, answer)
      if (!(failed instanceof ServiceRefused)) throw failed
      // Whatever it is refused with (400, 401, 403), it is the credentials that are wrong, and not what they were needed for.
      throw new ServiceRefused(`${failed.message}; check the client id and the client secret`, { status: 401 })
    }
    const body = jsonOf(what, answer)
    const value = body && 'access_token' in body ? body.access_token : undefined
    const seconds = body && 'expires_in' in body ? Number(body.expires_in) : Number.NaN
    if (typeof value !== 'string' || value === '') throw new ServiceUnavailable(`${what} answered without a token`)
    return { value, expiresAt: askedAt + (seconds > 0 ? seconds : 86_400) * 1_000 }
  }

  /** One request and its whole answer, within the deadline. */
  async function send(what: string, request: Request): Promise<Answer> {
    try {
      return await withDeadline(
        async (signal) => {
          const response = await fetch(new Request(request, { signal, redirect: 'manual' }))
          const text = await response.text()
          return { status: response.status, ok: response.ok, text, headers: response.headers }
        },
        what,
        DEADLINE_MS,
      )
    } catch (error) {
      if (error instanceof InnkeeperError) throw error
      const message = error instanceof DeadlineExceeded ? error.message : `${what} could not be reached`
      throw new ServiceUnavailable(message, { cause: error })
    }
  }

  async function sendPaced(what: string, url: string, token: string, share: number): Promise<Answer> {
    const ticket = await limiter.acquire(share).catch((error: unknown) => {
      if (!(error instanceof PaceExceeded)) throw error
      throw new ServiceUnavailable(`Guesty's rate limit: ${error.message}`, { retryAfterMs: error.retryAfterMs })
    })
    const answer = await send(
      what,
      new Request(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } }),
    )
    for (const { name, perMs } of WINDOWS) {
      const remaining = answer.headers.get(`x-ratelimit-remaining-${name}`)
      if (remaining !== null && /^\d+$/.test(remaining)) limiter.learn(ticket, perMs, Number(remaining))
    }
    if (answer.status === 429) limiter.pauseUntil(now() + (retryAfterMs(answer.headers.get('retry-after'), now()) ?? 0))
    return answer
  }

  async function sendAuthorized(what: string, kind: string, url: string, share: number): Promise<Answer> {
    const token = await keeper.current()
    const answer = await sendPaced(what, url, token, share)
    // An expired token shows as 403, a missing permission too: only a new token tells them apart.
    if (answer.status !== 401 && answer.status !== 403) return answer
    if ((refusals.get(kind) ?? 0) > now()) return answer
    const second = await sendPaced(what, url, await keeper.replacementFor(token), share)
    if (second.status === 401 || second.status === 403) refusals.set(kind, now() + REFUSAL_REMEMBERED_MS)
    return second
  }

  async function get(path: string, query: GuestyQuery, share: number): Promise<unknown> {
    const kind = kindOf(path)
    const what = `GET ${kind}`
    const url = `${origin}/v1${path}${searchOf(query)}`
    return retrying(
      async () => {
        const answer = await sendAuthorized(what, kind, url, share)
        if (!answer.ok) throw failureOf(what, answer)
        return jsonOf(what, answer)
      },
      { tries: 4, baseMs: 1_000, capMs: 30_000, patienceMs: PATIENCE_MS, sleep, random },
    )
  }

  function failureOf(what: string, { status, headers }: Answer): InnkeeperError {
    const requestId = headers.get('x-request-id')
    const message = `${what} answered ${status}${requestId ? ` (request ${requestId})` : ''}`
    return status === 408 || status === 429 || status >= 500
      ? new ServiceUnavailable(message, { retryAfterMs: retryAfterMs(headers.get('retry-after'), now()) })
      : new ServiceRefused(message, { status })
  }

  const within = (share: number): GuestyClient => ({
    async list(path, query = {}) {
      const page = pageOf(await get(path, query, share))
      if (!page) throw new ServiceRefused(`GET ${kindOf(path)} answered something that holds no list`)
      return page
    },
    async one(path, query = {}) {
      try {
        return objectOf(await get(path, query, share))
      } catch (error) {
        if (error instanceof ServiceRefused && error.status === 404) return undefined
        throw error
      }
    },
  })
  return { ...within(1), unhurried: within(UNHURRIED_SHARE) }
}

/** A path without ids, for messages and for what is remembered of its kind. */
function kindOf(path: string): string {
  return path.replaceAll(/\/[^/]*\d[^/]*(?=\/|$)/g, (part) => (/v\d$/.test(part) ? part : '/{id}'))
}

function searchOf(query: GuestyQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

function jsonOf(what: string, { text, headers }: Answer): object | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    // The parser's own message quotes the text, which may hold personal data.
    const requestId = headers.get('x-request-id')
    throw new ServiceUnavailable(
      `${what} answered something that is no JSON${requestId ? ` (request ${requestId})` : ''}`,
    )
  }
}
