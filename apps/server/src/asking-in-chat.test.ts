import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import type { Observation } from '@innkeeper/core/record/record'
import { addDays, localDateOf } from '@innkeeper/core/time/calendar'
import { type ChatServer, openChatServer } from '@innkeeper/sources/rocketchat/testing/chat-server'
import { type RocketChatStandIn, rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { openEngine } from './engine.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

const ARRIVALS = 'who is checking in today and at what time?'

let chat: ChatServer
let folder: ReturnType<typeof dataFolder>
let standIn: RocketChatStandIn
let server: LocalServer

beforeEach(async () => {
  chat = await openChatServer()
  folder = dataFolder()
  standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: Date.now })
  standIn.rooms.set('lobby', { t: 'c', name: 'lobby', members: new Set(['nora', 'omar', 'assist']) })
  standIn.rooms.set('office', { t: 'p', name: 'office', members: new Set(['nora', 'omar', 'assist']) })
  standIn.rooms.set('assistnora', { t: 'd', members: new Set(['nora', 'assist']) })
  const seen = { _updatedAt: new Date() }
  await chat.rooms.insertOne({ _id: 'assistnora', t: 'd', ...seen })
  await chat.subscriptions.insertMany(
    ['nora', 'assist'].map((id) => ({ _id: `dm-${id}`, rid: 'assistnora', u: { _id: id }, t: 'd', ...seen })),
  )
})
afterEach(async () => {
  await server.stop()
  await chat.close()
  folder.remove()
})

