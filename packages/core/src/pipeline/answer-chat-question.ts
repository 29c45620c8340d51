import type { Asker } from '../access/class-policy.ts'
import { chatParts, chatText } from '../answer/chat-text.ts'
import type { ChatPoster } from '../answer/chat-poster.ts'
import { InnkeeperError } from '../errors.ts'
import type { Language } from '../language/language.ts'
import { type KnownRecord, recordId, type RecordId } from '../record/record.ts'
import { digestOf } from '../record/version.ts'
import { type Answer, type AnswerPorts, answerQuestion, type Question } from './answer-question.ts'
import { applyObservations } from './apply-observations.ts'
import { answerIdOf, isAnswered, postIdOf } from './chat-answer-ids.ts'
import { chatAside } from './chat-aside.ts'
import { CHAT_FAILURES } from './chat-words.ts'
import { type ChatQuestion, OLDEST_QUESTION_MS } from './chat-question.ts'
import { claimed } from './chat-claim.ts'
import type { ChatTriggers } from './chat-trigger.ts'
import { forgetLast, isWishToForget } from './forget-answer.ts'
import { questionIn } from './question-in-message.ts'
import { whoAsks } from './who-asks.ts'

export interface AnswerChatPorts extends AnswerPorts {
  readonly poster: ChatPoster
  readonly triggers: ChatTriggers
  /** Where the console is, for links to sources; undefined: none are made. */
  readonly publicUrl: string | undefined
}

/** `taken`: somebody else answers it just now. `withdrawn`: it was deleted before its answer stood there. */
export type ChatOutcome = 'answered' | 'forgotten' | 'known' | 'not_asked' | 'taken' | 'too_old' | 'withdrawn'

const THINKING = ':thinking:'
const DONE = ':white_check_mark:'
const NOTHING_THERE = ':thumbsdown:'

/**
 * Answers a message of the chat in its thread, if it is a question for the assistant.
 *
 * Can run twice, also after it ended half way: the answer has one id in memory, and each of its posts one in the chat.
 *
 * @param traceId The job's own, the same when it comes again.
 * @throws {InnkeeperError} Nothing, or a part, is posted. The sign of thinking stays, for the next try.
 */
export async function answerChatQuestion(
  message: ChatQuestion,
  ports: AnswerChatPorts,
  traceId: string,
): Promise<ChatOutcome> {
  if (ports.now() - message.at > OLDEST_QUESTION_MS) return 'too_old'
  if (await isAnswered(message.messageId, ports.records)) return 'known'
  if (await isWithdrawn(message, ports)) return 'withdrawn'
  const asker = await readerOf(message, ports)
  if (!asker) return 'not_asked'
  const asked = await questionIn(message, asker, ports)
  if (!asked) return 'not_asked'
  return claimed(message.messageId, traceId, ports, () => answerAsked(message, asked, ports, traceId))
}

async function answerAsked(
  message: ChatQuestion,
  asked: Question,
  ports: AnswerChatPorts,
  traceId: string,
): Promise<ChatOutcome> {
  if (isWishToForget(asked.question)) {
    const forgotten = await forgetLast(asked, ports, traceId)
    await sign(message, forgotten ? DONE : NOTHING_THERE, true, ports, traceId)
    return 'forgotten'
  }
  const thinking = sign(message, THINKING, true, ports, traceId)
  const answer = await currentAnswer(message, asked, ports, traceId)
  if (await isWithdrawn(message, ports)) return 'withdrawn'
  await postAnswer(message, asked, answer, ports)
  await markPosted(message, ports, traceId)
  await thinking
  await sign(message, THINKING, false, ports, traceId)
  return 'answered'
}

/** Says in the thread that there will be no answer, and why. @throws {ServiceUnavailable | ServiceRefused} It could not be said either. */
export async function tellOfFailure(
  message: ChatQuestion,
  error: unknown,
  ports: Pick<AnswerChatPorts, 'poster' | 'log'> & { readonly language: Language },
  traceId: string,
): Promise<void> {
  const passing = error instanceof InnkeeperError && error.retry === 'later'
  const words = CHAT_FAILURES[passing ? 'passing' : 'broken'][ports.language]
  const { roomId, messageId, threadId = messageId } = message
  await ports.poster.post({ id: `${messageId}-f`, roomId, threadId, text: words(traceId) })
  await sign(message, THINKING, false, ports, traceId)
}

