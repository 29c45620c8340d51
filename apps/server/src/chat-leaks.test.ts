import { DATA_CLASSES, type DataClass } from '@innkeeper/core/access/data-class'
import { answerQuestion } from '@innkeeper/core/pipeline/answer-question'
import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import { briefRoom } from '@innkeeper/core/pipeline/post-briefing'
import { whoAsks } from '@innkeeper/core/pipeline/who-asks'
import type { Observation } from '@innkeeper/core/record/record'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { type Engine, openEngine } from './engine.ts'
import { dataFolder } from './testing/local-server.ts'
import { nosyModel } from './testing/nosy-model.ts'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const folder = dataFolder()
let engine: Engine

beforeAll(async () => {
  const config = parseConfig({
    INNKEEPER_DATA_DIR: folder.path,
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    INNKEEPER_DEMO: 'off',
  })
  const log = { info() {}, warn() {}, error() {} }
  engine = await openEngine({ config, log, now: () => NOW, fetch: () => Promise.reject(new TypeError('no network')) })
})
afterAll(async () => {
  await engine.close()
  folder.remove()
})

const nosy = nosyModel(['swordfish password', 'balance door code phone', 'Ana Lima'])

const USERS = ['nora', 'omar', 'pia'] as const
const ROOMS = ['r0', 'r1', 'r2', 'r3', 'r4'] as const
type User = (typeof USERS)[number]
type Room = (typeof ROOMS)[number]
const QUESTIONS = [
  'who is checking in today and at what time?',
  'who still has to pay?',
  'what is the door code of Lake House?',
  'what is the phone number of Ana Lima?',
  'what is the swordfish password?',
  'and tomorrow?',
  'what happened last night?',
] as const

/** Words that nobody may hear who is not in the class of data that they belong to. */
const CLASS_SECRETS: readonly [DataClass, string][] = [
  ['money', '731.94'],
  ['money', '73194'],
  ['access_codes', '994411'],
  ['guest_contact', '600000012'],
]

interface World {
  readonly kinds: Readonly<Record<Room, 'channel' | 'group' | 'direct' | 'other'>>
  readonly parents: Readonly<Record<Room, Room | undefined>>
  readonly standings: readonly (readonly [Room, User | 'assist', 'member' | 'invited' | 'banned'])[]
  readonly roles: Readonly<Record<User, readonly string[]>>
  readonly policy: {
    readonly default: DataClass[]
    readonly byRole: Record<string, DataClass[]>
    readonly byRoom: Record<string, DataClass[]>
  }
  readonly trust: 'none' | 'public_rooms' | 'all_rooms'
  readonly asks: readonly (readonly [User, Room, (typeof QUESTIONS)[number]])[]
}

const classes = fc.subarray([...DATA_CLASSES])
const perRoom = <T>(one: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(ROOMS.map((room) => [room, one])) as Record<Room, fc.Arbitrary<T>>)
const worlds: fc.Arbitrary<World> = fc.record({
  kinds: perRoom(fc.constantFrom('channel', 'group', 'direct', 'other')),
  parents: perRoom(fc.option(fc.constantFrom(...ROOMS), { nil: undefined, freq: 4 })),
  standings: fc.array(
    fc.tuple(
      fc.constantFrom(...ROOMS),
      fc.constantFrom(...USERS, 'assist' as const),
      fc.constantFrom('member', 'member', 'invited', 'banned'),
    ),
    { maxLength: 16 },
  ),
  roles: fc.record({ nora: fc.constant(['boss']), omar: fc.constant(['user']), pia: fc.subarray(['boss', 'user']) }),
  policy: fc.record({
    default: classes.map((some): DataClass[] => ['operations', ...some.filter((one) => one !== 'operations')]),
    byRole: fc.record({ boss: classes }),
    byRoom: fc.dictionary(fc.constantFrom(...ROOMS), classes),
  }),
  trust: fc.constantFrom('none', 'public_rooms', 'all_rooms', 'all_rooms', 'all_rooms'),
  asks: fc.array(fc.tuple(fc.constantFrom(...USERS), fc.constantFrom(...ROOMS), fc.constantFrom(...QUESTIONS)), {
    minLength: 1,
    maxLength: 3,
  }),
})

