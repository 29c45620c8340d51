import type { Statement, TimeStatement } from '../../record/statements/statement.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import { addDays, type LocalDate, type LocalTime, localDateTime } from '../../time/calendar.ts'
import type { ChatTime } from './said-in-chat.ts'
import { replyTo } from './request-replies.ts'
import type { SaidTime, TimeFindings } from './time-evidence.ts'
import type { Utterance } from './utterances.ts'

export type Side = 'arrival' | 'departure'

/** Before this local time an arrival belongs to the night before (semantics.md: "after 22:00 tonight" runs to 04:59). */
const NIGHT_ENDS: LocalTime = '05:00'

export interface TimeInputs {
  readonly stay: StoredRecord<'stay'>
  /** The house's own times, and the record that holds them. */
  readonly house:
    | { readonly id: string; readonly checkIn?: LocalTime | undefined; readonly checkOut?: LocalTime | undefined }
    | undefined
  readonly timezone: string
  readonly utterances: readonly Utterance[]
  /** What the team's chat states about this stay. */
  readonly chat?: readonly ChatTime[] | undefined
}

/** Everything that speaks of one side of a stay: what people said, what the PMS holds, what the house's rule is. Pure. */
export function timeFindings(side: Side, inputs: TimeInputs): TimeFindings {
  const { stay, house } = inputs
  const { facts, id } = stay.record
  const date = (side === 'arrival' ? facts.dates?.checkIn : facts.dates?.checkOut) ?? ''
  const houseTime = side === 'arrival' ? house?.checkIn : house?.checkOut
  const planned = plannedTime(side, inputs, date)
  const instant = instantTime(side, inputs, date)
  return {
    statements: saidTimes(side, inputs, date, houseTime),
    ...(planned ? { planned: { ...planned, source: id } } : {}),
    ...(instant ? { instant: { time: instant, source: id } } : {}),
    ...(houseTime && house ? { houseDefault: { time: houseTime, source: house.id } } : {}),
  }
}

function saidTimes(side: Side, inputs: TimeInputs, date: LocalDate, houseTime: LocalTime | undefined): SaidTime[] {
  const { utterances, timezone } = inputs
  const said: SaidTime[] = []
  for (const utterance of utterances) {
    for (const statement of utterance.statements) {
      if (!isTimeOf(side, statement)) continue
      const placed = placedOn(side, statement, date, localDateTime(utterance.at, timezone))
      if (placed) said.push(...withReply(saidTime(utterance, placed), utterance, utterances))
    }
  }
  for (const { statement, source, at, by } of inputs.chat ?? []) {
    const placed = isTimeOf(side, statement) && placedOn(side, statement, date, localDateTime(at, timezone))
    if (placed) said.push({ statement: placed, source, saidAt: at, byTeam: true, medium: 'chat', by })
  }
  return said.filter((one) => !restatesHouseRule(one, said, houseTime))
}

function isTimeOf(side: Side, statement: Statement): statement is TimeStatement {
  return statement.kind === (side === 'arrival' ? 'arrival_time' : 'departure_time')
}

function saidTime(utterance: Utterance, statement: TimeStatement): SaidTime {
  const { source, at, author, medium, authorName } = utterance
  const by = authorName === undefined ? {} : { by: authorName }
  return { statement, source, saidAt: at, byTeam: author === 'team', medium, ...by }
}

/**
 * The statement as one about this date, or undefined when it speaks of another day or another stay: it names another date, or
 * was made when this arrival or departure was over. A time before 05:00 is past midnight of the evening before.
 */
function placedOn(
  side: Side,
  statement: TimeStatement,
  date: LocalDate,
  written: { date: LocalDate; time: LocalTime },
): TimeStatement | undefined {
  const nextDay = addDays(date, 1)
  const pastMidnight =
    side === 'arrival' && statement.from !== undefined && (statement.dayOffset === 1 || statement.from < NIGHT_ENDS)
  const dayOffset = pastMidnight ? 1 : statement.dayOffset
  const namesIt = statement.date === date || (pastMidnight && statement.date === nextDay)
  if (statement.date !== undefined && !namesIt) return undefined
  const over =
    written.date > nextDay || (written.date === nextDay && (side === 'departure' || written.time >= NIGHT_ENDS))
  if (statement.date === undefined && over) return undefined
  return dayOffset === statement.dayOffset ? statement : { ...statement, dayOffset }
}

/** A request that the team has answered: granted, it is an agreed time, in the words of the answer. */
function withReply(said: SaidTime, utterance: Utterance, utterances: readonly Utterance[]): SaidTime[] {
  if (said.byTeam || !said.statement.requested) return [said]
  const reply = replyTo(utterance, utterances)
  if (!reply) return [said]
  if (reply.verdict === 'refused') return [{ ...said, refused: true }]
  // An answer that names a time itself ("yes, until 12") speaks for itself.
  if (said.statement.from === undefined || reply.utterance.statements.some(({ kind }) => kind === said.statement.kind))
    return [said]
  const granted: TimeStatement = {
    ...said.statement,
    agreed: true,
    requested: false,
    quote: reply.utterance.text.slice(0, 200),
  }
  return [said, saidTime(reply.utterance, granted)]
}

/**
 * "Check-in is from 15:00", written by the team to every guest, agrees nothing. It counts when the guest had named or asked for a
 * time before, and always when a person noted it at the call or the booking.
 */
function restatesHouseRule(one: SaidTime, said: readonly SaidTime[], houseTime: LocalTime | undefined): boolean {
  if (!one.byTeam || one.medium !== 'message' || one.statement.from !== houseTime) return false
  return !said.some((other) => !other.byTeam && other.saidAt <= one.saidAt)
}

/** What is set in the PMS: a planned time, else an approved early check-in or late check-out. */
function plannedTime(
  side: Side,
  { stay, timezone }: TimeInputs,
  date: LocalDate,
): { time: LocalTime; dayOffset: 0 | 1 } | undefined {
  const { planned, agreements } = stay.record.facts
  const set = side === 'arrival' ? planned?.arrival : planned?.departure
  if (set) return { time: set, dayOffset: side === 'arrival' && set < NIGHT_ENDS ? 1 : 0 }
  const at = side === 'arrival' ? planned?.arrivalAt : planned?.departureAt
  const local = at === undefined ? undefined : localDateTime(at, timezone)
  if (local?.date === date)
    return { time: local.time, dayOffset: side === 'arrival' && local.time < NIGHT_ENDS ? 1 : 0 }
  if (local?.date === addDays(date, 1) && local.time < NIGHT_ENDS) return { time: local.time, dayOffset: 1 }
  const approved = timeIn(side === 'arrival' ? agreements?.earlyCheckIn : agreements?.lateCheckOut)
  return approved === undefined ? undefined : { time: approved, dayOffset: 0 }
}

/** The PMS's instant as a local time of that date. Nobody comes or goes by plan before 05:00: such an instant only stands for the date. */
function instantTime(side: Side, { stay, timezone }: TimeInputs, date: LocalDate): LocalTime | undefined {
  const { instants } = stay.record.facts
  const at = side === 'arrival' ? instants?.checkInAt : instants?.checkOutAt
  if (at === undefined) return undefined
  const local = localDateTime(at, timezone)
  return local.date === date && local.time >= NIGHT_ENDS ? local.time : undefined
}

/** The first clock time in a PMS field of free form. */
export function timeIn(text: string | undefined): LocalTime | undefined {
  const match = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)/.exec(text ?? '')
  return match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : undefined
}
