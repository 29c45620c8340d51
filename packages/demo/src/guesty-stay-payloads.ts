/** The world in Guesty's own shapes (guesty.md, sections 2.5 and 3). Pure. */
import { addDays, instantOf, type LocalDate, type LocalTime, minutesOf } from '@innkeeper/core/time/calendar'

import { hexId } from './random.ts'
import type { DemoStay, EarlierState } from './world-stay.ts'
import type { DemoConversation, DemoGuest, DemoListing, DemoPost } from './world.ts'

import type { Payload } from './guesty-payloads.ts'

const iso = (instant: number): string => new Date(instant).toISOString()
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant))

/** A planned time as Guesty v3 gives it: an instant. Early hours belong to the night that began on the stay's date. */
function plannedInstant(date: LocalDate, time: LocalTime, zone: string): string {
  return iso(instantOf(minutesOf(time) < 5 * 60 ? addDays(date, 1) : date, time, zone))
}

/** `GET /reservations-v3`: no guest, no times but planned ones, no money. */
export function reservationV3(stay: DemoStay, accountId: string): Payload {
  const { party, notes, timezone } = stay
  const noted = Object.entries({ ...notes, keyCode: stay.keyCode }).filter(([, text]) => text !== null)
  return {
    _id: stay.id,
    accountId,
    status: stay.status,
    confirmationCode: stay.code,
    stay: [
      {
        checkInDateLocalized: stay.checkIn,
        checkOutDateLocalized: stay.checkOut,
        ...(stay.plannedArrival ? { eta: plannedInstant(stay.checkIn, stay.plannedArrival, timezone) } : {}),
        ...(stay.plannedDeparture ? { etd: plannedInstant(stay.checkOut, stay.plannedDeparture, timezone) } : {}),
        ...(stay.listingId ? { unitId: stay.listingId } : {}),
        ...(stay.typeId ? { unitTypeId: stay.typeId } : {}),
        isAssigned: stay.listingId !== null,
        guestsCount: party.adults + party.children,
        numberOfGuests: numberOfGuests(party),
        ...(stay.earlyCheckIn ? { earlyCheckIn: { status: 'approved', time: stay.earlyCheckIn } } : {}),
        ...(stay.lateCheckOut ? { lateCheckOut: { status: 'approved', time: stay.lateCheckOut } } : {}),
      },
    ],
    ...(stay.guestId ? { bookerId: stay.guestId } : {}),
    platform: stay.platform,
    source: stay.source,
    channelMetadata: { externalReservationId: stay.code, createdAt: iso(stay.createdAt) },
    guestStay: { status: stay.onSite },
    ...(noted.length > 0 ? { notes: Object.fromEntries(noted) } : {}),
    ...(stay.conversationId ? { conversationId: stay.conversationId } : {}),
    customFields: [],
    createdAt: iso(stay.createdAt),
    confirmedAt: isoOrNull(stay.confirmedAt),
    reservedUntil: isoOrNull(stay.reservedUntil),
    ...(stay.canceledAt === null
      ? {}
      : { canceledAt: iso(stay.canceledAt), canceledBy: stay.canceledBy, cancellationReason: stay.cancellationReason }),
    ...(stay.status !== 'canceled' && stay.earlier.length > 0
      ? { alteredAt: iso(stay.earlier.at(-1)?.until ?? stay.createdAt) }
      : {}),
    moneyId: hexId(`${stay.id}/money`),
  }
}

function numberOfGuests(party: DemoStay['party']): Payload {
  return {
    numberOfAdults: party.adults,
    numberOfChildren: party.children,
    numberOfInfants: party.infants,
    numberOfPets: party.pets,
  }
}

/** When the source last changed a stay. */
export function stayUpdatedAt(stay: DemoStay): number {
  return stay.canceledAt ?? stay.earlier.at(-1)?.until ?? stay.confirmedAt ?? stay.createdAt
}

