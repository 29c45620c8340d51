import { circuitBreaker, CircuitOpen } from './breaker.ts'
import { DeadlineExceeded, withDeadline } from './deadline.ts'
import { retryAfterMs, retrying, verdictOf, type Sleep } from './retry.ts'

/** What every adapter of something behind HTTP is given by its host. */
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
  readonly headers?: Readonly<Record<string, string>>
  /** Answers of the 4xx sort that may pass all the same. Default: none. */
  readonly mayPass?: (status: number, body: unknown) => boolean
  /** The caller's own error for what may pass; it must carry `retry: 'later'` and the wait. */
  readonly unavailable: (message: string, details: Unavailability) => Error
  /** The longest wait between two tries, whether drawn or asked for, in milliseconds. Default 5 000. */
  readonly patienceMs?: number
}

export interface Unavailability {
  readonly cause?: unknown
  /** The wait that the service asked for, or that the circuit breaker keeps, in milliseconds. */
  readonly retryAfterMs?: number | undefined
}

export interface JsonCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with a slash or a colon; empty: the base itself. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
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
const PATIENCE_MS = 5_000

/**
 * A service that speaks JSON over HTTP. Whatever may pass (no connection, a deadline, 408, 429, 5xx) is tried again a few times with jitter,
 * waiting as long as `Retry-After` says, so that every call must be safe to run twice. One that goes on failing is left alone for a while.
 *
 * @returns Gives back whatever else it answers, refusals too. @throws What {@link JsonServiceOptions.unavailable} makes.
 */
export function openJsonService(options: JsonServiceOptions): JsonService {
  const { name, mayPass = () => false, unavailable, fetch, now, patienceMs = PATIENCE_MS } = options
  const throughBreaker = circuitBreaker({ now })

  /** Only what says that the service itself is in trouble goes against it in the breaker. */
  async function attempt(call: JsonCall): Promise<JsonAnswer> {
    const { status, text, retryAfter } = await throughBreaker(() => sendWhole(call))
    const body = parsed(text)
    if (status === 408 || status === 429 || mayPass(status, body)) throw notNow(status, retryAfter)
    if (status < 300 && body === undefined) throw unavailable(`${name} answered no JSON`, {})
    return { status, body }
  }

  async function sendWhole(call: JsonCall): Promise<Sent> {
    const answer = await send(call)
    if (answer.status >= 500) throw notNow(answer.status, answer.retryAfter)
    return answer
  }

  function notNow(status: number, retryAfter: string | null): Error {
    return unavailable(`${name} answered ${status}`, { retryAfterMs: retryAfterMs(retryAfter, now()) })
  }

  async function send(call: JsonCall): Promise<Sent> {
    const headers = { 'content-type': 'application/json', ...options.headers, ...call.headers }
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) }
    try {
      return await withDeadline(
        async (signal) => {
          const request = new Request(options.baseUrl + call.path, { method: call.method, headers, signal, ...body })
          const response = await fetch(request)
          const text = await response.text()
          return { status: response.status, text, retryAfter: response.headers.get('retry-after') }
        },
        name,
        call.deadlineMs ?? DEADLINE_MS,
      )
    } catch (error) {
      const why = error instanceof DeadlineExceeded ? 'did not answer in time' : 'could not be reached'
      throw unavailable(`${name} ${why}`, { cause: error })
    }
  }

  return async (call) => {
    try {
      return await retrying(() => attempt(call), {
        tries: 3,
        baseMs: 150,
        capMs: Math.min(2_000, patienceMs),
        patienceMs,
        judge: (failure) => (failure instanceof CircuitOpen ? 'stop' : verdictOf(failure)),
        sleep: options.sleep,
        random: options.random,
      })
    } catch (error) {
      if (!(error instanceof CircuitOpen)) throw error
      throw unavailable(`${name} is not asked: ${error.message}`, { cause: error, retryAfterMs: error.retryAfterMs })
    }
  }
}

interface Sent {
  readonly status: number
  readonly text: string
  readonly retryAfter: string | null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
