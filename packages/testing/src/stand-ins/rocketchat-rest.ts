import * as z from 'zod'

export interface RocketChatStandInOptions {
  readonly userId: string
  readonly token: string
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Calls of one endpoint a minute for a user who may not pass the limit. Default: the service's 10. */
  readonly callsPerMinute?: number
}

interface StandInRoom {
  readonly t: 'c' | 'p' | 'd' | 'l'
  readonly name?: string
  readonly members: Set<string>
}

export interface StandInMessage {
  readonly _id: string
  readonly rid: string
  readonly msg: string
  readonly u: { readonly _id: string }
  readonly tmid?: string | undefined
  readonly alias?: string | undefined
  readonly attachments?:
    | readonly { readonly color?: string | undefined; readonly text?: string | undefined }[]
    | undefined
}

export interface RocketChatStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  readonly rooms: Map<string, StandInRoom>
  readonly messages: Map<string, StandInMessage>
  /** Emoji that the assistant's user has on a message now. */
  reactions(messageId: string): string[]
  /** What happened to reactions, in order, as `+:thinking: m1`. */
  readonly reacted: readonly string[]
  readonly integrations: Map<string, z.output<typeof CreateIntegration>>
  /** The user's roles, and which roles hold a permission. */
  readonly roles: Set<string>
  readonly permissions: Map<string, Set<string>>
  /** Names of endpoints, in the order of the calls. */
  readonly calls: readonly string[]
  /** Answers every call so, while set. */
  outage: number | 'no connection' | undefined
}

const EMOJI = /^:?(?:thinking|thumbsup|thumbsdown|white_check_mark):?$/
const LONGEST_MESSAGE = 5_000

