import { type Asker, audienceOf } from '../access/class-policy.ts'
import { narrowReader } from '../access/narrow.ts'
import { isAnsweredUnasked, isForAssistant } from '../question/for-assistant.ts'
import { recordDirectory } from '../question/record-directory.ts'
import { maskQuestion } from '../question/understand.ts'
import { recordId, type RecordId, sourceIdOf } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'
import { statesTime } from '../record/states-time.ts'
import type { Question } from './answer-question.ts'
import { isAnswered } from './chat-answer-ids.ts'
import { isChatMessage, messagesBefore } from './chat-conversation.ts'
import type { ChatQuestion } from './chat-question.ts'
import { type ChatTriggers, heardIn, openRoomsAmong } from './chat-trigger.ts'
import { isWishToForget } from './forget-answer.ts'
import { conversationHistory, type PlanPorts, planQuestion } from './plan-question.ts'

export interface QuestionInMessagePorts extends PlanPorts {
  readonly records: RecordStore
  readonly triggers: ChatTriggers
}

/** What somebody says who only calls the assistant, so that the call is not met with silence. "?" alone may be for people. */
const WAVE = '👋'

/** The question in a message; undefined when it is for somebody else. */
export async function questionIn(
  message: ChatQuestion,
  asker: Asker,
  ports: QuestionInMessagePorts,
): Promise<Question | undefined> {
  const { question: said, named } = heardIn(message, ports.triggers)
  const id = recordId('rocketchat', 'chat_message', message.messageId)
  // A trigger alone; a picture without words is none.
  const alone = named && said === ''
  const before = alone ? await askedBefore(id, ports) : { question: said, messageId: id }
  const isCalled = alone && !message.text.trim().startsWith('?')
  const { question, messageId } = before.question === '' && isCalled ? { question: WAVE, messageId: id } : before
  if (question === '') return undefined
  const asked: Question = { question, conversationId: conversationOf(message, asker), messageId, asker, at: message.at }
  // Alone with the assistant, everything is for it.
  if (named || asker.roomId === undefined) return asked
  const goesOn = message.threadId !== undefined && (await conversationHistory(asked, ports.records)).length > 0
  if (!goesOn && !(await openRoomsAmong([message.roomId], ports.triggers, ports.records)).has(message.roomId))
    return undefined
  if (isWishToForget(question)) return goesOn ? asked : undefined
  const [kind] = (await planQuestion(asked, ports)).kinds
  if (goesOn) return kind === 'small_talk' || kind === 'attack' ? undefined : asked
  return isAnsweredUnasked(kind) && (await soundsLikeAsking(asked, ports)) ? asked : undefined
}

/** Whether a message that names nobody asks something; "the guest of Casa Azul arrives at 4pm" is news for the team. */
async function soundsLikeAsking(
  { question, asker, at = 0 }: Question,
  ports: QuestionInMessagePorts,
): Promise<boolean> {
  if (statesTime(question, at)) return false
  const { settings, timezone } = ports
  const reader = narrowReader(ports.records, audienceOf(asker, settings.classes))
  const directory = recordDirectory(reader, settings)
  return isForAssistant(await maskQuestion(question, { now: at, timezone, settings, directory }))
}

/** What whoever wrote a trigger alone said just before it, in the same conversation; empty when that is answered, or nothing. */
async function askedBefore(
  id: RecordId,
  ports: QuestionInMessagePorts,
): Promise<{ question: string; messageId: RecordId }> {
  const nothing = { question: '', messageId: id }
  const [stored] = await ports.records.get([id])
  if (!stored || !isChatMessage(stored.record)) return nothing
  const authorId = stored.record.facts.origin?.authorId
  const before = (await messagesBefore([stored.record], ports.records)).get(id) ?? []
  const last = before.findLast(({ facts }) => facts.origin?.authorId === authorId)
  if (!last || (await isAnswered(sourceIdOf(last.id), ports.records))) return nothing
  return {
    question: heardIn({ text: last.facts.text?.body ?? '', roomId: '' }, ports.triggers).question,
    messageId: last.id,
  }
}

/** A thread is a conversation; alone with the assistant, a day is one. Named with the room, so that none goes on in another room. */
function conversationOf({ roomId, threadId, messageId, at }: ChatQuestion, asker: Asker): string {
  const day = new Date(at).toISOString().slice(0, 10)
  return `rocketchat:${roomId}:${asker.roomId === undefined ? day : (threadId ?? messageId)}`
}
