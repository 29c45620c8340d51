import type { Instant, LocalDate, LocalTime } from '@innkeeper/core/time/calendar'

export type DemoStayStatus =
  | 'confirmed'
  | 'reserved'
  | 'awaiting_payment'
  | 'inquiry'
  | 'canceled'
  | 'declined'
  | 'expired'
  | 'closed'

export interface DemoStay {
  readonly id: string
  readonly code: string
  readonly status: DemoStayStatus
  readonly occupant: 'guest' | 'owner'
  /** Null while no unit is assigned; then `typeId` names the multi-unit type. */
  readonly listingId: string | null
  readonly typeId: string | null
  /** Null for owner stays. */
  readonly guestId: string | null
  readonly timezone: string
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  /** Set in the PMS as planned, local time. */
  readonly plannedArrival: LocalTime | null
  readonly plannedDeparture: LocalTime | null
  /** The PMS's UTC instants. */
  readonly checkInAt: Instant
  readonly checkOutAt: Instant
  readonly party: {
    readonly adults: number
    readonly children: number
    readonly infants: number
    readonly pets: number
  }
  readonly platform: string
  readonly source: string
  readonly onSite: 'not_set' | 'checked_in' | 'checked_out' | 'no_show'
  readonly createdAt: Instant
  readonly confirmedAt: Instant | null
  readonly reservedUntil: Instant | null
  readonly canceledAt: Instant | null
  readonly canceledBy: 'OWNER' | 'GUEST' | 'TEAM_MEMBER' | null
  readonly cancellationReason: string | null
  /** States before the present one, oldest first; `until` is when each ended. */
  readonly earlier: readonly EarlierState[]
  readonly notes: {
    readonly other: string | null
    readonly cleaning: string | null
    readonly guest: string | null
    readonly specialRequests: string | null
  }
  /** Secret. */
  readonly keyCode: string | null
  readonly earlyCheckIn: LocalTime | null
  readonly lateCheckOut: LocalTime | null
  readonly money: DemoMoney
  readonly conversationId: string | null
  readonly isReturning: boolean
  /** How the source tells of it: lean events that need a read, or legacy events with the whole object. */
  readonly wire: 'lean' | 'legacy'
  /** What makes this stay special, for tests and for reading the world; null for the many ordinary ones. */
  readonly scenario: string | null
  readonly truth: StayTruth
}

export interface EarlierState {
  readonly until: Instant
  readonly status: DemoStayStatus
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly listingId: string | null
  readonly party: DemoStay['party']
}

export interface DemoMoney {
  readonly currency: string
  readonly totalMinor: number
  readonly paidMinor: number
  /** Null: the source does not say, and neither may anybody else. */
  readonly balanceMinor: number | null
}

export interface StayTruth {
  readonly arrival: TimeTruth
  readonly departure: TimeTruth
  /** By the definition of semantics.md: `yes` by e-mail, phone or the source's mark, `perhaps` by name alone. */
  readonly returning: 'yes' | 'perhaps' | 'no'
  readonly requests: readonly RequestTruth[]
  readonly lateCheckout: LateCheckoutTruth | null
  /** The guest said so: "we are in", "we have left". */
  readonly saidArrived: Instant | null
  readonly saidDeparted: Instant | null
}

export interface RequestTruth {
  readonly topic: DemoRequestTopic
  readonly from: 'notes' | 'message' | 'party'
  /** The message that says it, or the stay itself. */
  readonly sourceId: string
}

export type DemoRequestTopic =
  | 'cot'
  | 'high chair'
  | 'pets'
  | 'allergy'
  | 'birthday'
  | 'parking'
  | 'transfer'
  | 'wheelchair'
  | 'extra bed'
  | 'luggage storage'
  | 'early check-in'
  | 'late checkout'

export interface LateCheckoutTruth {
  readonly asked: LocalTime
  readonly state: 'asked' | 'approved' | 'declined'
  /** Who of the team answered. */
  readonly by: string | null
  readonly askedIn: string
  readonly answeredIn: string | null
}

/** What a text says of a stay's coming or going. */
export interface DemoStatement {
  readonly about: 'arrival' | 'departure'
  readonly time: LocalTime | null
  readonly to: LocalTime | null
  readonly around: boolean
  readonly late: boolean
  readonly flight: { readonly number: string; readonly landsAt: LocalTime } | null
  /** 1 when past midnight, in the night that begins on the stay's date. */
  readonly dayOffset: 0 | 1
  /** A member of the team states or grants it. */
  readonly agreed: boolean
  /** It is asked for, not announced. */
  readonly requested: boolean
}

export type TruthBasis = 'agreed' | 'planned' | 'guest' | 'instant' | 'default'

export interface TimeEvidenceTruth {
  readonly basis: TruthBasis
  readonly time: LocalTime | null
  readonly to: LocalTime | null
  readonly around: boolean
  readonly late: boolean
  readonly flight: DemoStatement['flight']
  readonly dayOffset: 0 | 1
  readonly sourceType: 'stay' | 'message' | 'call' | 'listing'
  readonly sourceId: string
}

export interface TimeTruth {
  readonly leading: TimeEvidenceTruth
  /** Other evidence, better than the default, that is more than 30 minutes away from the leading one. */
  readonly conflicting: TimeEvidenceTruth | null
  /** Asked for and not granted. */
  readonly requested: TimeEvidenceTruth | null
  /** False where nobody named a time: the house default, or only "late" or a flight. */
  readonly told: boolean
}