const Attachment = z.strictObject({
  color: z.string().optional(),
  text: z.string().optional(),
  title: z.string().optional(),
})
const SendMessage = z.strictObject({
  message: z.strictObject({
    _id: z.string().min(1).optional(),
    rid: z.string().min(1),
    msg: z.string().optional(),
    tmid: z.string().optional(),
    tshow: z.boolean().optional(),
    alias: z.string().optional(),
    avatar: z.string().optional(),
    emoji: z.string().optional(),
    attachments: z.array(Attachment).optional(),
  }),
  previewUrls: z.array(z.string()).optional(),
})
const React = z.strictObject({ messageId: z.string().min(1), emoji: z.string(), shouldReact: z.boolean().optional() })
const GetMessage = z.strictObject({ msgId: z.string().min(1) })
const RoomInfo = z.strictObject({ roomId: z.string() })
const Page = z.strictObject({ count: z.coerce.number(), offset: z.coerce.number() })
const Nothing = z.strictObject({})
const CHANNEL = /^(?:[#@].+|all_public_channels|all_private_groups|all_direct_messages)$/
const CreateIntegration = z.strictObject({
  type: z.literal('webhook-outgoing'),
  name: z.string().min(1),
  enabled: z.boolean(),
  event: z.enum([
    'sendMessage',
    'fileUploaded',
    'roomArchived',
    'roomCreated',
    'roomJoined',
    'roomLeft',
    'userCreated',
  ]),
  username: z.string().min(1),
  channel: z.string().refine((list) => list.split(',').every((entry) => CHANNEL.test(entry.trim()))),
  urls: z.array(z.url()).min(1),
  triggerWords: z.array(z.string()).optional(),
  triggerWordAnywhere: z.boolean().optional(),
  token: z.string().optional(),
  runOnEdits: z.boolean().optional(),
  retryFailedCalls: z.boolean().optional(),
  retryCount: z.number().optional(),
  retryDelay: z.string().optional(),
  impersonateUser: z.boolean().optional(),
  scriptEnabled: z.boolean(),
})
const UpdateIntegration = CreateIntegration.extend({ integrationId: z.string() })

class Refused extends Error {
  readonly status: number
  readonly errorType: string
  constructor(errorType: string, status = 400) {
    super(errorType)
    this.status = status
    this.errorType = errorType
  }
}

/**
 * Rocket.Chat's REST API in this process, as far as an assistant speaks it, strict where 8.x is: unknown members, rooms that the user is not
 * in, threads and emoji that are not there, texts that are too long, an alias without the permission, and too many calls are refused.
 *
 * @see https://developer.rocket.chat/apidocs
 */
export function rocketChatStandIn(options: RocketChatStandInOptions): RocketChatStandIn {
  const { userId, token, now, callsPerMinute = 10 } = options
  const rooms = new Map<string, StandInRoom>()
  const messages = new Map<string, StandInMessage>()
  const reactions = new Map<string, Set<string>>()
  const reacted: string[] = []
  const integrations: RocketChatStandIn['integrations'] = new Map()
  const roles = new Set(['bot'])
  const permissions = new Map([
    ['api-bypass-rate-limit', new Set(['bot'])],
    ['message-impersonate', new Set(['bot'])],
    ['manage-own-outgoing-integrations', new Set(['bot'])],
    ['manage-outgoing-integrations', new Set(['admin'])],
  ])
  const calls: string[] = []
  const windows = new Map<string, { since: number; count: number }>()
  const may = (permission: string) => [...roles].some((role) => permissions.get(permission)?.has(role))

  function limited(name: string): Response | undefined {
    if (may('api-bypass-rate-limit')) return undefined
    const known = windows.get(name)
    const window = known && now() - known.since < 60_000 ? known : { since: now(), count: 0 }
    windows.set(name, { ...window, count: window.count + 1 })
    if (window.count < callsPerMinute) return undefined
    const seconds = Math.ceil((window.since + 60_000 - now()) / 1_000)
    const error = `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(window.since + 60_000) }
    return Response.json({ success: false, error, errorType: 'error-too-many-requests' }, { status: 429, headers })
  }

  function roomFor(id: string): StandInRoom {
    const room = rooms.get(id)
    if (!room || (room.t !== 'c' && !room.members.has(userId))) throw new Refused('error-not-allowed')
    return room
  }

  function manages(): void {
    if (!may('manage-outgoing-integrations') && !may('manage-own-outgoing-integrations'))
      throw new Refused('error-unauthorized', 403)
  }

  const handlers: Readonly<Record<string, (content: unknown) => object>> = {
    'GET me': (content) => {
      read(Nothing, content)
      return { _id: userId, username: 'assistant', roles: [...roles], active: true }
    },
    'POST chat.sendMessage': (content) => {
      const { message } = read(SendMessage, content)
      const { _id = `made-${messages.size}`, rid, msg = '', tmid, alias, avatar, attachments } = message
      roomFor(rid)
      if (msg.length > LONGEST_MESSAGE) throw new Refused('error-message-size-exceeded')
      if ((alias ?? avatar) !== undefined && !may('message-impersonate')) throw new Refused('error-not-allowed')
      if (tmid !== undefined && messages.get(tmid)?.rid !== rid) throw new Refused('error-invalid-message')
      // What is there already is not written again, and then there is no message to be answered.
      if (messages.has(_id)) throw new Refused('error-sending-message')
      const kept = { _id, rid, msg, tmid, alias, attachments, u: { _id: userId } }
      messages.set(_id, kept)
      return { message: kept }
    },
    'POST chat.react': (content) => {
      const { messageId, emoji, shouldReact } = read(React, content)
      const message = messages.get(messageId)
      if (!message) throw new Refused('error-message-not-found')
      roomFor(message.rid)
      if (!EMOJI.test(emoji)) throw new Refused('error-not-allowed')
      const here = reactions.get(messageId) ?? new Set<string>()
      reactions.set(messageId, here)
      const on = shouldReact ?? !here.has(emoji)
      if (on === here.has(emoji)) return {}
      reacted.push(`${on ? '+' : '-'}${emoji} ${messageId}`)
      if (on) here.add(emoji)
      else here.delete(emoji)
      return {}
    },
    'GET chat.getMessage': (content) => {
      const message = messages.get(read(GetMessage, content).msgId)
      if (!message) throw new Refused('error-message-not-found')
      roomFor(message.rid)
      return { message }
    },
    'GET rooms.info': (content) => {
      const { roomId } = read(RoomInfo, content)
      const { t, name } = roomFor(roomId)
      return { room: { _id: roomId, t, name } }
    },
    'GET permissions.listAll': (content) => {
      read(Nothing, content)
      return { update: [...permissions].map(([_id, held]) => ({ _id, roles: [...held] })), remove: [] }
    },
    'GET integrations.list': (content) => {
      manages()
      const { count, offset } = read(Page, content)
      const all = [...integrations].map(([_id, { channel, ...rest }]) => ({
        ...rest,
        _id,
        channel: channel.split(','),
      }))
      return { integrations: all.slice(offset, offset + count), total: all.length, count, offset }
    },
    'POST integrations.create': (content) => {
      manages()
      const integration = read(CreateIntegration, content)
      const _id = `integration-${integrations.size}`
      integrations.set(_id, integration)
      return { integration: { ...integration, _id } }
    },
    'PUT integrations.update': (content) => {
      manages()
      const { integrationId, ...integration } = read(UpdateIntegration, content)
      if (!integrations.has(integrationId)) throw new Refused('error-invalid-integration')
      integrations.set(integrationId, integration)
      return { integration: { ...integration, _id: integrationId } }
    },
  }

  const standIn: RocketChatStandIn = {
    rooms,
    messages,
    reactions: (messageId) => [...(reactions.get(messageId) ?? [])],
    reacted,
    integrations,
    roles,
    permissions,
    calls,
    outage: undefined,
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      const name = pathname.replace('/api/v1/', '')
      calls.push(name)
      if (standIn.outage === 'no connection') throw new TypeError('fetch failed')
      if (standIn.outage !== undefined) return new Response('bad gateway', { status: standIn.outage })
      if (request.headers.get('x-auth-token') !== token || request.headers.get('x-user-id') !== userId) {
        const message = 'You must be logged in to do this.'
        return Response.json({ status: 'error', message }, { status: 401 })
      }
      const tooMany = limited(name)
      if (tooMany) return tooMany
      const handle = handlers[`${request.method} ${name}`]
      if (!handle) return Response.json({ success: false, error: 'Method Not Allowed' }, { status: 405 })
      try {
        const content: unknown = request.method === 'GET' ? Object.fromEntries(searchParams) : await request.json()
        return Response.json({ ...handle(content), success: true })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        const { status, errorType } = error
        return Response.json({ success: false, error: `refused [${errorType}]`, errorType }, { status })
      }
    },
  }
  return standIn
}

function read<Output>(schema: z.ZodType<Output>, content: unknown): Output {
  const parsed = schema.safeParse(content)
  if (!parsed.success) throw new Refused('invalid-params')
  return parsed.data
}
