import { ServiceUnavailable } from '@innkeeper/core/errors'
import type { Job } from '@innkeeper/core/event/work-queue'
import { answerChatQuestion, type AnswerChatPorts, tellOfFailure } from '@innkeeper/core/pipeline/answer-chat-question'
import { CHAT_QUESTION_JOB, type ChatQuestion, parseChatQuestion } from '@innkeeper/core/pipeline/chat-question'

import { answerPorts } from './answer-ports.ts'
import type { Assistant } from './choose-assistant.ts'
import type { Engine } from './engine.ts'
import { openTurns } from './polite-reader.ts'

const AT_ONCE = 8
/** A question may wait for the chat's limits. */
const LEASE_MS = 90_000
/** After so many tries whoever asked is told that there is no answer. */
const PATIENT_TRIES = 4

/**
 * Answers waiting questions of the chat, side by side but for those of one room.
 *
 * @param putBack What becomes of one that failed. @returns How many were claimed.
 */
export async function chatQuestionStep(
  engine: Engine,
  assistant: Assistant,
  putBack: (job: Job, error: unknown) => Promise<void>,
): Promise<number> {
  const { queue, now } = engine
  const jobs = await queue.claim({ kinds: [CHAT_QUESTION_JOB], limit: AT_ONCE, leaseMs: LEASE_MS, now: now() })
  if (jobs.length === 0) return 0
  const ports: AnswerChatPorts = {
    ...(await answerPorts(engine, openTurns())),
    state: engine.state,
    poster: assistant.client,
    triggers: assistant.triggers,
    publicUrl: engine.config.INNKEEPER_PUBLIC_URL,
  }
  // "And tomorrow?" must not overtake what it goes on from.
  const rooms = Map.groupBy(jobs, ({ payload }) => (payload as Partial<ChatQuestion>).roomId)
  await Promise.all(
    [...rooms.values()].map(async (inRoom) => {
      for (const job of inRoom) await answerOne(job, ports, engine, putBack)
    }),
  )
  return jobs.length
}

async function answerOne(
  job: Job,
  ports: AnswerChatPorts,
  engine: Engine,
  putBack: (job: Job, error: unknown) => Promise<void>,
): Promise<void> {
  const { queue, metrics, log } = engine
  const fields = { traceId: job.traceId, job: job.key }
  let outcome: string
  try {
    outcome = await answerChatQuestion(parseChatQuestion(job.payload), ports, job.traceId)
  } catch (error) {
    if (isPassing(error) && (job.attempts + 1 < PATIENT_TRIES || asksToWait(error))) return putBack(job, error)
    try {
      await tellOfFailure(parseChatQuestion(job.payload), error, ports, job.traceId)
    } catch {
      return putBack(job, error)
    }
    log.error('a question of the chat was not answered', { ...fields, error })
    outcome = 'failed'
  }
  await queue.complete(job)
  metrics.count('innkeeper_chat_messages_total', { outcome })
  log.info('chat message done', { ...fields, outcome })
}

/** The chat's own limit says when there will be room: to be told of a failure would only need more of it. */
function asksToWait(error: unknown): boolean {
  return error instanceof ServiceUnavailable && error.retryAfterMs !== undefined
}

function isPassing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'retry' in error && error.retry === 'later'
}
