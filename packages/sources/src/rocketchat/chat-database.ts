import { InnkeeperError, ShapeUnknown } from '@innkeeper/core/errors'
import {
  type ChatAccessType,
  type ChatBatch,
  ChatHistoryLost,
  type ChatPage,
  type ChatSeen,
  type ChatSource,
  type ChatType,
  isOfMessage,
} from '@innkeeper/core/record/chat-source'
import { type Observation, sourceIdOf } from '@innkeeper/core/record/record'
import { digestOf } from '@innkeeper/core/record/version'
import { BSON, type ChangeStream, type Db, type Document, MongoClient, Timestamp } from 'mongodb'

import { CHANGES, COLLECTIONS, ENDS, projectionOf, typeOfCollection } from './collections.ts'
import { databaseFailure } from './database-failure.ts'
import { interpretDocument, PARKED_EVENTS, type ParkedDocument } from './interpret.ts'
import { chatId, deletion } from './seen.ts'
import { isBot } from './to-record/chat-user.ts'
import type { MessageContext } from './to-record/message.ts'
import { type RoomKind, roomKindOf } from './to-record/room.ts'

export interface ChatDatabaseOptions {
  /** `mongodb://…/rocketchat?replicaSet=rs0`; holds the password and is never logged. */
  readonly uri: string
  /** The assistant's own user, whose posts are no knowledge. */
  readonly assistantId: string | undefined
  /** Whether what two people write to one another is taken in. */
  readonly takesDirectMessages: boolean
  /** How long the database waits for a change before it says that there was none, in ms. Default: a second. */
  readonly awaitMs?: number
}

export interface ChatDatabase extends ChatSource {
  close(): Promise<void>
}

/** Where Rocket.Chat's installation guides put its data. */
const USUAL_DATABASE = 'rocketchat'
/** How many changes are handed on together. */
const MOST_TOGETHER = 500
const PATIENCE_MS = 10_000
/** A connection on which nothing comes for so long is dead, in ms; sorting a large collection may take long before the first comes. */
const SILENCE_MS = 5 * 60_000

