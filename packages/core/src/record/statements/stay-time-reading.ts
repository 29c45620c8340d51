import type { ClockMention } from '../../language/clock-time.ts'
import type { Language } from '../../language/language.ts'
import { type LocalDate, minutesOf, type LocalTime } from '../../time/calendar.ts'
import type { Sentence } from './sentences.ts'
import type { StatementContext } from './statement.ts'
import type { TimeCue } from './stay-time-cues.ts'

/** What a message is read with. */
export interface StayTimeReading extends StatementContext {
  readonly language: Language
  /** The local date of writing. */
  readonly today: LocalDate
}

/** A time in a sentence, with what tells whose it is. */
export interface TimePlace {
  readonly sentence: Sentence
  readonly mention: ClockMention
  readonly mentions: readonly ClockMention[]
  readonly clause: { readonly start: number; readonly end: number }
  readonly cue: TimeCue | undefined
  readonly role: 'arrival' | 'departure'
  readonly cues: readonly TimeCue[]
  readonly landsAt: LocalTime | undefined
}

/** Times before this hour of the night belong to the evening before. */
const NIGHT_ENDS = 5 * 60

/** Whether a time of arrival is past midnight, in the night that began the day before. */
export function isPastMidnight(time: LocalTime): boolean {
  return minutesOf(time) < NIGHT_ENDS
}
