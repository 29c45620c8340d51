import type { Job } from '@innkeeper/core/event/work-queue'
import { answerChatJob, type ChatJobPorts } from '@innkeeper/core/pipeline/answer-chat-job'
import { CHAT_QUESTION_JOB, type ChatQuestion } from '@innkeeper/core/pipeline/chat-question'

import { answerPorts } from './answer-ports.ts'
import type { Assistant } from './choose-assistant.ts'
import type { Engine } from './engine.ts'
import { workOff } from './work-off.ts'

const AT_ONCE = 8
/** A question may wait for the chat's limits. */
const LEASE_MS = 90_000

/**
 * Answers waiting questions of the chat, side by side but for those of one room.
 *
 * @param putBack What becomes of one that failed. @returns How many were claimed.
 */
export function chatQuestionStep(
  engine: Engine,
  assistant: Assistant,
  putBack: (job: Job, error: unknown) => Promise<void>,
): Promise<number> {
  const ports: ChatJobPorts = {
    ...answerPorts(engine),
    poster: assistant.client,
    triggers: assistant.triggers,
    publicUrl: engine.config.INNKEEPER_PUBLIC_URL,
  }
  const questions = {
    kind: CHAT_QUESTION_JOB,
    limit: AT_ONCE,
    leaseMs: LEASE_MS,
    work: (job: Job) => answerChatJob(job, ports),
    // "And tomorrow?" must not overtake what it goes on from.
    lineOf: ({ payload }: Job) => (payload as Partial<ChatQuestion>).roomId,
  }
  return workOff(engine, questions, putBack)
}
