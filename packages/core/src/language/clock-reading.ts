import type { ClockGrammar } from './clock-grammar.ts'

/** A clock time as it stands written at one place, not yet weighed against what surrounds it. */
export interface ClockReading {
  readonly end: number
  /** Minutes since midnight, the hour as written. */
  readonly minutes: number
  /** Both halves of the day are possible. */
  readonly open: boolean
  /** The hour is one of the twelve-hour clock, though its form speaks for the morning ("10h"). */
  readonly twelve: boolean
  readonly period?: 'am' | 'pm'
  readonly written:
    | 'colon'
    | 'h-minutes'
    | 'dotted'
    | 'four-digits'
    | 'form'
    | 'tail'
    | 'o’clock'
    | 'unit'
    | 'digits'
    | 'words'
  /** The unit is the word for hours, which also counts lengths of time. */
  readonly spelledUnit: boolean
  /** "shortly after 8". */
  readonly vague: boolean
  /** The word for one that is also the article ("una"). */
  readonly one: boolean
  /** Noon and midnight leave no half of the day open. */
  readonly settled: boolean
}

const COLON = /(\d{1,2}):([0-5]\d)(?::[0-5]\d)?(?!\d)/y
const H_MINUTES = /(\d{1,2}) ?h(?:rs?|eures?|oras?)? ?([0-5]\d)(?!\d)(?! ?(?:min|km|person|adult))/y
const DOTTED = /(\d{1,2})[.,]([0-5]\d)(?!\d|[.,/]\d|\.(?! |$|\n))/y
const FOUR_DIGITS = /([01]\d|2[0-3])([0-5]\d)(?![\d:/-]|[.,]\d)/y
const SPACED = /(\d{1,2}) ([0-5][05])(?![\d.,:/]|-\d)(?= ?(?:$|[,;!?)\n]|[ap]\.?m|h(?![a-z])|uhr))/y
const O_CLOCK = / ?(?:uhr|o'? ?clock)(?![a-z])/y
const SHORT_UNIT = / ?h(?:s|rs?)?\.?(?![a-z0-9])/y
const SPELLED_UNIT = / (?:heures?|horas?|hours?|hrs?|ore)(?![a-z])/y
const PERIOD = /(?: ?([ap])\. ?m\.?| ?([ap])m|(p))(?![a-z0-9])/y
/** After "7 am" in German: the day, not the morning. */
const GERMAN_AM =
  / am (?:abend|morgen|nachmittag|vormittag|mittag|[a-z]+tag|mittwoch|wochenende|flughafen|bahnhof|haus|\d|ersten)/y

/**
 * @param hourOnly Takes the hour alone, so that "between 6 and 20" is not twenty past six.
 * @returns What is written at a place in text folded evenly, or undefined when it cannot be a time.
 */
export function readClock(
  folded: string,
  index: number,
  grammar: ClockGrammar,
  hourOnly = false,
): ClockReading | undefined {
  const isDigit = /\d/.test(folded.charAt(index))
  const read = hourOnly
    ? readHour(folded, index, grammar, true)
    : (readHead(folded, index, grammar) ??
      (isDigit ? undefined : readNoon(folded, index, grammar)) ??
      (isDigit ? readDigits(folded, index) : undefined) ??
      readHour(folded, index, grammar, false))
  if (!read) return undefined
  return withUnitAndPeriod(folded, read, grammar)
}

interface Read {
  readonly end: number
  readonly minutes: number
  readonly written: ClockReading['written']
  /** As spelled, before halves and quarters are added or taken away. */
  readonly hour: number
  readonly leadingZero: boolean
  readonly vague: boolean
  readonly one: boolean
  readonly settled?: boolean
}

function valueOf(written: string | undefined, grammar: ClockGrammar): number | undefined {
  if (written === undefined) return undefined
  return /^\d/.test(written) ? Number(written) : grammar.numbers.get(written.replaceAll('-', ' '))
}

function at(pattern: RegExp, folded: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(folded)
}

function readHead(folded: string, index: number, grammar: ClockGrammar): Read | undefined {
  for (const pattern of grammar.heads) {
    const match = at(pattern, folded, index)
    if (!match) continue
    const groups = match.groups ?? {}
    const sign = groups['sign'] !== undefined && grammar.toTheHour.test(groups['sign']) ? -1 : 1
    const spelled =
      groups['half'] ??
      groups['toHalf'] ??
      groups['threeQuarters'] ??
      groups['toQuarter'] ??
      groups['quarter'] ??
      groups['hour']
    const hour = valueOf(spelled, grammar)
    if (hour === undefined || hour > 24) continue
    let minutes = hour * 60
    if (groups['half'] !== undefined) minutes += 30
    if (groups['toHalf'] !== undefined) minutes -= 30
    if (groups['threeQuarters'] !== undefined) minutes -= 15
    if (groups['toQuarter'] !== undefined) minutes -= 45
    if (groups['quarter'] !== undefined) minutes += 15 * sign
    minutes += (valueOf(groups['minutes'], grammar) ?? 0) * sign
    return {
      end: index + match[0].length,
      minutes: (minutes + 1440) % 1440,
      written: 'form',
      hour,
      leadingZero: false,
      vague: groups['short'] !== undefined,
      one: false,
    }
  }
  return undefined
}

function readNoon(folded: string, index: number, grammar: ClockGrammar): Read | undefined {
  const match = at(grammar.noon, folded, index)
  if (!match) return undefined
  const minutes = (match.groups?.['noon'] === undefined ? 0 : 720) + tailOf(match.groups, grammar)
  return {
    end: index + match[0].length,
    minutes,
    written: 'form',
    hour: 0,
    leadingZero: false,
    vague: false,
    one: false,
    settled: true,
  }
}

function tailOf(groups: Record<string, string> | undefined, grammar: ClockGrammar): number {
  if (groups?.['half'] !== undefined) return 30
  if (groups?.['quarter'] !== undefined) return 15
  if (groups?.['minusQuarter'] !== undefined) return -15
  return (valueOf(groups?.['plus'], grammar) ?? 0) - (valueOf(groups?.['minus'], grammar) ?? 0)
}

function readDigits(folded: string, index: number): Read | undefined {
  for (const [pattern, written] of [
    [COLON, 'colon'],
    [H_MINUTES, 'h-minutes'],
    [DOTTED, 'dotted'],
    [FOUR_DIGITS, 'four-digits'],
    [SPACED, 'four-digits'],
  ] as const) {
    const match = at(pattern, folded, index)
    if (!match) continue
    const hour = Number(match[1])
    const minutes = hour * 60 + Number(match[2])
    if (hour > 24 || minutes > 1440) return undefined
    return {
      end: index + match[0].length,
      minutes: minutes % 1440,
      written,
      hour,
      leadingZero: match[1]?.startsWith('0') === true,
      vague: false,
      one: false,
    }
  }
  return undefined
}

function readHour(folded: string, index: number, grammar: ClockGrammar, hourOnly: boolean): Read | undefined {
  const match =
    (hourOnly ? null : at(grammar.hour, folded, index)) ??
    at(grammar.bareHour, folded, index) ??
    at(GLUED, folded, index)
  const spelled = match?.groups?.['hour']
  const hour = valueOf(spelled, grammar)
  if (!match || spelled === undefined || hour === undefined || hour > 24) return undefined
  const hasTail = ['half', 'quarter', 'plus', 'minusQuarter', 'minus'].some(
    (name) => match.groups?.[name] !== undefined,
  )
  const unit = match.groups?.['unit'] !== undefined
  const isDigits = /^\d/.test(spelled)
  return {
    end: index + match[0].length,
    minutes: (hour * 60 + tailOf(match.groups, grammar) + 1440) % 1440,
    written: hasTail ? 'tail' : unit ? 'o’clock' : isDigits ? 'digits' : 'words',
    hour,
    leadingZero: spelled.startsWith('0'),
    vague: false,
    one: hour === 1 && !isDigits && spelled !== 'one' && spelled !== 'eins',
  }
}

/** Digits with a unit glued to them ("7pm", "19h"), which no language's pattern ends after. */
const GLUED = /(?<hour>2[0-4]|[01]?\d)(?!\d)(?=h|uhr|[ap]\.?m?(?![a-z])|-?ish)/y

function withUnitAndPeriod(folded: string, read: Read, grammar: ClockGrammar): ClockReading {
  let { end, written } = read
  let spelledUnit = false
  const plain = written === 'digits' || written === 'words'
  for (const [pattern, kind] of [
    [O_CLOCK, 'o’clock'],
    [SHORT_UNIT, 'unit'],
    [SPELLED_UNIT, 'unit'],
  ] as const) {
    const match = at(pattern, folded, end)
    if (!match) continue
    if (plain) {
      written = kind
      spelledUnit = pattern === SPELLED_UNIT
    }
    // "19.30 Uhr" and "at 1930 hrs" are certain; "2.30 hours" is as long as it is late.
    if ((written === 'dotted' || written === 'four-digits') && pattern !== SPELLED_UNIT) written = 'colon'
    if (written === 'four-digits') written = 'colon'
    end += match[0].length
    break
  }
  const { hour } = read
  const within = hour >= 1 && hour <= 12
  const spoken = within && !at(GERMAN_AM, folded, end) ? at(PERIOD, folded, end) : null
  // A lone letter counts only when it is glued on: "7p", not "7 a".
  const letter = spoken?.[1] ?? spoken?.[2] ?? spoken?.[3]
  if (spoken && letter !== undefined) {
    const pm = letter === 'p'
    return {
      end: end + spoken[0].length,
      minutes: (read.minutes % 720) + (pm ? 720 : 0),
      open: false,
      twelve: false,
      period: pm ? 'pm' : 'am',
      written,
      spelledUnit,
      vague: read.vague,
      one: false,
      settled: false,
    }
  }
  const counted = written === 'unit' || written === 'o’clock' || written === 'h-minutes'
  const byTheClock =
    hour >= 10 && (counted || (grammar.language !== 'en' && (written === 'colon' || written === 'dotted')))
  const twelve = within && !read.leadingZero && read.settled !== true
  return {
    end,
    minutes: read.minutes,
    open: twelve && !byTheClock,
    twelve,
    written,
    spelledUnit,
    vague: read.vague,
    one: read.one,
    settled: read.settled === true,
  }
}
