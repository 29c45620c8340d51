/** What was read, and when. */
export interface Remembered<Value> {
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly value: Value
}

/**
 * Gives what was read at most so long ago: for what costs more than its newest state is worth. Who asks meanwhile shares the read that is under
 * way; one that failed is made again.
 *
 * @param forMs 0: never an older one.
 */
export function remembered<Value>(
  read: () => Promise<Value>,
  { forMs, now }: { readonly forMs: number; readonly now: () => number },
): () => Promise<Remembered<Value>> {
  let kept: { readonly at: number; readonly value: Promise<Value> } | undefined

  return async () => {
    // A clock that was set back makes it old, too.
    if (!kept || Math.abs(now() - kept.at) >= forMs) kept = { at: now(), value: read() }
    const mine = kept
    try {
      return { at: mine.at, value: await mine.value }
    } catch (error) {
      if (kept === mine) kept = undefined
      throw error
    }
  }
}
