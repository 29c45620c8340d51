import { rankLanguages } from '../../language/detect-language.ts'
import { fold, foldWords } from '../../language/fold.ts'
import { findListings } from '../../question/listing-names.ts'
import type { NamedThing } from '../../question/directory.ts'
import { capitalsTell, tokensOf } from '../../question/question-tokens.ts'
import { recordDirectory } from '../../question/record-directory.ts'
import type { RecordId } from '../../record/record.ts'
import { digestOf } from '../../record/version.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { asksForTime } from '../../record/states-time.ts'
import type { TimeStatement } from '../../record/statements/statement.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { statementsOf } from './utterances.ts'

/** A time that somebody of the team stated in the chat, for one stay. */
export interface ChatTime {
  readonly statement: TimeStatement
  readonly source: RecordId
  readonly at: Instant
  readonly by: string
}

/** How long before a stay's first day it is spoken of, in days. */
const SPOKEN_BEFORE_DAYS = 30
/** Of stays that were over so many days ago nobody asks any more when they came. */
const OVER_DAYS = 7
/** A time without a day is about the next that comes or goes there, no later than this many days. */
const UNDATED_DAYS = 7

/** Others than guests who come and go, folded: what is said of them is no time of a stay. */
const NO_GUEST =
  /\b(?:deliver\w*|parcels?|packages?|courier|plumber|electrician|technician|handyman|cleaners?|cleaning|laundry|linen|furniture|entrega|paquete|mensajero|fontanero|electricista|tecnico|limpieza|limpiadora|lavanderia|livraison|colis|coursier|plombier|electricien|technicien|menage|femme de menage|linge|lieferung|paket|bote|klempner|elektriker|techniker|handwerker|putzfrau|reinigung\w*|wasche|consegna|pacco|corriere|idraulico|elettricista|pulizie|biancheria|encomenda|estafeta|canalizador|eletricista|limpeza|roupa)\b/

type Stay = StoredRecord<'stay'>

/**
 * What the team's chat states about the times of these stays, by stay: messages that the reader shows, which name the house, the guest or the booking.
 * A message by itself: an answer to another one ("yes, 4 is fine") names no stay. At most three reads, however many stays there are.
 *
 * @param about The guest's name of a stay, and the zone of its house, where "tomorrow" is counted.
 */
export async function saidInChat(
  context: Pick<AskContext, 'records' | 'settings' | 'now'>,
  all: readonly Stay[],
  about: (stay: Stay) => { readonly guestName: string | undefined; readonly timezone: string },
): Promise<Map<RecordId, readonly ChatTime[]>> {
  const lately = addDays(localDateOf(context.now, 'UTC'), -OVER_DAYS)
  const stays = all.filter(({ facets }) => (facets.end ?? '') >= lately)
  const messages = await messagesAbout(context, stays)
  if (messages.length === 0) return new Map()
  const things = await recordDirectory(context.records, context.settings).listings()
  const houses: Houses = { things, digest: digestOf(things) }
  const people = stays.map((stay) => ({
    id: stay.record.id,
    names: [about(stay).guestName, stay.facets.code].map((name) => foldWords(name ?? '').join(' ')),
  }))
  const named = messages.flatMap((message) => {
    const names = namesIn(message.record.facts.text?.body ?? '', houses, people)
    return names.listings.size + names.stays.size > 0 ? [{ message, names }] : []
  })
  const others = await staysOfHouses(
    context,
    named.flatMap(({ names }) => [...names.listings]),
    named.map(({ message }) => message.facets.at ?? 0),
  )
  const said = new Map<RecordId, ChatTime[]>()
  for (const stay of stays) {
    const { timezone } = about(stay)
    const times = named
      .filter(({ names }) => names.stays.has(stay.record.id) || names.listings.has(stay.facets.listing ?? ''))
      .flatMap(({ message, names }) => timesOf(message, names, { stay, people, houses, others, timezone }))
    if (times.length > 0) said.set(stay.record.id, times)
  }
  return said
}

async function messagesAbout(
  { records }: Pick<AskContext, 'records'>,
  stays: readonly Stay[],
): Promise<StoredRecord<'chat_message'>[]> {
  const starts = stays.flatMap(({ facets }) => facets.start ?? []).sort()
  const ends = stays.flatMap(({ facets }) => facets.end ?? []).sort()
  const [first, last] = [starts[0], ends.at(-1)]
  if (first === undefined || last === undefined) return []
  const found = await findAll(records, {
    types: ['chat_message'],
    where: [
      { facet: 'state', in: ['states_time'] },
      {
        facet: 'at',
        gte: instantOf(addDays(first, -SPOKEN_BEFORE_DAYS), '00:00', 'UTC'),
        lt: instantOf(addDays(last, 2), '00:00', 'UTC'),
      },
    ],
  })
  return found as StoredRecord<'chat_message'>[]
}

