import { CLOCK_WORDS, type PartOfDay } from './clock-words.ts'
import { LANGUAGES, type Language } from './language.ts'
import { NUMBER_WORDS, patternOfNumbers } from './number-words.ts'

/** What stands before a time and changes what it means. */
export type ClockPrefix = 'at' | 'around' | 'roughly' | 'after' | 'before' | 'between' | 'from'

/** One language's patterns, ready to run. Sticky ones are run at a place, "before" ones on the text up to a place. */
export interface ClockGrammar {
  readonly language: Language
  readonly numbers: ReadonlyMap<string, number>
  /** The first words of anything that could be a time in words. */
  readonly starts: ReadonlySet<string>
  readonly heads: readonly RegExp[]
  readonly hour: RegExp
  /** The hour with no minutes after it. */
  readonly bareHour: RegExp
  readonly noon: RegExp
  readonly toTheHour: RegExp
  /** Ends where a time begins; one group per prefix. */
  readonly before: RegExp
  readonly rangeTo: RegExp
  readonly rangeAnd: RegExp
  readonly rangeOr: RegExp
  readonly isAround: RegExp
  readonly isAfter: RegExp
  readonly isBefore: RegExp
  readonly not: RegExp
  readonly parts: readonly (readonly [PartOfDay, RegExp])[]
  /** Any of the parts: most texts name none. */
  readonly anyPart: RegExp
}

const END = '(?![a-z0-9])'
export const PREFIXES: readonly ClockPrefix[] = ['between', 'after', 'before', 'around', 'roughly', 'from', 'at']
const PARTS = ['morning', 'afternoon', 'evening', 'night'] as const

function grammarOf(language: Language): ClockGrammar {
  const words = CLOCK_WORDS[language]
  const numbers = NUMBER_WORDS[language]
  const hour = `(?:${patternOfNumbers(numbers, (value) => value <= 24)}|2[0-4]|[01]?\\d)`
  const minute = `(?:${patternOfNumbers(numbers, (value) => value > 1)}|[0-5]?\\d)`
  const fill = (source: string): string =>
    source.replaceAll('<hour>)', `${hour})`).replaceAll('<minute>)', `${minute})`)
  const sticky = (source: string): RegExp => new RegExp(`(?:${fill(source)})${END}`, 'y')
  const article = `(?:(?:${words.article}) ?)?`
  const joined = (source: string): RegExp => new RegExp(` ?(?:(?:${source})(?![a-z])|-) ?${article}`, 'y')
  const starts = new Set<string>()
  for (const [word, value] of numbers) if (value <= 30) starts.add(firstWord(word))
  for (const source of [
    words.noon,
    words.midnight,
    words.heads.length ? 'half|quarter|a|un|um|halb|viertel|dreiviertel|drei|kurz|cuarto|quarto' : 'zero',
  ]) {
    for (const word of source.split('|')) starts.add(firstWord(word))
  }
  return {
    language,
    numbers,
    starts,
    heads: words.heads.map(sticky),
    hour: new RegExp(`(?<hour>${hour})(?:${fill(words.tail)}|(?<unit> ?(?:${words.unit})))?${END}`, 'y'),
    bareHour: new RegExp(`(?<hour>${hour})(?<unit> ?(?:${words.unit}))?${END}`, 'y'),
    noon: new RegExp(`(?:(?<noon>${words.noon})|(?<midnight>${words.midnight}))(?:${fill(words.tail)})?${END}`, 'y'),
    toTheHour: new RegExp(`^(?:${words.to_the_hour})$`),
    before: new RegExp(
      `(?<![a-z0-9])(?:${PREFIXES.map((prefix) => `(?<${prefix}>${words[prefix]})`).join('|')})[ ,:]{0,2}$`,
    ),
    rangeTo: joined(words.to),
    rangeAnd: joined(words.and),
    rangeOr: new RegExp(` ?(?:(?:${words.or})(?![a-z])|/) ?${article}`, 'y'),
    isAround: new RegExp(` ?(?:${words.isAround})${END}`, 'y'),
    isAfter: new RegExp(`,? ?(?:${words.isAfter})${END}(?! ?\\d)`, 'y'),
    isBefore: new RegExp(`,? ?(?:${words.isBefore})${END}(?! ?\\d)`, 'y'),
    not: new RegExp(`(?:^|[^a-z])(?:${words.not})(?![a-z])`),
    anyPart: new RegExp(`(?<![a-z])(?:${PARTS.map((part) => words.parts[part]).join('|')})(?![a-z])`),
    parts: PARTS.map((part) => [part, new RegExp(`(?<![a-z])(?:${words.parts[part]})(?![a-z])`, 'g')] as const),
  }
}

function firstWord(phrase: string): string {
  return /^[a-z]+/.exec(phrase)?.[0] ?? phrase
}

export const CLOCK_GRAMMARS: readonly ClockGrammar[] = LANGUAGES.map(grammarOf)
