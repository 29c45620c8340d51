import type { KnownRecord, RecordId } from '../record/record.ts'
import type { Asker } from './class-policy.ts'
import { type ChatTrust, openRooms, publicRooms } from './room-access.ts'

/** All that decides what may be used in an answer that is posted into a room. */
export interface ChatSetting {
  /** By the chat's own ids. */
  readonly said: { readonly userId: string; readonly roomId: string; readonly name?: string | undefined }
  readonly room: KnownRecord<'room'> | undefined
  readonly user: KnownRecord<'chat_user'> | undefined
  /** Of the user. */
  readonly memberships: readonly KnownRecord<'membership'>[]
  /** Of whoever is in the room. */
  readonly membersHere: readonly KnownRecord<'membership'>[]
  /** At least all public ones, the one asked in, and those that the user is in. */
  readonly rooms: readonly KnownRecord<'room'>[]
  /** The assistant's own user, by record id. */
  readonly assistantId: RecordId
  readonly trust: ChatTrust
}

/**
 * Who asks in the chat, and what may be used in the answer, which everybody in the room reads: public rooms, in a private room that room
 * too, and where the asker is alone with the assistant all that the asker can open. Unknown is closed.
 *
 * @returns `undefined` for somebody who is to get no answer: a bot, the assistant itself, somebody who left the business.
 */
export function chatAsker(setting: ChatSetting): Asker | undefined {
  const { said, room, user, rooms, trust } = setting
  if (user && (user.id === setting.assistantId || user.facts.status?.isBot)) return undefined
  const asker = { userId: said.userId, name: said.name }
  if (trust === 'none' || !user) return { ...asker, roomId: said.roomId, roles: [], rooms: [] }
  if (!user.facts.status?.active) return undefined
  const own = openRooms({ rooms, user, memberships: setting.memberships, trust })
  const roles = user.facts.roles?.roles ?? []
  if (own.has(room?.id ?? '') && isAlone(setting)) return { ...asker, roles, rooms: [...own] }
  const heard = publicRooms(rooms)
  if (room) heard.add(room.id)
  return { ...asker, roomId: said.roomId, roles, rooms: [...own].filter((id) => heard.has(id)) }
}

/** A direct room of the asker and the assistant with nobody else in it: whoever was invited or banned may read one day what is said now. */
function isAlone({ room, user, membersHere, assistantId, trust }: ChatSetting): boolean {
  if (trust !== 'all_rooms' || room?.facts.kind?.kind !== 'direct') return false
  const here = membersHere.flatMap(({ facts: { between } }) => (between?.roomId === room.id ? [between.userId] : []))
  return here.every((id) => id === user?.id || id === assistantId)
}
