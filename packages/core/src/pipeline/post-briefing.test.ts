import { memoryState } from '@innkeeper/testing/memory-state'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { ChatPost, ChatPoster } from '../answer/chat-poster.ts'
import { ServiceUnavailable } from '../errors.ts'
import { BusinessSettings } from '../settings/business-settings.ts'
import type { StateStore } from '../state/state-store.ts'
import { addDays } from '../time/calendar.ts'
import { briefingDay, briefRoom, postDueBriefing } from './post-briefing.ts'

const ZONE = 'Europe/Paris'
const at = (iso: string) => Date.parse(iso)

describe('a briefing is due', () => {
  test.for([
    ['not before its time', '2027-01-15T06:29:59Z', undefined],
    ['from its time on', '2027-01-15T06:30:00Z', '2027-01-15'],
    ['to a start that comes late', '2027-01-15T10:29:59Z', '2027-01-15'],
    ['no longer after four hours', '2027-01-15T10:30:00Z', undefined],
    ['by the clocks of summer', '2027-07-15T05:30:00Z', '2027-07-15'],
    ['not by the clocks of winter in summer', '2027-07-15T05:29:00Z', undefined],
  ] as const)('%s', ([, now, day]) => expect(briefingDay('07:30', ZONE, at(now))).toBe(day))

  test('at a time that the clocks skip: when they have', () => {
    expect(briefingDay('02:30', ZONE, at('2027-03-28T00:59:00Z'))).toBeUndefined()
    expect(briefingDay('02:30', ZONE, at('2027-03-28T01:30:00Z'))).toBe('2027-03-28')
  })

  test('on its own day only', () => {
    expect(briefingDay('23:00', ZONE, at('2027-01-15T22:30:00Z'))).toBe('2027-01-15')
    expect(briefingDay('23:00', ZONE, at('2027-01-15T23:30:00Z'))).toBeUndefined()
  })

  test('once on every day of a year, whenever it is looked', () => {
    const days = new Map<string, number>()
    const start = at('2026-12-31T23:00:00Z')
    for (let now = start; now < start + 365 * 86_400_000; now += 30 * 60_000) {
      const day = briefingDay('02:30', ZONE, now)
      if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1)
    }
    expect([...days.keys()]).toEqual(Array.from({ length: 365 }, (_, index) => addDays('2027-01-01', index)))
  })
})

/** A chat that takes each id once, as Rocket.Chat does. @param most So many posts, then it is away. */
function chat(posts = new Map<string, ChatPost>(), most = Number.POSITIVE_INFINITY) {
  const poster: ChatPoster = {
    async post(post) {
      if (posts.size >= most) throw new ServiceUnavailable('the chat is away')
      if (!posts.has(post.id)) posts.set(post.id, post)
    },
    async react() {},
    async roomKind() {
      return 'channel'
    },
  }
  return { posts, poster }
}

function house(stays = 1) {
  const builder = new PortfolioBuilder()
  builder.guest('maria', { name: 'Maria Example' })
  for (let index = 0; index < stays; index++) {
    builder.listing(`l${index}`, { name: `House ${index}` })
    builder.stay(`s${index}`, {
      listing: `l${index}`,
      guest: 'maria',
      checkIn: '2027-01-15',
      checkOut: '2027-01-18',
      facts: { money: { balance: { minor: 98_700, currency: 'EUR' } } },
    })
  }
  return builder
}

interface Setting {
  readonly state?: StateStore
  readonly builder?: PortfolioBuilder
  readonly settings?: Partial<BusinessSettings>
  readonly now?: string
}

function portsOf({ state = memoryState(), builder = house(), settings, now = '2027-01-15T06:30:00Z' }: Setting = {}) {
  const counted: string[] = []
  return {
    counted,
    records: builder.records(),
    state,
    settings: BusinessSettings.parse({ briefing: { roomId: 'ops', time: '07:30' }, ...settings }),
    timezone: ZONE,
    freshness: [],
    publicUrl: 'https://innkeeper.example.test',
    now: () => at(now),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count: (_: string, labels = {}) => void counted.push(JSON.stringify(labels)), observe() {} },
  }
}

