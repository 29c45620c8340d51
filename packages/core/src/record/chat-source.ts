import { InnkeeperError } from '../errors.ts'
import type { ReceivedEvent } from '../event/received-event.ts'
import type { Observation, RecordId } from './record.ts'

/** What decides who may read the chat. */
export const CHAT_ACCESS_TYPES = ['room', 'membership', 'chat_user'] as const
export type ChatAccessType = (typeof CHAT_ACCESS_TYPES)[number]
export type ChatType = ChatAccessType | 'chat_message'

export function isOfMessage(observation: Observation<ChatType>): observation is Observation<'chat_message'> {
  return observation.type === 'chat_message'
}

/** What of the chat was seen, in the order in which it happened. */
export interface ChatSeen {
  readonly access: readonly Observation<ChatAccessType>[]
  readonly messages: readonly Observation<'chat_message'>[]
  /** How many messages were left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>
  /** What has a shape that is not known, with the reason: kept for a person, who may have it applied again. */
  readonly parked: readonly (Omit<ReceivedEvent, 'receivedAt' | 'traceId'> & { readonly reason: string })[]
}

export interface ChatBatch extends ChatSeen {
  /** From where to go on once all of this is handed on. JSON; opaque to all but the source. */
  readonly position: unknown
  /** When the last of it happened, by the chat's clock in ms since the Unix epoch; undefined for a batch that says only that nothing did. */
  readonly at: number | undefined
}

export interface ChatPage extends ChatSeen {
  /** When the last of it was changed, by the chat's clock in ms since the Unix epoch: reading may go on from there. */
  readonly changedUntil: number
  readonly count: number
}

/** The chat's own store: what is in it, and what changes. */
export interface ChatSource {
  /** What is taken in and what is left out, as a text that changes with the settings of this. */
  readonly scope: string
  /**
   * What changes, each change at least once, until the signal is aborted. Nothing that happens after the first batch is missed. Quiet
   * times bring empty batches, about one a second.
   *
   * @param from A batch's position; undefined: from now on, which an empty batch says at once.
   * @throws {ChatHistoryLost} What came after `from` is not known any more.
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  follow(from: unknown, signal: AbortSignal): AsyncIterable<ChatBatch>
  /**
   * Everything of one type that was changed since an instant, in the order of the changes, some of it perhaps twice.
   *
   * @param since Ms since the Unix epoch; 0 for all there is.
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  read(type: ChatType, since: number, signal: AbortSignal): AsyncIterable<ChatPage>
  /** How many of one type there are, about. */
  estimate(type: ChatType): Promise<number>
  /** Those of these records that the chat does not have any more, or that are not to be taken in any more, as deletions. */
  deletionsAmong(type: ChatType, ids: readonly RecordId[]): Promise<readonly Observation<ChatType>[]>
}

/** The changes between a position and now are not to be had any more: what is in the chat must be read and compared anew. */
export class ChatHistoryLost extends InnkeeperError {
  override readonly name = 'ChatHistoryLost'
  readonly code = 'chat.history_lost'
  readonly retry = 'later'
}
