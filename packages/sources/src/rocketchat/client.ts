import type { ChatPoster } from '@innkeeper/core/answer/chat-poster'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { type Host, type JsonAnswer, type JsonService, openJsonService } from '@innkeeper/runtime/json-service'
import { PaceExceeded, rateLimiter, type RateLimiter } from '@innkeeper/runtime/rate-limiter'
import * as z from 'zod/mini'

import { roomKindOf } from './to-record/room.ts'

export interface RocketChatClientOptions extends Host {
  /** The workspace's address, e.g. `https://chat.example.com`. */
  readonly baseUrl: string
  readonly userId: string
  /** A personal access token of that user. */
  readonly token: string
  /** How every post is marked as made by a machine. */
  readonly marks: { readonly alias: string; readonly avatarUrl?: string | undefined; readonly colour: string }
}

export interface Integration {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  readonly channels: readonly string[]
  readonly urls: readonly string[]
  readonly triggerWords: readonly string[]
  readonly event: string
  /** False where another token is set, or it is not shown. */
  readonly hasToken: (token: string) => boolean
}

export interface NewIntegration {
  readonly name: string
  /** The user that it runs as. */
  readonly username: string
  readonly channels: readonly string[]
  readonly url: string
  readonly triggerWords: readonly string[]
  readonly token: string
}

/** Rocket.Chat's REST API as its assistant uses it. Every call but {@link createIntegration} can run twice. */
export interface RocketChatClient extends ChatPoster {
  /** Whose token it is. @throws {ServiceUnavailable | ServiceRefused} */
  me(): Promise<{ readonly id: string; readonly username: string; readonly roles: readonly string[] }>
  /** Roles that hold each permission. @throws {ServiceUnavailable | ServiceRefused} */
  permissions(): Promise<ReadonlyMap<string, readonly string[]>>
  outgoingIntegrations(): Promise<readonly Integration[]>
  createIntegration(integration: NewIntegration): Promise<void>
  updateIntegration(id: string, integration: NewIntegration): Promise<void>
}

const MINUTE_MS = 60_000
/** Where the assistant may pass the chat's own limits. Where it may not, the chat says what is left, and that counts. */
const CALLS_PER_MINUTE = 300
/** Longer waits are the queue's. */
const PATIENCE_MS = 10_000

const Refusal = z.object({ error: z.optional(z.string()), errorType: z.optional(z.string()) })
const Me = z.object({ _id: z.string(), username: z.string(), roles: z.array(z.string()) })
const Room = z.object({ room: z.object({ t: z.string() }) })
const Message = z.object({ message: z.object({ _id: z.string(), u: z.object({ _id: z.string() }) }) })
const Permissions = z.object({ update: z.array(z.object({ _id: z.string(), roles: z.array(z.string()) })) })
const strings = z.optional(z.array(z.string()))
const Integrations = z.object({
  total: z.number(),
  integrations: z.array(
    z.object({
      _id: z.string(),
      type: z.string(),
      name: z.optional(z.string()),
      enabled: z.optional(z.boolean()),
      channel: strings,
      urls: strings,
      triggerWords: strings,
      event: z.optional(z.string()),
      token: z.optional(z.string()),
    }),
  ),
})

interface Endpoint {
  readonly service: JsonService
  readonly pace: RateLimiter
}

