import { useEffect, useState } from 'react'

import { ApiError } from '../api/api-error.ts'
import type { DemoChat } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'

/** After a failure that may pass, in ms. */
const AGAIN_MS = 2_000

interface Held {
  /** Whose view it is. */
  readonly as: string
  readonly chat: DemoChat | undefined
  readonly error: unknown
}

/** The demo's chat as one person sees it, kept up to date; `error` while it cannot be. */
export function useDemoChat(as: string): Omit<Held, 'as'> {
  const api = useApi()
  const [held, setHeld] = useState<Held>({ as, chat: undefined, error: undefined })

  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    async function follow(): Promise<void> {
      let version: string | undefined
      while (!signal.aborted) {
        try {
          const chat = await api.demoChat(as, version, signal)
          version = chat.version
          if (!signal.aborted) setHeld({ as, chat, error: undefined })
        } catch (error) {
          if (signal.aborted) return
          setHeld((before) => ({ as, chat: before.as === as ? before.chat : undefined, error }))
          if (error instanceof ApiError && error.status >= 400 && error.status < 500) return
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
        }
      }
    }
    void follow()
    return () => leaving.abort()
  }, [api, as])

  return held.as === as ? held : { chat: undefined, error: undefined }
}
