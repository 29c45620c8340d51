import {
  addDays,
  instantOf,
  type Instant,
  localDateTime,
  type LocalDate,
  weekdayOf,
} from '@innkeeper/core/time/calendar'

/** Local calendar dates, both included. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A time expression, resolved anew in each property's own zone. @see semantics.md, "Time". */
export type When =
  | 'today'
  | 'tonight'
  | 'tomorrow'
  | 'yesterday'
  | 'since_yesterday'
  | 'this_weekend'
  | 'next_weekend'
  | 'this_week'
  | 'next_week'
  | 'this_month'
  | 'next_month'
  | 'last_7_days'
  | 'next_30_days'
  | { readonly inDays: number }
  | { readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  | Days

/** What the days are wanted for: on a weekend people arrive Fri–Sun, leave Sat–Mon and sleep Fri and Sat. */
export type Purpose = 'arrivals' | 'departures' | 'nights'

export function daysOf(when: When, at: Instant, zone: string, purpose: Purpose = 'arrivals'): Days {
  const { date: today, time } = localDateTime(at, zone)
  const monday = addDays(today, 1 - weekdayOf(today))
  if (typeof when === 'object') {
    if ('inDays' in when) return one(addDays(today, when.inDays))
    if ('weekday' in when) return one(addDays(today, (when.weekday - weekdayOf(today) + 7) % 7))
    return when
  }
  switch (when) {
    case 'today':
      return one(today)
    case 'tonight':
      return one(time < '05:00' ? addDays(today, -1) : today)
    case 'tomorrow':
      return one(addDays(today, 1))
    case 'yesterday':
      return one(addDays(today, -1))
    case 'since_yesterday':
      return { from: addDays(today, -1), to: today }
    case 'this_weekend':
      return weekend(addDays(monday, 4), purpose)
    case 'next_weekend':
      return weekend(addDays(monday, 11), purpose)
    case 'this_week':
      return { from: monday, to: addDays(monday, 6) }
    case 'next_week':
      return { from: addDays(monday, 7), to: addDays(monday, 13) }
    case 'this_month':
      return month(today.slice(0, 7))
    case 'next_month':
      return month(addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7))
    case 'last_7_days':
      return { from: addDays(today, -6), to: today }
    case 'next_30_days':
      return { from: today, to: addDays(today, 29) }
  }
}

export function within(date: LocalDate, { from, to }: Days): boolean {
  return from <= date && date <= to
}

/** From 18:00 of the local yesterday. */
export function lastNight(at: Instant, zone: string): Instant {
  return instantOf(addDays(localDateTime(at, zone).date, -1), '18:00', zone)
}

/** Each date of the days, in order. */
export function eachDay({ from, to }: Days): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

function one(date: LocalDate): Days {
  return { from: date, to: date }
}

function weekend(friday: LocalDate, purpose: Purpose): Days {
  if (purpose === 'departures') return { from: addDays(friday, 1), to: addDays(friday, 3) }
  return { from: friday, to: addDays(friday, purpose === 'nights' ? 1 : 2) }
}

/** @param name `YYYY-MM`. */
function month(name: string): Days {
  return { from: `${name}-01`, to: addDays(`${addDays(`${name}-28`, 4).slice(0, 7)}-01`, -1) }
}
