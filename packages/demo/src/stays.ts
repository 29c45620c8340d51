import { addDays, daysBetween, instantOf, localDateTime, type LocalDate } from '@innkeeper/core/time/calendar'

import { DAY_MS, HOUR_MS, type HouseInPlace, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import { hashOf, hexId } from './random.ts'
import { BLOCKS, KEPT_FREE, SCENARIOS } from './scenarios/all-scenarios.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { DemoMoney, DemoStayStatus } from './world-stay.ts'
import type { DemoGuest } from './world.ts'

/** The stays reach from so many days before today to so many after. */
const FIRST_DAY = -90
const LAST_DAY = 180
/** Nothing ordinary is booked, changed or cancelled within so many days before now: what is new is the story's. */
const QUIET_DAYS = 3

const PLATFORMS = [
  'airbnb2',
  'airbnb2',
  'airbnb2',
  'bookingCom',
  'bookingCom',
  'bookingCom',
  'direct',
  'direct',
  'homeaway2',
] as const
const SOURCES: Readonly<Record<string, string>> = {
  airbnb2: 'airbnb2',
  bookingCom: 'Booking.com',
  direct: 'Website',
  homeaway2: 'Vrbo',
  manual: 'Manual',
  owner: 'owner',
}

/** Fills the calendar: ordinary stays around the story's, requests that never became stays, then the story's (whose guests may have been here before). */
export function makeStays(making: Making): void {
  const taken = new Map<string, [number, number][]>()
  const occupy = (house: string, from: number, to: number): void => {
    taken.set(house, [...(taken.get(house) ?? []), [from, to]])
  }
  for (const [house, from, to] of [...KEPT_FREE, ...BLOCKS]) occupy(house, from, to)
  for (const story of SCENARIOS) {
    if (story.status !== 'canceled' && story.status !== 'inquiry' && !story.unassigned)
      occupy(story.house, story.from, story.to)
  }
  for (const place of making.houses) {
    if (place.house.kind === 'type') continue
    fillHouse(making, place, taken.get(place.house.key) ?? [])
  }
  for (const story of SCENARIOS) addStay(making, placeOf(making, story.house), story.from, story.to, story)
}

function placeOf(making: Making, key: string): HouseInPlace {
  const place = making.houses.find(({ house }) => house.key === key)
  if (!place) throw new RangeError(`no house ${key}`)
  return place
}

function fillHouse(making: Making, place: HouseInPlace, taken: readonly (readonly [number, number])[]): void {
  const random = making.random.fork(`fill/${place.house.key}`)
  const end = place.house.inactive ? -40 : LAST_DAY
  const isFree = (from: number, to: number): boolean => taken.every(([start, stop]) => to <= start || from >= stop)
  let day = FIRST_DAY + random.between(0, 6)
  while (day < end) {
    const nights = Math.max(place.house.minNights, random.pick([1, 2, 2, 3, 3, 4, 5, 7]))
    // The story alone decides who comes and goes today.
    if (isFree(day, day + nights) && day !== 0 && day + nights !== 0) {
      addStay(making, place, day, day + nights, null)
      day += nights
    }
    const near = day > -14 && day < 21
    day += near ? random.pick([0, 1, 1, 2, 4]) : random.between(5, 34)
    if (random.chance(0.055)) addRequest(making, place, random.between(1, 90), random.chance(0.5) ? 'inquiry' : 'ended')
    if (random.chance(0.07)) addCancelled(making, place, random.between(-60, 120))
  }
}

function addRequest(making: Making, place: HouseInPlace, day: number, kind: 'inquiry' | 'ended'): void {
  const random = making.random.fork(`request/${making.stays.length}`)
  const draft = addStay(making, place, day, day + random.between(2, 6), null)
  draft.status = kind === 'inquiry' ? 'inquiry' : random.pick(['declined', 'expired', 'closed'] as const)
  draft.confirmedAt = null
  draft.keyCode = null
  draft.notes = { other: null, cleaning: null, guest: null, specialRequests: null }
  draft.requests = []
  draft.money = { ...draft.money, paidMinor: 0, balanceMinor: null }
}

function addCancelled(making: Making, place: HouseInPlace, day: number): void {
  const random = making.random.fork(`cancelled/${making.stays.length}`)
  const draft = addStay(making, place, day, day + random.between(2, 6), null)
  const latest = Math.min(making.now - QUIET_DAYS * DAY_MS, draft.checkInAt - DAY_MS)
  cancel(
    draft,
    Math.max(draft.createdAt + HOUR_MS, latest - random.between(0, 20) * DAY_MS),
    random.pick(['GUEST', 'GUEST', 'OWNER', 'TEAM_MEMBER'] as const),
    'Change of plans',
  )
}

function cancel(draft: StayDraft, at: number, by: 'GUEST' | 'OWNER' | 'TEAM_MEMBER', reason: string): void {
  const { checkIn, checkOut, listingId, party } = draft
  draft.earlier = [{ until: at, status: 'confirmed', checkIn, checkOut, listingId, party }]
  draft.status = 'canceled'
  draft.canceledAt = at
  draft.canceledBy = by
  draft.cancellationReason = reason
  draft.onSite = 'not_set'
  draft.keyCode = null
  draft.money = { ...draft.money, paidMinor: 0, balanceMinor: 0 }
}

function addStay(making: Making, place: HouseInPlace, from: number, to: number, story: Scenario | null): StayDraft {
  const { now, prefix } = making
  const { listing, today } = place
  const random = making.random.fork(`stay/${place.house.key}/${from}/${to}/${story?.name ?? making.stays.length}`)
  const id = hexId(`${prefix}stay/${place.house.key}/${story?.name ?? making.stays.length}`)
  const [checkIn, checkOut] = [addDays(today, from), addDays(today, to)]
  const checkInAt = instantOf(checkIn, story?.instant ?? listing.checkInTime, listing.timezone)
  const checkOutAt = instantOf(checkOut, listing.checkOutTime, listing.timezone)
  const createdAt = story?.bookedAgo
    ? now - story.bookedAgo * MINUTE_MS
    : Math.min(
        now - QUIET_DAYS * DAY_MS - random.between(0, 40 * 24 * 60) * MINUTE_MS,
        checkInAt - random.between(4, 100) * DAY_MS,
      )
  const owner = story?.owner === true
  const { guest, returning } = owner
    ? { guest: null, returning: false }
    : guestFor(making, random, story, checkInAt, createdAt)
  const platform = owner
    ? 'owner'
    : story
      ? random.pick(['airbnb2', 'bookingCom', 'direct'] as const)
      : random.pick(PLATFORMS)
  const party = story?.party ?? (owner ? [2, 0, 0, 0] : partyOf(random, listing.accommodates))
  const status: DemoStayStatus =
    story?.status ?? (from > 0 && !owner && !story ? random.pick(FUTURE_STATUSES) : 'confirmed')
  const nights = daysBetween(checkIn, checkOut)
  const draft: StayDraft = {
    id,
    code: codeOf(platform, id),
    status,
    occupant: owner ? 'owner' : 'guest',
    listingId: story?.unassigned ? null : listing.id,
    typeId: story?.unassigned ? listing.id : listing.typeId,
    guestId: guest?.id ?? null,
    timezone: listing.timezone,
    checkIn,
    checkOut,
    plannedArrival: story?.planned ?? null,
    plannedDeparture: story?.plannedOut ?? null,
    checkInAt,
    checkOutAt,
    party: { adults: party[0], children: party[1], infants: party[2], pets: party[3] },
    platform,
    source: SOURCES[platform] ?? platform,
    onSite: 'not_set',
    createdAt,
    confirmedAt: status === 'reserved' || status === 'inquiry' ? null : createdAt + random.between(1, 30) * MINUTE_MS,
    reservedUntil: status === 'reserved' ? now + 20 * HOUR_MS : null,
    canceledAt: null,
    canceledBy: null,
    cancellationReason: null,
    earlier: [],
    notes: { other: null, cleaning: null, guest: null, specialRequests: null },
    keyCode: owner || to < 0 || from > 14 ? null : String(random.between(1000, 9999)),
    earlyCheckIn: null,
    lateCheckOut: story?.late?.state === 'approved' ? story.late.time : null,
    money: moneyOf(random, {
      owner,
      platform,
      status,
      story,
      nights,
      past: to <= 0,
      currency: guest?.phone.startsWith('+44') && platform === 'direct' ? 'GBP' : listing.currency,
      nightMinor: listing.basePriceMinor,
      cleaningMinor: listing.cleaningFeeMinor,
    }),
    conversationId: null,
    isReturning: returning && random.chance(0.8),
    wire: story?.instant || random.chance(0.25) ? 'legacy' : 'lean',
    scenario: story?.name ?? null,
    listing,
    guest,
    story,
    requests: [],
  }
  draft.onSite = onSiteOf(making, draft, from, to)
  if (story?.cancelled) cancel(draft, now - story.cancelled.ago * MINUTE_MS, story.cancelled.by, story.cancelled.reason)
  if (story?.changed) change(making, draft, story.changed, today)
  if (!story && status === 'confirmed' && !owner) addOrdinaryNotes(draft, random, from)
  making.stays.push(draft)
  return draft
}

const FUTURE_STATUSES: readonly DemoStayStatus[] = [
  ...Array<DemoStayStatus>(17).fill('confirmed'),
  'reserved',
  'awaiting_payment',
  'awaiting_payment',
]

function change(making: Making, draft: StayDraft, changed: NonNullable<Scenario['changed']>, today: LocalDate): void {
  const { from, to, house, party } = changed
  draft.earlier = [
    {
      until: making.now - changed.ago * MINUTE_MS,
      status: draft.status,
      checkIn: from === undefined ? draft.checkIn : addDays(today, from),
      checkOut: to === undefined ? draft.checkOut : addDays(today, to),
      listingId: house ? placeOf(making, house).listing.id : draft.listingId,
      party: party ? { adults: party[0], children: party[1], infants: party[2], pets: party[3] } : draft.party,
    },
  ]
}

function onSiteOf(making: Making, draft: StayDraft, from: number, to: number): StayDraft['onSite'] {
  if (draft.scenario === 'no-show') return 'no_show'
  if (draft.status !== 'confirmed' || from > 0) return 'not_set'
  if (to < 0) return 'checked_out'
  const { time } = localDateTime(making.now, draft.timezone)
  if (from < 0 && to > 0) return 'checked_in'
  if (to === 0) return draft.scenario === 'lake-out' && time >= '09:45' ? 'checked_out' : 'checked_in'
  return draft.scenario === 'canal-in' && time >= '14:30' ? 'checked_in' : 'not_set'
}

/** A guest of their own, or now and then one who was here before: by the same record, by phone, or only by name. */
function guestFor(
  making: Making,
  random: ReturnType<Making['random']['fork']>,
  story: Scenario | null,
  checkInAt: number,
  createdAt: number,
): { guest: DemoGuest; returning: boolean } {
  const before = making.stays.filter(
    (stay) =>
      stay.guest &&
      stay.status === 'confirmed' &&
      stay.checkOutAt < checkInAt - 5 * DAY_MS &&
      stay.checkOutAt < making.now - 8 * DAY_MS &&
      !stay.story,
  )
  const wish = story
    ? story.returning
    : random.chance(0.1) && before.length > 8
      ? random.pick(['yes', 'yes', 'same-record', 'perhaps'] as const)
      : undefined
  const earlier = wish === undefined || before.length === 0 ? null : random.pick(before).guest
  if (wish === 'same-record' && earlier) return { guest: earlier, returning: true }
  const guest = making.guests.make({
    language: story?.language,
    createdAt,
    ...(earlier && wish === 'yes' ? { samePhoneAs: earlier } : {}),
    ...(earlier && wish === 'perhaps' ? { sameNameAs: earlier } : {}),
  })
  making.allGuests.push(guest)
  return { guest, returning: earlier !== null && wish === 'yes' }
}

function partyOf(random: ReturnType<Making['random']['fork']>, most: number): [number, number, number, number] {
  const adults = Math.min(most, random.pick([1, 2, 2, 2, 2, 3, 4]))
  const children = Math.min(most - adults, random.chance(0.3) ? random.between(1, 3) : 0)
  return [adults, children, random.chance(0.1) ? 1 : 0, random.chance(0.08) ? 1 : 0]
}

function codeOf(platform: string, id: string): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const word = (length: number): string =>
    Array.from({ length }, (_, index) => letters[hashOf(`${id}/${index}`) % letters.length]).join('')
  switch (platform) {
    case 'airbnb2':
      return `HM${word(8)}`
    case 'bookingCom':
      return `BC-${word(9)}`
    case 'homeaway2':
      return `HA-${word(7)}`
    default:
      return `GY-${word(8)}`
  }
}

