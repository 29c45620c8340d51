import type { ChatBatch, ChatSeen } from '@innkeeper/core/record/chat-source'
import { ChatHistoryLost } from '@innkeeper/core/record/chat-source'
import { ServiceRefused } from '@innkeeper/core/errors'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { type ChatDatabase, openChatDatabase } from './chat-database.ts'
import { type ChatServer, openChatServer } from './testing/chat-server.ts'

let server: ChatServer
let chat: ChatDatabase
let stop: AbortController
let following: AsyncGenerator<ChatBatch>

const open = (takesDirectMessages = false) =>
  openChatDatabase({ uri: server.uri, assistantId: 'assist', takesDirectMessages, awaitMs: 50 })

beforeEach(async () => {
  server = await openChatServer()
  chat = open()
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await following?.return(undefined)
  await chat.close()
  await server.close()
})

async function begin(from?: unknown): Promise<ChatBatch> {
  following = chat.follow(from, stop.signal) as AsyncGenerator<ChatBatch>
  return next()
}

async function next(): Promise<ChatBatch> {
  const { value, done } = await following.next()
  if (done) throw new Error('the stream ended')
  return value
}

/** What is seen until as many things as are expected were. */
async function seen(count: number): Promise<ChatBatch & { readonly position: unknown }> {
  let all: ChatBatch | undefined
  for (;;) {
    const batch = await next()
    all = all
      ? {
          ...batch,
          access: [...all.access, ...batch.access],
          messages: [...all.messages, ...batch.messages],
          parked: [...all.parked, ...batch.parked],
          skipped: sum(all.skipped, batch.skipped),
        }
      : batch
    if (counted(all) >= count) return all
  }
}

function counted({ access, messages, parked, skipped }: ChatSeen): number {
  return access.length + messages.length + parked.length + Object.values(skipped).reduce((total, by) => total + by, 0)
}

function sum(left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): Record<string, number> {
  const total: Record<string, number> = { ...left }
  for (const [reason, by] of Object.entries(right)) total[reason] = (total[reason] ?? 0) + by
  return total
}

const ids = ({ messages }: ChatSeen) => messages.map(({ id }) => id.split(':').at(-1))
const told = ({ messages }: ChatSeen) => messages.map(({ facts, deleted }) => (deleted ? 'deleted' : facts.text?.body))

