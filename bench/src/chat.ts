import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Collection, MongoClient } from 'mongodb'

import { parseConfig } from '../../apps/server/src/config.ts'
import { type Engine, openEngine } from '../../apps/server/src/engine.ts'
import { startWorkers } from '../../apps/server/src/workers.ts'
import { CHANGES } from '../../packages/sources/src/rocketchat/collections.ts'
import { percentile } from './measure.ts'
import { start } from './processes.ts'
import type { Report, Row } from './report.ts'

/** `CHAT_MESSAGES=100000` for the long run. */
const TOTAL = Number(process.env['CHAT_MESSAGES'] ?? 30_000)
const ROUNDS = 3
const PER_SECOND = 200
const LAG_SECONDS = 15
const DELETIONS = 100

type Message = { _id: string; rid: string; msg: string; ts: Date; _updatedAt: Date; u: object }

/** The listener against a bare loop of the driver over the same changes; how far it lags; how soon what is deleted is found no more. */
export async function benchChat(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  const server = process.env['MONGODB_URI']
    ? undefined
    : await start('bench/src/chat-database.ts', [], {}, /listening (\d+)/)
  const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${server?.port}/rocketchat?replicaSet=rs0`
  const client = new MongoClient(uri)
  try {
    const db = client.db()
    const messages = db.collection<Message>('rocketchat_message')
    const rooms = db.collection<{ _id: string; t: string; name: string; _updatedAt: Date }>('rocketchat_room')
    for (let room = 0; room < 20; room++) {
      await rooms.insertOne({ _id: `room${room}`, t: 'c', name: `room-${room}`, _updatedAt: new Date() })
    }
    const house = await open(join(folder, 'rate'), uri)
    const rates: { bare: number[]; listener: number[] } = { bare: [], listener: [] }
    for (let round = 0; round < ROUNDS; round++) {
      const token = await tokenNow(client)
      await follow(house, 0)
      await write(messages, TOTAL)
      rates.bare.push(await bareLoop(client, token))
      rates.listener.push(await follow(house, TOTAL))
    }
    await house.close()
    const [bare, listener] = [percentile(rates.bare, 0.5), percentile(rates.listener, 0.5)]
    report.row({ name: 'chat, bare driver loop', value: `${bare.toFixed(0)}/s` })
    report.row({ name: 'chat, listener', value: `${listener.toFixed(0)}/s` })
    report.row({ name: 'chat ratio', value: (listener / bare).toFixed(2), aim: '≥ 0.80', ok: listener / bare >= 0.8 })

    await messages.deleteMany({})
    const read = await firstRead(join(folder, 'read'), uri, messages)
    report.row({ name: `first read of ${TOTAL} messages`, value: `${read.perSecond.toFixed(0)}/s` })
    report.row({ name: 'memory that it took', value: `${read.memory.toFixed(0)} MiB` })

    await messages.deleteMany({})
    const { lags, gone } = await live(join(folder, 'live'), uri, messages)
    report.row(below(`lag p95 at ${PER_SECOND}/s`, percentile(lags, 0.95), 250))
    report.row(below('deleted to found no more, p95', percentile(gone, 0.95), 1_000))
  } finally {
    await client.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  }
}

function below(name: string, value: number, most: number): Row {
  return { name, value: `${value.toFixed(0)} ms`, aim: `< ${most} ms`, ok: value < most }
}

async function open(
  directory: string,
  uri: string,
  observe: (name: string, value: number) => void = () => {},
): Promise<Engine> {
  const config = parseConfig({ INNKEEPER_DATA_DIR: directory, INNKEEPER_TIMEZONE: 'Europe/Paris', MONGODB_URI: uri })
  const engine = await openEngine({
    config,
    log: { info() {}, warn() {}, error: (message) => process.stderr.write(`${message}\n`) },
    now: Date.now,
    fetch: () => Promise.reject(new TypeError('no network here')),
  })
  const { metrics } = engine
  const kept = metrics.observe.bind(metrics)
  metrics.observe = (name, value, labels) => {
    observe(name, value)
    kept(name, value, labels)
  }
  return engine
}

let written = 0

async function write(messages: Collection<Message>, count: number): Promise<void> {
  for (let start = 0; start < count; start += 1_000) {
    await messages.insertMany(Array.from({ length: Math.min(1_000, count - start) }, message))
  }
}

function message(): Message {
  const at = new Date()
  const number = written++
  return {
    _id: `m${number}`,
    rid: `room${number % 20}`,
    msg: `The towels of house ${number} are missing, could somebody bring two sets before four o'clock?`,
    ts: at,
    _updatedAt: at,
    u: { _id: `user${number % 7}`, username: `user${number % 7}`, name: `User ${number % 7}` },
  }
}

