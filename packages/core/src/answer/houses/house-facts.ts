import { foldWords } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { speaksOfTopic } from '../../question/topics.ts'
import type { FactsByType } from '../../record/facts.ts'
import { moneyText, plain } from '../format.ts'
import { nightsWord } from '../span-text.ts'
import { withoutCodes } from '../without-codes.ts'
import { HOUSE_WORDS as WORDS } from './house-facts.words.ts'

type Facts = Partial<FactsByType['listing']>

/** The longest passage of the house manual that is told; a longer one is cut to the sentences that matter. */
const LONGEST_PASSAGE = 500
/** A question's word and one of the manual are the same when they begin alike in so many letters. */
const COMMON_LETTERS = 5
const SQUARE_FEET_PER_METRE = 10.7639

/** Topics whose amenities say something else: "bed linens" are no beds. */
const WITHOUT_AMENITIES: ReadonlySet<string> = new Set([
  'beds',
  'bedrooms',
  'bathrooms',
  'floor',
  'size',
  'capacity',
  'address',
  'house rules',
  'keys',
  'check-in time',
  'check-out time',
])

/** What is recorded of a house about a topic, worded, the most exact first. Holds no access codes. Empty: nothing is recorded. */
export function houseFacts(
  facts: Facts,
  topic: string | null,
  words: readonly string[],
  options: { readonly language: Language; readonly mayKnowMoney: boolean },
): string[] {
  const exact = topic === null ? [] : exactFacts(facts, topic, options)
  const headed = topic === null ? [] : entriesOf(facts).filter((entry) => speaksOfTopic(entry.topic, topic))
  const isTold = topic === 'wifi' && exact.length > 0
  const amenities =
    topic === null || isTold || WITHOUT_AMENITIES.has(topic) ? [] : amenityFacts(facts, topic, options.language)
  const found = [...exact, ...headed.map((entry) => passage(entry, topic, words)), ...amenities]
  if (found.length > 0) return found
  const within = topic === null ? [] : entriesOf(facts).filter(({ text }) => speaksOfTopic(text, topic))
  if (within.length > 0) return within.map((entry) => passage(entry, topic, words))
  return byWords(facts, words, options.language)
}

/** The headings under which something is recorded of a house, for an answer that has to say that nothing else is. */
export function knownHeadings(facts: Facts): string[] {
  return [...new Set(entriesOf(facts).map(({ topic }) => plain(topic)))]
}

function exactFacts(
  facts: Facts,
  topic: string,
  { language, mayKnowMoney }: { readonly language: Language; readonly mayKnowMoney: boolean },
): string[] {
  const { size, place, times, terms, wifi } = facts
  const area = size?.areaSquareFeet
  const told: (string | undefined)[] = (() => {
    switch (topic) {
      case 'wifi':
        return [wifi?.name ?? wifi?.password].map((known) =>
          known === undefined
            ? undefined
            : WORDS.wifi[language]({ name: verbatim(wifi?.name), password: verbatim(wifi?.password) }),
        )
      case 'address':
        return [place?.address === undefined ? undefined : plain(place.address)]
      case 'check-in time':
      case 'check-in instructions':
      case 'early check-in':
        return [times?.checkIn === undefined ? undefined : WORDS.checkIn[language](times.checkIn)]
      case 'check-out time':
      case 'late checkout':
        return [times?.checkOut === undefined ? undefined : WORDS.checkOut[language](times.checkOut)]
      case 'capacity':
        return [size?.accommodates === undefined ? undefined : WORDS.sleeps[language](size.accommodates)]
      case 'beds':
        return [
          size?.beds === undefined ? undefined : WORDS.beds[language](size.beds),
          size?.bedrooms === undefined ? undefined : WORDS.bedrooms[language](size.bedrooms),
        ]
      case 'bedrooms':
        return [size?.bedrooms === undefined ? undefined : WORDS.bedrooms[language](size.bedrooms)]
      case 'bathrooms':
        return [size?.bathrooms === undefined ? undefined : WORDS.bathrooms[language](size.bathrooms)]
      case 'size':
        return [
          area === undefined
            ? undefined
            : WORDS.area[language]({ metres: Math.round(area / SQUARE_FEET_PER_METRE), feet: Math.round(area) }),
        ]
      case 'minimum stay':
        return [
          terms?.minNights === undefined ? undefined : WORDS.minNights[language](nightsWord(terms.minNights, language)),
        ]
      case 'price':
        return [
          terms?.basePrice === undefined || !mayKnowMoney
            ? undefined
            : WORDS.price[language](moneyText(terms.basePrice, language)),
        ]
      case 'cleaning fee':
        return [
          terms?.cleaningFee === undefined || !mayKnowMoney
            ? undefined
            : WORDS.cleaningFee[language](moneyText(terms.cleaningFee, language)),
        ]
      default:
        return []
    }
  })()
  return told.filter((fact) => fact !== undefined)
}

