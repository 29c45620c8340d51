import { LANGUAGES, type Language } from '../language/language.ts'
import type { When } from './plan.ts'
import { datesIn } from './time-words/dates.ts'
import { RANK, type Mention } from './time-words/mention.ts'
import { timeGrammar, type TimeGrammar } from './time-words/grammar.ts'
import { normaliseTime, timeTokens, type NormalisedText, type Span, type Word } from './time-words/normalise-time.ts'

export { RANK, type Mention } from './time-words/mention.ts'
export type { Span } from './time-words/normalise-time.ts'

export interface WhenOptions {
  /** "3/5" is the fifth of March: English of the United States. */
  readonly monthFirst?: boolean
  /** The question is about what has happened, so that "heute Nacht", "cette nuit" or "stanotte" is the night that was. Absent: the verbs decide. */
  readonly past?: boolean
  /** Languages that the text may be in as well, tried in full before single words of the others. */
  readonly alsoIn?: readonly Language[]
}

export interface FoundWhen {
  readonly when: When
  /** Every stretch of the text that speaks of a day, so that none of its words is taken for a name. */
  readonly spans: readonly Span[]
  /** Set when a numeric date could have been read the other way round. */
  readonly assumed?: 'day-first' | 'month-first'
}

/**
 * When a question asks about. Of several expressions the most definite one wins, of equals the first.
 *
 * The text is read in `language` first; if that finds nothing, in the others, because people mix them.
 *
 * @returns `when: 'none'` without spans where the text names no day.
 */
export function findWhen(text: string, language: Language, options: WhenOptions = {}): FoundWhen {
  const tokens = timeTokens(text)
  const found = findIn(tokens, language, options)
  if (found.when !== 'none' || found.spans.length > 0) return found
  for (const other of options.alsoIn ?? []) {
    const second = findIn(tokens, other, options)
    if (second.when !== 'none') return second
  }
  for (const other of LANGUAGES) {
    if (other === language) continue
    const foreign = findIn(tokens, other, options, true)
    if (foreign.when !== 'none') return foreign
  }
  return found
}

function findIn(tokens: readonly Word[], language: Language, options: WhenOptions, foreign = false): FoundWhen {
  const grammar = timeGrammar(language)
  const normal = normaliseTime(
    tokens,
    foreign ? { ...grammar.spelling, spellings: {}, vocabulary: NO_GUESSING } : grammar.spelling,
  )
  const mentions = longestOnly([
    ...phrasesIn(normal, grammar, foreign),
    ...(foreign ? [] : datesIn(normal.text, grammar, options.monthFirst ?? false)),
  ])
  const meant = joinDays(
    mentions.filter(({ when }) => when !== 'none'),
    normal.text,
    grammar,
  )
  const spans = meant.map(({ start, end }) => normal.spanOf(start, end))
  let chosen: Mention | undefined
  for (const mention of meant) if (!chosen || mention.rank > chosen.rank) chosen = mention
  if (!chosen) return { when: 'none', spans: [] }
  return {
    when: settle(inNamedMonth(chosen, meant), normal, grammar, options),
    spans,
    ...(chosen.assumed ? { assumed: chosen.assumed } : {}),
  }
}

const NO_GUESSING: ReadonlyMap<string, readonly string[]> = new Map()

/** What is said in a language other than the question's: only what is surely a time word there. */
const SAFE_IN_OTHERS = new RegExp(
  `^(?:${[
    'today|tonight|tomorrow|yesterday|(?:this |next )?weekend|(?:this|next) week|last night|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat)',
    'hoy|(?:de |para )?manana|ayer|anoche|esta noche|pasado manana|(?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:este )?finde',
    'demain|apres demain|aujourd hui|ce soir|ce week end|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
    '(?:ab |bis |fur )?heute|heute abend|morgen|ubermorgen|gestern|(?:am )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
    'oggi|(?:di |per )?domani|dopodomani|ieri|stasera|stanotte|(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)',
    '(?:de |para )?hoje|hoje a noite|(?:de |para )?amanha|(?:de )?ontem|(?:segunda feira|terca feira|quarta feira|quinta feira|sexta feira)',
  ].join('|')})$`,
)

