import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parseConfig } from '../../apps/server/src/config.ts'
import { type Engine, openEngine } from '../../apps/server/src/engine.ts'
import { aircallStandIn, DEMO_AIRCALL } from '../../packages/demo/src/aircall-stand-in.ts'
import { DEMO_GUESTY, guestyStandIn } from '../../packages/demo/src/guesty-stand-in.ts'
import { makePortfolio } from '../../packages/demo/src/portfolio.ts'
import { demoSettings } from '../../packages/demo/src/settings.ts'
import type { Portfolio } from '../../packages/demo/src/world.ts'
import { applyObservations } from '../../packages/core/src/pipeline/apply-observations.ts'
import { indexRecords } from '../../packages/core/src/pipeline/index-records.ts'
import { fillStep } from '../../packages/core/src/pipeline/reconcile-source.ts'
import type { Observation } from '../../packages/core/src/record/record.ts'
import { BusinessSettings } from '../../packages/core/src/settings/business-settings.ts'
import { pastOf } from './history.ts'

export interface FilledHouse {
  readonly engine: Engine
  readonly portfolio: Portfolio
  readonly records: number
  /** Where its data file lies. */
  readonly directory: string
  /** Records per second through documents, embedding and index. */
  readonly indexedPerSecond: number
}

const silent = {
  info() {},
  warn() {},
  error: (message: string, fields?: unknown) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
}

/** How large a business is, and how old. */
export interface Shape {
  /** Of the demo's portfolio: 24 houses each. */
  readonly scale: number
  /** Its past is written until so many records are there; without it, what a first fill reads is all. */
  readonly records?: number
}

/** An installation filled through the real readers from the providers' stand-ins, given its past, then indexed. */
export async function fillHouse({ scale, records: wanted = 0 }: Shape): Promise<FilledHouse> {
  const now = Date.parse('2026-11-20T07:14:00Z')
  const portfolio = makePortfolio({ now, scale })
  const guesty = guestyStandIn({ world: () => portfolio, now: Date.now, limits: false })
  const aircall = aircallStandIn({
    world: () => portfolio,
    now: Date.now,
    requestsPerMinute: false,
    ceiling: 1_000_000,
  })
  const config = {
    ...parseConfig({
      INNKEEPER_DATA_DIR: mkdtempSync(join(tmpdir(), 'innkeeper-bench-')),
      INNKEEPER_TIMEZONE: 'Europe/Paris',
      GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
      GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
      GUESTY_BASE_URL: 'http://guesty.bench.test',
      AIRCALL_API_ID: DEMO_AIRCALL.apiId,
      AIRCALL_API_TOKEN: DEMO_AIRCALL.apiToken,
      AIRCALL_BASE_URL: 'http://aircall.bench.test',
    }),
    // Lifts the pacing: no provider is at the other end.
    demo: true,
  }
  const engine = openEngine({
    config,
    log: silent,
    now: Date.now,
    fetch: (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith('http://guesty.') ? guesty(request) : aircall(request)
    },
  })
  await engine.saveSettings(BusinessSettings.parse(demoSettings(portfolio)))
  for (const reader of engine.readers) while ((await fillStep(reader, engine)).finishedAt === undefined);
  await writePast(engine, portfolio, wanted)
  const startedAt = performance.now()
  let indexed = 0
  for (;;) {
    const { records } = await indexRecords(128, { ...engine, index: engine.generations.current })
    if (records === 0) break
    indexed += records
  }
  const indexedPerSecond = (indexed / (performance.now() - startedAt)) * 1000
  return {
    engine,
    portfolio,
    records: await countRecords(engine),
    directory: config.INNKEEPER_DATA_DIR,
    indexedPerSecond,
  }
}

async function writePast(engine: Engine, portfolio: Portfolio, wanted: number): Promise<void> {
  let missing = wanted - (await countRecords(engine))
  let batch: Observation[] = []
  for (const stay of missing > 0 ? pastOf(portfolio, engine.now()) : []) {
    batch.push(...stay)
    missing -= stay.length
    if (batch.length < 80 && missing > 0) continue
    await applyObservations(batch, engine, 'bench')
    batch = []
    if (missing <= 0) return
  }
}

async function countRecords({ records }: Engine): Promise<number> {
  const { byType } = await records.counts()
  return [...byType.values()].reduce((sum, count) => sum + count, 0)
}
