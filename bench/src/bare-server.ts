/**
 * The peer of intake: the same HTTP server, the same signature check, one append to a WAL SQLite file with a flush per
 * commit, and nothing else.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'

import { SECRET } from './deliveries.ts'

const database = new DatabaseSync(process.argv[2] ?? ':memory:')
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT)',
)
const insert = database.prepare('INSERT OR IGNORE INTO events VALUES (?, ?)')
const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')

const app = new Hono()
app.post('/webhooks/guesty', async ({ req }) => {
  const body = Buffer.from(await req.arrayBuffer())
  const id = req.header('svix-id') ?? ''
  const expected = createHmac('sha256', key)
    .update(`${id}.${req.header('svix-timestamp')}.`)
    .update(body)
    .digest()
  const given = Buffer.from((req.header('svix-signature') ?? '').replace('v1,', ''), 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return new Response(null, { status: 401 })
  insert.run(id, body.toString())
  return new Response(null, { status: 202 })
})
const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`listening ${typeof address === 'object' && address ? address.port : 0}\n`)
})
