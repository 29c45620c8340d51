import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { durationText, listDate } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { clockText, describeBasis, sourcesOfTime } from '../stays/describe-time.ts'
import { guestLabel, houseLabel, incompleteNotes } from '../stays/stay-labels.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { latestMinutesOf, minutesOfEvidence } from '../stays/time-evidence.ts'
import type { Side } from '../stays/time-findings.ts'
import { type StaysInWindow, staysInWindow } from '../windows.ts'
import { isSeveralDays, localTimesNotes } from './arrivals.ts'
import { TURNOVER_WORDS } from './turnovers.words.ts'

/** One unit that somebody leaves and somebody else enters on the same day. */
export interface Turnover {
  readonly leaving: StayView
  readonly arriving: StayView
  /** Minutes from the departure's time to the arrival's; undefined when one of them is not known at all. */
  readonly gap: number | undefined
  /** The gap is negative, or shorter than a clean takes. */
  readonly tight: boolean
}

/** Same-day turnovers with the gap between departure and arrival and where each time comes from, day by day, the tightest first. */
export const answerTurnovers: KindAnswerer = async (context) => {
  const { found, turnovers } = await loadTurnovers(context)
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const dated = isSeveralDays(found)
  const list = listOf(turnovers, (turnover) => turnoverLine(turnover, context, dated), context)
  const tight = turnovers.filter((turnover) => turnover.tight).length
  const words = [
    TURNOVER_WORDS.count[language](turnovers.length),
    ...(tight > 0
      ? [TURNOVER_WORDS.tight[language]({ count: tight, clean: durationText(context.settings.cleaningMinutes) })]
      : []),
  ].join(', ')
  return {
    headline: headlineOf([found.dates, found.subject], words, language),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...localTimesNotes(zonesOf(turnovers), language),
      ...incompleteNotes(
        turnovers.flatMap(({ leaving, arriving }) => [leaving, arriving]),
        language,
      ),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
  }
}

/** The turnovers of the question's window (default: today), and the arrivals that they were found among. */
export async function loadTurnovers(
  context: AskContext,
): Promise<{ readonly found: StaysInWindow; readonly turnovers: readonly Turnover[] }> {
  const found = await staysInWindow(context, 'start', 'today', { occupants: ['guest', 'owner'] })
  const arrivals = found.stays.filter(
    ({ record }) => record.facts.unit?.listingId !== undefined && record.facts.onSite?.state !== 'no_show',
  )
  const leaving = await departuresBefore(context, arrivals)
  const pairs = arrivals.flatMap((arriving) =>
    leaving.flatMap((departing) => (isTurnover(departing, arriving) ? [{ departing, arriving }] : [])),
  )
  const stays = new Map(
    pairs.flatMap(({ departing, arriving }) => [departing, arriving]).map((stay) => [stay.record.id, stay]),
  )
  const loaded = await loadStayViews(context, [...stays.values()], found.listings)
  const views = new Map(loaded.map((view) => [view.id, view]))
  const turnovers = pairs.flatMap(({ departing, arriving }) => {
    const [out, into] = [views.get(departing.record.id), views.get(arriving.record.id)]
    return out && into ? [turnoverOf(out, into, context.settings.cleaningMinutes)] : []
  })
  return { found, turnovers: turnovers.sort(tightestFirst) }
}

/** Stays that end in the same units, in the days of these arrivals. */
async function departuresBefore(context: AskContext, arrivals: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const days = arrivals.map(({ facets }) => facets.start ?? '').sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'listing', in: [...new Set(arrivals.flatMap(({ facets }) => facets.listing ?? []))] },
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'kind', in: ['guest', 'owner'] },
      { facet: 'end', gte: first, lte: last },
    ],
  })
}

function isTurnover(departing: StoredRecord, arriving: StoredRecord): boolean {
  return (
    departing.record.id !== arriving.record.id &&
    departing.facets.listing === arriving.facets.listing &&
    departing.facets.end === arriving.facets.start
  )
}

function turnoverOf(leaving: StayView, arriving: StayView, cleaningMinutes: number): Turnover {
  const out = latestMinutesOf(leaving.departure.leading)
  const into = minutesOfEvidence(arriving.arrival.leading)
  const gap = out === undefined || into === undefined ? undefined : into - out
  return { leaving, arriving, gap, tight: gap !== undefined && (gap < 0 || gap < cleaningMinutes) }
}

function tightestFirst(left: Turnover, right: Turnover): number {
  if (left.arriving.checkIn !== right.arriving.checkIn) return left.arriving.checkIn < right.arriving.checkIn ? -1 : 1
  const [gap, other] = [left.gap ?? Number.MAX_SAFE_INTEGER, right.gap ?? Number.MAX_SAFE_INTEGER]
  return gap - other || (left.arriving.id < right.arriving.id ? -1 : 1)
}

/** "⚠ **2 h 30 min** Lake House · out **12:30** Maria Santos (…) · in **15:00** João Dias (house default)". */
export function turnoverLine(turnover: Turnover, context: AskContext, dated: boolean): FindingItem {
  const { leaving, arriving, gap, tight } = turnover
  const { language, now } = context
  const today = localDateOf(now, arriving.timezone)
  const place = { language, timezone: arriving.timezone, today }
  const ofSide = (stay: StayView, side: Side): string => {
    const basis = describeBasis(stay[side], side, place)
    const clock = `**${clockText(stay[side].leading, side, language)}**`
    const who = `${clock} ${guestLabel(stay, language)}${basis === '' ? '' : ` (${basis})`}`
    return TURNOVER_WORDS[side][language](who)
  }
  const warning =
    gap === undefined
      ? ''
      : gap < 0
        ? TURNOVER_WORDS.overlap[language]()
        : tight
          ? TURNOVER_WORDS.tooShort[language]()
          : ''
  const parts = [
    dated ? listDate(arriving.checkIn, language, today) : '',
    `${tight ? '⚠ ' : ''}**${gap === undefined ? TURNOVER_WORDS.gapUnknown[language]() : durationText(gap)}** ${houseLabel(arriving, language)}`,
    warning,
    ofSide(leaving, 'departure'),
    ofSide(arriving, 'arrival'),
  ]
  const sources = [arriving.id, leaving.id, ...sourcesOfTime(leaving.departure), ...sourcesOfTime(arriving.arrival)]
  return {
    id: arriving.id,
    line: parts.filter((part) => part !== '').join(' · '),
    sources: [...new Set(sources)],
  }
}

function zonesOf(turnovers: readonly Turnover[]): string[] {
  return [...new Set(turnovers.map(({ arriving }) => arriving.timezone))]
}
