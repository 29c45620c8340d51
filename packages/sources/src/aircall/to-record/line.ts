import type { FactsByType } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'
import { isTimeZone } from '@innkeeper/core/time/calendar'

import { hearsay, mentioned, observationOf, saidOf, type Seen, type SeenGroup } from '../seen.ts'
import type { WireNumber } from '../wire.ts'

type LineObservation = Observation<'line'> | undefined

/** @param event The event's name; undefined for what was read. */
export function lineFrom(number: WireNumber, seen: Seen, event?: string): LineObservation {
  const open = isOpen(number, event)
  return observationOf('line', number.id, seen, {
    name: number.name ? { facts: { name: number.name }, seen } : undefined,
    number: numberOf(number, seen),
    open: open === undefined ? undefined : { facts: { open, at: seen.observedAt }, seen },
  })
}

/** The line that a call or message came over. */
export function mentionedLine(number: WireNumber | null | undefined, seen: Seen): LineObservation {
  if (!number) return undefined
  const copy = mentioned(seen)
  return observationOf('line', number.id, copy, {
    name: number.name ? { facts: { name: number.name }, seen: copy } : undefined,
    number: numberOf(number, copy),
  })
}

function numberOf(number: WireNumber, seen: Seen): SeenGroup<FactsByType['line']['number']> | undefined {
  const { digits, country, time_zone } = number
  if (digits === undefined && country === undefined && time_zone === undefined) return undefined
  const whole = digits !== undefined && country !== undefined && time_zone !== undefined
  const facts = saidOf<FactsByType['line']['number']>({
    phone: toE164(digits, country ?? undefined),
    country: country?.toUpperCase(),
    timezone: timeZoneOf(number),
  })
  return { facts, seen: whole ? seen : hearsay(seen) }
}

export function timeZoneOf(number: WireNumber): string | undefined {
  return number.time_zone && isTimeZone(number.time_zone) ? number.time_zone : undefined
}

/** Undefined for lines with hours of their own ("custom"), which are open at one time and closed at another. */
function isOpen(number: WireNumber, event: string | undefined): boolean | undefined {
  if (event === 'number.opened') return true
  if (event === 'number.closed') return false
  if (number.availability_status === 'open') return true
  if (number.availability_status === 'closed') return false
  return number.availability_status ? undefined : (number.open ?? undefined)
}
