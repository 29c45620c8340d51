import { StoreUnavailable } from '@innkeeper/core/errors'
import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { chatTrust } from '@innkeeper/core/pipeline/chat-trust'
import { type ChatListener, chatListener } from '@innkeeper/core/pipeline/follow-chat'
import { type ChatBatch, ChatHistoryLost, type ChatSeen, type ChatSource } from '@innkeeper/core/record/chat-source'
import type { Observation } from '@innkeeper/core/record/record'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { type Engine, openEngine } from './engine.ts'
import { dataFolder } from './testing/local-server.ts'

const NOTHING: ChatSeen = { access: [], messages: [], skipped: {}, parked: [] }
const START = Date.UTC(2026, 10, 20, 8)

let folder: ReturnType<typeof dataFolder>
let engine: Engine
let chat: ReturnType<typeof scriptedChat>
let clock: number
let published: string[]
let refuse: boolean
/** What is published is taken once this is kept. */
let taken: Promise<void>
let stops: AbortController[]

beforeEach(async () => {
  folder = dataFolder()
  clock = START
  engine = await openEngine({
    config: parseConfig({ INNKEEPER_DATA_DIR: folder.path, INNKEEPER_DEMO: 'off' }),
    log: { info() {}, warn() {}, error() {} },
    now: () => clock,
    fetch: () => Promise.reject(new TypeError('no network here')),
  })
  chat = scriptedChat()
  published = []
  refuse = false
  taken = Promise.resolve()
  stops = []
})
afterEach(async () => {
  for (const stop of stops) stop.abort()
  await engine.close()
  folder.remove()
})

