import type { Sleep } from './retry.ts'

/** At most `limit` takes in any span of `perMs` milliseconds. */
export interface RateWindow {
  readonly limit: number
  readonly perMs: number
}

export interface RateLimiterOptions {
  readonly windows: readonly RateWindow[]
  /** Milliseconds by which every window is taken as longer, because a request arrives a little after it was let go. Default 0. */
  readonly marginMs?: number
  /** Whoever would have to wait longer is turned away at once with {@link PaceExceeded}. Milliseconds; default: no limit. */
  readonly patienceMs?: number
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  readonly sleep: Sleep
}

/** The wait for a place would be too long. `retryAfterMs` says when there may be one. */
export class PaceExceeded extends Error {
  override readonly name = 'PaceExceeded'
  readonly code = 'service.pace'
  readonly retry = 'later'
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super(`no request is allowed for another ${Math.ceil(retryAfterMs / 1_000)} s`)
    this.retryAfterMs = retryAfterMs
  }
}

/** A place in line that was granted; see {@link RateLimiter.learn}. */
export type Ticket = number

export interface RateLimiter {
  /** Waits until all windows allow one more, first come first served. @throws {PaceExceeded} */
  acquire(): Promise<Ticket>
  /**
   * Takes in what the other side says is left, so that others who share the limit are reckoned with. It can only slow down:
   * it holds for the window's length, at most a minute, or until the other side says otherwise.
   *
   * @param ticket Of the request that was answered; takes after it count against what is left.
   * @param perMs Which window.
   */
  learn(ticket: Ticket, perMs: number, remaining: number): void
  /** Lets nobody through before this instant (ms since the epoch): the other side asked for a pause. */
  pauseUntil(instant: number): void
}

/** What the other side said is left is believed no longer than this: its windows may begin anew at any time. */
const LONGEST_BELIEF_MS = 60_000

/** Sliding windows over the instants of past takes; exact, in memory, for one process. */
export function rateLimiter(options: RateLimiterOptions): RateLimiter {
  const { marginMs = 0, patienceMs = Number.POSITIVE_INFINITY, now, sleep } = options
  const windows = options.windows.map((window) => ({ ...window, ...ring(window.limit), left: noBelief }))
  let pausedUntil = 0
  let tickets = 0
  let line: Promise<unknown> = Promise.resolve()

  /** The earliest instant at which one more is allowed, as far as is known now. */
  function nextAt(instant: number): number {
    let at = Math.max(instant, pausedUntil)
    for (const window of windows) {
      const oldest = window.oldest()
      if (oldest !== undefined) at = Math.max(at, oldest + window.perMs + marginMs)
      if (window.left.count <= 0) at = Math.max(at, window.left.until)
    }
    return at
  }

  async function take(): Promise<Ticket> {
    for (let instant = now(); ; instant = now()) {
      const at = nextAt(instant)
      if (at <= instant) {
        for (const window of windows) {
          window.push(instant)
          if (window.left.until > instant) window.left = { ...window.left, count: window.left.count - 1 }
          else window.left = noBelief
        }
        return ++tickets
      }
      if (at - instant > patienceMs) throw new PaceExceeded(at - instant)
      await sleep(at - instant)
    }
  }

  return {
    acquire() {
      const turn = line.then(take)
      line = turn.catch(() => undefined)
      return turn
    },
    learn(ticket, perMs, remaining) {
      const window = windows.find((it) => it.perMs === perMs)
      if (!window || !(remaining >= 0)) return
      window.left = {
        count: remaining - (tickets - ticket),
        until: now() + Math.min(perMs, LONGEST_BELIEF_MS) + marginMs,
      }
    },
    pauseUntil(instant) {
      pausedUntil = Math.max(pausedUntil, instant)
    },
  }
}

const noBelief = { count: Number.POSITIVE_INFINITY, until: 0 }

/** The last `size` instants. `oldest` is the one that the next push would overwrite, once there are that many. */
function ring(size: number): { push(instant: number): void; oldest(): number | undefined } {
  if (!(size >= 1)) throw new RangeError(`a rate limit must be at least 1, got ${size}`)
  const instants: number[] = []
  let next = 0
  return {
    push(instant) {
      instants[next] = instant
      next = (next + 1) % size
    },
    oldest: () => (instants.length < size ? undefined : instants[next]),
  }
}
