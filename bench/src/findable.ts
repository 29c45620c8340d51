import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { messageDelivery, SECRET } from './deliveries.ts'
import { percentile } from './measure.ts'
import { get, post, type Running, startProduct } from './processes.ts'
import type { Report } from './report.ts'

const PER_SECOND = 50
const TOTAL = 500

/** From the 202 of a delivery to its words being found by search, at a steady rate. */
export async function benchFindable(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  const product = await startProduct(join(folder, 'data'), { GUESTY_WEBHOOK_SECRET: SECRET })
  try {
    const delays: number[] = []
    const running: Promise<void>[] = []
    const startedAt = performance.now()
    for (let index = 0; index < TOTAL; index++) {
      const wait = startedAt + (index * 1000) / PER_SECOND - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      running.push(deliverAndFind(product, index, delays))
    }
    await Promise.all(running)
    const p95 = percentile(delays, 0.95)
    report.row({
      name: `accepted → findable at ${PER_SECOND}/s, p50`,
      value: `${percentile(delays, 0.5).toFixed(0)} ms`,
    })
    report.row({
      name: `accepted → findable at ${PER_SECOND}/s, p95`,
      value: `${p95.toFixed(0)} ms`,
      aim: '< 500 ms',
      ok: p95 < 500,
    })
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true })
  }
}

async function deliverAndFind(product: Running, index: number, delays: number[]): Promise<void> {
  const word = `needle${(index * 7919).toString(36)}x${index}`
  const { headers, body } = messageDelivery(1_000_000 + index, `We lost a ${word} in the garden.`)
  await post(product.port, '/webhooks/guesty', headers, body)
  const acceptedAt = performance.now()
  // Every tenth is looked for: looking costs the server too.
  if (index % 10 !== 0) return
  for (;;) {
    const { items } = (await get(product, `/api/records?type=message&q=${word}`)) as {
      items: readonly { id: string }[]
    }
    if (items.some(({ id }) => id.endsWith((1_000_000 + index).toString(16)))) break
    if (performance.now() - acceptedAt > 20_000) throw new Error(`${word} was not found in 20 s`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  delays.push(performance.now() - acceptedAt)
}
