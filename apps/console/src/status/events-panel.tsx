import { Fragment, useState } from 'react'

import { EVENT_STATES, type KeptEvent } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { formText } from '../shell/form-text.ts'
import { momentOf } from '../shell/moment.ts'
import { hrefOf, navigate } from '../shell/navigation.ts'
import { Empty, Failure, Loaded } from '../shell/notices.tsx'
import { sourceName } from '../shell/source-name.ts'
import { useRemote } from '../shell/use-remote.ts'
import { EventDialog } from './event-dialog.tsx'

const PAGE = 25
const STATE_TAGS: Readonly<Record<KeptEvent['state'], string>> = {
  applied: 'tag-good',
  pending: 'tag-quiet',
  unknown: 'tag-quiet',
  parked: 'tag-warn',
  dead: 'tag-bad',
}

/** The newest events, by source, state and type; the filter is in the address. */
export function EventsPanel({
  search,
  counts,
}: {
  readonly search: URLSearchParams
  readonly counts: Readonly<Record<string, number>> | undefined
}) {
  const filter = {
    source: search.get('source') ?? '',
    state: search.get('state') ?? '',
    type: search.get('type') ?? '',
  }
  const narrow = (change: Partial<typeof filter>): void =>
    navigate(hrefOf('status', { ...filter, ...change }), 'replace')
  const key = JSON.stringify(filter)
  return (
    <section className="panel" aria-labelledby="events">
      <header className="panel-head">
        <h2 id="events">Newest events</h2>
      </header>
      <div className="filters filters-inside">
        <label>
          <span>Source</span>
          <select value={filter.source} onChange={(event) => narrow({ source: event.target.value })}>
            <option value="">All</option>
            <option value="guesty">Guesty</option>
            <option value="aircall">Aircall</option>
          </select>
        </label>
        <label>
          <span>State</span>
          <select value={filter.state} onChange={(event) => narrow({ state: event.target.value })}>
            <option value="">All</option>
            {EVENT_STATES.map((state) => (
              <option key={state} value={state}>
                {state}
                {counts?.[state] === undefined ? '' : ` (${counts[state]})`}
              </option>
            ))}
          </select>
        </label>
        <form
          key={filter.type}
          className="filters-wide"
          onSubmit={(event) => {
            event.preventDefault()
            narrow({ type: formText(event.currentTarget, 'type') })
          }}
        >
          <label>
            <span>Type</span>
            <input
              name="type"
              defaultValue={filter.type}
              placeholder="call.ended"
              autoCapitalize="none"
              onBlur={(event) => event.currentTarget.form?.requestSubmit()}
            />
          </label>
        </form>
      </div>
      <Events key={key} filter={filter} />
    </section>
  )
}

function Events({ filter }: { readonly filter: Readonly<Record<string, string>> }) {
  const api = useApi()
  const first = useRemote('events', (signal) => api.events({ ...filter, limit: PAGE }, signal), 30_000)
  const [older, setOlder] = useState<{ readonly items: readonly KeptEvent[]; readonly cursor: string | null } | null>(
    null,
  )
  const [error, setError] = useState<unknown>(undefined)
  const [open, setOpen] = useState<string | null>(null)

  async function readOn(cursor: string): Promise<void> {
    try {
      const page = await api.events({ ...filter, limit: PAGE, cursor })
      setOlder({ items: [...(older?.items ?? []), ...page.items], cursor: page.nextCursor })
      setError(undefined)
    } catch (failed) {
      setError(failed)
    }
  }

  return (
    <>
      <Loaded remote={first} what="events">
        {(page) => {
          // New events push older ones from the first page to the second, where they are already.
          const known = new Set(page.items.map(({ id }) => id))
          const items = [...page.items, ...(older?.items ?? []).filter(({ id }) => !known.has(id))]
          const cursor = older ? older.cursor : page.nextCursor
          if (items.length === 0) return <Empty>No event fits the filter.</Empty>
          return (
            <>
              <EventsTable events={items} onOpen={setOpen} />
              {error !== undefined && <Failure error={error} />}
              {cursor !== null && (
                <p className="panel-foot">
                  <button type="button" className="button" onClick={() => void readOn(cursor)}>
                    Show older
                  </button>
                </p>
              )}
            </>
          )
        }}
      </Loaded>
      {open !== null && <EventDialog key={open} id={open} onClose={() => setOpen(null)} onReplayed={first.reload} />}
    </>
  )
}

/** A dotted name that breaks at its dots where room is short. */
function Breakable({ name }: { readonly name: string }) {
  return name.split(/(?<=[._])/).map((part, position) => (
    <Fragment key={position}>
      {part}
      <wbr />
    </Fragment>
  ))
}

function EventsTable({
  events,
  onOpen,
}: {
  readonly events: readonly KeptEvent[]
  readonly onOpen: (id: string) => void
}) {
  const now = Date.now()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Events">
      <table className="events">
        <thead>
          <tr>
            <th scope="col">Received</th>
            <th scope="col">Event</th>
            <th scope="col">Source</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className="events-at">{momentOf(event.receivedAt, now)}</td>
              <td>
                <button type="button" className="text-button events-type" onClick={() => onOpen(event.id)}>
                  <Breakable name={event.type} />
                </button>
                {event.reason && <span className="events-reason">{event.reason}</span>}
              </td>
              <td>{sourceName(event.source)}</td>
              <td>
                <span className={`tag ${STATE_TAGS[event.state]}`}>{event.state}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
