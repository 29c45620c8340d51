import type { ReactNode } from 'react'

import { messageOf } from '../api/api-error.ts'
import type { Remote } from './use-remote.ts'

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="notice notice-loading" role="status">
      <span className="spinner" aria-hidden="true" /> Loading {what}…
    </p>
  )
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  return (
    <div className="notice notice-failure" role="alert">
      <p>{messageOf(error)}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="notice notice-empty">{children}</p>
}

/** Shows what was read; before that, that it is being read or why it could not be. A failed refresh leaves the old value standing. */
export function Loaded<Value>({
  remote,
  what,
  children,
}: {
  readonly remote: Remote<Value>
  readonly what: string
  readonly children: (value: Value) => ReactNode
}) {
  const { value, error, reload } = remote
  return (
    <>
      {error !== undefined && <Failure error={error} onRetry={reload} />}
      {value === undefined ? error === undefined && <Loading what={what} /> : children(value)}
    </>
  )
}