describe('following', () => {
  test('tells of what is written, edited and deleted, in order', async () => {
    await begin()
    await server.send('lobby', [{ _id: 'm1', msg: 'Towels are missing' }])
    expect(told(await seen(1))).toEqual(['Towels are missing'])
    await server.edit('m1', { msg: 'Towels are there' })
    expect(told(await seen(1))).toEqual(['Towels are there'])
    await server.messages.deleteOne({ _id: 'm1' })
    expect(told(await seen(1))).toEqual(['deleted'])
  })

  test('goes on after a position, over a new connection', async () => {
    const { position } = await begin()
    stop.abort()
    await following.return(undefined)
    await server.send('lobby', [{ _id: 'm1', msg: 'while nobody listened' }])
    await server.messages.deleteOne({ _id: 'none' })
    await chat.close()
    chat = open()
    stop = new AbortController()
    expect(ids(await begin(JSON.parse(JSON.stringify(position))))).toEqual(['m1'])
  })

  test('tells nothing of counters, previews and read marks', async () => {
    await server.send('lobby', [{ _id: 'm1', msg: 'see https://a.example' }])
    await begin()
    await server.edit('m1', { urls: [{ url: 'https://a.example', meta: {} }] })
    await server.edit('m1', { tcount: 1, tlm: new Date(), replies: ['omar'] })
    await server.rooms.updateOne({ _id: 'lobby' }, { $set: { msgs: 7, lm: new Date() } })
    await server.subscriptions.updateOne({ _id: 'office-omar' }, { $set: { unread: 3, alert: true } })
    await server.users.updateOne({ _id: 'omar' }, { $set: { status: 'away' } })
    await server.send('lobby', [{ _id: 'm2', msg: 'and on' }])
    const batch = await seen(1)
    expect(ids(batch)).toEqual(['m2'])
    expect(batch.access).toEqual([])
  })

  test('tells of rooms, memberships and roles as they change', async () => {
    await begin()
    await server.rooms.updateOne({ _id: 'lobby' }, { $set: { t: 'p', _updatedAt: new Date() } })
    await server.subscriptions.updateOne({ _id: 'office-omar' }, { $set: { status: 'BANNED', _updatedAt: new Date() } })
    await server.users.updateOne({ _id: 'nora' }, { $set: { roles: ['user', 'manager'], _updatedAt: new Date() } })
    await server.subscriptions.deleteOne({ _id: 'office-nora' })
    const { access } = await seen(4)
    expect(access.map(({ id, facts, deleted }) => [id, deleted ?? facts])).toMatchObject([
      ['rocketchat:room:lobby', { kind: { kind: 'group' } }],
      ['rocketchat:membership:office-omar', { standing: { status: 'banned' } }],
      ['rocketchat:chat_user:nora', { roles: { roles: ['manager', 'user'] } }],
      ['rocketchat:membership:office-nora', true],
    ])
  })

  test("never reads a user's credentials", async () => {
    await begin()
    await server.users.updateOne(
      { _id: 'nora' },
      { $set: { name: 'Nora Petit', services: { password: { bcrypt: 'SECRET-OTHER' } }, _updatedAt: new Date() } },
    )
    const texts = [JSON.stringify(await seen(1))]
    for await (const page of chat.read('chat_user', 0, stop.signal)) texts.push(JSON.stringify(page))
    expect(texts.join('')).toContain('Nora Petit')
    expect(texts.join('')).not.toContain('SECRET')
  })

  test('a room that was made after it began is known when something is written in it', async () => {
    await begin()
    await server.rooms.insertOne({ _id: 'cellar', t: 'c', name: 'cellar', _updatedAt: new Date() })
    await server.send('cellar', [{ _id: 'm1', msg: 'first' }])
    expect(ids(await seen(2))).toEqual(['m1'])
  })

  test('leaves out what is no knowledge, each counted by its reason', async () => {
    await begin()
    await server.rooms.insertOne({ _id: 'desk', t: 'l', _updatedAt: new Date() })
    await server.send('desk', [{ msg: 'a customer' }])
    await server.send('nowhere', [{ msg: 'room unknown' }])
    await server.send('noraomar', [{ msg: 'between us' }])
    await server.send('lobby', [
      { t: 'uj', msg: 'nora' },
      { t: 'e2e', msg: '', e2e: 'pending' },
      { msg: 'from an integration', bot: { i: 'x' } },
      { msg: 'the earlier text', _hidden: true, parent: 'm1' },
      { _id: 'own', msg: 'Two guests arrive today', u: { _id: 'assist', username: 'assist' } },
    ])
    const batch = await seen(10)
    expect(batch.skipped).toEqual({
      customer_chat: 1,
      room_unknown: 1,
      direct_message: 1,
      system: 1,
      encrypted: 1,
      bot: 1,
      history_copy: 1,
      assistant: 1,
    })
    // Of its own post only the reactions are kept.
    expect(batch.messages.map(({ id, facts }) => [id, facts.text])).toEqual([
      ['rocketchat:chat_message:own', undefined],
    ])
  })

  test('one document that cannot be read is kept with the reason, the rest goes on', async () => {
    await begin()
    await server.send('lobby', [
      { _id: 'odd', msg: 'poison', u: 'nobody' },
      { _id: 'm1', msg: 'fine' },
    ])
    const batch = await seen(2)
    expect(ids(batch)).toEqual(['m1'])
    expect(batch.parked).toMatchObject([
      { type: 'chat_message.seen', reason: 'chat_message: u has a shape that is not known' },
    ])
  })

  test('direct messages are taken in where that is switched on', async () => {
    await chat.close()
    chat = open(true)
    await begin()
    await server.send('noraomar', [{ _id: 'm1', msg: 'between us' }])
    expect(ids(await seen(1))).toEqual(['m1'])
  })

  test('a collection that was dropped must be read anew', async () => {
    await server.send('lobby', [{ msg: 'x' }])
    await begin()
    await server.messages.drop()
    await expect(seen(1)).rejects.toThrow(ChatHistoryLost)
  })

  test('a position that is no position must be read anew', async () => {
    await expect(begin({ _data: 'ff' })).rejects.toThrow(ChatHistoryLost)
  })
})

