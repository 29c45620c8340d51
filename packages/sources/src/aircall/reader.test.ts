import { ServiceUnavailable } from '@innkeeper/core/errors'
import { emptyRecord, type Observation, observe } from '@innkeeper/core/record/record'
import type { ReadCursor } from '@innkeeper/core/record/source-reader'
import { describe, expect, test } from 'vitest'

import type { AircallClient, AircallCollection } from './client.ts'
import { interpretAircall } from './interpret.ts'
import { aircallReader } from './reader.ts'

const NOW = 1_795_082_462_500
const DAY = 86_400

interface Created {
  readonly id: number
  /** UNIX seconds. */
  readonly at: number
}

/** Lists as Aircall does: oldest first, 50 a page, no more than 10 000 of one query, and never an error. */
function clientOf(
  kept: Partial<Record<AircallCollection, readonly Created[]>>,
  things: Readonly<Record<string, unknown>> = {},
  takesWindows = true,
) {
  const asked: string[] = []
  const client: AircallClient = {
    async list(collection, page, window) {
      asked.push(`${collection} ${page} ${window ? `${window.from}-${window.to}` : 'all'}`)
      const all = kept[collection] ?? []
      const matching = window && takesWindows ? all.filter(({ at }) => at >= window.from && at <= window.to) : all
      const reachable = matching.slice(0, 10_000)
      const items = reachable.slice((page - 1) * 50, page * 50).map(({ id, at }) => ({
        id,
        name: `Thing ${id}`,
        first_name: 'Contact',
        last_name: String(id),
        direction: 'inbound',
        started_at: at,
        answered_at: null,
        ended_at: at + 60,
        contact: null,
        raw_digits: '+33 6 39 98 00 12',
      }))
      return { items, total: matching.length, more: page * 50 < reachable.length }
    },
    async read(path) {
      asked.push(path)
      return things[path]
    },
  }
  return { asked, reader: aircallReader(client, { now: () => NOW }) }
}

async function readAll(reader: ReturnType<typeof aircallReader>, collection: string, most = 2_000) {
  const observations: Observation[] = []
  let cursor: ReadCursor | undefined = { collection }
  let last: { done: number; total: number | undefined } = { done: 0, total: undefined }
  for (let pages = 0; cursor; pages++) {
    if (pages === most) throw new Error('reading does not end')
    const page = await reader.readPage(cursor)
    observations.push(...page.observations)
    last = page
    // As between two runs: the place is kept as JSON.
    cursor = page.next && (JSON.parse(JSON.stringify(page.next)) as ReadCursor)
  }
  return { ids: new Set(observations.map(({ id }) => id)), observations, done: last.done, total: last.total }
}

const spread = (count: number, from: number, to: number): Created[] =>
  Array.from({ length: count }, (_, index) => ({
    id: 1_000 + index,
    at: Math.floor(from + ((to - from) * index) / count),
  }))
const seconds = Math.floor(NOW / 1_000)

