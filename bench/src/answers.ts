import { rmSync } from 'node:fs'

import { answerQuestion } from '../../packages/core/src/pipeline/answer-question.ts'
import { fillHouse, type FilledHouse, type Shape } from './filled-house.ts'
import { percentile } from './measure.ts'
import { measureMemory } from './memory.ts'
import type { Row } from './report.ts'

/** One or more questions of every kind that reads records, in the languages people ask in. */
const QUESTIONS = [
  'who is checking in today and at what time?',
  'which of tomorrow’s arrivals have not told us when they come?',
  'any arrivals after 22:00 tonight?',
  'wer reist heute ab?',
  'late check-out requests tomorrow',
  'same-day turnovers this weekend',
  'quién está alojado ahora?',
  'which units are empty tonight?',
  'is anything free 12-15 december for 4?',
  'gaps in the calendar next month',
  'occupancy this week',
  'quanti ospiti stanotte?',
  'who still owes money for this week?',
  'who still owes money?',
  'what was cancelled since yesterday?',
  'did any booking change today?',
  'new bookings last 7 days',
  'any double booking in the next 30 days?',
  'any returning guests this week?',
  'appels manqués non rappelés',
  'any voicemails?',
  'guest messages unanswered',
  'open maintenance tasks',
  'reviews below 4',
  'wifi lake house?',
  'who needs a cot this week?',
  'owner stays next month',
  'what needs attention first?',
]
const AT = Date.parse('2026-11-20T07:14:00Z')
const ROUNDS = 4
const AIM_MS = 50
const AIM_MIB = 400
/** From here on the aims hold. */
const LARGE = 50_000

/** A business of about 100 houses that grows older: one without a past of its own, then years of them. */
const DEEP: readonly Shape[] = [{ scale: 1 }, { scale: 4 }, { scale: 4, records: 100_000 }]
/** One of a thousand houses, of which only what a first fill reads is known: every list is ten times as long. */
const WIDE: Shape = { scale: 39 }

export async function benchAnswers(): Promise<Row[]> {
  const rows: Row[] = []
  let smaller: Measured | undefined
  for (const shape of DEEP) {
    const measured = await measure(shape)
    rows.push(...rowsOf('deep', measured, smaller))
    smaller = measured
  }
  rows.push(...rowsOf('wide', await measure(WIDE)))
  return rows
}

interface Timed {
  readonly question: string
  readonly ms: number
  /** Lines of the whole list, of which up to sixty are shown. */
  readonly lines: number
}

interface Measured extends Pick<FilledHouse, 'records' | 'indexedPerSecond'> {
  readonly timed: readonly Timed[]
  /** MiB of the server's own process; only of large ones. */
  readonly memory: number | undefined
}

async function measure(shape: Shape): Promise<Measured> {
  const house = await fillHouse(shape)
  const { records, indexedPerSecond, directory, portfolio } = house
  const questions = [...QUESTIONS, ...namedQuestions(portfolio.guests.slice(0, 3).map(({ fullName }) => fullName))]
  const timed = await timeAnswers(house, questions)
  await house.engine.close()
  const memory = records < LARGE ? undefined : (await measureMemory(directory, questions, AT)).afterwards
  rmSync(directory, { recursive: true })
  return { records, indexedPerSecond, timed, memory }
}

async function timeAnswers({ engine }: FilledHouse, questions: readonly string[]): Promise<Timed[]> {
  const settings = await engine.settings()
  const freshness = await engine.freshness()
  const ports = { ...engine, index: engine.generations.current, settings, freshness }
  const timed: Timed[] = []
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const question of questions) {
      const startedAt = performance.now()
      const { complete } = await answerQuestion({ question, at: AT }, ports, { traceId: 'bench' })
      if (round > 0) timed.push({ question, ms: performance.now() - startedAt, lines: complete?.total ?? 0 })
    }
  }
  return timed
}

function rowsOf(name: string, measured: Measured, smaller?: Measured): Row[] {
  const { records, timed, memory, indexedPerSecond } = measured
  const title = `answers, ${name}, ${records} records`
  const aimed = name === 'deep' && records >= LARGE
  const p95 = p95Of(measured)
  const slowest = [...timed].sort((left, right) => right.ms - left.ms)[0]
  const median = percentile(
    timed.map(({ ms }) => ms),
    0.5,
  )
  const rows: Row[] = [
    { name: `${title}, p50`, value: `${median.toFixed(1)} ms` },
    {
      name: `${title}, p95`,
      value: `${p95.toFixed(1)} ms`,
      ...(aimed ? { aim: `< ${AIM_MS} ms`, ok: p95 < AIM_MS } : {}),
    },
    { name: `  slowest, ${slowest?.lines} lines: ${slowest?.question}`, value: `${slowest?.ms.toFixed(1)} ms` },
    {
      name: `indexing, ${name}, ${records} records`,
      value: `${indexedPerSecond.toFixed(0)}/s`,
      aim: '≥ 2 000/s',
      ok: indexedPerSecond >= 2_000,
    },
  ]
  if (smaller) {
    const growth = p95 / p95Of(smaller) / (records / smaller.records)
    rows.push({
      name: `  growth of p95 per growth of records`,
      value: growth.toFixed(2),
      aim: '≤ 1',
      ok: growth <= 1,
    })
  }
  if (memory !== undefined) {
    rows.push({
      name: `resident memory of the server, ${name}, ${records} records, after 200 questions`,
      value: `${memory.toFixed(0)} MiB`,
      ...(aimed ? { aim: `< ${AIM_MIB} MiB`, ok: memory < AIM_MIB } : {}),
    })
  }
  return rows
}

function p95Of({ timed }: Measured): number {
  return percentile(
    timed.map(({ ms }) => ms),
    0.95,
  )
}

function namedQuestions(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    `when does ${name} arrive?`,
    `what did we agree with ${name}?`,
    `who spoke with ${name} last?`,
  ])
}
