import { findClockTimes } from '../../language/clock-time.ts'
import { fold, foldEvenly } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { NUMBER_WORDS, patternOfNumbers } from '../../language/number-words.ts'
import { timeOfMinutes, minutesOf } from '../../time/calendar.ts'
import { blank, type Fact, type Scan, take } from './fact.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  $: 'USD',
  us$: 'USD',
  $us: 'USD',
  ca$: 'CAD',
  $ca: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  $au: 'AUD',
  nz$: 'NZD',
  r$: 'BRL',
  mx$: 'MXN',
  'fr.': 'CHF',
  kr: 'SEK',
  zł: 'PLN',
}
const CODES = 'EUR|USD|GBP|CHF|AUD|CAD|NZD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|TRY|ZAR|AED|THB|INR|IDR|MAD'
const CURRENCY_WORDS: readonly (readonly [string, string])[] = [
  ['euros?', 'EUR'],
  ['(?:us[- ])?dollars?|dolares|dollari|dolar', 'USD'],
  ['pounds?(?: sterling)?|libras?|livres?(?: sterling)?|sterline|pfund', 'GBP'],
  ['(?:swiss )?francs?|franken|franchi|francos?', 'CHF'],
]

const NUMBER = String.raw`\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`
const SIGN = String.raw`(?:US|CA|AU|NZ|MX|A|C|R)\$|\$(?:US|CA|AU)|[€£¥$]|Fr\.|kr|zł`
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${SIGN}|${CODES}) ?(${NUMBER})`, 'gu')
const AFTER = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER}) ?(${SIGN}|(?:${CODES})(?![\\p{L}\\d]))`, 'gu')

/** Takes amounts of money: `EUR:120.50`. */
export function takeAmounts(scan: Scan): void {
  const folded: Scan = { rest: foldEvenly(scan.rest), facts: scan.facts }
  const named = (index: number): { counted?: string } => {
    const word = /([a-z]{4,})[\s:]*$/.exec(folded.rest.slice(Math.max(0, index - 24), index))?.[1]
    return word === undefined ? {} : { counted: stemOf(word) }
  }
  take(scan, BEFORE, ({ index, 1: sign = '', 2: number = '' }) => ({
    ...amount(currencyOf(sign), number),
    ...named(index),
  }))
  take(scan, AFTER, ({ index, 1: number = '', 2: sign = '' }) => ({
    ...amount(currencyOf(sign), number),
    ...named(index),
  }))
  folded.rest = foldEvenly(scan.rest)
  for (const [words, currency] of CURRENCY_WORDS) {
    take(
      folded,
      new RegExp(`(?<![a-z0-9.,])(${NUMBER}) (?:${words})(?![a-z])`, 'g'),
      ({ index, 0: text, 1: number }) => {
        blank(scan, index, index + text.length)
        return { ...amount(currency, number ?? ''), ...named(index) }
      },
    )
  }
}

function currencyOf(sign: string): string {
  return SIGNS[sign.toLowerCase()] ?? sign
}

function amount(currency: string, number: string): Pick<Fact, 'kind' | 'values'> {
  return { kind: 'amount', values: [`${currency}:${valueOf(number).toFixed(2)}`] }
}

/** "1.200,50", "1,200.50", "1 200" and "1200": what stands before at most two last digits is the decimal sign. */
function valueOf(number: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(number)
  const whole = (decimals ? number.slice(0, decimals.index) : number).replace(/\D/g, '')
  return Number(decimals ? `${whole}.${decimals[1]}` : whole)
}

const HOURS = 'h|hrs?|hours?|std|stunden?|horas?|heures?|ora|ore'
const MINUTES = 'min|mins|minutes?|minuten|minutos?|minuti|minuto'

/** Takes lengths of time that are told in minutes, which a clock time never is: `150`. */
export function takeLengths(scan: Scan): void {
  const folded: Scan = { rest: foldEvenly(scan.rest), facts: scan.facts }
  const pattern = `(?<![a-z0-9.,:])(?:(\\d{1,3}) ?(?:${HOURS})\\.?,? ?(?:and |und |y |et |e )?)?(\\d{1,3}) ?(?:${MINUTES})(?![a-z])`
  take(folded, new RegExp(pattern, 'g'), ({ index, 0: text, 1: hours = '0', 2: minutes = '0' }) => {
    blank(scan, index, index + text.length)
    return { kind: 'duration', values: [String(Number(hours) * 60 + Number(minutes))] }
  })
}

/** As on a digital clock, with nothing said of the half of the day: "10:52", "18:00–19:00". */
const DIGITAL = /\d\d:[0-5]\d$/

/**
 * Takes times of day, however they are written, and lengths in whole hours: `19:30`.
 *
 * @param halfDays `as written`: the evidence's own, which go by 24 hours. `either`: an answer may go by twelve hours where that is the
 * custom, in English and in words; digits in other languages and "10:52" mean what they say.
 */
