/**
 * Does work for many at once: whatever is asked for within a window is done in one go, once for each key, and everybody who asked waits for it.
 *
 * @param options.most Of one go; more than that within a window are done in several, at once.
 */
export function gather<Key>(
  work: (keys: readonly Key[]) => Promise<void>,
  options: { readonly windowMs: number; readonly most: number; readonly sleep: (ms: number) => Promise<void> },
): (key: Key) => Promise<void> {
  let waiting: { readonly keys: Set<Key>; readonly done: Promise<void> } | undefined

  function begin(): { keys: Set<Key>; done: Promise<void> } {
    const keys = new Set<Key>()
    const group = {
      keys,
      done: options.sleep(options.windowMs).then(() => {
        if (waiting === group) waiting = undefined
        return work([...keys])
      }),
    }
    return group
  }

  return (key) => {
    if (!waiting || (waiting.keys.size >= options.most && !waiting.keys.has(key))) waiting = begin()
    waiting.keys.add(key)
    return waiting.done
  }
}
