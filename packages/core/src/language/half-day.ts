import { type LocalTime, minutesOf, timeOfMinutes } from '../time/calendar.ts'
import type { PartOfDay } from './clock-words.ts'

/** A time on the twelve-hour clock, in the part of the day that is named with it. Minutes since midnight. */
export function minutesInPart(minutes: number, part: PartOfDay): number {
  const inHalf = minutes % 720
  if (part === 'afternoon') return inHalf + 720
  if (part === 'morning') return inHalf < 60 ? inHalf + 720 : inHalf
  // "12 at night" is midnight, "2 at night" after it.
  return inHalf < (part === 'night' ? 360 : 240) ? inHalf : inHalf + 720
}

export interface HalfDay {
  readonly from: LocalTime
  readonly to?: LocalTime
  readonly ambiguous: boolean
}

interface End {
  readonly minutes: number
  /** Both halves of the day are possible. */
  readonly open: boolean
}

/** The ends of a range in their order: in "6 to 7 pm" the afternoon holds for both. */
export function orderRange(first: End, second: End | undefined): HalfDay {
  if (!second) return { from: timeOfMinutes(first.minutes), ambiguous: first.open }
  let from = first.minutes
  let to = second.minutes
  if (first.open && !second.open) {
    const later = (from % 720) + 720
    const early = from % 720
    const gapOf = (start: number): number => (to - start + 1440) % 1440
    // The literal hour stands when the other end is written on the 24-hour clock and lies beyond half a day: "8 to 20h".
    from = gapOf(later) < gapOf(early) && gapOf(later) > 0 ? later : early
  } else if (!first.open && second.open) {
    const start = from
    const gapOf = (end: number): number => (end - start + 1440) % 1440 || 1440
    to = gapOf(to % 720) < gapOf((to % 720) + 720) ? to % 720 : (to % 720) + 720
  }
  return { from: timeOfMinutes(from), to: timeOfMinutes(to), ambiguous: first.open && second.open }
}

interface Ambiguous {
  readonly from: LocalTime
  readonly to?: LocalTime
  readonly ambiguousHalfDay: boolean
}

/**
 * Decides the half of the day for a time that left it open, by what it is the time of: who arrives "at 7" comes in the
 * evening, who leaves "at 10" goes in the morning. Anything else comes back as it is.
 *
 * @param context `evening`: asked about tonight, where 1 to 4 is after midnight. `none`: nothing is known, so the waking hour.
 */
export function resolveHalfDay<Mention extends Ambiguous>(
  mention: Mention,
  context: 'arrival' | 'departure' | 'evening' | 'none',
): Mention {
  if (!mention.ambiguousHalfDay) return mention
  const hours = minutesOf(mention.from) % 720
  let from = hours
  if (hours < 60) {
    from = context === 'evening' ? hours : hours + 720
  } else if (context === 'arrival') {
    // A range across noon ("between 11 and 1") is about the day.
    const acrossNoon = mention.to !== undefined && minutesOf(mention.to) % 720 < hours
    from = acrossNoon ? hours : hours + 720
  } else if (context === 'departure') {
    from = hours < 300 ? hours + 720 : hours
  } else if (context === 'evening') {
    from = hours < 300 ? hours : hours + 720
  } else {
    from = hours < 420 ? hours + 720 : hours
  }
  const to = mention.to === undefined ? undefined : (from + ((minutesOf(mention.to) - from + 1440) % 720 || 720)) % 1440
  return {
    ...mention,
    from: timeOfMinutes(from),
    ...(to === undefined ? {} : { to: timeOfMinutes(to) }),
    ambiguousHalfDay: false,
  }
}