export function takeTimes(scan: Scan, language: Language, halfDays: 'as written' | 'either'): void {
  for (const { start, end, from, to, open, ambiguousHalfDay } of findClockTimes(scan.rest, language)) {
    const span = { start, end }
    const text = scan.rest.slice(start, end)
    const said = to === undefined ? [from] : [from, to]
    const digits = DIGITAL.test(text) ? (text.match(/\d\d:\d\d/g) ?? []) : []
    const isDigital = digits.length === said.length
    const isLiteral = isDigital && (halfDays === 'as written' || ambiguousHalfDay)
    const isOpen = !isLiteral && ambiguousHalfDay && halfDays === 'either' && (language === 'en' || !/\d/.test(text))
    for (const [at, time] of (isLiteral ? digits : said).entries()) {
      const halves = isOpen ? [time, timeOfMinutes(minutesOf(time) + 720)] : [time.replace('24:00', '00:00')]
      scan.facts.push({ kind: 'time', values: halves, ...span, ...(open && at === 0 ? { open } : {}) })
    }
    blank(scan, start, end)
  }
  take(scan, /(?<!\d)([01]?\d|2[0-4]):([0-5]\d)(?!\d)/g, ([, hour = '', minute = '']) => ({
    kind: 'time',
    values: [`${hour.padStart(2, '0').replace('24', '00')}:${minute}`],
  }))
  const folded: Scan = { rest: foldEvenly(scan.rest), facts: scan.facts }
  take(folded, new RegExp(`(?<![a-z0-9.,])(\\d{1,3}) ?(?:${HOURS})(?![a-z])`, 'g'), ({ index, 0: text, 1: hours }) => {
    blank(scan, index, index + text.length)
    return { kind: 'duration', values: [String(Number(hours) * 60)] }
  })
}

/** What says "none" of a thing, or "one" where it is also an article; folded. */
const SOFT: Readonly<Record<Language, readonly [none: string, one: string]>> = {
  en: ['no|zero', 'one|a single|only one'],
  es: ['ningun|ninguna|cero', 'un|una|uno'],
  fr: ["aucun|aucune|zero|pas de|pas d'", 'un|une'],
  de: ['kein|keine|keinen|keiner|null', 'ein|eine|einen|einer'],
  it: ["nessun|nessuna|nessun'|zero", "un|una|uno|un'"],
  pt: ['nenhum|nenhuma|zero', 'um|uma'],
}

const patterns = new Map<Language, { words: RegExp; none: RegExp; one: RegExp }>()

function patternsOf(language: Language): { words: RegExp; none: RegExp; one: RegExp } {
  let made = patterns.get(language)
  if (!made) {
    const whole = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g')
    const [none, one] = SOFT[language]
    made = {
      words: whole(patternOfNumbers(NUMBER_WORDS[language], (value) => value > 1)),
      none: whole(none),
      one: whole(one),
    }
    patterns.set(language, made)
  }
  return made
}

/** Takes percentages and every other number, in digits or words, with the stem of what it counts. */
export function takeNumbers(scan: Scan, language: Language): void {
  take(
    scan,
    /(?<![\p{L}\d])(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|por ciento|pour cent|prozent|per cento|por cento)/giu,
    ([, number = '']) => ({
      kind: 'percent',
      values: [String(Number(number.replace(',', '.')))],
    }),
  )
  const folded: Scan = { rest: foldEvenly(scan.rest), facts: scan.facts }
  const counted = (end: number): { counted?: string } => {
    const word = /^[-\s]{0,3}([a-z]{3,})/.exec(folded.rest.slice(end))?.[1]
    return word === undefined ? {} : { counted: stemOf(word) }
  }
  const number = (index: number, text: string, value: number, soft = false): Omit<Fact, 'start' | 'end'> => {
    blank(scan, index, index + text.length)
    return {
      kind: 'number',
      values: [String(value)],
      ...counted(index + text.length),
      ...(soft ? { soft } : {}),
    }
  }
  take(
    folded,
    new RegExp(`(?<![a-z0-9])(?:${NUMBER})(?:st|nd|rd|th|er|eme|e|a|o)?(?![a-z0-9])`, 'g'),
    ({ index, 0: text }) => number(index, text, valueOf(text.replace(/[a-z]+$/, ''))),
  )
  const { words, none, one } = patternsOf(language)
  const values = NUMBER_WORDS[language]
  take(folded, words, ({ index, 0: text }) => number(index, text, values.get(text.replaceAll('-', ' ')) ?? 0))
  for (const [pattern, value] of [
    [none, 0],
    [one, 1],
  ] as const) {
    for (const { index, 0: text } of folded.rest.matchAll(pattern)) {
      const span = { start: index, end: index + text.length }
      scan.facts.push({ kind: 'number', values: [String(value)], soft: true, ...counted(span.end), ...span })
    }
  }
}

/** What singular and plural of a word share, roughly: its first letters, without the endings of plurals. */
export function stemOf(word: string): string {
  return fold(word)
    .slice(0, 5)
    .replace(/(?<=^.{3})[aeinos]+$/, '')
}
