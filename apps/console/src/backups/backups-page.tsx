import { type ReactNode, useState } from 'react'

import { messageOf } from '../api/api-error.ts'
import type { BackupKind, BackupRun, Backups } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Link } from '../shell/link.tsx'
import { agoText, cityOf, clockOf, dayOf } from '../shell/moment.ts'
import { hrefOf, navigate } from '../shell/navigation.ts'
import { Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { RunDialog } from './run-dialog.tsx'
import { bytesText, calendarOf, durationText, keptAs, outcomeWords, stepName } from './run-words.ts'
import { SizeChart } from './size-chart.tsx'
import { zonedMoment } from '../shell/zoned-moment.ts'

const REFRESH_MS = 10_000
const WEEKS = 6
const KINDS: readonly { readonly kind: BackupKind; readonly name: string; readonly letter: string }[] = [
  { kind: 'daily', name: 'Daily', letter: 'd' },
  { kind: 'weekly', name: 'Weekly', letter: 'w' },
  { kind: 'monthly', name: 'Monthly', letter: 'm' },
]

export function BackupsPage({ search }: { readonly search: URLSearchParams }) {
  const api = useApi()
  const backups = useRemote('backups', (signal) => api.backups(signal), REFRESH_MS)
  const opened = search.get('run')
  return (
    <div className="page">
      <title>Backups · Innkeeper</title>
      <div className="page-head">
        <h1>Backups</h1>
        <p className="page-asof">{backups.value && `as of ${clockOf(Date.parse(backups.value.now))}`}</p>
        {backups.value?.place === 'here' && (
          <StartButton running={backups.value.runs[0]?.outcome === null} onStarted={backups.reload} />
        )}
      </div>
      <Loaded remote={backups} what="the backups">
        {(value) => (
          <>
            <Concerns backups={value} />
            <div className="status-grid">
              <Newest backups={value} />
              <Kept backups={value} />
            </div>
            <Calendar backups={value} />
            <section className="panel" aria-labelledby="sizes">
              <header className="panel-head">
                <h2 id="sizes">Sizes</h2>
              </header>
              <SizeChart runs={value.runs} />
            </section>
            {opened !== null && (
              <RunDialog
                key={opened}
                id={opened}
                timezone={value.timezone}
                onClose={() => navigate(hrefOf('backups'), 'replace')}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

function StartButton({ running, onStarted }: { readonly running: boolean; readonly onStarted: () => void }) {
  const api = useApi()
  const [wrong, setWrong] = useState<string | null>(null)
  async function start(): Promise<void> {
    try {
      await api.startBackup()
      setWrong(null)
    } catch (error) {
      setWrong(messageOf(error))
    }
    onStarted()
  }
  return (
    <>
      <button type="button" className="button" disabled={running} onClick={() => void start()}>
        {running ? 'Running…' : 'Back up now'}
      </button>
      {wrong !== null && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}

function Concerns({ backups: { toolProblem, concerns } }: { readonly backups: Backups }) {
  if (toolProblem === null && concerns.length === 0) return null
  return (
    <div className="notice notice-failure" role="alert">
      <ul>
        {concerns.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
        {toolProblem !== null && (
          <li>
            {toolProblem}. Until restic 0.19 or newer is there, each backup is a whole, checked copy of the data file:
            larger, not encrypted, and nothing else is saved.
          </li>
        )}
      </ul>
    </div>
  )
}

function Newest({ backups }: { readonly backups: Backups }) {
  const { runs, timezone } = backups
  const now = Date.parse(backups.now)
  const [newest] = runs
  const good = runs.find(({ outcome }) => outcome === 'completed')
  const proven = runs.find((run) => run.proven === true)
  return (
    <section className="panel" aria-labelledby="newest">
      <header className="panel-head">
        <h2 id="newest">Newest</h2>
        <span className="panel-note">times in {cityOf(timezone)}</span>
      </header>
      <ul className="rows status-rows backup-rows">
        {newest && (
          <li>
            <span className="status-name">Last run</span>
            <span>
              <RunLink run={newest}>{zonedMoment(newest.startedAt, timezone)}</RunLink>
              {newest.outcome === null
                ? `, ${stepName(newest.status).toLowerCase()}`
                : newest.endedAt !== null &&
                  `, took ${durationText(Date.parse(newest.endedAt) - Date.parse(newest.startedAt))}`}
              {newest.bytesAdded !== null && `, ${bytesText(newest.bytesAdded)} added`}
            </span>
            <span className={`tag ${outcomeWords(newest.outcome).tag}`}>{outcomeWords(newest.outcome).word}</span>
          </li>
        )}
        <li>
          <span className="status-name">Last complete</span>
          <span>{good ? agoText(now - Date.parse(good.endedAt ?? good.startedAt)) : 'none yet'}</span>
        </li>
        <li>
          <span className="status-name">Last proof</span>
          <span>
            {proven
              ? `restored and compared ${agoText(now - Date.parse(proven.endedAt ?? proven.startedAt))}`
              : 'none yet'}
          </span>
        </li>
        <li>
          <span className="status-name">Next run</span>
          <span>{nextRunText(backups)}</span>
        </li>
        <li>
          <span className="status-name">Kept in</span>
          <span className="backup-place">
            {backups.repository ?? 'the bucket of this environment, and its locked copy'}
          </span>
        </li>
      </ul>
    </section>
  )
}

function nextRunText({ place, nextAt, timezone }: Backups): string {
  if (place === 'cloud') return 'when Cloud Scheduler begins it'
  return nextAt === null ? 'not scheduled' : zonedMoment(nextAt, timezone)
}

function Kept({ backups: { runs, policy } }: { readonly backups: Backups }) {
  return (
    <section className="panel" aria-labelledby="kept">
      <header className="panel-head">
        <h2 id="kept">
          Kept <span className="panel-count">{runs.filter(({ keptBy }) => keptBy.length > 0).length}</span>
        </h2>
        <span className="panel-note">days, weeks and months in UTC; one backup may count for several</span>
      </header>
      <ul className="rows status-rows backup-rows">
        {KINDS.map(({ kind, name }) => {
          const kept = keptAs(kind, runs)
          return (
            <li key={kind}>
              <span className="status-name">
                {name}{' '}
                <span className="panel-count">
                  {kept.length} of {policy[kind]}
                </span>
              </span>
              <span className="kept-days">
                {kept.map((run) => (
                  <RunLink key={run.id} run={run}>
                    {dayOf(run.id.slice(0, 10)).replace(/^\w+ /, '')}
                  </RunLink>
                ))}
                {kept.length === 0 && 'none yet'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Calendar({ backups: { runs, now } }: { readonly backups: Backups }) {
  return (
    <section className="panel" aria-labelledby="calendar">
      <header className="panel-head">
        <h2 id="calendar">Runs of {WEEKS} weeks</h2>
        <span className="panel-note">
          {KINDS.map(({ name, letter }) => `${letter} kept as ${name.toLowerCase()}`).join(', ')}
        </span>
      </header>
      <table className="calendar">
        <thead>
          <tr>
            {['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((weekday) => (
              <th key={weekday} scope="col" abbr={weekday}>
                <span className="visually-hidden">{weekday}</span>
                <span aria-hidden="true">{weekday.slice(0, 2)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendarOf(runs, Date.parse(now), WEEKS).map((week) => (
            <tr key={week[0]?.date}>
              {week.map(({ date, runs: ofDay, future }) => (
                <td key={date} className={future ? 'calendar-future' : undefined}>
                  <span className="calendar-date">{Number(date.slice(8))}</span>
                  {ofDay.map((run) => (
                    <CalendarRun key={run.id} run={run} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CalendarRun({ run }: { readonly run: BackupRun }) {
  const { word, tag, sign } = outcomeWords(run.outcome)
  const kinds = KINDS.filter(({ kind }) => run.keptBy.includes(kind))
  const kept = kinds.length === 0 ? '' : `, kept as ${kinds.map(({ kind }) => kind).join(', ')}`
  return (
    <RunLink run={run} className={`tag ${tag} calendar-run`}>
      <span className="visually-hidden">
        {dayOf(run.id.slice(0, 10))}: {word}
        {kept}
      </span>
      <span aria-hidden="true">
        {sign} <span className="calendar-kept">{kinds.map(({ letter }) => letter).join('')}</span>
      </span>
    </RunLink>
  )
}

function RunLink({
  run,
  className,
  children,
}: {
  readonly run: BackupRun
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <Link href={hrefOf('backups', { run: run.id })} className={className}>
      {children}
    </Link>
  )
}