interface MoneyFacts {
  readonly owner: boolean
  readonly platform: string
  readonly status: DemoStayStatus
  readonly story: Scenario | null
  readonly nights: number
  readonly past: boolean
  readonly currency: string
  readonly nightMinor: number
  readonly cleaningMinor: number
}

function moneyOf(random: ReturnType<Making['random']['fork']>, facts: MoneyFacts): DemoMoney {
  const { currency, nights, nightMinor, cleaningMinor } = facts
  if (facts.owner) return { currency, totalMinor: 0, paidMinor: 0, balanceMinor: 0 }
  const totalMinor = Math.round((nights * nightMinor * (0.9 + random.next() * 0.45) + cleaningMinor) / 50) * 50
  const share =
    facts.story?.balance === 'due' || facts.status === 'awaiting_payment'
      ? random.pick([0, 0.3, 0.5])
      : facts.story?.balance === 'paid' || facts.past || facts.platform !== 'direct'
        ? 1
        : random.pick([0.3, 0.5, 1])
  const paidMinor = Math.round(totalMinor * share)
  const unknown = facts.story ? facts.story.balance === 'unknown' : !facts.past && random.chance(0.04)
  return { currency, totalMinor, paidMinor, balanceMinor: unknown ? null : totalMinor - paidMinor }
}

function addOrdinaryNotes(draft: StayDraft, random: ReturnType<Making['random']['fork']>, from: number): void {
  if (from < -20 || !random.chance(0.16)) return
  const [topic, text] = random.pick(NOTED)
  draft.notes = { ...draft.notes, specialRequests: text }
  draft.requests.push({ topic, from: 'notes', sourceId: draft.id })
}

const NOTED = [
  ['cot', 'Cot in the bedroom, please.'],
  ['parking', 'Comes with one car, wants a parking space.'],
  ['allergy', 'Allergic to feathers: synthetic pillows.'],
  ['birthday', 'Birthday of the wife on the second day.'],
  ['luggage storage', 'Wants to leave the luggage until 16:00 on the last day.'],
  ['transfer', 'Needs a transfer from the airport.'],
] as const
