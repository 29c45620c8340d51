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
  /**
   * Waits until all windows allow one more, first come first served among takes of one share.
   *
   * @param share Which part of every window this take may fill up, from 0 (excluded) to 1; default 1. A smaller one leaves the rest
   * free for those who cannot wait, whom it never keeps waiting in line.
   * @throws {PaceExceeded}
   */
  acquire(share?: number): Promise<Ticket>
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

/**
 * Sliding windows over the instants of past takes; exact, in memory, for one process. A clock that is set back makes nobody wait for
 * longer than a window.
 */
export function rateLimiter(options: RateLimiterOptions): RateLimiter {
  const { marginMs = 0, patienceMs = Number.POSITIVE_INFINITY, now, sleep } = options
  const windows = options.windows.map((window) => ({ ...window, ...ring(window.limit), left: noBelief }))
  let pausedUntil = 0
  let tickets = 0
  let latest = Number.NEGATIVE_INFINITY
  const lines = new Map<number, Promise<unknown>>()

  /** The earliest instant at which one more is allowed, as far as is known now. */
  function nextAt(instant: number, share: number): number {
    let at = Math.max(instant, pausedUntil)
    for (const window of windows) {
      const places = Math.max(1, Math.floor(window.limit * share))
      const taken = window.nthNewest(places)
      if (taken !== undefined) at = Math.max(at, taken + window.perMs + marginMs)
      if (window.left.count <= window.limit - places) at = Math.max(at, window.left.until)
    }
    return at
  }

  /** Now. A clock that was set back takes all that is known of the past along with it. */
  function read(): number {
    const instant = now()
    const back = latest - instant
    if (back > 0 && back !== Number.POSITIVE_INFINITY) {
      pausedUntil -= back
      for (const window of windows) {
        window.shift(back)
        window.left = { ...window.left, until: window.left.until - back }
      }
    }
    latest = instant
    return instant
  }

  async function take(share: number): Promise<Ticket> {
    for (let instant = read(); ; instant = read()) {
      const at = nextAt(instant, share)
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
    acquire(share = 1) {
      const turn = (lines.get(share) ?? Promise.resolve()).then(() => take(share))
      lines.set(
        share,
        turn.catch(() => undefined),
      )
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

interface Ring {
  push(instant: number): void
  /** The instant so many pushes ago, 1 being the last; undefined when there were fewer. */
  nthNewest(number: number): number | undefined
  /** Takes every instant back by so many milliseconds. */
  shift(ms: number): void
}

/** The last `size` instants. */
function ring(size: number): Ring {
  if (!(size >= 1)) throw new RangeError(`a rate limit must be at least 1, got ${size}`)
  const instants: number[] = []
  let next = 0
  return {
    push(instant) {
      instants[next] = instant
      next = (next + 1) % size
    },
    nthNewest: (number) => (instants.length < number ? undefined : instants[(next - number + size) % size]),
    shift(ms) {
      for (const [index, instant] of instants.entries()) instants[index] = instant - ms
    },
  }
}
