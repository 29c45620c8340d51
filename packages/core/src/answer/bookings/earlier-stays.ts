import { foldWords } from '../../language/fold.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { STAY_STATUSES } from '../windows.ts'
import { type Booking, loadBookings } from './booking.ts'

/** Whether a booking's guest has been here before (semantics.md: the same e-mail or phone, or the source's mark; a name alone is "perhaps"). */
export interface Returning {
  readonly booking: Booking
  /** `marked`: the source says so, and no earlier stay is known. `perhaps`: only the name is the same. */
  readonly verdict: 'returning' | 'marked' | 'perhaps' | 'new'
  /** Newest first; those of the same name for `perhaps`. */
  readonly earlier: readonly Booking[]
  /** Guest records that the verdict rests on. */
  readonly guests: readonly RecordId[]
}

/** What is known of guests by which one is told from another. */
interface Person {
  readonly id: RecordId
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly marked: boolean
}

/** A booking, and the check-in date from which on stays are no longer earlier ones. */
export interface Newcomer {
  readonly booking: Booking
  readonly before: LocalDate
}

/** Looks for earlier stays of the guests of these bookings. A fixed number of reads, however many there are. */
export async function findReturning(context: AskContext, newcomers: readonly Newcomer[]): Promise<Returning[]> {
  const bookings = newcomers.map(({ booking }) => booking)
  const people = await loadPeople(context, bookings)
  const names = [...people.values()].map(({ name }) => name).concat(bookings.map(({ guestName }) => guestName ?? ''))
  const [samePhone, sameName] = await Promise.all([
    findBy(context, 'phones', [...new Set([...people.values()].flatMap(({ phones }) => phones))], ['guest']),
    findBy(context, 'names', [...new Set(names.flatMap((name) => longestWord(name) ?? []))], ['guest', 'stay']),
  ])
  const known = new Map(people)
  for (const found of samePhone) known.set(found.record.id, personOf(found))
  const wanted = new Set(names.map(foldedName))
  const emails = new Set([...people.values()].flatMap((person) => person.emails))
  for (const found of sameName.filter(({ record }) => record.type === 'guest')) {
    const person = personOf(found)
    // One word in common says nothing yet.
    const alike = wanted.has(foldedName(person.name)) || person.emails.some((email) => emails.has(email))
    if (alike) known.set(person.id, person)
  }
  const theirs = await findBy(context, 'guest', [...known.keys()], ['stay'])
  const nameless = sameName.filter(({ record, facets }) => record.type === 'stay' && facets.guest === undefined)
  const unique = new Map([...theirs, ...nameless].map((stay) => [stay.record.id, stay]))
  const stays = await loadBookings(context, [...unique.values()].filter(isRealStay))
  return newcomers.map((newcomer) => verdictOn(newcomer, known, stays))
}

function verdictOn(
  { booking, before: date }: Newcomer,
  people: ReadonlyMap<RecordId, Person>,
  stays: readonly Booking[],
): Returning {
  const own = people.get(booking.guestId ?? '')
  const name = foldedName(booking.guestName ?? '')
  const same = new Set(
    [...people.values()].filter((other) => own !== undefined && isSamePerson(own, other)).map(({ id }) => id),
  )
  const before = stays
    .filter((stay) => stay.checkIn < date)
    .sort((left, right) => (left.checkIn > right.checkIn ? -1 : 1))
  const sure = before.filter(({ guestId }) => guestId !== undefined && same.has(guestId))
  const guests = [...same]
  if (sure.length > 0) return { booking, verdict: 'returning', earlier: sure, guests }
  if (booking.facts.booker?.isReturning === true || own?.marked === true) {
    return { booking, verdict: 'marked', earlier: [], guests }
  }
  const alike = before.filter(({ guestName }) => name !== '' && foldedName(guestName ?? '') === name)
  if (alike.length > 0) return { booking, verdict: 'perhaps', earlier: alike, guests }
  return { booking, verdict: 'new', earlier: [], guests }
}

function isSamePerson(left: Person, right: Person): boolean {
  return (
    left.id === right.id ||
    left.phones.some((phone) => right.phones.includes(phone)) ||
    left.emails.some((email) => right.emails.includes(email))
  )
}

async function loadPeople(context: AskContext, bookings: readonly Booking[]): Promise<Map<RecordId, Person>> {
  const ids = [...new Set(bookings.flatMap(({ guestId }) => guestId ?? []))]
  const guests = ids.length > 0 ? await context.records.get(ids) : []
  return new Map(guests.map((guest) => [guest.record.id, personOf(guest)]))
}

/** Phones are compared by their facet: whoever asks, and whatever may be printed. */
function personOf(stored: StoredRecord): Person {
  const { id, facts } = (stored as StoredRecord<'guest'>).record
  return {
    id,
    name: facts.name?.full ?? '',
    phones: stored.facets.phones ?? [],
    emails: (facts.contact?.emails ?? []).map((email) => email.trim().toLowerCase()),
    marked: facts.profile?.isReturning === true,
  }
}

async function findBy(
  context: AskContext,
  facet: 'phones' | 'names' | 'guest',
  wanted: readonly string[],
  types: readonly string[],
): Promise<StoredRecord[]> {
  return wanted.length === 0 ? [] : findAll(context.records, { types, where: [{ facet, in: wanted }] })
}

function isRealStay({ record, facets }: StoredRecord): boolean {
  const { facts } = record as StoredRecord<'stay'>['record']
  const counts = STAY_STATUSES.some((status) => status === facets.state) && facets.kind === 'guest'
  return counts && facts.onSite?.state !== 'no_show'
}

/** The word of a name that fewest others have: the longest. */
function longestWord(name: string): string | undefined {
  return foldWords(name).sort((left, right) => right.length - left.length)[0]
}

function foldedName(name: string): string {
  return foldWords(name).sort().join(' ')
}
