import type { KnownRecord, RecordId } from '../record/record.ts'
import type { RecordReader, StoredRecord } from '../record/record-store.ts'
import { roomSlots } from '../record/room-slots.ts'

/** How many messages are read together with one that follows them; in a thread what it began with comes on top. */
const MOST_BEFORE = 4

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
/**
 * How far is looked from a message, in ms, wider while too little is found: near first, so that a busy room costs no more than a quiet one.
 * In a room half an hour of silence ends a conversation; a thread is one however long it lasts.
 */
const ROOM_REACHES = [SECOND_MS, 15 * SECOND_MS, 3 * MINUTE_MS, 30 * MINUTE_MS]
const THREAD_REACHES = [60 * MINUTE_MS, 7 * 24 * 60 * MINUTE_MS, Number.MAX_SAFE_INTEGER]
/** More messages than this so near to one another are an import, and no conversation. */
const CROWD = 2_000

type ChatMessage = KnownRecord<'chat_message'>
type Side = 'before' | 'after'

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
  const near = await neighbours(messages.filter(hasWords), 'before', records)
  const heads = new Map<RecordId, ChatMessage>()
  const headIds = new Set(messages.flatMap(({ facts }) => facts.origin?.threadId ?? []))
  for (const { record } of headIds.size === 0 ? [] : await records.get([...headIds])) {
    if (isChatMessage(record)) heads.set(record.id, record)
  }
  return new Map(
    messages.map((message) => {
      const head = heads.get(message.facts.origin?.threadId ?? '')
      return [message.id, [...(head ? [head] : []), ...(near.get(message.id) ?? []).map(({ record }) => record)]]
    }),
  )
}

/** The messages whose texts hold these: those that {@link messagesBefore} gives them for. Tombstones are followed too. */
export async function messagesHolding(
  messages: readonly ChatMessage[],
  records: RecordReader,
): Promise<StoredRecord[]> {
  const holders = new Map<RecordId, StoredRecord>()
  for (const found of (await neighbours(messages, 'after', records)).values()) {
    for (const holder of found) holders.set(holder.record.id, holder)
  }
  if (messages.length > 0) {
    const inThreads = { facet: 'conversation', in: messages.map(({ id }) => id) } as const
    for (const reply of await messagesWhere(records, [inThreads], Number.MAX_SAFE_INTEGER)) {
      holders.set(reply.record.id, reply)
    }
  }
  return [...holders.values()]
}

interface StoredMessage extends StoredRecord {
  readonly record: ChatMessage
}

/** The nearest messages with words on one side of each, in the order of time. Messages that stand together are looked around together. */
async function neighbours(
  messages: readonly ChatMessage[],
  side: Side,
  records: RecordReader,
): Promise<Map<RecordId, readonly StoredMessage[]>> {
  const found = new Map<RecordId, readonly StoredMessage[]>()
  for (const sameConversation of Map.groupBy(messages, conversationOf).values()) {
    const inThread = sameConversation[0]?.facts.origin?.threadId !== undefined
    let wanting = sameConversation.filter(({ facts }) => facts.origin !== undefined).sort(inTime)
    for (const reach of inThread ? THREAD_REACHES : ROOM_REACHES) {
      for (const cluster of clustersOf(wanting, reach)) {
        const around = await messagesAround(cluster, reach, side, records)
        for (const message of cluster) {
          const near = nearest(message, side, around)
          if (near.length > (found.get(message.id)?.length ?? 0)) found.set(message.id, near)
        }
      }
      wanting = wanting.filter(({ id }) => (found.get(id)?.length ?? 0) < MOST_BEFORE)
    }
  }
  return found
}

function conversationOf({ facts }: ChatMessage): string | undefined {
  return facts.origin?.threadId ?? facts.origin?.roomId
}

/** Runs of messages, each no longer than the reach. @param messages In the order of time. */
function clustersOf(messages: readonly ChatMessage[], reach: number): ChatMessage[][] {
  const clusters: ChatMessage[][] = []
  for (const message of messages) {
    const cluster = clusters.at(-1)
    const first = cluster?.[0]
    if (cluster && first && timeOf(message) - timeOf(first) <= reach) cluster.push(message)
    else clusters.push([message])
  }
  return clusters
}

async function messagesAround(
  cluster: readonly ChatMessage[],
  reach: number,
  side: Side,
  records: RecordReader,
): Promise<StoredMessage[]> {
  const [first, last] = [cluster[0], cluster.at(-1)]
  const origin = first?.facts.origin
  if (!first || !last || !origin) return []
  const from = timeOf(first) - (side === 'before' ? reach : 0)
  const to = timeOf(last) + (side === 'after' ? reach : 0)
  const handles = origin.threadId === undefined ? roomSlots(origin.roomId, from, to) : [origin.threadId]
  const found = await messagesWhere(
    records,
    [
      { facet: 'conversation', in: handles },
      { facet: 'at', gte: from, lte: to },
    ],
    CROWD,
  )
  return found.filter(({ record }) => hasWords(record)).sort((left, right) => inTime(left.record, right.record))
}

/** @returns None when there are more than `most`. */
async function messagesWhere(
  records: RecordReader,
  where: NonNullable<Parameters<RecordReader['find']>[0]['where']>,
  most: number,
): Promise<StoredMessage[]> {
  const found: StoredMessage[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await records.find({ types: ['chat_message'], where }, 1_000, cursor)
    for (const stored of page.items) if (isChatMessage(stored.record)) found.push({ ...stored, record: stored.record })
    if (found.length > most) return []
    cursor = page.nextCursor
  }
  return found
}

/** @param around In the order of time. */
function nearest(message: ChatMessage, side: Side, around: readonly StoredMessage[]): StoredMessage[] {
  const reaches = message.facts.origin?.threadId === undefined ? ROOM_REACHES : THREAD_REACHES
  const widest = reaches.at(-1) ?? 0
  const near = around.filter(({ record }) => {
    const order = inTime(record, message)
    const isOnSide = side === 'before' ? order < 0 : order > 0
    return isOnSide && Math.abs(timeOf(record) - timeOf(message)) <= widest
  })
  return side === 'before' ? near.slice(-MOST_BEFORE) : near.slice(0, MOST_BEFORE)
}

/** What the assistant wrote itself holds none. */
function hasWords({ facts }: ChatMessage): boolean {
  return facts.text !== undefined
}

function timeOf({ facts }: ChatMessage): number {
  return facts.origin?.at ?? 0
}

/** By when they were written; messages of one instant by their ids. */
function inTime(left: ChatMessage, right: ChatMessage): number {
  return timeOf(left) - timeOf(right) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
