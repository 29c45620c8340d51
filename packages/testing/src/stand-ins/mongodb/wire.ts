import type { Socket } from 'node:net'

import { type Document, deserialize, serialize } from 'bson'

/** A command as it came over the wire, and where its answer goes. */
export interface Request {
  readonly command: Document
  reply(answer: Document): void
}

const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const HEADER = 16
const LONGEST_MESSAGE = 48_000_000
/** What a driver may set in OP_MSG: `checksumPresent` (refused), `moreToCome` (no answer), `exhaustAllowed` (allowed, never used). */
const MORE_TO_COME = 2
const EXHAUST_ALLOWED = 1 << 16

/**
 * Reads commands from a socket: OP_MSG, and OP_QUERY for the first `hello`, as drivers send it. Anything else ends the connection, as the
 * server does.
 *
 * @see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
export function readCommands(socket: Socket, handle: (request: Request) => void): void {
  let chunks: Buffer[] = []
  let length = 0
  let answers = 1
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    length += chunk.length
    while (length >= HEADER) {
      const joined = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
      chunks = [joined]
      const size = joined.readInt32LE(0)
      if (size < HEADER || size > LONGEST_MESSAGE) return void socket.destroy()
      if (length < size) return
      const message = joined.subarray(0, size)
      chunks = [joined.subarray(size)]
      length -= size
      try {
        handle(requestIn(message))
      } catch {
        return void socket.destroy()
      }
    }
  })

  function requestIn(message: Buffer): Request {
    const requestId = message.readInt32LE(4)
    const opCode = message.readInt32LE(12)
    if (opCode === OP_MSG) {
      const flags = message.readUInt32LE(HEADER)
      if ((flags & ~(MORE_TO_COME | EXHAUST_ALLOWED)) !== 0) throw new Error('flags that this server does not take')
      const silent = (flags & MORE_TO_COME) !== 0
      return {
        command: sectionsIn(message.subarray(HEADER + 4)),
        reply: (answer) => {
          if (silent || socket.destroyed) return
          const body = serialize(answer)
          const header = Buffer.alloc(HEADER + 5)
          writeHeader(header, header.length + body.length, requestId, OP_MSG)
          socket.write(Buffer.concat([header, body]))
        },
      }
    }
    if (opCode !== OP_QUERY) throw new Error('an operation that this server does not take')
    const afterName = message.indexOf(0, HEADER + 4) + 1
    const command = deserialize(message.subarray(afterName + 8))
    return {
      command: { ...command, $db: 'admin' },
      reply: (answer) => {
        if (socket.destroyed) return
        const body = serialize(answer)
        const header = Buffer.alloc(HEADER + 20)
        writeHeader(header, header.length + body.length, requestId, OP_REPLY)
        header.writeInt32LE(8, HEADER)
        header.writeInt32LE(1, HEADER + 16)
        socket.write(Buffer.concat([header, body]))
      },
    }
  }

  function writeHeader(header: Buffer, size: number, answersTo: number, opCode: number): void {
    header.writeInt32LE(size, 0)
    header.writeInt32LE(answers++, 4)
    header.writeInt32LE(answersTo, 8)
    header.writeInt32LE(opCode, 12)
  }
}

/** One body, and lists of documents that belong into it. */
function sectionsIn(bytes: Buffer): Document {
  let command: Document | undefined
  const lists: Document = {}
  for (let at = 0; at < bytes.length;) {
    const kind = bytes[at]
    at += 1
    const size = bytes.readInt32LE(at)
    if (kind === 0) {
      command = deserialize(bytes.subarray(at, at + size))
    } else if (kind === 1) {
      const nameEnd = bytes.indexOf(0, at + 4)
      const documents: Document[] = []
      for (let inner = nameEnd + 1; inner < at + size;) {
        const length = bytes.readInt32LE(inner)
        documents.push(deserialize(bytes.subarray(inner, inner + length)))
        inner += length
      }
      lists[bytes.toString('utf8', at + 4, nameEnd)] = documents
    } else throw new Error('a section that this server does not take')
    at += size
  }
  if (!command) throw new Error('no body')
  return { ...command, ...lists }
}
