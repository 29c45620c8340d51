/** A service failed so often in a row that it is left alone for a while. `retryAfterMs` says for how long. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen'
  readonly code = 'service.circuit_open'
  readonly retry = 'later'
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super(`it failed too often and is left alone for another ${Math.ceil(retryAfterMs / 1_000)} s`)
    this.retryAfterMs = retryAfterMs
  }
}

export interface BreakerOptions {
  /** Failures in a row after which nobody is let through. Default 5. */
  readonly failures?: number
  /** How long nobody is let through, in milliseconds; then one try decides. Default 10 000. */
  readonly restMs?: number
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
}

/** @throws {CircuitOpen} The work was not begun. */
export type Breaker = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Spares a service that is down, and its callers the wait for it.
 *
 * Every failure of the work counts: what is no fault of the service must be returned, not thrown. What was begun before the circuit
 * opened is heard out. In memory, for one process or isolate.
 *
 * @see Nygard, "Release It!", 2nd edition, "Circuit Breaker".
 */
export function circuitBreaker({ failures = 5, restMs = 10_000, now }: BreakerOptions): Breaker {
  let failed = 0
  let openedAt = 0
  let probing = false

  return async (work) => {
    const open = failed >= failures
    if (open) {
      // A clock that was set back must not keep the circuit open for longer than its rest.
      const rested = Math.abs(now() - openedAt)
      if (probing || rested < restMs) throw new CircuitOpen(probing ? restMs : restMs - rested)
      probing = true
    }
    try {
      const result = await work()
      failed = 0
      return result
    } catch (failure) {
      failed += 1
      if (failed >= failures) openedAt = now()
      throw failure
    } finally {
      if (open) probing = false
    }
  }
}
