import { recordId } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'

/** The record of the answer to a message: one each, whichever way and however often the message came. */
export function answerIdOf(messageId: string): string {
  return `chat-${messageId}`
}

/** The id of a part of the answer to a message; 0 is the first. */
export function postIdOf(messageId: string, part: number): string {
  return `${messageId}-a${part}`
}

/** The message that a post of the assistant answers; undefined for what is no answer. */
export function answeredBy(postId: string): string | undefined {
  return /^(.+)-a\d+$/s.exec(postId)?.[1]
}

/** Whether the answer to a message stands in the chat, or stood there and was forgotten: then it is not given anew. */
export async function isAnswered(messageId: string, records: Pick<RecordStore, 'load'>): Promise<boolean> {
  const [known] = await records.load([recordId('innkeeper', 'interaction', answerIdOf(messageId))])
  return known !== undefined && (!known.alive || 'posted' in known.record.facts)
}