async function start(environment: Record<string, string> = {}): Promise<void> {
  server = await startLocalServer(folder.path, {
    environment: {
      MONGODB_URI: chat.uri,
      ROCKETCHAT_URL: 'https://chat.example.test',
      ROCKETCHAT_USER_ID: 'assist',
      ROCKETCHAT_TOKEN: 'pat',
      ROCKETCHAT_WEBHOOK_TOKEN: 'hook-token',
      INNKEEPER_PUBLIC_URL: 'https://innkeeper.example.test/',
      ...environment,
    },
    fetch: standIn.fetch,
  })
  if (environment['MONGODB_URI'] === '') return
  await until('following', async () => {
    const health: unknown = await (await fetch(`${server.origin}/healthz`)).json()
    return JSON.stringify(health).includes('"phase":"following"')
  })
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

interface Said {
  readonly _id: string
  readonly msg: string
  readonly room?: string
  readonly by?: string
  readonly tmid?: string
}

/** Somebody writes, as the chat keeps it. */
async function say({ _id, msg, room = 'lobby', by = 'nora', tmid }: Said, more: object = {}): Promise<void> {
  const thread = tmid === undefined ? {} : { tmid }
  standIn.messages.set(_id, { _id, rid: room, msg, u: { _id: by }, ...thread })
  const u = { _id: by, username: by, name: by }
  await chat.send(room, [{ _id, msg, u, ...thread, ...more }])
}

/** The chat's webhook tells of a message. */
function tell({ _id, msg, room = 'lobby', by = 'nora', tmid }: Said, more: object = {}): Promise<Response> {
  const body = {
    token: 'hook-token',
    bot: false,
    channel_id: room,
    message_id: _id,
    timestamp: new Date().toISOString(),
    user_id: by,
    user_name: by,
    text: msg,
    ...(tmid === undefined ? {} : { tmid }),
    ...more,
  }
  return fetch(`${server.origin}/webhooks/rocketchat`, { method: 'POST', body: JSON.stringify(body) })
}

const answersOf = (id: string) => [...standIn.messages.values()].filter(({ _id }) => _id.startsWith(`${id}-`))
const answered = (id: string) =>
  until(`an answer to ${id}`, () => answersOf(id).length > 0 && !standIn.reactions(id).includes(':thinking:'))

/** Everything that was said is worked on. */
async function quiet(): Promise<void> {
  await server.settled()
}

describe('a question in a room', () => {
  test('is answered once in its thread, whichever ways it came, under a sign of thinking', async () => {
    await start()
    const said = { _id: 'q1', msg: `@assistant ${ARRIVALS}` }
    await Promise.all([say(said), tell(said), tell(said)])
    await answered('q1')
    await tell(said)
    await quiet()
    const [answer, ...others] = answersOf('q1')
    expect(others).toEqual([])
    expect(answer).toMatchObject({ tmid: 'q1', rid: 'lobby', alias: 'AI Assistant', u: { _id: 'assist' } })
    expect(answer?.msg).toContain('oday')
    expect(answer?.attachments?.[0]).toMatchObject({ color: '#00a5e4' })
    expect(answer?.attachments?.[0]?.text).toContain('Made by AI')
    expect(standIn.reacted).toEqual(['+:thinking: q1', '-:thinking: q1'])
  })

  test.for([
    [
      'a mention in the middle, which only the listener sees',
      { _id: 'q', msg: 'hey @assistant who arrives tomorrow?' },
      { mentions: [{ _id: 'assist', username: 'assistant' }] },
    ],
    ['another trigger word', { _id: 'q', msg: '!query who arrives tomorrow?' }, {}],
  ] as const)('is heard by %s', async ([, said, more]) => {
    await start()
    await say(said, more)
    await answered('q')
    expect(answersOf('q')[0]?.msg).toContain('omorrow')
  })

  test.for([
    ['talk among the team', { _id: 'q', msg: ARRIVALS }, {}],
    ['a bot', { _id: 'q', msg: `@assistant ${ARRIVALS}` }, { bot: { i: 'integration' } }],
    ['the assistant itself', { _id: 'q', msg: `@assistant ${ARRIVALS}`, by: 'assist' }, {}],
    ['an edit', { _id: 'q', msg: `@assistant ${ARRIVALS}` }, { editedAt: new Date() }],
    ['a message of yesterday', { _id: 'q', msg: `@assistant ${ARRIVALS}` }, { ts: new Date(Date.now() - 86_400_000) }],
  ] as const)('is not made of %s', async ([, said, more]) => {
    await start()
    await say(said, more)
    await say({ _id: 'last', msg: '@assistant who arrives tomorrow?' })
    await answered('last')
    await quiet()
    expect(answersOf('q')).toEqual([])
  })

  test('need not follow a call: whoever only calls is told what can be asked', async () => {
    await start()
    await say({ _id: 'q', msg: '@assistant' })
    await answered('q')
    expect(answersOf('q')[0]?.msg).toMatch(/^Here to help/)
  })

  test('goes on in its thread; what is said there to others is left alone', async () => {
    await start()
    await say({ _id: 'q1', msg: '@assistant who is checking out today?' })
    await answered('q1')
    await say({ _id: 'q2', msg: 'and tomorrow?', tmid: 'q1', by: 'omar' })
    await answered('q2')
    expect(answersOf('q2')[0]).toMatchObject({ tmid: 'q1' })
    expect(answersOf('q2')[0]?.msg).toContain('omorrow')
    await say({ _id: 'q3', msg: 'thanks, I’ll bring the milk', tmid: 'q1' })
    await say({ _id: 'last', msg: '@assistant who arrives tomorrow?' })
    await answered('last')
    await quiet()
    expect(answersOf('q3')).toEqual([])
  })

  test('"why?" in its thread shows how it was understood', async () => {
    await start()
    await say({ _id: 'q1', msg: '@assistant which calls did we miss this week?' })
    await answered('q1')
    await say({ _id: 'q2', msg: 'why?', tmid: 'q1', by: 'omar' })
    await answered('q2')
    expect(answersOf('q2')[0]?.msg).toMatch(
      /^“which calls did we miss this week\?” was understood as: \*\*missed calls\*\*/,
    )
  })

  test('typed plainly is answered in a room that is open for it, and team talk is not', async () => {
    await start({ ROCKETCHAT_OPEN_ROOMS: 'lobby' })
    await say({ _id: 'talk', msg: 'can you bring milk?' })
    await say({ _id: 'q1', msg: 'who is checking in today and at what time' })
    await answered('q1')
    await quiet()
    expect(answersOf('talk')).toEqual([])
  })
})

describe('a question mark, in a room where it is set', () => {
  test('before a question makes it one for the assistant; there alone', async () => {
    await start({ ROCKETCHAT_QUESTION_MARK_ROOMS: 'lobby' })
    await say({ _id: 'q1', msg: '? who is checking in today', room: 'office' })
    await say({ _id: 'q2', msg: '? who is checking in today' })
    await answered('q2')
    await quiet()
    expect(answersOf('q2')[0]).toMatchObject({ tmid: 'q2' })
    expect(answersOf('q1')).toEqual([])
  })

  test('alone asks what the same person wrote just before, once', async () => {
    await start({ ROCKETCHAT_QUESTION_MARK_ROOMS: 'lobby' })
    const at = (secondsAgo: number) => ({ ts: new Date(Date.now() - secondsAgo * 1_000) })
    await say({ _id: 'm1', msg: 'who leaves tomorrow' }, at(30))
    await say({ _id: 'm2', msg: 'I have no idea', by: 'omar' }, at(20))
    await say({ _id: 'q1', msg: '?' }, at(10))
    await answered('q1')
    expect(answersOf('q1')[0]?.msg).toContain('omorrow')
    await say({ _id: 'q2', msg: '?', by: 'pia' }, at(5))
    await quiet()
    expect(answersOf('q2')).toEqual([])
    expect(answersOf('m1')).toEqual([])
  })
})

describe('what was written in the chat', () => {
  const SECRET = 'the safe of the villa opens with swordfish'
  const QUESTION = '@assistant what opens the safe of the villa, swordfish?'

  test.for([
    ['is used in its own private room', 'office', true],
    ['is used to somebody who is in the room and alone with the assistant', 'assistnora', true],
    ['of a private room is not used in a public one', 'lobby', false],
  ] as const)('%s', async ([, room, heard]) => {
    await start()
    await say({ _id: 'm1', msg: SECRET, room: 'office', by: 'omar' })
    await quiet()
    const said = { _id: 'q', msg: QUESTION, room }
    await (room === 'assistnora' ? tell(said) : say(said))
    await answered('q')
    const text = answersOf('q')
      .map(({ msg, attachments }) => msg + JSON.stringify(attachments))
      .join()
    expect(text.includes('opens with swordfish')).toBe(heard)
  })
})

describe('a time that a colleague states', () => {
  const STATED = 'the guest of Casa Azul arrives at 4pm'

  /** Somebody arrives at Casa Azul today. */
  async function expectArrival(): Promise<void> {
    const engine = await openEngine({
      config: parseConfig({ INNKEEPER_DATA_DIR: folder.path, INNKEEPER_DEMO: 'off' }),
      log: { info() {}, warn() {}, error() {} },
      now: Date.now,
      fetch: () => Promise.reject(new TypeError('no network here')),
    })
    const today = localDateOf(Date.now(), 'Europe/Paris')
    const version = { sourceTime: 1, observedAt: 1, seen: 'x' }
    const place = { timezone: 'Europe/Paris' }
    const seen: Observation[] = [
      { id: 'guesty:listing:1', type: 'listing', version, facts: { name: { nickname: 'Casa Azul' }, place } },
      {
        id: 'guesty:stay:1',
        type: 'stay',
        version,
        facts: {
          status: { status: 'booked' },
          dates: { checkIn: today, checkOut: addDays(today, 3) },
          unit: { listingId: 'guesty:listing:1' },
          booker: { name: 'Ana Lima' },
        },
      },
    ]
    await applyObservations(seen, engine, 'trace')
    await engine.close()
  }

  test.for([
    ['is evidence to who reads its room', 'office', true],
    ['is none to somebody elsewhere', 'lobby', false],
  ] as const)('%s, and no question itself', async ([, room, shown]) => {
    await expectArrival()
    await start({ ROCKETCHAT_OPEN_ROOMS: 'office' })
    await say({ _id: 'm1', msg: STATED, room: 'office', by: 'omar' })
    await quiet()
    await say({ _id: 'q', msg: '@assistant who is checking in today and at what time?', room })
    await answered('q')
    expect(answersOf('q')[0]?.msg).toContain('Ana Lima')
    expect(answersOf('q')[0]?.msg.includes(`in the chat`)).toBe(shown)
    expect(answersOf('q')[0]?.msg.includes('**16:00**')).toBe(shown)
    expect(answersOf('m1')).toEqual([])
  })
})

describe('after an answer', () => {
  test('thumbs are feedback, and "forget that" takes it from memory', async () => {
    await start()
    await say({ _id: 'q1', msg: `@assistant ${ARRIVALS}` })
    await answered('q1')
    const u = { _id: 'assist', username: 'assistant' }
    await chat.send('lobby', [
      { _id: 'q1-a0', msg: 'x', tmid: 'q1', u, reactions: { ':thumbsup:': { usernames: ['nora'] } } },
    ])
    const record = () => server.api('/api/records/innkeeper:interaction:chat-q1')
    await until('feedback', async () => (await (await record()).text()).includes('"rating":"up"'))
    await say({ _id: 'f0', msg: 'forget that', tmid: 'q1', by: 'omar' })
    await until('a sign', () => standIn.reactions('f0').includes(':thumbsdown:'))
    expect((await record()).status).toBe(200)
    await say({ _id: 'f1', msg: 'forget that', tmid: 'q1' })
    await until('a sign', () => standIn.reactions('f1').includes(':white_check_mark:'))
    expect((await record()).status).toBe(404)
    await tell({ _id: 'q1', msg: `@assistant ${ARRIVALS}` })
    await quiet()
    expect(answersOf('q1')).toHaveLength(1)
  })
})

describe('when something is in the way', () => {
  test('an outage of the chat delays an answer', async () => {
    await start()
    standIn.outage = 502
    const said = { _id: 'q1', msg: `@assistant ${ARRIVALS}` }
    standIn.messages.set('q1', { _id: 'q1', rid: 'lobby', msg: said.msg, u: { _id: 'nora' } })
    await tell(said)
    await until('a try', () => standIn.calls.includes('chat.sendMessage'))
    standIn.outage = undefined
    await answered('q1')
    expect(answersOf('q1')).toHaveLength(1)
  })

  test('a question that was deleted before it was worked on gets no answer', async () => {
    await start()
    const said = { _id: 'q1', msg: ARRIVALS }
    await say(said)
    await quiet()
    await chat.messages.deleteOne({ _id: 'q1' })
    await say({ _id: 'q2', msg: '@assistant who arrives tomorrow?' })
    await answered('q2')
    await quiet()
    await tell({ ...said, msg: `!query ${ARRIVALS}` })
    await quiet()
    expect(answersOf('q1')).toEqual([])
  })

  test('an answer that was posted before its work was kept is not posted again', async () => {
    await start()
    standIn.messages.set('q1-a0', { _id: 'q1-a0', rid: 'lobby', msg: 'earlier', u: { _id: 'assist' } })
    await say({ _id: 'q1', msg: `@assistant ${ARRIVALS}` })
    await until('the end', () => standIn.reacted.includes('-:thinking: q1'))
    expect(answersOf('q1').map(({ msg }) => msg)).toEqual(['earlier'])
  })

  test('what can never be answered is told, with where to look', async () => {
    await start()
    standIn.messages.set('q1-a0', { _id: 'q1-a0', rid: 'lobby', msg: 'somebody’s own', u: { _id: 'omar' } })
    await say({ _id: 'q1', msg: `@assistant ${ARRIVALS}` })
    await until('a word about it', () => standIn.messages.has('q1-f'))
    expect(standIn.messages.get('q1-f')).toMatchObject({ tmid: 'q1' })
    expect(standIn.messages.get('q1-f')?.msg).toMatch(/could not answer: .* under [0-9a-f]{32}\.$/)
  })

  test('without the chat’s database there are answers by webhook, of what everybody may be told', async () => {
    await start({ MONGODB_URI: '' })
    for (const [room, id] of [
      ['lobby', 'q1'],
      ['assistnora', 'q2'],
    ] as const) {
      standIn.messages.set(id, { _id: id, rid: room, msg: '?', u: { _id: 'nora' } })
      await tell({ _id: id, msg: `!query ${ARRIVALS}`, room })
      await answered(id)
      expect(answersOf(id)[0]?.msg).toContain('oday')
    }
  })

  test('a room that the assistant is not in gets nothing, and no other waits for it', async () => {
    await start()
    standIn.rooms.get('office')?.members.delete('assist')
    await say({ _id: 'q1', msg: `@assistant ${ARRIVALS}`, room: 'office' })
    await say({ _id: 'q2', msg: `@assistant ${ARRIVALS}` })
    await answered('q2')
    expect(answersOf('q1')).toEqual([])
  })

  test('a customer’s chat is never answered', async () => {
    await start()
    standIn.rooms.set('visitor', { t: 'l', members: new Set(['assist']) })
    await tell({ _id: 'q1', msg: `!query ${ARRIVALS}`, room: 'visitor', by: 'somebody' })
    await quiet()
    expect(answersOf('q1')).toEqual([])
  })
})

test.for([
  ['a wrong token', { token: 'another' }, 401],
  ['no token', { token: undefined }, 401],
  ['another event', { message_id: undefined }, 200],
] as const)('a webhook with %s', async ([, more, status]) => {
  await start()
  const response = await tell({ _id: 'q1', msg: `!query ${ARRIVALS}` }, more)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({})
  await quiet()
  expect(answersOf('q1')).toEqual([])
})

test('without its token the webhook is not there', async () => {
  await start({ ROCKETCHAT_WEBHOOK_TOKEN: '' })
  expect((await tell({ _id: 'q1', msg: ARRIVALS })).status).toBe(404)
})