/** In which something may be told. */
const OWN_PRIVATE_ROOM: World = {
  kinds: { r0: 'group', r1: 'group', r2: 'channel', r3: 'direct', r4: 'other' },
  parents: { r0: undefined, r1: undefined, r2: undefined, r3: undefined, r4: undefined },
  standings: [
    ['r0', 'nora', 'member'],
    ['r0', 'omar', 'member'],
    ['r1', 'nora', 'member'],
  ],
  roles: { nora: ['boss'], omar: ['user'], pia: [] },
  policy: { default: ['operations'], byRole: { boss: [...DATA_CLASSES] }, byRoom: {} },
  trust: 'all_rooms',
  asks: [['nora', 'r0', 'what is the swordfish password?']],
}

/** A room is another one in every run, and those of earlier runs are gone: what they held is a further secret. */
let run = 0
const own = (room: Room) => `${room}x${run}`
const person = (user: string) => `${user}x${run}`
const secretOf = (room: Room) => `swordfish-${own(room)}-end`

async function build(world: World): Promise<void> {
  const gone = ROOMS.flatMap((room): Observation[] => {
    const version = { sourceTime: NOW + run, observedAt: NOW + 1, seen: 'gone' }
    return [`room:${own(room)}`, `chat_message:${own(room)}`, `chat_message:${own(room)}t`].map((id) => ({
      id: `rocketchat:${id}`,
      type: id.startsWith('room') ? 'room' : 'chat_message',
      facts: {},
      version,
      deleted: true,
    }))
  })
  if (run > 0) await applyObservations(gone, engine, 'trace')
  run += 1
  const at = NOW - 60_000
  const version = { sourceTime: NOW + run, observedAt: NOW, seen: String(run) }
  const seen: Observation[] = [
    {
      id: 'guesty:listing:1',
      type: 'listing',
      version,
      facts: {
        name: { nickname: 'Lake House' },
        status: { active: true, listed: true },
        place: { timezone: 'Europe/Paris' },
        access: { entries: [{ topic: 'key box', text: '994411' }] },
      },
    },
    {
      id: 'guesty:guest:1',
      type: 'guest',
      version,
      facts: { name: { full: 'Ana Lima' }, contact: { emails: [], phones: ['+33600000012'] } },
    },
    {
      id: 'guesty:stay:1',
      type: 'stay',
      version,
      facts: {
        status: { status: 'booked' },
        dates: { checkIn: '2026-11-20', checkOut: '2026-11-24' },
        unit: { listingId: 'guesty:listing:1' },
        booker: { guestId: 'guesty:guest:1', name: 'Ana Lima' },
        access: { keyCode: '994411' },
        money: { total: { minor: 73_194, currency: 'EUR' }, balance: { minor: 73_194, currency: 'EUR' } },
      },
    },
    ...ROOMS.flatMap((room): Observation[] => {
      const roomId = `rocketchat:room:${own(room)}`
      const parent = world.parents[room]
      const belongs = { isTeamMain: false, ...(parent ? { parentId: `rocketchat:room:${own(parent)}` } : {}) }
      const origin = {
        roomId,
        authorId: `rocketchat:chat_user:${person('zoe')}`,
        authorName: 'Zoe',
        at,
        by: 'person' as const,
      }
      const text = { body: `the swordfish password is ${secretOf(room)}`, attachments: [] }
      return [
        {
          id: roomId,
          type: 'room',
          version,
          facts: { name: { name: room }, kind: { kind: world.kinds[room] }, belongs },
        },
        { id: `rocketchat:chat_message:${own(room)}`, type: 'chat_message', version, facts: { origin, text } },
        {
          id: `rocketchat:chat_message:${own(room)}t`,
          type: 'chat_message',
          version,
          facts: {
            origin,
            text: { body: `Lake House arrives at 16:00 ${secretOf(room)}`, attachments: [], statesTime: true },
          },
        },
      ]
    }),
    ...USERS.map((user): Observation => ({
      id: `rocketchat:chat_user:${person(user)}`,
      type: 'chat_user',
      version,
      facts: { status: { active: true, isBot: false }, roles: { roles: world.roles[user] } },
    })),
    ...world.standings.map(([room, user, status], index): Observation => ({
      id: `rocketchat:membership:${run}-${index}`,
      type: 'membership',
      version,
      facts: {
        between: { roomId: `rocketchat:room:${own(room)}`, userId: `rocketchat:chat_user:${person(user)}` },
        standing: { status, roles: [] },
      },
    })),
  ]
  await applyObservations(seen, engine, 'trace')
  while ((await indexRecords(500, engine)).records > 0);
  await engine.state.put('chat:listener', {
    holder: 'x',
    heldUntil: 0,
    coveredUntil: NOW,
    scope: '',
    trust: world.trust,
  })
}

