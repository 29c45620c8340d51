import { chatAsker } from '../access/chat-asker.ts'
import type { Asker } from '../access/class-policy.ts'
import type { RecordType } from '../record/facts.ts'
import { type KnownRecord, recordId, type RecordId } from '../record/record.ts'
import { findAll, type RecordReader } from '../record/record-store.ts'
import type { Condition } from '../record/facets.ts'
import type { StateStore } from '../state/state-store.ts'
import { chatTrust } from './chat-trust.ts'
import type { Clock } from './ports.ts'

export interface WhoAsksPorts {
  readonly records: RecordReader
  readonly state: StateStore
  readonly now: Clock
  /** The assistant's own user, by the chat's id. */
  readonly assistantId: string
}

/**
 * Who asks in a room of the chat, and what may be used in the answer, as things stand now.
 *
 * @param said By the chat's own ids. @returns `undefined` for somebody who is to get no answer.
 */
export async function whoAsks(
  said: { readonly userId: string; readonly roomId: string; readonly name?: string | undefined },
  ports: WhoAsksPorts,
): Promise<Asker | undefined> {
  const { records, state, now } = ports
  const userId = recordId('rocketchat', 'chat_user', said.userId)
  const roomId = recordId('rocketchat', 'room', said.roomId)
  // Read first: whatever closes rooms while the rest is read has said so before.
  const trust = await chatTrust(state, now())
  const [memberships, membersHere, channels] = await Promise.all([
    all(records, 'membership', [{ facet: 'staff', in: [userId] }]),
    all(records, 'membership', [{ facet: 'conversation', in: [roomId] }]),
    all(records, 'room', [{ facet: 'state', in: ['channel'] }]),
  ])
  const named = new Set([userId, roomId, ...memberships.flatMap(({ facts }) => facts.between?.roomId ?? [])])
  const known = await getAll(records, [...named])
  const [user] = ofType('chat_user', known)
  // Each once, as it was read last.
  const rooms = [...new Map([...channels, ...ofType('room', known)].map((room) => [room.id, room])).values()]
  const room = rooms.find(({ id }) => id === roomId)
  const assistantId = recordId('rocketchat', 'chat_user', ports.assistantId)
  return chatAsker({ said, room, user, memberships, membersHere, rooms, assistantId, trust })
}

/** How many records one look-up names. */
const MOST_IDS = 100

async function getAll(records: RecordReader, ids: readonly RecordId[]): Promise<KnownRecord[]> {
  const found: KnownRecord[] = []
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    found.push(...(await records.get(ids.slice(from, from + MOST_IDS))).map(({ record }) => record))
  }
  return found
}

async function all<T extends RecordType>(
  records: RecordReader,
  type: T,
  where: readonly Condition[],
): Promise<KnownRecord<T>[]> {
  return ofType(
    type,
    (await findAll(records, { types: [type], where })).map(({ record }) => record),
  )
}

function ofType<T extends RecordType>(type: T, records: readonly KnownRecord[]): KnownRecord<T>[] {
  return records.filter((record): record is KnownRecord<T> => record.type === type)
}
