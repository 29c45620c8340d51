import { roomAudience } from '../access/class-policy.ts'
import type { Audience } from '../access/data-class.ts'
import { publicRooms } from '../access/room-access.ts'
import { type KnownRecord, recordId } from '../record/record.ts'
import { findAll, type RecordReader } from '../record/record-store.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { StateStore } from '../state/state-store.ts'
import { chatTrust } from './chat-trust.ts'
import type { Clock } from './ports.ts'

/**
 * What may be told in a room of the chat of what nobody in particular asked for: what the room's rule allows, public rooms, and the room itself.
 *
 * @param roomId By the chat’s own id. @returns `undefined` for a room with customers.
 */
export async function whoReads(
  roomId: string,
  ports: {
    readonly records: RecordReader
    readonly state: StateStore
    readonly now: Clock
    readonly settings: BusinessSettings
  },
): Promise<Audience | undefined> {
  const { records, state, now, settings } = ports
  // Read first: whatever closes rooms while the rest is read has said so before.
  const trust = await chatTrust(state, now())
  const [channels, known] = await Promise.all([
    findAll(records, { types: ['room'], where: [{ facet: 'state', in: ['channel'] }] }),
    records.get([recordId('rocketchat', 'room', roomId)]),
  ])
  const [here] = known.map(({ record }) => record as KnownRecord<'room'>)
  if (here?.facts.kind?.kind === 'other') return undefined
  const rooms = publicRooms(channels.map(({ record }) => record as KnownRecord<'room'>))
  if (here && trust === 'all_rooms') rooms.add(here.id)
  return roomAudience(roomId, trust === 'none' ? [] : [...rooms], settings.classes)
}
