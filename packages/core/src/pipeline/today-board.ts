import type { Audience } from '../access/data-class.ts'
import { narrowReader } from '../access/narrow.ts'
import { describeTime, clockText, sourcesOfTime } from '../answer/stays/describe-time.ts'
import { partyText } from '../answer/stays/stay-labels.ts'
import { loadListings, loadStayViews, type StayView } from '../answer/stays/stay-view.ts'
import { minutesOfEvidence } from '../answer/stays/time-evidence.ts'
import { findAll, type RecordReader } from '../record/record-store.ts'
import type { RecordId } from '../record/record.ts'
import { STAY_STATUSES } from '../record/stay-statuses.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import { addDays, type LocalDate, localDateOf } from '../time/calendar.ts'

export interface BoardStay {
  readonly id: RecordId
  readonly guest: string | null
  readonly listing: string | null
  readonly timezone: string
  readonly party: string | null
  /** The time alone, `19:30` or `from 15:00`; and where it comes from, in words. */
  readonly time: string
  readonly timeNote: string
  readonly told: boolean
  readonly conflict: boolean
  readonly onSite: 'not_set' | 'checked_in' | 'checked_out' | 'no_show'
  readonly occupant: 'guest' | 'owner' | 'block'
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly sources: readonly RecordId[]
}

export interface BoardTurnover {
  readonly listing: string
  readonly out: BoardStay
  readonly in: BoardStay
  /** Minutes from departure to arrival; null when either time is unknown. May be negative. */
  readonly gapMinutes: number | null
  readonly tooTight: boolean
}

export interface TodayBoard {
  /** The date shown in each zone in use. */
  readonly dates: readonly { readonly timezone: string; readonly date: LocalDate }[]
  readonly arrivals: readonly BoardStay[]
  readonly departures: readonly BoardStay[]
  readonly turnovers: readonly BoardTurnover[]
  readonly inHouse: readonly BoardStay[]
  readonly asOf: string
  readonly notes: readonly string[]
}

export interface TodayBoardPorts {
  readonly records: RecordReader
  readonly audience: Audience
  readonly settings: BusinessSettings
  readonly timezone: string
  readonly now: number
}

/**
 * One day of the house: who comes, who goes, which units turn over, who stays. Complete.
 *
 * @param dayOffset 0 is each property's own today, 1 its tomorrow, −1 its yesterday.
 */
export async function todayBoard(dayOffset: number, ports: TodayBoardPorts): Promise<TodayBoard> {
  const records = narrowReader(ports.records, ports.audience)
  const context = { records, timezone: ports.timezone, settings: ports.settings, now: ports.now }
  const listings = await loadListings(context)
  const dayIn = (timezone: string) => addDays(localDateOf(ports.now, timezone), dayOffset)
  const earliest = dayIn('Etc/GMT+12')
  const latest = dayIn('Etc/GMT-14')
  const stored = await findAll(records, {
    types: ['stay'],
    where: [
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'start', lte: latest },
      { facet: 'end', gte: earliest },
    ],
  })
  const views = (await loadStayViews(context, stored, listings)).filter(
    ({ facts }) => facts.onSite?.state !== 'no_show',
  )
  const arrivals = views.filter(({ checkIn, timezone }) => checkIn === dayIn(timezone))
  const departures = views.filter(({ checkOut, timezone }) => checkOut === dayIn(timezone))
  const inHouse = views.filter(
    ({ checkIn, checkOut, timezone }) => checkIn < dayIn(timezone) && checkOut > dayIn(timezone),
  )
  const zones = [
    ...new Set([...views.map(({ timezone }) => timezone), ...(views.length === 0 ? [ports.timezone] : [])]),
  ]
  const unknown = arrivals.filter(({ arrival }) => !arrival.told).length
  return {
    dates: zones.map((timezone) => ({ timezone, date: dayIn(timezone) })),
    arrivals: arrivals.map((view) => boardStay(view, 'arrival', ports.now)).sort(byGuestThenTime(arrivals, 'arrival')),
    departures: departures
      .map((view) => boardStay(view, 'departure', ports.now))
      .sort(byGuestThenTime(departures, 'departure')),
    turnovers: turnoversOf(arrivals, departures, ports),
    inHouse: inHouse
      .map((view) => boardStay(view, 'departure', ports.now))
      .sort((left, right) => compareText(left.listing, right.listing)),
    asOf: new Date(ports.now).toISOString(),
    notes: unknown > 0 ? [`${unknown} of ${arrivals.length} arrivals have not told us a time`] : [],
  }
}

function turnoversOf(
  arrivals: readonly StayView[],
  departures: readonly StayView[],
  ports: TodayBoardPorts,
): BoardTurnover[] {
  return arrivals.flatMap((arriving) => {
    const leaving = departures.find(
      ({ listing, id }) => listing !== undefined && listing.id === arriving.listing?.id && id !== arriving.id,
    )
    if (!leaving?.listing) return []
    const [from, to] = [minutesOfEvidence(leaving.departure.leading), minutesOfEvidence(arriving.arrival.leading)]
    const gapMinutes = from === undefined || to === undefined ? null : to - from
    return [
      {
        listing: leaving.listing.name,
        out: boardStay(leaving, 'departure', ports.now),
        in: boardStay(arriving, 'arrival', ports.now),
        gapMinutes,
        tooTight: gapMinutes !== null && gapMinutes < ports.settings.cleaningMinutes,
      },
    ]
  })
}

function boardStay(view: StayView, side: 'arrival' | 'departure', now: number): BoardStay {
  const stayTime = view[side]
  const today = localDateOf(now, view.timezone)
  const party = partyText(view.facts.party, 'en')
  return {
    id: view.id,
    guest: view.guestName ?? null,
    listing: view.listing?.name ?? null,
    timezone: view.timezone,
    party: party === '' ? null : party,
    time: clockText(stayTime.leading, side, 'en'),
    timeNote: describeTime(stayTime, side, { language: 'en', timezone: view.timezone, today }),
    told: stayTime.told,
    conflict: stayTime.conflicting !== undefined,
    onSite: view.facts.onSite?.state ?? 'not_set',
    occupant: view.occupant,
    checkIn: view.checkIn,
    checkOut: view.checkOut,
    sources: [...new Set([view.id, ...sourcesOfTime(stayTime)])],
  }
}

/** Guests before owners, then by time (unknown last), then by house. */
function byGuestThenTime(views: readonly StayView[], side: 'arrival' | 'departure') {
  const minutes = new Map(views.map((view) => [view.id, minutesOfEvidence(view[side].leading) ?? Infinity]))
  return (left: BoardStay, right: BoardStay): number =>
    Number(left.occupant !== 'guest') - Number(right.occupant !== 'guest') ||
    (minutes.get(left.id) ?? 0) - (minutes.get(right.id) ?? 0) ||
    compareText(left.listing, right.listing)
}

function compareText(left: string | null, right: string | null): number {
  return (left ?? '').localeCompare(right ?? '')
}
