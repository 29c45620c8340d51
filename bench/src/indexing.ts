import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parseConfig } from '../../apps/server/src/config.ts'
import { openEngine } from '../../apps/server/src/engine.ts'
import { indexRecords } from '../../packages/core/src/pipeline/index-records.ts'
import { makePortfolio } from '../../packages/demo/src/portfolio.ts'
import { BENCH_NOW, quiet, TIMEZONE, writePast } from './filled-house.ts'
import type { Report } from './report.ts'

const RECORDS = 30_000
/** As the server takes them. */
const AT_ONCE = 48
const AIM = 2_000

/** Records per second through documents, embedding by the default embedder and index, on a data file on the disk. */
export async function benchIndexing(report: Report): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  const config = parseConfig({
    INNKEEPER_DATA_DIR: directory,
    INNKEEPER_DEMO: 'off',
    INNKEEPER_TIMEZONE: TIMEZONE,
  })
  const engine = await openEngine({ config, log: quiet, now: Date.now, fetch: globalThis.fetch })
  try {
    await writePast(engine.records, makePortfolio({ now: BENCH_NOW, scale: 4 }), RECORDS, report)
    const startedAt = performance.now()
    let indexed = 0
    for (let batch = -1; batch !== 0; indexed += batch) batch = (await indexRecords(AT_ONCE, engine)).records
    const perSecond = (indexed / (performance.now() - startedAt)) * 1000
    report.row({
      name: `indexing of ${indexed} records, ${engine.generations.embedder}`,
      value: `${perSecond.toFixed(0)}/s`,
      aim: `≥ ${AIM}/s`,
      ok: perSecond >= AIM,
    })
  } finally {
    await engine.close()
    rmSync(directory, { recursive: true })
  }
}