/** The amenities about a topic that a house is listed with, and without. */
export function amenitiesAbout(
  { amenities }: Facts,
  topic: string,
): { has: readonly string[]; hasNot: readonly string[] } {
  // "Hair dryer" is none for the laundry.
  const isAbout = (amenity: string): boolean =>
    speaksOfTopic(amenity, topic) && !(topic === 'dryer' && speaksOfTopic(amenity, 'hair dryer'))
  return { has: (amenities?.has ?? []).filter(isAbout), hasNot: (amenities?.hasNot ?? []).filter(isAbout) }
}

function amenityFacts(facts: Facts, topic: string, language: Language): string[] {
  const { has, hasNot } = amenitiesAbout(facts, topic)
  return [
    ...(has.length > 0 ? [WORDS.has[language](has.map(plain).join(', '))] : []),
    ...(hasNot.length > 0 ? [WORDS.hasNot[language](hasNot.map(plain).join(', '))] : []),
  ]
}

interface Entry {
  readonly topic: string
  readonly text: string
}

function entriesOf({ manual }: Facts): readonly Entry[] {
  return manual?.entries ?? []
}

/** Entries and amenities that share words with the question; those that share most. */
function byWords(facts: Facts, words: readonly string[], language: Language): string[] {
  if (words.length === 0) return []
  const wanted = words.flatMap(foldWords).filter(({ length }) => length > 2)
  const shared = (text: string): number => {
    const has = foldWords(text)
    return wanted.filter((word) => has.some((other) => isAlike(word, other))).length
  }
  const ranked = entriesOf(facts)
    .map((entry) => ({ entry, score: shared(entry.topic) * 2 + shared(entry.text) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
  const best = ranked[0]?.score ?? 0
  const has = (facts.amenities?.has ?? []).filter((amenity) => shared(amenity) > 0)
  const hasNot = (facts.amenities?.hasNot ?? []).filter((amenity) => shared(amenity) > 0)
  return [
    ...ranked.filter(({ score }) => score === best).map(({ entry }) => passage(entry, null, words)),
    ...(has.length > 0 ? [WORDS.has[language](has.map(plain).join(', '))] : []),
    ...(hasNot.length > 0 ? [WORDS.hasNot[language](hasNot.map(plain).join(', '))] : []),
  ]
}

function isAlike(word: string, other: string): boolean {
  if (word === other) return true
  const letters = Math.max(COMMON_LETTERS, Math.min(word.length, other.length) - 2)
  return Math.min(word.length, other.length) >= COMMON_LETTERS && word.slice(0, letters) === other.slice(0, letters)
}

/** "Parking: two cars fit in the yard". Of a long text the sentences that speak of what was asked, else its beginning. */
function passage({ topic: heading, text }: Entry, topic: string | null, words: readonly string[]): string {
  const shown = withoutCodes(text)
  if (shown.length <= LONGEST_PASSAGE) return `${plain(heading)}: ${plain(shown)}`
  const wanted = words.flatMap(foldWords)
  const sentences = shown.split(/(?<=[.!?])\s+|\n+/)
  const telling = sentences.filter(
    (sentence) =>
      (topic !== null && speaksOfTopic(sentence, topic)) ||
      foldWords(sentence).some((word) => wanted.some((other) => isAlike(word, other))),
  )
  const chosen = (telling.length > 0 ? telling : sentences).join(' ')
  const cut = chosen.length > LONGEST_PASSAGE ? `${chosen.slice(0, LONGEST_PASSAGE).trimEnd()}…` : chosen
  return `${plain(heading)}: ${plain(cut)}`
}

/** Names and passwords character by character, as they must be typed. */
export function verbatim(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return text.includes('`') ? plain(text) : `\`${text.replace(/\s+/g, ' ').trim()}\``
}
