import { minutesOf } from '@innkeeper/core/time/calendar'
import type { TimeEvidenceTruth, TimeTruth } from '@innkeeper/demo/world-stay'

/** Every time that an answer about this arrival or departure must show: the leading one, and the one that disagrees. */
export function shownTimes({ leading, conflicting }: TimeTruth): string[] {
  return [...timesOf(leading), ...(conflicting ? timesOf(conflicting) : [])]
}

function timesOf({ time, to, flight }: TimeEvidenceTruth): string[] {
  return [time, to, flight?.landsAt].filter((text) => typeof text === 'string')
}

/** Minutes after the local midnight that begins the stay's date, first and last; past midnight counts on. Undefined: nobody knows. */
export function minutesSpan({ time, to, dayOffset, flight }: TimeEvidenceTruth): readonly [number, number] | undefined {
  if (flight) return [minutesOf(flight.landsAt), Number.POSITIVE_INFINITY]
  if (time === null) return undefined
  const from = minutesOf(time) + dayOffset * 1440
  return [from, to === null ? from : minutesOf(to) + dayOffset * 1440]
}
