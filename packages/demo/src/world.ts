/**
 * The truth of a made-up business, before any provider's spelling: what payloads are made from, and what an evaluation
 * computes its right answers from without parsing a text. Ids are the providers' own. Dates are local to the listing;
 * instants are milliseconds since the Unix epoch; money is in integer minor units.
 */
import type { Instant, LocalDate, LocalTime } from '@innkeeper/core/time/calendar'

export type DemoLanguage = 'en' | 'es' | 'fr' | 'de' | 'it' | 'pt'

export interface Portfolio {
  readonly seed: string
  readonly now: Instant
  readonly scale: number
  readonly accountId: string
  readonly listings: readonly DemoListing[]
  readonly stays: readonly DemoStay[]
  readonly blocks: readonly DemoBlock[]
  readonly guests: readonly DemoGuest[]
  readonly conversations: readonly DemoConversation[]
  readonly calls: readonly DemoCall[]
  readonly texts: readonly DemoText[]
  readonly contacts: readonly DemoContact[]
  readonly staff: readonly DemoStaff[]
  readonly lines: readonly DemoLine[]
  readonly tasks: readonly DemoTask[]
  readonly reviews: readonly DemoReview[]
  readonly payments: readonly DemoPayment[]
  /** What the team committed to, wherever it was said. */
  readonly promises: readonly DemoPromise[]
}

