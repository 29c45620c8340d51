import { InnkeeperError, ServiceUnavailable } from '../errors.ts'
import type { Job } from '../event/work-queue.ts'
import { DEFAULT_SETTINGS } from '../settings/business-settings.ts'
import { type AnswerChatPorts, answerChatQuestion, type ChatOutcome, tellOfFailure } from './answer-chat-question.ts'
import { asOfNow, type Changing } from './as-of-now.ts'
import { parseChatQuestion } from './chat-question.ts'

export type ChatJobPorts = Omit<AnswerChatPorts, keyof Changing> & Changing

/** After so many tries whoever asked is told that there is no answer. */
const PATIENT_TRIES = 4

/** Answers the message in a job, or says in the chat why it could not. @throws What keeps both from being done now: the job has to come again. */
export async function answerChatJob(job: Job, ports: ChatJobPorts): Promise<void> {
  const { metrics, log } = ports
  const fields = { traceId: job.traceId, job: job.key }
  let outcome: ChatOutcome | 'failed'
  try {
    outcome = await answerChatQuestion(parseChatQuestion(job.payload), await asOfNow(ports), job.traceId)
  } catch (error) {
    const passing = error instanceof InnkeeperError && error.retry === 'later'
    if (passing && (job.attempts + 1 < PATIENT_TRIES || asksToWait(error))) throw error
    await toldOfFailure(job, error, ports)
    log.error('a question of the chat was not answered', { ...fields, error })
    outcome = 'failed'
  }
  metrics.count('innkeeper_chat_messages_total', { outcome })
  log.info('chat message done', { ...fields, outcome })
}

/** The chat's own limit says when there will be room: to be told of a failure would only need more of it. */
function asksToWait(error: InnkeeperError): boolean {
  return error instanceof ServiceUnavailable && error.retryAfterMs !== undefined
}

/** @throws The failure itself, when it cannot be told either. */
async function toldOfFailure(job: Job, failure: unknown, ports: ChatJobPorts): Promise<void> {
  // What cannot be read may be the failure itself.
  const { language } = await ports.settings().catch(() => DEFAULT_SETTINGS)
  try {
    await tellOfFailure(parseChatQuestion(job.payload), failure, { ...ports, language }, job.traceId)
  } catch {
    throw failure
  }
}
