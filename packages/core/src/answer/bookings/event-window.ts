import { fold } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import type { When } from '../../question/plan.ts'
import type { Condition, OrderedFacet } from '../../record/facets.ts'
import { addDays, daysBetween, type Instant, instantOf, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { type AskedWindows, askedWindows, windowText } from '../windows.ts'

/**
 * The time that a question about something that happened to bookings means.
 *
 * "Cancelled yesterday" is about when it happened; "cancelled for next month" is about the nights of the stay.
 */
export interface EventWindow {
  readonly about: 'event' | 'stay'
  readonly windows: AskedWindows
  /** Conditions that hold for every booking meant, and for few others. */
  where(facet: 'at' | 'changedAt' | 'closedAt'): readonly Condition[]
  /** Whether an instant lies in the window, on the clocks of a property. Only for `about: 'event'`. */
  holds(at: Instant | undefined, timezone: string): boolean
  /** Whether a stay has a night in the window. Only for `about: 'stay'`. */
  touches(checkIn: string, checkOut: string, timezone: string): boolean
  /** "Friday 26 March – today, Saturday 27 March". */
  text(timezones: Iterable<string>): string
}

/** "for Saturday", "für nächste Woche": of the stay's dates, not of the event's. Folded. */
const FOR: Record<Language, RegExp> = {
  en: /\bfor\b/,
  es: /\b(?:para|pal?|lo de)\b/,
  fr: /\bpour\b/,
  de: /\bfu?r(?:n|s|m|e)?\b|\bfuer\b/,
  it: /\bper\b/,
  pt: /\b(?:para|pr[ao]s?|p)\b/,
}

/** Expressions that may be of the past as well as of the time to come. */
const EITHER = /^(?:weekday|weekdays|date|range|this_weekend)(?::|$)/

/** Last evening's end of work: "overnight" begins then. */
const EVENING = '18:00'

/** @param fallback Meant when the question names no time. */
export function eventWindow(context: AskContext, fallback: When): EventWindow {
  const past = askedWindows(context, fallback, 'past')
  const ahead = askedWindows(context, fallback, 'future', 'overlap')
  const today = localDateOf(context.now, context.timezone)
  const about = isAboutStay(context, past, ahead, today) ? 'stay' : 'event'
  const windows = about === 'stay' ? ahead : past
  return {
    about,
    windows,
    where: (facet) => (about === 'stay' ? nightsIn(windows) : instantsIn(facet, windows)),
    holds: (at, timezone) => at !== undefined && isWithin(at, timezone, windows),
    touches: (checkIn, checkOut, timezone) => {
      const { from, to } = windows.of(timezone)
      return checkIn <= to && checkOut > from
    },
    text: (timezones) => windowText(windows, timezones, context, context.language),
  }
}

function isAboutStay(context: AskContext, past: AskedWindows, ahead: AskedWindows, today: string): boolean {
  const { when } = past
  if (past.business.from > today) return true
  if (!EITHER.test(when) || ahead.business.to < today || ahead.business.from === today) return false
  if (FOR[context.language].test(fold(context.question))) return true
  // A date without a year is the one that is nearer.
  const nearer = daysBetween(today, ahead.business.from) < daysBetween(past.business.to, today)
  return nearer && /^(?:date|range):/.test(when)
}

function nightsIn({ reach }: AskedWindows): Condition[] {
  return [
    { facet: 'start', lte: reach.to },
    { facet: 'end', gt: reach.from },
  ]
}

/** A day more on each side: no zone is further from UTC than that. */
function instantsIn(facet: OrderedFacet, { reach }: AskedWindows): Condition[] {
  const from = instantOf(addDays(reach.from, -1), '00:00', 'UTC')
  // What changed in the window may have changed again since; what is only seen to be cancelled may have been so before.
  if (facet !== 'at') return [{ facet, gte: from }]
  return [{ facet, gte: from, lt: instantOf(addDays(reach.to, 2), '00:00', 'UTC') }]
}

function isWithin(at: Instant, timezone: string, windows: AskedWindows): boolean {
  const { from, to } = windows.of(timezone)
  const date = localDateOf(at, timezone)
  if (date < from || date > to) return false
  return windows.when !== 'last_night' || at >= instantOf(from, EVENING, timezone)
}
