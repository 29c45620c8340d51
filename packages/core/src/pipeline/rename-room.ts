import * as z from 'zod'

import { ShapeUnknown } from '../errors.ts'
import type { WorkIntake } from '../event/work-queue.ts'
import type { KnownRecord, Observation, RecordId } from '../record/record.ts'
import { changesInParts, type RecordStore } from '../record/record-store.ts'
import { digestOf } from '../record/version.ts'
import { isChatMessage } from './chat-conversation.ts'
import type { Clock } from './ports.ts'

/** The kind of the jobs that have a room's messages rendered anew, page by page. */
export const ROOM_RENAMED_JOB = 'chat-room-renamed'

const Payload = z.object({ roomId: z.string().min(1), cursor: z.exactOptional(z.string()) }).strict()
type Payload = z.output<typeof Payload>

const MESSAGES_AT_ONCE = 500

function isNamedRoom(seen: Observation): seen is Observation<'room'> {
  return seen.type === 'room' && 'name' in seen.facts
}

/** Of the rooms seen, those that are known under another name, by record id. @throws {StoreUnavailable} */
export async function renamedAmong(
  seen: readonly Observation[],
  records: Pick<RecordStore, 'get'>,
): Promise<readonly RecordId[]> {
  const rooms = seen.filter(isNamedRoom)
  if (rooms.length === 0) return []
  const known = new Map(
    (await records.get(rooms.map(({ id }) => id))).map(({ record }) => [
      record.id,
      digestOf((record as KnownRecord<'room'>).facts.name),
    ]),
  )
  return rooms.flatMap(({ id, facts }) => (known.has(id) && known.get(id) !== digestOf(facts.name) ? [id] : []))
}

/**
 * Queues that older messages of these rooms are to be found under the new name. A second call for one that waits keeps the earlier time.
 *
 * @param notBefore Ms since the Unix epoch. @throws {StoreUnavailable}
 */
export function queueRenamed(
  roomIds: readonly RecordId[],
  queue: WorkIntake,
  traceId: string,
  notBefore?: number,
): Promise<void> {
  return enqueue(
    roomIds.map((roomId) => ({ roomId })),
    queue,
    traceId,
    notBefore,
  )
}

/**
 * Has a page of messages rendered anew, as far as they are this room's, and queues the next page. Can run twice.
 *
 * No store has a handle for all that was ever written in a room, and names change rarely: all messages are walked through.
 *
 * @throws {StoreUnavailable | ShapeUnknown}
 */
export async function renderRoomAnew(
  payload: unknown,
  ports: { readonly records: RecordStore; readonly queue: WorkIntake; readonly now: Clock },
  traceId: string,
): Promise<void> {
  const parsed = Payload.safeParse(payload)
  if (!parsed.success) throw new ShapeUnknown('renamed room: roomId or cursor is wrong')
  const { roomId, cursor } = parsed.data
  const { records, now } = ports
  const page = await records.find({ types: ['chat_message'] }, MESSAGES_AT_ONCE, cursor)
  const changes = page.items
    .filter(({ record }) => isChatMessage(record) && record.facts.origin?.roomId === roomId)
    .map(({ record, facets, alive, revision }) => ({
      record,
      facets,
      alive,
      expectedRevision: revision,
      storedAt: now(),
      traceId,
    }))
  for (const part of changesInParts(changes)) {
    if ((await records.commit(part)) === 'committed') continue
    // Whoever changed one of them meanwhile has had it rendered anew already.
    for (const change of part) await records.commit([change])
  }
  if (page.nextCursor !== null) await enqueue([{ roomId, cursor: page.nextCursor }], ports.queue, traceId)
}

async function enqueue(
  payloads: readonly Payload[],
  queue: WorkIntake,
  traceId: string,
  notBefore?: number,
): Promise<void> {
  if (payloads.length === 0) return
  await queue.enqueue(
    payloads.map((payload) => ({
      key: `${ROOM_RENAMED_JOB}:${digestOf(payload)}`,
      kind: ROOM_RENAMED_JOB,
      payload,
      traceId,
      ...(notBefore === undefined ? {} : { notBefore }),
    })),
  )
}