/** The legacy object, as the old endpoints and events hold it. @param state An earlier state to show instead of the present one. */
export function legacyReservation(
  stay: DemoStay,
  world: { readonly listing: DemoListing | undefined; readonly guest: DemoGuest | undefined },
  state?: EarlierState,
): Payload {
  const { listing, guest } = world
  const { status, checkIn, checkOut, listingId, party } = state ?? stay
  const { money } = stay
  const major = (minor: number): number => minor / 100
  const cancelled = status === 'canceled'
  const at = (date: LocalDate, time: LocalTime | undefined): number => instantOf(date, time ?? '12:00', stay.timezone)
  return {
    _id: stay.id,
    status,
    confirmationCode: stay.code,
    listingId: listingId ?? stay.typeId,
    ...(stay.typeId ? { unitTypeId: stay.typeId, isAssigned: listingId !== null } : {}),
    ...(listing
      ? {
          listing: {
            _id: listing.id,
            title: listing.title,
            nickname: listing.nickname,
            timezone: listing.timezone,
            defaultCheckInTime: listing.checkInTime,
            defaultCheckOutTime: listing.checkOutTime,
          },
        }
      : {}),
    ...(guest
      ? {
          guestId: guest.id,
          guest: {
            _id: guest.id,
            fullName: guest.fullName,
            firstName: guest.firstName,
            lastName: guest.lastName,
            email: guest.email,
            phone: guest.phoneAsTyped,
          },
        }
      : {}),
    checkIn: iso(state ? at(checkIn, listing?.checkInTime) : stay.checkInAt),
    checkOut: iso(state ? at(checkOut, listing?.checkOutTime) : stay.checkOutAt),
    checkInDateLocalized: checkIn,
    checkOutDateLocalized: checkOut,
    ...(stay.plannedArrival ? { plannedArrival: stay.plannedArrival } : {}),
    ...(stay.plannedDeparture ? { plannedDeparture: stay.plannedDeparture } : {}),
    nightsCount: Math.round((Date.parse(checkOut) - Date.parse(checkIn)) / 86_400_000),
    guestsCount: party.adults + party.children,
    numberOfGuests: numberOfGuests(party),
    source: stay.source,
    integration: { _id: hexId(`integration/${stay.platform}`), platform: stay.platform },
    money: {
      currency: money.currency,
      hostPayout: major(money.totalMinor),
      totalPaid: major(money.paidMinor),
      ...(money.balanceMinor === null
        ? {}
        : { balanceDue: major(money.balanceMinor), isFullyPaid: money.balanceMinor <= 0 }),
      invoiceItems: [],
      payments: [],
    },
    customFields: [],
    ...(stay.keyCode ? { keyCode: stay.keyCode } : {}),
    ...(stay.notes.specialRequests ? { notes: { specialRequests: stay.notes.specialRequests } } : {}),
    ...(stay.conversationId ? { conversationId: stay.conversationId } : {}),
    isReturningGuest: stay.isReturning,
    createdAt: iso(stay.createdAt),
    ...(stay.confirmedAt === null ? {} : { confirmedAt: iso(stay.confirmedAt) }),
    ...(stay.reservedUntil === null ? {} : { reservedUntil: iso(stay.reservedUntil) }),
    ...(cancelled && stay.canceledAt !== null
      ? { canceledAt: iso(stay.canceledAt), canceledBy: stay.canceledBy, cancellationReason: stay.cancellationReason }
      : {}),
    lastUpdatedAt: iso(state ? Math.max(stay.createdAt, stay.confirmedAt ?? 0) : stayUpdatedAt(stay)),
  }
}

export function conversationPayload(
  conversation: DemoConversation,
  world: {
    readonly stay: DemoStay | undefined
    readonly guest: DemoGuest | undefined
    readonly listing: DemoListing | undefined
  },
): Payload {
  const { stay, guest, listing } = world
  const last = conversation.posts.findLast((post) => post.from === 'guest' || post.from === 'host')
  return {
    _id: conversation.id,
    type: 'guest',
    meta: {
      guest: {
        _id: conversation.guestId,
        fullName: guest?.fullName,
        email: guest?.email,
        isReturning: stay?.isReturning ?? false,
      },
      reservations: stay
        ? [
            {
              _id: stay.id,
              status: stay.status,
              checkIn: iso(stay.checkInAt),
              checkOut: iso(stay.checkOutAt),
              confirmationCode: stay.code,
              listing: { _id: listing?.id, nickname: listing?.nickname },
            },
          ]
        : [],
      integration: { _id: hexId(`integration/${conversation.platform}`), platform: conversation.platform },
    },
    state: {
      read: last?.from !== 'guest',
      status: 'OPEN',
      ...(last ? { lastMessage: { body: last.body, date: iso(last.at) } } : {}),
    },
    lastMessageFrom: last?.from === 'guest' ? { nonUser: iso(last.at) } : { user: last ? iso(last.at) : null },
    priority: 10,
    createdAt: iso(conversation.posts[0]?.at ?? 0),
    modifiedAt: iso(conversation.posts.at(-1)?.at ?? 0),
  }
}

/** A post as the conversation's own list gives it. */
export function postPayload(
  post: DemoPost,
  conversation: DemoConversation,
  names: { readonly guest: string | undefined; readonly staff: string | undefined },
): Payload {
  const type =
    post.from === 'note'
      ? 'note'
      : post.from === 'system'
        ? 'log'
        : conversation.platform === 'direct'
          ? 'email'
          : conversation.platform
  return {
    _id: post.id,
    conversationId: post.conversationId,
    body: post.body,
    createdAt: iso(post.at),
    module: { type },
    ...(post.from === 'guest' ? { from: { type: 'guest', fullName: names.guest }, sentBy: 'guest' } : {}),
    ...(post.from === 'host'
      ? { from: { type: 'user', fullName: names.staff ?? 'Automatic message' }, sentBy: 'host' }
      : {}),
    ...(post.from === 'note' ? { from: { type: 'user', fullName: names.staff }, sentBy: 'host' } : {}),
    ...(post.from === 'system' ? { sentBy: 'log' } : {}),
    attachments: [],
  }
}
