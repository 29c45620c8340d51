import { useCallback, useEffect, useRef, useState } from 'react'

export interface Remote<Value> {
  readonly value: Value | undefined
  /** Set when the last load failed; `value` is then the one before, if any. */
  readonly error: unknown
  readonly loading: boolean
  readonly reload: () => void
}

interface Held<Value> {
  readonly key: string
  readonly value: Value | undefined
  readonly error: unknown
  readonly loading: boolean
}

/**
 * Something read from the server, again whenever `key` changes.
 *
 * @param key Names what is read; what was read under another key is not shown.
 * @param everyMs Reads again this often while the page is visible, and at once when it becomes visible.
 */
export function useRemote<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
  everyMs?: number,
): Remote<Value> {
  const [round, setRound] = useState(0)
  const [held, setHeld] = useState<Held<Value>>({ key, value: undefined, error: undefined, loading: true })
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  const reload = useCallback(() => setRound((before) => before + 1), [])

  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      setHeld((before) =>
        before.key === key ? { ...before, loading: true } : { key, value: undefined, error: undefined, loading: true },
      )
      try {
        const value = await latest.current(leaving.signal)
        if (!leaving.signal.aborted) setHeld({ key, value, error: undefined, loading: false })
      } catch (error) {
        if (!leaving.signal.aborted) setHeld((before) => ({ ...before, key, error, loading: false }))
      }
    }
    void read()
    return () => leaving.abort()
  }, [key, round])

  useEffect(() => {
    if (everyMs === undefined) return
    const readIfSeen = (): void => {
      if (document.visibilityState === 'visible') reload()
    }
    const timer = setInterval(readIfSeen, everyMs)
    document.addEventListener('visibilitychange', readIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', readIfSeen)
    }
  }, [everyMs, reload])

  // What was read under another key belongs to another question.
  const current = held.key === key ? held : { value: undefined, error: undefined, loading: true }
  return { value: current.value, error: current.error, loading: current.loading, reload }
}
