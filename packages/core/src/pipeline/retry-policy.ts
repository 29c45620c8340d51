import { InnkeeperError, ServiceRefused, ServiceUnavailable } from '../errors.ts'

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 5 * 60_000
/** About an hour of trying, given the delays above. */
const MOST_ATTEMPTS = 18

export type Verdict = { readonly next: 'retry'; readonly delayMs: number } | { readonly next: 'bury' }

/**
 * What becomes of work that failed: exponential backoff with full jitter, or the dead letters.
 *
 * A wait that the service itself asked for is honoured on top of the jitter. A failure that can never succeed is buried at once; one
 * for want of a valid key can, once somebody mends the key.
 *
 * @param attempts How often it was tried, this time included; at least 1.
 * @param random In [0, 1).
 */
export function afterFailure(error: unknown, attempts: number, random: number): Verdict {
  const lockedOut = isLockedOut(error)
  if (error instanceof InnkeeperError && error.retry === 'never' && !lockedOut) return { next: 'bury' }
  if (attempts >= MOST_ATTEMPTS) return { next: 'bury' }
  // Asking more often helps nobody until a person has mended the key.
  if (lockedOut) return { next: 'retry', delayMs: Math.round((1 + random) * LONGEST_DELAY_MS) }
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1))
  const asked = error instanceof ServiceUnavailable ? (error.retryAfterMs ?? 0) : 0
  return { next: 'retry', delayMs: Math.round(asked + random * ceiling) }
}

const HOUR_MS = 3_600_000
/** A trigger gives an event up after a day, without a word. */
const OLDEST_EVENT_MS = 20 * HOUR_MS
/** By then a bug would have to be mended and deployed. */
const OLDEST_UNFORESEEN_MS = HOUR_MS

/**
 * The same for an event that a trigger brings again by itself, at its own pace and without counting: it is buried by its age.
 *
 * @param ageMs Since what it tells of happened.
 */
export function afterEventFailure(error: unknown, ageMs: number): Verdict['next'] {
  const foreseen = error instanceof InnkeeperError
  if (foreseen && error.retry === 'never' && isOfOne(error)) return 'bury'
  return ageMs > (foreseen ? OLDEST_EVENT_MS : OLDEST_UNFORESEEN_MS) ? 'bury' : 'retry'
}

/** Whether a failure of several may be the fault of one of them: not where a service is away, lets nobody in, or lacks what all of it goes to. */
export function isOfOne(error: unknown): boolean {
  if (!(error instanceof InnkeeperError)) return true
  return error.retry === 'never' && !isLockedOut(error) && !(error instanceof ServiceRefused && error.status === 404)
}

function isLockedOut(error: unknown): boolean {
  return error instanceof ServiceRefused && (error.status === 401 || error.status === 403)
}
