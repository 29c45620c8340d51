import { type Instant, isLocalDate, isTimeZone, type LocalDate, type LocalTime } from '@innkeeper/core/time/calendar'

type Moment = string | number | null | undefined

/** Numbers below are seconds: they would be a date before 1973 in milliseconds. */
const FEWEST_MILLISECONDS = 1e11
/** No booking, task or message lies outside these years; a time that does is a filler or a mistake, and says nothing. */
const YEARS = { from: 1970, to: 2199 } as const
const LAST_INSTANT = Date.UTC(YEARS.to + 1, 0) - 1

/** An instant as Guesty writes it: ISO 8601 (UTC where no zone stands), or seconds or milliseconds since the epoch. */
export function instantFrom(moment: Moment): Instant | undefined {
  if (typeof moment === 'number') {
    return withinYears(Math.round(moment < FEWEST_MILLISECONDS ? moment * 1_000 : moment))
  }
  const text = moment?.trim()
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  return withinYears(Date.parse(hasZone(text) ? text : `${text.replace(' ', 'T')}Z`))
}

function withinYears(instant: number): Instant | undefined {
  return instant > 0 && instant <= LAST_INSTANT ? instant : undefined
}

/** A calendar day of the property; a time behind it is ignored. */
export function localDateFrom(text: string | null | undefined): LocalDate | undefined {
  const date = text?.trim().slice(0, 10)
  if (!date || !isLocalDate(date)) return undefined
  const year = Number(date.slice(0, 4))
  return year >= YEARS.from && year <= YEARS.to ? date : undefined
}

/** A wall-clock time: `15:00`, `9:30`, `15:00:00`, `3:00 PM`. */
export function localTimeFrom(text: string | null | undefined): LocalTime | undefined {
  const match = /^\s*(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*$/i.exec(text ?? '')
  if (!match?.[1] || (match[2] === undefined && match[3] === undefined)) return undefined
  const half = match[3]?.toLowerCase()
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  if (Number(match[1]) > 24 || Number(match[2] ?? 0) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`
}

/** A planned time: a wall-clock time of the property, or an instant where the text holds a date with a zone. */
export function plannedFrom(moment: Moment): { time?: LocalTime; at?: Instant } {
  if (moment === undefined || moment === null) return {}
  if (typeof moment === 'string') {
    const local = localTimeFrom(moment) ?? (hasZone(moment) ? undefined : localTimeFrom(moment.slice(11)))
    if (local) return { time: local }
    // A day without a time plans nothing.
    if (isLocalDate(moment.trim())) return {}
  }
  const at = instantFrom(moment)
  return at === undefined ? {} : { at }
}

/** An instant, but not of a mere day, which would be taken for midnight. */
export function exactInstantFrom(moment: Moment): Instant | undefined {
  return typeof moment === 'string' && isLocalDate(moment.trim()) ? undefined : instantFrom(moment)
}

export function timeZoneFrom(text: string | null | undefined): string | undefined {
  return text && isTimeZone(text) ? text : undefined
}

function hasZone(text: string): boolean {
  return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text)
}