async function tokenNow(client: MongoClient): Promise<unknown> {
  const stream = client.db().watch(CHANGES, { fullDocument: 'updateLookup', maxAwaitTimeMS: 1 })
  await stream.tryNext()
  const token = stream.resumeToken
  await stream.close()
  return token
}

/** What can be had at most: the driver, the same filter, and nothing done with what comes. Counted from the first that came. */
async function bareLoop(client: MongoClient, startAfter: unknown): Promise<number> {
  const stream = client.db().watch(CHANGES, { fullDocument: 'updateLookup', batchSize: 500, startAfter })
  let startedAt = 0
  let seen = 0
  for await (const change of stream) {
    if (change.operationType === 'insert') seen += 1
    if (seen === 1) startedAt = performance.now()
    if (seen === TOTAL) break
  }
  const perSecond = (TOTAL / (performance.now() - startedAt)) * 1000
  await stream.close()
  return perSecond
}

/** Follows until so many more messages are kept in the queue, counted from the first that were; 0: until there is nothing to read. */
async function follow({ chat }: Engine, count: number): Promise<number> {
  if (!chat) throw new Error('no chat')
  const { listener } = chat
  const before = listener.status().handedOn
  const stop = new AbortController()
  let first: { at: number; handedOn: number } | undefined
  let last = { at: 0, handedOn: 0 }
  const all = Promise.withResolvers<void>()
  const ended = listener.follow(stop.signal, () => {
    last = { at: performance.now(), handedOn: listener.status().handedOn - before }
    first ??= last
    if (last.handedOn >= count && count > 0) all.resolve()
  })
  if (count > 0) await all.promise
  else while (listener.status().phase !== 'following') await pause(20)
  stop.abort()
  await ended
  return first ? ((last.handedOn - first.handedOn) / (last.at - first.at)) * 1000 : 0
}

async function firstRead(directory: string, uri: string, messages: Collection<Message>) {
  await write(messages, TOTAL)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const engine = await open(directory, uri)
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  const startedAt = performance.now()
  await follow(engine, TOTAL)
  const perSecond = (TOTAL / (performance.now() - startedAt)) * 1000
  clearInterval(watching)
  await engine.close()
  return { perSecond, memory: (most - before) / 2 ** 20 }
}

/** Following, applying and indexing all at once, as the product does. */
async function live(directory: string, uri: string, messages: Collection<Message>) {
  const lags: number[] = []
  const engine = await open(directory, uri, (name, value) => {
    if (name === 'innkeeper_chat_lag_seconds') lags.push(value * 1000)
  })
  const workers = startWorkers(engine, new Set(['listener'] as const))
  try {
    while (engine.chat?.listener.status().phase !== 'following') await pause(20)
    const startedAt = performance.now()
    for (let number = 0; number < PER_SECOND * LAG_SECONDS; number++) {
      const wait = startedAt + (number * 1000) / PER_SECOND - performance.now()
      if (wait > 0) await pause(wait)
      void messages.insertOne(message())
    }
    while ((await engine.records.backlog()).unindexed > 0) await pause(50)
    const found = async (word: string) => {
      const audience = { classes: ['operations'] as const, rooms: ['rocketchat:room:room1'] }
      return (await engine.index.search({ text: word, audience, limit: 1 })).length > 0
    }
    const gone: number[] = []
    for (let number = 0; number < DELETIONS; number++) {
      const word = `swordfish${number}`
      await messages.insertOne({ ...message(), rid: 'room1', msg: `The secret is ${word}` })
      while (!(await found(word))) await pause(5)
      const deletedAt = performance.now()
      await messages.deleteOne({ _id: `m${written - 1}` })
      while (await found(word)) await pause(5)
      gone.push(performance.now() - deletedAt)
    }
    return { lags, gone }
  } finally {
    await workers.stop()
    await engine.close()
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