describe('the day’s briefing', () => {
  test('is posted into its room, once, also by a process that knows only what was kept', async () => {
    const { posts, poster } = chat()
    const state = memoryState()
    expect(await postDueBriefing({ ...portsOf({ state }), poster }, 'trace')).toBe('posted')
    expect(await postDueBriefing({ ...portsOf({ state }), poster }, 'trace')).toBe('known')
    expect(await postDueBriefing({ ...portsOf({ state, now: '2027-01-15T09:00:00Z' }), poster }, 'trace')).toBe('known')
    expect([...posts.values()]).toMatchObject([{ id: 'briefing-2027-01-15-0', roomId: 'ops' }])
    expect(posts.get('briefing-2027-01-15-0')?.text).toContain('Maria Example')
    expect(posts.get('briefing-2027-01-15-0')?.aside).toContain('Made by AI')
  })

  test('is posted again the next day, and not on the same day once the clocks are set back', async () => {
    const { posts, poster } = chat()
    const state = memoryState()
    for (const now of ['2027-01-15T06:30:00Z', '2027-01-16T06:31:00Z', '2027-01-15T06:45:00Z'])
      await postDueBriefing({ ...portsOf({ state, now }), poster }, 'trace')
    expect([...posts.keys()]).toEqual(['briefing-2027-01-15-0', 'briefing-2027-01-16-0'])
  })

  test('goes on where it was cut off, in the words that it began with', async () => {
    const { posts, poster } = chat()
    const state = memoryState()
    const many = portsOf({ state, builder: house(80) })
    await expect(postDueBriefing({ ...many, poster: chat(posts, 1).poster }, 'trace')).rejects.toThrow('away')
    expect(posts.size).toBe(1)
    const fewer = portsOf({ state, now: '2027-01-15T08:00:00Z' })
    expect(await postDueBriefing({ ...fewer, poster }, 'trace')).toBe('posted')
    const text = [...posts.values()].map((post) => post.text).join('\n')
    for (let index = 0; index < 80; index++) expect(text).toContain(`House ${index} `)
    expect([...posts.values()].filter(({ aside }) => aside !== undefined)).toHaveLength(1)
  })

  test('of two machines at once stands in the chat once', async () => {
    const { posts, poster } = chat()
    const state = memoryState()
    const both = [house(80), house(70)].map((builder) =>
      postDueBriefing({ ...portsOf({ state, builder }), poster }, 'trace'),
    )
    await Promise.all(both)
    const text = [...posts.values()].map((post) => post.text).join('\n')
    expect(text.match(/\*\*Arrivals \(\d+\)\*\*/g)).toHaveLength(1)
    expect(text.match(/→ House 1 /g)).toHaveLength(1)
  })

  test('is not posted where nobody set a room, nor after its hours', async () => {
    const { posts, poster } = chat()
    const unset = portsOf({ settings: { briefing: null } })
    expect(await postDueBriefing({ ...unset, poster }, 'trace')).toBe('not_due')
    expect(await postDueBriefing({ ...portsOf({ now: '2027-01-15T15:00:00Z' }), poster }, 'trace')).toBe('not_due')
    expect(posts.size).toBe(0)
  })

  test('tells no money but where the room’s rule allows it', async () => {
    const classes = (byRoom: object) => ({ classes: { default: ['operations'], byRole: {}, byUser: {}, byRoom } })
    const text = async (settings: object) => (await briefRoom('ops', portsOf({ settings })))?.parts.join() ?? ''
    expect(await text(classes({}))).not.toContain('987')
    expect(await text(classes({ ops: ['operations', 'money'] }))).toContain('987')
    expect(await text(classes({ ops: [] }))).not.toContain('Maria')
  })

  test('is never told to a room with customers', async () => {
    const { posts, poster } = chat()
    const version = { sourceTime: 1, observedAt: 1, seen: 'x' }
    const ports = portsOf()
    ports.records.add([{ id: 'rocketchat:room:ops', type: 'room', facts: { kind: { kind: 'other' } }, version }])
    expect(await postDueBriefing({ ...ports, poster }, 'trace')).toBe('not_told')
    expect(await postDueBriefing({ ...ports, poster }, 'trace')).toBe('known')
    expect(posts.size).toBe(0)
  })

  test('of long ago is forgotten', async () => {
    const state = memoryState()
    await state.put('briefing:2026-11-01', { doneAt: 1 })
    await postDueBriefing({ ...portsOf({ state }), poster: chat().poster }, 'trace')
    expect((await state.list('briefing:')).map(({ key }) => key)).toEqual(['briefing:2027-01-15'])
  })
})
