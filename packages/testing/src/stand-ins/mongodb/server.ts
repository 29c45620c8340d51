import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

import { type Document, Long } from 'bson'

import { ChangeStream } from './change-stream.ts'
import { badValue, CommandFailed } from './failure.ts'
import { History, timestampOf } from './history.ts'
import { Store } from './store.ts'
import { readCommands, type Request } from './wire.ts'

/** A replica set of one member that speaks MongoDB's wire protocol, as far as the chat's listener and its tests use it. */
export interface MongoStandIn {
  readonly uri: string
  /** Ends every connection and every open cursor, and is no primary until {@link MongoStandIn.elect}. */
  stepDown(): void
  elect(): void
  /** Cuts every connection, as a network does. */
  cut(): void
  /** Forgets which writes there were until now. */
  forgetHistory(): void
  /** The next command of this name fails with this number. */
  failNext(command: string, code: number, codeName: string): void
  /** How many cursors are open. */
  openCursors(): number
  stop(): Promise<void>
}

const DATABASE = 'rocketchat'
const REPLICA_SET = 'rs0'
/** Version 8.0. */
const WIRE_VERSION = 25
const FIRST_BATCH = 101
const LARGEST_BATCH = 100_000

type Cursor =
  | { readonly collection: string; next(limit: number): Document[]; isSpent(): boolean }
  | { readonly collection: string; readonly stream: ChangeStream; ended: boolean }

/** Members of a command that say how it travels and not what it does. */
const ENVELOPE = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'txnNumber',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
])

