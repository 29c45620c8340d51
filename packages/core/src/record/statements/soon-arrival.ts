import { localDateTime, minutesOf, timeOfMinutes } from '../../time/calendar.ts'
import { quoteOf, type Sentence } from './sentences.ts'
import type { TimeStatement } from './statement.ts'
import type { StayTimePatterns, TimeCue } from './stay-time-cues.ts'
import { isPastMidnight, type StayTimeReading } from './stay-time-reading.ts'

/** "We'll be there in 20 minutes." */
export function soonOf(
  sentence: Sentence,
  cues: readonly TimeCue[],
  reading: StayTimeReading,
  patterns: StayTimePatterns,
): TimeStatement | undefined {
  if (sentence.isQuestion || reading.author === 'team') return undefined
  const match = patterns.inAWhile.exec(sentence.folded)
  if (
    !match ||
    cues.some((cue) => cue.role === 'departure' || cue.role === 'landing') ||
    !cues.some((cue) => cue.role === 'arrival')
  )
    return undefined
  const { minutes, half, hours, more } = match.groups ?? {}
  const ahead =
    minutes !== undefined
      ? Number(minutes)
      : half !== undefined
        ? 30 + (/hour and a half/.test(match[0]) ? 60 : 0)
        : hoursAhead(hours) * 60 + (more ? 30 : 0)
  if (!(ahead > 0 && ahead <= 12 * 60)) return undefined
  const { date, time } = localDateTime(reading.writtenAt + ahead * 60_000, reading.timezone)
  const from = timeOfMinutes(Math.round(minutesOf(time) / 5) * 5)
  const pastMidnight = isPastMidnight(from)
  return {
    kind: 'arrival_time',
    from,
    precision: 'around',
    dayOffset: pastMidnight ? 1 : 0,
    ...(pastMidnight ? {} : { date }),
    agreed: false,
    requested: false,
    quote: quoteOf(sentence),
  }
}

function hoursAhead(spelled: string | undefined): number {
  if (spelled === undefined) return 0
  if (/^\d/.test(spelled)) return Number(spelled)
  if (/^(?:two|dos|deux|zwei|due|duas)$/.test(spelled)) return 2
  if (/^(?:three|tres|trois|drei|tre)$/.test(spelled)) return 3
  if (/^(?:four|cuatro|quatre|vier|quattro|quatro)$/.test(spelled)) return 4
  return /halb/.test(spelled) ? 1.5 : 1
}
