import { json, Refusal } from '../stand-in/reply.ts'
import { ROOM_TYPES } from './chat-documents.ts'
import type { TeamChat } from './team-chat.ts'

/** The assistant's own user and its key. */
export interface ChatCredentials {
  readonly userId: string
  readonly token: string
}

type Content = Readonly<Record<string, unknown>>

/**
 * Rocket.Chat's REST API over the team's chat, as far as the assistant uses it.
 *
 * @see https://developer.rocket.chat/apidocs
 */
export function teamChatApi(
  chat: TeamChat,
  { userId, token }: ChatCredentials,
): (request: Request) => Promise<Response> {
  const handlers: Readonly<Record<string, (content: Content) => object>> = {
    'POST chat.sendMessage': ({ message }) => {
      const { _id, rid, msg, tmid, alias, attachments } = message as Content
      const [aside] = (attachments ?? []) as readonly Content[]
      const posted = chat.say({
        id: String(_id),
        roomId: String(rid),
        threadId: optional(tmid),
        authorId: userId,
        alias: optional(alias),
        text: String(msg),
        aside: optional(aside?.['text']),
      })
      return { message: { _id: posted.id } }
    },
    'POST chat.react': ({ messageId, emoji, shouldReact }) => {
      chat.react(userId, String(messageId), String(emoji), shouldReact === true)
      return {}
    },
    'GET rooms.info': ({ roomId }) => ({ room: { t: ROOM_TYPES[chat.roomFor(userId, String(roomId)).kind] } }),
    'GET chat.getMessage': ({ msgId }) => {
      const message = chat.message(String(msgId))
      if (!message) throw new Refusal(400, 'no such message')
      return { message: { _id: message.id, u: { _id: message.authorId } } }
    },
  }

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.headers.get('x-auth-token') !== token || request.headers.get('x-user-id') !== userId)
      return json(401, { status: 'error', message: 'You must be logged in to do this.' })
    const handle = handlers[`${request.method} ${pathname.replace('/api/v1/', '')}`]
    if (!handle) return json(405, { success: false, error: 'Method Not Allowed' })
    try {
      const content = request.method === 'GET' ? Object.fromEntries(searchParams) : ((await request.json()) as Content)
      return json(200, { ...handle(content), success: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return json(400, { success: false, error: error.message })
    }
  }
}

function optional(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
