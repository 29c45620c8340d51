import { foldWords } from '../language/fold.ts'
import type { Language } from '../language/language.ts'
import { conceptsOf } from './concept-finder.ts'
import type { Span } from './date-expression.ts'
import type { NamedThing } from './directory.ts'
import { editDistance } from './edit-distance.ts'
import type { NameMatch } from './plan.ts'
import { isOrdinary, type Token } from './question-tokens.ts'
import { translationsOf } from './translated-names.ts'

export interface FoundName extends Span {
  readonly match: NameMatch
}

/** Words that many houses have in their names, and small words: alone they name none. */
const COMMON = new Set(
  (
    'the a an of at on in by with and to no number nr unit apt apartment flat house home villa studio room suite loft cottage cabin chalet penthouse place condo townhouse bungalow residence lodge hotel bnb ' +
    'casa piso apartamento departamento depto depa habitacion finca atico el la los las de del y en con un una ' +
    'maison appartement appart apart gite chambre le les des du et au aux d l une ' +
    'haus wohnung ferienwohnung fewo ferienhaus zimmer das der die am im an bei zum zur und mit whg ' +
    'appartamento camera monolocale trilocale bilocale il lo gli i da di della dello dei al alla con e ' +
    'quarto apto ap o os as do dos da das no na com em sobrado chacara moradia quinta'
  ).split(' '),
)

/** "Unit 3", "apt. 3B", "Nr. 3", "casa 12": a number is what names the house. */
const UNIT =
  /(?<![\p{L}\p{N}])(?:unit|apt|apartment|flat|room|suite|villa|house|cottage|cabin|no|nr|num|number|wohnung|whg|fewo|ferienwohnung|haus|zimmer|app|appt|appart|appartement|logement|chambre|maison|gite|piso|depto|depa|departamento|apartamento|unidad|casa|habitacion|habitación|appartamento|interno|int|camera|unità|unita|alloggio|apto|ap|quarto|unidade|chalet|studio|estudio|bungalow|#)\s?(?:\.|°|º|#|nr\.?|no\.?|numero|número|n\.?)?\s?(\d{1,4}\s?[a-z]?)(?![\p{L}\p{N}])(?!\s?[:%€$]|\s?(?:uhr|pm|am|people|nights?|guests?|pax|personen|personas|personnes|persone|pessoas))/giu

/** What houses are praised for, so that it names one only together with more. */
const SCENERY = new Set(
  (
    'sea view views ocean lake beach mountain mountains river forest hill garden terrace pool sunset sunrise sunny old new town city centre center central station market port harbour harbor island park square bridge castle village valley quiet modern cosy cozy luxury family big small large ' +
    'mar vista vistas playa lago montana rio bosque jardin terraza piscina atardecer casco antiguo centro puerto isla plaza puente pueblo tranquilo moderno grande pequeno ' +
    'mer vue lac plage montagne foret jardin terrasse piscine centre gare port ile place pont village vieille ville calme moderne ' +
    'meer meerblick see strand berg berge wald garten terrasse altstadt zentrum hafen insel dorf ruhig modern ' +
    'mare vista lago spiaggia montagna fiume bosco giardino terrazza piscina centro porto isola piazza ponte borgo tramonto ' +
    'mar vista praia lago serra rio floresta jardim terraco piscina centro porto ilha praca ponte vila'
  ).split(' '),
)

/** Kinds of houses that few have: where one house alone is of a kind, "the villa" is that one. "The house" may be any. */
const RARE_KINDS = new Set(
  'villa chalet cottage cabin loft penthouse studio townhouse bungalow lodge barn boathouse atelier attic mill'.split(
    ' ',
  ),
)
/** Before a kind that stands for the one house of it; folded. */
const POINTING = new Set(
  (
    'the our el la le il lo der die das dem den im zum zur beim unsere unser ' +
    'al del du au nella nello allo alla dello della na do da ao o'
  ).split(' '),
)

/** Before a name that is made of everyday words: "the sea view". */
const ARTICLES = new Set('the el la le der die das dem den il lo o im am'.split(' '))

/** "At sea view", "em rua das flores". */
const PLACE_WORDS = new Set('at in en em ad chez zu bei per para pour for fur di de do da'.split(' '))

const SHORTEST_FUZZY = 5
const LONG_NAME = 9
const SHORTEST_JOINED = 4

interface ListingName {
  readonly thing: NamedThing
  readonly words: readonly string[]
}

/**
 * The listings that a question names: by full name, by a part that only few have, by "unit 3", translated ("la casa del lago" for "Lake House"),
 * or misspelt.
 *
 * @param tokens Those that are not part of a date, code or phone number.
 * @param reading The question's language, and whether a capital says that a word is a name.
 */
export function findListings(
  text: string,
  tokens: readonly Token[],
  things: readonly NamedThing[],
  { language, capitals }: { readonly language: Language; readonly capitals: boolean },
): FoundName[] {
  const names = things.flatMap((thing) =>
    thing.names.map((name) => ({ thing, words: wordsOfName(name) })).filter(({ words }) => words.length > 0),
  )
  const found: FoundName[] = []
  const taken = (span: Span): boolean => found.some((other) => span.start < other.end && other.start < span.end)
  for (const name of [...fullNames(text, tokens, names), ...partsOfNames(text, tokens, names, capitals)].sort(byLength))
    if (!taken(name)) found.push(name)
  for (const unit of units(text, names)) if (!taken(unit)) found.push(unit)
  if (found.length === 0) found.push(...translated(text, tokens, names, language))
  if (found.length === 0) found.push(...onesOfTheirKind(text, tokens, names))
  if (found.length === 0) found.push(...misspelt(text, tokens, names))
  return found.sort((left, right) => left.start - right.start)
}

/** Names told apart, all forgotten when they are this many: those of a thousand houses are asked for at every question. */
const NAMES_REMEMBERED = 10_000
const wordsByName = new Map<string, readonly string[]>()

function wordsOfName(name: string): readonly string[] {
  let words = wordsByName.get(name)
  if (!words) {
    words = foldWords(name)
    if (wordsByName.size >= NAMES_REMEMBERED) wordsByName.clear()
    wordsByName.set(name, words)
  }
  return words
}

function byLength(left: FoundName, right: FoundName): number {
  return right.end - right.start - (left.end - left.start)
}

/** One find for each stretch of text, with every listing that it fits. */
class Finds {
  readonly #ids = new Map<string, Set<string>>()
  readonly #spans = new Map<string, Span>()

  add(span: Span, id: string): void {
    const key = `${span.start}-${span.end}`
    this.#spans.set(key, span)
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id))
  }

  all(text: string, exact: (ids: readonly string[]) => boolean): FoundName[] {
    return [...this.#spans].map(([key, { start, end }]) => {
      const ids = [...(this.#ids.get(key) ?? [])]
      return { start, end, match: { text: text.slice(start, end), ids, exact: exact(ids) } }
    })
  }
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 }
}

