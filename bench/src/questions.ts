import { rmSync } from 'node:fs'

import { messageDelivery, SECRET } from './deliveries.ts'
import { BENCH_NOW, fillHouse, TIMEZONE } from './filled-house.ts'
import { pace, percentile } from './measure.ts'
import { post, type Running, startProduct, TOKEN } from './processes.ts'
import type { Report } from './report.ts'

const DELIVERIES_PER_SECOND = 100
const DELIVERIES = 1_000
const ASKED_AT_ONCE = 200
const AIM_MS = 20
const QUESTIONS = [
  'who is checking in today and at what time?',
  'which units are empty tonight?',
  'guest messages unanswered',
  'what needs attention first?',
]

/** What deliveries wait while a business of about a hundred houses is asked many questions at once, beside the same without questions. */
export async function benchQuestions(report: Report): Promise<void> {
  const { directory } = await fillHouse({ scale: 4 }, report)
  const product = await startProduct(directory, {
    INNKEEPER_DEMO: 'off',
    INNKEEPER_TIMEZONE: TIMEZONE,
    GUESTY_WEBHOOK_SECRET: SECRET,
  })
  try {
    await Promise.all(QUESTIONS.map((question) => askFor(product, question)))
    report.say(`${DELIVERIES_PER_SECOND} deliveries a second, no questions`)
    const alone = await deliver(product, 0)
    report.say(`the same, and ${ASKED_AT_ONCE} questions at once`)
    const asked = Array.from({ length: ASKED_AT_ONCE }, (_, index) =>
      askFor(product, QUESTIONS[index % QUESTIONS.length] ?? ''),
    )
    const beside = await deliver(product, DELIVERIES)
    const statuses = await Promise.all(asked)
    report.row({
      name: `intake p99 at ${DELIVERIES_PER_SECOND}/s, no questions`,
      value: `${percentile(alone, 0.99).toFixed(1)} ms`,
    })
    report.row({
      name: `intake p99 at ${DELIVERIES_PER_SECOND}/s, ${ASKED_AT_ONCE} questions asked at once`,
      value: `${percentile(beside, 0.99).toFixed(1)} ms`,
      aim: `< ${AIM_MS} ms`,
      ok: percentile(beside, 0.99) < AIM_MS,
    })
    const answered = statuses.filter((status) => status === 200).length
    report.row({
      name: `of ${ASKED_AT_ONCE} questions at once, answered`,
      value: String(answered),
      aim: `= ${ASKED_AT_ONCE}`,
      ok: answered === ASKED_AT_ONCE,
    })
  } finally {
    await product.stop()
    rmSync(directory, { recursive: true })
  }
}

async function deliver(product: Running, first: number): Promise<readonly number[]> {
  const { latencies } = await pace(DELIVERIES, DELIVERIES_PER_SECOND, (index) => {
    const { headers, body } = messageDelivery(first + index, 'We would like to know where we can park.')
    return post(product.port, '/webhooks/guesty', headers, body)
  })
  return latencies
}

async function askFor({ port }: Running, question: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ question, at: new Date(BENCH_NOW).toISOString() }),
  })
  await response.text()
  return response.status
}
