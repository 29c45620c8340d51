import type { LocalTime } from '../../time/calendar.ts'
import { findNamedDays } from './named-day.ts'
import { quoteOf, type Sentence } from './sentences.ts'
import type { TimeStatement } from './statement.ts'
import type { StayTimePatterns } from './stay-time-cues.ts'
import { isPastMidnight, type StayTimeReading } from './stay-time-reading.ts'

const FLIGHT_NUMBER =
  /(?<![\p{L}\d])(?!(?:AT|BY|IN|ON|UM|AM|PM|TO|OR|IS|LE|LA|DE|DU|AS|EM|NO|NR|IM|AB|MY) ?\d)([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?-?(\d{2,4})(?![\p{L}\d:.]\d|[\p{L}\d])/u

/** Puts flight number and landing time on the arrival, or by themselves where there is none. */
export function withFlight(
  statements: readonly TimeStatement[],
  sentences: readonly Sentence[],
  landing: { landsAt: LocalTime | undefined; landingQuote: Sentence | undefined },
  reading: StayTimeReading,
  patterns: StayTimePatterns,
): TimeStatement[] {
  const speaksOfFlight = sentences.find(({ folded }) => {
    const has = folded.search(patterns.flight) >= 0 || folded.search(patterns.cues[1]?.[1] ?? /$^/) >= 0
    return has && !isOutbound(folded)
  })
  if (!speaksOfFlight && landing.landsAt === undefined) return [...statements]
  const match = sentences.map(({ written }) => FLIGHT_NUMBER.exec(written)).find((found) => found !== null)
  const number = match ? `${match[1]}${match[2]}` : undefined
  if (number === undefined && landing.landsAt === undefined) return [...statements]
  if (reading.author === 'team' && (landing.landingQuote ?? speaksOfFlight)?.isQuestion === true) return [...statements]
  const flight = {
    ...(number === undefined ? {} : { number }),
    ...(landing.landsAt === undefined ? {} : { landsAt: landing.landsAt }),
  }
  const index = statements.findIndex((statement) => statement.kind === 'arrival_time' && !statement.requested)
  const arrival = statements[index]
  if (arrival) return statements.toSpliced(index, 1, { ...arrival, flight })
  const sentence = landing.landingQuote ?? speaksOfFlight
  if (!sentence) return [...statements]
  const [day] = findNamedDays(sentence.folded, reading.language, reading.today)
  return [
    ...statements,
    {
      kind: 'arrival_time',
      precision: 'exact',
      flight,
      dayOffset: landing.landsAt !== undefined && isPastMidnight(landing.landsAt) ? 1 : 0,
      ...(day === undefined ? {} : { date: day.date }),
      agreed: reading.author === 'team',
      requested: false,
      quote: quoteOf(sentence),
    },
  ]
}

/** The flight home says nothing of an arrival. */
function isOutbound(folded: string): boolean {
  return /flight (?:home|back|leaves|departs|is leaving)|return flight|fly (?:home|back)|vuelo de (?:vuelta|regreso)|vuelo sale|vol (?:retour|de retour|part)|ruckflug|heimflug|abflug|flug geht|volo di ritorno|volo parte|voo de (?:volta|regresso)|voo (?:sai|parte)/.test(
    folded,
  )
}