/** A chat of one room, in which a test writes. A position is how many of its messages were seen. */
function scriptedChat() {
  const log: Observation<'chat_message'>[] = []
  const waiting = new Set<() => void>()
  const gone = new Set<string>()
  let lost = false
  const changed = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      waiting.add(resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  const wake = () => {
    for (const look of waiting) look()
    waiting.clear()
  }
  const source: ChatSource = {
    scope: 'test',
    async *follow(from, signal): AsyncGenerator<ChatBatch> {
      if (from !== undefined && lost) throw new ChatHistoryLost('the test lost it')
      let at = typeof from === 'number' ? from : log.length
      yield { ...NOTHING, position: at, at: undefined }
      while (!signal.aborted) {
        const messages = log.slice(at)
        at = log.length
        if (messages.length > 0) yield { ...NOTHING, messages, position: at, at: clock }
        else await changed(signal)
      }
    },
    async *read(type) {
      if (type === 'chat_message' && log.length > 0) {
        yield { ...NOTHING, messages: log.filter(({ id }) => !gone.has(id)), changedUntil: clock, count: log.length }
      }
    },
    estimate: async () => log.length,
    deletionsAmong: async (type, ids) =>
      ids
        .filter((id) => gone.has(id))
        .map((id) => ({
          id,
          type,
          facts: {},
          version: { sourceTime: clock, observedAt: clock, seen: '~deleted' },
          deleted: true,
        })),
  }
  return {
    source,
    write(body: string): string {
      const id = `rocketchat:chat_message:m${log.length}`
      const origin = {
        roomId: 'rocketchat:room:lobby',
        authorId: 'rocketchat:chat_user:nora',
        authorName: 'Nora',
        at: clock,
        by: 'person' as const,
      }
      const version = { sourceTime: clock, observedAt: clock, seen: 'a' }
      log.push({ id, type: 'chat_message', facts: { origin, text: { body, attachments: [] } }, version })
      wake()
      return id
    },
    all: () => log,
    remove: (id: string) => void gone.add(id),
    loseHistory: () => void (lost = true),
  }
}

function listener(holder: string): ChatListener {
  return chatListener({
    ...engine,
    source: chat.source,
    holder,
    publisher: {
      async publish(changes) {
        await taken
        if (refuse) throw new StoreUnavailable('the queue is away')
        published.push(...changes.map(({ observation }) => `${holder}: ${observation.facts.text?.body}`))
      },
    },
  })
}

/** Follows until the test ends, and says how it ended. */
function follow(who: ChatListener): Promise<unknown> {
  const stop = new AbortController()
  stops.push(stop)
  return who.follow(stop.signal).catch((error: unknown) => error)
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2_000) throw new Error('not in time')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('two listeners', () => {
  test('of two that start, one follows; it goes on while it lives', async () => {
    const [first, second] = [listener('one'), listener('two')]
    const ends = [follow(first), follow(second)]
    await until(() => [first, second].some((who) => who.status().phase === 'following'))
    chat.write('hello')
    await until(() => published.length > 0)
    expect(published).toHaveLength(1)
    expect([first.status().phase, second.status().phase].sort()).toEqual(['following', 'standby'])
    expect(await Promise.race(ends)).toBe(5_000)
  })

  test('the next one goes on where a dead one stopped, and a dead one that comes back hands on nothing', async () => {
    const [first, second] = [listener('one'), listener('two')]
    const end = follow(first)
    await until(() => first.status().phase === 'following')
    clock += 2_000
    chat.write('a')
    await until(() => published.length === 1)
    // It hears nothing for longer than its place is kept, as a process that is stopped in its tracks.
    clock += 31_000
    void follow(second)
    await until(() => second.status().phase === 'following')
    chat.write('b')
    expect(await end).toBeInstanceOf(StoreUnavailable)
    await until(() => published.includes('two: b'))
    expect(published).toEqual(['one: a', 'two: b'])
  })

  test('one that stops leaves its place at once', async () => {
    const first = listener('one')
    const end = follow(first)
    await until(() => first.status().phase === 'following')
    stops[0]?.abort()
    expect(await end).toBe(0)
    const second = listener('two')
    void follow(second)
    await until(() => second.status().phase === 'following')
  })
})

test('a place that was taken while the clock was wrong shuts nobody out when it is right again', async () => {
  clock += 86_400_000
  const first = listener('one')
  void follow(first)
  await until(() => first.status().phase === 'following')
  clock -= 86_400_000
  const second = listener('two')
  void follow(second)
  await until(() => second.status().phase === 'following')
})

describe('a listener', () => {
  test('hands on again what could not be handed on', async () => {
    const first = listener('one')
    const end = follow(first)
    await until(() => first.status().phase === 'following')
    refuse = true
    chat.write('a')
    expect(await end).toBeInstanceOf(StoreUnavailable)
    refuse = false
    void follow(first)
    await until(() => published.length === 1)
    expect(published).toEqual(['one: a'])
  })

  test('reads on only once what it saw is taken, so that a slow queue fills no memory', async () => {
    const seen: number[] = []
    const { source } = chat
    chat.source = {
      ...source,
      async *follow(from, signal) {
        for await (const batch of source.follow(from, signal)) {
          seen.push(batch.messages.length)
          yield batch
        }
      },
    }
    const first = listener('one')
    void follow(first)
    await until(() => first.status().phase === 'following')
    const gate = Promise.withResolvers<void>()
    taken = gate.promise
    chat.write('a')
    await until(() => seen.includes(1))
    for (let number = 0; number < 50; number++) chat.write(`more ${number}`)
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve))
    expect(seen).toEqual([0, 1])
    gate.resolve()
    await until(() => published.length === 51)
    expect(seen).toEqual([0, 1, 50])
  })

  test('keeps rooms closed until they are read, and private ones until everything is compared', async () => {
    expect(await chatTrust(engine.state, clock)).toBe('none')
    const trusts: string[] = []
    const { source } = chat
    const watched = async () => void trusts.push(await chatTrust(engine.state, clock))
    chat.source = {
      ...source,
      async *read(type, since, signal) {
        await watched()
        yield* source.read(type, since, signal)
      },
      deletionsAmong: async (type, ids) => {
        await watched()
        return source.deletionsAmong(type, ids)
      },
    }
    chat.write('a')
    const first = listener('one')
    void follow(first)
    await until(() => first.status().phase === 'following')
    expect(trusts).toEqual(['none', 'none', 'none', 'all_rooms'])
    expect(await chatTrust(engine.state, clock)).toBe('all_rooms')
    expect(await chatTrust(engine.state, clock + 6 * 60_000)).toBe('none')
  })

  test('that lost its history closes the rooms, reads anew and removes what is gone', async () => {
    const id = chat.write('a')
    const first = listener('one')
    void follow(first)
    await until(() => first.status().phase === 'following')
    await applyObservations(chat.all(), engine, 'trace')
    chat.remove(id)
    chat.write('b')
    stops[0]?.abort()
    await until(() => first.status().phase === 'stopped')
    chat.loseHistory()
    const second = listener('one')
    expect(await follow(second)).toBe(0)
    expect(await chatTrust(engine.state, clock)).toBe('none')
    void follow(second)
    await until(() => second.status().phase === 'following')
    expect(await chatTrust(engine.state, clock)).toBe('all_rooms')
    expect(await engine.records.get([id])).toEqual([])
    expect(published).toContain('one: b')
  })
})
