import { addDays, daysBetween, type LocalDate } from '../time/calendar.ts'

/** Nights in a row, half open: `from` is the first night, `to` the morning after the last. `from >= to` holds no night. */
export interface NightSpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

export function nightCount(span: NightSpan): number {
  return Math.max(0, daysBetween(span.from, span.to))
}

/** True when both cover at least one same night; a departure and an arrival on one day share none. */
export function shareNight(left: NightSpan, right: NightSpan): boolean {
  return nightCount(sharedNights(left, right)) > 0
}

/** The nights that lie in both; possibly none (`from >= to`). */
export function sharedNights(left: NightSpan, right: NightSpan): NightSpan {
  return { from: later(left.from, right.from), to: earlier(left.to, right.to) }
}

/** The same nights as disjoint spans in order, none touching the next. */
export function mergeSpans(spans: readonly NightSpan[]): NightSpan[] {
  const merged: NightSpan[] = []
  for (const { from, to } of inOrder(spans.filter((span) => nightCount(span) > 0))) {
    const last = merged.at(-1)
    if (last && from <= last.to) merged[merged.length - 1] = { from: last.from, to: later(last.to, to) }
    else merged.push({ from, to })
  }
  return merged
}

/** The nights of `window` that no span covers, as disjoint spans in order. */
export function freeSpans(window: NightSpan, occupied: readonly NightSpan[]): NightSpan[] {
  const free: NightSpan[] = []
  let next = window.from
  for (const span of mergeSpans(occupied.map((one) => sharedNights(window, one)))) {
    if (span.from > next) free.push({ from: next, to: span.from })
    next = span.to
  }
  if (next < window.to) free.push({ from: next, to: window.to })
  return free
}

/** How many nights of `window` at least one span covers. */
export function coveredNights(window: NightSpan, spans: readonly NightSpan[]): number {
  return sum(mergeSpans(spans.map((span) => sharedNights(window, span))))
}

/** Every pair of rows that share a night, earlier arrival first, in the order of arrivals. Rows are those of one unit. */
export function overlappingPairs<Row extends NightSpan>(rows: readonly Row[]): (readonly [Row, Row])[] {
  const pairs: (readonly [Row, Row])[] = []
  let running: Row[] = []
  for (const row of inOrder(rows.filter((one) => nightCount(one) > 0))) {
    running = running.filter((earlierRow) => earlierRow.to > row.from)
    for (const earlierRow of running) pairs.push([earlierRow, row])
    running.push(row)
  }
  return pairs
}

/**
 * Free nights between two occupied ones, at most `longest` in a row, that touch `window`.
 *
 * @param occupied Every span of the unit that comes within `longest + 1` nights of the window; further ones change nothing.
 */
export function gapsIn(window: NightSpan, occupied: readonly NightSpan[], longest: number): NightSpan[] {
  const merged = mergeSpans(occupied)
  return merged.flatMap((span, position) => {
    const next = merged[position + 1]
    if (!next) return []
    const gap = { from: span.to, to: next.from }
    return nightCount(gap) <= longest && shareNight(gap, window) ? [gap] : []
  })
}

/** What the nights of a window are used for. `nights` is the sum of the other four. */
export interface NightUse {
  readonly nights: number
  /** Slept in by guests. Of a night with several rows the first of sold, owner, blocked counts. */
  readonly sold: number
  readonly owner: number
  readonly blocked: number
  readonly free: number
}

/** Rows of one unit by what they use its nights for. */
export interface RowsByUse {
  readonly sold: readonly NightSpan[]
  readonly owner: readonly NightSpan[]
  readonly blocked: readonly NightSpan[]
}

export function useOfNights(window: NightSpan, rows: RowsByUse): NightUse {
  const nights = nightCount(window)
  const sold = coveredNights(window, rows.sold)
  const soldOrOwner = coveredNights(window, [...rows.sold, ...rows.owner])
  const covered = coveredNights(window, [...rows.sold, ...rows.owner, ...rows.blocked])
  return { nights, sold, owner: soldOrOwner - sold, blocked: covered - soldOrOwner, free: nights - covered }
}

/**
 * How stays without a unit fill the free nights of their type's units, night by night.
 *
 * @param freeByUnit Free spans of each unit of the type within the window.
 * @param unassigned The stays of the type that have no unit yet.
 * @returns `placed` nights that find a free unit, `overfull` the nights on which more stays wait than units are free.
 */
export function placeUnassigned(
  window: NightSpan,
  freeByUnit: readonly (readonly NightSpan[])[],
  unassigned: readonly NightSpan[],
): { readonly placed: number; readonly overfull: readonly LocalDate[] } {
  let placed = 0
  const overfull: LocalDate[] = []
  for (const span of mergeSpans(unassigned.map((one) => sharedNights(window, one)))) {
    for (let night = span.from; night < span.to; night = addDays(night, 1)) {
      const waiting = unassigned.filter((one) => coversNight(one, night)).length
      const free = freeByUnit.filter((spans) => spans.some((one) => coversNight(one, night))).length
      placed += Math.min(waiting, free)
      if (waiting > free) overfull.push(night)
    }
  }
  return { placed, overfull }
}

export function coversNight(span: NightSpan, night: LocalDate): boolean {
  return span.from <= night && night < span.to
}

function inOrder<Row extends NightSpan>(rows: readonly Row[]): Row[] {
  return [...rows].sort((left, right) => compare(left.from, right.from) || compare(left.to, right.to))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function earlier(left: LocalDate, right: LocalDate): LocalDate {
  return left < right ? left : right
}

function later(left: LocalDate, right: LocalDate): LocalDate {
  return left > right ? left : right
}

function sum(spans: readonly NightSpan[]): number {
  return spans.reduce((total, span) => total + nightCount(span), 0)
}
