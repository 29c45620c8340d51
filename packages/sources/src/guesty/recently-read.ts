/** What was read a short while ago, so that one question or one burst of events does not read it again and again. */
export interface RecentlyRead<Value> {
  /** @param notOlderThan Only what was read at or after this instant will do (ms since the epoch); 0 for any. */
  get(id: string, notOlderThan: number): { readonly value: Value; readonly readAt: number } | undefined
  put(id: string, value: Value, readAt: number): void
}

/**
 * @param size The most things kept; the one longest unused gives way.
 * @param ttlMs How long a read counts, in milliseconds.
 */
export function recentlyRead<Value>(size: number, ttlMs: number, now: () => number): RecentlyRead<Value> {
  const kept = new Map<string, { readonly value: Value; readonly readAt: number }>()
  return {
    get(id, notOlderThan) {
      const found = kept.get(id)
      if (!found) return undefined
      kept.delete(id)
      if (found.readAt + ttlMs <= now()) return undefined
      kept.set(id, found)
      return found.readAt >= notOlderThan ? found : undefined
    },
    put(id, value, readAt) {
      kept.delete(id)
      kept.set(id, { value, readAt })
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break
        kept.delete(oldest)
      }
    },
  }
}
