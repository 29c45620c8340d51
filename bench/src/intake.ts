import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { messageDelivery, SECRET } from './deliveries.ts'
import { pace, percentile, saturate } from './measure.ts'
import { post, type Running, start, startProduct } from './processes.ts'
import type { Report } from './report.ts'

const TOTAL = 6_000
const CONCURRENCY = 32
const ROUNDS = 3

/** Intake against the bare peer: the median of rounds run in turns. */
export async function benchIntake(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  const bare = await start('bench/src/bare-server.ts', [join(folder, 'bare.sqlite')], {}, /listening (\d+)/)
  const product = await startProduct(join(folder, 'data'), { GUESTY_WEBHOOK_SECRET: SECRET })
  try {
    await run(bare, 500)
    await run(product, 500)
    const rates: { bare: number[]; product: number[] } = { bare: [], product: [] }
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await run(bare, TOTAL))
      rates.product.push(await run(product, TOTAL))
    }
    const [bareRate, productRate] = [percentile(rates.bare, 0.5), percentile(rates.product, 0.5)]
    const ratio = productRate / bareRate
    report.row({ name: 'intake, bare handler', value: `${bareRate.toFixed(0)}/s` })
    report.row({ name: 'intake, product', value: `${productRate.toFixed(0)}/s` })
    report.row({ name: 'intake ratio', value: ratio.toFixed(2), aim: '≥ 0.50', ok: ratio >= 0.5 })
    await new Promise((resolve) => setTimeout(resolve, 15_000))
    const steady = await pace(2_000, 200, sender(product))
    const p99 = percentile(steady.latencies, 0.99)
    report.row({ name: 'intake p99 at 200/s', value: `${p99.toFixed(1)} ms`, aim: '< 20 ms', ok: p99 < 20 })
  } finally {
    await bare.stop()
    await product.stop()
    rmSync(folder, { recursive: true })
  }
}

let sequence = 0

function sender(server: Running): (index: number) => Promise<number> {
  return () => {
    const { headers, body } = messageDelivery(sequence++, 'We would like to know where we can park.')
    return post(server.port, '/webhooks/guesty', headers, body)
  }
}

async function run(server: Running, total: number): Promise<number> {
  const { perSecond, statuses } = await saturate(total, CONCURRENCY, sender(server))
  if (statuses[202] !== total) throw new Error(`not all were accepted: ${JSON.stringify(statuses)}`)
  return perSecond
}
