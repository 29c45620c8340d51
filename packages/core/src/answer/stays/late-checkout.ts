import { type LocalTime, minutesOf } from '../../time/calendar.ts'
import type { RecordId } from '../../record/record.ts'
import { type Reply, replyTo } from './request-replies.ts'
import type { StayView } from './stay-view.ts'
import { latestMinutesOf, type TimeEvidence } from './time-evidence.ts'
import { timeIn } from './time-findings.ts'
import type { Utterance } from './utterances.ts'

/** A guest who leaves later than the house says, wants to, or was told that they may not. */
export interface LateCheckout {
  readonly stay: StayView
  /** `announced`: the guest said so without asking, and nobody has agreed. */
  readonly state: 'approved' | 'asked' | 'declined' | 'announced'
  /** Until when: approved, else asked for or announced. Undefined when nobody named a time. */
  readonly until: LocalTime | undefined
  /** The guest's newest request. */
  readonly request: { readonly utterance: Utterance; readonly quote: string } | undefined
  /** Who approved or declined, and in what words; `pms`: it is set at the booking. */
  readonly answer:
    | { readonly by: string | undefined; readonly at: number; readonly quote: string; readonly source: RecordId }
    | 'pms'
    | undefined
}

/** What is known of a stay's late check-out; undefined when there is nothing late about it. Pure. */
export function lateCheckoutOf(stay: StayView): LateCheckout | undefined {
  const request = newestRequest(stay)
  const reply = request && replyTo(request.utterance, stay.utterances)
  const shared = { stay, request: request && { utterance: request.utterance, quote: request.quote } }
  const agreed = approvedByWord(stay)
  if (agreed) {
    return { ...shared, state: 'approved', until: agreed.to ?? agreed.time, answer: answerOf(agreed, reply) }
  }
  const set = approvedInPms(stay)
  if (set) return { ...shared, state: 'approved', until: set.until, answer: 'pms' }
  if (request) {
    const state = reply === undefined ? 'asked' : reply.verdict === 'granted' ? 'approved' : 'declined'
    return { ...shared, state, until: request.time, answer: reply && replyAnswer(reply) }
  }
  const { leading } = stay.departure
  if (leading.basis !== 'guest' || !isLate(stay, leading)) return undefined
  return { ...shared, state: 'announced', until: leading.to ?? leading.time, answer: undefined }
}

interface Request {
  readonly utterance: Utterance
  readonly quote: string
  readonly time: LocalTime | undefined
}

function newestRequest(stay: StayView): Request | undefined {
  let newest: Request | undefined
  for (const utterance of stay.utterances) {
    if (utterance.author === 'team' || (newest && newest.utterance.at > utterance.at)) continue
    for (const statement of utterance.statements) {
      if (
        statement.kind === 'departure_time' &&
        statement.requested &&
        (statement.date ?? stay.checkOut) === stay.checkOut
      ) {
        newest = { utterance, quote: statement.quote, time: statement.to ?? statement.from }
      } else if (
        statement.kind === 'request' &&
        statement.topic === 'late checkout' &&
        newest?.utterance !== utterance
      ) {
        newest = { utterance, quote: statement.quote, time: undefined }
      }
    }
  }
  return newest
}

/** A time that the team agreed and that is later than the house's. An agreed time that a newer word replaced still counts as given. */
function approvedByWord(stay: StayView): TimeEvidence | undefined {
  const { leading, conflicting } = stay.departure
  return [leading, conflicting].find((evidence) => evidence?.basis === 'agreed' && isLate(stay, evidence))
}

function approvedInPms(stay: StayView): { until: LocalTime | undefined } | undefined {
  const agreement = stay.facts.agreements?.lateCheckOut
  const { leading, conflicting } = stay.departure
  const planned = [leading, conflicting].find((evidence) => evidence?.basis === 'planned' && isLate(stay, evidence))
  if (agreement !== undefined) return { until: timeIn(agreement) ?? planned?.time }
  return planned && { until: planned.time }
}

/** Later than the house's own time; without one, any named time may be. */
function isLate(stay: StayView, evidence: TimeEvidence): boolean {
  const until = latestMinutesOf(evidence)
  const house = stay.listing?.facts.times?.checkOut ?? stay.type?.facts.times?.checkOut
  return until !== undefined && (house === undefined || until > minutesOf(house))
}

function answerOf(agreed: TimeEvidence, reply: Reply | undefined): LateCheckout['answer'] {
  if (agreed.source === undefined) return reply && replyAnswer(reply)
  return { by: agreed.by, at: agreed.saidAt ?? 0, quote: agreed.quote ?? '', source: agreed.source }
}

function replyAnswer({ utterance }: Reply): LateCheckout['answer'] {
  const { authorName, at, text, source } = utterance
  return { by: authorName, at, quote: text, source }
}
