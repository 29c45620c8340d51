import { needsAnswer } from '@innkeeper/core/language/needs-answer'
import type { FactsByType } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'

import { aircallId, hearsay, observationOf, saidOf, type Seen, seenAt } from '../seen.ts'
import type { WireMessage } from '../wire.ts'
import { contactName, mentionedContact } from './contact.ts'
import { mentionedLine } from './line.ts'
import { mentionedStaff } from './staff.ts'

type Text = FactsByType['message']['text']

/** What a text message (SMS, MMS, WhatsApp) says: the message, the conversation that it belongs to, and whom it speaks of. */
export function messageFrom(message: WireMessage, id: string, seen: Seen, event: string): Observation[] {
  const from = writerOf(message, event)
  const other = otherParty(message)
  const conversation = conversationOf(message, other)
  const text = textOf(message, from, seen, event)
  // A message is never edited, so what knows more of it counts, whenever it was seen.
  const written = text && seenAt(text.at)
  return [
    observationOf('message', id, seen, {
      text: text && written && { facts: text, seen: written },
      refs: {
        facts: saidOf<FactsByType['message']['refs']>({
          conversationId: conversation && aircallId('conversation', conversation),
          phone: other,
          staffId: message.user?.id ? aircallId('staff', message.user.id) : undefined,
        }),
        seen: written ?? seenAt(0),
      },
      delivery: message.status
        ? { facts: { status: message.status }, seen, emphasis: deliveryStage(message.status) }
        : undefined,
    }),
    conversation ? conversationFrom(conversation, message, text, aircallId('message', id), seen) : undefined,
    mentionedLine(message.number, seen),
    mentionedStaff(message.user, seen),
    mentionedContact(message.contact, seen, message.number?.country ?? undefined),
  ].filter((observation) => observation !== undefined)
}

function conversationFrom(
  conversation: string,
  message: WireMessage,
  text: Text | undefined,
  messageId: string,
  seen: Seen,
): Observation<'conversation'> | undefined {
  const guestName = message.contact ? contactName(message.contact) : undefined
  const spoken = text && (text.from === 'guest' || text.from === 'host') && { ...text, from: text.from }
  return observationOf('conversation', conversation, seen, {
    participants: {
      facts: {
        stayIds: [],
        platform: channelOf(message),
        with: 'guest',
        ...saidOf<{ guestName?: string }>({ guestName }),
      },
      seen: message.contact === undefined ? hearsay(seen) : seen,
    },
    last: spoken
      ? {
          facts: {
            messageId,
            at: spoken.at,
            from: spoken.from,
            needsAnswer: spoken.from === 'guest' && isWaiting(spoken),
          },
          seen: seenAt(spoken.at),
        }
      : undefined,
  })
}

/** A picture without a word waits for somebody too. */
function isWaiting({ body, attachments }: Text): boolean {
  return needsAnswer(body) || (body.trim() === '' && attachments !== undefined)
}

/** A change of status holds the message again, but tells nothing of when it was written unless it says so. */
function textOf(message: WireMessage, from: Text['from'] | undefined, seen: Seen, event: string): Text | undefined {
  const body = message.body ?? message.content ?? undefined
  const attachments = mediaOf(message)
  const at = message.created_at ?? message.sent_at ?? (isStatusChange(event) ? undefined : seen.observedAt)
  if (!from || !at || (body === undefined && attachments === undefined)) return undefined
  const author = from === 'host' ? message.user?.name : message.contact ? contactName(message.contact) : undefined
  return {
    body: body ?? '',
    at,
    from,
    ...saidOf<{ authorName?: string; channel?: string; attachments?: number }>({
      authorName: author,
      channel: channelOf(message),
      attachments,
    }),
  }
}

function channelOf(message: WireMessage): string {
  return message.channel?.toLowerCase() || 'sms'
}

function mediaOf({ media_url, media_details }: WireMessage): number | undefined {
  const count = media_details?.length || (Array.isArray(media_url) ? media_url.length : media_url ? 1 : 0)
  return count > 0 ? count : undefined
}

function isStatusChange(event: string): boolean {
  return event.endsWith('.status_updated') || event.endsWith('.updated')
}

function writerOf(message: WireMessage, event: string): 'guest' | 'host' | undefined {
  if (event.endsWith('.received')) return 'guest'
  if (event.endsWith('.sent')) return 'host'
  const direction = message.direction?.toLowerCase() ?? ''
  if (/^(?:in|received)/.test(direction)) return 'guest'
  if (/^(?:out|sent)/.test(direction)) return 'host'
  const status = message.status?.toLowerCase()
  if (!status) return undefined
  return status === 'received' ? 'guest' : 'host'
}

/** The number of the other side; in a group only when it has one member beside the line, or the sender is named. */
function otherParty(message: WireMessage): string | undefined {
  const country = message.number?.country ?? undefined
  const named = message.external_number ?? message.raw_digits
  if (named) return toE164(named, country)
  const line = toE164(message.number?.digits, country)
  const members = new Set((message.participants ?? []).flatMap((member) => toE164(member, country) ?? []))
  if (line) members.delete(line)
  if (members.size === 1) return [...members][0]
  const [contactNumber, second] = message.contact?.phone_numbers ?? []
  return second === undefined ? toE164(contactNumber, country) : undefined
}

/** All texts between one of our lines and one number are one conversation, as they are on a phone. */
function conversationOf(message: WireMessage, other: string | undefined): string | undefined {
  if (message.group_conversation_id) return `group-${message.group_conversation_id}`
  return other && `${message.number?.id ?? 'line'}-${other.slice(1)}`
}

/** How far a message has come; of two states in one second the later one counts. */
function deliveryStage(status: string): number {
  const stage = [
    'queued',
    'pending',
    'sending',
    'sent',
    'received',
    'delivered',
    'read',
    'undelivered',
    'failed',
  ].indexOf(status.toLowerCase())
  return stage + 1 > 9 ? 9 : stage + 1
}
