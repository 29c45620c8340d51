import { foldEvenly } from '../../language/fold.ts'
import { LANGUAGES, type Language } from '../../language/language.ts'
import { type Mention, RANK } from '../../question/time-words/mention.ts'
import { datesIn } from '../../question/time-words/dates.ts'
import { timeGrammar } from '../../question/time-words/grammar.ts'
import { normaliseTime, timeTokens } from '../../question/time-words/normalise-time.ts'
import { dayNumber, weekdayOf } from '../../time/calendar.ts'
import { blank, type Fact, put, type Scan, take } from './fact.ts'

/** Monday first; folded. The second of a pair only counts directly before a day's number. */
const WEEKDAY_WORDS: Readonly<Record<Language, readonly (readonly [whole: string, short: string])[]>> = {
  en: pairs('monday tuesday wednesday thursday friday saturday sunday', 'mon tue|tues wed thu|thur|thurs fri sat sun'),
  es: pairs('lunes martes miercoles jueves viernes sabado domingo', 'lun mar mie jue vie sab dom'),
  fr: pairs('lundi mardi mercredi jeudi vendredi samedi dimanche', 'lun mar mer jeu ven sam dim'),
  de: pairs('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag', 'mo di mi do fr sa so'),
  it: pairs('lunedi martedi mercoledi giovedi venerdi sabato domenica', 'lun mar mer gio ven sab dom'),
  pt: pairs(
    'segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo',
    'seg|segunda ter|terca qua|quarta qui|quinta sex|sexta sab dom',
  ),
}

function pairs(whole: string, short: string): [string, string][] {
  const shorts = short.split(' ')
  return whole.split(' ').map((word, at) => [word, shorts[at] ?? '(?!)'])
}

/** Days that a text names from where the reader stands; folded, the longer before what they hold. */
const RELATIVE_DAYS: Readonly<Record<Language, readonly (readonly [pattern: string, day: string])[]>> = {
  en: [
    ['day after tomorrow', 'in 2 days'],
    ['day before yesterday', '2 days ago'],
    ['tonight|this evening', 'tonight'],
    ['last night', 'last night'],
    ['today', 'today'],
    ['tomorrow', 'tomorrow'],
    ['yesterday', 'yesterday'],
  ],
  es: [
    ['pasado manana', 'in 2 days'],
    ['anteayer|antes de ayer', '2 days ago'],
    ['esta noche|hoy por la noche', 'tonight'],
    ['anoche', 'last night'],
    ['hoy', 'today'],
    ['(?<!(?:la|esta|misma) )manana', 'tomorrow'],
    ['ayer', 'yesterday'],
  ],
  fr: [
    ['apres[- ]demain', 'in 2 days'],
    ['avant[- ]hier', '2 days ago'],
    ['ce soir|cette nuit', 'tonight'],
    ["aujourd'hui", 'today'],
    ['demain', 'tomorrow'],
    ['hier', 'yesterday'],
  ],
  de: [
    ['ubermorgen|uebermorgen', 'in 2 days'],
    ['vorgestern', '2 days ago'],
    ['heute abend|heute nacht', 'tonight'],
    ['gestern abend|letzte nacht', 'last night'],
    ['heute(?: morgen| fruh| vormittag| nachmittag)?', 'today'],
    ['(?<!(?:am|jeden|guten|den|dem|diesen|diesem|gestern) )morgen', 'tomorrow'],
    ['gestern', 'yesterday'],
  ],
  it: [
    ['dopodomani', 'in 2 days'],
    ["l'altro ieri|altroieri", '2 days ago'],
    ['stasera|stanotte|questa sera', 'tonight'],
    ['oggi', 'today'],
    ['domani', 'tomorrow'],
    ['ieri', 'yesterday'],
  ],
  pt: [
    ['depois de amanha', 'in 2 days'],
    ['anteontem', '2 days ago'],
    ['hoje a noite|esta noite', 'tonight'],
    ['hoje', 'today'],
    ['amanha', 'tomorrow'],
    ['ontem', 'yesterday'],
  ],
}

/** Takes every day that a text names: dates, weekdays, and what is named from today. */
export function takeDays(scan: Scan, languages: readonly Language[]): void {
  const weekdays = languages.flatMap((language) => weekdaysIn(foldEvenly(scan.rest), language))
  for (const [at, language] of languages.entries()) {
    // Dates in numbers alone read alike in all languages. What only another language takes for a date may be none: it stays to be read.
    if (at === 0) takeDates(scan, language, weekdays)
    else if (monthNames(language).test(foldEvenly(scan.rest))) takeDates({ ...scan }, language, weekdays)
  }
  for (const weekday of weekdays) {
    if (scan.rest.slice(weekday.start, weekday.end).trim() !== '') put(scan, weekday)
  }
}

/** Takes "today", "mañana", "übermorgen": of one language, because they mean other things in others. */
export function takeRelativeDays(scan: Scan, language: Language): void {
  const folded: Scan = { rest: foldEvenly(scan.rest), facts: scan.facts }
  for (const [pattern, day] of RELATIVE_DAYS[language]) {
    take(folded, new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, 'g'), ({ index, 0: text }) => {
      blank(scan, index, index + text.length)
      return { kind: 'day', values: day === 'tonight' ? ['tonight', 'today'] : [day] }
    })
  }
}

