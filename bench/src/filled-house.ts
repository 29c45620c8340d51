import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { applyObservations } from '../../packages/core/src/pipeline/apply-observations.ts'
import { indexRecords } from '../../packages/core/src/pipeline/index-records.ts'
import type { Observation } from '../../packages/core/src/record/record.ts'
import type { RecordStore } from '../../packages/core/src/record/record-store.ts'
import type { ReadCursor, SourceReader } from '../../packages/core/src/record/source-reader.ts'
import { aircallStandIn, DEMO_AIRCALL } from '../../packages/demo/src/aircall-stand-in.ts'
import { DEMO_GUESTY, guestyStandIn } from '../../packages/demo/src/guesty-stand-in.ts'
import { makePortfolio } from '../../packages/demo/src/portfolio.ts'
import type { Portfolio } from '../../packages/demo/src/world.ts'
import { hashingEmbedder } from '../../packages/models/src/embedders/hashing.ts'
import { aircallClient } from '../../packages/sources/src/aircall/client.ts'
import { aircallReader } from '../../packages/sources/src/aircall/reader.ts'
import { guestyClient } from '../../packages/sources/src/guesty/client.ts'
import { guestyReader } from '../../packages/sources/src/guesty/reader.ts'
import type { TokenState } from '../../packages/sources/src/guesty/token.ts'
import { backupDatabase } from '../../packages/stores/src/sqlite/backup.ts'
import { type Database, openDatabase } from '../../packages/stores/src/sqlite/open-database.ts'
import { openRecordStore } from '../../packages/stores/src/sqlite/record-store.ts'
import { openSearchIndex } from '../../packages/stores/src/sqlite/search-index.ts'
import { openWorkQueue } from '../../packages/stores/src/sqlite/work-queue.ts'
import { pastOf } from './history.ts'
import type { Report } from './report.ts'

export interface FilledHouse {
  readonly portfolio: Portfolio
  readonly records: number
  /** Where its data file lies, which nobody has open. */
  readonly directory: string
}

/** How large a business is, and how old. */
export interface Shape {
  /** Of the demo's portfolio: 24 houses each. */
  readonly scale: number
  /** Its past is written until so many records are there; without it, what a first fill reads is all. */
  readonly records?: number
}

/** The instant at which the made-up business lives, ms since the epoch. */
export const BENCH_NOW = Date.parse('2026-11-20T07:14:00Z')
export const TIMEZONE = 'Europe/Paris'
export const quiet = { info() {}, warn() {}, error() {} }
export const uncounted = { count() {}, observe() {} }

const UNPACED = { second: 1e9, minute: 1e9, hour: 1e9 }
const INDEXED_AT_ONCE = 500
const SAY_EVERY = 20_000

/**
 * A data file as the product leaves it, filled through its own readers, stores and index: in memory, where no commit waits for a disk,
 * and then copied.
 */
export async function fillHouse({ scale, records: wanted = 0 }: Shape, report: Report): Promise<FilledHouse> {
  const portfolio = makePortfolio({ now: BENCH_NOW, scale })
  const database = openDatabase(':memory:')
  try {
    const records = openRecordStore(database)
    for (const reader of readersOf(portfolio, records)) await readAll(reader, records, report)
    await writePast(records, portfolio, wanted, report)
    await indexAll(database, records, report)
    const directory = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
    await backupDatabase(database, join(directory, 'innkeeper.sqlite'))
    return { portfolio, records: await countRecords(records), directory }
  } finally {
    database.close()
  }
}

/** The real readers over the providers' stand-ins, whose limits are lifted. */
function readersOf(portfolio: Portfolio, records: RecordStore): SourceReader[] {
  const now = Date.now
  const guesty = guestyStandIn({ world: () => portfolio, now, limits: false })
  const aircall = aircallStandIn({
    world: () => portfolio,
    now,
    requestsPerMinute: false,
    ceiling: 1_000_000,
  })
  const host = { now, sleep: async () => {}, random: Math.random }
  let token: TokenState | undefined
  const tokens = { load: async () => token, save: async (kept: TokenState) => void (token = kept) }
  return [
    guestyReader(
      guestyClient({ ...host, ...DEMO_GUESTY, baseUrl: 'http://guesty.test', pace: UNPACED, tokens, fetch: guesty }),
      { now, records },
    ),
    aircallReader(
      aircallClient({
        ...host,
        ...DEMO_AIRCALL,
        baseUrl: 'http://aircall.test',
        requestsPerMinute: UNPACED.minute,
        fetch: aircall,
      }),
      { now },
    ),
  ]
}

async function readAll(reader: SourceReader, records: RecordStore, report: Report): Promise<void> {
  for (const collection of reader.collections) {
    let cursor: ReadCursor | undefined = { collection }
    let done = 0
    while (cursor) {
      const page = await reader.readPage(cursor)
      await write(page.observations, records)
      cursor = page.next
      done = page.done
    }
    report.say(`${reader.source} ${collection}: ${done}`)
  }
}

/** Years of the same business, as {@link pastOf} tells them, until `wanted` records are there. */
export async function writePast(
  records: RecordStore,
  portfolio: Portfolio,
  wanted: number,
  report: Report,
): Promise<void> {
  const before = await countRecords(records)
  let written = 0
  let batch: Observation[] = []
  for (const stay of wanted > before ? pastOf(portfolio, Date.now()) : []) {
    batch.push(...stay)
    const enough = before + written + batch.length >= wanted
    if (batch.length < 80 && !enough) continue
    if (written % SAY_EVERY > (written + batch.length) % SAY_EVERY) report.say(`past written: ${written}`)
    await write(batch, records)
    written += batch.length
    batch = []
    if (enough) return
  }
}

function write(observations: readonly Observation[], records: RecordStore): Promise<unknown> {
  return applyObservations(observations, { records, now: Date.now }, 'bench')
}

async function indexAll(database: Database, records: RecordStore, report: Report): Promise<void> {
  const embedder = hashingEmbedder()
  const ports = {
    records,
    embedder,
    index: openSearchIndex(database, { identity: embedder.identity }),
    queue: openWorkQueue(database, { now: Date.now }),
    timezone: TIMEZONE,
    now: Date.now,
    log: quiet,
    metrics: uncounted,
  }
  for (let done = 0; ;) {
    const batch = (await indexRecords(INDEXED_AT_ONCE, ports)).records
    if (batch === 0) return
    done += batch
    if (done % SAY_EVERY < INDEXED_AT_ONCE) report.say(`indexed: ${done}`)
  }
}

export async function countRecords(records: RecordStore): Promise<number> {
  const { byType } = await records.counts()
  return [...byType.values()].reduce((sum, count) => sum + count, 0)
}
