import type { WorkIntake } from '../event/work-queue.ts'
import type { ChatChange } from '../record/chat-change.ts'
import type { FactsByType } from '../record/facts.ts'
import { type KnownRecord, type Observation, recordId, sourceIdOf } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'
import { answeredBy, answerIdOf } from './chat-answer-ids.ts'
import { type ChatQuestion, enqueueChatQuestion, OLDEST_QUESTION_MS } from './chat-question.ts'
import { type ChatTriggers, mayBeHeard, openRoomsAmong } from './chat-trigger.ts'
import type { Clock, Metrics } from './ports.ts'
import { rateAnswer } from './rate-answer.ts'

export interface HearChatPorts {
  readonly queue: WorkIntake
  readonly records: RecordStore
  readonly now: Clock
  readonly metrics: Metrics
  readonly triggers: ChatTriggers
}

const LIKED = /^:(?:thumbsup|\+1)(?:_tone\d)?:$/
const DISLIKED = /^:(?:thumbsdown|-1)(?:_tone\d)?:$/

/**
 * What the listener saw, as far as it is for the assistant: a message that may be a question is handed on, thumbs under an answer are feedback.
 *
 * @throws {StoreUnavailable} Calling again is safe.
 */
export async function hearChatChanges(changes: readonly ChatChange[], ports: HearChatPorts): Promise<void> {
  const { triggers, records, queue } = ports
  const said = changes.flatMap(({ observation, traceId }) => {
    const question = questionOf(observation, ports.now())
    return question ? [{ question, traceId }] : []
  })
  const openRooms = await openRoomsAmong(
    said.map(({ question }) => question.roomId),
    triggers,
    records,
  )
  for (const { question, traceId } of said)
    if (mayBeHeard(question, triggers, openRooms)) await enqueueChatQuestion(question, queue, traceId)
  for (const { observation, traceId } of changes) {
    const { id, deleted, facts } = observation
    if (deleted || facts.origin?.by !== 'assistant') continue
    await hearThumbs(sourceIdOf(id), facts.reactions?.items ?? [], ports, traceId)
  }
}

/** A person's message as it was first written; undefined for anything else, and for what is too old to be answered. */
function questionOf({ id, facts, deleted }: Observation<'chat_message'>, now: number): ChatQuestion | undefined {
  const { origin, text, mentions } = facts
  if (deleted || !origin || origin.by === 'assistant') return undefined
  // As with webhooks, what was written at first counts.
  if (!text || text.editedAt !== undefined || now - origin.at > OLDEST_QUESTION_MS) return undefined
  return {
    messageId: sourceIdOf(id),
    roomId: sourceIdOf(origin.roomId),
    userId: sourceIdOf(origin.authorId),
    userName: origin.authorName,
    text: text.body,
    at: origin.at,
    mentions: (mentions?.userIds ?? []).map(sourceIdOf),
    ...(origin.threadId === undefined ? {} : { threadId: sourceIdOf(origin.threadId) }),
  }
}

async function hearThumbs(
  postId: string,
  reactions: FactsByType['chat_message']['reactions']['items'],
  ports: HearChatPorts,
  traceId: string,
): Promise<void> {
  const asked = answeredBy(postId)
  const count = (of: RegExp) =>
    reactions.reduce((sum, { emoji, usernames }) => sum + (of.test(emoji) ? usernames.length : 0), 0)
  const [up, down] = [count(LIKED), count(DISLIKED)]
  if (asked === undefined || up + down === 0) return
  const interactionId = answerIdOf(asked)
  const rating = up > down ? 'up' : 'down'
  const [known] = await ports.records.get([recordId('innkeeper', 'interaction', interactionId)])
  // Each further reaction shows the earlier ones again.
  if ((known?.record as KnownRecord<'interaction'> | undefined)?.facts.feedback?.rating === rating) return
  await rateAnswer({ interactionId, rating }, ports, traceId)
}
