import { StoreUnavailable } from '@innkeeper/core/errors'
import { type Answer, answerQuestion, type Question } from '@innkeeper/core/pipeline/answer-question'
import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { releasesOf } from '@innkeeper/core/pipeline/code-releases'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import type { Observation } from '@innkeeper/core/record/record'
import { findAll } from '@innkeeper/core/record/record-store'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { DATA_CLASSES } from '@innkeeper/core/access/data-class'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { audit } from './cli/audit-command.ts'
import { parseConfig } from './config.ts'
import { type Engine, openEngine } from './engine.ts'
import { dataFolder, startLocalServer } from './testing/local-server.ts'
import { type NosyModel, nosyModel } from './testing/nosy-model.ts'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const [DOOR, BOX] = ['994411', '884422']
const HAS_CODE = new RegExp(`${DOOR}|${BOX}`)
const QUESTION = 'what is the door code of Lake House?'

const settings = BusinessSettings.parse({
  classes: {
    default: ['operations'],
    byRole: { keeper: ['operations', 'access_codes'] },
    byRoom: { keys: ['operations', 'access_codes'] },
  },
})
const keeper = { userId: 'nora', name: 'Nora', roomId: 'keys', roles: ['keeper'] }

let folder: ReturnType<typeof dataFolder>
let engine: Engine
let logged: string[]
let nosy: NosyModel

beforeEach(async () => {
  folder = dataFolder()
  logged = []
  nosy = nosyModel(['door code Lake House', 'key box', DOOR, BOX])
  const line = (...said: unknown[]) => void logged.push(JSON.stringify(said))
  engine = await openEngine({
    config: parseConfig({ INNKEEPER_DATA_DIR: folder.path, INNKEEPER_TIMEZONE: 'Europe/Paris', INNKEEPER_DEMO: 'off' }),
    log: { info: line, warn: line, error: line },
    now: () => NOW,
    fetch: () => Promise.reject(new TypeError('no network')),
  })
  await applyObservations(house(), engine, 'trace')
  await indexed()
})
afterEach(async () => {
  await engine.close()
  folder.remove()
})

function house(): Observation[] {
  const version = { sourceTime: NOW, observedAt: NOW, seen: '1' }
  return [
    {
      id: 'guesty:listing:1',
      type: 'listing',
      version,
      facts: {
        name: { nickname: 'Lake House' },
        status: { active: true, listed: true },
        place: { timezone: 'Europe/Paris' },
        access: { entries: [{ topic: 'key box', text: BOX }] },
      },
    },
    {
      id: 'guesty:stay:1',
      type: 'stay',
      version,
      facts: {
        status: { status: 'booked' },
        dates: { checkIn: '2026-11-20', checkOut: '2026-11-24' },
        unit: { listingId: 'guesty:listing:1' },
        booker: { name: 'Ana Lima' },
        notes: { other: `Gave her the door code ${DOOR} on the phone.` },
        access: { keyCode: DOOR },
      },
    },
  ]
}

async function indexed(): Promise<void> {
  while ((await indexRecords(100, engine)).records > 0);
}

let asked = 0
async function ask(question: string, more: Partial<Question> = {}, ports: object = {}): Promise<Answer> {
  const newId = () => `q${(asked += 1)}`
  const all = { ...engine, settings, freshness: [], model: nosy, newId, ...ports }
  return answerQuestion({ question, conversationId: 'c', ...more }, all, { traceId: 'trace' })
}

const releases = () => releasesOf('2026-11', engine.state)

describe('a door code', () => {
  test('is told to an allowed role in an allowed room while the stay runs', async () => {
    const { answer, mode } = await ask(QUESTION, { asker: keeper })
    expect(answer).toContain(DOOR)
    expect(mode).toBe('composed')
  })

  test.for([
    ['before the stay', '2026-11-19T22:00:00Z'],
    ['after the stay', '2026-11-25T00:30:00Z'],
  ] as const)('is not told %s', async ([, at]) => {
    const { answer } = await ask(QUESTION, { asker: keeper, at: Date.parse(at) })
    expect(answer).not.toContain(DOOR)
    expect((await releases()).flatMap(({ recordIds }) => recordIds)).not.toContain('guesty:stay:1')
  })

  test.for([
    ['another role', { ...keeper, roles: ['user'] }],
    ['no role', { ...keeper, roles: [] }],
    ['a room where they may not be told', { ...keeper, roomId: 'lobby' }],
  ] as const)('is not told to %s, and nothing is kept of it', async ([, asker]) => {
    expect((await ask(QUESTION, { asker })).answer).not.toMatch(HAS_CODE)
    expect(await releases()).toEqual([])
  })
})

