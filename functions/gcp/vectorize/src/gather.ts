/**
 * Does work for many at once: whatever is asked for within a window is done in one go, once for each key, and everybody who asked waits for it.
 * Where a go fails for what may be the fault of one of its keys, each is tried alone, so that nobody suffers for another.
 *
 * @param options.most Of one go; more than that within a window are done in several, at once.
 */
export function gather<Key>(
  work: (keys: readonly Key[]) => Promise<void>,
  options: {
    readonly windowMs: number
    readonly most: number
    readonly sleep: (ms: number) => Promise<void>
    readonly isOfOne: (error: unknown) => boolean
  },
): (key: Key) => Promise<void> {
  let waiting: { readonly keys: Set<Key>; readonly done: Promise<Alone<Key>> } | undefined

  function begin(): { keys: Set<Key>; done: Promise<Alone<Key>> } {
    const keys = new Set<Key>()
    const group = {
      keys,
      done: options.sleep(options.windowMs).then(() => {
        if (waiting === group) waiting = undefined
        return together([...keys])
      }),
    }
    return group
  }

  async function together(keys: readonly Key[]): Promise<Alone<Key>> {
    try {
      await work(keys)
      return new Map()
    } catch (error) {
      if (keys.length === 1 || !options.isOfOne(error)) throw error
      const alone = new Map<Key, unknown>()
      for (const key of keys) await work([key]).catch((reason: unknown) => alone.set(key, reason))
      return alone
    }
  }

  return async (key) => {
    if (!waiting || (waiting.keys.size >= options.most && !waiting.keys.has(key))) waiting = begin()
    waiting.keys.add(key)
    const failures = await waiting.done
    if (failures.has(key)) throw failures.get(key)
  }
}

/** What each key failed for that failed alone. */
type Alone<Key> = ReadonlyMap<Key, unknown>