/** Whether the message was deleted, as far as the chat's database is followed. */
async function isWithdrawn(
  { messageId }: ChatQuestion,
  { records }: Pick<AnswerChatPorts, 'records'>,
): Promise<boolean> {
  const [known] = await records.load([recordId('rocketchat', 'chat_message', messageId)])
  return known?.alive === false
}

/** Who asks, where anybody may; undefined in rooms with customers and for bots. */
async function readerOf(message: ChatQuestion, ports: AnswerChatPorts): Promise<Asker | undefined> {
  const roomId = recordId('rocketchat', 'room', message.roomId)
  const [room] = await ports.records.get([roomId])
  const kind = room
    ? (room.record as KnownRecord<'room'>).facts.kind?.kind
    : await ports.poster.roomKind(message.roomId)
  return kind === undefined || kind === 'other' ? undefined : askerOf(message, ports)
}

/** Who asks, as things stand now. */
function askerOf({ userId, roomId, userName }: ChatQuestion, ports: AnswerChatPorts): Promise<Asker | undefined> {
  return whoAsks({ userId, roomId, name: userName }, { ...ports, assistantId: ports.triggers.assistantId })
}

/** An answer that may be read by who reads the room now: what opened while it was made may have closed meanwhile. */
async function currentAnswer(
  message: ChatQuestion,
  asked: Question,
  ports: AnswerChatPorts,
  traceId: string,
): Promise<Answer> {
  const newId = () => answerIdOf(message.messageId)
  const answer = await answerQuestion(asked, { ...ports, newId }, { traceId })
  const asker = await askerOf(message, ports)
  const open = new Set(asker?.rooms)
  const asBefore =
    asker?.roomId === asked.asker?.roomId && digestOf(asker?.roles ?? []) === digestOf(asked.asker?.roles ?? [])
  if (asBefore && answer.rooms.every((room) => open.has(room))) return answer
  const closed: Asker = { userId: message.userId, name: message.userName, roomId: message.roomId, roles: [], rooms: [] }
  return answerQuestion({ ...asked, asker: closed }, { ...ports, newId }, { traceId })
}

/** In the thread of the question; to somebody alone with the assistant as one talks there. */
async function postAnswer(
  message: ChatQuestion,
  asked: Question,
  answer: Answer,
  ports: AnswerChatPorts,
): Promise<void> {
  const { roomId, messageId } = message
  const threadId = message.threadId ?? (asked.asker?.roomId === undefined ? undefined : messageId)
  const parts = chatParts(chatText(answer.answer))
  for (const [index, text] of parts.entries()) {
    const isLast = index === parts.length - 1
    const aside = isLast ? chatAside(answer.sources, answer.language, ports.publicUrl) : undefined
    await ports.poster.post({ id: postIdOf(messageId, index), roomId, threadId, text, aside })
  }
}

async function markPosted({ messageId }: ChatQuestion, ports: AnswerChatPorts, traceId: string): Promise<void> {
  const id: RecordId = recordId('innkeeper', 'interaction', answerIdOf(messageId))
  const at = ports.now()
  const version = { sourceTime: at, observedAt: at, seen: 'posted' }
  await applyObservations([{ id, type: 'interaction', facts: { posted: { at } }, version }], ports, traceId)
}

/** A sign is a courtesy: an answer does not wait for it. */
async function sign(
  { messageId }: ChatQuestion,
  emoji: string,
  on: boolean,
  { poster, log }: Pick<AnswerChatPorts, 'poster' | 'log'>,
  traceId: string,
): Promise<void> {
  try {
    await poster.react(messageId, emoji, on)
  } catch (error) {
    log.warn('no reaction could be put on a message', { traceId, emoji, error })
  }
}
