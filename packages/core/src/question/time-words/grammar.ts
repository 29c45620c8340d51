import type { Language } from '../../language/language.ts'
import { ENGLISH } from './en.ts'
import { FRENCH } from './fr.ts'
import { GERMAN } from './de.ts'
import { ITALIAN } from './it.ts'
import type { Spelling } from './normalise-time.ts'
import { PORTUGUESE } from './pt.ts'
import { SPANISH } from './es.ts'
import type { TimeWords } from './time-words.ts'

export const TIME_WORDS: Readonly<Record<Language, TimeWords>> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

type Placeholder = 'n' | 'day' | 'short' | 'loose' | 'month' | 'd'

/** One pattern made ready: its groups are, in order, what `placeholders` says. */
export interface Rule {
  readonly pattern: RegExp
  readonly placeholders: readonly Placeholder[]
  readonly meaning: string
}

export interface DatePatterns {
  /** `12 july`, `12. juli 2027`: day, month, year. */
  readonly dayMonth: RegExp
  /** `july 12`: month, day, year. */
  readonly monthDay: RegExp | undefined
  /** `12-15 july`: day, day, month, year. */
  readonly daysMonth: RegExp
  /** `july 12-15`: month, day, day. */
  readonly monthDays: RegExp
  /** `18. - 25.7.`: day, day, month, year in numbers. */
  readonly daysNumericMonth: RegExp
  /** What may join two dates to a range, from the end of the first to the start of the second. */
  readonly joiner: RegExp
  readonly dayRanges: readonly RegExp[]
  readonly loneDays: readonly RegExp[]
  /** A month by itself: the safe names; or, after a preposition, any. */
  readonly months: RegExp
  readonly feasts: readonly (readonly [RegExp, string])[]
}

export interface TimeGrammar {
  readonly words: TimeWords
  readonly spelling: Spelling
  readonly rules: readonly Rule[]
  readonly dates: DatePatterns
  readonly weekdayOf: (word: string) => string | undefined
  /** 1 to 12. */
  readonly monthOf: (word: string) => number | undefined
  readonly past: RegExp
}

const grammars = new Map<Language, TimeGrammar>()

/** Made on first use. */
export function timeGrammar(language: Language): TimeGrammar {
  let grammar = grammars.get(language)
  if (!grammar) {
    grammar = compile(TIME_WORDS[language])
    grammars.set(language, grammar)
  }
  return grammar
}

function compile(words: TimeWords): TimeGrammar {
  const day = alternatives(words.weekdays)
  const months = alternatives([...words.months, ...words.weakMonths])
  const short = [
    `(?<= (?:${words.beforeShort}) )(?:${alternatives(words.shortWeekdays)})`,
    `(?<=^ )(?:${alternatives(words.shortWeekdays)})(?= )`,
    `(?:${alternatives(words.shortWeekdays)})(?= $)(?<! (?:${words.weakShort}))`,
  ].join('|')
  // The number of a day: not a price, a time or a count, which is what its neighbours would say.
  const d = `(3[01]|[12]\\d|0?[1-9])(?: (?:${words.ordinal}))?(?! (?:${words.clockAfter}) )`
  const plainDay = `(3[01]|[12]\\d|0?[1-9])(?: (?:${words.ordinal}))?`
  const fill: Readonly<Record<Placeholder, string>> = {
    n: '(\\d{1,3})',
    day: `(${day})`,
    short: `(${short})`,
    loose: `(${alternatives(words.shortWeekdays)})`,
    month: `(${months})`,
    d,
  }
  const bind = (source: string): { source: string; placeholders: Placeholder[] } => {
    const placeholders: Placeholder[] = []
    const bound = source.replaceAll(/<(n|day|short|loose|month|d)>/g, (_, name: Placeholder) => {
      placeholders.push(name)
      return fill[name]
    })
    return { source: bound, placeholders }
  }
  const whole = (source: string): RegExp => new RegExp(`(?<= )(?:${source})(?= )`, 'g')
  const year = '(?: (?:\\. |, |- |/ )?(?:of |de |del |di |do )?(20\\d\\d))?'
  const of = `(?: (?:${words.of}|/|\\.))?`
  const to = `(?:\\.|${words.to})`
  return {
    words,
    spelling: {
      spellings: words.spellings,
      numbers: words.numbers,
      ...vocabularyOf(words),
    },
    rules: words.rules.map(([pattern, meaning]) => {
      const { source, placeholders } = bind(pattern)
      return { pattern: whole(source), placeholders, meaning }
    }),
    dates: {
      dayMonth: whole(`${plainDay}${of} (${months})(?: \\.)?${year}`),
      monthDay: words.monthBeforeDay
        ? whole(`(${months})(?: the)? ${plainDay}${year}(?! (?:${words.clockAfter}) )`)
        : undefined,
      daysMonth: whole(
        `(?:(?:${words.from}) )?${plainDay}(?: \\.)? (?:${words.to})(?: (?:the|o|le|el|il|l|dem|zum|dia))? ${plainDay}${of} (${months})(?: \\.)?${year}`,
      ),
      monthDays: whole(
        `(${months})(?: (?:the|${words.from}))? ${plainDay} ${to} (?:the )?${plainDay}(?! (?:${words.clockAfter}) )`,
      ),
      daysNumericMonth: whole(
        `(?:(?:${words.from}) )?(3[01]|[12]\\d|0?[1-9])(?: \\.)? (?:${words.to})(?: (?:the|o|le|el|il|l|dem|zum|dia))? (3[01]|[12]\\d|0?[1-9]) (?:/|\\.) (1[0-2]|0?[1-9])(?: (?:/|\\.))?(?: (20\\d\\d|\\d\\d)(?! (?:${words.clockAfter}|:) ))?(?: \\.)?`,
      ),
      joiner: new RegExp(`^ (?:\\. )?(?:${words.to})(?: (?:the|o|le|el|il|l|dem|zum|dia|den))? $`),
      dayRanges: words.dayRanges.map((pattern) => whole(bind(pattern).source)),
      loneDays: words.loneDays.map((pattern) => whole(bind(pattern).source)),
      months: whole(
        [
          `(?:(?:${words.beforeMonth}) )?(${alternatives(words.months)})(?: (20\\d\\d))?`,
          `(?:${words.beforeMonth}) (${alternatives(words.weakMonths)})(?: (20\\d\\d))?`,
        ].join('|'),
      ),
      feasts: words.feasts.map(([pattern, date]) => [whole(pattern), date] as const),
    },
    weekdayOf: lookup([words.weekdays, words.shortWeekdays], (at) => WEEKDAYS[at]),
    monthOf: lookup([words.months, words.weakMonths], (at) => at + 1),
    past: new RegExp(` (?:${words.past}) `),
  }
}

