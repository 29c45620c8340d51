import { nameHandle } from '../../record/facets-of.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
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
  const distinct = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))]
  const [samePhone, sameEmail, sameName] = await Promise.all([
    findBy(context, 'phones', distinct([...people.values()].flatMap(({ phones }) => phones)), ['guest']),
    findBy(context, 'emails', distinct([...people.values()].flatMap(({ emails }) => emails)), ['guest']),
    findBy(context, 'fullNames', distinct(names.map(nameHandle)), ['guest', 'stay']),
  ])
  const known = new Map(people)
  for (const found of [...samePhone, ...sameEmail, ...sameName]) {
    if (found.record.type === 'guest') known.set(found.record.id, personOf(found))
  }
  const theirs = await findBy(context, 'guest', [...known.keys()], ['stay'])
  const nameless = sameName.filter(({ record, facets }) => record.type === 'stay' && facets.guest === undefined)
  const unique = new Map([...theirs, ...nameless].map((stay) => [stay.record.id, stay]))
  const stays = await loadBookings(context, [...unique.values()].filter(isRealStay))
  const acquaintance = acquaintanceOf(known, stays)
  return newcomers.map((newcomer) => verdictOn(newcomer, acquaintance))
}

/** Everybody who may be the same as a newcomer, and their stays, by what tells them apart. */
interface Acquaintance {
  readonly people: ReadonlyMap<RecordId, Person>
  /** Ids of guests by each of their telephone numbers and e-mail addresses. */
  readonly byHandle: ReadonlyMap<string, readonly RecordId[]>
  readonly staysOf: ReadonlyMap<RecordId, readonly Booking[]>
  readonly staysNamed: ReadonlyMap<string, readonly Booking[]>
}

function acquaintanceOf(people: ReadonlyMap<RecordId, Person>, stays: readonly Booking[]): Acquaintance {
  const handles = [...people.values()].flatMap((person) => handlesOf(person).map((handle) => ({ handle, person })))
  const ids = Map.groupBy(handles, ({ handle }) => handle)
  return {
    people,
    byHandle: new Map([...ids].map(([handle, found]) => [handle, found.map(({ person }) => person.id)])),
    staysOf: Map.groupBy(stays, ({ guestId }) => guestId ?? ''),
    staysNamed: Map.groupBy(stays, ({ guestName }) => nameHandle(guestName ?? '')),
  }
}

function handlesOf({ phones, emails }: Person): string[] {
  return [...phones, ...emails]
}

function verdictOn({ booking, before: date }: Newcomer, known: Acquaintance): Returning {
  const own = known.people.get(booking.guestId ?? '')
  const guests = own
    ? [...new Set([own.id, ...handlesOf(own).flatMap((handle) => known.byHandle.get(handle) ?? [])])]
    : []
  const earlier = (stays: readonly Booking[]): Booking[] =>
    stays
      .filter((stay) => stay.checkIn < date)
      .sort((left, right) => (left.checkIn === right.checkIn ? 0 : left.checkIn > right.checkIn ? -1 : 1))
  const sure = earlier(guests.flatMap((id) => known.staysOf.get(id) ?? []))
  if (sure.length > 0) return { booking, verdict: 'returning', earlier: sure, guests }
  if (booking.facts.booker?.isReturning === true || own?.marked === true) {
    return { booking, verdict: 'marked', earlier: [], guests }
  }
  const name = nameHandle(booking.guestName ?? '')
  const alike = name === '' ? [] : earlier(known.staysNamed.get(name) ?? [])
  if (alike.length > 0) return { booking, verdict: 'perhaps', earlier: alike, guests }
  return { booking, verdict: 'new', earlier: [], guests }
}

async function loadPeople(context: AskContext, bookings: readonly Booking[]): Promise<Map<RecordId, Person>> {
  const ids = [...new Set(bookings.flatMap(({ guestId }) => guestId ?? []))]
  const guests = ids.length > 0 ? await context.records.get(ids) : []
  return new Map(guests.map((guest) => [guest.record.id, personOf(guest)]))
}

/** Phones and e-mails are compared by their facets: whoever asks, and whatever may be printed. */
function personOf(stored: StoredRecord): Person {
  const { id, facts } = (stored as StoredRecord<'guest'>).record
  return {
    id,
    name: facts.name?.full ?? '',
    phones: stored.facets.phones ?? [],
    emails: stored.facets.emails ?? [],
    marked: facts.profile?.isReturning === true,
  }
}

async function findBy(
  context: AskContext,
  facet: 'phones' | 'emails' | 'fullNames' | 'guest',
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
