import { type KnownRecord, recordId, sourceIdOf } from '../record/record.ts'
import type { RecordReader } from '../record/record-store.ts'
import type { ChatQuestion } from './chat-question.ts'

export interface ChatTriggers {
  /** A message that begins with one of these is for the assistant: `@assistant`, `!query`. */
  readonly words: readonly string[]
  /** Rooms, by the chat's own ids or as `#name`, in which every message is listened to. */
  readonly openRooms: readonly string[]
  /** Rooms, by the chat's own ids, in which a message that begins with a question mark is for the assistant. */
  readonly questionMarkRooms: readonly string[]
  /** The assistant's own user. */
  readonly assistantId: string
}

/** What in a message is the question, and whether the message names the assistant. */
export interface Heard {
  /** Empty for a question mark alone: what was asked stands before it. */
  readonly question: string
  readonly named: boolean
}

/** A question mark and a question, or nothing else: "??" and "?!" are for people. */
const QUESTION_MARK = /^\?(?:$|\s*(?=[\p{L}\p{N}"'“«„¿]))/u

/** Takes the assistant's name off a message that is addressed to it by a trigger word, a question mark or a mention. */
export function heardIn(
  { text, roomId, mentions = [] }: Pick<ChatQuestion, 'text' | 'roomId' | 'mentions'>,
  triggers: ChatTriggers,
): Heard {
  const trimmed = text.trim()
  if (triggers.questionMarkRooms.includes(roomId) && QUESTION_MARK.test(trimmed))
    return { question: trimmed.replace(QUESTION_MARK, ''), named: true }
  for (const word of triggers.words) {
    if (!trimmed.toLowerCase().startsWith(word.toLowerCase())) continue
    const rest = trimmed.slice(word.length)
    // "@assistants" is somebody else.
    if (/^[\p{L}\p{N}_-]/u.test(rest)) continue
    return { question: rest.replace(/^[\s,:;]+/, ''), named: true }
  }
  const mention = triggers.words.find((word) => word.startsWith('@'))
  const question = mention === undefined ? trimmed : withoutWord(trimmed, mention)
  return { question, named: mentions.includes(triggers.assistantId) }
}

function withoutWord(text: string, word: string): string {
  const parts = text.split(' ')
  const others = parts.filter((part) => part.toLowerCase() !== word.toLowerCase())
  return others.join(' ')
}

/** Whether a message may be for the assistant at all: what is not is not even handed on. @param openRooms Of {@link openRoomsAmong}. */
export function mayBeHeard(question: ChatQuestion, triggers: ChatTriggers, openRooms: ReadonlySet<string>): boolean {
  if (question.userId === triggers.assistantId) return false
  return question.threadId !== undefined || openRooms.has(question.roomId) || heardIn(question, triggers).named
}

/** Those of these rooms in which every message is listened to, in one read at most. @param roomIds By the chat's own ids. @throws {StoreUnavailable} */
export async function openRoomsAmong(
  roomIds: readonly string[],
  { openRooms }: ChatTriggers,
  records: Pick<RecordReader, 'get'>,
): Promise<ReadonlySet<string>> {
  const open = new Set(roomIds.filter((id) => openRooms.includes(id)))
  const others = [...new Set(roomIds)].filter((id) => !open.has(id))
  if (others.length === 0 || !openRooms.some((room) => room.startsWith('#'))) return open
  for (const { record } of await records.get(others.map((id) => recordId('rocketchat', 'room', id)))) {
    const { name } = (record as KnownRecord<'room'>).facts.name ?? {}
    if (name !== undefined && openRooms.includes(`#${name}`)) open.add(sourceIdOf(record.id))
  }
  return open
}
