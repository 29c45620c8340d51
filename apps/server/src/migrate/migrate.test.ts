import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import { type Observation, recordId } from '@innkeeper/core/record/record'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import type { Host } from '@innkeeper/runtime/json-service'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { cloudStandIn } from '@innkeeper/testing/stand-ins/cloud'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openStores, type Stores } from '../choose-stores.ts'
import { migrateCommand } from '../cli/migrate-command.ts'
import { parseConfig } from '../config.ts'
import { dataFolder } from '../testing/local-server.ts'
import { PLACE_KEY } from './everything.ts'

const NOW = Date.UTC(2026, 10, 20, 8)
const embedder = hashingEmbedder()
const quiet = { log: { info() {}, warn() {}, error() {} }, metrics: { count() {}, observe() {} } }
const EVENTS = 230

let here: ReturnType<typeof dataFolder>
let elsewhere: ReturnType<typeof dataFolder>
beforeEach(() => {
  here = dataFolder()
  elsewhere = dataFolder()
})
afterEach(() => {
  here.remove()
  elsewhere.remove()
})

/** One installation's cloud. `allow` is how many requests it still answers. */
function openCloud() {
  const cloud = cloudStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: () => NOW })
  const limit = { allow: Number.POSITIVE_INFINITY }
  const host: Host = {
    async fetch(request) {
      if (--limit.allow < 0) throw new TypeError('the connection broke')
      const answer = await cloud.answer(request)
      if (!answer) throw new TypeError('no network here')
      return answer
    },
    now: () => NOW,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
  }
  const settings = (folder: string) => ({ ...cloud.environment, INNKEEPER_DATA_DIR: folder })
  async function run(to: string, folder: string, options: { dryRun?: boolean } = {}) {
    const printed: string[] = []
    const code = await migrateCommand({
      environment: settings(folder),
      to,
      dryRun: options.dryRun ?? false,
      json: true,
      print: (text) => void printed.push(text),
      host,
    })
    return { code, report: JSON.parse(printed.join('\n') || '{}') as Record<string, unknown> }
  }
  const embedded = { INNKEEPER_STORE: 'sqlite', INNKEEPER_INDEX: 'sqlite', INNKEEPER_QUEUE: 'sqlite' }
  async function inside<Result>(place: 'cloud' | 'file', folder: string, look: (stores: Stores) => Promise<Result>) {
    const environment = { ...settings(folder), ...(place === 'file' ? embedded : {}), INNKEEPER_DEMO: 'off' }
    const stores = await openStores(parseConfig(environment), embedder.identity, host)
    try {
      return await look(stores)
    } finally {
      stores.close()
    }
  }
  return { cloud, limit, run, inside }
}

function task(number: number, deleted = false): Observation<'task'> {
  const version = { sourceTime: NOW + number, observedAt: NOW, seen: String(number) }
  const what = { title: `Clean the boiler ${number}`, kind: 'cleaning' as const }
  return {
    id: recordId('guesty', 'task', number),
    type: 'task',
    facts: { what },
    version,
    ...(deleted ? { deleted } : {}),
  }
}

/** Events in every state, records with a tombstone and a history, settings, waiting, delayed and dead work. */
async function fill(stores: Stores): Promise<void> {
  for (let number = 0; number < EVENTS; number++) {
    const event = sampleEvent({
      id: `guesty:event-${number}`,
      receivedAt: NOW + Math.floor(number / 7),
      payload: { number },
    })
    await stores.intake.accept(event, number % 50 === 0 ? 'of no known shape' : undefined)
    if (number % 3 === 1) await stores.events.mark(event.id, 'applied')
  }
  await stores.intake.accept(
    sampleEvent({ id: 'aircall:big', source: 'aircall', payload: { text: 'é'.repeat(300_000) } }),
  )
  const applying = { records: stores.records, now: () => NOW }
  await applyObservations(
    Array.from({ length: 130 }, (_, number) => task(number)),
    applying,
    'trace',
  )
  await applyObservations([task(7, true)], applying, 'trace')
  const indexing = { ...stores, ...quiet, index: stores.generations.serving, embedder, timezone: 'UTC', now: () => NOW }
  for (let more = true; more;) more = (await indexRecords(48, indexing)).records > 0
  await stores.state.put('settings:business', { rooms: { ü: [1, null] } })
  await stores.state.put('cursor:guesty:stays', 'page 7')
  await stores.queue.enqueue([
    {
      key: 'guesty:guest:1',
      kind: 'fetch:guesty:guest',
      payload: { what: 'guest' },
      traceId: 't',
      notBefore: NOW + 60_000,
    },
  ])
}

