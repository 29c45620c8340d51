import { StoreUnavailable } from '@innkeeper/core/errors'
import { DeadlineExceeded, withDeadline } from '@innkeeper/runtime/deadline'
import { retryAfterMs, retrying, type Sleep } from '@innkeeper/runtime/retry'

/** What every adapter of a store behind HTTP is given by its host. */
export interface Host {
  readonly fetch: (request: Request) => Promise<Response>
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  readonly sleep: Sleep
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

export interface JsonServiceOptions extends Host {
  /** Who is asked, for messages: `Firestore`. */
  readonly name: string
  /** Without a slash at its end; what is asked for is put behind it. */
  readonly baseUrl: string
  /** Made anew for every try, since a token may have run out meanwhile. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /** Answers of the 4xx sort that may pass all the same. Default: none. */
  readonly mayPass?: (status: number, body: unknown) => boolean
}

export interface JsonCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Begins with a slash or a colon. */
  readonly path: string
  readonly body?: unknown
  /** For one try, in milliseconds. Default 10 000. */
  readonly deadlineMs?: number
}

export interface JsonAnswer {
  readonly status: number
  /** Undefined where the answer holds no JSON. */
  readonly body: unknown
}

export type JsonService = (call: JsonCall) => Promise<JsonAnswer>

const DEADLINE_MS = 10_000

/**
 * A store that speaks JSON over HTTP. Whatever may pass (no connection, a deadline, 408, 429, 5xx) is tried again a few times, so that
 * every call must be safe to run twice.
 *
 * @returns Gives back whatever else it answers, refusals too. @throws {StoreUnavailable}
 */
export function openJsonService(options: JsonServiceOptions): JsonService {
  const { name, mayPass = () => false } = options

  async function attempt(call: JsonCall): Promise<JsonAnswer> {
    const { status, text, retryAfter } = await send(call)
    const body = parsed(text)
    if (status === 408 || status === 429 || status >= 500 || mayPass(status, body)) {
      const wait = retryAfterMs(retryAfter, options.now())
      throw new StoreUnavailable(`${name} answered ${status}`, { retryAfterMs: wait })
    }
    if (status < 300 && body === undefined) throw new StoreUnavailable(`${name} answered no JSON`)
    return { status, body }
  }

  async function send(call: JsonCall): Promise<{ status: number; text: string; retryAfter: string | null }> {
    const headers = { 'content-type': 'application/json', ...(await options.headers()) }
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) }
    try {
      return await withDeadline(
        async (signal) => {
          const request = new Request(options.baseUrl + call.path, { method: call.method, headers, signal, ...body })
          const response = await options.fetch(request)
          return {
            status: response.status,
            text: await response.text(),
            retryAfter: response.headers.get('retry-after'),
          }
        },
        name,
        call.deadlineMs ?? DEADLINE_MS,
      )
    } catch (error) {
      const why = error instanceof DeadlineExceeded ? 'did not answer in time' : 'could not be reached'
      throw new StoreUnavailable(`${name} ${why}`, { cause: error })
    }
  }

  return (call) =>
    retrying(() => attempt(call), {
      tries: 3,
      baseMs: 150,
      capMs: 2_000,
      patienceMs: 5_000,
      sleep: options.sleep,
      random: options.random,
    })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
