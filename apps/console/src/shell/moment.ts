/** Instants and durations in words for a person. Instants are shown in the viewer's own zone; a house's times come from the server as text. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const clockWithSeconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const dayWithYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const dateOnly = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `08:14`. */
export function clockOf(instant: number): string {
  return clock.format(instant)
}

/** `08:14:09` today, else `20 Nov 2026 08:14`. */
export function momentOf(instant: number, now: number): string {
  return day.format(instant) === day.format(now) && Math.abs(now - instant) < DAY
    ? clockWithSeconds.format(instant)
    : `${dayWithYear.format(instant)} ${clock.format(instant)}`
}

/** `Sat 21 Nov` for a local date. */
export function dayOf(localDate: string): string {
  const instant = Date.parse(`${localDate}T00:00:00Z`)
  return Number.isNaN(instant) ? localDate : dateOnly.format(instant).replace(',', '')
}

/** `3 h 20 min`, `45 min`; negative with a minus sign. */
export function minutesText(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  const [hours, rest] = [Math.floor(size / 60), size % 60]
  const words = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
  return minutes < 0 ? `−${words}` : words
}

/** `just now`, `4 min ago`, `3 h ago`, `2 days ago`. */
export function agoText(ageMs: number): string {
  if (ageMs < MINUTE) return 'just now'
  if (ageMs < HOUR) return `${Math.floor(ageMs / MINUTE)} min ago`
  if (ageMs < DAY) return `${Math.floor(ageMs / HOUR)} h ago`
  const days = Math.floor(ageMs / DAY)
  return `${days} day${days === 1 ? '' : 's'} ago`
}

/** `New York` for `America/New_York`. */
export function cityOf(timezone: string): string {
  return (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ')
}
