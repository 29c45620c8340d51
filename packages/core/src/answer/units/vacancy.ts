import type { RecordId } from '../../record/record.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { addDays, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { freeSpans, nightCount, type NightSpan, placeUnassigned, sharedNights } from '../nights.ts'
import { nightSpans, type NightSpans, placeIn, type SpanOptions } from './night-spans.ts'
import { byUnit, loadOccupations, type Occupation, unassignedByType } from './occupations.ts'
import { type Houses, loadHouses, type Unit, unitsNamed } from './units.ts'

/** One unit's nights in the window asked for. */
export interface UnitVacancy {
  readonly unit: Unit
  /** In the unit's own zone. */
  readonly window: NightSpan
  readonly free: readonly NightSpan[]
  /** Every night of the window is free. */
  readonly whole: boolean
  /** What takes nights of the window, in order. */
  readonly taking: readonly Occupation[]
  /** Whoever leaves on the first morning of the window. */
  readonly leaving: Occupation | undefined
  /** What comes next after a free window; undefined when nothing does within {@link Vacancy.horizon}. */
  readonly next: Occupation | undefined
}

/** Stays of a type that wait for a unit, in the window. */
export interface WaitingStays {
  readonly typeId: RecordId
  readonly name: string
  readonly stays: readonly Occupation[]
  /** Units of the type that remain on the tightest night once these stays are placed; 0 or less: none. */
  readonly left: number
}

export interface Vacancy {
  readonly spans: NightSpans
  readonly units: readonly UnitVacancy[]
  readonly waiting: readonly WaitingStays[]
  readonly houses: Houses
  /** Up to this date it is known what comes next. */
  readonly horizon: LocalDate
}

/** Nights after the window in which the next arrival is looked for. */
const LOOK_AHEAD_NIGHTS = 30

/**
 * Reads which nights of the window each unit is free. Units on offer, or all units that are named.
 *
 * @param listingIds Units or types named; undefined for all.
 */
export async function loadVacancy(
  context: AskContext,
  listingIds: ReadonlySet<RecordId> | undefined,
  options: SpanOptions,
): Promise<Vacancy> {
  const houses = await loadHouses(context)
  const asked = unitsNamed(houses.units, listingIds).filter(({ offered }) => offered || listingIds !== undefined)
  const spans = nightSpans(
    context,
    asked.map(({ timezone }) => timezone),
    options,
  )
  const horizon = addDays(spans.widest.to, LOOK_AHEAD_NIGHTS)
  const occupations = await loadOccupations(context, { from: addDays(spans.widest.from, -1), to: horizon }, houses)
  const rows = byUnit(occupations)
  const vacancyIn = (unit: Unit) => vacancyOf(unit, stillAhead(spans.in(unit.timezone), unit, context), rows)
  const units = asked.map(vacancyIn)
  const types = new Set(asked.map(({ typeId }) => typeId))
  const siblings = houses.units.filter(({ offered, typeId }) => offered && typeId !== undefined && types.has(typeId))
  return { spans, units, waiting: waitingStays(siblings.map(vacancyIn), occupations, houses), houses, horizon }
}

/** Nights that are over cannot be slept in: a window that holds tonight begins with it. */
export function stillAhead(
  window: NightSpan,
  unit: Pick<Unit, 'timezone'>,
  context: Pick<AskContext, 'now' | 'settings'>,
): NightSpan {
  const { tonight } = placeIn(unit.timezone, context)
  return window.from < tonight && tonight < window.to ? { from: tonight, to: window.to } : window
}

function vacancyOf(unit: Unit, window: NightSpan, rows: ReadonlyMap<RecordId, readonly Occupation[]>): UnitVacancy {
  const own = rows.get(unit.id) ?? []
  const taking = own.filter((row) => nightCount(sharedNights(row, window)) > 0)
  const free = freeSpans(window, taking)
  return {
    unit,
    window,
    free,
    whole: taking.length === 0,
    taking,
    leaving: own.find((row) => row.to === window.from && row.use !== 'blocked'),
    next: own.find((row) => row.from >= window.to),
  }
}

function waitingStays(
  vacancies: readonly UnitVacancy[],
  occupations: readonly Occupation[],
  houses: Houses,
): WaitingStays[] {
  return [...unassignedByType(occupations)].flatMap(([typeId, all]) => {
    const ofType = vacancies.filter(({ unit }) => unit.typeId === typeId)
    const window = ofType[0]?.window
    if (!window) return []
    const stays = all.filter((row) => nightCount(sharedNights(row, window)) > 0)
    if (stays.length === 0) return []
    const left = leftOnTightestNight(window, ofType, stays)
    return [{ typeId, name: houses.listings.get(typeId)?.name ?? typeId, stays, left }]
  })
}

function leftOnTightestNight(window: NightSpan, units: readonly UnitVacancy[], waiting: readonly NightSpan[]): number {
  let left = Number.POSITIVE_INFINITY
  for (let night = window.from; night < window.to; night = addDays(night, 1)) {
    const one = { from: night, to: addDays(night, 1) }
    const free = units.filter((unit) => unit.free.some((span) => nightCount(sharedNights(span, one)) > 0)).length
    const { placed, overfull } = placeUnassigned(
      one,
      units.map((unit) => unit.free),
      waiting,
    )
    left = Math.min(left, overfull.length > 0 ? 0 : free - placed)
  }
  return left
}

/** The local date of a unit. */
export function todayAt(unit: Pick<Unit, 'timezone'>, context: Pick<AskContext, 'now'>): LocalDate {
  return localDateOf(context.now, unit.timezone)
}
