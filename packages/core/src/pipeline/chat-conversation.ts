import type { KnownRecord, RecordId } from '../record/record.ts'
import { findAll, type RecordReader, type StoredRecord } from '../record/record-store.ts'

/** How many messages are read together with one that follows them; in a thread what it began with comes on top. */
const MOST_BEFORE = 4

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
/**
 * How far is looked from a message, in ms, wider while too little is found: near first, so that a busy room costs no more than a quiet one.
 * In a room half an hour of silence ends a conversation; a thread is one however long it lasts.
 */
const ROOM_REACHES = [SECOND_MS, 10 * SECOND_MS, 2 * MINUTE_MS, 30 * MINUTE_MS]
const THREAD_REACHES = [30 * MINUTE_MS, 24 * 60 * MINUTE_MS, Number.MAX_SAFE_INTEGER]

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
  const conversation = origin.threadId ?? origin.roomId
  let found: StoredRecord[] = []
  for (const reach of origin.threadId === undefined ? ROOM_REACHES : THREAD_REACHES) {
    const range =
      side === 'before' ? { gte: origin.at - reach, lte: origin.at } : { gte: origin.at, lte: origin.at + reach }
    const inReach = await findAll(records, {
      types: ['chat_message'],
      where: [
        { facet: 'conversation', in: [conversation] },
        { facet: 'at', ...range },
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
