import { fold } from '../../language/fold.ts'
import { asksWhichHouses } from '../../question/asks-which-houses.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { askedWords } from '../asked-words.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { plain } from '../format.ts'
import { askedTopic } from '../houses/asked-topic.ts'
import { CODE_TOPICS, doorCodes } from '../houses/door-codes.ts'
import { houseFacts, knownHeadings } from '../houses/house-facts.ts'
import { houseNames } from '../houses/house-names.ts'
import { unknownHouse } from '../houses/unknown-house.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { nearestTexts } from '../nearest-texts.ts'
import { nearestOf } from '../people/guest-stays.ts'
import { loadBookings } from '../bookings/booking.ts'
import { sourceNotes } from '../source-notes.ts'
import { type ListingView, loadListings } from '../stays/stay-view.ts'
import { topicName } from '../topic-names.ts'
import { FACT_WORDS as WORDS } from './listing-fact.words.ts'
import { ofAllHouses } from './of-all-houses.ts'

/** More houses than this are not told of at once, and codes of one house only. */
const HOUSES_AT_MOST = 5
const NEAREST_AT_MOST = 2

const MONEY_TOPICS: ReadonlySet<string> = new Set(['price', 'cleaning fee', 'deposit'])
/** "Wi-Fi: network …" says by itself what it is about. */
const HEADED = /^\p{Lu}[^.:]{0,40}: /u
/** Codes that no topic names, folded. */
const ASKS_FOR_CODE =
  /\b(?:codes?|pin|alarm\w*|codigos?|clave|digicode|turcode|zugangscode|codic[ei]|combina\w*|senha|alarme|allarme)\b/

/**
 * What is recorded of a house: Wi-Fi, address, times, size, amenities, the house manual. What is not recorded is said to be unknown. Door
 * codes only to who may be told of them, of one house at a time, and of a stay only while it runs.
 */
export const answerListingFact: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const listings = await loadListings(context)
  const guests = named.person
    ? await findStaysNamed(context, named, [{ facet: 'state', in: STAY_STATUSES }])
    : undefined
  const houses = await housesMeant(context, named, listings, guests)
  const asked = { ...context, plan: { ...context.plan, topic: askedTopic(context) } }
  const finding = await answerFor(houses, listings, guests, asked)
  return {
    ...finding,
    notes: [...finding.notes, ...named.notes, ...sourceNotes(context, ['guesty'])],
    offers: named.offers,
  }
}

async function answerFor(
  houses: readonly ListingView[],
  listings: ReadonlyMap<RecordId, ListingView>,
  guests: readonly StoredRecord[] | undefined,
  context: AskContext,
): Promise<Finding> {
  const { language, plan, audience } = context
  const nothing = { items: [], notes: [], complete: null }
  const [first] = houses
  if (!first) {
    const unknown = unknownHouse(context, listings.values())
    return { headline: unknown ?? WORDS.whichHouse[language](), ...nothing }
  }
  const asksCode = plan.topic === null ? ASKS_FOR_CODE.test(fold(context.question)) : CODE_TOPICS.has(plan.topic)
  if (asksCode && !audience.classes.includes('access_codes'))
    return { headline: WORDS.codesRefused[language](), ...nothing, refused: true }
  if (asksCode) {
    if (houses.length > 1) return { headline: WORDS.oneHouse[language](), ...nothing }
    const codes = await doorCodes(context, withType(first, listings), guests)
    if (codes.facts.length > 0 || codes.notes.length > 0 || plan.topic !== null)
      return codeFinding(first, codes, context)
  }
  if (plan.topic !== null && MONEY_TOPICS.has(plan.topic) && !audience.classes.includes('money'))
    return { headline: WORDS.moneyRefused[language](), ...nothing, refused: true }
  const words = askedWords(context)
  const factsOf = (one: ListingView): string[] =>
    houseFacts(withType(one, listings).facts, plan.topic, words, {
      language,
      mayKnowMoney: audience.classes.includes('money'),
    })
  if (plan.topic !== null && isOfAll(context)) {
    const all = houses.map((one) => ({ house: withType(one, listings), facts: factsOf(one) }))
    return ofAllHouses(all, plan.topic, aboutText(words, context), context)
  }
  // What is not recorded of a type may be recorded of its units.
  const meant = houses.flatMap((one) => {
    const units = one.facts.multiUnit?.isType && factsOf(one).length === 0 ? unitsOf(one, listings) : []
    return units.some((unit) => factsOf(unit).length > 0) ? units : [one]
  })
  const shown = meant.slice(0, HOUSES_AT_MOST)
  const found = shown.map((one) => ({ house: one, facts: factsOf(one) }))
  const known = found.filter(({ facts }) => facts.length > 0)
  if (known.length === 0) return unknownFinding(shown, listings, words, context)
  const hidden = meant.length - shown.length
  const more = hidden > 0 ? [WORDS.moreHouses[language](hidden)] : []
  const about = aboutText(words, context)
  const house = houseNames(shown, language)
  if (shown.length === 1) {
    const facts = known.flatMap((one) => one.facts.map((text) => ({ text, source: one.house.id })))
    const saysItself = facts.length === 1 && facts.every(({ text }) => HEADED.test(text))
    const lead = WORDS.recorded[language]({ house, about: saysItself ? '' : about })
    return { ...factList(lead, facts), notes: [], complete: null }
  }
  const lead = WORDS.recorded[language]({ house, about })
  const missing = found.filter(({ facts }) => facts.length === 0)
  return {
    headline: lead,
    items: known.map(({ house: one, facts }) => ({
      id: one.id,
      line: `**${plain(one.name)}** · ${facts.join(' · ')}`,
      sources: [one.id],
    })),
    notes: [...missing.map(({ house: one }) => WORDS.unknown[language]({ house: plain(one.name), about })), ...more],
    complete: null,
  }
}

