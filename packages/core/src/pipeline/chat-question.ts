import * as z from 'zod'

import { ShapeUnknown } from '../errors.ts'
import type { WorkIntake } from '../event/work-queue.ts'

const text = z.string()
const id = z.string().min(1).max(200)

const schema = z
  .object({
    messageId: id,
    roomId: id,
    userId: id,
    userName: z.exactOptional(text),
    text,
    /** The message that its thread began with; absent outside of threads. */
    threadId: z.exactOptional(id),
    /** When it was written, ms since the Unix epoch. */
    at: z.number().int(),
    /** Who is mentioned. A webhook does not say. */
    mentions: z.exactOptional(z.array(id)),
  })
  .strict()

/** A message of the chat that may be a question for the assistant, whichever way it came. Ids are the chat's own. */
export interface ChatQuestion extends z.output<typeof schema> {}

/** Nobody waits for an answer any longer than this, in ms. */
export const OLDEST_QUESTION_MS = 60 * 60_000

/** The kind of the jobs that hold a {@link ChatQuestion}. */
export const CHAT_QUESTION_JOB = 'chat-question'

/** Hands a message on to be answered. One job a message, however often and whichever way it came. @throws {StoreUnavailable} */
export function enqueueChatQuestion(question: ChatQuestion, queue: WorkIntake, traceId: string): Promise<void> {
  const key = `${CHAT_QUESTION_JOB}:${question.messageId}`
  return queue.enqueue([{ key, kind: CHAT_QUESTION_JOB, payload: question, traceId }])
}

/** A message as it comes out of a queue. @throws {ShapeUnknown} Names the fields that are wrong. */
export function parseChatQuestion(value: unknown): ChatQuestion {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ShapeUnknown(`chat question: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')} is wrong`)
}
