import { localDateTime, minutesOf } from '@innkeeper/core/time/calendar'

import type { CallDraft, ConversationDraft, StayDraft } from './draft.ts'
import type { CallTruth, DemoContact, DemoLine, DemoStaff, DemoText } from './world-phone.ts'
import type {
  DemoStatement,
  LateCheckoutTruth,
  RequestTruth,
  StayTruth,
  TimeEvidenceTruth,
  TimeTruth,
} from './world-stay.ts'
import type { DemoConversation, DemoGuest } from './world.ts'

/** Evidence that lies further apart disagrees (semantics.md). */
const DISAGREEMENT_MINUTES = 30
/** Talk of this many seconds or less is no conversation (semantics.md). */
const SHORTEST_TALK_MS = 10_000

interface Said {
  readonly statement: DemoStatement
  readonly byTeam: boolean
  readonly at: number
  readonly sourceType: 'message' | 'call'
  readonly sourceId: string
}

/** What is true of a stay, by the definitions of semantics.md, from what the world says without parsing a text. */
export function stayTruth(
  stay: StayDraft,
  conversation: ConversationDraft | undefined,
  calls: readonly CallDraft[],
  stays: readonly StayDraft[],
): StayTruth {
  const said: Said[] = [
    ...(conversation?.posts ?? []).flatMap((post) =>
      post.says.map((statement) => ({
        statement,
        byTeam: post.from === 'host',
        at: post.at,
        sourceType: 'message' as const,
        sourceId: post.id,
      })),
    ),
    ...calls
      .filter((call) => call.stayId === stay.id)
      .flatMap((call) =>
        call.comments.flatMap((comment) =>
          comment.says.map((statement) => ({
            statement,
            byTeam: true,
            at: comment.at,
            sourceType: 'call' as const,
            sourceId: String(call.id),
          })),
        ),
      ),
  ]
  const presence = (what: 'arrived' | 'departed'): number | null =>
    conversation?.posts.findLast((post) => post.presence === what)?.at ?? null
  return {
    arrival: timeTruth('arrival', stay, said),
    departure: timeTruth('departure', stay, said),
    returning: returningOf(stay, stays),
    requests: requestsOf(stay),
    lateCheckout: lateCheckoutOf(conversation),
    saidArrived: presence('arrived'),
    saidDeparted: presence('departed'),
  }
}

function timeTruth(about: 'arrival' | 'departure', stay: StayDraft, all: readonly Said[]): TimeTruth {
  const said = all.filter(({ statement }) => statement.about === about).sort((one, other) => other.at - one.at)
  const words = said.find(({ statement, byTeam }) => !byTeam && !statement.requested)
  const agreed = said.find(({ statement, byTeam }) => byTeam && statement.agreed)
  const asked = said.find(({ statement, byTeam }) => !byTeam && statement.requested)
  const planned = about === 'arrival' ? stay.plannedArrival : stay.plannedDeparture
  const houseTime = about === 'arrival' ? stay.listing.checkInTime : stay.listing.checkOutTime
  const instant = localDateTime(about === 'arrival' ? stay.checkInAt : stay.checkOutAt, stay.timezone).time

  const evidence: TimeEvidenceTruth[] = []
  if (agreed && (!words || agreed.at >= words.at)) evidence.push(evidenceOf('agreed', agreed))
  if (planned) evidence.push(plain('planned', planned, 'stay', stay.id))
  if (words) evidence.push(evidenceOf('guest', words))
  if (instant !== houseTime) evidence.push(plain('instant', instant, 'stay', stay.id))
  const leading = evidence[0] ?? plain('default', houseTime, 'listing', stay.listing.id)
  return {
    leading,
    conflicting: evidence.slice(1).find((other) => other.basis !== 'instant' && disagree(leading, other)) ?? null,
    requested: asked && (!agreed || agreed.at < asked.at) ? evidenceOf('guest', asked) : null,
    told: leading.basis !== 'default' && leading.time !== null,
  }
}

function evidenceOf(basis: TimeEvidenceTruth['basis'], { statement, sourceType, sourceId }: Said): TimeEvidenceTruth {
  const { time, to, around, late, flight, dayOffset } = statement
  return { basis, time, to, around, late, flight, dayOffset, sourceType, sourceId }
}

function plain(
  basis: TimeEvidenceTruth['basis'],
  time: string,
  sourceType: 'stay' | 'listing',
  sourceId: string,
): TimeEvidenceTruth {
  return { basis, time, to: null, around: false, late: false, flight: null, dayOffset: 0, sourceType, sourceId }
}

/** Two spans of time with more than the allowed gap between them. */
function disagree(one: TimeEvidenceTruth, other: TimeEvidenceTruth): boolean {
  const [first, second] = [span(one), span(other)]
  if (!first || !second) return false
  return Math.max(first[0], second[0]) - Math.min(first[1], second[1]) > DISAGREEMENT_MINUTES
}

function span({ time, to, dayOffset }: TimeEvidenceTruth): [number, number] | undefined {
  if (time === null) return undefined
  const start = minutesOf(time) + dayOffset * 1440
  return [start, to === null ? start : minutesOf(to) + dayOffset * 1440]
}

