import type { RecordId } from '../../record/record.ts'
import { addDays } from '../../time/calendar.ts'
import { freeSpans, nightCount, type NightSpan, placeUnassigned, sharedNights, useOfNights } from '../nights.ts'
import { type Occupation, rowsByUse, unassignedByType, byUnit } from './occupations.ts'
import type { Unit } from './units.ts'

/** How full units are. Nights off sale are in neither number, unless they are asked for. */
export interface Occupancy {
  /** Nights with guests or with the owner staying, counting blocked ones when asked for. */
  readonly taken: number
  /** Nights that could have been taken. */
  readonly nights: number
  /** Of the taken nights those with the owner staying. */
  readonly owner: number
  /** Nights off sale. */
  readonly blocked: number
}

export interface UnitOccupancy extends Occupancy {
  readonly unit: Unit
  readonly rows: readonly Occupation[]
}

export interface OccupancyOfAll extends Occupancy {
  readonly units: readonly UnitOccupancy[]
  /** The rows that were counted, each once. */
  readonly rows: readonly Occupation[]
}

/**
 * Counts nights unit by unit, each over the window of its own zone. Stays without a unit fill free units of their type, and no
 * more of them than there are.
 *
 * @param countBlocked Blocked nights count as taken.
 */
export function occupancyOf(
  units: readonly Unit[],
  occupations: readonly Occupation[],
  windowOf: (unit: Unit) => NightSpan,
  countBlocked: boolean,
): OccupancyOfAll {
  const rows = byUnit(occupations)
  const perUnit = units.map((unit): UnitOccupancy => {
    const window = windowOf(unit)
    const own = (rows.get(unit.id) ?? []).filter((row) => nightCount(sharedNights(row, window)) > 0)
    const use = useOfNights(window, rowsByUse(own))
    return {
      unit,
      rows: own,
      taken: use.sold + use.owner + (countBlocked ? use.blocked : 0),
      nights: use.nights - (countBlocked ? 0 : use.blocked),
      owner: use.owner,
      blocked: use.blocked,
    }
  })
  const waiting = [...unassignedByType(occupations)].map(([typeId, stays]) =>
    waitingNights(typeId, stays, perUnit, windowOf),
  )
  const sum = (pick: (one: UnitOccupancy) => number) => perUnit.reduce((total, one) => total + pick(one), 0)
  return {
    units: perUnit,
    rows: [...perUnit.flatMap((one) => one.rows), ...waiting.flatMap((one) => one.rows)],
    taken: sum((one) => one.taken) + waiting.reduce((total, one) => total + one.nights, 0),
    nights: sum((one) => one.nights),
    owner: sum((one) => one.owner),
    blocked: sum((one) => one.blocked),
  }
}

function waitingNights(
  typeId: RecordId,
  stays: readonly Occupation[],
  perUnit: readonly UnitOccupancy[],
  windowOf: (unit: Unit) => NightSpan,
): { readonly nights: number; readonly rows: readonly Occupation[] } {
  const ofType = perUnit.filter(({ unit }) => unit.typeId === typeId)
  const [first] = ofType
  if (!first) return { nights: 0, rows: [] }
  const window = windowOf(first.unit)
  const free = ofType.map(({ rows }) => freeSpans(window, rows))
  return {
    nights: placeUnassigned(window, free, stays).placed,
    rows: stays.filter((row) => nightCount(sharedNights(row, window)) > 0),
  }
}

/** The period before, of equal length; of a whole calendar month, the month before. */
export function periodBefore(span: NightSpan): NightSpan {
  if (span.from.endsWith('-01') && span.to.endsWith('-01') && nightCount(span) <= 31) {
    return { from: `${addDays(span.from, -1).slice(0, 8)}01`, to: span.from }
  }
  return { from: addDays(span.from, -nightCount(span)), to: span.from }
}