describe.skipIf(process.env['MONGODB_URI'] !== undefined)(
  'a database in trouble (only the stand-in can be told to be)',
  () => {
    const standIn = () => {
      if (!server.standIn) throw new Error('needs the stand-in')
      return server.standIn
    }

    test('a connection that is cut costs nothing', async () => {
      await begin()
      await server.send('lobby', [{ _id: 'm1', msg: 'before' }])
      await seen(1)
      standIn().cut()
      await server.send('lobby', [{ _id: 'm2', msg: 'after' }])
      expect(ids(await seen(1))).toEqual(['m2'])
    })

    test('an election costs nothing', async () => {
      await begin()
      standIn().stepDown()
      const election = setTimeout(() => standIn().elect(), 200)
      await server.send('lobby', [{ _id: 'm1', msg: 'after the election' }])
      expect(ids(await seen(1))).toEqual(['m1'])
      clearTimeout(election)
    })

    test('history that was lost is said to be', async () => {
      const { position } = await begin()
      await following.return(undefined)
      await server.send('lobby', [{ msg: 'missed' }])
      standIn().forgetHistory()
      await expect(begin(position)).rejects.toThrow(ChatHistoryLost)
    })

    test.for([
      [13, ServiceRefused, 'role `read`'],
      [40_573, ServiceRefused, 'replica set'],
      [280, ChatHistoryLost, '280'],
      [10_334, ChatHistoryLost, '10334'],
    ] as const)('error %i is what it is', async ([code, kind, words]) => {
      standIn().failNext('aggregate', code, 'Failed')
      const failure = begin()
      await expect(failure).rejects.toThrow(kind)
      await expect(failure).rejects.toThrow(words)
    })

    test('a stream that ended leaves no cursor open', async () => {
      await begin()
      await following.return(undefined)
      expect(standIn().openCursors()).toBe(0)
    })
  },
)

describe('reading what is there', () => {
  const read = async (since: number) => {
    const pages: ChatSeen[] = []
    for await (const page of chat.read('chat_message', since, stop.signal)) pages.push(page)
    return pages.flatMap(({ messages }) => messages.map(({ id }) => id.split(':').at(-1)))
  }

  test('takes the order of the changes, page by page, from an instant on', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute))
    await server.send('lobby', [
      { _id: 'm3', msg: 'c', ts: at(3) },
      { _id: 'm1', msg: 'a', ts: at(1) },
      { _id: 'm2', msg: 'b', ts: at(2) },
    ])
    expect(await read(0)).toEqual(['m1', 'm2', 'm3'])
    expect(await read(at(2).getTime())).toEqual(['m2', 'm3'])
    const many = Array.from({ length: 1_200 }, (_, index) => ({ _id: `n${index}`, msg: 'x', ts: at(10) }))
    await server.send('lobby', many)
    expect(new Set(await read(at(10).getTime())).size).toBe(1_200)
  })

  test('says which of these are gone, or not to be taken in', async () => {
    await server.send('lobby', [
      { _id: 'here', msg: 'a' },
      { _id: 'taken-back', msg: '', t: 'rm' },
      { _id: 'hidden', msg: 'b', _hidden: true },
    ])
    await server.send('noraomar', [{ _id: 'private', msg: 'c' }])
    const asked = ['here', 'taken-back', 'hidden', 'private', 'never'].map((id) => `rocketchat:chat_message:${id}`)
    const gone = await chat.deletionsAmong('chat_message', asked)
    expect(gone.map(({ id, deleted }) => [id.split(':').at(-1), deleted])).toEqual(
      ['taken-back', 'hidden', 'private', 'never'].map((id) => [id, true]),
    )
  })
})
