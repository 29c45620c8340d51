import type { BoardStay } from '../api/schemas.ts'
import { RecordLink } from '../shell/link.tsx'
import { cityOf, dayOf } from '../shell/moment.ts'
import { originOf, splitTime } from './time-note.ts'

const OCCUPANTS = { guest: 'Guest unknown', owner: 'Owner’s stay', block: 'Blocked' } as const

export function nameOf({ guest, occupant }: BoardStay): string {
  return guest ?? OCCUPANTS[occupant]
}

/** One stay on the board: when, who, where, and how we know. */
export function StayRow({
  stay,
  side,
  severalZones,
}: {
  readonly stay: BoardStay
  readonly side: 'arrival' | 'departure'
  readonly severalZones: boolean
}) {
  const { id, listing, timezone, party, told, conflict, onSite, occupant, sources } = stay
  const evidence = sources.filter((source) => source !== id)
  return (
    <li className={told ? 'stay' : 'stay stay-untold'}>
      <TimeOf time={stay.time} />
      <div className="stay-who">
        <RecordLink id={id} className="stay-name">
          {nameOf(stay)}
        </RecordLink>
        <span className="stay-where">
          {listing ?? 'house unknown'}
          {severalZones && <span className="stay-zone">{cityOf(timezone)}</span>}
        </span>
        {party !== null && <span className="stay-party">{party}</span>}
      </div>
      <div className="stay-how">
        <p>
          {originOf(stay.timeNote)}
          {evidence.map((source, position) => (
            <RecordLink
              key={source}
              id={source}
              className="marker"
              aria-label={`Evidence ${position + 1} for the time of ${nameOf(stay)}`}
            >
              {position + 1}
            </RecordLink>
          ))}
        </p>
        <ul className="tags" aria-label="Notes">
          {conflict && <li className="tag tag-warn">Times disagree</li>}
          {!told && side === 'arrival' && occupant === 'guest' && <li className="tag tag-quiet">No time told</li>}
          {onSite === 'checked_in' && side === 'arrival' && <li className="tag tag-good">Checked in</li>}
          {onSite === 'checked_out' && <li className="tag tag-good">Checked out</li>}
          {occupant !== 'guest' && stay.guest !== null && <li className="tag tag-quiet">{OCCUPANTS[occupant]}</li>}
        </ul>
      </div>
    </li>
  )
}

/** A guest who stays: no clock time matters today, the last day does. */
export function InHouseRow({ stay, severalZones }: { readonly stay: BoardStay; readonly severalZones: boolean }) {
  return (
    <li className="stay stay-inhouse">
      <div className="stay-who">
        <RecordLink id={stay.id} className="stay-name">
          {nameOf(stay)}
        </RecordLink>
        <span className="stay-where">
          {stay.listing ?? 'house unknown'}
          {severalZones && <span className="stay-zone">{cityOf(stay.timezone)}</span>}
        </span>
        {stay.party !== null && <span className="stay-party">{stay.party}</span>}
      </div>
      <p className="stay-until">until {dayOf(stay.checkOut)}</p>
    </li>
  )
}

function TimeOf({ time }: { readonly time: string }) {
  const { before, clock, after } = splitTime(time)
  return (
    <p className="stay-time">
      {before !== '' && <span className="stay-time-word">{before} </span>}
      {clock !== null && <span className="stay-clock">{clock}</span>}
      {after !== '' && <span className="stay-time-word"> {after}</span>}
    </p>
  )
}
