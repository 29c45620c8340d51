import { useState } from 'react'

import { messageOf } from '../api/api-error.ts'
import type { EventDetail } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Dialog } from '../shell/dialog.tsx'
import { momentOf } from '../shell/moment.ts'
import { Loaded } from '../shell/notices.tsx'
import { sourceName } from '../shell/source-name.ts'
import { useRemote } from '../shell/use-remote.ts'

/** One event with what the source sent, and the way to apply it again. */
export function EventDialog({
  id,
  onClose,
  onReplayed,
}: {
  readonly id: string
  readonly onClose: () => void
  readonly onReplayed: () => void
}) {
  const api = useApi()
  const event = useRemote(`event ${id}`, (signal) => api.event(id, signal))
  return (
    <Dialog title={event.value?.type ?? 'Event'} onClose={onClose}>
      <Loaded remote={event} what="the event">
        {(value) => (
          <>
            <EventFacts event={value} />
            <Replay
              id={id}
              onReplayed={() => {
                event.reload()
                onReplayed()
              }}
            />
            <h3>What {sourceName(value.source)} sent</h3>
            <pre className="json" tabIndex={0}>
              {JSON.stringify(value.payload, null, 2)}
            </pre>
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function EventFacts({ event }: { readonly event: EventDetail }) {
  const now = Date.now()
  const facts = [
    ['State', event.state],
    ...(event.reason ? [['Reason', event.reason]] : []),
    ['Received', momentOf(event.receivedAt, now)],
    ['Happened', momentOf(event.occurredAt, now)],
    ['Attempts', String(event.attempts)],
    ['Id', event.id],
    ['Trace', event.traceId],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Replaying cannot double anything, but it can bring back what newer code understands differently: so it is asked twice. */
function Replay({ id, onReplayed }: { readonly id: string; readonly onReplayed: () => void }) {
  const api = useApi()
  const [state, setState] = useState<'quiet' | 'asking' | 'sent'>('quiet')
  const [wrong, setWrong] = useState<string | null>(null)

  async function replay(): Promise<void> {
    try {
      await api.replayEvent(id)
      setWrong(null)
      setState('sent')
      onReplayed()
    } catch (error) {
      setWrong(messageOf(error))
      setState('quiet')
    }
  }

  return (
    <div className="confirm" role="group" aria-label="Replay">
      {state === 'asking' ? (
        <>
          <span>Apply this event again? What newer events say stays as it is.</span>
          <button type="button" className="button button-main" autoFocus onClick={() => void replay()}>
            Replay
          </button>
          <button type="button" className="button" onClick={() => setState('quiet')}>
            Cancel
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={() => setState('asking')}>
          Replay…
        </button>
      )}
      <span role="status">{state === 'sent' ? 'Taken in; it is being applied again.' : ''}</span>
      {wrong !== null && (
        <span className="field-error" role="alert">
          {wrong}
        </span>
      )}
    </div>
  )
}
