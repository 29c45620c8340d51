import { ShapeUnknown } from '@innkeeper/core/errors'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import { type ChatType, isOfMessage } from '@innkeeper/core/record/chat-source'
import type { Observation } from '@innkeeper/core/record/record'
import type { Interpretation } from '@innkeeper/core/record/source-reader'
import { withTimeMark } from '@innkeeper/core/record/states-time'
import * as z from 'zod'

import { chatUserFrom } from './to-record/chat-user.ts'
import { membershipFrom } from './to-record/membership.ts'
import { type MessageContext, messageFrom, type SkipReason } from './to-record/message.ts'
import { roomFrom } from './to-record/room.ts'
import { WireMessage, WireRoom, WireSubscription, WireUser } from './wire.ts'

/** What a document means. */
export interface DocumentMeaning {
  readonly observation?: Observation<ChatType>
  readonly skipped?: SkipReason
}

/** What is known around a message while its document is read. */
export type DocumentContext = (message: Pick<WireMessage, 'rid' | 'u'>) => MessageContext

/**
 * What one document of the chat means. Pure.
 *
 * @throws {ShapeUnknown} A member that must be there is not, by name; or a message is too long to be kept.
 */
export function interpretDocument(
  type: ChatType,
  document: unknown,
  observedAt: number,
  contextOf: DocumentContext,
): DocumentMeaning {
  switch (type) {
    case 'room':
      return { observation: roomFrom(parsed(WireRoom, document, type), observedAt) }
    case 'membership':
      return { observation: membershipFrom(parsed(WireSubscription, document, type), observedAt) }
    case 'chat_user':
      return { observation: chatUserFrom(parsed(WireUser, document, type), observedAt) }
    case 'chat_message': {
      const message = parsed(WireMessage, document, type)
      return messageFrom(message, contextOf(message))
    }
  }
}

function parsed<Output>(schema: z.ZodType<Output>, document: unknown, type: ChatType): Output {
  const result = schema.safeParse(document)
  if (result.success) return result.data
  const paths = result.error.issues.map((issue) => issue.path.join('.') || 'the document')
  throw new ShapeUnknown(`${type}: ${[...new Set(paths)].join(', ')} has a shape that is not known`)
}

const Parked = z.object({
  document: z.unknown(),
  observedAt: z.number(),
  context: z.object({
    roomKind: z.optional(z.enum(['channel', 'group', 'direct', 'other'])),
    authorIsBot: z.boolean(),
    authorIsAssistant: z.boolean(),
    takesDirectMessages: z.boolean(),
  }),
})
/** A document that could not be read, with what was known around it, so that newer code can apply it. */
export type ParkedDocument = z.output<typeof Parked>

/** The type of the events that hold a {@link ParkedDocument}. */
export const PARKED_EVENTS: { readonly [T in ChatType]: string } = {
  room: 'room.seen',
  membership: 'membership.seen',
  chat_user: 'chat_user.seen',
  chat_message: 'chat_message.seen',
}

/** What an event of the chat means: only what was parked is kept as one. @throws {ShapeUnknown} */
export function interpretRocketChat(event: ReceivedEvent): Interpretation {
  const type = Object.entries(PARKED_EVENTS).find(([, name]) => name === event.type)?.[0] as ChatType | undefined
  if (!type) return { observations: [], fetches: [], known: false }
  const { document, observedAt, context } = parsed(Parked, event.payload, type)
  const { observation } = interpretDocument(type, document, observedAt, () => ({
    ...context,
    roomKind: context.roomKind,
    observedAt,
  }))
  if (!observation) return { observations: [], fetches: [], known: true }
  return {
    observations: [isOfMessage(observation) ? withTimeMark(observation) : observation],
    fetches: [],
    known: true,
  }
}
