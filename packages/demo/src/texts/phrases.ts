import type { LocalDate, LocalTime } from '@innkeeper/core/time/calendar'

import type { DemoRequestTopic } from '../world-stay.ts'
import type { DemoLanguage } from '../world.ts'

/**
 * What guests and hosts write in one language. `{time}`, `{from}`, `{to}`, `{day}`, `{flight}`, `{house}`, `{name}` and
 * `{checkIn}` stand for the facts of the stay.
 */
export interface Phrases {
  readonly exact: readonly string[]
  readonly range: readonly string[]
  readonly around: readonly string[]
  readonly late: readonly string[]
  /** The landing is no arrival: `{time}` is when the flight `{flight}` lands. */
  readonly flight: readonly string[]
  readonly pastMidnight: readonly string[]
  readonly departure: readonly string[]
  readonly arrived: readonly string[]
  readonly departed: readonly string[]
  readonly askEarly: readonly string[]
  readonly grantEarly: readonly string[]
  readonly refuseEarly: readonly string[]
  readonly askLate: readonly string[]
  readonly grantLate: readonly string[]
  readonly refuseLate: readonly string[]
  readonly thanks: readonly string[]
  readonly acknowledge: readonly string[]
  /** Sent by a machine after the booking; the house times in it are nobody's agreement. */
  readonly welcome: readonly string[]
  readonly questions: readonly { readonly ask: string; readonly answer: string }[]
  readonly requests: Readonly<Partial<Record<DemoRequestTopic, readonly string[]>>>
  /** The host's word on a request. */
  readonly promise: Readonly<Partial<Record<DemoRequestTopic | 'refund' | 'repair', readonly string[]>>>
  readonly complaints: readonly { readonly topic: string; readonly text: string }[]
  readonly inquiry: readonly string[]
  readonly review: {
    readonly good: readonly string[]
    readonly bad: readonly { readonly topics: readonly string[]; readonly title: string; readonly text: string }[]
  }
  readonly injection: string
  readonly today: string
  readonly tomorrow: string
  /** Around a weekday's or a date's name: "on {date}". */
  readonly on: string
  readonly onDate: string
}

/** A time as people of that language write it: "7:30 pm", "19h30", "19:30 Uhr". */
export function writtenTime(time: LocalTime, language: DemoLanguage): string {
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3, 5)]
  const isWhole = minutes === '00'
  if (language === 'en') {
    return `${hours % 12 === 0 ? 12 : hours % 12}${isWhole ? '' : `:${minutes}`} ${hours < 12 ? 'am' : 'pm'}`
  }
  if (language === 'fr' || language === 'pt') return isWhole ? `${hours}h` : `${hours}h${minutes}`
  if (language === 'de') return isWhole ? `${hours} Uhr` : `${hours}:${minutes} Uhr`
  return time
}

/** How a text written on `written` speaks of `date`: today, tomorrow, the weekday within a week, else day and month. */
export function writtenDay(date: LocalDate, written: LocalDate, language: DemoLanguage, phrases: Phrases): string {
  const days = (Date.parse(date) - Date.parse(written)) / 86_400_000
  if (days === 0) return phrases.today
  if (days === 1) return phrases.tomorrow
  const parts = days > 1 && days < 7 ? WEEKDAY : DAY_AND_MONTH
  const name = formatter(language, parts).format(Date.parse(date))
  return (parts === WEEKDAY ? phrases.on : phrases.onDate).replace('{date}', name)
}

/** Puts facts into a phrase. @throws {RangeError} A placeholder has no fact: a phrase is used where it does not belong. */
export function fill(phrase: string, facts: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new RangeError(`no fact for {${name}}`)
    return fact
  })
}

const WEEKDAY = { weekday: 'long' } as const
const DAY_AND_MONTH = { day: 'numeric', month: 'long' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: DemoLanguage, parts: typeof WEEKDAY | typeof DAY_AND_MONTH): Intl.DateTimeFormat {
  const key = `${language}${parts === WEEKDAY}`
  let made = formatters.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...parts, timeZone: 'UTC' })
    formatters.set(key, made)
  }
  return made
}
