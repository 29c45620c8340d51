/** What the providers would have told in webhooks about the world, oldest first. Unsigned; see `deliveries.ts`. */
import type { Instant } from '@innkeeper/core/time/calendar'

import {
  type CallStage,
  callPayload,
  contactPayload,
  insightPayload,
  messagePayload,
  numberPayload,
  seconds,
  userPayload,
} from './aircall-payloads.ts'
import { guestPayload, listingPayload, type Payload, paymentPayload, taskPayload } from './guesty-payloads.ts'
import { legacyReservation } from './guesty-stay-payloads.ts'
import { hexId } from './random.ts'
import type { DemoCall } from './world-phone.ts'
import type { DemoStay, EarlierState } from './world-stay.ts'
import type { DemoConversation, DemoGuest, DemoListing, DemoPost, Portfolio } from './world.ts'

export interface ProviderEvent {
  readonly source: 'guesty' | 'aircall'
  /** When the source published it. */
  readonly at: Instant
  /** The source's own body; an Aircall one gets its token when it is signed. */
  readonly payload: Payload
  /** The same for every repetition of one delivery. */
  readonly deliveryId: string
}

const DAY_MS = 86_400_000
const SECOND_MS = 1_000
/** Of older calls only the end is told: their ringing is of no interest any more. */
const WHOLE_LIFE_DAYS = 7

/**
 * Everything that has an event. Some come twice, and some pairs in the wrong order, as they do in life.
 *
 * What has none (notes and system lines of a conversation, money, on-site state, reviews, blocks, labels of custom fields)
 * stands only in the providers' APIs.
 */
export function providerEvents(portfolio: Portfolio): ProviderEvent[] {
  const listings = new Map(portfolio.listings.map((listing) => [listing.id, listing]))
  const guests = new Map(portfolio.guests.map((guest) => [guest.id, guest]))
  const stays = new Map(portfolio.stays.map((stay) => [stay.id, stay]))
  const returning = new Set(portfolio.stays.flatMap((stay) => (stay.isReturning && stay.guestId ? [stay.guestId] : [])))
  const events: ProviderEvent[] = []
  const guesty = (at: Instant, event: string, payload: Payload, key: string): void => {
    events.push({
      source: 'guesty',
      at,
      payload: { event, ...payload },
      deliveryId: `msg_${hexId(`${event}/${key}/${at}`)}`,
    })
  }

  for (const listing of portfolio.listings) {
    guesty(
      listing.createdAt,
      'listing.new',
      {
        listing: listingPayload(listing, portfolio.accountId),
        meta: { eventId: hexId(`event/${listing.id}`), messageId: hexId(`message/${listing.id}`) },
      },
      listing.id,
    )
  }
  for (const guest of portfolio.guests) {
    guesty(
      guest.createdAt,
      'guest.created',
      { guest: guestPayload(guest, returning.has(guest.id)), by: 'channel' },
      guest.id,
    )
  }
  for (const stay of portfolio.stays) {
    const world = { listing: listings.get(stay.listingId ?? stay.typeId ?? ''), guest: guests.get(stay.guestId ?? '') }
    for (const { at, event, payload } of stayEvents(stay, world)) guesty(at, event, payload, stay.id)
  }
  for (const conversation of portfolio.conversations) {
    const stay = stays.get(conversation.stayId ?? '')
    for (const post of conversation.posts) {
      if (post.from !== 'guest' && post.from !== 'host') continue
      guesty(
        post.at,
        post.from === 'guest' ? 'reservation.messageReceived' : 'reservation.messageSent',
        messageEvent(post, conversation, {
          stay,
          guest: guests.get(conversation.guestId),
          accountId: portfolio.accountId,
        }),
        post.id,
      )
    }
  }
  for (const task of portfolio.tasks) {
    const payload = taskPayload(task, portfolio)
    if (task.updatedAt > task.createdAt) {
      const { comment: _comment, ...before } = payload
      guesty(
        task.createdAt,
        'task.created',
        { task: { ...before, status: 'pending', updatedAt: new Date(task.createdAt).toISOString() } },
        task.id,
      )
      guesty(task.updatedAt, 'task.updated', { task: payload }, task.id)
    } else guesty(task.createdAt, 'task.created', { task: payload }, task.id)
  }
  for (const payment of portfolio.payments) {
    guesty(
      payment.at,
      payment.kind === 'failed' ? 'payments.failed' : 'payments.method.received',
      paymentPayload(payment, stays.get(payment.stayId)),
      payment.id,
    )
  }
  for (const block of portfolio.blocks) {
    guesty(
      portfolio.now - 9 * DAY_MS,
      'calendar.updated.v2',
      {
        listingId: block.listingId,
        accountId: portfolio.accountId,
        currency: listings.get(block.listingId)?.currency,
        dateRange: { start: block.from, end: block.to },
      },
      block.id,
    )
  }
  events.push(...aircallEvents(portfolio))
  return disturbed(events.sort((one, other) => one.at - other.at))
}

