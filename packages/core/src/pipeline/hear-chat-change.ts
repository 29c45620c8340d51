import type { WorkIntake } from '../event/work-queue.ts'
import type { ChatChange } from '../record/chat-change.ts'
import type { FactsByType } from '../record/facts.ts'
import { type KnownRecord, recordId, sourceIdOf } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'
import { answeredBy, answerIdOf } from './chat-answer-ids.ts'
import { enqueueChatQuestion, OLDEST_QUESTION_MS } from './chat-question.ts'
import { type ChatTriggers, mayBeHeard } from './chat-trigger.ts'
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
export async function hearChatChange({ observation, traceId }: ChatChange, ports: HearChatPorts): Promise<void> {
  const { facts, deleted, id } = observation
  const { origin, text, mentions, reactions } = facts
  if (deleted || !origin) return
  const messageId = sourceIdOf(id)
  if (origin.by === 'assistant') {
    await hearThumbs(messageId, reactions?.items ?? [], ports, traceId)
    return
  }
  // As with webhooks, what was written at first counts.
  if (!text || text.editedAt !== undefined || ports.now() - origin.at > OLDEST_QUESTION_MS) return
  const question = {
    messageId,
    roomId: sourceIdOf(origin.roomId),
    userId: sourceIdOf(origin.authorId),
    userName: origin.authorName,
    text: text.body,
    at: origin.at,
    mentions: (mentions?.userIds ?? []).map(sourceIdOf),
    ...(origin.threadId === undefined ? {} : { threadId: sourceIdOf(origin.threadId) }),
  }
  if (await mayBeHeard(question, ports.triggers, ports.records))
    await enqueueChatQuestion(question, ports.queue, traceId)
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