/** Rocket.Chat's MongoDB, read with the official driver; nothing is ever written. */
export function openChatDatabase({
  uri,
  assistantId,
  takesDirectMessages,
  awaitMs = 1_000,
}: ChatDatabaseOptions): ChatDatabase {
  const client = new MongoClient(uri, {
    appName: 'innkeeper',
    readConcernLevel: 'majority',
    serverSelectionTimeoutMS: PATIENCE_MS,
    connectTimeoutMS: PATIENCE_MS,
    socketTimeoutMS: SILENCE_MS,
    maxPoolSize: 4,
  })
  const db = client.db(databaseIn(client.db()))
  const roomKinds = new Map<string, RoomKind>()
  const bots = new Set<string>()

  function databaseIn({ databaseName }: Db): string {
    // Without one in the URI the driver says `test`.
    return databaseName === 'test' ? USUAL_DATABASE : databaseName
  }

  const collection = (type: ChatType) => db.collection<{ _id: string } & Document>(COLLECTIONS[type].name)

  /** What the reading of messages needs to know of rooms and users; kept in step by what is seen of them. */
  async function learn(): Promise<void> {
    for await (const { _id, t } of collection('room').find({}, { projection: { t: 1 } })) {
      roomKinds.set(_id, roomKindOf(t))
    }
    const machines = collection('chat_user').find({ type: { $in: ['bot', 'app'] } }, { projection: { _id: 1 } })
    for await (const { _id } of machines) bots.add(_id)
  }

  function note(type: ChatType, id: string, document: Document | undefined): void {
    if (type === 'room') {
      if (document) roomKinds.set(id, roomKindOf(document['t']))
      else roomKinds.delete(id)
    } else if (type === 'chat_user') {
      if (document && isBot({ type: String(document['type']) })) bots.add(id)
      else bots.delete(id)
    }
  }

  /** A room is made before anything is written in it, but the message may be seen first. */
  async function learnRoomsOf(documents: readonly Document[]): Promise<void> {
    const ids = new Set<string>()
    for (const { rid } of documents) if (typeof rid === 'string' && !roomKinds.has(rid)) ids.add(rid)
    if (ids.size === 0) return
    for await (const { _id, t } of collection('room').find({ _id: { $in: [...ids] } }, { projection: { t: 1 } })) {
      roomKinds.set(_id, roomKindOf(t))
    }
  }

  function contextAt(observedAt: number) {
    return ({ rid, u }: { rid: string; u: { _id: string } }): MessageContext => ({
      roomKind: roomKinds.get(rid),
      authorIsBot: bots.has(u._id),
      authorIsAssistant: u._id === assistantId,
      takesDirectMessages,
      observedAt,
    })
  }

  const openSeen = (): Seen => ({ access: [], messages: [], skipped: {}, parked: [] })

  function see(seen: Seen, type: ChatType, document: Document, observedAt: number): void {
    note(type, String(document['_id']), document)
    const contextOf = contextAt(observedAt)
    try {
      const { observation, skipped } = interpretDocument(type, document, observedAt, contextOf)
      if (skipped !== undefined) seen.skipped[skipped] = (seen.skipped[skipped] ?? 0) + 1
      if (observation) push(seen, observation)
    } catch (error) {
      const reason =
        error instanceof ShapeUnknown
          ? error.message
          : `the mapper failed: ${error instanceof Error ? error.name : 'unknown'}`
      seen.parked.push(parkedOf(type, document, observedAt, contextOf, reason))
    }
  }

  async function seenIn(events: readonly Document[]): Promise<ChatSeen> {
    const seen = openSeen()
    await learnRoomsOf(events.flatMap(({ fullDocument }) => (fullDocument as Document | null | undefined) ?? []))
    for (const event of events) {
      if (ENDS.includes(String(event['operationType']))) {
        throw new ChatHistoryLost(`a collection of the chat met ${event['operationType']}`)
      }
      const type = typeOfCollection(event['ns']?.coll)
      const id: unknown = event['documentKey']?._id
      if (!type || typeof id !== 'string') continue
      const observedAt = instantOf(event['clusterTime'])
      if (event['operationType'] === 'delete') {
        note(type, id, undefined)
        push(seen, deletion(type, chatId(type, id), atOf(event), observedAt))
      } else if (event['fullDocument']?._id !== undefined) {
        // What is gone by now is told of by a deletion of its own.
        see(seen, type, event['fullDocument'], observedAt)
      }
    }
    return seen
  }

  async function* follow(from: unknown, signal: AbortSignal): AsyncGenerator<ChatBatch> {
    if (signal.aborted) return
    let stream: ChangeStream | undefined
    const close = () => void stream?.close().catch(() => {})
    signal.addEventListener('abort', close, { once: true })
    const open = (waitMs: number, token: unknown): ChangeStream => {
      signal.throwIfAborted()
      stream = db.watch(CHANGES, {
        fullDocument: 'updateLookup',
        maxAwaitTimeMS: waitMs,
        batchSize: MOST_TOGETHER,
        ...(token === undefined ? {} : { startAfter: token }),
      })
      return stream
    }
    const batchOf = async (events: readonly Document[], token: unknown): Promise<ChatBatch> => {
      const last = events.at(-1)
      const seen = await seenIn(events)
      return { ...seen, position: BSON.EJSON.serialize(token), at: last && atOf(last) }
    }
    try {
      let token: unknown = from === undefined ? undefined : BSON.EJSON.deserialize(from as Document)
      if (token === undefined) {
        // Where now is, without waiting for something to happen.
        const now = open(1, undefined)
        const event = (await now.tryNext()) as Document | null
        token = event ? event['_id'] : now.resumeToken
        await learn()
        yield await batchOf(event ? [event] : [], token)
        await now.close()
      } else await learn()
      const following = open(awaitMs, token)
      for await (const events of batchesOf(following)) {
        yield await batchOf(events, events.at(-1)?.['_id'] ?? following.resumeToken)
      }
    } catch (error) {
      if (!signal.aborted) throw databaseFailure(error)
    } finally {
      signal.removeEventListener('abort', close)
      await stream?.close().catch(() => {})
    }
  }

  async function* read(type: ChatType, since: number, signal: AbortSignal): AsyncGenerator<ChatPage> {
    try {
      await learn()
      const observedAt = await clusterTime(db)
      // One cursor over all of it: sorted once, however many pages it has.
      const cursor = collection(type).find(since > 0 ? { _updatedAt: { $gte: new Date(since) } } : {}, {
        projection: projectionOf(type),
        sort: { _updatedAt: 1 },
        batchSize: MOST_TOGETHER,
        allowDiskUse: true,
      })
      try {
        let changedUntil = since
        while (!signal.aborted && (await cursor.hasNext())) {
          const documents = cursor.readBufferedDocuments()
          const seen = openSeen()
          if (type === 'chat_message') await learnRoomsOf(documents)
          for (const document of documents) see(seen, type, document, observedAt)
          const last: unknown = documents.at(-1)?.['_updatedAt']
          if (last instanceof Date) changedUntil = last.getTime()
          yield { ...seen, changedUntil, count: documents.length }
        }
      } finally {
        await cursor.close()
      }
    } catch (error) {
      throw databaseFailure(error)
    }
  }

  return {
    scope: digestOf({ assistantId, takesDirectMessages }),
    follow,
    read,
    estimate: (type) => failing(() => collection(type).estimatedDocumentCount()),
    deletionsAmong: (type, ids) =>
      failing(async () => {
        const now = await clusterTime(db)
        const there = new Set<string>()
        const found = collection(type).find(
          { _id: { $in: ids.map(sourceIdOf) } },
          { projection: { _id: 1, rid: 1, t: 1, _hidden: 1 } },
        )
        const documents = await found.toArray()
        if (type === 'chat_message') await learnRoomsOf(documents)
        for (const document of documents) if (isTakenIn(type, document)) there.add(document._id)
        return ids.filter((id) => !there.has(sourceIdOf(id))).map((id) => deletion(type, id, now, now))
      }),
    close: () => client.close(),
  }

  function isTakenIn(type: ChatType, { rid, t, _hidden }: Document): boolean {
    if (type !== 'chat_message') return true
    const kind = roomKinds.get(String(rid))
    return (
      kind !== undefined && kind !== 'other' && (kind !== 'direct' || takesDirectMessages) && t !== 'rm' && !_hidden
    )
  }
}