function returningOf(stay: StayDraft, stays: readonly StayDraft[]): 'yes' | 'perhaps' | 'no' {
  const { guest } = stay
  if (!guest) return 'no'
  const before = stays.filter(
    (other) =>
      other.guest &&
      other.id !== stay.id &&
      other.checkIn < stay.checkIn &&
      ['confirmed', 'reserved', 'awaiting_payment'].includes(other.status),
  )
  if (
    stay.isReturning ||
    before.some(
      ({ guest: other }) => other?.id === guest.id || other?.email === guest.email || other?.phone === guest.phone,
    )
  )
    return 'yes'
  return before.some(({ guest: other }) => other?.fullName === guest.fullName) ? 'perhaps' : 'no'
}

function requestsOf(stay: StayDraft): RequestTruth[] {
  return stay.party.pets > 0 ? [...stay.requests, { topic: 'pets', from: 'party', sourceId: stay.id }] : stay.requests
}

function lateCheckoutOf(conversation: ConversationDraft | undefined): LateCheckoutTruth | null {
  const ask = conversation?.posts.findLast((post) =>
    post.says.some((each) => each.about === 'departure' && each.requested),
  )
  const asked = ask?.says.find((each) => each.about === 'departure' && each.requested)?.time
  if (!conversation || !ask || !asked) return null
  const answer = conversation.posts.find((post) => post.from === 'host' && post.staffId !== null && post.at > ask.at)
  const granted = answer?.says.some((each) => each.about === 'departure' && each.agreed) === true
  return {
    asked,
    state: answer ? (granted ? 'approved' : 'declined') : 'asked',
    by: answer?.staffId ?? null,
    askedIn: ask.id,
    answeredIn: answer?.id ?? null,
  }
}

/** The guest's newest word, when it is the newest of all, needs an answer and has none. Notes and system lines answer nothing. */
export function conversationTruth(conversation: ConversationDraft): DemoConversation['truth'] {
  const last = conversation.posts.findLast((post) => post.from === 'guest' || post.from === 'host')
  const waiting = last?.from === 'guest' && last.needsAnswer
  return { waitingSince: waiting ? last.at : null, waitingMessageId: waiting ? last.id : null }
}

export interface Telephony {
  readonly calls: readonly CallDraft[]
  readonly texts: readonly DemoText[]
  readonly lines: readonly DemoLine[]
  readonly staff: readonly DemoStaff[]
  readonly contacts: readonly DemoContact[]
  readonly guestsByPhone: ReadonlyMap<string, DemoGuest>
  readonly conversationsByGuest: ReadonlyMap<string, readonly ConversationDraft[]>
  readonly callsByPhone: ReadonlyMap<string, readonly CallDraft[]>
}

export function callTruth(call: CallDraft, world: Telephony): CallTruth {
  const who = whoOf(call.phone, world)
  const mailbox = world.lines.find(({ id }) => id === call.lineId)?.voicemailOnly === true
  const missed = call.direction === 'inbound' && call.answeredAt === null && !mailbox && who.type !== 'staff'
  const { returned, by } = missed ? returnOf(call, world) : { returned: null, by: null }
  return {
    missed,
    returned,
    returnedBy: by,
    spoke: call.answeredAt !== null && call.endedAt - call.answeredAt > SHORTEST_TALK_MS,
    who,
    stayId: call.stayId,
    voicemailSays: call.voicemailSays,
  }
}

function whoOf(phone: string | null, world: Telephony): CallTruth['who'] {
  if (phone === null) return { type: 'withheld' }
  const member = world.staff.find((each) => each.phone === phone)
  if (member) return { type: 'staff', id: member.id, name: member.name }
  const guest = world.guestsByPhone.get(phone)
  if (guest) return { type: 'guest', id: guest.id, name: guest.fullName }
  const contact = world.contacts.find((each) => each.phone === phone)
  return contact
    ? { type: 'contact', id: String(contact.id), name: `${contact.firstName} ${contact.lastName}` }
    : { type: 'unknown' }
}

function returnOf(call: CallDraft, world: Telephony): { returned: CallTruth['returned']; by: string | null } {
  if (call.phone === null) return { returned: 'no', by: null }
  const later = (world.callsByPhone.get(call.phone) ?? []).filter((other) => other.startedAt > call.startedAt)
  const answered = later.find((other) => other.answeredAt !== null)
  if (answered) return { returned: 'by_call', by: String(answered.id) }
  const sent = world.texts.find(
    (text) => text.direction === 'sent' && text.phone === call.phone && text.at > call.startedAt,
  )
  if (sent) return { returned: 'by_message', by: sent.id }
  const guest = world.guestsByPhone.get(call.phone)
  for (const { posts } of world.conversationsByGuest.get(guest?.id ?? '') ?? []) {
    const wrote = posts.find((post) => post.from === 'guest' && post.at > call.startedAt)
    const reply = wrote && posts.find((post) => post.from === 'host' && post.at > wrote.at)
    if (reply) return { returned: 'by_message', by: reply.id }
  }
  const tried = later.find((other) => other.direction === 'outbound')
  return tried ? { returned: 'tried', by: String(tried.id) } : { returned: 'no', by: null }
}
