import { type KnownRecord, recordId } from '../record/record.ts'
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

/** Whether a message may be for the assistant at all: what is not is not even handed on. @throws {StoreUnavailable} */
export async function mayBeHeard(
  question: ChatQuestion,
  triggers: ChatTriggers,
  records: Pick<RecordReader, 'get'>,
): Promise<boolean> {
  if (question.userId === triggers.assistantId) return false
  if (question.threadId !== undefined || heardIn(question, triggers).named) return true
  return isOpenRoom(question.roomId, triggers, records)
}

/** @param roomId By the chat's own id. @throws {StoreUnavailable} */
export async function isOpenRoom(
  roomId: string,
  { openRooms }: ChatTriggers,
  records: Pick<RecordReader, 'get'>,
): Promise<boolean> {
  if (openRooms.includes(roomId)) return true
  if (!openRooms.some((room) => room.startsWith('#'))) return false
  const [room] = await records.get([recordId('rocketchat', 'room', roomId)])
  const name = (room?.record as KnownRecord<'room'> | undefined)?.facts.name?.name
  return name !== undefined && openRooms.includes(`#${name}`)
}