describe('the first fill', () => {
  test('reads people, lines, contacts and calls', () => {
    const { reader } = clientOf({})
    expect(reader.collections).toEqual(['users', 'numbers', 'contacts', 'calls'])
    expect(reader.polls).toEqual([{ collection: 'recent-calls', everyMs: DAY * 1_000 }])
  })

  test.for([
    { collection: 'users', type: 'staff' },
    { collection: 'numbers', type: 'line' },
    { collection: 'contacts', type: 'contact' },
    { collection: 'calls', type: 'call' },
  ] as const)('of $collection goes through all pages', async ({ collection, type }) => {
    const { reader, asked } = clientOf({ [collection]: spread(120, seconds - 100 * DAY, seconds) })
    const { ids, done, total } = await readAll(reader, collection)
    expect(ids.size).toBe(120)
    expect([...ids][0]).toBe(`aircall:${type}:1000`)
    expect({ done, total }).toEqual({ done: 120, total: 120 })
    expect(asked).toHaveLength(3)
  })

  test('asks for the calls of the last six months only', async () => {
    const calls = [...spread(5, seconds - 300 * DAY, seconds - 290 * DAY), { id: 1, at: seconds - 180 * DAY }]
    expect((await readAll(clientOf({ calls }).reader, 'calls')).ids).toEqual(new Set(['aircall:call:1']))
  })

  test.for([
    { name: 'evenly spread', calls: spread(15_000, seconds - 180 * DAY, seconds) },
    {
      name: 'most of them in one hour',
      calls: [
        ...spread(300, seconds - 180 * DAY, seconds - 91 * DAY),
        ...spread(12_000, seconds - 90 * DAY, seconds - 90 * DAY + 3_600).map(({ id, at }) => ({
          id: id + 50_000,
          at,
        })),
      ],
    },
  ])('misses none of more calls than one query gives: $name', async ({ calls }) => {
    const { reader } = clientOf({ calls })
    const { ids, done, total } = await readAll(reader, 'calls')
    expect(ids.size).toBe(calls.length)
    expect(total).toBe(calls.length)
    expect(done).toBe(calls.length)
  })

  test('halves the window for contacts only when there are too many', async () => {
    const contacts = spread(15_000, seconds - 400 * DAY, seconds - 10)
    expect((await readAll(clientOf({ contacts }).reader, 'contacts')).ids.size).toBe(15_000)
    const { reader, asked } = clientOf({ contacts: contacts.slice(0, 60) })
    await readAll(reader, 'contacts')
    expect(asked).toEqual(['contacts 1 all', 'contacts 2 all'])
  })

  test('ends, and says how many it lacks, where windows are ignored', async () => {
    const contacts = spread(15_000, seconds - 400 * DAY, seconds - 10)
    const { ids, done, total } = await readAll(clientOf({ contacts }, {}, false).reader, 'contacts')
    expect({ read: ids.size, done, total }).toEqual({ read: 10_000, done: 10_000, total: 15_000 })
  })

  test('goes on where it stopped, and begins anew with a place that it cannot read', async () => {
    const { reader, asked } = clientOf({ users: spread(120, 0, 1) })
    const first = await reader.readPage({ collection: 'users' })
    if (!first.next) throw new Error('one page only')
    const second = await reader.readPage(first.next)
    expect(second.done).toBe(100)
    await reader.readPage({ collection: 'users', position: { page: -1 } })
    expect(asked).toEqual(['users 1 all', 'users 2 all', 'users 1 all'])
  })

  test('passes failures on', async () => {
    const failing: AircallClient = {
      list: () => Promise.reject(new ServiceUnavailable('down')),
      read: () => Promise.reject(new ServiceUnavailable('down')),
    }
    await expect(aircallReader(failing, { now: () => NOW }).readPage({ collection: 'calls' })).rejects.toThrow('down')
  })
})

test('the daily sweep reads the calls of the last two days', async () => {
  const { reader, asked } = clientOf({ calls: spread(100, seconds - 10 * DAY, seconds) })
  const { ids } = await readAll(reader, 'recent-calls')
  expect(ids.size).toBeGreaterThanOrEqual(19)
  expect(ids.size).toBeLessThanOrEqual(21)
  expect(asked).toEqual([`calls 1 ${seconds + 1 - 2 * DAY}-${seconds + 1}`])
})

