import type { FactsByType, RecordType, StayStatus } from '@innkeeper/core/record/facts'
import { type Observation, recordId, type RecordId } from '@innkeeper/core/record/record'
import { digestOf } from '@innkeeper/core/record/version'
import type { LocalDate, LocalTime } from '@innkeeper/core/time/calendar'

import { memoryRecords } from './memory-records.ts'

type SomeFacts<T extends RecordType> = { readonly [G in keyof FactsByType[T]]?: FactsByType[T][G] }

/** When a test's observation was seen, ms since the epoch or ISO 8601 UTC. */
type At = number | string

interface ListingShape {
  readonly name: string
  readonly timezone?: string
  readonly checkIn?: LocalTime
  readonly checkOut?: LocalTime
  readonly facts?: SomeFacts<'listing'>
}

interface GuestShape {
  readonly name: string
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  readonly facts?: SomeFacts<'guest'>
}

interface StayShape {
  /** Short id of a listing; null: no unit is assigned. */
  readonly listing: string | null
  readonly type?: string
  /** Short id of a guest. */
  readonly guest?: string
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly status?: StayStatus
  readonly occupant?: 'guest' | 'owner' | 'block'
  readonly adults?: number
  readonly children?: number
  readonly infants?: number
  readonly pets?: number
  readonly code?: string
  readonly conversation?: string
  readonly seenAt?: At
  readonly facts?: SomeFacts<'stay'>
}

interface MessageShape {
  readonly body: string
  readonly at: At
  readonly from?: FactsByType['message']['text']['from']
  readonly author?: string
  readonly stay?: string
  readonly guest?: string
  readonly conversation?: string
  readonly phone?: string
}

interface CallShape {
  readonly at: At
  readonly phone?: string
  readonly direction?: 'inbound' | 'outbound'
  /** Default: answered after 10 s, ended after 2 minutes. */
  readonly answered?: boolean
  readonly agent?: string
  readonly comments?: readonly { readonly text: string; readonly by?: string; readonly at?: At }[]
  readonly facts?: SomeFacts<'call'>
}

/** Builds records by short ids, for tests: `house.stay('s1', { listing: 'lake', guest: 'maria', … })` is `guesty:stay:s1`. */
export class PortfolioBuilder {
  readonly observations: Observation[] = []
  private readonly seenAt: number

  constructor(seenAt: At = '2027-01-01T00:00:00Z') {
    this.seenAt = instant(seenAt)
  }

  listing(id: string, shape: ListingShape): this {
    return this.add('listing', id, {
      name: { nickname: shape.name },
      status: { active: true, listed: true },
      place: { timezone: shape.timezone ?? 'Europe/Paris' },
      times: { checkIn: shape.checkIn ?? '15:00', checkOut: shape.checkOut ?? '11:00' },
      ...shape.facts,
    })
  }

  guest(id: string, shape: GuestShape): this {
    return this.add('guest', id, {
      name: { full: shape.name },
      contact: { emails: shape.emails ?? [], phones: shape.phones ?? [] },
      ...shape.facts,
    })
  }

  stay(id: string, shape: StayShape): this {
    const { listing, type, guest, adults, children, infants, pets } = shape
    const counted = [adults, children, infants, pets].some((count) => count !== undefined)
    return this.add(
      'stay',
      id,
      {
        status: { status: shape.status ?? 'booked' },
        occupant: { kind: shape.occupant ?? 'guest' },
        dates: { checkIn: shape.checkIn, checkOut: shape.checkOut },
        unit: {
          ...(listing === null ? {} : { listingId: recordId('guesty', 'listing', listing) }),
          ...(type === undefined ? {} : { typeId: recordId('guesty', 'listing', type) }),
        },
        booker: guest === undefined ? {} : { guestId: recordId('guesty', 'guest', guest) },
        code: { confirmationCode: shape.code ?? id.toUpperCase() },
        ...(counted ? { party: { adults, children, infants, pets } } : {}),
        ...(shape.conversation === undefined
          ? {}
          : { conversation: { conversationId: recordId('guesty', 'conversation', shape.conversation) } }),
        ...shape.facts,
      },
      shape.seenAt,
    )
  }

  message(id: string, shape: MessageShape): this {
    const { stay, guest, conversation, phone, author } = shape
    return this.add('message', id, {
      text: {
        body: shape.body,
        at: instant(shape.at),
        from: shape.from ?? 'guest',
        ...(author === undefined ? {} : { authorName: author }),
      },
      refs: {
        ...(stay === undefined ? {} : { stayId: recordId('guesty', 'stay', stay) }),
        ...(guest === undefined ? {} : { guestId: recordId('guesty', 'guest', guest) }),
        ...(conversation === undefined ? {} : { conversationId: recordId('guesty', 'conversation', conversation) }),
        ...(phone === undefined ? {} : { phone }),
      },
    })
  }

  call(id: string, shape: CallShape): this {
    const startedAt = instant(shape.at)
    const answered = shape.answered ?? true
    return this.add('call', id, {
      progress: {
        direction: shape.direction ?? 'inbound',
        startedAt,
        endedAt: startedAt + 120_000,
        ...(answered ? { answeredAt: startedAt + 10_000 } : {}),
      },
      party: shape.phone === undefined ? {} : { phone: shape.phone },
      ...(shape.agent === undefined ? {} : { agent: { name: shape.agent } }),
      ...(shape.comments === undefined ? {} : { comments: { items: shape.comments.map(commentOf) } }),
      ...shape.facts,
    })
  }

  block(
    id: string,
    listing: string,
    from: LocalDate,
    to: LocalDate,
    kind: FactsByType['block']['reason']['kind'],
  ): this {
    return this.add('block', id, {
      nights: { listingId: recordId('guesty', 'listing', listing), from, to },
      reason: { kind },
    })
  }

  /** Any record, as one observation. Calls come from Aircall, all else from Guesty. */
  add<T extends RecordType>(type: T, id: string, facts: SomeFacts<T>, seenAt: At = this.seenAt): this {
    const time = instant(seenAt)
    const source = type === 'call' || type === 'line' ? 'aircall' : 'guesty'
    const observation: Observation<T> = {
      id: recordId(source, type, id),
      type,
      facts,
      version: { sourceTime: time, observedAt: time, seen: digestOf(facts) },
    }
    this.observations.push(observation)
    return this
  }

  records(): ReturnType<typeof memoryRecords> {
    return memoryRecords(this.observations)
  }
}

function commentOf(comment: { text: string; by?: string; at?: At }, index: number) {
  return {
    id: String(index + 1),
    text: comment.text,
    ...(comment.by === undefined ? {} : { by: comment.by }),
    ...(comment.at === undefined ? {} : { at: instant(comment.at) }),
  }
}

function instant(at: At): number {
  return typeof at === 'number' ? at : Date.parse(at)
}

/** The short id of a record id: `guesty:stay:s1` → `s1`. */
export function shortId(id: RecordId): string {
  return id.slice(id.lastIndexOf(':') + 1)
}
