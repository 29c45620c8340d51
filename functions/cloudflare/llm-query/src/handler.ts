import { acceptChatMessage, type AcceptChatMessagePorts } from '@innkeeper/core/pipeline/accept-chat-message'
import { answerChatJob, type ChatJobPorts } from '@innkeeper/core/pipeline/answer-chat-job'
import { answerQuestion } from '@innkeeper/core/pipeline/answer-question'
import { asOfNow } from '@innkeeper/core/pipeline/as-of-now'
import { questionIn, respondWithAnswer } from '@innkeeper/core/pipeline/ask-over-http'
import type { ChatQuestion } from '@innkeeper/core/pipeline/chat-question'
import { failure, problem } from '@innkeeper/core/pipeline/http-problem'
import { isOneOf } from '@innkeeper/core/source/credential'
import type { Alarm } from '@innkeeper/edge/open-alarm'
import { type DeliveredMessage, settle } from '@innkeeper/edge/settle-messages'
import type { EdgeWorker } from '@innkeeper/edge/worker-entry'
import { readQueuedJob } from '@innkeeper/stores/cloudflare/queue'

export type QueryPorts = ChatJobPorts &
  Omit<AcceptChatMessagePorts, 'assistantId'> & {
    /** Of whoever may ask by `POST /api/ask`. */
    readonly tokens: readonly string[]
    readonly random: () => number
    readonly alarm: Alarm
    checkModels(): Promise<void>
  }

/** Questions at the edge: from the chat, queued and answered there, and over HTTP, answered at once. Nothing is kept here. */
export function queryWorker(ports: QueryPorts): EdgeWorker {
  const { assistantId } = ports.triggers

  async function ask(request: Request): Promise<Response> {
    if (!(await isAllowed(request, ports.tokens))) return problem(401, 'Send "Authorization: Bearer <token>".')
    if (request.method !== 'POST') return unknown(request)
    const question = await questionIn(request)
    if (question instanceof Response) return question
    const traceId = ports.newTraceId()
    try {
      return await respondWithAnswer(request, {
        answer: async (trace) => answerQuestion(question, await asOfNow(ports), trace),
        recordsUrl: ports.publicUrl === undefined ? undefined : `${ports.publicUrl}/records`,
        newTraceId: () => traceId,
        log: ports.log,
      })
    } catch (error) {
      ports.log.error('question failed', { traceId, error })
      return failure(error, traceId)
    }
  }

  return {
    async fetch(request) {
      switch (new URL(request.url).pathname) {
        case '/healthz':
          return Response.json({ ok: true })
        case '/webhooks/rocketchat':
          return acceptChatMessage(request, { ...ports, assistantId })
        case '/api/ask':
          return ask(request)
        default:
          return unknown(request)
      }
    },

    async workOff(queueName, messages) {
      if (queueName.endsWith('-dlq')) return bury(messages, ports)
      // "And tomorrow?" must not overtake what it goes on from.
      const rooms = Map.groupBy(messages, roomOf)
      await Promise.all(
        [...rooms.values()].map(async (inRoom) => {
          for (const message of inRoom)
            await settle([message], ports, async () => answerChatJob(readQueuedJob(message), ports))
        }),
      )
    },

    tidy: ports.checkModels,
  }
}

async function isAllowed(request: Request, tokens: readonly string[]): Promise<boolean> {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return given !== undefined && isOneOf(given, tokens)
}

function unknown(request: Request): Response {
  return problem(404, `There is no ${request.method} ${new URL(request.url).pathname}.`)
}

function roomOf(message: DeliveredMessage): string | undefined {
  try {
    return (readQueuedJob(message).payload as Partial<ChatQuestion>).roomId
  } catch {
    return undefined
  }
}

/** Nobody waits any more for an answer to what lies here, but somebody must hear that there was none. */
function bury(messages: readonly DeliveredMessage[], ports: QueryPorts): Promise<void> {
  return settle(messages, ports, async () => {
    const rooms = messages.map((message) => roomOf(message) ?? 'unreadable')
    await ports.alarm('dead letter', { questions: String(messages.length), rooms: [...new Set(rooms)].join(' ') })
    for (const room of rooms) {
      ports.metrics.count('innkeeper_dead_letters_total', { sort: 'question' })
      ports.log.error('dead letter', { room })
    }
  })
}