describe('fetching', () => {
  const CALL = '/v1/calls/812345678'
  const request = (what: string, notOlderThan = 0) => ({ what, sourceId: '812345678', notOlderThan })

  test.for([
    {
      what: 'call-transcription',
      path: 'transcription',
      body: {
        transcription: {
          call_id: 812_345_678,
          content: {
            language: 'en',
            utterances: [
              { participant_type: 'external', text: ' We come at six. ' },
              { participant_type: 'internal', text: 'Fine.' },
              { participant_type: 'ivr', text: 'Press 1.' },
              { participant_type: 'external', text: null },
            ],
          },
        },
      },
      facts: {
        transcription: {
          language: 'en',
          lines: [
            { speaker: 'caller', text: 'We come at six.' },
            { speaker: 'team', text: 'Fine.' },
            { speaker: 'other', text: 'Press 1.' },
          ],
        },
      },
    },
    {
      what: 'call-summary',
      path: 'summary',
      body: { summary: { call_id: 812_345_678, content: 'They come at six.' } },
      facts: { summary: { text: 'They come at six.' } },
    },
    {
      what: 'call-sentiments',
      path: 'sentiments',
      body: {
        sentiment: {
          id: 1,
          call_id: 2,
          participants: [{ type: 'external', phone_number: '+33639980012', value: 'POSITIVE' }],
        },
      },
      facts: { sentiment: { values: [{ who: 'caller', value: 'positive' }] } },
    },
    {
      what: 'call-topics',
      path: 'topics',
      body: { topic: { content: ['arrival', 'parking'] } },
      facts: { topics: { names: ['arrival', 'parking'] } },
    },
    {
      what: 'call-action-items',
      path: 'action_items',
      body: { call_id: 1, action_items: [{ content: 'Put a cot' }, { content: '' }] },
      facts: { actionItems: { items: ['Put a cot'] } },
    },
    {
      what: 'call-custom-summary',
      path: 'custom_summary_result',
      body: {
        id: 1,
        call_id: 2,
        number_id: 3,
        language: 'en',
        outcome: 'booked',
        fields: [{ title: 'Arrival', value: '18:00' }],
      },
      facts: { summary: { text: 'outcome: booked\nArrival: 18:00' } },
    },
    {
      what: 'call-evaluations',
      path: 'evaluations',
      body: { id: 1, call_id: 2, ai_generated: true, evaluations: [{ name: 'Politeness', score: 4, comment: 'Warm' }] },
      facts: { evaluation: { text: 'Politeness: 4\ncomment: Warm' } },
    },
    {
      what: 'call-playbook',
      path: 'playbook_result',
      body: {
        id: 1,
        call_id: 2,
        user_id: 3,
        number_id: 4,
        adherence_score: 75,
        topics: [{ name: 'Greeting', result: 'done' }],
      },
      facts: { evaluation: { text: 'adherence score: 75\nGreeting: done' } },
    },
  ])('$what reads the documented answer', async ({ what, path, body, facts }) => {
    const { reader, asked } = clientOf({}, { [`${CALL}/${path}`]: body })
    const { observations, fetches } = await reader.fetch([request(what)])
    expect(asked).toEqual([`${CALL}/${path}`])
    expect(fetches).toEqual([])
    expect(observations.map((seen) => ({ id: seen.id, facts: seen.facts }))).toEqual([
      { id: 'aircall:call:812345678', facts },
    ])
  })

  test.for(['call', 'call-summary', 'call-transcription'])(
    '%s that is not there is no error and no deletion',
    async (what) => {
      expect(await clientOf({}).reader.fetch([request(what)])).toEqual({ observations: [], fetches: [] })
    },
  )

  test.for([{}, { summary: null }, { summary: { content: '' } }, [], 'none'])(
    'an empty answer says nothing: %o',
    async (body) => {
      const { reader } = clientOf({}, { [`${CALL}/summary`]: body })
      expect(
        (await reader.fetch([request('call-summary')])).observations.flatMap(({ facts }) => Object.keys(facts)),
      ).toEqual(body === 'none' ? ['summary'] : [])
    },
  )

  test('covers the event that asked for it, even by a clock that is behind', async () => {
    const { reader } = clientOf({}, { [`${CALL}/summary`]: { summary: { content: 'New.' } } })
    const asked = NOW + 40_000
    const [seen] = (await reader.fetch([request('call-summary', asked)])).observations
    expect(seen?.groupVersions).toMatchObject({ summary: { sourceTime: asked } })
  })

  test('replaces what the event held, in either order', async () => {
    const event = interpretAircall({
      id: 'aircall:test',
      source: 'aircall',
      type: 'summary.created',
      receivedAt: NOW,
      occurredAt: NOW,
      payload: { event: 'summary.created', timestamp: seconds, data: { call_id: 812_345_678, content: 'Half of it' } },
      traceId: '0'.repeat(32),
    })
    const { reader } = clientOf({}, { [`${CALL}/summary`]: { summary: { content: 'All of it' } } })
    const read = await reader.fetch(event.fetches)
    const seen = [...event.observations, ...read.observations]
    for (const order of [seen, seen.toReversed()]) {
      const known = order.reduce(
        (record, it) => observe(record, it),
        emptyRecord('aircall:call:812345678', 'call') as Parameters<typeof observe>[0],
      )
      expect(known.facts).toEqual({ summary: { text: 'All of it' } })
    }
  })

  test('a call read without its contact keeps the contact that an event told', async () => {
    const data = {
      id: 812_345_678,
      direction: 'inbound',
      started_at: 1_795_082_301,
      answered_at: 1_795_082_310,
      ended_at: 1_795_082_430,
      raw_digits: '+33 6 39 98 00 12',
      contact: { id: 660_012, first_name: 'Lena', last_name: 'Beispiel' },
    }
    const event = interpretAircall({
      id: 'aircall:test',
      source: 'aircall',
      type: 'call.ended',
      receivedAt: NOW,
      occurredAt: NOW,
      payload: { event: 'call.ended', timestamp: seconds - 9, data },
      traceId: '0'.repeat(32),
    })
    const { reader } = clientOf({}, { [CALL]: { call: { ...data, contact: null } } })
    const read = await reader.fetch([request('call')])
    const [told, listed] = [event.observations[0], read.observations[0]]
    if (!told || !listed) throw new Error('nothing seen')
    const known = observe(observe(emptyRecord(told.id, told.type), told), listed)
    expect(known.facts).toMatchObject({ party: { contactId: 'aircall:contact:660012' } })
  })

  test('one by one: the API has no batches', () => {
    expect(clientOf({}).reader.batchSize('call-summary')).toBe(1)
  })
})