describe('that it was told', () => {
  test('is kept with who, where, of which stay, when and to which question, and never which code', async () => {
    const { id } = await ask(QUESTION, { asker: keeper })
    expect(await releases()).toEqual([
      {
        at: NOW,
        questionId: id,
        askerId: 'nora',
        askerName: 'Nora',
        roomId: 'keys',
        recordIds: ['guesty:stay:1', 'guesty:listing:1'],
      },
    ])
    expect(JSON.stringify(await engine.state.list(''))).not.toMatch(HAS_CODE)
  })

  test('is kept of the operator too', async () => {
    await ask(QUESTION)
    expect(await releases()).toMatchObject([{ askerId: null, roomId: null }])
  })

  test('is kept once for a question that is answered twice', async () => {
    const ports = { newId: () => 'chat-m1' }
    await ask(QUESTION, { asker: keeper }, ports)
    await ask(QUESTION, { asker: keeper }, ports)
    expect(await releases()).toHaveLength(1)
  })

  test('must be kept, or it is not told', async () => {
    const state = { ...engine.state, put: () => Promise.reject(new StoreUnavailable('the disk is full')) }
    await expect(ask(QUESTION, { asker: keeper }, { state })).rejects.toThrow('the disk is full')
    expect(await ask('who is checking in today?', { asker: keeper }, { state })).toBeDefined()
  })

  test('is shown to the holder of the installation’s token alone, by month', async () => {
    const version = { sourceTime: NOW, observedAt: NOW, seen: '1' }
    const room: Observation = {
      id: 'rocketchat:room:keys',
      type: 'room',
      version,
      facts: { name: { name: 'keeping' } },
    }
    await applyObservations([room], engine, 'trace')
    await ask(QUESTION, { asker: keeper })
    await ask(QUESTION, { asker: { ...keeper, roomId: undefined } })
    await engine.close()
    const server = await startLocalServer(folder.path)
    try {
      expect((await fetch(`${server.origin}/api/audit`)).status).toBe(401)
      expect((await server.api('/api/audit?month=2026-13')).status).toBe(422)
      const printed: string[] = []
      const invocation = (options: Record<string, unknown>) =>
        audit.run({
          client: { get: (path) => server.json(path), post: (path, body) => server.json(path, body) },
          arguments: [],
          options,
          json: false,
          environment: {},
          print: (text) => void printed.push(text),
        })
      await invocation({ month: '2026-11' })
      expect(printed.join('\n')).toMatch(
        /Nora \(nora\) +#keeping +Booking · Ana Lima · Lake House · 20 Nov → 24 Nov; House · Lake House/,
      )
      expect(printed.join('\n')).not.toMatch(HAS_CODE)
      const shown = await server.json<{ items: { roomId: string | null }[] }>('/api/audit?month=2026-11')
      expect(shown).toMatchObject({ timezone: 'Europe/Paris' })
      expect(new Map(shown.items.map((item) => [item.roomId, item]))).toMatchObject(
        new Map([
          ['keys', { askerName: 'Nora', roomName: 'keeping', records: [{ id: 'guesty:stay:1' }, {}] }],
          [null, { askerName: 'Nora', roomName: null }],
        ]),
      )
      printed.length = 0
      await invocation({ month: '2026-10' })
      expect(printed).toEqual(['Nobody was told an access code in 2026-10.'])
      const record = await (await server.api('/api/records/guesty:stay:1')).text()
      expect(JSON.parse(record)).not.toHaveProperty('facts.access')
    } finally {
      await server.stop()
      engine = await openEngine({
        config: parseConfig({ INNKEEPER_DATA_DIR: folder.path, INNKEEPER_DEMO: 'off' }),
        log: engine.log,
        now: () => NOW,
        fetch: engine.fetch,
      })
    }
  })
})

describe('it is never', () => {
  test('in memory, whoever asked and whatever they typed', async () => {
    await ask(QUESTION, { asker: keeper })
    await ask(QUESTION)
    await ask(`is the door code of Lake House still ${DOOR}?`, { asker: keeper })
    await indexed()
    const memory = await findAll(engine.records, { types: ['interaction'] })
    expect(memory).toHaveLength(3)
    expect(JSON.stringify(memory)).not.toMatch(HAS_CODE)
  })

  test('in a log', async () => {
    await ask(QUESTION, { asker: keeper })
    await ask(QUESTION)
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.join('\n')).not.toMatch(HAS_CODE)
  })

  test('in a model’s prompt, neither of who may know it nor of anybody else, now or later', async () => {
    for (const asker of [keeper, { ...keeper, roles: [] }, undefined]) {
      await ask(QUESTION, { asker })
      await ask('who is checking in today and at what time?', { asker })
      await ask('what did we agree with Ana Lima?', { asker })
      await ask('and tomorrow?', { asker })
    }
    expect(nosy.overheard.length).toBeGreaterThan(5)
    expect(nosy.overheard.join('\n')).not.toMatch(HAS_CODE)
  })

  test('in the search index, nor shown to an embedder', async () => {
    const texts: string[] = []
    for (const words of [DOOR, BOX, 'door code', 'key box']) {
      const audience = { classes: DATA_CLASSES, rooms: [] }
      const hits = await engine.index.search({
        text: words,
        audience,
        limit: 50,
        filter: { types: ['stay', 'listing'] },
      })
      texts.push(...hits.map(({ document }) => `${document.dataClass} ${document.text}`))
    }
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.startsWith('access_codes'))).toEqual([])
    expect(texts.join('\n')).not.toContain(BOX)
  })
})
