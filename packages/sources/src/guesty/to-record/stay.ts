import type { StayFacts, StayStatus } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import { localDateOf } from '@innkeeper/core/time/calendar'

import { groupOf, hearsay, type MaybeFacts, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WireReservation, WireSegment } from '../wire.ts'
import { sayOfField, sortFields } from './custom-fields.ts'
import { moneyOfStay } from './money-fields.ts'
import {
  exactInstantFrom,
  instantFrom,
  localDateFrom,
  localTimeFrom,
  plannedFrom,
  timeZoneFrom,
} from './time-fields.ts'

type Groups = MaybeFacts<'stay'>

/** How much one way of reading a reservation is expected to tell; what is short of it is named in `completeness`. */
export type Reading = 'event' | 'v3'

/**
 * What a reservation says of a stay: from a lean event, a v3 object or a legacy object alike. A group is there only if the
 * payload holds it. A stay of several segments goes by its first unit, from its first day to its last.
 *
 * @param fieldNames Display names of custom fields by field id, where they are known.
 */
export function stayFrom(
  id: string,
  reservation: WireReservation,
  seen: Seen,
  reading: Reading,
  fieldNames?: ReadonlyMap<string, string>,
): Observation<'stay'> {
  const segments = reservation.stay ?? []
  const first = segments[0]
  const facts: Groups = {
    ...statusOf(reservation),
    occupant: occupantOf(reservation),
    dates: datesOf(reservation, segments),
    unit: unitOf(reservation, first),
    planned: plannedOf(reservation, first, segments.at(-1)),
    instants: groupOf<StayFacts['instants']>({
      checkInAt: mapped(first?.checkIn ?? reservation.checkIn, exactInstantFrom),
      checkOutAt: mapped(segments.at(-1)?.checkOut ?? reservation.checkOut, exactInstantFrom),
    }),
    party: partyOf(reservation, first),
    booker: bookerOf(reservation),
    code: reservation.confirmationCode
      ? { confirmationCode: reservation.confirmationCode.trim().toUpperCase() }
      : undefined,
    channel: channelOf(reservation),
    lifecycle: lifecycleOf(reservation),
    agreements: groupOf<StayFacts['agreements']>({
      earlyCheckIn: mapped(first?.earlyCheckIn ?? reservation.earlyCheckIn, agreementFrom),
      lateCheckOut: mapped(first?.lateCheckOut ?? reservation.lateCheckOut, agreementFrom),
    }),
    notes: notesOf(reservation),
    ...accessAndCustomOf(reservation, fieldNames),
    money: moneyOfStay(reservation.money),
    conversation: reservation.conversationId
      ? { conversationId: `guesty:conversation:${reservation.conversationId}` }
      : undefined,
  }
  const completeness = { missing: missingFrom(facts, reading) }
  const party = isWholeParty(facts.party) ? {} : { party: hearsay(seen) }
  return observationOf('stay', id, seen, { ...facts, completeness }, party)
}

const STATUSES: Readonly<Record<string, StayStatus>> = {
  confirmed: 'booked',
  checked_in: 'booked',
  checked_out: 'booked',
  reserved: 'held',
  awaiting_payment: 'awaiting_payment',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  declined: 'never',
  expired: 'never',
  closed: 'never',
}

function statusOf(reservation: WireReservation): Pick<Groups, 'status' | 'onSite'> {
  const reason = reservation.status?.trim()
  const word = reason?.toLowerCase().replace(/[\s-]+/g, '_')
  const state = reservation.guestStay?.status ?? (word === 'checked_in' || word === 'checked_out' ? word : undefined)
  const heldUntil = instantFrom(reservation.reservedUntil)
  return {
    status:
      reason && word
        ? { status: STATUSES[word] ?? 'request', reason, ...(heldUntil === undefined ? {} : { heldUntil }) }
        : undefined,
    onSite:
      state === 'checked_in' || state === 'checked_out' || state === 'no_show' || state === 'not_set'
        ? { state }
        : undefined,
  }
}

/** Owner stays and blocks come as reservations too; where they come from tells them apart. */
function occupantOf(reservation: WireReservation): Groups['occupant'] {
  const origins = [
    reservation.type,
    reservation.platform,
    reservation.source,
    reservation.integration?.platform,
  ].filter((origin) => typeof origin === 'string')
  if (origins.length === 0) return undefined
  if (origins.some((origin) => /^(?:manual[\s_-]*)?block|^maintenance/i.test(origin))) return { kind: 'block' }
  return { kind: origins.some(isOwner) ? 'owner' : 'guest' }
}

