import { foldWords } from '../language/fold.ts'
import type { Span } from './date-expression.ts'
import type { Directory, NamedThing } from './directory.ts'
import type { FoundName } from './listing-names.ts'
import { isOrdinary, type Token } from './question-tokens.ts'

export interface FoundPeople {
  readonly guests: readonly FoundName[]
  readonly staff: readonly FoundName[]
  /** What looks like a name that nobody has. */
  readonly strangers: readonly FoundName[]
}

export interface PeopleOptions {
  readonly language: string
  /** A capital says that a word is a name. */
  readonly capitals: boolean
  readonly times: readonly Span[]
  readonly directory: Pick<Directory, 'byNameWords'>
}

/** Before a name: even an everyday word is a name after one of these. */
const TITLES = new Set(
  'mr mrs ms miss mister dr sir madam family fam frau herr hr fr familie fam senor senora sr sra srta don dona monsieur madame m mme mlle mlle famille signor signora sig sigra famiglia dott senhor senhora familia seu'.split(
    ' ',
  ),
)
/** Before whoever was spoken with. */
const WITH = new Set('with mit avec con com w c'.split(' '))
/** After a name. */
const AFTER_NAMES = new Set('family fam familie famille familia s'.split(' '))
/** Between the words of one name. */
const PARTICLES = new Set('de da do dos das del della di van von der den la le du el al bin y e'.split(' '))

const SHORTEST_NAME = 3
/** So many misspellings of one word are looked up, no more. */
const MOST_VARIANTS = 80

/** @param tokens Those that are not part of a listing's name, a code or a phone number. */
export async function findPeople(text: string, tokens: readonly Token[], options: PeopleOptions): Promise<FoundPeople> {
  const words = new Set(tokens.flatMap(({ word }) => (word.length < 2 ? [] : spellings(word))))
  const known = await options.directory.byNameWords([...words])
  const holders = new Map<string, NamedThing[]>()
  for (const thing of known)
    for (const word of new Set(thing.names.flatMap(foldWords))) holders.set(word, [...(holders.get(word) ?? []), thing])
  const found: FoundName[] = []
  const things = new Map<FoundName, readonly NamedThing[]>()
  for (let from = 0; from < tokens.length; from += 1) {
    const run = runAt(tokens, from, holders)
    if (run.length === 0 || !isName(run, tokens, from, options)) continue
    const { people, whole } = whoIsMeant(run, holders)
    if (people.length === 0) continue
    if (run.length === 1 && isSpelledOtherwise(text.slice(tokens[from]?.start, endOf(run)), people)) continue
    const last = from + run.length - 1
    const stranger = whole && neighbourIsName(tokens, from, last, options)
    const end = stranger ? (tokens[last + 1]?.end ?? 0) : endOf(run)
    const start = tokens[from]?.start ?? 0
    const match = { text: text.slice(start, end), ids: people.map(({ id }) => id), exact: whole && !stranger }
    const name = { start, end, match }
    found.push(name)
    things.set(name, people)
    from = last + (stranger ? 1 : 0)
  }
  const ofType = (wanted: (type: NamedThing['type']) => boolean): FoundName[] =>
    found.flatMap((name) => {
      const ids = orderedIds((things.get(name) ?? []).filter(({ type }) => wanted(type)))
      return ids.length === 0 ? [] : [{ ...name, match: { ...name.match, ids } }]
    })
  const taken = found
  const strangers = await findStrangers(
    text,
    tokens.filter((token) => taken.every((name) => token.end <= name.start || token.start >= name.end)),
    options,
  )
  return { guests: ofType((type) => type !== 'staff'), staff: ofType((type) => type === 'staff'), strangers }
}

/** A word as it stands, and without the ending of a genitive ("Annas", "Müllers"). */
function spellings(word: string): string[] {
  return word.length > SHORTEST_NAME && word.endsWith('s') ? [word, word.slice(0, -1)] : [word]
}

function holdersOf(word: string, holders: ReadonlyMap<string, readonly NamedThing[]>): readonly NamedThing[] {
  for (const spelling of spellings(word)) {
    const things = holders.get(spelling)
    if (things) return things
  }
  return []
}

