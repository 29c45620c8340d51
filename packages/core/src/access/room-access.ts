import type { KnownRecord, RecordId } from '../record/record.ts'

/** How far what is known of rooms and memberships may be relied on; see `pipeline/chat-trust.ts`. */
export type ChatTrust = 'none' | 'public_rooms' | 'all_rooms'

export interface ChatDirectory {
  readonly rooms: readonly KnownRecord<'room'>[]
  /** Undefined when the chat does not know the asker. */
  readonly user: KnownRecord<'chat_user'> | undefined
  /** Of that user. */
  readonly memberships: readonly KnownRecord<'membership'>[]
  readonly trust: ChatTrust
}

/** Rooms that everybody in the team may read. What a room belongs to must be known, and open too. */
export function publicRooms(rooms: readonly KnownRecord<'room'>[]): Set<RecordId> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const teamMains = new Map<string, RecordId>()
  for (const { id, facts } of rooms) {
    if (facts.belongs?.isTeamMain && facts.belongs.teamId !== undefined) teamMains.set(facts.belongs.teamId, id)
  }
  const isOpen = (id: RecordId | undefined, under: readonly RecordId[]): boolean => {
    const room = id === undefined ? undefined : byId.get(id)
    const { kind, belongs } = room?.facts ?? {}
    if (!room || !belongs || kind?.kind !== 'channel' || under.includes(room.id)) return false
    const above = [...under, room.id]
    if (belongs.parentId !== undefined && !isOpen(belongs.parentId, above)) return false
    return belongs.teamId === undefined || belongs.isTeamMain || isOpen(teamMains.get(belongs.teamId), above)
  }
  return new Set(rooms.filter(({ id }) => isOpen(id, [])).map(({ id }) => id))
}

/** Rooms whose messages a user can open: the public ones, and those of which the user is a member. Unknown is closed. */
export function openRooms({ rooms, user, memberships, trust }: ChatDirectory): Set<RecordId> {
  if (trust === 'none' || !user?.facts.status?.active) return new Set()
  const open = publicRooms(rooms)
  const known = new Map(rooms.map((room) => [room.id, room]))
  for (const { facts } of trust === 'all_rooms' ? memberships : []) {
    const { between, standing } = facts
    if (!between || between.userId !== user.id || standing?.status !== 'member') continue
    const kind = known.get(between.roomId)?.facts.kind?.kind
    if (kind !== undefined && kind !== 'other') open.add(between.roomId)
  }
  // A ban is stronger than a second membership and than an open door.
  for (const { facts } of memberships) {
    const { between, standing } = facts
    if (between && between.userId === user.id && standing?.status === 'banned') open.delete(between.roomId)
  }
  return open
}
