import * as z from 'zod'

import { ShapeUnknown } from '../errors.ts'
import type { Observation } from './record.ts'

const text = z.string()
const instant = z.number().int()
const recordIdOf = (type: string) => z.string().regex(new RegExp(`^rocketchat:${type}:.{1,200}$`, 'su'))

const version = z.object({ sourceTime: instant, observedAt: instant, seen: text }).strict()

const origin = z
  .object({
    roomId: recordIdOf('room'),
    authorId: recordIdOf('chat_user'),
    authorName: text,
    at: instant,
    threadId: recordIdOf('chat_message').optional(),
    by: z.enum(['person', 'assistant']),
  })
  .strict()
const attachment = z.object({ title: text.optional(), text: text.optional() }).strict()
const written = z
  .object({
    body: text,
    attachments: z.array(attachment),
    editedAt: instant.optional(),
  })
  .strict()
const reaction = z.object({ emoji: text, usernames: z.array(text) }).strict()

const facts = z
  .object({
    origin: z.exactOptional(origin),
    text: z.exactOptional(written),
    mentions: z.exactOptional(z.object({ userIds: z.array(recordIdOf('chat_user')) }).strict()),
    reactions: z.exactOptional(z.object({ items: z.array(reaction) }).strict()),
  })
  .strict()

const schema = z
  .object({
    observation: z
      .object({
        id: recordIdOf('chat_message'),
        type: z.literal('chat_message'),
        facts,
        version,
        deleted: z.exactOptional(z.boolean()),
      })
      .strict(),
    /** 16 bytes, lower-case hex. */
    traceId: z.string().regex(/^[0-9a-f]{32}$/),
  })
  .strict()

/**
 * What a queue carries from the chat's listener to the records: how one message was seen, or that it is gone. Versions make order and
 * repetition harmless, so that a queue that delivers at least once and in any order is good enough.
 */
export interface ChatChange {
  readonly observation: Observation<'chat_message'>
  readonly traceId: string
}

/** A change as it comes out of a queue. @throws {ShapeUnknown} Names the fields that are wrong. */
export function parseChatChange(value: unknown): ChatChange {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, code, ...issue }) =>
    [...path, ...(code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : [])].join('.'),
  )
  throw new ShapeUnknown(`chat change: ${[...new Set(fields)].join(', ')} has a shape that is not known`)
}

/** Hands changes of chat messages on. */
export interface ChatPublisher {
  /**
   * When it has answered, the changes survive a crash of this process. Changes of one message keep their order where the queue has one
   * (its ordering key is the message's record id).
   *
   * @throws {StoreUnavailable | ServiceUnavailable} Some may be handed on; calling again is safe.
   */
  publish(changes: readonly ChatChange[]): Promise<void>
}
