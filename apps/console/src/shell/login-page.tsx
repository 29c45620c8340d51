import { type FormEvent, useState } from 'react'

import { ApiError, messageOf } from '../api/api-error.ts'
import { useApi } from './api-context.ts'

/** How to get in, for whoever is not. */
export function LoginPage({
  linkExpired,
  onLoggedIn,
}: {
  readonly linkExpired: boolean
  readonly onLoggedIn: () => void
}) {
  const api = useApi()
  const [token, setToken] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  async function logIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setWrong(null)
    try {
      await api.logIn(token.trim())
      onLoggedIn()
    } catch (error) {
      const refused = error instanceof ApiError && error.status === 401
      setWrong(refused ? 'This is not the token of this installation.' : messageOf(error))
    }
    setBusy(false)
  }

  return (
    <main className="login" id="main">
      <title>Log in · Innkeeper</title>
      <img src="./icon.svg" alt="" width="44" height="44" />
      <h1>Log in to Innkeeper</h1>
      {linkExpired && (
        <p className="notice notice-failure" role="alert">
          That login link was used already or is more than a day old.
        </p>
      )}
      <p>
        Open the link that <code>npm start</code> printed. Each start prints a new one, and it works once.
      </p>
      <form onSubmit={(event) => void logIn(event)}>
        <label htmlFor="token">Or paste the installation’s token</label>
        <p className="hint" id="token-hint">
          It is in <code>INNKEEPER_TOKEN</code>, or in the file <code>token</code> of the data directory.
        </p>
        <div className="field-row">
          <input
            id="token"
            type="password"
            autoComplete="current-password"
            required
            value={token}
            aria-describedby={wrong === null ? 'token-hint' : 'token-hint token-wrong'}
            aria-invalid={wrong !== null}
            onChange={(event) => setToken(event.target.value)}
          />
          <button type="submit" className="button button-main" disabled={busy}>
            {busy ? 'Logging in…' : 'Log in'}
          </button>
        </div>
        <p className="field-error" id="token-wrong" role="alert">
          {wrong}
        </p>
      </form>
    </main>
  )
}