function fullNames(text: string, tokens: readonly Token[], names: readonly ListingName[]): FoundName[] {
  const finds = new Finds()
  for (const { thing, words } of names) {
    const joined = words.join('')
    for (let from = 0; from < tokens.length; from += 1) {
      // Compared without spaces, so that "lakehouse" is "Lake House".
      let written = ''
      for (let to = from; to < tokens.length && written.length < joined.length; to += 1) {
        written += tokens[to]?.word ?? ''
        if (written !== joined) continue
        const single = from === to && words.length === 1
        const token = tokens[from]
        if (single && token && isOrdinary(token.word) && !token.capital) continue
        // "A1" is not "a 1".
        if (words.length === 1 && to > from && joined.length <= SHORTEST_JOINED) continue
        finds.add(spanOf(tokens, from, to), thing.id)
      }
    }
  }
  return finds.all(text, () => true)
}

/** "The lake house" for "Lake House Annecy": neighbouring words of one name, enough of them to tell it. */
function partsOfNames(
  text: string,
  tokens: readonly Token[],
  names: readonly ListingName[],
  capitals: boolean,
): FoundName[] {
  const shared = new Map<string, Set<string>>()
  for (const { thing, words } of names)
    for (const word of words) shared.set(word, (shared.get(word) ?? new Set()).add(thing.id))
  const few = Math.max(1, Math.floor(new Set(names.map(({ thing }) => thing.id)).size / 5))
  const telling = (word: string): boolean =>
    !COMMON.has(word) && word.length > 2 && (shared.get(word)?.size ?? 0) <= few && !/^\d+$/.test(word)
  const finds = new Finds()
  for (const { thing, words } of names) {
    const own = new Set(words)
    const substance = words.filter((word) => !COMMON.has(word)).length
    for (let from = 0; from < tokens.length; from += 1) {
      if (isJoined(tokens[from]?.word ?? '', words)) finds.add(spanOf(tokens, from, from), thing.id)
      if (!own.has(tokens[from]?.word ?? '')) continue
      let to = from
      while (to + 1 < tokens.length && own.has(tokens[to + 1]?.word ?? '')) to += 1
      const run = tokens.slice(from, to + 1)
      if (isEnough(run, telling, substance, capitals, isPointedAt(tokens, from, words[0])))
        finds.add(spanOf(tokens, from, to), thing.id)
      from = to
    }
  }
  return finds.all(text, () => true)
}

/** After an article; or, for a name from its first word on, where a place is named or the question begins with it. */
function isPointedAt(tokens: readonly Token[], from: number, first: string | undefined): boolean {
  const before = tokens[from - 1]?.word
  if (before !== undefined && ARTICLES.has(before)) return true
  return tokens[from]?.word === first && (before === undefined || PLACE_WORDS.has(before))
}

/** "Lakehouse" for "Lake House Annecy": neighbouring words of a name, written as one. */
function isJoined(written: string, words: readonly string[]): boolean {
  if (written.length <= SHORTEST_FUZZY) return false
  for (let from = 0; from + 1 < words.length; from += 1) {
    let joined = words[from] ?? ''
    for (let to = from + 1; to < words.length && joined.length < written.length; to += 1) {
      joined += words[to] ?? ''
      if (joined === written) return true
    }
  }
  return false
}