function equalRows(counts: Record<string, number>) {
  return Object.entries(counts).map(([what, count]) => ({
    what,
    here: count,
    there: count,
    missing: 0,
    different: 0,
    more: 0,
  }))
}

const ALL = equalRows({ events: EVENTS + 1, records: 130, state: 2, documents: 129 })

describe('a move', { timeout: 20_000 }, () => {
  test('to the cloud and back to another disk leaves everything as it was', async () => {
    const { cloud, run, inside } = openCloud()
    await inside('file', here.path, fill)
    const made = cloud.refusals().length
    expect(await run('cloud', here.path)).toEqual({ code: 0, report: { to: 'cloud', equal: true, comparisons: ALL } })
    await inside('cloud', here.path, async ({ records, queue, events }) => {
      expect((await records.load(['guesty:task:7']))[0]).toMatchObject({ alive: false })
      expect((await queue.depth()).get('fetch:guesty:guest')).toBe(1)
      expect(await events.find('guesty:event-50')).toMatchObject({ state: 'parked', reason: 'of no known shape' })
      expect(await events.find('guesty:event-4')).toMatchObject({ state: 'applied', reason: undefined })
    })
    expect(await run('embedded', elsewhere.path)).toEqual({
      code: 0,
      report: { to: 'embedded', equal: true, comparisons: ALL },
    })
    await inside('file', elsewhere.path, async ({ events, queue }) => {
      const pending = (await events.counts()).pending
      expect(pending).toBeGreaterThan(100)
      expect((await queue.depth()).get('event')).toBe(pending)
      expect(await events.find('aircall:big')).toMatchObject({ payload: { text: 'é'.repeat(300_000) } })
    })
    expect(
      cloud
        .refusals()
        .slice(made)
        .filter((words) => !/^(?:Not found: Collection|(?:Topic|Subscription) already)/.test(words)),
    ).toEqual([])
  })

  test('that is cut off goes on, wherever that was', async () => {
    const { limit, run, inside } = openCloud()
    await inside('file', here.path, fill)
    for (const allow of [20, 200, 300, 5]) {
      limit.allow = allow
      await expect(run('cloud', here.path)).rejects.toThrow(/could not be reached|is not asked/)
    }
    limit.allow = Number.POSITIVE_INFINITY
    expect(await inside('cloud', here.path, ({ state }) => state.get(PLACE_KEY))).toBeDefined()
    expect(await run('cloud', here.path)).toMatchObject({ code: 0, report: { comparisons: ALL } })
    expect(await inside('cloud', here.path, ({ state }) => state.get(PLACE_KEY))).toBeUndefined()
  })

  test('can be made again, takes along what is new, and says what only the other side holds', async () => {
    const { run, inside } = openCloud()
    await inside('file', here.path, async (stores) => {
      await stores.intake.accept(sampleEvent())
      await stores.state.put('settings:business', 'old')
    })
    expect((await run('cloud', here.path)).code).toBe(0)
    await inside('file', here.path, async (stores) => {
      await stores.intake.accept(sampleEvent({ id: 'guesty:later' }))
      await stores.state.put('settings:business', 'new')
    })
    expect(await run('cloud', here.path)).toMatchObject({
      code: 0,
      report: { comparisons: equalRows({ events: 2, records: 0, state: 1, documents: 0 }) },
    })
    await inside('cloud', here.path, ({ state }) => state.put('settings:other', 1))
    expect(await run('cloud', here.path)).toMatchObject({
      code: 1,
      report: {
        equal: false,
        comparisons: expect.arrayContaining([expect.objectContaining({ what: 'state', more: 1 })]) as unknown,
      },
    })
  })

  test('is only told about where that is asked', async () => {
    const { cloud, run, inside } = openCloud()
    await inside('file', here.path, fill)
    const before = cloud.requests()
    expect(await run('cloud', here.path, { dryRun: true })).toEqual({
      code: 0,
      report: { to: 'cloud', events: EVENTS + 1, records: 129 },
    })
    expect(cloud.requests()).toEqual(before)
  })
})
