import type { FactsByType } from '../../record/facts.ts'
import { findAll, type RecordReader, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { readStatements } from '../../record/statements/read-statements.ts'
import type { Author, Statement } from '../../record/statements/statement.ts'
import { addDays, instantOf, type LocalDate, localDateOf, localDateTime } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { type StayTime, type TimeFindings, weighTimes } from './time-evidence.ts'

/** A listing as answers name it. */
export interface ListingView {
  readonly id: RecordId
  /** What the team calls it: nickname, else title, else the id's last part. */
  readonly name: string
  readonly timezone: string
  readonly facts: Partial<FactsByType['listing']>
}

/** What a person said or wrote around a stay, with what it states. */
export interface Utterance {
  readonly source: RecordId
  readonly at: number
  readonly author: Author
  readonly authorName: string | undefined
  readonly text: string
  readonly statements: readonly Statement[]
}

/** One stay with what its answers need: house, guest, times and their evidence. */
export interface StayView {
  readonly id: RecordId
  readonly facts: Partial<FactsByType['stay']>
  /** Undefined while no unit is assigned. */
  readonly listing: ListingView | undefined
  readonly timezone: string
  readonly guestId: RecordId | undefined
  /** Undefined when the source has not told. */
  readonly guestName: string | undefined
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly occupant: 'guest' | 'owner' | 'block'
  readonly arrival: StayTime
  readonly departure: StayTime
  readonly utterances: readonly Utterance[]
  /** What the source could not complete. */
  readonly missing: readonly string[]
}

/** Days before check-in from which calls with the guest are read for what was said about this stay. */
const CALLS_BEFORE_DAYS = 120

/** All listings by id, as answers name them. One exhaustive read. */
export async function loadListings(
  context: Pick<AskContext, 'records' | 'timezone'>,
): Promise<Map<RecordId, ListingView>> {
  const stored = await findAll(context.records, { types: ['listing'] })
  return new Map(
    stored.map((found) => [found.record.id, listingView(found as StoredRecord<'listing'>, context.timezone)]),
  )
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
  context: Pick<AskContext, 'records' | 'timezone'>,
  stays: readonly StoredRecord[],
  listings?: ReadonlyMap<RecordId, ListingView>,
): Promise<StayView[]> {
  if (stays.length === 0) return []
  const known = listings ?? (await loadListings(context))
  const guestIds = distinct(stays.map(({ facets }) => facets.guest))
  const guests = new Map((await context.records.get(guestIds)).map((guest) => [guest.record.id, guest]))
  const said = await utterancesByStay(context.records, stays, guests)
  return stays.map((stored) => {
    const stay = stored as StoredRecord<'stay'>
    return stayView(stay, known, guests.get(stay.facets.guest ?? ''), said.get(stay.record.id) ?? [], context.timezone)
  })
}

function stayView(
  stay: StoredRecord<'stay'>,
  listings: ReadonlyMap<RecordId, ListingView>,
  guest: StoredRecord | undefined,
  said: readonly StoredRecord[],
  fallbackZone: string,
): StayView {
  const { id, facts } = stay.record
  const listing = listings.get(facts.unit?.listingId ?? '')
  const timezone = listing?.timezone ?? listings.get(facts.unit?.typeId ?? '')?.timezone ?? fallbackZone
  const utterances = [...noteUtterances(stay, timezone), ...said.flatMap((record) => utterancesOf(record, timezone))]
  const guestFacts = (guest?.record.facts ?? {}) as Partial<FactsByType['guest']>
  const checkIn = facts.dates?.checkIn ?? ''
  const checkOut = facts.dates?.checkOut ?? ''
  return {
    id,
    facts,
    listing,
    timezone,
    guestId: facts.booker?.guestId,
    guestName: guestFacts.name?.full ?? facts.booker?.name,
    checkIn,
    checkOut,
    occupant: facts.occupant?.kind ?? 'guest',
    arrival: weighTimes(
      findingsOf('arrival', { stay, listing, timezone, utterances, date: checkIn, otherDate: checkOut }),
    ),
    departure: weighTimes(
      findingsOf('departure', { stay, listing, timezone, utterances, date: checkOut, otherDate: checkIn }),
    ),
    utterances,
    missing: facts.completeness?.missing ?? [],
  }
}

interface SideInputs {
  readonly stay: StoredRecord<'stay'>
  readonly listing: ListingView | undefined
  readonly timezone: string
  readonly utterances: readonly Utterance[]
  readonly date: LocalDate
  readonly otherDate: LocalDate
}

function findingsOf(side: 'arrival' | 'departure', inputs: SideInputs): TimeFindings {
  const { stay, listing, timezone, utterances, date } = inputs
  const { facts, id } = stay.record
  const kind = side === 'arrival' ? 'arrival_time' : 'departure_time'
  const statements = utterances.flatMap(({ statements: stated, source, at, author }) =>
    stated.flatMap((statement) =>
      // A text that names another day speaks of another stay, or of another plan.
      statement.kind === kind && (statement.date === undefined || statement.date === date)
        ? [{ statement, source, saidAt: at, byTeam: author === 'team' }]
        : [],
    ),
  )
  const plannedTime = side === 'arrival' ? facts.planned?.arrival : facts.planned?.departure
  const plannedAt = side === 'arrival' ? facts.planned?.arrivalAt : facts.planned?.departureAt
  const planned = plannedTime
    ? { time: plannedTime, dayOffset: 0 as const }
    : plannedAt === undefined
      ? undefined
      : localOn(plannedAt, timezone, date)
  const instantAt = side === 'arrival' ? facts.instants?.checkInAt : facts.instants?.checkOutAt
  const instant = instantAt === undefined ? undefined : localDateTime(instantAt, timezone)
  const houseDefault = side === 'arrival' ? listing?.facts.times?.checkIn : listing?.facts.times?.checkOut
  return {
    statements,
    ...(planned ? { planned: { ...planned, source: id } } : {}),
    ...(instant && instant.date === date ? { instant: { time: instant.time, source: id } } : {}),
    ...(houseDefault && listing ? { houseDefault: { time: houseDefault, source: listing.id } } : {}),
  }
}

/** A planned instant as a time of that date; undefined when it lies on another day than the date or the night after it. */
function localOn(instant: number, timezone: string, date: LocalDate): { time: string; dayOffset: 0 | 1 } | undefined {
  const local = localDateTime(instant, timezone)
  if (local.date === date) return { time: local.time, dayOffset: 0 }
  if (local.date === addDays(date, 1) && local.time < '05:00') return { time: local.time, dayOffset: 1 }
  return undefined
}

function noteUtterances(stay: StoredRecord<'stay'>, timezone: string): Utterance[] {
  const { facts, id, versions } = stay.record
  const texts = [facts.notes?.other, facts.notes?.guest, facts.notes?.specialRequests, facts.notes?.cleaning]
  const at = versions.notes?.sourceTime ?? 0
  return texts.flatMap((text, index) =>
    text ? [utterance(id, text, at, index === 2 ? 'guest' : 'team', undefined, timezone)] : [],
  )
}

/** What a message, or a call's comments, summary and transcript, say. */
export function utterancesOf(stored: StoredRecord, timezone: string): Utterance[] {
  const { record } = stored
  if (record.type === 'message') {
    const { text } = (record as StoredRecord<'message'>['record']).facts
    if (!text || text.from === 'system') return []
    return [
      utterance(record.id, text.body, text.at, text.from === 'guest' ? 'guest' : 'team', text.authorName, timezone),
    ]
  }
  if (record.type !== 'call') return []
  const { facts } = record as StoredRecord<'call'>['record']
  const at = facts.progress?.startedAt ?? 0
  return [
    ...(facts.comments?.items ?? []).map((item) =>
      utterance(record.id, item.text, item.at ?? at, 'team', item.by, timezone),
    ),
    ...(facts.transcription?.lines ?? []).map((line) =>
      utterance(
        record.id,
        line.text,
        at,
        line.speaker === 'caller' ? 'guest' : line.speaker === 'team' ? 'team' : 'unknown',
        facts.agent?.name,
        timezone,
      ),
    ),
  ]
}

function utterance(
  source: RecordId,
  text: string,
  at: number,
  author: Author,
  authorName: string | undefined,
  timezone: string,
): Utterance {
  return { source, at, author, authorName, text, statements: readStatements(text, { author, writtenAt: at, timezone }) }
}

async function utterancesByStay(
  records: RecordReader,
  stays: readonly StoredRecord[],
  guests: ReadonlyMap<RecordId, StoredRecord>,
): Promise<Map<RecordId, StoredRecord[]>> {
  const stayIds = stays.map(({ record }) => record.id)
  const byPhone = new Map<string, StoredRecord[]>()
  for (const stay of stays) {
    for (const phone of guests.get(stay.facets.guest ?? '')?.facets.phones ?? []) {
      byPhone.set(phone, [...(byPhone.get(phone) ?? []), stay])
    }
  }
  const earliest = stays.reduce(
    (least, { facets }) => (facets.start && facets.start < least ? facets.start : least),
    '9999-12-31',
  )
  const since = earliest === '9999-12-31' ? 0 : instantOf(addDays(earliest, -CALLS_BEFORE_DAYS), '00:00', 'UTC')
  const [messages, calls] = await Promise.all([
    findAll(records, { types: ['message'], where: [{ facet: 'stay', in: stayIds }] }),
    byPhone.size === 0
      ? []
      : findAll(records, {
          types: ['call', 'message'],
          where: [
            { facet: 'phones', in: [...byPhone.keys()] },
            { facet: 'at', gte: since },
          ],
        }),
  ])
  const said = new Map<RecordId, StoredRecord[]>()
  const add = (stayId: RecordId | undefined, found: StoredRecord) => {
    if (stayId !== undefined) said.set(stayId, [...(said.get(stayId) ?? []), found])
  }
  for (const message of messages) add(message.facets.stay, message)
  for (const found of calls) {
    if (found.facets.stay !== undefined) continue
    const phone = found.facets.phones?.find((number) => byPhone.has(number))
    add(nearestStay(byPhone.get(phone ?? '') ?? [], found.facets.at ?? 0)?.record.id, found)
  }
  return said
}

/** Of a guest's several stays a call belongs to the one that runs or comes next. */
function nearestStay(stays: readonly StoredRecord[], at: number): StoredRecord | undefined {
  const date = localDateOf(at, 'UTC')
  const open = stays.filter(({ facets }) => (facets.end ?? '') >= date)
  return open.sort((left, right) => ((left.facets.start ?? '') < (right.facets.start ?? '') ? -1 : 1))[0]
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
