import { audienceOf, type ClassPolicy } from '@innkeeper/core/access/class-policy'
import type { DataClass } from '@innkeeper/core/access/data-class'
import { parseBody, unprocessable } from '@innkeeper/core/pipeline/http-body'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { Refusal } from '@innkeeper/demo/stand-in/reply'
import { ASSISTANT_ID } from '@innkeeper/demo/team-chat/seed'
import type { ChatMessage, ChatPerson, ChatRoom, TeamChat } from '@innkeeper/demo/team-chat/team-chat'
import type { Hono } from 'hono'
import { z } from 'zod'

import type { Engine } from '../engine.ts'
import { queryOf } from './api-records.ts'

export interface DemoChatPorts {
  readonly chat: TeamChat
  readonly say: (message: Parameters<TeamChat['say']>[0]) => Promise<ChatMessage>
}

/** How long a reader who has seen everything waits for more, in ms. */
const WAIT_MS = 15_000

const id = z.string().min(1, 'must not be empty').max(200)
const as = id.refine((person) => person !== ASSISTANT_ID, 'must be a person: the assistant speaks for itself')
const View = z.object({ as, after: z.string().max(200).optional() })
const Said = z.strictObject({ as, roomId: id, text: z.string(), threadId: id.optional() })
const Edited = z.strictObject({ as, text: z.string() })
const Reacted = z.strictObject({ as, emoji: z.string(), on: z.boolean() })
const Removed = z.object({ as })

/** The demo's team chat, in which whoever is logged in is one of the made-up team at a time. */
export function addDemoChat(
  app: Hono,
  { chat, say }: DemoChatPorts,
  { settings, config }: Pick<Engine, 'settings' | 'config'>,
): void {
  app.get('/api/demo/chat', ({ req }) =>
    refusing(async () => {
      const query = View.safeParse(queryOf(req.raw))
      if (!query.success) return unprocessable(query.error)
      const [epoch, count] = query.data.after?.split(':') ?? []
      const until = AbortSignal.any([req.raw.signal, AbortSignal.timeout(WAIT_MS)])
      if (epoch === chat.epoch && !(await chat.changed(Number(count), until))) return closing()
      const { classes } = await settings()
      return Response.json(viewOf(chat.person(query.data.as), chat, classes, config.ROCKETCHAT_OPEN_ROOMS))
    }),
  )
  app.post('/api/demo/chat/messages', ({ req }) =>
    taking(Said, req.raw, async ({ as: authorId, ...said }) => {
      const message = await say({ ...said, authorId })
      return Response.json({ id: message.id }, { status: 201 })
    }),
  )
  app.patch('/api/demo/chat/messages/:id', ({ req }) =>
    taking(Edited, req.raw, (edited) => {
      chat.edit(edited.as, req.param('id'), edited.text)
      return done()
    }),
  )
  app.delete('/api/demo/chat/messages/:id', ({ req }) =>
    refusing(() => {
      const query = Removed.safeParse(queryOf(req.raw))
      if (!query.success) return unprocessable(query.error)
      chat.remove(query.data.as, req.param('id'))
      return done()
    }),
  )
  app.post('/api/demo/chat/messages/:id/reactions', ({ req }) =>
    taking(Reacted, req.raw, (reacted) => {
      chat.react(reacted.as, req.param('id'), reacted.emoji, reacted.on)
      return done()
    }),
  )
}

/** What one person sees of the chat, and what that person may be told there. */
function viewOf(person: ChatPerson, chat: TeamChat, policy: ClassPolicy, openRooms: readonly string[]) {
  const rooms = chat.rooms.filter(({ memberIds }) => memberIds.includes(person.id))
  const seen = new Set(rooms.map((room) => room.id))
  return {
    version: `${chat.epoch}:${chat.changeCount()}`,
    people: chat.people.map(({ id, name, roles, isBot = false }) => ({ id, name, roles, isBot })),
    rooms: rooms.map((room) => ({
      id: room.id,
      name: room.name ?? null,
      kind: room.kind,
      open: openRooms.includes(`#${room.name}`),
      told: toldIn(room, person, policy),
    })),
    messages: chat
      .messages()
      .filter(({ roomId }) => seen.has(roomId))
      .map(({ id, roomId, threadId, authorId, alias, text, aside, at, editedAt, reactions }) => ({
        id,
        roomId,
        threadId: threadId ?? null,
        authorId,
        alias: alias ?? null,
        text,
        aside: aside ?? null,
        at,
        edited: editedAt !== undefined,
        reactions,
      })),
  }
}

function toldIn({ id, kind }: ChatRoom, person: ChatPerson, policy: ClassPolicy): readonly DataClass[] {
  const asker = { userId: person.id, roles: person.roles, ...(kind === 'direct' ? {} : { roomId: id }) }
  return audienceOf(asker, policy).classes
}

/** The connection ends too: a stop need not wait until it is given up. */
function closing(): Response {
  const response = problem(503, 'The demo is stopping.')
  response.headers.set('connection', 'close')
  return response
}

function done(): Response {
  return new Response(null, { status: 204 })
}

function taking<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  work: (value: z.output<Schema>) => Promise<Response> | Response,
): Promise<Response> {
  return refusing(async () => {
    const body = await parseBody(request, schema)
    return body.ok ? work(body.value) : body.response
  })
}

/** Does something in the chat; what it refuses becomes the answer that says why. */
async function refusing(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return problem(error.status, `${error.message}.`)
    throw error
  }
}
