import { answerQuestion } from '@innkeeper/core/pipeline/answer-question'
import { asOfNow } from '@innkeeper/core/pipeline/as-of-now'
import { plannedIn, questionIn, respondWithAnswer } from '@innkeeper/core/pipeline/ask-over-http'
import { parseBody } from '@innkeeper/core/pipeline/http-body'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { planQuestion } from '@innkeeper/core/pipeline/plan-question'
import { rateAnswer } from '@innkeeper/core/pipeline/rate-answer'
import { z } from 'zod'

import { answerPorts } from '../answer-ports.ts'
import type { Engine } from '../engine.ts'
import type { QuestionLine } from '../question-line.ts'

const FeedbackBody = z.object({
  interactionId: z.string().trim().min(1, 'must not be empty').max(200, 'may have 200 characters at most'),
  rating: z.enum(['up', 'down'], 'must be "up" or "down"'),
  comment: z.string().max(2_000).nullish(),
})

/** `POST /api/ask`: JSON, or server-sent events where the caller accepts them. 429 or 503 when too many questions wait already. */
export async function handleAsk(request: Request, engine: Engine, line: QuestionLine): Promise<Response> {
  const question = await questionIn(request)
  if (question instanceof Response) return question
  const turn = line.enter(question.asker?.userId ?? '')
  if (typeof turn === 'string') {
    engine.metrics.count('innkeeper_questions_refused_total', { reason: turn })
    return lineClosed(turn)
  }
  return respondWithAnswer(request, {
    ...engine,
    recordsUrl: recordsUrl(request),
    async answer(trace) {
      const done = await turn
      try {
        await engine.turns.next()
        return await answerQuestion(question, await asOfNow(answerPorts(engine)), trace)
      } finally {
        done()
      }
    },
  })
}

/** The console's page of records, at the address by which the caller reached this server. */
function recordsUrl(request: Request): string {
  const url = new URL('/records', request.url)
  if (request.headers.get('x-forwarded-proto') === 'https') url.protocol = 'https:'
  return url.href
}

const ASK_AGAIN_S = 5

function lineClosed(reason: 'full' | 'greedy'): Response {
  const response =
    reason === 'greedy'
      ? problem(429, `Too many of your questions wait for their answers; ask again in ${ASK_AGAIN_S} s.`)
      : problem(503, `Too many questions wait for their answers; ask again in ${ASK_AGAIN_S} s.`)
  response.headers.set('retry-after', String(ASK_AGAIN_S))
  return response
}

/** `POST /api/plan`: what a question means, without answering it. */
export async function handlePlan(request: Request, engine: Engine): Promise<Response> {
  const question = await plannedIn(request)
  if (question instanceof Response) return question
  return Response.json(await planQuestion(question, { ...engine, settings: await engine.settings() }))
}

/** `POST /api/feedback`: 204, or 404 for an answer that is not kept. */
export async function handleFeedback(request: Request, engine: Engine): Promise<Response> {
  const body = await parseBody(request, FeedbackBody)
  if (!body.ok) return body.response
  const { interactionId, rating, comment } = body.value
  const kept = await rateAnswer({ interactionId, rating, comment: comment ?? undefined }, engine, engine.newTraceId())
  return kept ? new Response(null, { status: 204 }) : problem(404, `No answer has the id ${interactionId}.`)
}