/** Neighbouring words that are all in names, with the small words between them. */
function runAt(tokens: readonly Token[], from: number, holders: ReadonlyMap<string, readonly NamedThing[]>): Token[] {
  const run: Token[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) break
    const isHeld = holdersOf(token.word, holders).length > 0
    const next = tokens[at + 1]
    const joins =
      run.length > 0 && PARTICLES.has(token.word) && next !== undefined && holdersOf(next.word, holders).length > 0
    if (!isHeld && !joins) break
    // A particle, or an ordinary word, does not begin a name in small letters.
    if (run.length === 0 && PARTICLES.has(token.word) && !token.capital) break
    run.push(token)
  }
  // "Will Will arrive", "was will Anna Berg": the verb is no part of the name.
  if (isLooseOpening(run) || beginsTooEarly(run, holders)) return []
  while (run.length > 1) {
    const last = run.at(-1)
    if (!last || !(PARTICLES.has(last.word) || (isOrdinary(last.word) && !last.capital && !sharesThing(run, holders))))
      break
    run.pop()
  }
  return run
}

function isLooseOpening([first, second]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    isOrdinary(first.word) &&
    (!first.capital || first.opens) &&
    second.word === first.word
  )
}

/** An everyday word before somebody's name, and in the name of somebody else. */
function beginsTooEarly(run: readonly Token[], holders: ReadonlyMap<string, readonly NamedThing[]>): boolean {
  const [first, ...rest] = run
  if (!first || rest.length === 0 || !isOrdinary(first.word) || (first.capital && !first.opens)) return false
  return !sharesThing(run, holders) && sharesThing(rest, holders)
}

/** Small letters with an accent that the name has not: "marié" is nobody called Marie. */
function isSpelledOtherwise(written: string, people: readonly NamedThing[]): boolean {
  const letters = written.normalize('NFC').toLowerCase()
  if (written !== letters || !/\p{Mark}/u.test(written.normalize('NFD'))) return false
  return !people.some(({ names }) =>
    names.some((name) =>
      name
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{Letter}\p{Number}]+/u)
        .includes(letters),
    ),
  )
}

/** True when one person's name holds every word of the run. */
function sharesThing(run: readonly Token[], holders: ReadonlyMap<string, readonly NamedThing[]>): boolean {
  const [first, ...rest] = run
    .filter(({ word }) => !PARTICLES.has(word))
    .map(({ word }) => new Set(holdersOf(word, holders).map(({ id }) => id)))
  return first !== undefined && [...first].some((id) => rest.every((ids) => ids.has(id)))
}

/** Whether these words, which are in somebody's name, are meant as a name here. */
function isName(
  run: readonly Token[],
  tokens: readonly Token[],
  from: number,
  { capitals, language, times }: PeopleOptions,
): boolean {
  const before = tokens[from - 1]
  const after = tokens[from + run.length]
  const introduced =
    (before !== undefined && (TITLES.has(before.word) || WITH.has(before.word))) ||
    run.length === tokens.length ||
    (after !== undefined && AFTER_NAMES.has(after.word))
  const [single] = run
  if (run.length > 1) return introduced || run.some(({ word, capital }) => !isOrdinary(word) || capital)
  if (!single || single.word.length < SHORTEST_NAME) return false
  const inTime = times.some((time) => single.start < time.end && time.start < single.end)
  if (introduced && !inTime) return true
  if (inTime) return false
  if (!spellings(single.word).every((word) => isOrdinary(word)) && !isOrdinary(single.word)) return true
  return single.capital && !single.opens && (capitals || (language === 'de' && !isOrdinary(single.word)))
}

/** Those whose names hold the most of the run's words. `whole`: all of them. */
function whoIsMeant(
  run: readonly Token[],
  holders: ReadonlyMap<string, readonly NamedThing[]>,
): { people: NamedThing[]; whole: boolean } {
  const counts = new Map<NamedThing, number>()
  const wanted = run.filter(({ word }) => !PARTICLES.has(word) || holdersOf(word, holders).length > 0)
  for (const { word } of wanted)
    for (const thing of holdersOf(word, holders)) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const people = [...counts].flatMap(([thing, count]) => (count === most ? [thing] : []))
  const substance = wanted.filter(({ word }) => !PARTICLES.has(word)).length
  return { people, whole: most >= substance }
}

