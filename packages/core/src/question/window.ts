import {
  addDays,
  dayNumber,
  isLocalDate,
  localDateTime,
  minutesOf,
  weekdayOf,
  type Instant,
  type LocalDate,
} from '../time/calendar.ts'
import type { DateWindow, When } from './plan.ts'
import { WEEKDAYS } from './time-words/grammar.ts'

export interface WindowOptions {
  readonly now: Instant
  /** IANA. */
  readonly timezone: string
  readonly weekStartsOn: 'monday' | 'sunday'
  /** What has no year, or is a bare weekday, lies ahead for bookings and behind for what has happened. Today counts on both sides. */
  readonly direction: 'past' | 'future'
}

/** Until then the night that began yesterday is still "tonight". */
const NIGHT_ENDS_MINUTES = 5 * 60

/** "Coming" and "past" days are looked for no further than this many years: 29 February comes every four, or eight. */
const YEARS_TO_LOOK = 8

/**
 * The local dates that a time expression means, both ends included.
 *
 * @returns null for `none` and for what is no time expression.
 */
export function windowOf(when: When, options: WindowOptions): DateWindow | null {
  const local = localDateTime(options.now, options.timezone)
  const today = local.date
  const [name, value] = splitOnce(when, ':')
  switch (name) {
    case 'today':
    case 'now':
      return oneDay(today)
    case 'tonight':
      return oneDay(minutesOf(local.time) < NIGHT_ENDS_MINUTES ? addDays(today, -1) : today)
    case 'tomorrow':
      return oneDay(addDays(today, 1))
    case 'yesterday':
      return oneDay(addDays(today, -1))
    case 'last_night':
    case 'since_yesterday':
      return { from: addDays(today, -1), to: today }
    case 'this_weekend':
    case 'next_weekend':
    case 'last_weekend':
      return weekend(name, today, options.direction)
    case 'this_week':
      return week(today, 0, options)
    case 'next_week':
      return week(today, 1, options)
    case 'last_week':
      return week(today, -1, options)
    case 'this_month':
      return month(today, 0)
    case 'next_month':
      return month(today, 1)
    case 'last_month':
      return month(today, -1)
    case 'last_7_days':
      return { from: addDays(today, -6), to: today }
    case 'next_7_days':
      return { from: today, to: addDays(today, 6) }
    case 'next_30_days':
      return { from: today, to: addDays(today, 29) }
    case 'last_days':
      return isCount(value) ? { from: addDays(today, 1 - Number(value)), to: today } : null
    case 'next_days':
      return isCount(value) ? { from: today, to: addDays(today, Number(value) - 1) } : null
    case 'in_days':
      return /^-?\d{1,4}$/.test(value) ? oneDay(addDays(today, Number(value))) : null
    case 'weekday':
    case 'next_weekday':
    case 'last_weekday':
      return weekday(name, value, today, options)
    case 'weekdays':
      return weekdays(value, today, options)
    case 'date':
      return datedWindow(value, value, today, options.direction)
    case 'range': {
      const [from = '', to = ''] = value.split('..')
      return datedWindow(from, to, today, options.direction)
    }
    default:
      return null
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

function oneDay(date: LocalDate): DateWindow {
  return { from: date, to: date }
}

function isCount(value: string): boolean {
  return /^[1-9]\d{0,3}$/.test(value)
}

/** Friday to Sunday. From Friday on it is the running one. */
function weekend(
  name: 'this_weekend' | 'next_weekend' | 'last_weekend',
  today: LocalDate,
  direction: 'past' | 'future',
): DateWindow {
  const sinceFriday = (weekdayOf(today) + 2) % 7
  const running = sinceFriday <= 2
  const thisFriday = addDays(today, running ? -sinceFriday : 7 - sinceFriday)
  const weeks = name === 'next_weekend' ? 1 : name === 'last_weekend' || (direction === 'past' && !running) ? -1 : 0
  const friday = addDays(thisFriday, 7 * weeks)
  return { from: friday, to: addDays(friday, 2) }
}

function week(today: LocalDate, weeks: number, { weekStartsOn }: WindowOptions): DateWindow {
  const sinceStart = weekStartsOn === 'monday' ? weekdayOf(today) - 1 : weekdayOf(today) % 7
  const from = addDays(today, 7 * weeks - sinceStart)
  return { from, to: addDays(from, 6) }
}

function month(today: LocalDate, months: number): DateWindow {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months
  const first = (at: number): LocalDate =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
  return { from: first(index), to: addDays(first(index + 1), -1) }
}

function weekdayNumber(name: string): number | undefined {
  const at = WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number])
  return at < 0 ? undefined : at + 1
}

function weekday(
  name: 'weekday' | 'next_weekday' | 'last_weekday',
  value: string,
  today: LocalDate,
  options: WindowOptions,
): DateWindow | null {
  const wanted = weekdayNumber(value)
  if (wanted === undefined) return null
  const ahead = (wanted - weekdayOf(today) + 7) % 7
  if (name === 'last_weekday') return oneDay(addDays(today, ahead - 7))
  if (name === 'weekday') return oneDay(addDays(today, options.direction === 'past' && ahead > 0 ? ahead - 7 : ahead))
  const { from } = week(today, 1, options)
  return oneDay(addDays(from, (wanted - weekdayOf(from) + 7) % 7))
}

/** `friday..sunday`: the second is the first such day from the first on. */
function weekdays(value: string, today: LocalDate, options: WindowOptions): DateWindow | null {
  const [first = '', last = ''] = value.split('..')
  const from = weekday('weekday', first, today, options)?.from
  const wanted = weekdayNumber(last)
  if (from === undefined || wanted === undefined) return null
  return { from, to: addDays(from, (wanted - weekdayOf(from) + 7) % 7) }
}

/** A date as it was said: `YYYY-MM-DD`, `MM-DD` or `--DD`. */
function datedWindow(from: string, to: string, today: LocalDate, direction: 'past' | 'future'): DateWindow | null {
  const candidates = occurrences(from, today).flatMap((first) => {
    const last = to === from ? first : occurrences(to, first).find((date) => date >= first)
    return last === undefined ? [] : [{ from: first, to: wholeFebruary(from, to, last) }]
  })
  if (direction === 'future') return candidates.find((window) => window.to >= today) ?? candidates.at(-1) ?? null
  return candidates.findLast((window) => window.from <= today) ?? candidates[0] ?? null
}

/** "February" is said without knowing whether the year has a 29th. */
function wholeFebruary(from: string, to: string, last: LocalDate): LocalDate {
  const whole = from.endsWith('02-01') && to.endsWith('02-28')
  const next = addDays(last, 1)
  return whole && next.slice(5, 7) === '02' ? next : last
}

/** The dates around `anchor` that were meant, oldest first; one when the year is said, none when there is no such day. */
function occurrences(said: string, anchor: LocalDate): LocalDate[] {
  if (/^\d{4}-/.test(said)) return isLocalDate(said) ? [said] : []
  const year = Number(anchor.slice(0, 4))
  const dates: LocalDate[] = []
  if (/^\d\d-\d\d$/.test(said)) {
    for (let near = year - YEARS_TO_LOOK; near <= year + YEARS_TO_LOOK; near += 1) dates.push(`${near}-${said}`)
  } else if (/^--\d\d$/.test(said)) {
    for (let months = -12; months <= 12; months += 1) dates.push(month(anchor, months).from.slice(0, 8) + said.slice(2))
  }
  return dates.filter((date) => isLocalDate(date) && Number.isFinite(dayNumber(date)))
}
