import { InnkeeperError, ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { ChatHistoryLost } from '@innkeeper/core/record/chat-source'
import { MongoServerError } from 'mongodb'

/** What came after a position cannot be had: forgotten, of another server, or an event that is too large to be sent. */
const LOST = new Set([136, 260, 280, 286, 10_334])
/** A wrong password, a missing right, or a server that keeps no history for anybody. */
const REFUSED: Readonly<Record<number, string>> = {
  13: 'the user may not read the database: it needs the role `read` on it',
  18: 'the user or the password is wrong',
  40_573: 'change streams need a replica set',
}

/** Says what the driver met in the words of this system. No URI is in them: it holds a password. */
export function databaseFailure(error: unknown): InnkeeperError {
  if (error instanceof InnkeeperError) return error
  const code = error instanceof MongoServerError && typeof error.code === 'number' ? error.code : undefined
  if (code !== undefined && LOST.has(code)) {
    return new ChatHistoryLost(`the chat's database cannot go on from where it was read (${code})`, { cause: error })
  }
  const refused = code === undefined ? undefined : REFUSED[code]
  if (refused !== undefined) return new ServiceRefused(`the chat's database refused: ${refused}`, { cause: error })
  const name = error instanceof Error ? error.name : 'unknown'
  return new ServiceUnavailable(`the chat's database did not answer (${code ?? name})`, { cause: error })
}
