import * as z from 'zod'

import type { WorkIntake } from '../event/work-queue.ts'
import { isOneOf } from '../source/credential.ts'
import { MAX_BODY_BYTES, readBody } from './accept-delivery.ts'
import { enqueueChatQuestion } from './chat-question.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface AcceptChatMessagePorts {
  /** Tokens of the outgoing webhooks; several while one is replaced. Undefined: there are none here. */
  readonly webhookTokens: readonly string[] | undefined
  /** The assistant's own user, by the chat's id. */
  readonly assistantId: string
  readonly queue: WorkIntake
  readonly now: Clock
  readonly newTraceId: () => string
  readonly log: Log
  readonly metrics: Metrics
}

const Token = z.object({ token: z.string().min(1) })
const id = z.string().min(1).max(200)
/** Of a message; other events carry none. */
const Message = z.object({
  message_id: id,
  channel_id: id,
  user_id: id,
  user_name: z.string().optional().catch(undefined),
  text: z.string(),
  tmid: id.optional(),
  timestamp: z.iso.datetime().optional().catch(undefined),
  bot: z.unknown().optional(),
  isEdited: z.unknown().optional(),
})

/**
 * Takes in one message from an outgoing webhook of Rocket.Chat: checks it, hands it on, answers. What it means is found out afterwards.
 *
 * 200 and `{}`, which posts nothing; 400 no JSON; 401 not authentic; 404 not configured; 405 not a POST; 413 over 2 MiB; 503 not kept, the
 * chat should try again.
 */
export async function acceptChatMessage(request: Request, ports: AcceptChatMessagePorts): Promise<Response> {
  const { webhookTokens, queue, log, metrics } = ports
  const answer = (status: number, outcome: string) => {
    metrics.count('innkeeper_deliveries_total', { source: 'rocketchat', outcome })
    // An empty answer counts as a failure there, whatever its status.
    return Response.json({}, { status, headers: status === 405 ? { allow: 'POST' } : {} })
  }
  if (!webhookTokens?.length) return answer(404, 'not_configured')
  if (request.method !== 'POST') return answer(405, 'not_a_post')
  const bytes = await readBody(request, MAX_BODY_BYTES)
  if (bytes === 'broken_off') return answer(400, 'broken_off')
  if (!bytes) return answer(413, 'too_large')
  const body = parsedJson(bytes)
  if (body === undefined) return answer(400, 'malformed')
  const credential = Token.safeParse(body)
  if (!credential.success || !(await isOneOf(credential.data.token, webhookTokens))) {
    log.warn('chat message refused', { reason: credential.success ? 'token_wrong' : 'token_missing' })
    return answer(401, 'refused')
  }
  const message = Message.safeParse(body)
  if (!message.success) return answer(200, 'no_message')
  const { message_id: messageId, channel_id: roomId, user_id: userId, user_name: userName, text, tmid } = message.data
  // What the assistant posts through the API comes back without the mark of a bot.
  if (userId === ports.assistantId || (message.data.bot ?? false) !== false) return answer(200, 'bot')
  if (message.data.isEdited !== undefined) return answer(200, 'edited')
  const traceId = ports.newTraceId()
  const at = message.data.timestamp === undefined ? ports.now() : Date.parse(message.data.timestamp)
  const thread = tmid === undefined ? {} : { threadId: tmid }
  const named = userName === undefined ? {} : { userName }
  try {
    const words = text.toWellFormed()
    await enqueueChatQuestion({ messageId, roomId, userId, text: words, at, ...named, ...thread }, queue, traceId)
    return answer(200, 'accepted')
  } catch (error) {
    log.error('chat message not kept; the chat will send it again', { traceId, error })
    return answer(503, 'not_kept')
  }
}

function parsedJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
