import { useState } from 'react'

import type { SourceStatus, Status } from '../api/schemas.ts'
import { messageOf } from '../api/api-error.ts'
import { typeName } from '../records/record-types.ts'
import { useApi } from '../shell/api-context.ts'
import { Icon } from '../shell/icons.tsx'
import { Link } from '../shell/link.tsx'
import { agoText, clockOf } from '../shell/moment.ts'
import { hrefOf } from '../shell/navigation.ts'
import { Loaded } from '../shell/notices.tsx'
import { sourceName } from '../shell/source-name.ts'
import { useRemote } from '../shell/use-remote.ts'
import { DeadLetters } from './dead-letters.tsx'
import { EventsPanel } from './events-panel.tsx'

const REFRESH_MS = 15_000

export function StatusPage({ search }: { readonly search: URLSearchParams }) {
  const api = useApi()
  const status = useRemote('status page', (signal) => api.status(signal), REFRESH_MS)
  return (
    <div className="page">
      <title>Status · Innkeeper</title>
      <div className="page-head">
        <h1>Status</h1>
        <p className="page-asof">
          {status.value && `as of ${clockOf(Date.parse(status.value.now))}`}
          <button
            type="button"
            className="icon-button"
            aria-label="Refresh"
            title="Refresh"
            disabled={status.loading}
            onClick={status.reload}
          >
            <Icon name="refresh" />
          </button>
        </p>
      </div>
      <Loaded remote={status} what="the status">
        {(value) => (
          <>
            <div className="status-grid">
              <Sources status={value} />
              <Work status={value} />
              <Index status={value} onChanged={status.reload} />
              <Answerer status={value} />
            </div>
            <Records status={value} />
            {value.deadLetters > 0 && <DeadLetters onReplayed={status.reload} />}
          </>
        )}
      </Loaded>
      <EventsPanel search={search} counts={status.value?.events} />
    </div>
  )
}

function Sources({ status }: { readonly status: Status }) {
  return (
    <section className="panel" aria-labelledby="sources">
      <header className="panel-head">
        <h2 id="sources">Sources</h2>
      </header>
      <ul className="rows status-rows">
        {status.sources.map((source) => (
          <li key={source.source}>
            <span className="status-name">{sourceName(source.source)}</span>
            <span>
              {source.lagMs === null ? 'no event yet' : `last event ${agoText(source.lagMs)}`}
              {source.filling && <Filling {...source.filling} />}
            </span>
            <SourceTag source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceTag({ source }: { readonly source: SourceStatus }) {
  if (!source.configured) return <span className="tag tag-quiet">not set up</span>
  if (source.silent) return <span className="tag tag-warn">silent</span>
  if (source.filling) return <span className="tag tag-quiet">first fill</span>
  return <span className="tag tag-good">listening</span>
}

function Filling({ done, total }: { readonly done: number; readonly total: number | null }) {
  return (
    <span className="filling">
      {total !== null && <progress max={total} value={done} aria-label="First fill" />}
      {total === null ? `${done} read so far` : `${done} of ${total} read`}
    </span>
  )
}

function Work({ status }: { readonly status: Status }) {
  const { queueDepth, deadLetters } = status
  return (
    <section className="panel" aria-labelledby="work">
      <header className="panel-head">
        <h2 id="work">Work</h2>
      </header>
      <ul className="rows status-rows">
        <li>
          <span className="status-name">Waiting</span>
          <span>{queueDepth === 0 ? 'nothing in the queue' : `${queueDepth} in the queue`}</span>
        </li>
        <li>
          <span className="status-name">Given up</span>
          <span>
            {deadLetters === 0 ? 'no dead letters' : `${deadLetters} dead letter${deadLetters === 1 ? '' : 's'}`}
          </span>
          {deadLetters > 0 && <span className="tag tag-warn">needs a look</span>}
        </li>
      </ul>
    </section>
  )
}

function Index({ status, onChanged }: { readonly status: Status; readonly onChanged: () => void }) {
  const api = useApi()
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const { documents, lag, embedder, needsReindex, rebuilding } = status.index

  async function rebuild(): Promise<void> {
    try {
      await api.reindex()
      setWrong(null)
      onChanged()
    } catch (error) {
      setWrong(messageOf(error))
    }
    setAsking(false)
  }

  return (
    <section className="panel" aria-labelledby="index">
      <header className="panel-head">
        <h2 id="index">Index</h2>
      </header>
      <ul className="rows status-rows">
        <li>
          <span className="status-name">Documents</span>
          <span>{documents.toLocaleString('en-GB')}</span>
          {rebuilding && <span className="tag tag-quiet">being rebuilt</span>}
        </li>
        <li>
          <span className="status-name">Behind by</span>
          <span>
            {lag.unindexed === 0
              ? 'nothing'
              : `${lag.unindexed} record${lag.unindexed === 1 ? '' : 's'}, the oldest for ${(lag.oldestMs / 1_000).toFixed(1)} s`}
          </span>
        </li>
        <li>
          <span className="status-name">Embedder</span>
          <span>
            <code>{embedder}</code>
          </span>
        </li>
        {needsReindex && !rebuilding && (
          <li className="status-ask">
            <span>
              The index was made by another embedder or an older version; search by meaning is poor until it is rebuilt.
            </span>
            {asking ? (
              <span className="confirm">
                Rebuild now? The old one serves meanwhile.{' '}
                <button type="button" className="button button-main" onClick={() => void rebuild()}>
                  Rebuild
                </button>{' '}
                <button type="button" className="button" onClick={() => setAsking(false)}>
                  Not now
                </button>
              </span>
            ) : (
              <button type="button" className="button" onClick={() => setAsking(true)}>
                Rebuild the index…
              </button>
            )}
          </li>
        )}
        {wrong !== null && (
          <li className="field-error" role="alert">
            {wrong}
          </li>
        )}
      </ul>
    </section>
  )
}

function Answerer({ status }: { readonly status: Status }) {
  const { mode, model } = status.answerer
  return (
    <section className="panel" aria-labelledby="answerer">
      <header className="panel-head">
        <h2 id="answerer">Answers</h2>
      </header>
      <ul className="rows status-rows">
        <li>
          <span className="status-name">Worded by</span>
          <span>{mode === 'model' ? <code>{model}</code> : 'code alone; no model is set up'}</span>
        </li>
        <li>
          <span className="status-name">Version</span>
          <span>
            {status.version}
            {status.demo && ', with demo data'}
          </span>
        </li>
      </ul>
    </section>
  )
}

function Records({ status }: { readonly status: Status }) {
  const types = Object.entries(status.records.byType).sort(([, left], [, right]) => right - left)
  return (
    <section className="panel" aria-labelledby="records-by-type">
      <header className="panel-head">
        <h2 id="records-by-type">
          Records{' '}
          <span className="panel-count">
            {types.reduce((sum, [, count]) => sum + count, 0).toLocaleString('en-GB')}
          </span>
        </h2>
      </header>
      <ul className="type-counts">
        {types.map(([type, count]) => (
          <li key={type}>
            <Link href={hrefOf('records', { type })}>{typeName(type)}</Link> {count.toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
    </section>
  )
}