/** The next word is a name too, and not of the people found: "Maria Santos", where there is only Maria Rossi. */
function neighbourIsName(
  tokens: readonly Token[],
  from: number,
  last: number,
  { capitals, times }: PeopleOptions,
): boolean {
  const next = tokens[last + 1]
  const current = tokens[last]
  if (!next || !current || next.start - current.end !== 1) return false
  if (times.some((time) => next.start < time.end && time.start < next.end)) return false
  if (/\d/.test(next.word) || next.word.length < SHORTEST_NAME) return false
  return capitals && next.capital && !PARTICLES.has(next.word)
}

function endOf(run: readonly Token[]): number {
  return run.at(-1)?.end ?? 0
}

const ORDER: readonly NamedThing['type'][] = ['guest', 'stay', 'contact', 'staff', 'listing']

function orderedIds(things: readonly NamedThing[]): string[] {
  return things.toSorted((left, right) => ORDER.indexOf(left.type) - ORDER.indexOf(right.type)).map(({ id }) => id)
}

/**
 * Words that can only be a name which nobody has: capital within a sentence, or after a title. Those that resemble a known name
 * come with whom they resemble.
 */
async function findStrangers(text: string, tokens: readonly Token[], options: PeopleOptions): Promise<FoundName[]> {
  const strangers: FoundName[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from]
    if (!first || !isStrange(first, tokens[from - 1], options)) continue
    let last = from
    while (last + 1 < tokens.length) {
      const next = tokens[last + 1]
      if (!next?.capital || next.start - (tokens[last]?.end ?? 0) !== 1 || isOrdinary(next.word)) break
      last += 1
    }
    const { start } = first
    const end = tokens[last]?.end ?? start
    const similar = await resembling(tokens.slice(from, last + 1), options.directory)
    strangers.push({ start, end, match: { text: text.slice(start, end), ids: orderedIds(similar), exact: false } })
    from = last
  }
  return strangers
}

function isStrange(token: Token, before: Token | undefined, { capitals, times }: PeopleOptions): boolean {
  if (isOrdinary(token.word) || /\d/.test(token.word) || token.word.length < SHORTEST_NAME) return false
  if (times.some((time) => token.start < time.end && time.start < token.end)) return false
  if (before && TITLES.has(before.word) && before.word.length > 1) return true
  return capitals && token.capital && !token.opens && !token.shouted
}

/** People of whose names a word differs by one letter. */
async function resembling(run: readonly Token[], directory: Pick<Directory, 'byNameWords'>): Promise<NamedThing[]> {
  const variants = run.flatMap(({ word }) => variantsOf(word))
  return variants.length === 0 ? [] : [...(await directory.byNameWords(variants.slice(0, MOST_VARIANTS * 2)))]
}

/** The commonest ways to misspell a name: a letter too many, a doubled one single, two swapped, one vowel for another. */
function variantsOf(word: string): string[] {
  const variants = new Set<string>()
  for (let at = 0; at < word.length; at += 1) {
    const left = word.slice(0, at)
    const letter = word[at] ?? ''
    const right = word.slice(at + 1)
    variants.add(left + right)
    variants.add(left + letter + letter + right)
    if (right !== '') variants.add(left + right[0] + letter + right.slice(1))
    if ('aeiouy'.includes(letter)) for (const vowel of 'aeiouy') variants.add(left + vowel + right)
    else if (letter === 'k' || letter === 'c') variants.add(`${left}${letter === 'k' ? 'c' : 'k'}${right}`)
    else if (letter === 'z' || letter === 's') variants.add(`${left}${letter === 'z' ? 's' : 'z'}${right}`)
  }
  variants.delete(word)
  return [...variants].filter((variant) => variant.length >= SHORTEST_NAME).slice(0, MOST_VARIANTS)
}
