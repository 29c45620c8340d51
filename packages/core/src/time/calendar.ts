/** A calendar date local to the listing, `YYYY-MM-DD`. Compares as a string; never converted through UTC. */
export type LocalDate = string
/** A 24-hour wall-clock time, `HH:mm`. */
export type LocalTime = string
/** Milliseconds since the Unix epoch. */
export type Instant = number
/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a local date. */
export function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS
}

export function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** @param days May be negative. Calendar days, so that clock changes do not matter. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Nights from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(date: LocalDate): Weekday {
  return (((dayNumber(date) + 3) % 7) + 1) as Weekday
}

export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text
}

/** Minutes since midnight of a wall-clock time. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** @param minutes Any integer; wraps around midnight. */
export function timeOfMinutes(minutes: number): LocalTime {
  const inDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

/** Between these instants every zone is whole minutes away from UTC (Liberia was the last to become so). */
const WHOLE_MINUTES = { from: Date.UTC(1973, 0), to: Date.UTC(2200, 0) } as const

/** Of each zone, minutes east of UTC by days since 1970 in UTC; undefined for a day on which clocks change. */
const offsets = new Map<string, Map<number, number | undefined>>()
/** Days remembered of a zone, some twenty years of them, before they are forgotten. */
const DAYS_REMEMBERED = 8_000

/** Minutes east of UTC all through a day, or undefined when they change on it. Asking the calendar's data costs a hundred times as much. */
function offsetOn(day: number, zone: string): number | undefined {
  let known = offsets.get(zone)
  if (known?.has(day)) return known.get(day)
  const [first, last] = [day * DAY_MS, (day + 1) * DAY_MS].map((instant) => {
    const { date, time } = askedDateTime(instant, zone)
    return dayNumber(date) * 1440 + minutesOf(time) - instant / 60_000
  })
  if (!known || known.size >= DAYS_REMEMBERED) offsets.set(zone, (known = new Map()))
  const offset = first === last ? first : undefined
  known.set(day, offset)
  return offset
}

/** @throws {RangeError} `zone` is no IANA time zone, or `instant` no instant. */
export function localDateTime(instant: Instant, zone: string): { date: LocalDate; time: LocalTime } {
  if (!(instant >= WHOLE_MINUTES.from && instant < WHOLE_MINUTES.to)) return askedDateTime(instant, zone)
  const offset = offsetOn(Math.floor(instant / DAY_MS), zone)
  if (offset === undefined) return askedDateTime(instant, zone)
  const local = Math.floor(instant / 60_000) + offset
  const day = Math.floor(local / 1440)
  return { date: fromDayNumber(day), time: timeOfMinutes(local - day * 1440) }
}

function askedDateTime(instant: Instant, zone: string): { date: LocalDate; time: LocalTime } {
  const parts: Record<string, string> = {}
  for (const part of formatterFor(zone).formatToParts(instant)) parts[part.type] = part.value
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` }
}

export function localDateOf(instant: Instant, zone: string): LocalDate {
  return localDateTime(instant, zone).date
}

/**
 * The instant at which a clock in `zone` shows that date and time.
 *
 * A time that the spring change skips gives the instant after the gap; one that the autumn change repeats gives the first.
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Instant {
  const wall = dayNumber(date) * DAY_MS + minutesOf(time) * 60_000
  const offsetAt = (instant: Instant): number => {
    const local = localDateTime(instant, zone)
    return dayNumber(local.date) * DAY_MS + minutesOf(local.time) * 60_000 - Math.floor(instant / 60_000) * 60_000
  }
  const early = wall - offsetAt(wall - DAY_MS)
  const late = wall - offsetAt(wall + DAY_MS)
  const [first, second] = early <= late ? [early, late] : [late, early]
  for (const candidate of [first, second]) if (candidate + offsetAt(candidate) === wall) return candidate
  return second
}

export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone)
    return true
  } catch {
    return false
  }
}
