import type { Language } from '../language/language.ts'
import type { NameMatch } from '../question/plan.ts'
import type { Condition } from '../record/facets.ts'
import { findAll, type StoredRecord } from '../record/record-store.ts'
import type { RecordId } from '../record/record.ts'
import type { AskContext } from './ask-context.ts'
import type { Finding } from './finding.ts'
import { joined, plain } from './format.ts'
import { DID_YOU_MEAN, NAME_WORDS } from './narrow-by-names.words.ts'
import { listingView } from './stays/stay-view.ts'

/** What the names in a question narrow an answer to. */
export interface NarrowedNames {
  /** Listings named exactly, with the units of a multi-unit type. */
  readonly listingIds: readonly RecordId[]
  /** A guest or a booking is named, so that the answer is about one person. */
  readonly person: boolean
  /** Whom the exact names mean: guests, contacts, and stays of which only a guest's name is known. */
  readonly peopleIds: readonly RecordId[]
  /** Confirmation codes named, upper case. */
  readonly codes: readonly string[]
  /** Conditions under which a stay fits the names: one set of them must hold whole. Never empty; `[[]]` allows every stay. */
  readonly alternatives: readonly (readonly Condition[])[]
  /** Names were given and nothing has one of them: an answer lists nothing. */
  readonly nobody: boolean
  /** Said about names that nothing has, one sentence each. */
  readonly notes: readonly string[]
  /** "Did you mean …?" for names that only resemble a known one. */
  readonly offers: readonly string[]
  /** The houses' own names and the guests' as the question has them, for a headline; empty when none was given. */
  readonly text: string
}

/** Reads whom and what the plan's names mean. A name that only resembles a known one narrows to nothing and is offered. */
export async function narrowByNames(
  context: Pick<AskContext, 'plan' | 'records' | 'language' | 'timezone'>,
): Promise<NarrowedNames> {
  const { names } = context.plan
  const { language } = context
  const listings = sorted(names.listings)
  const guests = sorted(names.guests)
  const houses = listings.exact.length === 0 ? [] : await context.records.get(distinct(listings.exact))
  const listingIds = await withUnits(context, houses)
  const people = distinct(guests.exact)
  const guestIds = people.filter((id) => !id.includes(':stay:'))
  const stayIds = people.filter((id) => id.includes(':stay:'))
  const codes = distinct(names.codes.map((code) => code.toUpperCase()))
  const unknownCodes = await codesNobodyHas(context, codes)

  const notes = [
    ...listings.unknown.map(({ text }) => NAME_WORDS.noListing[language]({ name: plain(text) })),
    ...guests.unknown.map(({ text }) => NAME_WORDS.noGuest[language]({ name: plain(text) })),
    ...unknownCodes.map((code) => NAME_WORDS.noCode[language]({ name: plain(code) })),
  ]
  const offers = await offersFor(context, [...listings.near, ...guests.near], language)
  const nobody =
    (names.listings.length > 0 && listingIds.length === 0) ||
    (names.guests.length > 0 && people.length === 0) ||
    (codes.length > 0 && unknownCodes.length === codes.length)
  const where: Condition[] = []
  if (listingIds.length > 0) where.push({ facet: 'listing', in: listingIds })
  if (codes.length > 0) where.push({ facet: 'code', in: codes })
  const persons: Condition[] = []
  if (guestIds.length > 0) persons.push({ facet: 'guest', in: guestIds })
  if (stayIds.length > 0) persons.push({ facet: 'stay', in: stayIds })
  return {
    listingIds,
    person: people.length > 0 || codes.length > 0,
    peopleIds: people,
    codes,
    alternatives: persons.length === 0 ? [where] : persons.map((person) => [person, ...where]),
    nobody,
    notes,
    offers,
    text: joined(
      [
        ...listings.known.map((match) => houseText(match, houses, context.timezone)),
        ...guests.known.map(({ text }) => plain(text)),
        ...codes,
      ],
      language,
    ),
  }
}

/** Every stay that the names allow and these conditions too. Nothing when names were given and nobody has them. */
export async function findStaysNamed(
  context: Pick<AskContext, 'records'>,
  named: Pick<NarrowedNames, 'alternatives' | 'nobody'>,
  conditions: readonly Condition[] = [],
): Promise<StoredRecord<'stay'>[]> {
  const byId = new Map<RecordId, StoredRecord<'stay'>>()
  for (const alternative of named.nobody ? [] : named.alternatives) {
    const found = await findAll(context.records, { types: ['stay'], where: [...conditions, ...alternative] })
    for (const stay of found) byId.set(stay.record.id, stayRecord(stay))
  }
  return [...byId.values()]
}

