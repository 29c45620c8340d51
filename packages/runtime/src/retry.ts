/** Waits. A test passes one that moves its own clock. */
export type Sleep = (ms: number) => Promise<void>

export const sleep: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** What to do after a failure: give up, or go on; `afterMs` is the wait that the other side asked for. */
export type Verdict = 'stop' | { readonly afterMs?: number | undefined }

export interface RetryOptions {
  /** All tries, the first included. Default 4. */
  readonly tries?: number
  /** The first wait is drawn from 0 to this, the next from 0 to twice this, and so on. Milliseconds; default 1 000. */
  readonly baseMs?: number
  /** No drawn wait is longer. Milliseconds; default 30 000. */
  readonly capMs?: number
  /**
   * A wait that the other side asked for is honoured up to this length; beyond it the failure is thrown at once, so that a
   * queue can come back later instead of a process holding on. Milliseconds; default 60 000.
   */
  readonly patienceMs?: number
  /** Default: {@link verdictOf}. */
  readonly judge?: (failure: unknown) => Verdict
  readonly sleep: Sleep
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

/**
 * Runs work again while its failures may pass: exponential backoff with full jitter, or what the other side asked for.
 *
 * @param work Given the number of the try, from 1. Must be safe to run twice.
 * @throws The last failure.
 * @see Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export async function retrying<Result>(
  work: (attempt: number) => Promise<Result>,
  options: RetryOptions,
): Promise<Result> {
  const { tries = 4, baseMs = 1_000, capMs = 30_000, patienceMs = 60_000, judge = verdictOf } = options
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt)
    } catch (failure) {
      const verdict = judge(failure)
      if (verdict === 'stop' || attempt >= tries) throw failure
      const asked = verdict.afterMs
      if (asked !== undefined && asked > patienceMs) throw failure
      await options.sleep(asked ?? options.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1)))
    }
  }
}

/** Goes by the failure's own `retry` and `retryAfterMs`, as the project's errors carry them; any other failure stops. */
export function verdictOf(failure: unknown): Verdict {
  if (typeof failure !== 'object' || failure === null || !('retry' in failure) || failure.retry !== 'later')
    return 'stop'
  const asked = 'retryAfterMs' in failure ? failure.retryAfterMs : undefined
  return typeof asked === 'number' ? { afterMs: asked } : {}
}

/**
 * The wait that a `Retry-After` header asks for.
 *
 * @param header Seconds or an HTTP date (RFC 9110, 10.2.3).
 * @param now Milliseconds since the Unix epoch.
 * @returns Milliseconds, at least 0; undefined when the header is absent or says nothing readable.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000)
  // A bare word or a negative number is no date, though Date.parse takes some of them.
  if (!/^[A-Za-z]{3}.*\d{4}|^\d{4}-\d{2}-\d{2}T/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
