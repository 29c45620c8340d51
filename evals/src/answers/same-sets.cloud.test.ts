import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { answerQuestion } from '@innkeeper/core/pipeline/answer-question'
import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import type { RecordFilter } from '@innkeeper/core/record/facets'
import { type RecordStore, findAll } from '@innkeeper/core/record/record-store'
import type { SourceReader } from '@innkeeper/core/record/source-reader'
import type { SearchIndex } from '@innkeeper/core/search/search-index'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { aircallStandIn, DEMO_AIRCALL } from '@innkeeper/demo/aircall-stand-in'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { demoSettings } from '@innkeeper/demo/settings'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { aircallClient } from '@innkeeper/sources/aircall/client'
import { aircallReader } from '@innkeeper/sources/aircall/reader'
import { guestyClient } from '@innkeeper/sources/guesty/client'
import { guestyReader } from '@innkeeper/sources/guesty/reader'
import { memoryState } from '@innkeeper/testing/memory-state'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'
import { openSqliteGenerations } from '@innkeeper/stores/sqlite/generations'
import { openDatabase } from '@innkeeper/stores/sqlite/open-database'
import { openRecordStore } from '@innkeeper/stores/sqlite/record-store'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import { expect, test } from 'vitest'

import { QUESTIONS } from './questions.ts'
import { fillNames, MOMENTS } from './questions/question.ts'
import { evalWorld } from './run.ts'

let clock: number = MOMENTS.morning
const now = () => clock
/** Waiting takes the clock along: a reader that paces itself by a clock that stands still would wait for ever. */
const sleep = (ms: number) => {
  clock += ms
  return Promise.resolve()
}
const host = { now, sleep, random: () => 0.5 }
const quiet = { log: { info() {}, warn() {}, error() {} }, metrics: { count() {}, observe() {} } }

/** The whole of the made-up business, read from its providers into the data file's record store. */
async function fill(records: RecordStore): Promise<BusinessSettings> {
  const portfolio = makePortfolio({ now: MOMENTS.morning })
  const world = () => portfolio
  const pace = { second: 1_000, minute: 10_000, hour: 1_000_000 }
  const tokens = { load: () => Promise.resolve(undefined), save: () => Promise.resolve() }
  const guesty = guestyClient({
    ...host,
    ...DEMO_GUESTY,
    fetch: guestyStandIn({ world, now, limits: false }),
    baseUrl: 'https://guesty.example.test',
    pace,
    tokens,
  })
  const aircall = aircallClient({
    ...host,
    ...DEMO_AIRCALL,
    fetch: aircallStandIn({ world, now, requestsPerMinute: false }),
    baseUrl: 'https://aircall.example.test',
    requestsPerMinute: pace.minute,
  })
  await readWhole(guestyReader(guesty, { now, records }), records)
  await readWhole(aircallReader(aircall, { now }), records)
  return BusinessSettings.parse(demoSettings(portfolio))
}

async function readWhole(reader: SourceReader, records: RecordStore): Promise<void> {
  for (const collection of reader.collections) {
    for (let cursor: Parameters<typeof reader.readPage>[0] | undefined = { collection }; cursor;) {
      const { observations, next } = await reader.readPage(cursor)
      await applyObservations(observations, { records, now }, 'trace')
      cursor = next
    }
  }
}

async function idsIn(index: SearchIndex, filter: RecordFilter): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await index.scroll(filter, OPERATOR_AUDIENCE, 100, cursor)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids.sort()
}

test('the embedded index and Qdrant hold the same sets for every exact filter that the questions lead to', async () => {
  const database = openDatabase(':memory:')
  const records = openRecordStore(database)
  const settings = await fill(records)
  const embedder = hashingEmbedder()
  const embedded = openSqliteGenerations(database, embedder.identity).serving
  const standIn = qdrantStandIn()
  const client = openQdrant({ ...host, fetch: standIn.fetch, baseUrl: 'http://qdrant.example.test:6333' })
  const qdrant = (await openQdrantGenerations(client, embedder.identity)).serving
  const made = standIn.refusals.length
  const both: SearchIndex = {
    ...embedded,
    put: async (entries) => void (await Promise.all([embedded.put(entries), qdrant.put(entries)])),
  }
  const queue = { enqueue: () => Promise.resolve() }
  const indexing = { records, index: both, embedder, queue, timezone: 'Europe/Paris', now, ...quiet }
  for (let more = true; more;) more = (await indexRecords(100, indexing)).records > 0

  const filters = new Map<string, RecordFilter>()
  const note = (filter: RecordFilter | undefined) => filter && filters.set(JSON.stringify(filter), filter)
  const ports = {
    ...indexing,
    records: {
      ...records,
      find: (filter: RecordFilter, limit: number, cursor?: string) => {
        note(filter)
        return records.find(filter, limit, cursor)
      },
      count: (filter: RecordFilter) => {
        note(filter)
        return records.count(filter)
      },
    },
    index: {
      ...embedded,
      search: (request: Parameters<SearchIndex['search']>[0]) => {
        note(request.filter)
        return embedded.search(request)
      },
    },
    state: memoryState(),
    model: undefined,
    settings,
    freshness: [],
    newId: () => crypto.randomUUID(),
  }
  const world = evalWorld()
  for (const { text, moment, thread } of QUESTIONS) {
    const question = fillNames(text, world)
    await answerQuestion({ question, at: MOMENTS[moment], conversationId: thread }, ports, { traceId: 'trace' })
  }
  expect(filters.size).toBeGreaterThan(100)

  let matched = 0
  for (const filter of filters.values()) {
    // Questions and answers came in after the rest was indexed.
    const asked = { ...filter, types: filter.types.filter((type) => type !== 'interaction') }
    const ids = await idsIn(embedded, asked)
    expect(await idsIn(qdrant, asked), JSON.stringify(asked)).toEqual(ids)
    const stored = new Set((await findAll(records, asked)).map(({ record }) => record.id))
    expect(ids.filter((id) => !stored.has(id.slice(0, id.lastIndexOf('#'))))).toEqual([])
    matched += ids.length
  }
  expect(matched).toBeGreaterThan(1_000)
  expect(standIn.refusals.slice(made)).toEqual([])
  process.stdout.write(`\n${filters.size} filters, ${matched} matches\n`)
  database.close()
})
