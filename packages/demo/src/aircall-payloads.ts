/** The world in Aircall's own shapes (aircall.md, section 3). Times of calls are whole seconds. Pure. */
import type { Payload } from './guesty-payloads.ts'
import { hashOf } from './random.ts'
import type { DemoCall, DemoContact, DemoInsight, DemoLine, DemoStaff, DemoText } from './world-phone.ts'
import type { Portfolio } from './world.ts'

const API = 'https://api.aircall.io/v1'

export const seconds = (instant: number): number => Math.floor(instant / 1_000)

/** International format with spaces, as Aircall writes numbers. */
export function spaced(phone: string): string {
  const country =
    ['+1', '+33', '+44', '+46', '+49', '+351', '+353'].find((code) => phone.startsWith(code)) ?? phone.slice(0, 3)
  const rest = phone.slice(country.length)
  return `${country} ${rest.match(/\d{1,3}(?=(?:\d{3})*$)|\d{1,2}/g)?.join(' ') ?? rest}`
}

export function userPayload(member: DemoStaff): Payload {
  return {
    id: Number(member.id),
    direct_link: `${API}/users/${member.id}`,
    name: member.name,
    email: member.email,
    created_at: '2024-03-04T09:00:00.000Z',
    available: member.available,
    availability_status: member.available ? 'available' : 'unavailable',
    time_zone: member.timezone,
    language: 'en-US',
    wrap_up_time: 0,
  }
}

export function numberPayload(line: DemoLine): Payload {
  return {
    id: line.id,
    direct_link: `${API}/numbers/${line.id}`,
    name: line.name,
    digits: spaced(line.phone),
    created_at: '2024-03-04T09:00:00.000Z',
    country: line.country,
    time_zone: line.timezone,
    open: !line.voicemailOnly,
    availability_status: line.voicemailOnly ? 'closed' : 'open',
    is_ivr: false,
    live_recording_activated: false,
    priority: null,
    messages: {},
  }
}

/** @param where REST gives UNIX seconds, webhooks UTC texts. */
export function contactPayload(contact: DemoContact, where: 'rest' | 'webhook'): Payload {
  const at =
    where === 'rest' ? seconds(contact.createdAt) : `${new Date(contact.createdAt).toISOString().slice(0, 19)}Z`
  return {
    id: contact.id,
    direct_link: `${API}/contacts/${contact.id}`,
    first_name: contact.firstName,
    last_name: contact.lastName,
    company_name: contact.company,
    description: null,
    information: contact.role,
    is_shared: true,
    created_at: at,
    updated_at: at,
    phone_numbers: [{ id: contact.id + 900, label: 'Work', value: spaced(contact.phone) }],
    emails: [{ id: contact.id + 950, label: 'Work', value: contact.email }],
  }
}

/** How far a call has come. */
export type CallStage = 'created' | 'answered' | 'hungup' | 'ended' | 'settled'

/**
 * A call as it stands at a stage: `settled` has comments, tags and the archive mark as well.
 *
 * @param where REST names participants and the uuid differently.
 */