/** The stays of these houses that end after the first of these instants: an undated time belongs to the next of them. */
async function staysOfHouses(
  { records }: Pick<AskContext, 'records'>,
  listingIds: readonly RecordId[],
  instants: readonly Instant[],
): Promise<StoredRecord[]> {
  if (listingIds.length === 0) return []
  return findAll(records, {
    types: ['stay'],
    where: [
      { facet: 'listing', in: [...new Set(listingIds)] },
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'end', gte: addDays(localDateOf(Math.min(...instants), 'UTC'), -1) },
    ],
  })
}

/** Whom and what a text names. */
interface Names {
  readonly listings: ReadonlySet<RecordId>
  /** By their guest's whole name or their code, of the stays that are asked about. */
  readonly stays: ReadonlySet<RecordId>
}

/** What a stay may be called by: its guest's whole name, its code; folded. */
interface Person {
  readonly id: RecordId
  readonly names: readonly string[]
}

/** What every house is called, and what tells these names from others. */
interface Houses {
  readonly things: readonly NamedThing[]
  readonly digest: string
}

function namesIn(text: string, houses: Houses, people: readonly Person[]): Names {
  const spoken = ` ${foldWords(text).join(' ')} `
  // One word is half a name, unless it is a code.
  const isSaid = (name: string): boolean => /[\s\d]/.test(name) && spoken.includes(` ${name} `)
  return {
    listings: listingsIn(text, houses),
    stays: new Set(people.filter(({ names }) => names.some(isSaid)).map(({ id }) => id)),
  }
}

/** Texts whose houses are remembered, all forgotten when they are this many: the next question asks for most of them again. */
const TEXTS_REMEMBERED = 5_000
const housesByText = new Map<string, ReadonlySet<RecordId>>()
let rememberedOf = ''

function listingsIn(text: string, { things, digest }: Houses): ReadonlySet<RecordId> {
  if (digest !== rememberedOf || housesByText.size >= TEXTS_REMEMBERED) housesByText.clear()
  rememberedOf = digest
  const known = housesByText.get(text)
  if (known) return known
  const language = rankLanguages(text)[0]?.language ?? 'en'
  const found = findListings(text, tokensOf(text), things, { language, capitals: capitalsTell(text, language) })
  const ids = new Set(found.flatMap(({ match }) => (match.exact && match.ids.length === 1 ? match.ids : [])))
  housesByText.set(text, ids)
  return ids
}

/** One house at most is named, and whatever is named fits the stay. */
function mayMean({ record, facets }: Stay, { listings, stays }: Names): boolean {
  const fitsHouse = listings.size === 0 || (listings.size === 1 && listings.has(facets.listing ?? ''))
  return fitsHouse && (stays.size === 0 || stays.has(record.id)) && listings.size + stays.size > 0
}

function timesOf(
  { record, facets }: StoredRecord<'chat_message'>,
  inMessage: Names,
  place: {
    readonly stay: Stay
    readonly people: readonly Person[]
    readonly houses: Houses
    readonly others: readonly StoredRecord[]
    readonly timezone: string
  },
): ChatTime[] {
  const { stay, timezone } = place
  const { origin, text } = record.facts
  if (!origin || !text || facets.at === undefined) return []
  const written = localDateOf(facets.at, timezone)
  return statementsOf(text.body, { author: 'team', writtenAt: facets.at, timezone }).flatMap((statement) => {
    if (statement.kind !== 'arrival_time' && statement.kind !== 'departure_time') return []
    if (NO_GUEST.test(fold(statement.quote)) || asksForTime(statement.quote)) return []
    // "Casa Azul at 4, Lake House at 5": a sentence that names somebody speaks of nobody else.
    const inSentence = namesIn(statement.quote, place.houses, place.people)
    const names = inSentence.listings.size + inSentence.stays.size > 0 ? inSentence : inMessage
    const edge = statement.kind === 'arrival_time' ? 'start' : 'end'
    const isMeant = mayMean(stay, names) && (statement.date !== undefined || isNext(stay, edge, written, place.others))
    return isMeant ? [{ statement, source: record.id, at: origin.at, by: origin.authorName }] : []
  })
}

/** Whether a stay is the next to come to its house, or to leave it, from that day on, and soon. */
function isNext(stay: Stay, edge: 'start' | 'end', written: LocalDate, others: readonly StoredRecord[]): boolean {
  const date = stay.facets[edge] ?? ''
  if (date < written || date > addDays(written, UNDATED_DAYS)) return false
  return !others.some(({ record, facets }) => {
    const other = facets[edge] ?? ''
    return record.id !== stay.record.id && facets.listing === stay.facets.listing && other >= written && other < date
  })
}
