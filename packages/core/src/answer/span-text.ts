import type { Language } from '../language/language.ts'
import type { LocalDate } from '../time/calendar.ts'
import { joined, shortDate } from './format.ts'
import { nightCount, type NightSpan } from './nights.ts'
import type { Words } from './words.ts'

const NIGHTS: Words<number> = {
  en: (count) => `${count} ${count === 1 ? 'night' : 'nights'}`,
  es: (count) => `${count} ${count === 1 ? 'noche' : 'noches'}`,
  fr: (count) => `${count} ${count < 2 ? 'nuit' : 'nuits'}`,
  de: (count) => `${count} ${count === 1 ? 'Nacht' : 'Nächte'}`,
  it: (count) => `${count} ${count === 1 ? 'notte' : 'notti'}`,
  pt: (count) => `${count} ${count === 1 ? 'noite' : 'noites'}`,
}

/** "3 nights". */
export function nightsWord(count: number, language: Language): string {
  return NIGHTS[language](count)
}

/** "24 Mar → 26 Mar (2 nights)": from the first evening to the last morning. */
export function spanText(span: NightSpan, language: Language, today: LocalDate): string {
  return `${datesText(span, language, today)} (${nightsWord(nightCount(span), language)})`
}

/** "24 Mar → 26 Mar". */
export function datesText(span: NightSpan, language: Language, today: LocalDate): string {
  return `${shortDate(span.from, language, today)} → ${shortDate(span.to, language, today)}`
}

/** "24 Mar → 26 Mar (2 nights) and 29 Mar → 30 Mar (1 night)". */
export function spansText(spans: readonly NightSpan[], language: Language, today: LocalDate): string {
  return joined(
    spans.map((span) => spanText(span, language, today)),
    language,
  )
}
