import type { CodeRelease } from '../api/schemas.ts'
import { zonedMoment } from '../shell/zoned-moment.ts'

export function askerOf({ askerId, askerName }: CodeRelease): string {
  return askerName ?? askerId ?? 'The operator'
}

/** Where it was told: everybody in a room reads along. */
export function placeOf({ askerId, roomId, roomName }: CodeRelease): string {
  if (roomId) return `in ${roomName ? `#${roomName}` : `room ${roomId}`}`
  return askerId ? 'in a direct message' : 'in the console or on the command line'
}

/** The releases that hold every word, in what is shown of them. */
export function releasesWith(words: string, releases: readonly CodeRelease[], timezone: string): CodeRelease[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return releases.filter((release) => {
    const titles = release.records.map(({ id, title }) => title ?? id)
    const shown = [askerOf(release), placeOf(release), zonedMoment(release.at, timezone), release.at, ...titles]
    const text = shown.join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** Months such as `2026-11`, in UTC, this one first. */
export function lastMonths(count: number, now: number): string[] {
  const date = new Date(now)
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back)).toISOString().slice(0, 7),
  )
}

const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `November 2026` for `2026-11`; what is no month, as it is. */
export function monthName(month: string): string {
  const instant = Date.parse(`${month}-01T00:00:00Z`)
  return Number.isNaN(instant) ? month : name.format(instant)
}
