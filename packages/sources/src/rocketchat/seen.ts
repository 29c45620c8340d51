import type { ChatType } from '@innkeeper/core/record/chat-source'
import type { RecordType } from '@innkeeper/core/record/facts'
import { type Observation, recordId, type RecordId } from '@innkeeper/core/record/record'
import { digestOfText } from '@innkeeper/core/record/version'

export function chatId(type: ChatType, id: string): RecordId {
  return recordId('rocketchat', type, id)
}

/**
 * How a document was seen.
 *
 * @param updatedAt The document's own `_updatedAt`, which every write of the chat sets.
 * @param observedAt The database's cluster time of the change, or of the beginning of the read; both in ms since the Unix epoch.
 */
export function observationOf<T extends RecordType>(
  type: T,
  id: RecordId,
  facts: Observation<T>['facts'],
  updatedAt: number,
  observedAt: number,
): Observation<T> {
  // The mappers name the members in one order always, so that the text of the facts is digest enough.
  return { id, type, facts, version: { sourceTime: updatedAt, observedAt, seen: digestOfText(JSON.stringify(facts)) } }
}

/** Of everything seen at one instant, the deletion is the last. */
const LAST = '~deleted'

/** What a deleted message says: a tombstone keeps the facts that were known last, and these words are to be kept nowhere. */
const NO_WORDS: Observation<'chat_message'>['facts'] = { text: { body: '', attachments: [] } }

/** The document itself says that it is no more: it was hidden, or its text was taken away. */
export function withdrawal<T extends ChatType>(
  type: T,
  id: RecordId,
  updatedAt: number,
  observedAt: number,
): Observation<T> {
  // They are the facts of this type, which the compiler cannot tell.
  const facts = (type === 'chat_message' ? NO_WORDS : {}) as Observation<T>['facts']
  return { id, type, facts, version: { sourceTime: updatedAt, observedAt, seen: LAST }, deleted: true }
}

/**
 * A deletion has the database's time, `_updatedAt` that of a chat server, and their clocks differ. What was deleted is not written again
 * under its id, so that a deletion may count as this much later than it was, in ms.
 */
const CLOCKS_DIFFER_MS = 5 * 60_000

/** @param at The database's time of the deletion, ms since the Unix epoch. */
export function deletion<T extends ChatType>(type: T, id: RecordId, at: number, observedAt: number): Observation<T> {
  return withdrawal(type, id, at + CLOCKS_DIFFER_MS, observedAt)
}
