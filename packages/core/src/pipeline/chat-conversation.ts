import type { KnownRecord, RecordId } from '../record/record.ts'
import { roomSlots } from '../record/room-slots.ts'
import { findAll, type RecordReader, type StoredRecord } from '../record/record-store.ts'

/** How many messages are read together with one that follows them; in a thread what it began with comes on top. */
const MOST_BEFORE = 4

const MINUTE_MS = 60_000
/**
 * How far is looked from a message, in ms, wider while too little is found: near first, so that a busy room costs no more than a quiet one.
 * In a room half an hour of silence ends a conversation; a thread is one however long it lasts.
 */
const ROOM_REACHES = [MINUTE_MS, 30 * MINUTE_MS]
const THREAD_REACHES = [24 * 60 * MINUTE_MS, Number.MAX_SAFE_INTEGER]

type ChatMessage = KnownRecord<'chat_message'>

export function isChatMessage(record: KnownRecord): record is ChatMessage {
  return record.type === 'chat_message'
}

/**
 * What was written before each message in the same conversation, oldest first: in a thread what it began with and the replies before,
 * else the messages of the room in the half hour before. Only what comes before counts, so that a new message changes the text of no other.
 */
export async function messagesBefore(
  messages: readonly ChatMessage[],
  records: RecordReader,
): Promise<Map<RecordId, readonly ChatMessage[]>> {
  const before = async (message: ChatMessage): Promise<[RecordId, readonly ChatMessage[]]> => {
    const [heads, near] = await Promise.all([records.get(threadOf(message)), neighbours(message, 'before', records)])
    const distinct = new Map([...heads, ...near].map(({ record }) => [record.id, record]))
    return [message.id, [...distinct.values()].filter((record) => isChatMessage(record))]
  }
  return new Map(await Promise.all(messages.filter(hasWords).map(before)))
}

/** The messages whose text holds this one: those that {@link messagesBefore} gives it for. Tombstones are followed too. */
export async function messagesHolding(message: ChatMessage, records: RecordReader): Promise<StoredRecord[]> {
  const after = await neighbours(message, 'after', records)
  const replies = await findAll(records, {
    types: ['chat_message'],
    where: [{ facet: 'conversation', in: [message.id] }],
  })
  const seen = new Set(after.map(({ record }) => record.id))
  return [...after, ...replies.filter(({ record }) => !seen.has(record.id))]
}

function threadOf({ facts }: ChatMessage): RecordId[] {
  return facts.origin?.threadId === undefined ? [] : [facts.origin.threadId]
}

/** In the order of time. */
async function neighbours(
  message: ChatMessage,
  side: 'before' | 'after',
  records: RecordReader,
): Promise<StoredRecord[]> {
  const { origin } = message.facts
  if (!origin) return []
  const { threadId, roomId, at } = origin
  let found: StoredRecord[] = []
  for (const reach of threadId === undefined ? ROOM_REACHES : THREAD_REACHES) {
    const [from, to] = side === 'before' ? [at - reach, at] : [at, at + reach]
    const inReach = await findAll(records, {
      types: ['chat_message'],
      where: [
        { facet: 'conversation', in: threadId === undefined ? roomSlots(roomId, from, to) : [threadId] },
        { facet: 'at', gte: from, lte: to },
      ],
    })
    found = inReach
      .filter(({ record }) => isOn(side, record, message) && hasWords(record))
      .sort((left, right) => inTime(left.record, right.record))
    if (found.length >= MOST_BEFORE) break
  }
  return side === 'before' ? found.slice(-MOST_BEFORE) : found.slice(0, MOST_BEFORE)
}

function isOn(side: 'before' | 'after', other: KnownRecord, message: ChatMessage): boolean {
  const order = inTime(other, message)
  return side === 'before' ? order < 0 : order > 0
}

/** What the assistant wrote itself holds none. */
function hasWords(record: KnownRecord): boolean {
  return isChatMessage(record) && record.facts.text !== undefined
}

/** By when they were written; messages of one instant by their ids. */
function inTime(left: KnownRecord, right: KnownRecord): number {
  const at = (record: KnownRecord) => (isChatMessage(record) ? (record.facts.origin?.at ?? 0) : 0)
  return at(left) - at(right) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
