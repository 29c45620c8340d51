import type { Language } from '../language/language.ts'
import type { LocalDate, LocalTime } from '../time/calendar.ts'

/** The kinds of questions, by the names that the labelled sets use. */
export const KINDS = [
  'arrivals',
  'arrivals_unknown_time',
  'arrivals_after',
  'departures',
  'late_checkout',
  'turnovers',
  'in_house',
  'vacant',
  'availability',
  'occupancy',
  'guest_count',
  'stay_by_guest',
  'stay_by_code',
  'balance_due',
  'cancellations',
  'changes',
  'new_bookings',
  'double_bookings',
  'calls_missed',
  'voicemails',
  'who_called',
  'last_contact',
  'agreed',
  'unanswered_messages',
  'tasks_open',
  'reviews_below',
  'listing_fact',
  'special_requests',
  'owner_stays',
  'returning_guest',
  'digest',
  'follow_up',
  'unknowable',
  'small_talk',
  'attack',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * A time expression as it was meant, before any clock is consulted.
 *
 * `today`, `tonight`, `tomorrow`, `yesterday`, `now`, `this_weekend`, `next_weekend`, `this_week`, `next_week`, `last_week`, `this_month`,
 * `next_month`, `last_month`, `last_night`, `since_yesterday`, `last_7_days`, `next_7_days`, `next_30_days`, `weekday:<monday…>`, `next_weekday:<…>`,
 * `last_weekday:<…>`, `date:<MM-DD>` or `date:<YYYY-MM-DD>`, `range:<MM-DD>..<MM-DD>` (years allowed), `in_days:<n>`, `last_days:<n>`, `next_days:<n>`, `none`; besides `last_weekend`,
 * `weekdays:<monday…>..<tuesday…>`, and `--<DD>` in place of a date for a day of the month that is not named ("on the 15th").
 */
export type When = string

/** Inclusive on both ends, local dates of the property. */
export interface DateWindow {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A name in the question and whom it may mean. */
export interface NameMatch {
  /** As it stands in the question. */
  readonly text: string
  /** Record ids, best first. More than one: the name is ambiguous, and all are meant until the question says more. */
  readonly ids: readonly string[]
  /** False when the words only resemble a known name; such matches are offered and never substituted. */
  readonly exact: boolean
}

export interface PlanNames {
  readonly guests: readonly NameMatch[]
  readonly listings: readonly NameMatch[]
  readonly staff: readonly NameMatch[]
  /** Confirmation codes, upper case. */
  readonly codes: readonly string[]
  /** E.164 where that could be made out, else the digits. */
  readonly phones: readonly string[]
}

/** What a question asks, typed. Made in code, or proposed by a model and checked against the same schema. */
export interface QuestionPlan {
  readonly language: Language
  /** The main kind first. */
  readonly kinds: readonly Kind[]
  readonly when: When
  /** The window that `when` means in the business's own zone at the instant of asking; each property's own is made when records are read. */
  readonly window: DateWindow | null
  readonly names: PlanNames
  /** A clock time that the question names: arrivals after it, a check-out at it. */
  readonly time: LocalTime | null
  readonly guests: number | null
  /** "Below this", on the scale that the question implies (see `scoreScale`). */
  readonly score: number | null
  readonly scoreScale: 5 | 10 | null
  /** A word or short phrase in English: cot, wifi, cleaning. */
  readonly topic: string | null
  /** A listing, or a number. */
  readonly wants: 'list' | 'count'
  /** Set when the question continues an earlier one: the kind it continues. */
  readonly after: Kind | null
  /** How sure the main kind is, 0 to 1. */
  readonly confidence: number
}

/** What a plan holds of a question that says no more than its kind, its time and whom it means. */
export const NOTHING_MORE = {
  time: null,
  guests: null,
  score: null,
  scoreScale: null,
  topic: null,
  wants: 'list',
  after: null,
} as const satisfies Partial<QuestionPlan>