export function callPayload(
  call: DemoCall,
  portfolio: Pick<Portfolio, 'staff' | 'lines' | 'contacts'>,
  stage: CallStage = 'settled',
  where: 'rest' | 'webhook' = 'webhook',
): Payload {
  const line = portfolio.lines.find((each) => each.id === call.lineId)
  const person = (id: string | null): Payload | null => {
    const member = portfolio.staff.find((each) => each.id === id)
    return member
      ? { id: Number(member.id), direct_link: `${API}/users/${member.id}`, name: member.name, email: member.email }
      : null
  }
  const contact = portfolio.contacts.find((each) => each.id === call.contactId)
  const answered = stage !== 'created' && call.answeredAt !== null
  const over = stage === 'hungup' || stage === 'ended' || stage === 'settled'
  const digits = call.phone === null ? 'anonymous' : spaced(call.phone)
  const user = stage === 'created' && call.direction === 'inbound' ? null : person(call.staffId)
  const participants = [
    call.phone === null ? { type: 'external' } : { type: 'external', phone_number: digits },
    ...(user ? [{ type: 'user', id: user['id'], name: user['name'] }] : []),
  ]
  return {
    id: call.id,
    direct_link: `${API}/calls/${call.id}`,
    ...(where === 'rest'
      ? { sid: call.uuid, conference_participants: participants }
      : { call_uuid: call.uuid, participants }),
    direction: call.direction,
    status: over ? 'done' : answered ? 'answered' : 'initial',
    missed_call_reason: over ? call.missedReason : null,
    started_at: seconds(call.startedAt),
    answered_at: answered && call.answeredAt !== null ? seconds(call.answeredAt) : null,
    ended_at: over ? seconds(call.endedAt) : null,
    duration: over ? seconds(call.endedAt) - seconds(call.startedAt) : 0,
    cost: '0',
    hangup_cause: null,
    voicemail:
      (stage === 'settled' || stage === 'ended') && call.voicemail
        ? `https://assets.example.test/voicemail/${call.id}.mp3`
        : null,
    recording: null,
    ...(stage === 'settled' && call.voicemail ? { asset: `https://assets.example.test/voicemail/${call.id}` } : {}),
    raw_digits: digits,
    archived: stage === 'settled' && call.archived,
    user,
    contact: contact ? contactPayload(contact, where) : null,
    number: line ? numberPayload(line) : null,
    assigned_to: stage === 'settled' ? person(call.assignedTo) : null,
    teams: [],
    comments:
      stage === 'settled'
        ? call.comments.map((comment) => ({
            id: comment.id,
            content: comment.text,
            posted_at: seconds(comment.at),
            posted_by: person(comment.staffId),
          }))
        : [],
    tags:
      stage === 'settled'
        ? call.tags.map((name) => ({ id: 70_000 + (hashOf(name) % 900), name, color: '#00b388', description: null }))
        : [],
  }
}

/** What `GET /v1/calls/{id}/<path>` answers; undefined when there is none (404). */
export function insightPayload(call: DemoCall, path: string): Payload | undefined {
  const { insight, id } = call
  if (!insight) return undefined
  switch (path) {
    case 'transcription':
      return {
        transcription: {
          id: id + 1,
          call_id: id,
          content: { language: insight.language, utterances: utterancesOf(insight, call) },
        },
      }
    case 'summary':
      return insight.summary === null ? undefined : { summary: { id: id + 2, call_id: id, content: insight.summary } }
    case 'topics':
      return insight.topics.length === 0 ? undefined : { topic: { id: id + 3, call_id: id, content: insight.topics } }
    case 'sentiments':
      return insight.sentiment === null || call.phone === null
        ? undefined
        : {
            sentiment: {
              id: id + 4,
              call_id: id,
              participants: [{ type: 'external', phone_number: call.phone, value: insight.sentiment }],
            },
          }
    case 'action_items':
      return insight.actionItems.length === 0
        ? undefined
        : { call_id: id, action_items: insight.actionItems.map((content) => ({ content })) }
    default:
      return undefined
  }
}

function utterancesOf(insight: DemoInsight, call: DemoCall): Payload[] {
  return insight.utterances.map(({ speaker, text }, index) => ({
    participant_type: speaker,
    text,
    start_time: index * 6,
    end_time: index * 6 + 5,
    ...(speaker === 'internal' && call.staffId ? { user_id: Number(call.staffId) } : {}),
  }))
}

export function messagePayload(message: DemoText, portfolio: Pick<Portfolio, 'staff' | 'lines'>): Payload {
  const line = portfolio.lines.find((each) => each.id === message.lineId)
  const member = portfolio.staff.find((each) => each.id === message.staffId)
  return {
    id: message.id,
    direct_link: `${API}/messages/${message.id}`,
    direction: message.direction === 'sent' ? 'outbound' : 'inbound',
    external_number: message.phone,
    body: message.body,
    status: message.direction === 'sent' ? 'delivered' : 'received',
    channel: message.channel,
    created_at: new Date(message.at).toISOString(),
    number: line ? numberPayload(line) : null,
    contact: null,
    user: member ? { id: Number(member.id), name: member.name, email: member.email } : null,
  }
}