/** `owner`, `owner-guest`, `ownerReservation`; not the booking system that is called OwnerRez. */
function isOwner(origin: string): boolean {
  return /^owners?(?![a-z])(?!.?rez)/i.test(origin.replace(/([a-z])([A-Z])/g, '$1 $2'))
}

function datesOf(reservation: WireReservation, segments: readonly WireSegment[]): Groups['dates'] {
  const zone = timeZoneFrom(reservation.listing?.timezone)
  const local = (date: string | null | undefined, moment: string | number | null | undefined) => {
    const instant = date ? undefined : exactInstantFrom(moment)
    return localDateFrom(date) ?? (zone && instant !== undefined ? localDateOf(instant, zone) : undefined)
  }
  const days = [...segments, reservation].map((part) => ({
    checkIn: local(part.checkInDateLocalized, part.checkIn),
    checkOut: local(part.checkOutDateLocalized, part.checkOut),
  }))
  const ofSegments = days.slice(0, -1).filter(({ checkIn, checkOut }) => checkIn && checkOut)
  const whole = ofSegments.length > 0 ? ofSegments : days.slice(-1)
  const checkIn = whole.map((part) => part.checkIn).sort(byText)[0]
  const checkOut = whole
    .map((part) => part.checkOut)
    .sort(byText)
    .at(-1)
  return checkIn && checkOut ? { checkIn, checkOut } : undefined
}

function unitOf(reservation: WireReservation, first: WireSegment | undefined): Groups['unit'] {
  const unit =
    first?.unitId ?? first?.listingId ?? reservation.unitId ?? reservation.listingId ?? reservation.listing?.id
  const type = first?.unitTypeId ?? reservation.unitTypeId
  const unassigned = (first?.isAssigned ?? reservation.isAssigned) === false && Boolean(type)
  const listingId = referenceTo('listing', unassigned ? undefined : unit)
  const typeId = referenceTo('listing', type)
  if (!listingId && !typeId) return undefined
  return { ...(listingId ? { listingId } : {}), ...(typeId && typeId !== listingId ? { typeId } : {}) }
}

function plannedOf(
  reservation: WireReservation,
  first: WireSegment | undefined,
  last: WireSegment | undefined,
): Groups['planned'] {
  const arrival = reservation.plannedArrival ?? first?.eta ?? reservation.eta
  const departure = reservation.plannedDeparture ?? last?.etd ?? reservation.etd
  const arriving = plannedFrom(arrival)
  const departing = plannedFrom(departure)
  const said = arrival !== undefined || departure !== undefined
  if (!said) return undefined
  return {
    ...(arriving.time === undefined ? {} : { arrival: arriving.time }),
    ...(departing.time === undefined ? {} : { departure: departing.time }),
    ...(arriving.at === undefined ? {} : { arrivalAt: arriving.at }),
    ...(departing.at === undefined ? {} : { departureAt: departing.at }),
  }
}

function partyOf(reservation: WireReservation, first: WireSegment | undefined): Groups['party'] {
  const party = first?.numberOfGuests ?? reservation.numberOfGuests
  const adults = party?.numberOfAdults
  const children = party?.numberOfChildren
  return groupOf<StayFacts['party']>({
    total:
      first?.guestsCount ??
      reservation.guestsCount ??
      (typeof adults === 'number' && typeof children === 'number' ? adults + children : undefined),
    adults,
    children,
    infants: party?.numberOfInfants,
    pets: party?.numberOfPets,
  })
}

/** A lean event tells the adults only: that must not outdo what is known of the children. */
function isWholeParty(party: Groups['party']): boolean {
  return party?.total !== undefined
}

/** A guest's name as the channels give it. */
export function fullNameOf(guest: {
  fullName?: string | null | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
}): string | undefined {
  const name =
    guest.fullName?.trim() ||
    [guest.firstName, guest.lastName]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ')
  return name || undefined
}

/** Who booked, as far as the reservation tells. */
export function bookerOf(reservation: WireReservation): Groups['booker'] {
  const guest = reservation.guest
  const guestId = referenceTo('guest', reservation.bookerId ?? reservation.guestId ?? guest?.id)
  const name = guest ? fullNameOf(guest) : undefined
  if (!guestId && !name) return undefined
  const isReturning = reservation.isReturningGuest ?? guest?.returningGuest
  return {
    ...(guestId ? { guestId } : {}),
    ...(name ? { name } : {}),
    ...(typeof isReturning === 'boolean' ? { isReturning } : {}),
  }
}

