import type { Kind } from './plan.ts'

/** What has happened: a weekday or date without a year lies behind. */
const HISTORY: ReadonlySet<Kind> = new Set([
  'calls_missed',
  'voicemails',
  'who_called',
  'last_contact',
  'agreed',
  'unanswered_messages',
  'reviews_below',
])
/** Asked of what has come in: "tonight" said of it in the past tense is the night that was. Days they name may lie ahead. */
const NEWS: ReadonlySet<Kind> = new Set(['new_bookings', 'changes', 'cancellations', 'digest'])
/** About what lies ahead, so that "heute Nacht" is the coming night. */
const AHEAD: ReadonlySet<Kind> = new Set([
  'arrivals',
  'arrivals_after',
  'arrivals_unknown_time',
  'departures',
  'late_checkout',
  'turnovers',
  'vacant',
  'availability',
  'double_bookings',
  'special_requests',
  'owner_stays',
])
/** About one thing whatever the day: "now" in them is only a manner of speaking ("did she cancel now or not"). */
const TIMELESS: ReadonlySet<Kind> = new Set([
  'cancellations',
  'changes',
  'agreed',
  'stay_by_guest',
  'stay_by_code',
  'last_contact',
  'late_checkout',
  'listing_fact',
])
/** Where a question names a person, nobody else is meant. */
const PERSONAL: ReadonlySet<Kind> = new Set([
  'stay_by_guest',
  'balance_due',
  'last_contact',
  'agreed',
  'returning_guest',
  'late_checkout',
  'cancellations',
  'changes',
  'guest_count',
  'special_requests',
  'voicemails',
  'unanswered_messages',
])

/** Lists and overviews: who names a guest or a booking asks something else. */
const OF_MANY: ReadonlySet<Kind> = new Set(['arrivals', 'arrivals_after', 'digest', 'occupancy', 'vacant'])
/** Asked of guests by name, and answered by their booking where its code is given. */
const OF_A_GUEST: ReadonlySet<Kind> = new Set(['departures', 'in_house', 'stay_by_guest'])

/** Whether a kind can be meant by a question that names guests or codes, as far as those tell. */
export function canBeMeant(kind: Kind, named: { readonly guests: boolean; readonly codes: boolean }): boolean {
  if (kind === 'stay_by_code') return named.codes
  return !((named.guests || named.codes) && OF_MANY.has(kind)) && !(named.codes && OF_A_GUEST.has(kind))
}

/** Which way a date without a year, or a bare weekday, lies. */
export function directionOf(kind: Kind): 'past' | 'future' {
  return HISTORY.has(kind) ? 'past' : 'future'
}

/** undefined: the question's verbs tell. */
export function looksBack(kind: Kind): boolean | undefined {
  if (HISTORY.has(kind) || NEWS.has(kind)) return true
  return AHEAD.has(kind) ? false : undefined
}

export function ignoresNow(kind: Kind): boolean {
  return TIMELESS.has(kind)
}

export function isPersonal(kind: Kind): boolean {
  return PERSONAL.has(kind)
}