export interface DemoListing {
  readonly id: string
  readonly nickname: string
  readonly title: string
  readonly timezone: string
  readonly street: string
  readonly city: string
  readonly zipcode: string
  readonly country: string
  readonly lat: number
  readonly lng: number
  readonly propertyType: string
  readonly accommodates: number
  readonly bedrooms: number
  readonly beds: number
  readonly bathrooms: number
  readonly areaSquareFeet: number
  readonly tags: readonly string[]
  readonly checkInTime: LocalTime
  readonly checkOutTime: LocalTime
  readonly amenities: readonly string[]
  readonly amenitiesNotIncluded: readonly string[]
  /** The house manual, by topic. Holds no door code. */
  readonly manual: readonly { readonly topic: string; readonly text: string }[]
  readonly wifi: { readonly name: string; readonly password: string }
  /** Door and key-box codes of the house. Secret. */
  readonly access: readonly { readonly topic: string; readonly text: string }[]
  readonly cleaningInstructions: string
  readonly cleaningStatus: 'clean' | 'waitingForInspection' | 'dirty' | 'unknown'
  readonly minNights: number
  readonly currency: string
  /** Per night. */
  readonly basePriceMinor: number
  readonly cleaningFeeMinor: number
  readonly active: boolean
  readonly listed: boolean
  /** `type` stands for several units and is none itself. */
  readonly kind: 'single' | 'type' | 'unit'
  /** The multi-unit type that a unit belongs to. */
  readonly typeId: string | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export type DemoStayStatus =
  'confirmed' | 'reserved' | 'awaiting_payment' | 'inquiry' | 'canceled' | 'declined' | 'expired' | 'closed'

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

/** Nights off sale without a reservation. `to` is the day after the last night. */
export interface DemoBlock {
  readonly id: string
  readonly listingId: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kind: 'owner' | 'maintenance' | 'manual'
  readonly note: string
}

export interface DemoGuest {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly fullName: string
  readonly email: string
  /** E.164, of a range reserved for fiction or never given out. */
  readonly phone: string
  /** As the PMS holds it: often without the plus. */
  readonly phoneAsTyped: string
  readonly language: DemoLanguage
  readonly hometown: string
  readonly notes: string | null
  readonly goodToKnow: string | null
  readonly createdAt: Instant
}

export interface DemoConversation {
  readonly id: string
  /** Null for a question before any booking. */
  readonly stayId: string | null
  readonly guestId: string
  readonly platform: string
  readonly language: DemoLanguage
  /** Oldest first. */
  readonly posts: readonly DemoPost[]
  readonly truth: {
    /** The guest's newest message, when nobody of the team has answered it and it needs an answer. */
    readonly waitingSince: Instant | null
    readonly waitingMessageId: string | null
  }
}

export interface DemoPost {
  readonly id: string
  readonly conversationId: string
  readonly at: Instant
  readonly from: 'guest' | 'host' | 'note' | 'system'
  /** Who of the team wrote it; null for guests, machines and automatic messages. */
  readonly staffId: string | null
  readonly body: string
  readonly says: readonly DemoStatement[]
  readonly requests: readonly DemoRequestTopic[]
  readonly complaint: string | null
  /** Of a guest's message: it asks, tells or wishes something. */
  readonly needsAnswer: boolean
  readonly presence: 'arrived' | 'departed' | null
  /** An attempt to give instructions to whoever reads it. */
  readonly injection: boolean
}

export interface DemoCall {
  readonly id: number
  readonly uuid: string
  readonly direction: 'inbound' | 'outbound'
  readonly startedAt: Instant
  readonly answeredAt: Instant | null
  readonly endedAt: Instant
  readonly missedReason: string | null
  /** E.164; null: withheld. */
  readonly phone: string | null
  readonly contactId: number | null
  readonly lineId: number
  readonly staffId: string | null
  readonly assignedTo: string | null
  readonly voicemail: boolean
  readonly archived: boolean
  readonly comments: readonly DemoComment[]
  readonly tags: readonly string[]
  readonly insight: DemoInsight | null
  readonly scenario: string | null
  readonly truth: CallTruth
}

export interface DemoComment {
  readonly id: number
  readonly text: string
  readonly at: Instant
  readonly staffId: string
  readonly says: readonly DemoStatement[]
}

export interface DemoInsight {
  readonly language: DemoLanguage
  readonly utterances: readonly { readonly speaker: 'internal' | 'external'; readonly text: string }[]
  readonly summary: string | null
  readonly topics: readonly string[]
  readonly sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | null
  readonly actionItems: readonly string[]
}

export interface CallTruth {
  readonly missed: boolean
  /** Of a missed call; null for all others. */
  readonly returned: 'by_call' | 'by_message' | 'tried' | 'no' | null
  readonly returnedBy: string | null
  /** Answered by a person, and longer than 10 s of talk. */
  readonly spoke: boolean
  readonly who:
    | { readonly type: 'guest' | 'contact'; readonly id: string; readonly name: string }
    | { readonly type: 'staff'; readonly id: string; readonly name: string }
    | { readonly type: 'unknown' }
    | { readonly type: 'withheld' }
  /** The stay that the call is about, when it is about one. */
  readonly stayId: string | null
  readonly voicemailSays: string | null
}

/** A text message of the telephone system (SMS or WhatsApp). */
export interface DemoText {
  readonly id: string
  readonly direction: 'sent' | 'received'
  readonly phone: string
  readonly lineId: number
  readonly staffId: string | null
  readonly channel: 'whatsapp' | null
  readonly body: string
  readonly at: Instant
  /** Of a received one: it asks, tells or wishes something. */
  readonly needsAnswer: boolean
}

export interface DemoContact {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly phone: string
  readonly email: string
  readonly role: 'plumber' | 'electrician' | 'laundry' | 'cleaning' | 'owner' | 'locksmith' | 'taxi'
  readonly createdAt: Instant
}

export interface DemoStaff {
  /** The Aircall user's id as a text; the PMS's own is `guestyId`. */
  readonly id: string
  readonly guestyId: string
  readonly name: string
  readonly email: string
  /** The private mobile: never a caller to be called back. */
  readonly phone: string
  readonly role: string
  readonly timezone: string
  readonly available: boolean
}

export interface DemoLine {
  readonly id: number
  readonly name: string
  readonly phone: string
  readonly country: string
  readonly timezone: string
  readonly voicemailOnly: boolean
}

export interface DemoTask {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly type: 'cleaning' | 'maintenance' | 'inspection' | 'laundry'
  readonly status: 'pending' | 'confirmed' | 'in progress' | 'completed' | 'canceled'
  readonly priority: 'low' | 'medium' | 'high'
  readonly listingId: string
  readonly stayId: string | null
  readonly staffId: string | null
  readonly startAt: Instant
  readonly plannedHours: number
  readonly timezone: string
  readonly comment: { readonly text: string; readonly staffId: string; readonly at: Instant } | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** What is broken: the same text at one listing is the same thing breaking again. */
  readonly breakage: string | null
  /** The house cannot be handed over before this is done. */
  readonly blocksArrival: boolean
}

export interface DemoReview {
  readonly id: string
  readonly listingId: string
  readonly stayId: string
  readonly guestId: string
  readonly channel: 'airbnb2' | 'bookingCom'
  /** On the channel's own scale. */
  readonly rating: number
  readonly scale: 5 | 10
  readonly title: string
  readonly text: string
  readonly privateText: string | null
  readonly reply: string | null
  readonly language: DemoLanguage
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Topics in English: what is complained about. Empty for good reviews. */
  readonly complaints: readonly string[]
}

export interface DemoPayment {
  readonly id: string
  readonly stayId: string
  readonly kind: 'failed' | 'method_received'
  readonly amountMinor: number | null
  readonly currency: string
  readonly at: Instant
  readonly reason: string | null
}

export interface DemoPromise {
  readonly what: string
  readonly topic: string
  readonly sourceType: 'message' | 'call'
  readonly sourceId: string
  readonly staffId: string | null
  readonly at: Instant
  readonly stayId: string | null
  readonly guestId: string | null
  readonly withdrawn: boolean
}