/** How many stays the names allow and these conditions too. Only for names of houses: a stay that two people share would count twice. */
export async function countStaysNamed(
  context: Pick<AskContext, 'records'>,
  named: Pick<NarrowedNames, 'alternatives' | 'nobody'>,
  conditions: readonly Condition[],
): Promise<number> {
  let count = 0
  for (const alternative of named.nobody ? [] : named.alternatives) {
    count += await context.records.count({ types: ['stay'], where: [...conditions, ...alternative] })
  }
  return count
}

/** Holds because only records of type stay are asked for. */
function stayRecord(stored: StoredRecord): StoredRecord<'stay'> {
  return stored as StoredRecord<'stay'>
}

/** The answer when names were given and nothing has them. */
export function nothingNamed(named: NarrowedNames): Finding {
  const [headline = '', ...notes] = [...named.notes, ...named.offers]
  return { headline, items: [], notes, complete: { shown: 0, total: 0 } }
}

interface SortedMatches {
  readonly known: readonly NameMatch[]
  readonly exact: readonly RecordId[]
  readonly near: readonly NameMatch[]
  readonly unknown: readonly NameMatch[]
}

function sorted(matches: readonly NameMatch[]): SortedMatches {
  const known = matches.filter(({ exact, ids }) => exact && ids.length > 0)
  return {
    known,
    exact: known.flatMap(({ ids }) => ids),
    near: matches.filter(({ exact, ids }) => !exact && ids.length > 0),
    unknown: matches.filter(({ ids }) => ids.length === 0),
  }
}

/** The house's own name, which tells whom a translated or misspelt one was taken for; as it was said where it may be several. */
function houseText({ text, ids }: NameMatch, houses: readonly StoredRecord[], timezone: string): string {
  const house = ids.length === 1 ? houses.find(({ record }) => record.id === ids[0]) : undefined
  return plain((house && nameOf(house, timezone)) ?? text)
}

/** A multi-unit type means all of its units too. */
async function withUnits(context: Pick<AskContext, 'records'>, named: readonly StoredRecord[]): Promise<RecordId[]> {
  const ids = named.map(({ record }) => record.id)
  const types = named.flatMap((listing) =>
    (listing as StoredRecord<'listing'>).record.facts.multiUnit?.isType ? [listing.record.id] : [],
  )
  if (types.length === 0) return ids
  const all = await findAll(context.records, { types: ['listing'] })
  const units = all.flatMap(({ record }) =>
    types.includes((record as StoredRecord<'listing'>['record']).facts.multiUnit?.parentId ?? '') ? [record.id] : [],
  )
  return distinct([...ids, ...units])
}

async function codesNobodyHas(context: Pick<AskContext, 'records'>, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const found = await findAll(context.records, { types: ['stay'], where: [{ facet: 'code', in: codes }] })
  const known = new Set(found.map(({ facets }) => facets.code))
  return codes.filter((code) => !known.has(code))
}

async function offersFor(
  context: Pick<AskContext, 'records' | 'timezone'>,
  near: readonly NameMatch[],
  language: Language,
): Promise<string[]> {
  if (near.length === 0) return []
  const stored = await context.records.get(distinct(near.flatMap(({ ids }) => ids)))
  const names = new Map(stored.map((found) => [found.record.id, nameOf(found, context.timezone)]))
  return near.map(({ text, ids }) => {
    const known = distinct(ids.flatMap((id) => names.get(id) ?? []))
    return DID_YOU_MEAN[language]({ name: plain(text), others: joined(known.map(plain), language, 'or') })
  })
}

/** The name of whatever a name in a question may mean. */
function nameOf(stored: StoredRecord, timezone: string): string | undefined {
  const { type } = stored.record
  if (type === 'listing') return listingView(stored as StoredRecord<'listing'>, timezone).name
  if (type === 'stay') return (stored as StoredRecord<'stay'>).record.facts.booker?.name
  if (type !== 'guest' && type !== 'contact' && type !== 'staff') return undefined
  return (stored as StoredRecord<'guest' | 'contact' | 'staff'>).record.facts.name?.full
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
