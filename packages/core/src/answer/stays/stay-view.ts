import type { FactsByType } from '../../record/facts.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { saidAround } from './said-around.ts'
import { type ChatTime, saidInChat } from './said-in-chat.ts'
import { type StayTime, weighTimes } from './time-evidence.ts'
import { timeFindings } from './time-findings.ts'
import { noteUtterances, type Utterance, utterancesIn } from './utterances.ts'

/** A listing as answers name it. */
export interface ListingView {
  readonly id: RecordId
  /** What the team calls it: nickname, else title, else the id's last part. */
  readonly name: string
  readonly timezone: string
  readonly facts: Partial<FactsByType['listing']>
}

/** One stay with what its answers need: house, guest, times and their evidence. */
export interface StayView {
  readonly id: RecordId
  readonly facts: Partial<FactsByType['stay']>
  /** Undefined while no unit is assigned, and for a unit that the source has not told of. */
  readonly listing: ListingView | undefined
  /** The multi-unit type of the stay. */
  readonly type: ListingView | undefined
  readonly timezone: string
  readonly guestId: RecordId | undefined
  /** Undefined when the source has not told. */
  readonly guestName: string | undefined
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly occupant: 'guest' | 'owner' | 'block'
  readonly arrival: StayTime
  readonly departure: StayTime
  /** Notes first, then messages and calls, oldest first. */
  readonly utterances: readonly Utterance[]
  /** What the source could not complete. */
  readonly missing: readonly string[]
}

/** All listings by id, as answers name them. One exhaustive read. */
export async function loadListings(
  context: Pick<AskContext, 'records' | 'timezone'>,
): Promise<Map<RecordId, ListingView>> {
  return viewsById(await findAll(context.records, { types: ['listing'] }), context.timezone)
}

/** The units and types of these stays, and the listings of these ids. One read. */
export async function loadListingsOf(
  context: Pick<AskContext, 'records' | 'timezone'>,
  stays: readonly StoredRecord[],
  ids: readonly RecordId[] = [],
): Promise<Map<RecordId, ListingView>> {
  const wanted = new Set(ids)
  for (const stay of stays) {
    const { listingId, typeId } = (stay as StoredRecord<'stay'>).record.facts.unit ?? {}
    if (listingId !== undefined) wanted.add(listingId)
    if (typeId !== undefined) wanted.add(typeId)
  }
  return viewsById(wanted.size === 0 ? [] : await context.records.get([...wanted]), context.timezone)
}

function viewsById(stored: readonly StoredRecord[], timezone: string): Map<RecordId, ListingView> {
  return new Map(stored.map((found) => [found.record.id, listingView(found as StoredRecord<'listing'>, timezone)]))
}

export function listingView(stored: StoredRecord<'listing'>, fallbackZone: string): ListingView {
  const { id, facts } = stored.record
  return {
    id,
    name: facts.name?.nickname ?? facts.name?.title ?? id.slice(id.lastIndexOf(':') + 1),
    timezone: facts.place?.timezone ?? fallbackZone,
    facts,
  }
}

/** Stays with house, guest, times and what was said. Reads exhaustively and in a fixed number of rounds, however many stays there are. */
export async function loadStayViews(
  context: Pick<AskContext, 'records' | 'timezone' | 'settings' | 'now'>,
  stays: readonly StoredRecord[],
  listings?: ReadonlyMap<RecordId, ListingView>,
): Promise<StayView[]> {
  if (stays.length === 0) return []
  const known = listings ?? (await loadListingsOf(context, stays))
  const guestIds = new Set(stays.flatMap(({ facets }) => facets.guest ?? []))
  const guests = new Map((await context.records.get([...guestIds])).map((guest) => [guest.record.id, guest]))
  const placeOf = (stay: StoredRecord<'stay'>): StayPlace => {
    const { listingId, typeId } = stay.record.facts.unit ?? {}
    const [listing, type] = [known.get(listingId ?? ''), known.get(typeId ?? '')]
    const guest = (guests.get(stay.facets.guest ?? '')?.record.facts ?? {}) as Partial<FactsByType['guest']>
    return {
      listing,
      type,
      timezone: listing?.timezone ?? type?.timezone ?? context.timezone,
      guestName: guest.name?.full ?? stay.record.facts.booker?.name,
    }
  }
  const asked = stays as readonly StoredRecord<'stay'>[]
  const [said, chat] = await Promise.all([
    saidAround(context.records, stays, guests),
    saidInChat(context, asked, placeOf),
  ])
  return asked.map((stay) => stayView(stay, placeOf(stay), said.get(stay.record.id) ?? [], chat.get(stay.record.id)))
}

type StayPlace = Pick<StayView, 'listing' | 'type' | 'timezone' | 'guestName'>

function stayView(
  stay: StoredRecord<'stay'>,
  place: StayPlace,
  said: readonly StoredRecord[],
  chat: readonly ChatTime[] | undefined,
): StayView {
  const { id, facts } = stay.record
  const { listing, type, timezone } = place
  const utterances = [...noteUtterances(stay, timezone), ...utterancesIn(said, timezone)]
  const inputs = { stay, house: houseTimes(listing, type), timezone, utterances, chat }
  let arrival: StayTime | undefined
  let departure: StayTime | undefined
  return {
    id,
    facts,
    ...place,
    guestId: facts.booker?.guestId,
    checkIn: facts.dates?.checkIn ?? '',
    checkOut: facts.dates?.checkOut ?? '',
    occupant: facts.occupant?.kind ?? 'guest',
    // Weighed when first asked for: that reads every text around the stay.
    get arrival() {
      arrival ??= weighTimes(timeFindings('arrival', inputs))
      return arrival
    },
    get departure() {
      departure ??= weighTimes(timeFindings('departure', inputs))
      return departure
    },
    utterances,
    missing: facts.completeness?.missing ?? [],
  }
}

/** The house's own times: the unit's, and what it does not say its type's. */
function houseTimes(listing: ListingView | undefined, type: ListingView | undefined) {
  const house = listing?.facts.times ? listing : (type ?? listing)
  return house && { id: house.id, ...house.facts.times }
}
