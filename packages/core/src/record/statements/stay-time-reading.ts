import type { Language } from '../../language/language.ts'
import { type LocalDate, minutesOf, type LocalTime } from '../../time/calendar.ts'
import type { StatementContext } from './statement.ts'

/** What a message is read with. */
export interface StayTimeReading extends StatementContext {
  readonly language: Language
  /** The local date of writing. */
  readonly today: LocalDate
}

/** Times before this hour of the night belong to the evening before. */
const NIGHT_ENDS = 5 * 60

/** Whether a time of arrival is past midnight, in the night that began the day before. */
export function isPastMidnight(time: LocalTime): boolean {
  return minutesOf(time) < NIGHT_ENDS
}
