import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { chatId, observationOf } from '../seen.ts'
import type { WireRoom } from '../wire.ts'

export type RoomKind = FactsByType['room']['kind']['kind']

/** Rocket.Chat's own types of rooms. One that nobody has met is nobody's to read. */
const KINDS: Readonly<Record<string, RoomKind>> = { c: 'channel', p: 'group', d: 'direct' }

export function roomKindOf(t: unknown): RoomKind {
  return KINDS[String(t)] ?? 'other'
}

export function roomFrom(room: WireRoom, observedAt: number): Observation<'room'> {
  const facts: Observation<'room'>['facts'] = {
    name: { ...(room.name ? { name: room.name } : {}), ...(room.fname ? { title: room.fname } : {}) },
    kind: { kind: roomKindOf(room.t) },
    belongs: {
      ...(room.teamId ? { teamId: room.teamId } : {}),
      isTeamMain: room.teamMain ?? false,
      ...(room.prid ? { parentId: chatId('room', room.prid) } : {}),
    },
    status: { archived: room.archived ?? false, encrypted: room.encrypted ?? false },
  }
  return observationOf('room', chatId('room', room._id), facts, room._updatedAt ?? observedAt, observedAt)
}