function stayEvents(
  stay: DemoStay,
  world: { readonly listing: DemoListing | undefined; readonly guest: DemoGuest | undefined },
): { at: Instant; event: string; payload: Payload }[] {
  const first = stay.earlier[0]
  const changedAt = first?.until
  if (stay.wire === 'legacy') {
    return [
      {
        at: stay.createdAt,
        event: 'reservation.new',
        payload: { reservation: legacyReservation(stay, world, first ? { ...first } : undefined) },
      },
      ...(changedAt === undefined
        ? []
        : [{ at: changedAt, event: 'reservation.updated', payload: { reservation: legacyReservation(stay, world) } }]),
    ]
  }
  // Half of the accounts' events are flat, half nested; both have been seen.
  const flat = Number.parseInt(stay.id.slice(-2), 16) % 2 === 0
  const lean = (at: Instant, state: EarlierState | DemoStay, subTypes: readonly string[]): Payload => {
    const data = {
      reservationId: stay.id,
      ...(state.listingId ? { unitId: state.listingId } : {}),
      ...(stay.typeId ? { unitTypeId: stay.typeId, isAssigned: state.listingId !== null } : {}),
      status: state.status,
      confirmationCode: stay.code,
      checkInDateLocalized: state.checkIn,
      checkOutDateLocalized: state.checkOut,
      ...(flat ? {} : { numberOfGuests: { numberOfAdults: state.party.adults } }),
      subTypes,
      publishedAt: new Date(at).toISOString(),
    }
    return flat ? data : { data }
  }
  return [
    { at: stay.createdAt, event: 'reservation.created.v2', payload: lean(stay.createdAt, first ?? stay, ['created']) },
    ...(changedAt === undefined
      ? []
      : [
          {
            at: changedAt,
            event: 'reservation.updated.v2',
            payload: lean(changedAt, stay, [stay.status === 'canceled' ? 'status' : 'stay']),
          },
        ]),
  ]
}

/** The body of `reservation.messageReceived` and `reservation.messageSent`. */
export function messageEvent(
  post: DemoPost,
  conversation: DemoConversation,
  world: { readonly stay: DemoStay | undefined; readonly guest: DemoGuest | undefined; readonly accountId: string },
): Payload {
  const { stay, guest, accountId } = world
  const iso = (instant: Instant): string => new Date(instant).toISOString()
  return {
    // A pure inquiry has no reservation to name.
    ...(stay && stay.status !== 'inquiry' ? { reservationId: stay.id } : {}),
    conversation: {
      _id: conversation.id,
      accountId,
      integration: { _id: hexId(`integration/${conversation.platform}`), platform: conversation.platform },
      meta: {
        guestName: guest?.fullName,
        guestId: guest?.id,
        reservations: stay
          ? [
              {
                _id: stay.id,
                confirmationCode: stay.code,
                checkIn: iso(stay.checkInAt),
                checkOut: iso(stay.checkOutAt),
              },
            ]
          : [],
      },
      language: conversation.language,
      isRead: false,
      priority: 10,
      snoozedUntil: null,
      conversationWith: 'Guest',
    },
    message: {
      _id: post.id,
      body: post.body,
      createdAt: iso(post.at),
      module: conversation.platform === 'direct' ? 'email' : conversation.platform,
      type: post.from === 'guest' ? 'fromGuest' : 'fromHost',
    },
  }
}

