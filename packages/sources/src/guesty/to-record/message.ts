import { needsAnswer } from '@innkeeper/core/language/needs-answer'
import type { ConversationFacts, MessageFacts } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import { digestOf } from '@innkeeper/core/record/version'
import type { Instant } from '@innkeeper/core/time/calendar'

import { deletionOf, guestyId, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WireConversation, WireMessage } from '../wire.ts'
import { plainText } from './plain-text.ts'
import { instantFrom } from './time-fields.ts'

/** What is known of a message from around it. */
export interface MessageSetting {
  readonly conversationId: string | undefined
  readonly reservationId: string | undefined
  readonly conversation: WireConversation | undefined
  /** Who wrote it, where the message itself does not say. */
  readonly presumed: 'guest' | 'host'
  /** When it came in, for a message without a time of its own. */
  readonly fallbackTime: Instant
}

/** What one message says: itself, and the newest word of its conversation. */
export interface SeenMessage {
  readonly message: Observation<'message'>
  readonly last: { readonly facts: ConversationFacts['last']; readonly seen: Seen } | undefined
  /** False when Guesty gave no id, so that the record's id had to be made from what it says. */
  readonly hasOwnId: boolean
}

/** @param observedAt When it was received or read, in ms since the epoch. The source's clock is the message's own time. */
export function messageFrom(wire: WireMessage, setting: MessageSetting, observedAt: number): SeenMessage {
  const at = instantFrom(wire.createdAt ?? wire.date) ?? setting.fallbackTime
  const seen: Seen = { sourceTime: at, observedAt }
  const body = plainText(wire.body ?? '')
  const ownId = wire.id
  const id = ownId ?? derivedMessageId(setting.conversationId ?? setting.reservationId ?? '', at, wire.body ?? '')
  const from = authorOf(wire, setting.presumed)
  const attachments = wire.attachments?.length ?? 0
  const message = observationOf('message', id, seen, {
    text: {
      body,
      at,
      from,
      ...nameOf(wire, setting, from),
      ...channelOf(wire, setting),
      ...(attachments > 0 ? { attachments } : {}),
    },
    refs: refsOf(setting),
    delivery: undefined,
  })
  return {
    message,
    hasOwnId: Boolean(ownId),
    last:
      from === 'guest' || from === 'host'
        ? {
            seen,
            facts: {
              messageId: message.id,
              at,
              from,
              // A picture without a word is something that the guest wants seen.
              needsAnswer: from === 'guest' && (body === '' ? attachments > 0 : needsAnswer(body)),
            },
          }
        : undefined,
  }
}

/** The id of a message whose event names none: from its conversation, time and words. */
export function derivedMessageId(conversationId: string, at: Instant, body: string): string {
  return `${conversationId}-${at}-${digestOf(body)}`
}

/**
 * Takes back the record that an event without an id made of a post that has one.
 *
 * @param readAt When the post was read, in ms since the epoch.
 */
export function withdrawalOfDerived(
  wire: WireMessage,
  conversationId: string,
  readAt: number,
): Observation | undefined {
  const at = instantFrom(wire.createdAt ?? wire.date)
  if (at === undefined) return undefined
  const id = derivedMessageId(conversationId, at, wire.body ?? '')
  return deletionOf('message', id, { sourceTime: at, observedAt: readAt })
}

/** `note` and `log` are a kind of post, whoever wrote them: neither is a word to the other side. */
function authorOf(wire: WireMessage, presumed: 'guest' | 'host'): MessageFacts['text']['from'] {
  const module = typeof wire.module === 'object' ? wire.module?.type : wire.module
  const from = typeof wire.from === 'object' ? wire.from?.type : wire.from
  const words = [module, wire.type, wire.sentBy, from].map((word) => word?.toLowerCase() ?? '')
  if (words.includes('note')) return 'note'
  if (words.some((word) => word === 'log' || word === 'system')) return 'system'
  for (const word of words.slice(1)) {
    if (/guest|thirdparty|nonuser|owner/.test(word)) return 'guest'
    if (/host|user|employee|automation/.test(word)) return 'host'
  }
  return presumed
}

function nameOf(wire: WireMessage, setting: MessageSetting, from: string): { authorName?: string } {
  const own = typeof wire.from === 'object' ? wire.from?.fullName?.trim() : undefined
  const guest = from === 'guest' ? guestNameOf(setting.conversation) : undefined
  const name = own || guest
  return name ? { authorName: name } : {}
}

function channelOf(wire: WireMessage, setting: MessageSetting): { channel?: string } {
  const module = typeof wire.module === 'object' ? wire.module?.type : wire.module
  const channel = module ?? platformOf(setting.conversation)
  return channel ? { channel } : {}
}

function refsOf(setting: MessageSetting): MessageFacts['refs'] {
  const stays = setting.conversation?.meta?.reservations ?? []
  const only = stays.length === 1 ? stays[0]?.id : undefined
  const stayId = referenceTo('stay', setting.reservationId ?? only)
  const guestId = referenceTo('guest', guestIdOf(setting.conversation))
  const conversationId = referenceTo('conversation', setting.conversationId)
  return {
    ...(conversationId ? { conversationId } : {}),
    ...(stayId ? { stayId } : {}),
    ...(guestId ? { guestId } : {}),
  }
}

/** Who is in a conversation. Undefined when the payload says nothing of it. */
export function participantsFrom(
  conversation: WireConversation,
  reservationId: string | undefined,
  conversationWith: string | null | undefined,
): ConversationFacts['participants'] | undefined {
  const { meta } = conversation
  if (!meta && !reservationId) return undefined
  const ids = [reservationId, ...(meta?.reservations ?? []).map((stay) => stay.id)]
  const guestId = referenceTo('guest', guestIdOf(conversation))
  const guestName = guestNameOf(conversation)
  const platform = platformOf(conversation)
  const side = (conversation.conversationWith ?? conversationWith ?? conversation.type)?.toLowerCase()
  return {
    stayIds: [...new Set(ids.flatMap((id) => (id ? [guestyId('stay', id)] : [])))],
    ...(guestId ? { guestId } : {}),
    ...(guestName ? { guestName } : {}),
    ...(platform ? { platform } : {}),
    ...(side === 'guest' || side === 'owner' ? { with: side } : {}),
  }
}

function guestIdOf(conversation: WireConversation | undefined): string | null | undefined {
  return conversation?.meta?.guest?.id ?? conversation?.meta?.guestId ?? conversation?.guestId
}

function guestNameOf(conversation: WireConversation | undefined): string | undefined {
  const meta = conversation?.meta
  return (meta?.guestName ?? meta?.guest?.fullName)?.trim() || undefined
}

function platformOf(conversation: WireConversation | undefined): string | undefined {
  return conversation?.integration?.platform ?? conversation?.meta?.integration?.platform ?? undefined
}
