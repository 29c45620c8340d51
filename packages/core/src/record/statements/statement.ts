import type { Instant, LocalDate, LocalTime } from '../../time/calendar.ts'

/** Who wrote or said a text. */
export type Author = 'guest' | 'team' | 'unknown'

export interface StatementContext {
  readonly author: Author
  readonly writtenAt: Instant
  /** The listing's zone (IANA): "tomorrow" is counted there. */
  readonly timezone: string
  /** What was asked just before, where known: a bare "around 8" then answers "when will you arrive?". */
  readonly inReplyTo?: string
}

interface Quoted {
  /** The sentence that says it, as written, at most 200 characters. */
  readonly quote: string
}

/** When somebody comes or goes, as a person said it. */
export interface TimeStatement extends Quoted {
  readonly kind: 'arrival_time' | 'departure_time'
  /** Absent when only "late" or a flight is known. */
  readonly from?: LocalTime
  /** The end of a range ("between 6 and 7"). */
  readonly to?: LocalTime
  readonly precision: 'exact' | 'around'
  /** "not before 20:00", "from 3 onwards": only one side is known. */
  readonly open?: 'after' | 'before'
  /** "late", without a time. */
  readonly late?: boolean
  readonly flight?: { readonly number?: string; readonly landsAt?: LocalTime }
  /** 1 when the time is past midnight and belongs to the evening before. */
  readonly dayOffset: 0 | 1
  /** The day that the text names, when it names one. */
  readonly date?: LocalDate
  /** A member of the team states or approves it. */
  readonly agreed: boolean
  /** It is asked for ("can we check in at 12?"), not announced. */
  readonly requested: boolean
}

export type RequestTopic =
  | 'cot'
  | 'high chair'
  | 'pets'
  | 'allergy'
  | 'birthday'
  | 'parking'
  | 'early check-in'
  | 'late checkout'
  | 'transfer'
  | 'wheelchair'
  | 'extra bed'
  | 'towels'
  | 'quiet'
  | 'luggage storage'

export interface RequestStatement extends Quoted {
  readonly kind: 'request'
  readonly topic: RequestTopic
}

/** The team commits to do, give, allow or pay something, or takes it back. */
export interface PromiseStatement extends Quoted {
  readonly kind: 'promise'
  readonly withdrawn: boolean
  readonly due?: LocalDate
}

/** The guest is there, or has left. */
export interface PresenceStatement extends Quoted {
  readonly kind: 'arrived' | 'departed'
}

export interface ComplaintStatement extends Quoted {
  readonly kind: 'complaint'
  /** wifi, heating, noise, dirt, water, power, broken, smell, pests, other. */
  readonly topic: string
}

export type Statement = TimeStatement | RequestStatement | PromiseStatement | PresenceStatement | ComplaintStatement
