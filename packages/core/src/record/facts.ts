import type { Instant, LocalDate, LocalTime } from '../time/calendar.ts'

/**
 * What is known of each kind of thing, in groups of facts that change together.
 *
 * A group is replaced whole by a newer one; a group that an observation does not name stays. Every reference to another
 * record is that record's id (`guesty:listing:<id>`). Money is in integer minor units; phones are E.164.
 */
export interface FactsByType {
  listing: ListingFacts
  stay: StayFacts
  block: BlockFacts
  guest: GuestFacts
  contact: ContactFacts
  staff: StaffFacts
  line: LineFacts
  call: CallFacts
  conversation: ConversationFacts
  message: MessageFacts
  task: TaskFacts
  review: ReviewFacts
  payment: PaymentFacts
  /** A question and its answer: memory for follow-ups, never evidence for a fact about a booking. */
  interaction: InteractionFacts
  room: RoomFacts
  membership: MembershipFacts
  chat_user: ChatUserFacts
  chat_message: ChatMessageFacts
}

export type RecordType = keyof FactsByType

/** Every type of record. */
export const RECORD_TYPES: readonly RecordType[] = [
  'listing',
  'stay',
  'block',
  'guest',
  'contact',
  'staff',
  'line',
  'call',
  'conversation',
  'message',
  'task',
  'review',
  'payment',
  'interaction',
  'room',
  'membership',
  'chat_user',
  'chat_message',
]

export interface Money {
  /** Integer minor units: 12050 is 120.50 in a currency with two decimals. May be negative. */
  readonly minor: number
  /** ISO 4217, upper case. */
  readonly currency: string
}

export interface ListingFacts {
  name: { nickname?: string | undefined; title?: string | undefined; tags?: readonly string[] | undefined }
  /** `active` is false for what is no longer run; `listed` for what is not offered. */
  status: { active: boolean; listed: boolean }
  place: {
    address?: string | undefined
    city?: string | undefined
    country?: string | undefined
    /** IANA. Absent: the business's own zone counts. */
    timezone?: string | undefined
    latitude?: number | undefined
    longitude?: number | undefined
  }
  size: {
    accommodates?: number | undefined
    bedrooms?: number | undefined
    beds?: number | undefined
    bathrooms?: number | undefined
    propertyType?: string | undefined
    areaSquareFeet?: number | undefined
  }
  times: { checkIn?: LocalTime | undefined; checkOut?: LocalTime | undefined }
  amenities: { has: readonly string[]; hasNot: readonly string[] }
  /** The house manual: texts by topic, in the source's own words (access, parking, house rules, …). */
  manual: { entries: readonly { readonly topic: string; readonly text: string }[] }
  wifi: { name?: string | undefined; password?: string | undefined }
  /** Door and key-box codes that belong to the house, not to one stay. Class: access codes. */
  access: { entries: readonly { readonly topic: string; readonly text: string }[] }
  cleaning: {
    status?: 'clean' | 'inspection' | 'dirty' | 'unknown' | undefined
    statusAt?: Instant | undefined
    instructions?: string | undefined
  }
  terms: {
    minNights?: number | undefined
    maxNights?: number | undefined
    cancellation?: string | undefined
    basePrice?: Money | undefined
    cleaningFee?: Money | undefined
  }
  /** Set for a unit of a multi-unit type. */
  multiUnit: { parentId?: string | undefined; isType: boolean }
}

/** `booked` and `held` are stays; `request` and `never` are not (semantics.md). */
export type StayStatus = 'booked' | 'held' | 'awaiting_payment' | 'cancelled' | 'request' | 'never'

export interface StayFacts {
  /** `reason` is the source's own word for the status. */
  status: { status: StayStatus; reason?: string | undefined; heldUntil?: Instant | undefined }
  /** Who occupies: a guest, the owner, or nobody (a reservation used as a block). */
  occupant: { kind: 'guest' | 'owner' | 'block' }
  dates: { checkIn: LocalDate; checkOut: LocalDate }
  /** `listingId` is absent while no unit is assigned; then `typeId` names the multi-unit type. */
  unit: { listingId?: string | undefined; typeId?: string | undefined }
  /** Planned times set in the PMS, as local times or as instants to be shown in the listing's zone. */
  planned: {
    arrival?: LocalTime | undefined
    departure?: LocalTime | undefined
    arrivalAt?: Instant | undefined
    departureAt?: Instant | undefined
  }
  /** The PMS's UTC instants for this stay. */
  instants: { checkInAt?: Instant | undefined; checkOutAt?: Instant | undefined }
  party: {
    total?: number | undefined
    adults?: number | undefined
    children?: number | undefined
    infants?: number | undefined
    pets?: number | undefined
  }
  booker: { guestId?: string | undefined; name?: string | undefined; isReturning?: boolean | undefined }
  code: { confirmationCode: string }
  channel: {
    platform?: string | undefined
    source?: string | undefined
    externalId?: string | undefined
    ratePlan?: string | undefined
  }
  onSite: { state: 'not_set' | 'checked_in' | 'checked_out' | 'no_show' }
  lifecycle: {
    createdAt?: Instant | undefined
    confirmedAt?: Instant | undefined
    cancelledAt?: Instant | undefined
    cancelledBy?: string | undefined
    cancellationReason?: string | undefined
    alteredAt?: Instant | undefined
  }
  /** Approved deviations from the house times, as the PMS holds them. */
  agreements: { earlyCheckIn?: string | undefined; lateCheckOut?: string | undefined }
  notes: {
    other?: string | undefined
    cleaning?: string | undefined
    guest?: string | undefined
    specialRequests?: string | undefined
  }
  /** The stay's own door code. Class: access codes. */
  access: { keyCode?: string | undefined }
  /** Class: money. `balance` absent: unknown. */
  money: { total?: Money | undefined; paid?: Money | undefined; balance?: Money | undefined }
  custom: { fields: readonly { readonly name: string; readonly value: string }[] }
  conversation: { conversationId: string }
  /** What a lean event could not be completed with; empty when the record is whole. */
  completeness: { missing: readonly string[] }
}