export function rocketChatClient(options: RocketChatClientOptions): RocketChatClient {
  const { userId, marks, now, sleep } = options
  const endpoints = new Map<string, Endpoint>()

  /** The chat limits each endpoint by itself: one that is used up keeps no other waiting. */
  function endpointOf(name: string): Endpoint {
    const known = endpoints.get(name)
    if (known) return known
    const windows = [{ limit: CALLS_PER_MINUTE, perMs: MINUTE_MS }]
    const pace = rateLimiter({ windows, patienceMs: PATIENCE_MS, now, sleep })
    const service = openJsonService({
      ...options,
      fetch: async (request) => understood(await options.fetch(request), pace, now()),
      name: `Rocket.Chat (${name})`,
      baseUrl: `${options.baseUrl}/api/v1/${name}`,
      headers: { 'x-auth-token': options.token, 'x-user-id': userId },
      patienceMs: PATIENCE_MS,
      unavailable: (message, details) => new ServiceUnavailable(message, details),
    })
    const endpoint = { service, pace }
    endpoints.set(name, endpoint)
    return endpoint
  }

  async function call(
    method: 'GET' | 'POST' | 'PUT',
    name: string,
    content: Readonly<Record<string, unknown>> = {},
  ): Promise<JsonAnswer> {
    const { service, pace } = endpointOf(name)
    await pace.acquire().catch(asUnavailable)
    const query = new URLSearchParams(Object.entries(content).map(([key, value]) => [key, String(value)])).toString()
    return method === 'GET'
      ? service({ method, path: query === '' ? '' : `?${query}` })
      : service({ method, path: '', body: content })
  }

  async function read<Output>(name: string, schema: z.ZodMiniType<Output>, query: Record<string, unknown> = {}) {
    const answer = await call('GET', name, query)
    if (answer.status >= 300) throw refusal(name, answer)
    const parsed = schema.safeParse(answer.body)
    if (!parsed.success) throw new ServiceRefused(`${name} of Rocket.Chat answered in a shape that is not known`)
    return parsed.data
  }

  async function write(method: 'POST' | 'PUT', name: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const answer = await call(method, name, body)
    if (answer.status >= 300) throw refusal(name, answer)
  }

  /** Whether the assistant's own message with this id is there. */
  async function isPosted(msgId: string): Promise<boolean> {
    const { status, body } = await call('GET', 'chat.getMessage', { msgId })
    const found = Message.safeParse(body)
    return status < 300 && found.success && found.data.message.u._id === userId
  }

  return {
    async post({ id, roomId, threadId, text, aside }) {
      const message = {
        _id: id,
        rid: roomId,
        msg: text,
        alias: marks.alias,
        ...(threadId === undefined ? {} : { tmid: threadId }),
        ...(marks.avatarUrl === undefined ? {} : { avatar: marks.avatarUrl }),
        ...(aside === undefined ? {} : { attachments: [{ color: marks.colour, text: aside }] }),
      }
      // A link in what a guest wrote is not to be opened by the chat.
      const answer = await call('POST', 'chat.sendMessage', { message, previewUrls: [] })
      if (answer.status < 300 || (await isPosted(id))) return
      throw refusal('chat.sendMessage', answer)
    },
    react: (messageId, emoji, on) => write('POST', 'chat.react', { messageId, emoji, shouldReact: on }),
    async roomKind(roomId) {
      try {
        return roomKindOf((await read('rooms.info', Room, { roomId })).room.t)
      } catch (error) {
        if (error instanceof ServiceRefused && error.status !== 401) return undefined
        throw error
      }
    },
    async me() {
      const { _id, username, roles } = await read('me', Me)
      return { id: _id, username, roles }
    },
    async permissions() {
      const { update } = await read('permissions.listAll', Permissions)
      return new Map(update.map(({ _id, roles }) => [_id, roles]))
    },
    async outgoingIntegrations() {
      const found: Integration[] = []
      for (let offset = 0; ; offset += PAGE) {
        const { integrations, total } = await read('integrations.list', Integrations, { count: PAGE, offset })
        found.push(
          ...integrations
            .filter(({ type }) => type === 'webhook-outgoing')
            .map((one) => ({
              id: one._id,
              name: one.name ?? '',
              enabled: one.enabled ?? false,
              channels: one.channel ?? [],
              urls: one.urls ?? [],
              triggerWords: one.triggerWords ?? [],
              event: one.event ?? '',
              hasToken: (wanted: string) => one.token === wanted,
            })),
        )
        if (integrations.length === 0 || offset + PAGE >= total) return found
      }
    },
    createIntegration: (integration) => write('POST', 'integrations.create', bodyOf(integration)),
    updateIntegration: (integrationId, integration) =>
      write('PUT', 'integrations.update', { ...bodyOf(integration), integrationId }),
  }
}

const PAGE = 100

function bodyOf({ name, username, channels, url, triggerWords, token }: NewIntegration) {
  return {
    type: 'webhook-outgoing',
    name,
    enabled: true,
    event: 'sendMessage',
    username,
    channel: channels.join(','),
    urls: [url],
    triggerWords,
    triggerWordAnywhere: false,
    token,
    runOnEdits: false,
    retryFailedCalls: true,
    retryCount: 6,
    retryDelay: 'powers-of-two',
    impersonateUser: false,
    scriptEnabled: false,
  }
}

/** Takes in what is left of the limit, and says "too many" as others do: with 429, though older servers say 400, and `Retry-After`. */
async function understood(response: Response, pace: RateLimiter, now: number): Promise<Response> {
  const { status, headers } = response
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
  const untilReset = reset > 0 ? Math.max(0, reset - now) : undefined
  const body = await response.text()
  const tooMany = status === 429 || (status === 400 && body.includes('error-too-many-requests'))
  if (headers.get('x-ratelimit-remaining') === '0' || tooMany) pace.pauseUntil(now + (untilReset ?? 0))
  if (!tooMany) return new Response(status === 204 ? null : body, { status, headers })
  const asked =
    headers.get('retry-after') ?? (untilReset === undefined ? undefined : String(Math.ceil(untilReset / 1_000)))
  return new Response(body, { status: 429, ...(asked === undefined ? {} : { headers: { 'retry-after': asked } }) })
}

/** The chat's words may repeat what was sent: only its codes are told. */
function refusal(name: string, { status, body }: JsonAnswer): ServiceRefused {
  const said = Refusal.safeParse(body)
  const code = said.success ? (said.data.errorType ?? /\[([\w-]+)\]\s*$/.exec(said.data.error ?? '')?.[1]) : undefined
  return new ServiceRefused(`${name} of Rocket.Chat: refused (${[status, code].filter(Boolean).join(', ')})`, {
    status,
  })
}

function asUnavailable(failure: unknown): never {
  if (!(failure instanceof PaceExceeded)) throw failure
  throw new ServiceUnavailable(`Rocket.Chat's rate limit: ${failure.message}`, { retryAfterMs: failure.retryAfterMs })
}
