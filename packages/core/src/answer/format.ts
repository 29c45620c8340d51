import type { Language } from '../language/language.ts'
import type { FactsByType, Money } from '../record/facts.ts'
import { currencyDecimals } from '../record/money.ts'
import { type Instant, type LocalDate, daysBetween, localDateTime } from '../time/calendar.ts'

/** BCP 47 tags whose 24-hour clocks and day-first dates fit each language. */
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  it: 'it-IT',
  pt: 'pt-PT',
}

const cache = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options })
    cache.set(key, format)
  }
  return format
}

const utc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)

/** A booking of which only an event is known has no dates yet. */
const UNKNOWN_DATE = '?'

/** "Saturday 27 March"; with the year when it is not `today`'s. */
export function longDate(date: LocalDate, language: Language, today: LocalDate): string {
  if (date === '') return UNKNOWN_DATE
  const sameYear = date.slice(0, 4) === today.slice(0, 4)
  return dateFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
    .format(utc(date))
    .replace(/^([\p{L}-]+),? /u, '$1 ')
}

/** "27 Mar"; with the year when it is not `today`'s. */
export function shortDate(date: LocalDate, language: Language, today: LocalDate): string {
  if (date === '') return UNKNOWN_DATE
  const sameYear = date.slice(0, 4) === today.slice(0, 4)
  return dateFormat(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    utc(date),
  )
}

/** "Sat 27 Mar": a day in a list of several; with the year when it is not `today`'s. */
export function listDate(date: LocalDate, language: Language, today: LocalDate): string {
  if (date === '') return UNKNOWN_DATE
  const weekday = dateFormat(language, { weekday: 'short' }).format(utc(date)).replace(/\.$/, '')
  return `${weekday} ${shortDate(date, language, today)}`
}

const NEAR_DAYS: Record<Language, Record<-1 | 0 | 1, string>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  es: { [-1]: 'ayer', 0: 'hoy', 1: 'mañana' },
  fr: { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' },
  de: { [-1]: 'gestern', 0: 'heute', 1: 'morgen' },
  it: { [-1]: 'ieri', 0: 'oggi', 1: 'domani' },
  pt: { [-1]: 'ontem', 0: 'hoje', 1: 'amanhã' },
}

/** "today, Saturday 27 March" for the days around today, else "Saturday 27 March": an answer always says the date it understood. */
export function namedDate(date: LocalDate, language: Language, today: LocalDate): string {
  const distance = daysBetween(today, date)
  const long = longDate(date, language, today)
  return distance >= -1 && distance <= 1 ? `${NEAR_DAYS[language][distance as -1 | 0 | 1]}, ${long}` : long
}

/** "Friday 26 March – Sunday 28 March", or one date. Both ends inclusive. */
export function namedWindow(window: { from: LocalDate; to: LocalDate }, language: Language, today: LocalDate): string {
  if (window.from === window.to) return namedDate(window.from, language, today)
  return `${longDate(window.from, language, today)} – ${longDate(window.to, language, today)}`
}

/** "19 Nov 16:05", or "16:05" for today, on a clock in `timezone`. */
export function shortInstant(instant: Instant, timezone: string, language: Language, today: LocalDate): string {
  const local = localDateTime(instant, timezone)
  return local.date === today ? local.time : `${shortDate(local.date, language, today)} ${local.time}`
}

const moneyFormats = new Map<string, Intl.NumberFormat>()

/** "€120.50" as the language writes it, from minor units. Two decimals unless the currency has others. */
export function moneyText(money: Money, language: Language): string {
  const key = `${language}${money.currency}`
  let format = moneyFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: money.currency })
    moneyFormats.set(key, format)
  }
  return format.format(money.minor / 10 ** currencyDecimals(money.currency))
}

/** A review's score as its channel shows it: "5.4/10"; else on the scale of five. */
export function scoreText({ raw, scale, score }: FactsByType['review']['rating'] = {}): string {
  return raw !== undefined && scale !== undefined ? `${raw}/${scale}` : `${score ?? '?'}/5`
}

const AND: Record<Language, string> = { en: 'and', es: 'y', fr: 'et', de: 'und', it: 'e', pt: 'e' }
const OR: Record<Language, string> = { en: 'or', es: 'o', fr: 'ou', de: 'oder', it: 'o', pt: 'ou' }

/** "a, b and c", or "a, b or c". */
export function joined(parts: readonly string[], language: Language, by: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const conjunction = (language === 'es' ? beforeLikeVowel(by, last) : undefined) ?? (by === 'and' ? AND : OR)[language]
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** Spanish says "e" before the sound of i and "u" before that of o. */
function beforeLikeVowel(by: 'and' | 'or', next: string): string | undefined {
  if (by === 'and') return /^h?[ií](?![aeo])/i.test(next) ? 'e' : undefined
  return /^(?:h?[oó]|8)/i.test(next) ? 'u' : undefined
}

/** "2 h 30 min", "45 min", "-1 h": the same in all six languages. */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const text = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
  return minutes < 0 ? `−${text}` : text
}

/** With a capital, to begin a sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}

/** Text that others wrote, made safe for one line of Markdown: no line breaks, no markup, at most `limit` characters. */
export function quoted(text: string, limit = 140): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»"]/g, '’')
    .trim()
  // Half a character may stand at the cut: it goes too.
  const cut =
    flat.length > limit
      ? `${flat
          .slice(0, limit - 1)
          .replace(/[\ud800-\udbff]$/, '')
          .trimEnd()}…`
      : flat
  return `“${plain(cut)}”`
}

/** What turns the direction of writing or is not to be seen. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A name or word from outside, with Markdown's characters escaped. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\\`*_[\]<>|#~]/g, (character) => `\\${character}`)
    .trim()
}