/** Nights taken off sale in the calendar without a reservation. */
export interface BlockFacts {
  nights: { listingId: string; from: LocalDate; to: LocalDate }
  reason: { kind: 'owner' | 'maintenance' | 'manual' | 'other'; note?: string | undefined }
}

export interface GuestFacts {
  name: { full?: string | undefined; first?: string | undefined; last?: string | undefined }
  /** Class: guest contact. */
  contact: { emails: readonly string[]; phones: readonly string[] }
  profile: {
    language?: string | undefined
    hometown?: string | undefined
    isReturning?: boolean | undefined
    tags?: readonly string[] | undefined
  }
  notes: { notes?: string | undefined; goodToKnow?: string | undefined }
}

/** An address-book entry of the phone system. */
export interface ContactFacts {
  name: { full?: string | undefined; company?: string | undefined }
  contact: { emails: readonly string[]; phones: readonly string[] }
  notes: { description?: string | undefined; information?: string | undefined }
}

export interface StaffFacts {
  name: { full: string }
  contact: { email?: string | undefined }
  availability: { available?: boolean | undefined; state?: string | undefined; at?: Instant | undefined }
}

/** A telephone number of the business. */
export interface LineFacts {
  name: { name: string }
  number: { phone?: string | undefined; country?: string | undefined; timezone?: string | undefined }
  open: { open?: boolean | undefined; at?: Instant | undefined }
}

export interface CallFacts {
  /** Facts that only ever grow; `endedAt` set is newer than `endedAt` absent. */
  progress: {
    direction: 'inbound' | 'outbound'
    startedAt: Instant
    answeredAt?: Instant | undefined
    endedAt?: Instant | undefined
    missedReason?: string | undefined
  }
  /** `phone` absent: withheld or not a number. */
  party: { phone?: string | undefined; contactId?: string | undefined; name?: string | undefined }
  line: { lineId?: string | undefined; name?: string | undefined; timezone?: string | undefined }
  agent: { staffId?: string | undefined; name?: string | undefined }
  assignment: { staffId?: string | undefined; name?: string | undefined }
  transfer: { toName?: string | undefined; byName?: string | undefined; toNumber?: string | undefined }
  voicemail: { left: boolean }
  /** What the caller chose in the phone menu, in order. */
  ivr: { choices: readonly string[] }
  /** Handed to an automatic voice agent, and what it made of it. */
  voiceAgent: { summary?: string | undefined; escalated?: boolean | undefined }
  archived: { archived: boolean }
  comments: {
    items: readonly {
      readonly id: string
      readonly text: string
      readonly at?: Instant | undefined
      readonly by?: string | undefined
    }[]
  }
  tags: { names: readonly string[] }
  transcription: {
    language?: string | undefined
    lines: readonly { readonly speaker: 'team' | 'caller' | 'other'; readonly text: string }[]
  }
  summary: { text: string }
  topics: { names: readonly string[] }
  sentiment: { values: readonly { readonly who: string; readonly value: string }[] }
  actionItems: { items: readonly string[] }
  evaluation: { text: string }
}

export interface ConversationFacts {
  participants: {
    stayIds: readonly string[]
    guestId?: string | undefined
    guestName?: string | undefined
    platform?: string | undefined
    with?: 'guest' | 'owner' | undefined
  }
  /** The newest thing written by a person to the other side; notes and system lines do not count. */
  last: { messageId: string; at: Instant; from: 'guest' | 'host'; needsAnswer: boolean }
}

