import type { Instant } from '@innkeeper/core/time/calendar'

import type { DemoStatement } from './world-stay.ts'
import type { DemoLanguage } from './world.ts'

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
