import { dayNumber, type LocalDate } from '../time/calendar.ts'
import { lastSunday } from './duty.ts'

/** No month has fewer Sundays. */
const PARTS = 4

/** The part of the data that a week's check reads, as restic names it: from a Sunday to the day before the next. Four weeks in a row read everything. */
export function checkSubset(date: LocalDate): string {
  const week = Math.floor(dayNumber(lastSunday(date)) / 7)
  return `${(week % PARTS) + 1}/${PARTS}`
}