/** Longest first, so that no name hides a longer one. */
function alternatives(groups: readonly string[]): string {
  const all = groups.flatMap((group) => group.split('|')).filter((word) => word.length > 0)
  return all.length === 0 ? '(?!)' : all.sort((left, right) => right.length - left.length).join('|')
}

function lookup<T>(
  tables: readonly (readonly string[])[],
  meaning: (at: number) => T,
): (word: string) => T | undefined {
  const entries = tables.flatMap((table) =>
    table.map((source, at) => [new RegExp(`^(?:${source === '' ? '(?!)' : source})$`), meaning(at)] as const),
  )
  return (word) => entries.find(([pattern]) => pattern.test(word))?.[1]
}

/** The long words that the patterns are made of: what a misspelt word may be meant to be. */
function vocabularyOf(words: TimeWords): Pick<Spelling, 'vocabulary' | 'known'> {
  const full = (names: readonly string[]): string[] => names.map((name) => name.split('|')[0] ?? '')
  const sources = [
    ...words.rules.map(([pattern]) => pattern),
    ...full(words.weekdays),
    ...full(words.months),
    ...words.feasts.map(([pattern]) => pattern),
  ]
  const known = new Set(words.notTypos)
  for (const word of Object.keys(words.numbers)) known.add(word)
  for (const word of [...words.weekdays, ...words.months, ...words.weakMonths].flatMap((group) => group.split('|')))
    known.add(word)
  const vocabulary = new Map<string, string[]>()
  for (const source of sources) {
    // `tags?` and `kommende[nrsm]?` stand for several words; each is known, the shortest is what a misspelling becomes.
    for (const match of source.matchAll(/([a-z]{4,})(\?|\[[a-z]+\]\??|\(\?:)?/g)) {
      const [, letters = '', suffix] = match
      const stem = suffix === '?' ? letters.slice(0, -1) : letters
      known.add(letters)
      known.add(stem)
      if (suffix?.startsWith('[')) for (const ending of suffix.replaceAll(/[[\]?]/g, '')) known.add(letters + ending)
      if (suffix === '(?:' || stem.length < 5) continue
      const word = suffix?.startsWith('[') && !suffix.endsWith('?') ? letters + (suffix[1] ?? '') : stem
      const bucket = vocabulary.get(word[0] ?? '') ?? []
      if (!bucket.includes(word)) bucket.push(word)
      vocabulary.set(word[0] ?? '', bucket)
    }
  }
  return { vocabulary, known }
}
