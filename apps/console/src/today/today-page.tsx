import { type ReactNode, useId } from 'react'

import type { TodayBoard } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Icon } from '../shell/icons.tsx'
import { Link } from '../shell/link.tsx'
import { cityOf, clockOf, dayOf } from '../shell/moment.ts'
import { hrefOf } from '../shell/navigation.ts'
import { Empty, Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { InHouseRow, StayRow } from './stay-row.tsx'
import { TurnoverRow } from './turnover-row.tsx'

const REFRESH_MS = 60_000
const DAYS = [
  { day: -1, name: 'Yesterday', when: 'yesterday' },
  { day: 0, name: 'Today', when: 'today' },
  { day: 1, name: 'Tomorrow', when: 'tomorrow' },
] as const

/** One day of the house: who comes, who goes, which houses turn over, who stays. */
export function TodayPage({ search }: { readonly search: URLSearchParams }) {
  const api = useApi()
  const shown = DAYS.find(({ day }) => String(day) === search.get('day')) ?? DAYS[1]
  const board = useRemote(`today ${shown.day}`, (signal) => api.today(shown.day, signal), REFRESH_MS)

  return (
    <div className="page today">
      <title>{`${shown.name} · Innkeeper`}</title>
      <div className="page-head">
        <h1>{shown.name}</h1>
        <nav className="switch" aria-label="Day">
          {DAYS.map(({ day, name }) => (
            <Link
              key={day}
              href={hrefOf('today', day === 0 ? {} : { day: String(day) })}
              aria-current={day === shown.day ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <p className="page-asof">
          {board.value && `as of ${clockOf(Date.parse(board.value.asOf))}`}
          <button
            type="button"
            className="icon-button"
            aria-label="Refresh"
            title="Refresh"
            disabled={board.loading}
            onClick={board.reload}
          >
            <Icon name="refresh" />
          </button>
        </p>
      </div>
      <Loaded remote={board} what="the board">
        {(value) => <Board board={value} when={shown.when} />}
      </Loaded>
    </div>
  )
}

function Board({ board, when }: { readonly board: TodayBoard; readonly when: string }) {
  const { arrivals, departures, turnovers, inHouse } = board
  const severalZones = board.dates.length > 1
  const tight = turnovers.filter(({ tooTight }) => tooTight).length
  const untold = arrivals.filter(({ told, occupant }) => !told && occupant === 'guest').length
  return (
    <>
      <Dates dates={board.dates} />
      <div className="board">
        <div className="board-main">
          <Section title="Arrivals" count={arrivals.length} note={untold > 0 ? `${untold} without a time` : null}>
            {arrivals.length === 0 ? (
              <Empty>Nobody arrives {when}.</Empty>
            ) : (
              <ul className="rows">
                {arrivals.map((stay) => (
                  <StayRow key={stay.id} stay={stay} side="arrival" severalZones={severalZones} />
                ))}
              </ul>
            )}
          </Section>
          <Section title="Departures" count={departures.length}>
            {departures.length === 0 ? (
              <Empty>Nobody leaves {when}.</Empty>
            ) : (
              <ul className="rows">
                {departures.map((stay) => (
                  <StayRow key={stay.id} stay={stay} side="departure" severalZones={severalZones} />
                ))}
              </ul>
            )}
          </Section>
        </div>
        <div className="board-side">
          <Section
            title="Turnovers"
            count={turnovers.length}
            note={tight > 0 ? `${tight} too tight` : null}
            warn={tight > 0}
          >
            {turnovers.length === 0 ? (
              <Empty>No house changes guests {when}.</Empty>
            ) : (
              <ul className="rows">
                {turnovers.map((turnover) => (
                  <TurnoverRow key={turnover.in.id} turnover={turnover} />
                ))}
              </ul>
            )}
          </Section>
          <Section title="In house" count={inHouse.length}>
            {inHouse.length === 0 ? (
              <Empty>Nobody stays through.</Empty>
            ) : (
              <ul className="rows">
                {inHouse.map((stay) => (
                  <InHouseRow key={stay.id} stay={stay} severalZones={severalZones} />
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

/** Each house has its own today; where they differ, both are named. */
function Dates({ dates }: { readonly dates: TodayBoard['dates'] }) {
  const byDate = Map.groupBy(dates, ({ date }) => date)
  const days = [...byDate].sort(([left], [right]) => (left < right ? -1 : 1))
  return (
    <p className="dates">
      {days.map(([date, zones]) => (
        <span key={date}>
          <strong>{dayOf(date)}</strong>
          {dates.length > 1 && ` in ${zones.map(({ timezone }) => cityOf(timezone)).join(', ')}`}
        </span>
      ))}
      {dates.length > 1 && <span className="dates-note">Times are local to each house.</span>}
    </p>
  )
}

function Section({
  title,
  count,
  note = null,
  warn = false,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly note?: string | null
  readonly warn?: boolean
  readonly children: ReactNode
}) {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <header className="panel-head">
        <h2 id={heading}>
          {title} <span className="panel-count">{count}</span>
        </h2>
        {note !== null && <p className={warn ? 'panel-note panel-note-warn' : 'panel-note'}>{note}</p>}
      </header>
      {children}
    </section>
  )
}
