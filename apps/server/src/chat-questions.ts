import type { Job } from '@innkeeper/core/event/work-queue'
import { answerChatJob, type ChatJobPorts } from '@innkeeper/core/pipeline/answer-chat-job'
import { CHAT_QUESTION_JOB, type ChatQuestion } from '@innkeeper/core/pipeline/chat-question'

import { answerPorts } from './answer-ports.ts'
import type { Assistant } from './choose-assistant.ts'
import type { Engine } from './engine.ts'

const AT_ONCE = 8
/** A question may wait for the chat's limits. */
const LEASE_MS = 90_000

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
  const ports: ChatJobPorts = {
    ...answerPorts(engine),
    poster: assistant.client,
    triggers: assistant.triggers,
    publicUrl: engine.config.INNKEEPER_PUBLIC_URL,
  }
  // "And tomorrow?" must not overtake what it goes on from.
  const rooms = Map.groupBy(jobs, ({ payload }) => (payload as Partial<ChatQuestion>).roomId)
  await Promise.all(
    [...rooms.values()].map(async (inRoom) => {
      for (const job of inRoom) await answerOne(job, ports, queue, putBack)
    }),
  )
  return jobs.length
}

async function answerOne(
  job: Job,
  ports: ChatJobPorts,
  queue: Engine['queue'],
  putBack: (job: Job, error: unknown) => Promise<void>,
): Promise<void> {
  try {
    await answerChatJob(job, ports)
  } catch (error) {
    return putBack(job, error)
  }
  await queue.complete(job)
}
