import { type FormEvent, useState } from 'react'

import type { RecordSummary } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { formText } from '../shell/form-text.ts'
import { RecordLink } from '../shell/link.tsx'
import { hrefOf, navigate } from '../shell/navigation.ts'
import { Empty, Failure, Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { RECORD_TYPE_NAMES } from './record-types.ts'

const FIELDS = ['type', 'q', 'from', 'to'] as const

/** Everything that is known, to look through by type, words and dates. What is looked for is in the address. */
export function RecordsPage({ search }: { readonly search: URLSearchParams }) {
  const query = Object.fromEntries(FIELDS.map((field) => [field, search.get(field) ?? '']))
  const key = JSON.stringify(query)

  function look(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = event.currentTarget
    navigate(hrefOf('records', Object.fromEntries(FIELDS.map((field) => [field, formText(form, field)]))))
  }

  return (
    <div className="page">
      <title>Records · Innkeeper</title>
      <div className="page-head">
        <h1>Records</h1>
      </div>
      <form className="filters" role="search" key={`form ${key}`} onSubmit={look}>
        <label>
          <span>Words</span>
          <input type="search" name="q" defaultValue={query.q} placeholder="name, code, wifi…" />
        </label>
        <label>
          <span>Type</span>
          <select name="type" defaultValue={query.type} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
            <option value="">All types</option>
            {Object.entries(RECORD_TYPE_NAMES).map(([type, name]) => (
              <option key={type} value={type}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>From</span>
          <input type="date" name="from" defaultValue={query.from} />
        </label>
        <label>
          <span>To</span>
          <input type="date" name="to" defaultValue={query.to} />
        </label>
        <button type="submit" className="button button-main">
          Find
        </button>
      </form>
      <Results key={`results ${key}`} query={query} />
    </div>
  )
}

function Results({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const api = useApi()
  const first = useRemote('records', (signal) => api.records(query, signal))
  const [more, setMore] = useState<{ readonly items: readonly RecordSummary[]; readonly cursor: string | null } | null>(
    null,
  )
  const [error, setError] = useState<unknown>(undefined)
  const [busy, setBusy] = useState(false)

  async function readOn(cursor: string): Promise<void> {
    setBusy(true)
    try {
      const page = await api.records({ ...query, cursor })
      setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor })
      setError(undefined)
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }

  return (
    <Loaded remote={first} what="records">
      {(page) => {
        const items = [...page.items, ...(more?.items ?? [])]
        const cursor = more ? more.cursor : page.nextCursor
        return (
          <>
            {items.length === 0 && cursor === null ? (
              <Empty>
                {Object.values(query).every((value) => value === '')
                  ? 'There are no records yet. They come with the first delivery, or with the first fill once credentials are set.'
                  : 'Nothing fits. Try fewer words, another type or wider dates.'}
              </Empty>
            ) : (
              <section className="panel" aria-label="Found records">
                <ul className="rows record-rows">
                  {items.map(({ id, title }) => (
                    <li key={id}>
                      <RecordLink id={id}>{title}</RecordLink>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {error !== undefined && <Failure error={error} />}
            {cursor !== null && (
              <button type="button" className="button" disabled={busy} onClick={() => void readOn(cursor)}>
                {busy ? 'Loading…' : 'Show more'}
              </button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
