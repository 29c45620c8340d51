import type { Condition } from '../../record/facets.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { AskContext } from '../ask-context.ts'
import { type Booking, loadBookings } from '../bookings/booking.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { callRecord, messageRecord } from '../calls/returned-calls.ts'
import { nearestOf, nearestStays } from '../people/guest-stays.ts'

/** A conversation whose newest word is the guest's (or owner's) and needs an answer. */
export interface WaitingMessage {
  readonly conversation: StoredRecord<'conversation'>
  /** Undefined when the source has told that there is a message and not what it says. */
  readonly message: StoredRecord<'message'> | undefined
  readonly since: number
  readonly guestId: RecordId | undefined
  readonly name: string | undefined
  /** Whose number it is, for texts that came by phone. */
  readonly caller: Caller | undefined
  /** The stay that the conversation is about, else the guest's nearest. */
  readonly stay: Booking | undefined
  /** A call with the guest after the message in which somebody spoke: it may have been the answer. */
  readonly spoken: StoredRecord<'call'> | undefined
}

/**
 * Every conversation that waits for us (semantics.md), the longest waiting first. A fixed number of reads, however many there are.
 *
 * @param conditions Narrows by when the last word came.
 */
export async function waitingMessages(
  context: Pick<AskContext, 'records' | 'timezone' | 'now'>,
  conditions: readonly Condition[] = [],
): Promise<WaitingMessage[]> {
  const { records } = context
  const found = await findAll(records, {
    types: ['conversation'],
    where: [{ facet: 'state', in: ['awaiting_us'] }, ...conditions],
  })
  const conversations = found.map(conversationRecord)
  const messages = await byId(
    context,
    conversations.flatMap(({ record }) => record.facts.last?.messageId ?? []),
  )
  const messageOf = ({ record }: StoredRecord<'conversation'>): StoredRecord<'message'> | undefined => {
    const message = messages.get(record.facts.last?.messageId ?? '')
    return message && messageRecord(message)
  }
  const phones = conversations.flatMap((conversation) => messageOf(conversation)?.facets.phones ?? [])
  const callers = await callersOf(records, phones)
  const callerOf = (message: StoredRecord | undefined): Caller | undefined =>
    callers.get(message?.facets.phones?.[0] ?? '')
  const guestOf = (conversation: StoredRecord<'conversation'>): RecordId | undefined => {
    const message = messageOf(conversation)
    const caller = callerOf(message)
    return (
      conversation.record.facts.participants?.guestId ??
      message?.facets.guest ??
      (caller?.certain ? caller.guestId : undefined)
    )
  }
  const guestIds = [...new Set(conversations.flatMap((conversation) => guestOf(conversation) ?? []))]
  const [guests, nearest, named, spoken] = await Promise.all([
    byId(context, guestIds),
    nearestStays(context, guestIds),
    staysNamedIn(context, conversations),
    callsSince(context, guestIds, conversations),
  ])
  const waiting = conversations.map((conversation): WaitingMessage => {
    const { participants, last } = conversation.record.facts
    const message = messageOf(conversation)
    const guestId = guestOf(conversation)
    const guest = guests.get(guestId ?? '') as StoredRecord<'guest'> | undefined
    const caller = callerOf(message)
    const since = last?.at ?? 0
    const own = (participants?.stayIds ?? []).flatMap((id) => named.get(id) ?? [])
    return {
      conversation,
      message,
      since,
      guestId,
      name: guest?.record.facts.name?.full ?? participants?.guestName ?? caller?.name,
      caller,
      stay: nearestOf(own, context) ?? nearest.get(guestId ?? ''),
      spoken: spoken.find(
        ({ facets }) =>
          (facets.at ?? 0) > since && facets.phones?.some((phone) => guest?.facets.phones?.includes(phone)),
      ),
    }
  })
  return waiting.sort((left, right) => left.since - right.since)
}

async function byId(
  { records }: Pick<AskContext, 'records'>,
  ids: readonly RecordId[],
): Promise<Map<RecordId, StoredRecord>> {
  const found = ids.length === 0 ? [] : await records.get(ids)
  return new Map(found.map((stored) => [stored.record.id, stored]))
}

/** The stays that the conversations name themselves. */
async function staysNamedIn(
  context: Pick<AskContext, 'records' | 'timezone'>,
  conversations: readonly StoredRecord<'conversation'>[],
): Promise<Map<RecordId, Booking>> {
  const ids = [...new Set(conversations.flatMap(({ record }) => record.facts.participants?.stayIds ?? []))]
  const stays = ids.length === 0 ? [] : await context.records.get(ids)
  return new Map((await loadBookings(context, stays)).map((booking) => [booking.id, booking]))
}

/** Answered calls with these guests since the oldest of these conversations began to wait. */
async function callsSince(
  context: Pick<AskContext, 'records'>,
  guestIds: readonly RecordId[],
  conversations: readonly StoredRecord<'conversation'>[],
): Promise<StoredRecord<'call'>[]> {
  const guests = await byId(context, guestIds)
  const phones = [...new Set([...guests.values()].flatMap(({ facets }) => facets.phones ?? []))]
  if (phones.length === 0) return []
  const since = Math.min(...conversations.map(({ facets }) => facets.at ?? Number.POSITIVE_INFINITY))
  const calls = await findAll(context.records, {
    types: ['call'],
    where: [
      { facet: 'phones', in: phones },
      { facet: 'state', in: ['answered'] },
      { facet: 'at', gt: since },
    ],
  })
  return calls.map(callRecord)
}

/** Holds because only records of type conversation are asked for. */
function conversationRecord(stored: StoredRecord): StoredRecord<'conversation'> {
  return stored as StoredRecord<'conversation'>
}
