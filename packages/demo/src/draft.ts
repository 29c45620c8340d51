import type { Instant, LocalDate } from '@innkeeper/core/time/calendar'

import type { House } from './houses/house.ts'
import type { GuestMaker } from './people.ts'
import type { Random } from './random.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { DemoCall, DemoStaff, DemoText } from './world-phone.ts'
import type { DemoStay, RequestTruth } from './world-stay.ts'
import type { DemoConversation, DemoGuest, DemoListing, DemoPost, DemoPromise } from './world.ts'

type Writable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] }

/** A stay while the world is being made: its truth is worked out at the end, from everything that was said. */
export interface StayDraft extends Omit<Writable<DemoStay>, 'truth'> {
  listing: DemoListing
  guest: DemoGuest | null
  story: Scenario | null
  requests: RequestTruth[]
}

export type CallDraft = Writable<Omit<DemoCall, 'truth'>> & { stayId: string | null; voicemailSays: string | null }
export type ConversationDraft = Omit<DemoConversation, 'truth' | 'posts'> & { posts: DemoPost[] }

export interface HouseInPlace {
  readonly house: House
  readonly listing: DemoListing
  /** The house's own local date now. */
  readonly today: LocalDate
}

/** One copy of the business while it is being made. */
export interface Making {
  readonly now: Instant
  /** Empty for the first copy; part of every id. */
  readonly prefix: string
  readonly random: Random
  readonly guests: GuestMaker
  readonly houses: readonly HouseInPlace[]
  readonly staff: readonly DemoStaff[]
  readonly allGuests: DemoGuest[]
  readonly stays: StayDraft[]
  readonly conversations: ConversationDraft[]
  readonly calls: CallDraft[]
  readonly texts: DemoText[]
  readonly promises: DemoPromise[]
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