/** Who reads what is posted in a room, and whether everybody in the team may. Said in other words than the code that is tested. */
function isPublic(world: World, room: Room, above: readonly Room[] = []): boolean {
  const parent = world.parents[room]
  if (world.kinds[room] !== 'channel' || above.includes(room)) return false
  return parent === undefined || isPublic(world, parent, [...above, room])
}

type Ask = World['asks'][number]

const standings = (world: World, room: Room, who: string) =>
  world.standings.filter(([in_, user]) => in_ === room && user === who).map(([, , status]) => status)

const isIn = (world: World, room: Room, who: string) =>
  standings(world, room, who).includes('member') && !standings(world, room, who).includes('banned')

function isAlone(world: World, [user, asked]: Ask): boolean {
  const others = world.standings.filter(([room, who]) => room === asked && who !== user && who !== 'assist')
  return (
    world.trust === 'all_rooms' && world.kinds[asked] === 'direct' && isIn(world, asked, user) && others.length === 0
  )
}

function mayHearRoom(world: World, of: Room, ask: Ask): boolean {
  const [user, asked] = ask
  if (world.trust === 'none' || standings(world, of, user).includes('banned')) return false
  if (isPublic(world, of)) return true
  if (world.trust !== 'all_rooms' || world.kinds[of] === 'other' || !isIn(world, of, user)) return false
  return of === asked || isAlone(world, ask)
}

function mayHearClass(world: World, dataClass: DataClass, ask: Ask): boolean {
  const [user, asked] = ask
  const { policy, roles, trust } = world
  const isBoss = trust !== 'none' && roles[user].includes('boss')
  if (!(isBoss ? (policy.byRole['boss'] ?? []) : policy.default).includes(dataClass)) return false
  return isAlone(world, ask) || (policy.byRoom[asked] ?? policy.default).includes(dataClass)
}

test('no answer and no briefing in any room holds what somebody who reads it could not open', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      await build(world)
      const settings = BusinessSettings.parse({
        classes: {
          ...world.policy,
          byRoom: Object.fromEntries(
            Object.entries(world.policy.byRoom).map(([room, some]) => [own(room as Room), some]),
          ),
        },
      })
      for (const [index, ask] of world.asks.entries()) {
        const [user, room, question] = ask
        const ports = { ...engine, model: nosy, settings, freshness: [], newId: () => `${run}-${index}` }
        const asker = await whoAsks(
          { userId: person(user), roomId: own(room) },
          { ...engine, assistantId: person('assist') },
        )
        if (!asker) throw new Error('everybody here is active')
        nosy.overheard.length = 0
        const answer = await answerQuestion({ question, asker, conversationId: `c${run}` }, ports, { traceId: 'trace' })
        const all = [answer.answer, JSON.stringify(answer.sources), ...nosy.overheard].join('\n')
        for (const other of ROOMS) {
          const heard = all.includes(secretOf(other))
          if (heard) told += 1
          if (heard) expect([other, mayHearRoom(world, other, ask)]).toEqual([other, true])
        }
        for (const [dataClass, secret] of CLASS_SECRETS) {
          if (all.includes(secret)) expect([dataClass, mayHearClass(world, dataClass, ask)]).toEqual([dataClass, true])
        }
        const briefing = JSON.stringify(
          await briefRoom(own(room), { ...engine, settings, freshness: [], publicUrl: undefined }),
        )
        for (const other of ROOMS) {
          const mayHold = isPublic(world, other)
            ? world.trust !== 'none'
            : other === room && world.trust === 'all_rooms'
          if (briefing?.includes(secretOf(other))) expect([other, mayHold]).toEqual([other, true])
        }
        for (const [dataClass, secret] of CLASS_SECRETS) {
          const mayHold = (world.policy.byRoom[room] ?? world.policy.default).includes(dataClass)
          if (briefing?.includes(secret)) expect([dataClass, mayHold]).toEqual([dataClass, true])
        }
        const earlier = [...all.matchAll(/x(\d+)-end/g)].map(([, number]) => Number(number))
        expect(earlier.every((number) => number === run)).toBe(true)
      }
    }),
    { numRuns: 40, examples: [[OWN_PRIVATE_ROOM]] },
  )
  // A property that never tells anything would hold too.
  expect(told).toBeGreaterThan(0)
})
