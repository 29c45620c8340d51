/**
 * The truth of a made-up business, before any provider's spelling: what payloads are made from, and what an evaluation
 * computes its right answers from without parsing a text. Ids are the providers' own. Dates are local to the listing;
 * instants are milliseconds since the Unix epoch; money is in integer minor units.
 */
import type { Instant, LocalDate, LocalTime } from '@innkeeper/core/time/calendar'

import type { DemoCall, DemoContact, DemoLine, DemoStaff, DemoText } from './world-phone.ts'
import type { DemoRequestTopic, DemoStatement, DemoStay } from './world-stay.ts'

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
