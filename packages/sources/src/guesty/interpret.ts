import { ShapeUnknown } from '@innkeeper/core/errors'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import type { Observation } from '@innkeeper/core/record/record'
import type { EventInterpreter, FetchRequest, Interpretation } from '@innkeeper/core/record/source-reader'
import * as z from 'zod/mini'

import { publishedAtOf } from './authenticate.ts'
import { deletionOf, hearsay, observationOf, type Seen } from './seen.ts'
import { stripped } from './stripped.ts'
import { blocksFrom, withdrawnBlocks } from './to-record/calendar-blocks.ts'
import { guestFrom } from './to-record/guest.ts'
import { listingFrom } from './to-record/listing.ts'
import { messageFrom, participantsFrom } from './to-record/message.ts'
import { paymentFrom } from './to-record/payment.ts'
import { fullNameOf, stayFrom } from './to-record/stay.ts'
import { taskFrom, taskIdOf } from './to-record/task.ts'
import { instantFrom, localDateFrom } from './to-record/time-fields.ts'
import {
  WireCalendarDay,
  WireConversation,
  WireGuest,
  WireListing,
  WireMessage,
  WirePayment,
  WireReservation,
  WireTask,
} from './wire.ts'

type Body = Readonly<Record<string, unknown>>

/** One event, opened. */
interface Opened {
  readonly event: ReceivedEvent
  readonly type: string
  readonly body: Body
  /** `body.data` where there is one, else the body. */
  readonly data: Body
  /** By the publication where the event names it, else by when it was sent. */
  readonly seen: Seen
}

type Meaning = Omit<Interpretation, 'known'>

const MEANINGS: Readonly<Record<string, (opened: Opened) => Meaning>> = {
  'reservation.created.v2': leanReservation,
  'reservation.updated.v2': leanReservation,
  'reservation.new': legacyReservation,
  'reservation.updated': legacyReservation,
  reservation_update_shortlist: legacyReservation,
  'reservation.messageReceived': (opened) => message(opened, 'guest'),
  'reservation.messageSent': (opened) => message(opened, 'host'),
  'listing.new': listing,
  'listing.updated': listing,
  'listing.removed': (opened) => removal(opened, 'listing'),
  'calendar.updated.v2': calendar,
  'listing.calendar.updated': legacyCalendar,
  'guest.created': guest,
  'guest.updated': guest,
  'guest.deleted': (opened) => removal(opened, 'guest'),
  'task.created': task,
  'task.updated': task,
  'task.deleted': (opened) => removal(opened, 'task'),
}

/** A balance can wait, and one read tells those of many bookings: else each new booking would take three of the minute's 120 reads. */
const MONEY_WAIT_MS = 10_000

/** What each of Guesty's events means (guesty.md, 2.4 and 2.5). */
export const interpretGuesty: EventInterpreter = (event) => {
  const body = recordOf(stripped(event.payload))
  if (!body) throw new ShapeUnknown('the payload is no JSON object')
  const type = typeof body['event'] === 'string' ? body['event'] : event.type
  const meaning = MEANINGS[type] ?? (type.startsWith('payments.') ? payment : undefined)
  if (!meaning) return { known: false, observations: [], fetches: [] }
  const seen = { sourceTime: publishedAtOf(body) ?? event.occurredAt, observedAt: event.receivedAt }
  return { known: true, ...meaning({ event, type, body, data: recordOf(body['data']) ?? body, seen }) }
}

/**
 * A v2 event tells that something changed; the reservation is read for the rest, and its money where that may have changed
 * (else the hourly poll tells). What the event holds counts meanwhile.
 */