export interface MessageFacts {
  text: {
    body: string
    at: Instant
    /** `note` is internal, `system` a line written by a machine: neither is the guest's or the team's word to the other. */
    from: 'guest' | 'host' | 'note' | 'system'
    authorName?: string | undefined
    channel?: string | undefined
    attachments?: number | undefined
  }
  refs: {
    conversationId?: string | undefined
    stayId?: string | undefined
    guestId?: string | undefined
    phone?: string | undefined
    staffId?: string | undefined
  }
  delivery: { status?: string | undefined }
}

export interface TaskFacts {
  what: {
    title: string
    description?: string | undefined
    kind: 'cleaning' | 'maintenance' | 'inspection' | 'laundry' | 'other'
    kindName?: string | undefined
  }
  status: { status: 'pending' | 'confirmed' | 'in_progress' | 'done' | 'cancelled'; confirmed: boolean }
  priority: { priority?: 'low' | 'medium' | 'high' | undefined }
  where: { listingId?: string | undefined; stayId?: string | undefined }
  who: { staffId?: string | undefined; name?: string | undefined }
  when: {
    startAt?: Instant | undefined
    endAt?: Instant | undefined
    date?: LocalDate | undefined
    timezone?: string | undefined
  }
  comment: { text?: string | undefined; by?: string | undefined; at?: Instant | undefined }
}

export interface ReviewFacts {
  /** On a scale of 0 to 5; `raw` and `scale` are the channel's own. */
  rating: { score?: number | undefined; raw?: number | undefined; scale?: number | undefined }
  text: {
    title?: string | undefined
    publicText?: string | undefined
    privateText?: string | undefined
    reply?: string | undefined
    guestName?: string | undefined
  }
  refs: {
    listingId?: string | undefined
    stayId?: string | undefined
    guestId?: string | undefined
    channel?: string | undefined
  }
  at: { createdAt?: Instant | undefined; updatedAt?: Instant | undefined }
}

export interface PaymentFacts {
  event: {
    kind: 'failed' | 'received' | 'refunded' | 'method_received' | 'other'
    at: Instant
    reason?: string | undefined
  }
  amount: { amount?: Money | undefined }
  refs: { stayId?: string | undefined; guestId?: string | undefined }
}

export interface InteractionFacts {
  exchange: {
    question: string
    answer: string
    language: string
    at: Instant
    conversationId: string
    mode: 'model' | 'composed'
    /** The chat message that asked. */
    messageId?: string | undefined
    askerId?: string | undefined
    askerName?: string | undefined
    roomId?: string | undefined
    /** The classes of data that the answer may hold; memory is shown only to who may be told all of them. */
    classes: readonly string[]
    /** Rooms of the chat whose messages were used; memory is shown only to who may read all of them. */
    rooms?: readonly string[] | undefined
    plan: unknown
    sourceIds: readonly string[]
  }
  feedback: { rating: 'up' | 'down'; comment?: string | undefined; at: Instant }
  /** Set once the answer stands in the chat: it is not given again. */
  posted: { at: Instant }
}

/** A room of the team's chat. Who may read what was written in it is decided by `access/`. */
export interface RoomFacts {
  name: { name?: string | undefined; title?: string | undefined }
  /** A `channel` is open to the team, a `group` to its members, `direct` to those who write in it; `other` is nobody's (customer chats). */
  kind: { kind: 'channel' | 'group' | 'direct' | 'other' }
  /** Rooms of a team, and discussions about another room, are no more open than the team's main room and that other room. */
  belongs: { teamId?: string | undefined; isTeamMain: boolean; parentId?: string | undefined }
  status: { archived: boolean; encrypted: boolean }
}

/** That somebody is in a room. An invitation or a ban is one too, and opens nothing. */
export interface MembershipFacts {
  between: { roomId: string; userId: string }
  /** `roles` are those within the room: owner, moderator, leader. */
  standing: { status: 'member' | 'invited' | 'banned'; roles: readonly string[] }
}

export interface ChatUserFacts {
  name: { username?: string | undefined; full?: string | undefined }
  /** Somebody who is not active opens nothing. */
  status: { active: boolean; isBot: boolean }
  /** In the whole workspace. */
  roles: { roles: readonly string[] }
}

/** One message of the team's chat. What the assistant wrote itself has no `text`: its reactions are feedback, its words no knowledge. */
export interface ChatMessageFacts {
  origin: {
    roomId: string
    authorId: string
    authorName: string
    at: Instant
    /** The message that its thread began with; absent outside of threads. */
    threadId?: string | undefined
    by: 'person' | 'assistant'
  }
  text: {
    body: string
    attachments: readonly { readonly title?: string | undefined; readonly text?: string | undefined }[]
    editedAt?: Instant | undefined
    /** Its words state when somebody comes or goes: few do, and answers about times have to find those few. */
    statesTime?: boolean | undefined
  }
  /** Chat users; addressing a whole room names nobody. */
  mentions: { userIds: readonly string[] }
  /** The chat keeps usernames here, which change. `emoji` is as written, `:thumbsup:`. */
  reactions: { items: readonly { readonly emoji: string; readonly usernames: readonly string[] }[] }
}
