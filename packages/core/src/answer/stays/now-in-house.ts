import { daysBetween, localDateTime, minutesOf } from '../../time/calendar.ts'
import { hasArrived, hasLeft } from './presence.ts'
import type { StayView } from './stay-view.ts'
import { latestMinutesOf, minutesOfEvidence } from './time-evidence.ts'

const DAY_MINUTES = 1440

/**
 * Where a stay stands at an instant (semantics.md, "in house … right now"): before its arrival's time it is `arriving`, after its
 * departure's time `leaving` ("left or leaving"). `due`: its time of arrival has passed and nobody has said that they are there.
 * `away`: neither that day's nor any night's.
 */
export type Standing = 'in' | 'arriving' | 'due' | 'leaving' | 'left' | 'away'

export function standingAt(stay: StayView, now: number): Standing {
  const { date, time } = localDateTime(now, stay.timezone)
  if (date < stay.checkIn || date > stay.checkOut) return 'away'
  const minutes = minutesOf(time)
  if (hasLeft(stay).known !== 'no') return 'left'
  if (date === stay.checkOut) {
    const until = latestMinutesOf(stay.departure.leading)
    return until !== undefined && minutes >= until ? 'leaving' : 'in'
  }
  if (hasArrived(stay).known !== 'no') return 'in'
  const since = daysBetween(stay.checkIn, date) * DAY_MINUTES + minutes
  const from = minutesOfEvidence(stay.arrival.leading)
  if (from !== undefined && since < from) return 'arriving'
  if (date > stay.checkIn) return 'in'
  return from === undefined ? 'arriving' : 'due'
}
