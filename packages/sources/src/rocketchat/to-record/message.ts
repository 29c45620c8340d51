import { ShapeUnknown } from '@innkeeper/core/errors'
import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { chatId, observationOf, withdrawal } from '../seen.ts'
import type { WireMessage } from '../wire.ts'
import type { RoomKind } from './room.ts'

/** Why a message is not taken in. */
export type SkipReason =
  | 'assistant'
  | 'bot'
  | 'customer_chat'
  | 'direct_message'
  | 'encrypted'
  | 'history_copy'
  | 'room_unknown'
  | 'system'

export interface MessageContext {
  /** Undefined when nothing is known of the room: then nobody could be said to be allowed to read it. */
  readonly roomKind: RoomKind | undefined
  readonly authorIsBot: boolean
  readonly authorIsAssistant: boolean
  readonly takesDirectMessages: boolean
  /** Ms since the Unix epoch; see `observationOf`. */
  readonly observedAt: number
}

/** What a message says, why it is left out, or both: of the assistant's own only the reactions are kept. */
export interface MessageMeaning {
  readonly observation?: Observation<'chat_message'>
  readonly skipped?: SkipReason
}

/** Of all its text together. More fits into no queue and no document of the cloud's, and would keep every later message from being followed. */
const MOST_CHARACTERS = 200_000

/** What is to be made of a message. Pure. @throws {ShapeUnknown} It is too long to be kept. */
export function messageFrom(message: WireMessage, context: MessageContext): MessageMeaning {
  const id = chatId('chat_message', message._id)
  if (message._hidden) {
    // An edit leaves a hidden copy of the earlier text under an id of its own.
    return message.parent
      ? { skipped: 'history_copy' }
      : { observation: withdrawal('chat_message', id, message._updatedAt, context.observedAt) }
  }
  if (message.t === 'rm') {
    return { observation: withdrawal('chat_message', id, message._updatedAt, context.observedAt) }
  }
  const skipped = reasonToSkip(message, context)
  if (skipped !== undefined && skipped !== 'assistant') return { skipped }
  const facts = factsOf(message, skipped === 'assistant')
  if (lengthOf(facts.text) > MOST_CHARACTERS)
    throw new ShapeUnknown(`chat_message: its text has more than ${MOST_CHARACTERS} characters`)
  const observation = observationOf('chat_message', id, facts, message._updatedAt, context.observedAt)
  return skipped === undefined ? { observation } : { observation, skipped }
}

function reasonToSkip(message: WireMessage, context: MessageContext): SkipReason | undefined {
  if (message.t === 'e2e' || message.e2e || message.content?.algorithm) return 'encrypted'
  if (message.t) return 'system'
  if (context.roomKind === undefined) return 'room_unknown'
  if (context.roomKind === 'other') return 'customer_chat'
  if (context.authorIsAssistant) return 'assistant'
  if (context.roomKind === 'direct' && !context.takesDirectMessages) return 'direct_message'
  if (context.authorIsBot || message.bot) return 'bot'
  return undefined
}

function factsOf(message: WireMessage, byAssistant: boolean): Observation<'chat_message'>['facts'] {
  const origin: FactsByType['chat_message']['origin'] = {
    roomId: chatId('room', message.rid),
    authorId: chatId('chat_user', message.u._id),
    authorName: message.alias || message.u.name || message.u.username || 'somebody',
    at: message.ts,
    ...(message.tmid ? { threadId: chatId('chat_message', message.tmid) } : {}),
    by: byAssistant ? 'assistant' : 'person',
  }
  const reactions = { items: reactionsOf(message) }
  return byAssistant
    ? { origin, reactions }
    : { origin, text: textOf(message), mentions: { userIds: mentionedIn(message) }, reactions }
}

function textOf({ msg, attachments, editedAt }: WireMessage): FactsByType['chat_message']['text'] {
  return {
    body: msg ?? '',
    attachments: (attachments ?? []).flatMap(({ title, text, description }) => {
      const words = [text, description].filter(Boolean).join('\n')
      if (!title && words === '') return []
      return [{ ...(title ? { title } : {}), ...(words === '' ? {} : { text: words }) }]
    }),
    ...(editedAt ? { editedAt } : {}),
  }
}

function lengthOf(text: FactsByType['chat_message']['text'] | undefined): number {
  const attached = (text?.attachments ?? []).map(({ title = '', text: words = '' }) => title.length + words.length)
  return attached.reduce((sum, length) => sum + length, text?.body.length ?? 0)
}

function mentionedIn({ mentions }: WireMessage): string[] {
  const people = (mentions ?? []).filter(({ _id, type }) => _id !== 'all' && _id !== 'here' && type !== 'team')
  return [...new Set(people.map(({ _id }) => chatId('chat_user', _id)))].sort()
}

function reactionsOf({ reactions }: WireMessage): FactsByType['chat_message']['reactions']['items'] {
  return Object.entries(reactions ?? {})
    .flatMap(([emoji, given]) => (given?.usernames?.length ? [{ emoji, usernames: [...given.usernames].sort() }] : []))
    .sort((left, right) => (left.emoji < right.emoji ? -1 : 1))
}
