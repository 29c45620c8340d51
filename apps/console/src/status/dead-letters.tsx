import { useState } from 'react'

import { messageOf } from '../api/api-error.ts'
import { useApi } from '../shell/api-context.ts'
import { Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'

/** Work that failed too often and now waits for a person. */
export function DeadLetters({ onReplayed }: { readonly onReplayed: () => void }) {
  const api = useApi()
  const letters = useRemote('dead letters', (signal) => api.deadLetters(signal))
  const [wrong, setWrong] = useState<string | null>(null)

  async function replay(key: string): Promise<void> {
    try {
      await api.replayDeadLetter(key)
      setWrong(null)
    } catch (error) {
      setWrong(messageOf(error))
    }
    letters.reload()
    onReplayed()
  }

  return (
    <section className="panel" aria-labelledby="dead-letters">
      <header className="panel-head">
        <h2 id="dead-letters">Dead letters</h2>
        <p className="panel-note">Work that failed too often. Mend the reason, then try it again.</p>
      </header>
      {wrong !== null && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Loaded remote={letters} what="dead letters">
        {({ items }) => (
          <ul className="rows dead-letters">
            {items.map(({ key, kind, reason, attempts }) => (
              <li key={key}>
                <span className="dead-letter-what">
                  <code>{key}</code> <span className="tag tag-quiet">{kind}</span>
                </span>
                <span className="dead-letter-why">
                  {reason ?? 'no reason kept'} · {attempts} attempts
                </span>
                <button type="button" className="button" onClick={() => void replay(key)}>
                  Try again
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
