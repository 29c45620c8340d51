import { type Answer, answerQuestion, type Progress, type Question } from '@innkeeper/core/pipeline/answer-question'
import { planQuestion } from '@innkeeper/core/pipeline/plan-question'
import { rateAnswer } from '@innkeeper/core/pipeline/rate-answer'
import { z } from 'zod'

import { answerPorts } from '../answer-ports.ts'
import type { Engine } from '../engine.ts'
import type { Turns } from '../polite-reader.ts'
import type { QuestionLine } from '../question-line.ts'
import { failure, problem } from './problem.ts'
import { parseBody } from './request-body.ts'

const instant = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 instant with Z or an offset' })
  .refine((text) => /^(?:19[7-9]|2[01]\d)\d-/.test(text) || Number.isNaN(Date.parse(text)), {
    error: 'must lie in the years 1970 to 2199',
  })
const text = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `may have ${most} characters at most`)

const AskBody = z.object({
  question: text(2_000),
  conversationId: text(200).nullish(),
  asker: z
    .object({ userId: text(200), name: z.string().max(200).optional(), roomId: z.string().max(200).optional() })
    .nullish(),
  at: instant.nullish(),
})
const PlanBody = AskBody.pick({ question: true, conversationId: true, at: true })
const FeedbackBody = z.object({
  interactionId: text(200),
  rating: z.enum(['up', 'down'], 'must be "up" or "down"'),
  comment: z.string().max(2_000).nullish(),
})

function questionOf(body: z.output<typeof AskBody>): Question {
  return {
    question: body.question,
    conversationId: body.conversationId ?? undefined,
    asker: body.asker ?? undefined,
    at: body.at ? Date.parse(body.at) : undefined,
  }
}

/** `POST /api/ask`: JSON, or server-sent events where the caller accepts them. 429 or 503 when too many questions wait already. */
export async function handleAsk(
  request: Request,
  engine: Engine,
  { line, turns }: { readonly line: QuestionLine; readonly turns: Turns },
): Promise<Response> {
  const body = await parseBody(request, AskBody)
  if (!body.ok) return body.response
  const question = questionOf(body.value)
  const entered = line.enter(question.asker?.userId ?? '')
  if (typeof entered === 'string') {
    engine.metrics.count('innkeeper_questions_refused_total', { reason: entered })
    return lineClosed(entered)
  }
  const turn = entered
  const traceId = engine.newTraceId()

  async function answered(progress?: Progress): Promise<LinkedAnswer> {
    const done = await turn
    try {
      await turns.next()
      const ports = await answerPorts(engine, turns)
      const answer = await answerQuestion(question, ports, { traceId, ...(progress ? { progress } : {}) })
      return withLinks(answer, request)
    } finally {
      done()
    }
  }

  if (!(request.headers.get('accept') ?? '').includes('text/event-stream')) {
    return Response.json(await answered(), { headers: { 'x-trace-id': traceId } })
  }
  return eventStream(
    async (send) => send('answer', await answered((stage) => send('progress', { stage }))),
    engine,
    traceId,
  )
}

type LinkedAnswer = Omit<Answer, 'sources'> & {
  readonly sources: readonly (Answer['sources'][number] & { readonly url: string })[]
}

/** Each source with the console's page of its record, at the address by which the caller reached this server. */
function withLinks(answer: Answer, request: Request): LinkedAnswer {
  const base = new URL('/records', request.url)
  if (request.headers.get('x-forwarded-proto') === 'https') base.protocol = 'https:'
  // A query may hold colons as they are, and people read these links in a terminal.
  const urlOf = (id: string): string => `${base.href}?record=${encodeURIComponent(id).replaceAll('%3A', ':')}`
  return { ...answer, sources: answer.sources.map((source) => ({ ...source, url: urlOf(source.id) })) }
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

function eventStream(
  work: (send: (event: string, data: unknown) => void) => Promise<void>,
  engine: Engine,
  traceId: string,
): Response {
  const encoder = new TextEncoder()
  let open = true
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown): void => {
        if (open) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      try {
        await work(send)
      } catch (error) {
        engine.log.error('question failed', { traceId, error })
        const body: unknown = await failure(error, traceId).json()
        send('error', body)
      }
      if (open) controller.close()
    },
    // A caller that went away: the answer is still computed and remembered.
    cancel() {
      open = false
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-trace-id': traceId },
  })
}

/** `POST /api/plan`: what a question means, without answering it. */
export async function handlePlan(request: Request, engine: Engine): Promise<Response> {
  const body = await parseBody(request, PlanBody)
  if (!body.ok) return body.response
  return Response.json(await planQuestion(questionOf(body.value), { ...engine, settings: await engine.settings() }))
}

/** `POST /api/feedback`: 204, or 404 for an answer that is not kept. */
export async function handleFeedback(request: Request, engine: Engine): Promise<Response> {
  const body = await parseBody(request, FeedbackBody)
  if (!body.ok) return body.response
  const { interactionId, rating, comment } = body.value
  const kept = await rateAnswer({ interactionId, rating, comment: comment ?? undefined }, engine, engine.newTraceId())
  return kept ? new Response(null, { status: 204 }) : problem(404, `No answer has the id ${interactionId}.`)
}
