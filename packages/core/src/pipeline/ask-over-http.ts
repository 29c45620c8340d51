import * as z from 'zod'

import type { Answer, Progress, Question } from './answer-question.ts'
import { parseBody } from './http-body.ts'
import { failure } from './http-problem.ts'
import type { Log } from './ports.ts'

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
const PlanBody = AskBody.omit({ asker: true })

/** The question in the body of `POST /api/ask`, or the answer that says what is wrong with it: 400, 413 or 422. */
export function questionIn(request: Request): Promise<Question | Response> {
  return readAs(AskBody, request)
}

/** As {@link questionIn}, of `POST /api/plan`, which tells nobody anything. */
export function plannedIn(request: Request): Promise<Question | Response> {
  return readAs(PlanBody, request)
}

async function readAs(schema: z.ZodType<z.output<typeof AskBody>>, request: Request): Promise<Question | Response> {
  const body = await parseBody(request, schema)
  if (!body.ok) return body.response
  const { question, conversationId, asker, at } = body.value
  return {
    question,
    conversationId: conversationId ?? undefined,
    asker: asker ?? undefined,
    at: at ? Date.parse(at) : undefined,
  }
}

export interface RespondPorts {
  /** @throws What keeps it from being answered. */
  answer(trace: { readonly traceId: string; readonly progress?: Progress }): Promise<Answer>
  /** The console's page of records, for links to sources; undefined: none are made. */
  readonly recordsUrl: string | undefined
  readonly newTraceId: () => string
  readonly log: Log
}

/** An answer as JSON, or as server-sent events where the caller accepts them. @throws As `answer` does, where nothing was sent yet. */
export async function respondWithAnswer(request: Request, ports: RespondPorts): Promise<Response> {
  const traceId = ports.newTraceId()
  const linked = async (progress?: Progress) =>
    withLinks(await ports.answer({ traceId, ...(progress ? { progress } : {}) }), ports.recordsUrl)
  if (!(request.headers.get('accept') ?? '').includes('text/event-stream')) {
    return Response.json(await linked(), { headers: { 'x-trace-id': traceId } })
  }
  return eventStream(
    async (send) => send('answer', await linked((stage) => send('progress', { stage }))),
    ports.log,
    traceId,
  )
}

/** Each source with the console's page of its record. */
function withLinks(answer: Answer, recordsUrl: string | undefined): Answer {
  if (recordsUrl === undefined) return answer
  // A query may hold colons as they are, and people read these links in a terminal.
  const urlOf = (id: string): string => `${recordsUrl}?record=${encodeURIComponent(id).replaceAll('%3A', ':')}`
  return { ...answer, sources: answer.sources.map((source) => ({ ...source, url: urlOf(source.id) })) }
}

function eventStream(
  work: (send: (event: string, data: unknown) => void) => Promise<void>,
  log: Log,
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
        log.error('question failed', { traceId, error })
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
