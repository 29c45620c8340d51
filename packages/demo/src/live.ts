/** Lets the made-up business go on: one new thing after another, for "something just happened" in the demo. */
import { addDays, type Instant, instantOf, localDateOf } from '@innkeeper/core/time/calendar'

import { type Delivery, type DeliverySecrets, deliverySigner } from './deliveries.ts'
import { guestPayload, taskPayload } from './guesty-payloads.ts'
import { callEvents, messageEvent, type ProviderEvent } from './provider-events.ts'
import { hexId, seededRandom, uuidOf } from './random.ts'
import { states } from './statements.ts'
import { PHRASES } from './texts/by-language.ts'
import { fill, writtenTime } from './texts/phrases.ts'
import type { DemoCall } from './world-phone.ts'
import type { DemoStay } from './world-stay.ts'
import type { DemoConversation, DemoGuest, DemoPost, Portfolio } from './world.ts'

export interface LiveStep {
  /** The world after it: what the stand-ins should answer from now on. Its `truth` members are those of before. */
  readonly portfolio: Portfolio
  /** What the providers tell of it, in order. */
  readonly events: readonly ProviderEvent[]
  /** In words for a person. */
  readonly says: string
}

/**
 * The next thing that happens.
 *
 * @param step 0, 1, 2, …: which thing. The same world, step and instant give the same.
 * @param now When it happens.
 */
export function liveStep(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const happen = HAPPENINGS[step % HAPPENINGS.length] ?? guestTellsTime
  return happen(portfolio, step, now)
}

/** {@link liveStep}, signed. */
export async function liveDelivery(
  portfolio: Portfolio,
  step: number,
  options: { readonly secrets: DeliverySecrets; readonly now: Instant },
): Promise<{ readonly portfolio: Portfolio; readonly deliveries: readonly Delivery[]; readonly says: string }> {
  const { events, says, portfolio: next } = liveStep(portfolio, step, options.now)
  const sign = await deliverySigner(options.secrets)
  return { portfolio: next, says, deliveries: await Promise.all(events.map((event) => sign(event, options.now))) }
}

type Happening = (portfolio: Portfolio, step: number, now: Instant) => LiveStep

const HAPPENINGS: readonly Happening[] = [
  guestTellsTime,
  callIsMissed,
  staysTonight,
  callIsReturned,
  hostAnswers,
  taskIsDone,
  stayIsCancelled,
]

function guestTellsTime(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const today = portfolio.stays.filter(
    (stay) =>
      stay.guestId &&
      stay.conversationId &&
      stay.status === 'confirmed' &&
      stay.checkIn >= localDateOf(now, stay.timezone),
  )
  const open = today
    .filter((stay) => !stay.truth.arrival.told)
    .sort((one, other) => (one.checkIn < other.checkIn ? -1 : 1))
  const stay = nth(open.length > 0 ? open : today, step)
  const conversation = portfolio.conversations.find((each) => each.id === stay.conversationId)
  if (!conversation) throw new RangeError('a stay names a conversation that is not there')
  const time = nth(['17:30', '19:00', '20:15', '21:30'], step)
  const phrases = PHRASES[conversation.language]
  const body = fill(nth(phrases.around, step), { time: writtenTime(time, conversation.language) })
  const post = postOf(conversation, step, now, {
    from: 'guest',
    body,
    says: [states({ time, around: true })],
    needsAnswer: true,
  })
  return write(portfolio, conversation, post, `A guest writes when they arrive: "${body}"`)
}

function hostAnswers(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const waiting = portfolio.conversations.filter((each) => each.truth.waitingSince !== null)
  const conversation = nth(waiting.length > 0 ? waiting : portfolio.conversations, step)
  const guest = portfolio.guests.find((each) => each.id === conversation.guestId)
  const body = fill(nth(PHRASES[conversation.language].acknowledge, step), { name: guest?.firstName ?? '' })
  const post = postOf(conversation, step, now, { from: 'host', body, staffId: nth(portfolio.staff, step).id })
  return write(portfolio, conversation, post, `The team answers a guest: "${body}"`)
}

function postOf(
  conversation: DemoConversation,
  step: number,
  now: Instant,
  parts: Pick<DemoPost, 'from' | 'body'> & Partial<DemoPost>,
): DemoPost {
  return {
    id: hexId(`${conversation.id}/live/${step}/${now}`),
    conversationId: conversation.id,
    at: now,
    staffId: null,
    says: [],
    requests: [],
    complaint: null,
    needsAnswer: false,
    presence: null,
    injection: false,
    ...parts,
  }
}