function channelOf(reservation: WireReservation): Groups['channel'] {
  const { platform, source, integration, channelMetadata } = reservation
  const ratePlan = channelMetadata?.ratePlan
  return groupOf<StayFacts['channel']>({
    platform: platform ?? integration?.platform,
    source,
    externalId: channelMetadata?.externalReservationId,
    ratePlan: typeof ratePlan === 'object' ? ratePlan?.name : ratePlan,
  })
}

function lifecycleOf(reservation: WireReservation): Groups['lifecycle'] {
  const { channelMetadata: channel } = reservation
  return groupOf<StayFacts['lifecycle']>({
    createdAt: mapped(reservation.createdAt ?? channel?.createdAt, instantFrom),
    confirmedAt: mapped(reservation.confirmedAt ?? channel?.confirmedAt, instantFrom),
    cancelledAt: mapped(reservation.canceledAt ?? reservation.cancelledAt ?? channel?.canceledAt, instantFrom),
    cancelledBy: reservation.canceledBy ?? channel?.canceledBy,
    cancellationReason: reservation.cancellationReason ?? reservation.cancellationNote,
    alteredAt: mapped(reservation.alteredAt, instantFrom),
  })
}

/** `notes` is often left out of a sparse answer, which says nothing; the key code in it belongs to another class. */
function notesOf({ notes, specialRequests }: WireReservation): Groups['notes'] {
  if (typeof notes === 'string') return groupOf<StayFacts['notes']>({ other: notes, specialRequests })
  if (notes === null && specialRequests === undefined) return {}
  return groupOf<StayFacts['notes']>({
    other: notes?.other,
    cleaning: notes?.cleaning,
    guest: notes?.guest,
    specialRequests: notes?.specialRequests ?? specialRequests,
  })
}

function accessAndCustomOf(
  reservation: WireReservation,
  fieldNames: ReadonlyMap<string, string> | undefined,
): Pick<Groups, 'access' | 'custom'> {
  const { notes, customFields } = reservation
  const inNotes = notes && typeof notes === 'object' ? notes.keyCode : undefined
  const fields = sortFields((customFields ?? []).flatMap((field) => sayOfField(field, fieldNames) ?? []))
  const inFields = fields.access.map(({ topic, text }) => `${topic}: ${text}`).join('\n')
  return {
    access: groupOf<StayFacts['access']>({ keyCode: inNotes ?? reservation.keyCode ?? (inFields || undefined) }),
    custom: customFields
      ? { fields: [...fields.manual, ...fields.wifi].map(({ topic, text }) => ({ name: topic, value: text })) }
      : undefined,
  }
}

/** What was agreed, in as few words as the source has; undefined for what is not (yet) granted. */
function agreementFrom(agreement: unknown): string | undefined {
  if (agreement === true) return 'agreed'
  if (typeof agreement === 'string') return agreement.trim() || undefined
  if (typeof agreement !== 'object' || agreement === null) return undefined
  const members = Object.entries(agreement).filter(([key]) => !/id$/i.test(key))
  if (members.some(([, value]) => value === false)) return undefined
  if (members.some(([, value]) => typeof value === 'string' && /declin|reject|request|pending|not_set/i.test(value))) {
    return undefined
  }
  const said = members.flatMap(([, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )
  const time = said.find((value) => localTimeFrom(value))
  return time ?? (said.join(', ') || (members.length > 0 ? 'agreed' : undefined))
}

function missingFrom(facts: Groups, reading: Reading): string[] {
  const expected: [string, unknown][] = [
    ['status', facts.status],
    ['dates', facts.dates],
    ['unit', facts.unit],
  ]
  if (reading === 'event') {
    const isGuest = (facts.occupant?.kind ?? 'guest') === 'guest'
    expected.push(
      ['times', facts.planned ?? facts.instants],
      ['guest', isGuest ? facts.booker?.name : 'nobody'],
      ['money', isGuest ? facts.money : 'none'],
    )
  }
  return expected.filter(([, value]) => value === undefined).map(([name]) => name)
}

/** Keeps the difference between left out (undefined) and empty (null). */
function mapped<Value, Result>(
  value: Value | null | undefined,
  map: (value: Value) => Result | undefined,
): Result | null | undefined {
  return value === undefined ? undefined : value === null ? null : (map(value) ?? null)
}

function byText(left: string | undefined, right: string | undefined): number {
  return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1
}