/** "Which flats have a lift" is asked of all; passwords are not told of all at once. */
function isOfAll({ plan, question }: AskContext): boolean {
  return plan.topic !== null && plan.topic !== 'wifi' && asksWhichHouses(question)
}

interface Fact {
  readonly text: string
  readonly source: RecordId
}

/** One fact is told in the headline, several below it. */
function factList(lead: string, facts: readonly Fact[]): Pick<Finding, 'headline' | 'items' | 'sources'> {
  const [first] = facts
  if (first && facts.length === 1) {
    const text = /[.!?…]$/.test(first.text) ? first.text : `${first.text}.`
    return { headline: `${lead} ${text}`, items: [], sources: [first.source] }
  }
  return {
    headline: lead,
    items: facts.map(({ text, source }): FindingItem => ({ id: source, line: text, sources: [source] })),
  }
}

function codeFinding(house: ListingView, codes: Awaited<ReturnType<typeof doorCodes>>, context: AskContext): Finding {
  const { language } = context
  const name = plain(house.name)
  if (codes.facts.length === 0)
    return {
      headline: WORDS.unknown[language]({ house: name, about: topicName('door code', language) }),
      items: [],
      notes: codes.notes,
      complete: null,
      sources: [house.id],
    }
  const released = codes.facts.map(({ source }) => source)
  return { ...factList(WORDS.codes[language](name), codes.facts), notes: codes.notes, complete: null, released }
}

/** Says that nothing is recorded, what is, and which texts come near. */
async function unknownFinding(
  houses: readonly ListingView[],
  listings: ReadonlyMap<RecordId, ListingView>,
  words: readonly string[],
  context: AskContext,
): Promise<Finding> {
  const { language, plan } = context
  const ids = houses.map(({ id }) => id)
  const text = words.length > 0 ? words.join(' ') : (plan.topic ?? '')
  const nearest = await nearestTexts(
    context,
    text,
    { types: ['task', 'review'], where: [{ facet: 'listing', in: ids }] },
    NEAREST_AT_MOST,
  )
  const house = houseNames(houses, language)
  const headings = [...new Set(houses.flatMap((one) => knownHeadings(withType(one, listings).facts)))]
  return {
    headline: [
      WORDS.unknown[language]({ house, about: aboutText(words, context) }),
      ...(nearest.items.length > 0 ? [WORDS.nearest[language]()] : []),
    ].join(' '),
    items: nearest.items,
    notes: [...(headings.length > 0 ? [WORDS.onRecord[language](headings.join(', '))] : []), ...nearest.notes],
    complete: null,
    sources: ids,
  }
}

/** "parking", or the question's own words in quotes; empty when it has none. */
function aboutText(words: readonly string[], { plan, language }: AskContext): string {
  if (plan.topic !== null) return topicName(plan.topic, language)
  return words.length > 0 ? `“${plain(words.join(' '))}”` : ''
}

/** A unit has what its type has, unless it says otherwise. */
function withType(house: ListingView, listings: ReadonlyMap<RecordId, ListingView>): ListingView {
  const type = listings.get(house.facts.multiUnit?.parentId ?? '')
  return type ? { ...house, facts: { ...type.facts, ...house.facts } } : house
}

function unitsOf(type: ListingView, listings: ReadonlyMap<RecordId, ListingView>): ListingView[] {
  return [...listings.values()].filter(({ facts }) => facts.multiUnit?.parentId === type.id)
}

/** The houses named, else the house of the guest who is named, else the only one that there is. A type that is named stands for its units. */
async function housesMeant(
  context: AskContext,
  named: NarrowedNames,
  listings: ReadonlyMap<RecordId, ListingView>,
  guests: readonly StoredRecord[] | undefined,
): Promise<ListingView[]> {
  const meant = context.plan.names.listings.filter(({ exact }) => exact).flatMap(({ ids }) => ids)
  if (meant.length > 0) return [...new Set(meant)].flatMap((id) => listings.get(id) ?? [])
  if (guests) {
    const stay = nearestOf(await loadBookings(context, guests), context)
    const house = stay?.listing ?? stay?.type
    return house ? [house] : []
  }
  const active = [...listings.values()].filter(({ facts }) => facts.status?.active !== false)
  if (named.listingIds.length > 0) return []
  if (isOfAll(context)) return active.filter(({ facts }) => !facts.multiUnit?.isType)
  return active.length === 1 ? active : []
}