function write(portfolio: Portfolio, conversation: DemoConversation, post: DemoPost, says: string): LiveStep {
  const written = { ...conversation, posts: [...conversation.posts, post] }
  const stay = portfolio.stays.find((each) => each.id === conversation.stayId)
  const guest = portfolio.guests.find((each) => each.id === conversation.guestId)
  const event = post.from === 'guest' ? 'reservation.messageReceived' : 'reservation.messageSent'
  return {
    portfolio: {
      ...portfolio,
      conversations: portfolio.conversations.map((each) => (each === conversation ? written : each)),
    },
    events: [
      guesty(post.at, event, messageEvent(post, written, { stay, guest, accountId: portfolio.accountId }), post.id),
    ],
    says,
  }
}

function callIsMissed(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const stay = nth(staying(portfolio, now), step)
  return ring(
    portfolio,
    callOf(portfolio, stay, step, now, false),
    `A call of a guest of ${houseOf(portfolio, stay)} is missed.`,
  )
}

function callIsReturned(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const missed = portfolio.calls.findLast(
    (call) => call.truth.missed && call.phone !== null && call.truth.returned === 'no',
  )
  const stay = portfolio.stays.find((each) => each.id === missed?.truth.stayId) ?? nth(staying(portfolio, now), step)
  return ring(
    portfolio,
    callOf(portfolio, stay, step, now, true),
    `The team calls a guest of ${houseOf(portfolio, stay)} back.`,
  )
}

function callOf(portfolio: Portfolio, stay: DemoStay, step: number, now: Instant, answered: boolean): DemoCall {
  const endedAt = Math.floor((now - 30_000) / 1_000) * 1_000
  const startedAt = endedAt - (answered ? 90_000 : 20_000)
  const guest = portfolio.guests.find((each) => each.id === stay.guestId)
  const line = portfolio.lines.find((each) => each.timezone === stay.timezone) ?? nth(portfolio.lines, 0)
  return {
    id: 1_900_000_000 + (Math.floor(now / 1_000) % 90_000_000),
    uuid: `CA${uuidOf(`live/${step}/${now}`).replaceAll('-', '')}`,
    direction: answered ? 'outbound' : 'inbound',
    startedAt,
    answeredAt: answered ? startedAt + 10_000 : null,
    endedAt,
    missedReason: answered ? null : 'agents_did_not_answer',
    phone: guest?.phone ?? null,
    contactId: null,
    lineId: line.id,
    staffId: answered ? nth(portfolio.staff, step).id : null,
    assignedTo: null,
    voicemail: false,
    archived: false,
    comments: [],
    tags: [],
    insight: null,
    scenario: 'live',
    truth: {
      missed: !answered,
      returned: answered ? null : 'no',
      returnedBy: null,
      spoke: answered,
      who: guest ? { type: 'guest', id: guest.id, name: guest.fullName } : { type: 'unknown' },
      stayId: stay.id,
      voicemailSays: null,
    },
  }
}

function ring(portfolio: Portfolio, call: DemoCall, says: string): LiveStep {
  const next = { ...portfolio, now: Math.max(portfolio.now, call.endedAt + 30_000), calls: [...portfolio.calls, call] }
  const events = callEvents(call, next).map(({ at, resource, event, data }): ProviderEvent => ({
    source: 'aircall',
    at,
    payload: { resource, event, timestamp: Math.floor(at / 1_000), data },
    deliveryId: `${event}/${call.id}/${at}`,
  }))
  return { portfolio: { ...next, now: portfolio.now }, events, says }
}