function aircallEvents(portfolio: Portfolio): ProviderEvent[] {
  const events: ProviderEvent[] = []
  const add = (at: Instant, resource: string, event: string, data: Payload): void => {
    const id = String(data['id'] ?? data['call_id'])
    events.push({
      source: 'aircall',
      at,
      payload: { resource, event, timestamp: seconds(at), data },
      deliveryId: `${event}/${id}/${at}`,
    })
  }
  for (const call of portfolio.calls)
    for (const { at, resource, event, data } of callEvents(call, portfolio)) add(at, resource, event, data)
  for (const message of portfolio.texts) {
    const data = messagePayload(message, portfolio)
    add(
      message.at,
      'message',
      message.direction === 'sent' ? 'message.sent' : 'message.received',
      message.direction === 'sent' ? { ...data, status: 'sent' } : data,
    )
    if (message.direction === 'sent') add(message.at + 4 * SECOND_MS, 'message', 'message.status_updated', data)
  }
  const [contact] = portfolio.contacts
  if (contact) add(portfolio.now - 3 * DAY_MS, 'contact', 'contact.updated', contactPayload(contact, 'webhook'))
  for (const member of portfolio.staff.slice(0, 3))
    add(portfolio.now - 8 * 3_600_000, 'user', 'user.opened.v2', userPayload(member))
  for (const line of portfolio.lines.slice(0, 2))
    add(portfolio.now - 9 * 3_600_000, 'number', 'number.opened', numberPayload(line))
  return events
}

/** A call's life in events: the newer ones from the first ring, older ones from the end. */
export function callEvents(
  call: DemoCall,
  portfolio: Portfolio,
): { at: Instant; resource: string; event: string; data: Payload }[] {
  const events: { at: Instant; resource: string; event: string; data: Payload }[] = []
  const tell = (at: Instant, event: string, stage: CallStage): void => {
    events.push({ at, resource: 'call', event, data: callPayload(call, portfolio, stage) })
  }
  if (call.startedAt > portfolio.now - WHOLE_LIFE_DAYS * DAY_MS) {
    tell(call.startedAt, 'call.created', 'created')
    if (call.direction === 'inbound' && call.missedReason !== 'short_abandoned')
      tell(call.startedAt + SECOND_MS, 'call.ringing_on_agent', 'created')
    if (call.answeredAt !== null) tell(call.answeredAt, 'call.answered', 'answered')
    tell(call.endedAt, 'call.hungup', 'hungup')
    if (call.voicemail) tell(call.endedAt + 2 * SECOND_MS, 'call.voicemail_left', 'ended')
  }
  tell(call.endedAt + 30 * SECOND_MS, 'call.ended', 'ended')
  if (call.voicemail) tell(call.endedAt + 45 * SECOND_MS, 'call.comm_assets_generated', 'ended')
  const settled = Math.max(call.endedAt + 60 * SECOND_MS, ...call.comments.map((comment) => comment.at))
  if (call.comments.length > 0) tell(settled, 'call.commented', 'settled')
  if (call.tags.length > 0) tell(settled + SECOND_MS, 'call.tagged', 'settled')
  if (call.assignedTo) tell(settled + 2 * SECOND_MS, 'call.assigned', 'settled')
  if (call.archived) tell(settled + 3 * SECOND_MS, 'call.archived', 'settled')
  for (const [path, event] of [
    ['transcription', 'transcription.created'],
    ['summary', 'summary.created'],
    ['topics', 'topics.created'],
    ['sentiments', 'sentiment.created'],
    ['action_items', 'action_item.created'],
  ] as const) {
    // Only a trigger: the content is read from the API.
    if (insightPayload(call, path))
      events.push({
        at: call.endedAt + 90 * SECOND_MS,
        resource: 'conversation_intelligence',
        event,
        data: { call_id: call.id },
      })
  }
  return events.filter(({ at }) => at <= portfolio.now)
}

const SWAP_EVERY = 23
const REPEAT_EVERY = 37
const REPEATED_AFTER = 3

/** Swaps some events with the one after them, and repeats some a little later. */
function disturbed(events: readonly ProviderEvent[]): ProviderEvent[] {
  const order = [...events]
  for (let index = SWAP_EVERY - 1; index + 1 < order.length; index += SWAP_EVERY) {
    const [held, next] = [order[index], order[index + 1]]
    if (held && next) [order[index], order[index + 1]] = [next, held]
  }
  return order.flatMap((event, index) => {
    const again = (index - REPEATED_AFTER) % REPEAT_EVERY === 0 ? order[index - REPEATED_AFTER] : undefined
    return again ? [event, again] : [event]
  })
}