interface Seen {
  readonly access: Observation<ChatAccessType>[]
  readonly messages: Observation<'chat_message'>[]
  readonly skipped: Record<string, number>
  readonly parked: ChatSeen['parked'][number][]
}

function push(seen: Seen, observation: Observation<ChatType>): void {
  if (isOfMessage(observation)) seen.messages.push(observation)
  else seen.access.push(observation as Observation<ChatAccessType>)
}

function parkedOf(
  type: ChatType,
  document: Document,
  observedAt: number,
  contextOf: (message: { rid: string; u: { _id: string } }) => MessageContext,
  reason: string,
): ChatSeen['parked'][number] {
  const {
    observedAt: _,
    roomKind,
    ...flags
  } = contextOf({
    rid: String(document['rid']),
    u: { _id: String(document['u']?._id) },
  })
  const payload: ParkedDocument = {
    document: JSON.parse(JSON.stringify(document)) as unknown,
    observedAt,
    context: { ...flags, ...(roomKind ? { roomKind } : {}) },
  }
  const id = `rocketchat:${type}.${digestOf([document['_id'], payload.document])}`
  return { id, source: 'rocketchat', type: PARKED_EVENTS[type], occurredAt: observedAt, payload, reason }
}

const TURN = Symbol('turn')

/**
 * What changed, as many together as have come already. While they are handed on, the next ones are asked for; an empty batch says that the
 * database waited and nothing came.
 */
async function* batchesOf(stream: ChangeStream): AsyncGenerator<Document[]> {
  let asked: Promise<Document | null> | undefined
  const ask = () => {
    const answer = stream.tryNext() as Promise<Document | null>
    // It is looked at in the next turn; until then nobody is told that it failed.
    answer.catch(() => {})
    return answer
  }
  for (;;) {
    const first = await (asked ?? ask())
    asked = undefined
    const events: Document[] = []
    // What the driver holds already comes before the turn ends.
    const turnEnds = turn()
    for (let next: Document | null = first; next !== null;) {
      events.push(next)
      asked = ask()
      if (events.length >= MOST_TOGETHER) {
        // By the end of the turn the database has been asked, and works while these are handed on.
        await turnEnds
        break
      }
      const come = await Promise.race([asked, turnEnds])
      if (come === TURN) break
      asked = undefined
      next = come
    }
    yield events
  }
}

function turn(): Promise<typeof TURN> {
  return new Promise((resolve) => setImmediate(resolve, TURN))
}

/** When it happened by the database's clock, ms since the epoch. Servers before 6.0 say whole seconds only. */
function atOf({ wallTime, clusterTime }: Document): number {
  return wallTime instanceof Date ? wallTime.getTime() : instantOf(clusterTime)
}

/** A cluster time as ms: its ordinal within the second stands for the milliseconds, so that the order stays. */
function instantOf(time: unknown): number {
  if (!(time instanceof Timestamp)) return 0
  return time.t * 1000 + Math.min(time.i, 999)
}

async function clusterTime(db: Db): Promise<number> {
  const hello = await db.command({ hello: 1 })
  return instantOf(hello['operationTime'])
}

async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof InnkeeperError ? error : databaseFailure(error)
  }
}