function leanReservation({ body, data, seen, type }: Opened): Meaning {
  const inner = { ...recordOf(data['reservation']), ...recordOf(body['reservation']) }
  const reservation = parse(WireReservation, { ...data, ...inner }, type)
  const id =
    idIn(body['reservation'], '_id') ??
    idIn(data['reservation'], '_id', 'id') ??
    idIn(data, 'reservationId', '_id', 'id') ??
    idIn(body['reservation'], 'id', 'reservationId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no reservation`)
  const kinds = JSON.stringify([data['subType'], data['subTypes'], body['subType'], body['subTypes']])
  const isAboutMoney = type === 'reservation.created.v2' || /money|pay|price|financ|fee|invoice|dates/i.test(kinds)
  return {
    observations: [stayFrom(id, reservation, seen, 'event')],
    fetches: [
      fetchOf('reservation', id, seen.sourceTime),
      ...(isAboutMoney ? [{ ...fetchOf('money', id, seen.sourceTime), waitMs: MONEY_WAIT_MS }] : []),
    ],
  }
}

/** A legacy event holds the whole object, with copies of its guest and its listing. */
function legacyReservation({ body, data, seen, type }: Opened): Meaning {
  const wire = recordOf(body['reservation']) ?? recordOf(data['reservation']) ?? data
  const reservation = parse(WireReservation, wire, type)
  const id = reservation.id ?? idIn(body, 'reservationId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no reservation`)
  const at: Seen = { ...seen, sourceTime: instantFrom(reservation.lastUpdatedAt) ?? seen.sourceTime }
  const stay = stayFrom(id, reservation, at, 'event')
  const observations: Observation[] = [stay]
  const fetches: FetchRequest[] = []
  const missing = new Set(stay.facts.completeness?.missing)
  const isRead = ['status', 'dates', 'unit', 'times'].some((name) => missing.has(name))
  if (isRead) fetches.push(fetchOf('reservation', id, at.sourceTime))
  if (missing.has('money')) fetches.push(fetchOf('money', id, at.sourceTime))
  // A read of the reservation names its guest and its listing for reading in turn.

  const guestId = reservation.guest?.id ?? reservation.guestId ?? reservation.bookerId
  if (guestId) {
    if (reservation.guest && fullNameOf(reservation.guest))
      observations.push(guestFrom(guestId, reservation.guest, hearsay(at)))
    else if (!isRead) fetches.push(fetchOf('guest', guestId, 0))
  }
  const listingId = reservation.listing?.id ?? reservation.listingId ?? reservation.unitId
  if (listingId) {
    const copy = reservation.listing
    if (copy && (copy.nickname ?? copy.title)) observations.push(listingFrom(listingId, copy, at, 'copy'))
    else if (!isRead) fetches.push(fetchOf('listing', listingId, 0))
  }
  return { observations, fetches }
}

function message({ event, body, data, type }: Opened, presumed: 'guest' | 'host'): Meaning {
  const holder = recordOf(body['message']) ? body : data
  const wire = parse(WireMessage, recordOf(holder['message']) ?? recordOf(holder['post']) ?? holder, type)
  const conversation = parse(WireConversation, recordOf(holder['conversation']) ?? {}, type)
  const conversationId = conversation.id ?? idIn(holder, 'conversationId') ?? wire.conversationId ?? undefined
  const reservationId = idIn(holder, 'reservationId') ?? wire.reservationId ?? undefined
  const said = wire.body ?? wire.id
  if (typeof said !== 'string' && !wire.attachments?.length) {
    if (!conversationId) throw new ShapeUnknown(`a ${type} event holds neither a message nor its conversation`)
    return { observations: [], fetches: [fetchOf('conversation', conversationId, event.occurredAt)] }
  }

  const setting = { conversationId, reservationId, conversation, presumed, fallbackTime: event.occurredAt }
  const { message, last, hasOwnId } = messageFrom(wire, setting, event.receivedAt)
  if (!conversationId) return { observations: [message], fetches: [] }
  const of = typeof holder['conversationWith'] === 'string' ? holder['conversationWith'] : wire.conversationWith
  const thread = observationOf(
    'conversation',
    conversationId,
    message.version,
    { participants: participantsFrom(conversation, reservationId, of), last: last?.facts },
    conversation.meta ? {} : { participants: hearsay(message.version) },
  )
  const isWhole = hasOwnId && typeof wire.body === 'string' && (wire.createdAt ?? wire.date)
  return {
    observations: [message, thread],
    fetches: isWhole ? [] : [fetchOf('conversation', conversationId, message.version.sourceTime)],
  }
}

/** The labels of custom fields come by the API only, so the listing is read as well. */
function listing({ body, data, seen, type }: Opened): Meaning {
  const wire = parse(WireListing, recordOf(body['listing']) ?? recordOf(data['listing']) ?? data, type)
  const id = wire.id ?? idIn(data, 'listingId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no listing`)
  const at = { ...seen, sourceTime: instantFrom(wire.lastUpdatedAt) ?? seen.sourceTime }
  return {
    observations: [listingFrom(id, wire, at, 'event')],
    fetches: [fetchOf('listing', id, at.sourceTime)],
  }
}

function calendar({ body, data, seen, type }: Opened): Meaning {
  const id = idIn(data, 'listingId') ?? idIn(body, 'listingId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no listing`)
  return { observations: [], fetches: [fetchOf('calendar', id, seen.sourceTime)] }
}

/** The days that the event holds; the calendar is read as well, because a block may reach beyond them. */
function legacyCalendar({ body, data, seen, type }: Opened): Meaning {
  const rows = Array.isArray(body['calendar']) ? body['calendar'] : data['calendar']
  if (!Array.isArray(rows)) throw new ShapeUnknown(`a ${type} event holds no calendar`)
  const ofListing = new Map<string, WireCalendarDay[]>()
  for (const row of rows) {
    const day = z.safeParse(WireCalendarDay, row)
    const listingId = day.data?.listingId ?? idIn(body['listing'], '_id', 'id') ?? idIn(body, 'listingId')
    if (!day.data || !listingId) throw new ShapeUnknown(`a day of a ${type} event has no date or no listing`)
    ofListing.set(listingId, [...(ofListing.get(listingId) ?? []), day.data])
  }
  const observations = [...ofListing].flatMap(([listingId, days]) => {
    const standing = blocksFrom(listingId, days, seen)
    const starts = days.flatMap((day) => localDateFrom(day.date) ?? [])
    return [...standing, ...withdrawnBlocks(listingId, starts, standing, seen)]
  })
  return {
    observations,
    fetches: [...ofListing.keys()].map((id) => fetchOf('calendar', id, seen.sourceTime)),
  }
}

function guest({ body, data, seen, type }: Opened): Meaning {
  const wire = parse(WireGuest, recordOf(body['guest']) ?? recordOf(data['guest']) ?? data, type)
  const id = wire.id ?? idIn(data, 'guestId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no guest`)
  const updatedAt = instantFrom(wire.lastUpdatedAt ?? wire.updatedAt)
  const at = { ...seen, sourceTime: updatedAt ?? seen.sourceTime }
  const isWhole = updatedAt !== undefined && fullNameOf(wire) !== undefined
  return {
    observations: [guestFrom(id, wire, at)],
    // Without a time of its own a late delivery cannot be told from a new one; reading the guest settles it.
    fetches: isWhole ? [] : [fetchOf('guest', id, at.sourceTime)],
  }
}

function task({ body, data, seen, type }: Opened): Meaning {
  const wire = parse(WireTask, recordOf(body['task']) ?? recordOf(data['task']) ?? data, type)
  const id = taskIdOf(wire) ?? idIn(data, 'taskId')
  if (!id) throw new ShapeUnknown(`a ${type} event names no task`)
  const updatedAt = instantFrom(wire.lastUpdatedAt ?? wire.updatedAt)
  const at = { ...seen, sourceTime: updatedAt ?? seen.sourceTime }
  const isWhole = updatedAt !== undefined && Boolean(wire.title && wire.status && (wire.apply ?? wire.listingId))
  return {
    observations: [taskFrom(id, wire, at)],
    fetches: isWhole ? [] : [fetchOf('task', id, at.sourceTime)],
  }
}

/** Payments change what is owed, which no event tells: the stay's money is read. */
function payment({ event, body, data, seen, type }: Opened): Meaning {
  const inner = recordOf(data['payment']) ?? recordOf(body['payment']) ?? recordOf(data['transaction'])
  const wire = parse(WirePayment, { ...data, ...inner }, type)
  const reservation = data['reservation'] ?? body['reservation']
  const reservationId =
    wire.reservationId ?? idIn(reservation, '_id', 'id', 'reservationId') ?? idIn({ reservation }, 'reservation')
  const guestId =
    wire.guestId ?? idIn(data['guest'] ?? body['guest'], '_id', 'id') ?? idIn(recordOf(reservation), 'guestId')
  const own = inner ? (idIn(inner, '_id', 'id', 'paymentId') ?? wire.paymentId) : wire.paymentId
  const id = own ?? event.id.replace(/^guesty:/, 'event-')
  const at = instantFrom(wire.paidAt ?? wire.createdAt) ?? seen.sourceTime
  return {
    observations: [
      paymentFrom(
        id,
        type,
        wire,
        { reservationId: reservationId ?? undefined, guestId: guestId ?? undefined },
        at,
        seen,
      ),
    ],
    fetches: reservationId ? [fetchOf('money', reservationId, seen.sourceTime)] : [],
  }
}

function removal({ body, data, seen, type }: Opened, what: 'listing' | 'guest' | 'task'): Meaning {
  const id =
    idIn(body[what], '_id', 'id', `${what}Id`) ??
    idIn(data[what], '_id', 'id', `${what}Id`) ??
    idIn({ value: body[what] }, 'value') ??
    idIn(data, `${what}Id`, '_id', 'id')
  if (!id) throw new ShapeUnknown(`a ${type} event names no ${what}`)
  return { observations: [deletionOf(what, id, seen)], fetches: [] }
}

function fetchOf(what: string, sourceId: string, notOlderThan: number): FetchRequest {
  return { what, sourceId, notOlderThan }
}

function recordOf(value: unknown): Body | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}

function idIn(value: unknown, ...keys: readonly string[]): string | undefined {
  const record = recordOf(value)
  for (const key of keys) {
    const id = record?.[key]
    if (typeof id === 'string' && id !== '') return id
    if (typeof id === 'number') return String(id)
  }
  return undefined
}

function parse<S extends z.ZodMiniType>(schema: S, value: unknown, type: string): z.output<S> {
  const parsed = z.safeParse(schema, value)
  if (!parsed.success) throw new ShapeUnknown(`a ${type} event has a shape that is not known`)
  return parsed.data
}
