import { randomBytes } from 'node:crypto'

import { type MongoStandIn, startMongoStandIn } from '@innkeeper/testing/stand-ins/mongodb/server'
import { type Collection, type Document, MongoClient } from 'mongodb'

type Stored = { _id: string } & Document

/** A team's chat as Rocket.Chat keeps it, written to as Rocket.Chat does. */
export interface ChatServer {
  readonly uri: string
  /** What a real server cannot be made to do; undefined on one. */
  readonly standIn: MongoStandIn | undefined
  readonly messages: Collection<Stored>
  readonly rooms: Collection<Stored>
  readonly subscriptions: Collection<Stored>
  readonly users: Collection<Stored>
  /** Messages of Nora's in one room, in this order. */
  send(room: string, messages: readonly Partial<Document>[]): Promise<void>
  edit(id: string, change: Document, unset?: Document): Promise<void>
  close(): Promise<void>
}

/**
 * An empty one with the open room `lobby`, the private room `office` and the users `nora`, `omar` and the assistant `assist`. On a real
 * replica set where `MONGODB_URI` names one, in a database of its own; else on the stand-in.
 */
export async function openChatServer(): Promise<ChatServer> {
  const real = process.env['MONGODB_URI']
  const standIn = real === undefined ? await startMongoStandIn() : undefined
  const uri = standIn?.uri ?? withDatabase(String(real), `innkeeper_test_${randomBytes(6).toString('hex')}`)
  const client = new MongoClient(uri)
  const db = client.db()
  const messages = db.collection<Stored>('rocketchat_message')
  const rooms = db.collection<Stored>('rocketchat_room')
  const subscriptions = db.collection<Stored>('rocketchat_subscription')
  const users = db.collection<Stored>('users')
  const _updatedAt = new Date()
  await rooms.insertMany([
    { _id: 'lobby', t: 'c', name: 'lobby', fname: 'Lobby', _updatedAt, msgs: 0 },
    { _id: 'office', t: 'p', name: 'office', _updatedAt, msgs: 0 },
    { _id: 'noraomar', t: 'd', uids: ['nora', 'omar'], usernames: ['nora', 'omar'], _updatedAt, msgs: 0 },
  ])
  const user = (_id: string, more: Document = {}) => ({
    _id,
    username: _id,
    name: `${_id[0]?.toUpperCase()}${_id.slice(1)}`,
    type: 'user',
    active: true,
    roles: ['user'],
    _updatedAt,
    services: { password: { bcrypt: 'SECRET-HASH' }, resume: { loginTokens: [{ hashedToken: 'SECRET-TOKEN' }] } },
    ...more,
  })
  await users.insertMany([user('nora'), user('omar'), user('assist', { type: 'bot', roles: ['bot'] })])
  await subscriptions.insertMany(
    ['nora', 'omar'].map((id) => ({
      _id: `office-${id}`,
      rid: 'office',
      u: { _id: id },
      t: 'p',
      _updatedAt,
      unread: 0,
    })),
  )
  return {
    uri,
    standIn,
    messages,
    rooms,
    subscriptions,
    users,
    async send(room, partials) {
      if (partials.length === 0) return
      await messages.insertMany(
        partials.map((partial) => {
          const ts = partial['ts'] instanceof Date ? partial['ts'] : new Date()
          const u = { _id: 'nora', username: 'nora', name: 'Nora' }
          return {
            _id: randomBytes(12).toString('hex'),
            rid: room,
            u,
            msg: '',
            ts,
            _updatedAt: ts,
            ...partial,
          }
        }),
      )
    },
    async edit(_id, change, unset) {
      const $set = { ...change, _updatedAt: new Date() }
      await messages.updateOne({ _id }, unset ? { $set, $unset: unset } : { $set })
    },
    async close() {
      if (!standIn) await db.dropDatabase()
      await client.close()
      await standIn?.stop()
    },
  }
}

function withDatabase(uri: string, name: string): string {
  const url = new URL(uri)
  url.pathname = `/${name}`
  return url.href
}