/** Part of what people talk about here anyway: garden, sea, pool. */
function isEveryday(word: string): boolean {
  return isOrdinary(word) || SCENERY.has(word) || conceptsOf([word]).length > 0
}

function isEnough(
  run: readonly Token[],
  telling: (word: string) => boolean,
  substance: number,
  capitals: boolean,
  pointedAt: boolean,
): boolean {
  const named = run.filter(({ word }) => telling(word))
  if (named.length === 0) return false
  if (named.some(({ word, capital, opens }) => !isEveryday(word) || (capitals && capital && !opens))) return true
  // Everyday words, in small letters: several of them, and most of what the name is made of.
  const told = run.filter(({ word }) => !COMMON.has(word)).length
  const kinds = run.filter(({ word }) => COMMON.has(word) && !ARTICLES.has(word) && word.length > 2).length
  return told + kinds > 1 && told * 2 >= substance && (pointedAt || told > 2 || kinds > 0)
}

function units(text: string, names: readonly ListingName[]): FoundName[] {
  return [...text.matchAll(UNIT)].map(({ 0: written, 1: number = '', index }) => {
    const wanted = number.replaceAll(/\s/g, '').toLowerCase()
    const kind = foldWords(written)[0] ?? ''
    const fitting = names.filter(({ words }) =>
      words.some((word, at) => numberAt(words, at) === wanted || word === wanted),
    )
    const sameKind = fitting.filter(({ words }) => words.includes(kind))
    const ids = [...new Set((sameKind.length > 0 ? sameKind : fitting).map(({ thing }) => thing.id))]
    return { start: index, end: index + written.length, match: { text: written.trim(), ids, exact: ids.length > 0 } }
  })
}

/** The number of a unit in its listing's name: `3`, `3b`, also for "3 B" and "03". */
function numberAt(words: readonly string[], at: number): string {
  const digits = /^0*(\d+)([a-z]?)$/.exec(words[at] ?? '')
  if (!digits) return ''
  const letter = digits[2] || (/^[a-z]$/.test(words[at + 1] ?? '') ? words[at + 1] : '')
  return `${digits[1]}${letter}`
}

function translated(
  text: string,
  tokens: readonly Token[],
  names: readonly ListingName[],
  language: Language,
): FoundName[] {
  const finds = new Finds()
  for (const { thing, words } of names)
    for (const [from, to] of translationsOf(words, tokens, language)) finds.add(spanOf(tokens, from, to), thing.id)
  return finds.all(text, () => true)
}

function onesOfTheirKind(text: string, tokens: readonly Token[], names: readonly ListingName[]): FoundName[] {
  const finds = new Finds()
  for (const [at, { word }] of tokens.entries()) {
    const before = tokens[at - 1]?.word
    if (!RARE_KINDS.has(word) || before === undefined || !POINTING.has(before)) continue
    // "The villa Aurora" is another one.
    const next = tokens[at + 1]
    if (next && (next.capital || !isEveryday(next.word))) continue
    const ids = new Set(names.filter(({ words }) => words.includes(word)).map(({ thing }) => thing.id))
    const [id] = ids
    if (id !== undefined && ids.size === 1) finds.add(spanOf(tokens, at, at), id)
  }
  return finds.all(text, () => true)
}

/** A name with a letter or two wrong. Surely meant when it is one letter and only one listing is like it. */
function misspelt(text: string, tokens: readonly Token[], names: readonly ListingName[]): FoundName[] {
  const finds = new Finds()
  let closest = 3
  const everyday = tokens.map(({ word }) => isEveryday(word))
  // No name is looked for in words that are all everyday ones, of which most questions consist.
  if (everyday.every(Boolean)) return []
  for (const { thing, words } of names) {
    const substance = words.filter((word) => !COMMON.has(word) && !/^\d/.test(word))
    const wanted = [words.join(''), ...substance.filter((word) => word.length >= SHORTEST_FUZZY + 1)]
    for (const target of new Set(wanted)) {
      if (target.length < SHORTEST_FUZZY) continue
      const limit = target.length < LONG_NAME ? 1 : 2
      for (let from = 0; from < tokens.length; from += 1) {
        // A name begins with its right letter.
        if (tokens[from]?.word[0] !== target[0]) continue
        let written = ''
        let allEveryday = true
        for (let to = from; to < Math.min(tokens.length, from + words.length + 1); to += 1) {
          written += tokens[to]?.word ?? ''
          allEveryday &&= everyday[to] ?? true
          if (allEveryday || written.length < SHORTEST_FUZZY) continue
          const distance = editDistance(written, target, limit)
          if (distance === 0 || distance > limit) continue
          closest = Math.min(closest, distance)
          finds.add(spanOf(tokens, from, to), thing.id)
        }
      }
    }
  }
  const found = finds.all(text, (ids) => ids.length === 1 && closest <= 1).sort(byLength)
  return found.slice(0, 1)
}