/** Somebody books a house that is free tonight. */
function staysTonight(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const random = seededRandom(`${portfolio.seed}/live/${step}/${now}`)
  const like = nth(portfolio.guests, step * 7)
  const free = portfolio.listings.filter((listing) => {
    const today = localDateOf(now, listing.timezone)
    const held = (from: string, to: string): boolean => from < addDays(today, 2) && to > today
    return (
      listing.active &&
      listing.listed &&
      listing.kind === 'single' &&
      !portfolio.stays.some(
        (stay) =>
          stay.listingId === listing.id &&
          ['confirmed', 'reserved', 'awaiting_payment'].includes(stay.status) &&
          held(stay.checkIn, stay.checkOut),
      ) &&
      !portfolio.blocks.some((block) => block.listingId === listing.id && held(block.from, block.to))
    )
  })
  if (free.length === 0) return hostAnswers(portfolio, step, now)
  const listing = nth(free, step)
  const checkIn = localDateOf(now, listing.timezone)
  const checkOut = addDays(checkIn, 2)
  const guest: DemoGuest = {
    ...like,
    id: hexId(`live/guest/${step}/${now}`),
    email: `live.${step}@example.test`,
    phone: `+1212555${String(100 + (step % 90)).padStart(4, '0')}`,
    phoneAsTyped: `+1212555${String(100 + (step % 90)).padStart(4, '0')}`,
    createdAt: now,
  }
  const totalMinor = listing.basePriceMinor * 2 + listing.cleaningFeeMinor
  const sample = nth(portfolio.stays, 0)
  const stay: DemoStay = {
    ...sample,
    id: hexId(`live/stay/${step}/${now}`),
    code: `GY-${random.between(10_000_000, 99_999_999)}`,
    status: 'confirmed',
    occupant: 'guest',
    listingId: listing.id,
    typeId: null,
    guestId: guest.id,
    timezone: listing.timezone,
    checkIn,
    checkOut,
    plannedArrival: null,
    plannedDeparture: null,
    checkInAt: instantOf(checkIn, listing.checkInTime, listing.timezone),
    checkOutAt: instantOf(checkOut, listing.checkOutTime, listing.timezone),
    party: { adults: 2, children: 0, infants: 0, pets: 0 },
    platform: 'direct',
    source: 'Website',
    onSite: 'not_set',
    createdAt: now,
    confirmedAt: now,
    reservedUntil: null,
    canceledAt: null,
    canceledBy: null,
    cancellationReason: null,
    earlier: [],
    notes: { other: null, cleaning: null, guest: null, specialRequests: null },
    keyCode: null,
    earlyCheckIn: null,
    lateCheckOut: null,
    money: { currency: listing.currency, totalMinor, paidMinor: totalMinor, balanceMinor: 0 },
    conversationId: null,
    isReturning: false,
    wire: 'lean',
    scenario: 'live',
  }
  return {
    portfolio: { ...portfolio, guests: [...portfolio.guests, guest], stays: [...portfolio.stays, stay] },
    events: [
      guesty(now, 'guest.created', { guest: guestPayload(guest, false), by: 'channel' }, guest.id),
      guesty(now, 'reservation.created.v2', { data: leanOf(stay, now) }, stay.id),
    ],
    says: `A new booking comes in: ${listing.nickname}, from today.`,
  }
}

function stayIsCancelled(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const later = portfolio.stays.filter(
    (stay) =>
      stay.status === 'confirmed' &&
      stay.occupant === 'guest' &&
      stay.checkIn > addDays(localDateOf(now, stay.timezone), 2),
  )
  const stay = nth(later, step * 13)
  const { checkIn, checkOut, listingId, party, status } = stay
  const cancelled: DemoStay = {
    ...stay,
    status: 'canceled',
    canceledAt: now,
    canceledBy: 'GUEST',
    cancellationReason: 'Change of plans',
    earlier: [...stay.earlier, { until: now, status, checkIn, checkOut, listingId, party }],
  }
  return {
    portfolio: { ...portfolio, stays: portfolio.stays.map((each) => (each === stay ? cancelled : each)) },
    events: [guesty(now, 'reservation.updated.v2', { data: leanOf(cancelled, now) }, stay.id)],
    says: `A guest cancels ${houseOf(portfolio, stay)}, ${stay.checkIn}.`,
  }
}

function taskIsDone(portfolio: Portfolio, step: number, now: Instant): LiveStep {
  const open = portfolio.tasks.filter(
    (task) => task.status === 'in progress' || task.status === 'pending' || task.status === 'confirmed',
  )
  const task = nth(open.length > 0 ? open : portfolio.tasks, step)
  const done = { ...task, status: 'completed' as const, updatedAt: now }
  return {
    portfolio: { ...portfolio, tasks: portfolio.tasks.map((each) => (each === task ? done : each)) },
    events: [guesty(now, 'task.updated', { task: taskPayload(done, portfolio) }, task.id)],
    says: `A task is done: ${task.title}.`,
  }
}

function leanOf(stay: DemoStay, now: Instant): Readonly<Record<string, unknown>> {
  return {
    reservationId: stay.id,
    unitId: stay.listingId,
    status: stay.status,
    confirmationCode: stay.code,
    checkInDateLocalized: stay.checkIn,
    checkOutDateLocalized: stay.checkOut,
    publishedAt: new Date(now).toISOString(),
  }
}

function guesty(at: Instant, event: string, payload: Readonly<Record<string, unknown>>, key: string): ProviderEvent {
  return { source: 'guesty', at, payload: { event, ...payload }, deliveryId: `msg_${hexId(`${event}/${key}/${at}`)}` }
}

/** Guests who are in a house now. */
function staying(portfolio: Portfolio, now: Instant): DemoStay[] {
  return portfolio.stays.filter((stay) => {
    const today = localDateOf(now, stay.timezone)
    return stay.guestId !== null && stay.status === 'confirmed' && stay.checkIn <= today && today < stay.checkOut
  })
}

function houseOf(portfolio: Portfolio, stay: DemoStay): string {
  return portfolio.listings.find((listing) => listing.id === (stay.listingId ?? stay.typeId))?.nickname ?? 'a house'
}

/** @throws {RangeError} There are none. */
function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % Math.max(1, items.length)]
  if (item === undefined) throw new RangeError('nothing in this world that this could happen to')
  return item
}
