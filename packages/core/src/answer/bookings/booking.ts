import type { FactsByType } from '../../record/facts.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import type { SeenState } from '../../record/record.ts'
import type { LocalDate } from '../../time/calendar.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { plain } from '../format.ts'
import { spanText } from '../span-text.ts'
import { guestLabel, houseLabel, statusMark } from '../stays/stay-labels.ts'
import { loadListingsOf, type StayView } from '../stays/stay-view.ts'

/** A stay as lists of bookings show it: without the times, which would need everything that was said around it. */
export interface Booking extends Pick<
  StayView,
  | 'id'
  | 'facts'
  | 'listing'
  | 'type'
  | 'timezone'
  | 'guestId'
  | 'guestName'
  | 'checkIn'
  | 'checkOut'
  | 'occupant'
  | 'missing'
> {
  readonly history: readonly SeenState[]
}

/** Stays with house and guest. Two reads, however many there are. */
export async function loadBookings(
  context: Pick<AskContext, 'records' | 'timezone'>,
  stays: readonly StoredRecord[],
): Promise<Booking[]> {
  if (stays.length === 0) return []
  const guestIds = [...new Set(stays.flatMap(({ facets }) => facets.guest ?? []))]
  const [listings, guests] = await Promise.all([
    loadListingsOf(context, stays),
    guestIds.length > 0 ? context.records.get(guestIds) : [],
  ])
  const names = new Map(
    guests.map((guest) => [guest.record.id, (guest as StoredRecord<'guest'>).record.facts.name?.full]),
  )
  return stays.map((stored) => {
    const { id, facts, history } = (stored as StoredRecord<'stay'>).record
    const listing = listings.get(facts.unit?.listingId ?? '')
    const type = listings.get(facts.unit?.typeId ?? '')
    const guestId = facts.booker?.guestId
    return {
      id,
      facts,
      listing,
      type,
      timezone: listing?.timezone ?? type?.timezone ?? context.timezone,
      guestId,
      guestName: names.get(guestId ?? '') ?? facts.booker?.name,
      checkIn: facts.dates?.checkIn ?? '',
      checkOut: facts.dates?.checkOut ?? '',
      occupant: facts.occupant?.kind ?? 'guest',
      missing: facts.completeness?.missing ?? [],
      history: history ?? [],
    }
  })
}

export function todayOf(booking: Pick<Booking, 'timezone'>, context: Pick<AskContext, 'now'>): LocalDate {
  return localDateOf(context.now, booking.timezone)
}

/** "**Maria Santos** → Lake House · 24 Mar → 26 Mar (2 nights) · Airbnb HMX7K2Q9TZ": what tells one booking from another. */
export function bookingText(booking: Booking, context: Pick<AskContext, 'language' | 'now'>): string {
  const { language } = context
  const parts = [`**${guestLabel(booking, language)}** → ${houseLabel(booking, language)}`]
  if (booking.checkIn !== '' && booking.checkOut !== '') {
    parts.push(spanText({ from: booking.checkIn, to: booking.checkOut }, language, todayOf(booking, context)))
  }
  const origin = originText(booking.facts)
  if (origin !== '') parts.push(origin)
  const mark = statusMark(booking, language)
  if (mark !== '') parts.push(mark)
  return parts.join(' · ')
}

/** "Airbnb HMX7K2Q9TZ": the channel and the confirmation code, as far as they are known. */
export function originText(facts: Partial<FactsByType['stay']>): string {
  const code = facts.code?.confirmationCode
  return [channelName(facts.channel), code === undefined ? undefined : plain(code)]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** Channels by the PMS's spelling, folded to letters. */
const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/^airbnb/, 'Airbnb'],
  [/^booking/, 'Booking.com'],
  [/^(?:homeaway|vrbo|abritel|fewo)/, 'Vrbo'],
  [/^expedia/, 'Expedia'],
]

/** "Airbnb" for `airbnb2`; an unknown source keeps its own name. */
export function channelName(channel: FactsByType['stay']['channel'] | undefined): string | undefined {
  const names = [channel?.source, channel?.platform].filter((name) => name !== undefined && name !== '')
  for (const name of names) {
    const known = CHANNELS.find(([spelling]) => spelling.test((name ?? '').toLowerCase().replace(/[^a-z]/g, '')))
    if (known) return known[1]
  }
  const [own] = names
  return own === undefined ? undefined : plain(own)
}
