import type { ChatType } from '@innkeeper/core/record/chat-source'

import type { ChatMessage, ChatPerson, ChatRoom, TeamChat } from './team-chat.ts'

/** A document as Rocket.Chat keeps it. */
export interface ChatDocument extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly _updatedAt: Date
}

export const ROOM_TYPES = { channel: 'c', group: 'p', direct: 'd' } as const

/** All documents of one type. */
export function documentsOf(chat: TeamChat, type: ChatType): ChatDocument[] {
  // Rooms and people stay as they were at the opening, which is later than whatever an earlier opening said of them.
  const _updatedAt = new Date(chat.openedAt)
  switch (type) {
    case 'room':
      return chat.rooms.map((room) => ({ ...roomDocument(room), _updatedAt }))
    case 'membership':
      return chat.rooms.flatMap(({ id, memberIds }) =>
        memberIds.map((memberId) => ({ _id: `${id}-${memberId}`, rid: id, u: { _id: memberId }, _updatedAt })),
      )
    case 'chat_user':
      return chat.people.map((person) => ({ ...userDocument(person), _updatedAt }))
    case 'chat_message':
      return chat.messages().map((message) => messageDocument(message, chat.people))
  }
}

function roomDocument({ id, name, kind }: ChatRoom) {
  return { _id: id, t: ROOM_TYPES[kind], ...(name === undefined ? {} : { name }) }
}

function userDocument({ id, name, roles, isBot = false }: ChatPerson) {
  return { _id: id, username: id, name, type: isBot ? 'bot' : 'user', active: true, roles: ['user', ...roles] }
}

function messageDocument(message: ChatMessage, people: readonly ChatPerson[]): ChatDocument {
  const { id, roomId, threadId, authorId, alias, text, aside, at, changedAt, editedAt, reactions } = message
  return {
    _id: id,
    rid: roomId,
    msg: text,
    ts: new Date(at),
    u: { _id: authorId, username: authorId, name: people.find((person) => person.id === authorId)?.name },
    ...(threadId === undefined ? {} : { tmid: threadId }),
    ...(alias === undefined ? {} : { alias }),
    ...(aside === undefined ? {} : { attachments: [{ text: aside }] }),
    ...(editedAt === undefined ? {} : { editedAt: new Date(editedAt) }),
    mentions: people.filter((person) => names(text, person)).map((person) => ({ _id: person.id, type: 'user' })),
    reactions: Object.fromEntries(Object.entries(reactions).map(([emoji, usernames]) => [emoji, { usernames }])),
    _updatedAt: new Date(changedAt),
  }
}

function names(text: string, { id }: ChatPerson): boolean {
  return text.split(/\s+/).some((word) => word.replace(/[^\p{L}\p{N}]+$/u, '') === `@${id}`)
}