function weekdaysIn(folded: string, language: Language): Fact[] {
  return WEEKDAY_WORDS[language].flatMap(([whole, short], at) =>
    [
      `(?<![a-z0-9])(?:${whole})(?![a-z0-9])`,
      `(?<![a-z0-9])(?:${short})(?=[.,]? ?\\d)`,
      ...(language === 'pt' ? [`(?<=(?<![a-z])(?:na|nesta|desta|esta) )(?:${short})(?![a-z0-9])`] : []),
    ].flatMap((pattern) =>
      [...folded.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: text }): Fact => ({
        kind: 'weekday',
        values: [String(at + 1)],
        start: index,
        end: index + text.length,
      })),
    ),
  )
}

const monthPatterns = new Map<Language, RegExp>()

function monthNames(language: Language): RegExp {
  let pattern = monthPatterns.get(language)
  if (!pattern) {
    const { months, weakMonths } = timeGrammar(language).words
    pattern = new RegExp(`(?<![a-z])(?:${[...months, ...weakMonths].filter((name) => name !== '').join('|')})(?![a-z])`)
    monthPatterns.set(language, pattern)
  }
  return pattern
}

const NO_GUESSING: ReadonlyMap<string, readonly string[]> = new Map()

function takeDates(scan: Scan, language: Language, weekdays: readonly Fact[]): void {
  const grammar = timeGrammar(language)
  const folded = foldEvenly(scan.rest)
  const normal = normaliseTime(timeTokens(scan.rest), {
    ...grammar.spelling,
    spellings: {},
    vocabulary: NO_GUESSING,
    // "21 sept." is a date, and "sept heures" is a time.
    numbers: Object.fromEntries(
      Object.entries(grammar.spelling.numbers).filter(
        ([word]) => !(monthNames(language).test(word) && new RegExp(`\\d\\.? ${word}(?![a-z])`).test(folded)),
      ),
    ),
  })
  for (const mention of longestFirst(datesIn(normal.text, grammar, false))) {
    const span = normal.spanOf(mention.start, mention.end)
    if (scan.rest.slice(span.start, span.end).trim() === '') continue
    const weekday = weekdays.find(
      ({ end }) =>
        end <= span.start && /^[\s,.]*(?:(?:the|den|dem|le|el|il|o|dia) )?$/.test(scan.rest.slice(end, span.start)),
    )?.values[0]
    for (const fact of factsOf(mention)) {
      scan.facts.push({ ...fact, ...span, ...(weekday && fact.kind === 'date' ? { weekday } : {}) })
    }
    blank(scan, span.start, span.end)
  }
}

function longestFirst(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions.toSorted(
    (left, right) => right.end - right.start - (left.end - left.start) || right.rank - left.rank,
  )) {
    if (kept.every((other) => mention.end <= other.start || mention.start >= other.end)) kept.push(mention)
  }
  return kept
}

/** "27 March" is `03-27`, "the 27th" `--27`, "in March" `03-`; a year is a fact of its own, because it is often left out. */
function factsOf({ when, rank }: Mention): Pick<Fact, 'kind' | 'values'>[] {
  const ends = /^(?:date|range):(.+?)(?:\.\.(.+))?$/.exec(when)?.slice(1) ?? []
  const dates = ends.filter((end) => end !== undefined)
  const years = new Set(dates.flatMap((date) => /^20\d\d/.exec(date)?.[0] ?? []))
  const days = new Set(dates.map((date) => date.replace(/^20\d\d-/, '')))
  const named = rank === RANK.month ? [`${[...days][0]?.slice(0, 3)}`] : [...days]
  return [
    ...(rank === RANK.range ? [{ kind: 'date' as const, values: [named.join('..')] }] : []),
    ...named.map((day) => ({ kind: 'date' as const, values: [day] })),
    ...[...years].map((year) => ({ kind: 'year' as const, values: [year] })),
  ]
}

const JOINED =
  /^[\s,.]*(?:→|–|—|-|to|until|till|through|a|al|hasta|hasta el|au|jusqu'au|bis|bis zum|fino al|ao|ate|ate ao?)[\s,.]*(?:the |el |le |den |il )?$/

/** Two days that a sign or word joins to a stay or a period, as one fact besides the two: neither end may move. */
export function rangesIn(line: string, facts: readonly Fact[]): Fact[] {
  const folded = foldEvenly(line)
  const days = facts
    .filter(({ kind, values }) => kind === 'date' && /^\d\d-\d\d$/.test(values[0] ?? ''))
    .sort((left, right) => left.start - right.start)
  return days.flatMap((first) =>
    days.flatMap((second): Fact[] => {
      const weekday = facts.find(({ kind, end }) => kind === 'weekday' && end <= second.start && end >= first.end)
      const between = folded.slice(first.end, weekday?.start ?? second.start)
      if (second.start < first.end || between.length > 24 || !JOINED.test(between)) return []
      const values = [`${first.values[0]}..${second.values[0]}`]
      return [{ kind: 'date', values, start: first.start, end: second.end }]
    }),
  )
}

/** Every form in which a date that the evidence holds may be spoken of: the day, its number alone, its month alone. */
export function formsOfDate(value: string): string[] {
  return /^\d\d-\d\d$/.test(value) ? [value, `--${value.slice(3)}`, value.slice(0, 3)] : [value]
}

/** The weekdays of full dates in ISO form, which documents hold: `03-27` → `6`. */
export function weekdaysOfIsoDates(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [date] of text.matchAll(/\b20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g)) {
    if (!Number.isNaN(dayNumber(date))) found.set(date.slice(5), String(weekdayOf(date)))
  }
  return found
}

/** The given language first: it decides where languages read one text differently. */
export function languagesFrom(language: Language): Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)]
}