export async function startMongoStandIn(now: () => number = Date.now): Promise<MongoStandIn> {
  const history = new History(now)
  const store = new Store(DATABASE, history)
  const sockets = new Set<Socket>()
  const cursors = new Map<string, Cursor>()
  const waiting = new Set<() => void>()
  const faults = new Map<string, CommandFailed>()
  let primary = true
  let nextCursor = 1
  let port = 0

  const wake = () => {
    for (const look of waiting) look()
  }

  const hello = (): Document => ({
    isWritablePrimary: primary,
    ismaster: primary,
    secondary: !primary,
    helloOk: true,
    setName: REPLICA_SET,
    setVersion: 1,
    hosts: [`127.0.0.1:${port}`],
    me: `127.0.0.1:${port}`,
    ...(primary ? { primary: `127.0.0.1:${port}` } : {}),
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: LARGEST_BATCH,
    localTime: new Date(now()),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  })

  const commands: Readonly<Record<string, (command: Document) => Document | Promise<Document>>> = {
    hello,
    isMaster: hello,
    ismaster: hello,
    ping: () => ({}),
    endSessions: () => ({}),
    find: (command) => {
      only(command, ['find', 'filter', 'sort', 'projection', 'limit', 'batchSize', 'allowDiskUse', 'singleBatch'])
      const documents = store.query(command['find'], command).slice(0, command['limit'] || undefined)
      return openCursor(
        String(command['find']),
        listCursor(String(command['find']), documents),
        command['batchSize'] ?? FIRST_BATCH,
      )
    },
    aggregate: (command) => {
      only(command, ['aggregate', 'pipeline', 'cursor'])
      const pipeline = command['pipeline'] as Document[]
      if (!pipeline[0]?.['$changeStream']) throw badValue('this server aggregates change streams')
      if (command['aggregate'] !== 1) throw badValue('this server follows a whole database')
      const level = (command['readConcern'] as Document | undefined)?.['level']
      if (level !== undefined && level !== 'majority') throw badValue('change streams need read concern majority')
      const stream = new ChangeStream(pipeline, store, history)
      return openCursor('$cmd.aggregate', { collection: '$cmd.aggregate', stream, ended: false }, 0)
    },
    getMore: (command) => {
      only(command, ['getMore', 'collection', 'batchSize'])
      return more(command)
    },
    killCursors: (command) => {
      only(command, ['killCursors', 'cursors'])
      const killed = (command['cursors'] as unknown[]).filter((id) => cursors.delete(String(id)))
      wake()
      return { cursorsKilled: killed, cursorsNotFound: [], cursorsAlive: [], cursorsUnknown: [] }
    },
    count: (command) => {
      only(command, ['count', 'query'])
      return { n: store.count(command['count']) }
    },
    insert: (command) => {
      only(command, ['insert', 'documents', 'ordered', 'bypassDocumentValidation'])
      return write(command['documents'], command['ordered'] !== false, (document) => {
        store.insert(command['insert'], document)
        return { n: 1 }
      })
    },
    update: (command) => {
      only(command, ['update', 'updates', 'ordered', 'bypassDocumentValidation'])
      return write(command['updates'], command['ordered'] !== false, ({ q, u, multi }) => {
        const { matched, modified } = store.update(command['update'], q, u, Boolean(multi))
        return { n: matched, nModified: modified }
      })
    },
    delete: (command) => {
      only(command, ['delete', 'deletes', 'ordered'])
      return write(command['deletes'], command['ordered'] !== false, ({ q, limit }) => ({
        n: store.remove(command['delete'], q, limit === 0),
      }))
    },
    drop: (command) => {
      if (!store.drop(command['drop'])) throw new CommandFailed(26, 'NamespaceNotFound', 'ns not found')
      wake()
      return {}
    },
    dropDatabase: () => {
      store.dropAll()
      wake()
      return {}
    },
  }
  const anywhere = new Set(['hello', 'isMaster', 'ismaster', 'ping', 'endSessions'])

  function write(
    items: readonly Document[],
    ordered: boolean,
    one: (item: Document) => { n: number; nModified?: number },
  ): Document {
    const sum: { n: number; nModified?: number; writeErrors?: Document[] } = { n: 0 }
    for (const [index, item] of items.entries()) {
      try {
        const { n, nModified } = one(item)
        sum.n += n
        if (nModified !== undefined) sum.nModified = (sum.nModified ?? 0) + nModified
      } catch (error) {
        if (!(error instanceof CommandFailed)) throw error
        ;(sum.writeErrors ??= []).push({ index, code: error.code, errmsg: error.message })
        if (ordered) break
      }
    }
    wake()
    return sum
  }

  function openCursor(collection: string, cursor: Cursor, size: number): Document {
    const id = String(nextCursor++)
    cursors.set(id, cursor)
    const batch = take(id, cursor, size)
    return cursorReply(collection, id, 'firstBatch', batch)
  }

  function cursorReply(collection: string, id: string, name: 'firstBatch' | 'nextBatch', batch: Batch): Document {
    const { documents, token } = batch
    return {
      cursor: {
        [name]: documents,
        id: cursors.has(id) ? Long.fromString(id) : Long.ZERO,
        ns: `${DATABASE}.${collection}`,
        ...(token ? { postBatchResumeToken: token } : {}),
      },
    }
  }

  interface Batch {
    readonly documents: Document[]
    readonly token?: Document
  }

  function take(id: string, cursor: Cursor, size: number): Batch {
    if ('stream' in cursor) {
      if (cursor.ended) {
        cursors.delete(id)
        return { documents: [] }
      }
      const { events, token, ended } = cursor.stream.next(size)
      cursor.ended = ended
      return { documents: events, token }
    }
    const documents = cursor.next(size)
    if (cursor.isSpent()) cursors.delete(id)
    return { documents }
  }

  async function more(command: Document): Promise<Document> {
    const id = String(command['getMore'])
    const cursor = cursors.get(id)
    if (!cursor) throw new CommandFailed(43, 'CursorNotFound', `cursor id ${id} not found`)
    const size = Number(command['batchSize'] || LARGEST_BATCH)
    let batch = take(id, cursor, size)
    const until = now() + Number(command['maxTimeMS'] ?? 1_000)
    while ('stream' in cursor && batch.documents.length === 0 && cursors.has(id) && now() < until) {
      await changed(until - now())
      if (!cursors.has(id) && primary) throw new CommandFailed(237, 'CursorKilled', 'cursor was killed')
      if (!cursors.has(id)) {
        throw new CommandFailed(11602, 'InterruptedDueToReplStateChange', 'operation was interrupted', [
          'ResumableChangeStreamError',
        ])
      }
      batch = take(id, cursor, size)
    }
    return cursorReply(cursor.collection, id, 'nextBatch', batch)
  }

  function changed(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        clearTimeout(timer)
        waiting.delete(look)
        resolve()
      }
      const timer = setTimeout(look, Math.max(1, ms))
      waiting.add(look)
    })
  }

  async function answer({ command, reply }: Request): Promise<void> {
    const [name = ''] = Object.keys(command)
    const stamp = () => ({ operationTime: timestampOf(history.last), $clusterTime: clusterTime() })
    const clusterTime = () => ({
      clusterTime: timestampOf(history.last),
      signature: { hash: Buffer.alloc(20), keyId: Long.ZERO },
    })
    try {
      const run = Object.hasOwn(commands, name) ? commands[name] : undefined
      if (!run) throw new CommandFailed(59, 'CommandNotFound', `no such command: '${name}'`)
      const fault = faults.get(name)
      faults.delete(name)
      if (fault) throw fault
      if (!anywhere.has(name)) {
        if (!primary)
          throw new CommandFailed(10107, 'NotWritablePrimary', 'not primary', ['ResumableChangeStreamError'])
        if (command['$db'] !== DATABASE) throw new CommandFailed(13, 'Unauthorized', 'not authorized on this database')
      }
      reply({ ...(await run(command)), ok: 1, ...stamp() })
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
      const { code, codeName, message: errmsg, labels } = error
      reply({ ok: 0, errmsg, code, codeName, ...(labels.length > 0 ? { errorLabels: labels } : {}), ...stamp() })
    }
  }

  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    readCommands(socket, (request) => void answer(request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port

  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    uri: `mongodb://127.0.0.1:${port}/${DATABASE}?replicaSet=${REPLICA_SET}`,
    stepDown() {
      primary = false
      cursors.clear()
      wake()
      cut()
    },
    elect() {
      primary = true
    },
    cut,
    forgetHistory: () => history.forget(),
    failNext: (command, code, codeName) => void faults.set(command, new CommandFailed(code, codeName, codeName)),
    openCursors: () => cursors.size,
    async stop() {
      cursors.clear()
      wake()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      cut()
      await closed
    },
  }
}

function listCursor(collection: string, documents: readonly Document[]): Cursor {
  let at = 0
  return {
    collection,
    next(limit) {
      const batch = documents.slice(at, at + limit)
      at += batch.length
      return batch
    },
    isSpent: () => at >= documents.length,
  }
}

/** @throws {CommandFailed} 40415: the command has a member that this server does not know. */
function only(command: Document, known: readonly string[]): void {
  for (const member of Object.keys(command)) {
    if (!ENVELOPE.has(member) && !known.includes(member)) {
      throw new CommandFailed(40415, 'Location40415', `BSON field '${known[0]}.${member}' is an unknown field.`)
    }
  }
}