function phrasesIn(normal: NormalisedText, grammar: TimeGrammar, foreign: boolean): Mention[] {
  const mentions: Mention[] = []
  for (const rule of grammar.rules) {
    for (const match of normal.text.matchAll(rule.pattern)) {
      if (foreign && !SAFE_IN_OTHERS.test(match[0])) continue
      const when = meaningOf(rule.meaning, rule.placeholders, match, grammar)
      if (!when) continue
      const rank = when === 'none' ? RANK.nothing : WEAK.test(when) ? RANK.now : RANK.day
      mentions.push({ start: match.index, end: match.index + match[0].length, when, rank })
    }
  }
  return mentions
}

/** Gives way to a day that is named: "la journée de demain" is tomorrow. */
const WEAK = /^(?:now$|this_day$|days:)/

function meaningOf(
  meaning: string,
  placeholders: readonly string[],
  match: RegExpMatchArray,
  grammar: TimeGrammar,
): When | undefined {
  let when = meaning
  // Alternatives of one rule may each hold the placeholder; the one that matched has a value.
  for (const [at, placeholder] of placeholders.entries()) {
    const value = match[at + 1]
    if (value === undefined) continue
    if (placeholder === 'n') {
      const factor = /<n\*(\d+)>/.exec(when)?.[1]
      if (Number(value) === 0) return undefined
      when = when.replace(/<n(?:\*\d+)?>/, String(Number(value) * Number(factor ?? 1)))
    } else if (placeholder === 'day' || placeholder === 'short' || placeholder === 'loose') {
      const weekday = grammar.weekdayOf(value)
      if (!weekday) return undefined
      when = when.replace(/<(?:day|short|loose)>/, weekday)
    }
  }
  if (when.includes('<')) return undefined
  return NAMED_COUNTS[when] ?? when
}

/** Spans of days that have a name of their own. */
const NAMED_COUNTS: Readonly<Record<string, When>> = {
  'last_days:7': 'last_7_days',
  'next_days:7': 'next_7_days',
  'next_days:30': 'next_30_days',
  'in_days:1': 'tomorrow',
  'in_days:-1': 'yesterday',
}

/** Of overlapping mentions the longest, of equally long ones the more definite; in the order of the text. */
function longestOnly(mentions: readonly Mention[]): Mention[] {
  const ordered = mentions.toSorted(
    (left, right) =>
      Math.max(right.rank, RANK.feast) - Math.max(left.rank, RANK.feast) ||
      right.end - right.start - (left.end - left.start) ||
      right.rank - left.rank ||
      left.start - right.start,
  )
  const kept: Mention[] = []
  for (const mention of ordered)
    if (kept.every((other) => mention.end <= other.start || mention.start >= other.end)) kept.push(mention)
  return kept.sort((left, right) => left.start - right.start)
}

/** "Friday to Sunday", "today and tomorrow": two days that are joined to one stretch. */
function joinDays(mentions: readonly Mention[], text: string, grammar: TimeGrammar): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    const when =
      before && grammar.dates.joiner.test(text.slice(before.end, mention.start))
        ? stretch(before.when, mention.when)
        : undefined
    if (before && when) joined[joined.length - 1] = { ...before, end: mention.end, when, rank: RANK.range }
    else joined.push(mention)
  }
  return joined
}

function stretch(first: When, second: When): When | undefined {
  if (first === 'today' && second === 'tomorrow') return 'next_days:2'
  const from = /^weekday:(\w+)$/.exec(first)?.[1]
  const to = /^weekday:(\w+)$/.exec(second)?.[1]
  return from && to && from !== to ? `weekdays:${from}..${to}` : undefined
}

/** What depends on whether the question looks back: the night, and days without a direction. */
function settle(when: When, normal: NormalisedText, grammar: TimeGrammar, { past }: WhenOptions): When {
  if (when === 'this_night') return (past ?? grammar.past.test(normal.text)) ? 'last_night' : 'tonight'
  if (when === 'this_day') return 'today'
  const days = /^days:(\d+)$/.exec(when)?.[1]
  if (days === undefined) return when
  if (Number(days) < 7) return 'none'
  const counted = `${past ? 'last' : 'next'}_days:${days}`
  return NAMED_COUNTS[counted] ?? counted
}

/** "July, from the 1st to the 15th": the month stands apart from the days. */
function inNamedMonth(chosen: Mention, mentions: readonly Mention[]): When {
  const days = /^range:--(\d\d)\.\.--(\d\d)$/.exec(chosen.when)
  const month = mentions
    .map(({ when }) => /^range:(\d\d-|20\d\d-\d\d-)01\.\./.exec(when)?.[1])
    .find((found) => found !== undefined)
  return days && month ? `range:${month}${days[1]}..${month}${days[2]}` : chosen.when
}
