import { answerQuestion } from '../../packages/core/src/pipeline/answer-question.ts'
import { fillHouse } from './filled-house.ts'
import { percentile } from './measure.ts'
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
  'occupancy this week',
  'quanti ospiti stanotte?',
  'who still owes money for this week?',
  'what was cancelled since yesterday?',
  'did any booking change today?',
  'new bookings last 7 days',
  'any double booking in the next 30 days?',
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
/** Of the demo's portfolio: about 2 500, 10 000 and 100 000 records. */
const SCALES = [1, 4, 39]

export async function benchAnswers(): Promise<Row[]> {
  const rows: Row[] = []
  let smaller: { records: number; p95: number } | undefined
  for (const scale of SCALES) {
    const { engine, portfolio, records, indexedPerSecond } = await fillHouse(scale)
    const questions = [...QUESTIONS, ...namedQuestions(portfolio.guests.slice(0, 3).map(({ fullName }) => fullName))]
    const settings = await engine.settings()
    const freshness = await engine.freshness()
    const times: { question: string; ms: number }[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      for (const question of questions) {
        const startedAt = performance.now()
        await answerQuestion(
          { question, at: AT },
          { ...engine, index: engine.generations.current, settings, freshness },
          { traceId: 'bench' },
        )
        if (round > 0) times.push({ question, ms: performance.now() - startedAt })
      }
    }
    const p95 = percentile(
      times.map(({ ms }) => ms),
      0.95,
    )
    const slowest = [...times].sort((left, right) => right.ms - left.ms)[0]
    const large = records > 50_000
    rows.push(
      {
        name: `answers, ${records} records, p50`,
        value: `${percentile(
          times.map(({ ms }) => ms),
          0.5,
        ).toFixed(1)} ms`,
      },
      {
        name: `answers, ${records} records, p95`,
        value: `${p95.toFixed(1)} ms`,
        ...(large ? { aim: '< 50 ms', ok: p95 < 50 } : {}),
      },
      { name: `  slowest: ${slowest?.question}`, value: `${slowest?.ms.toFixed(1)} ms` },
      {
        name: `indexing, ${records} records`,
        value: `${indexedPerSecond.toFixed(0)}/s`,
        aim: '≥ 2 000/s',
        ok: indexedPerSecond >= 2_000,
      },
    )
    if (smaller) {
      const growth = p95 / smaller.p95 / (records / smaller.records)
      rows.push({
        name: `  growth of p95 per growth of records`,
        value: growth.toFixed(2),
        aim: '≤ 1',
        ok: growth <= 1,
      })
    }
    if (large) {
      const resident = process.memoryUsage.rss() / 2 ** 20
      rows.push({
        name: 'resident memory, with the world and its providers in the same process',
        value: `${resident.toFixed(0)} MiB`,
      })
    }
    smaller = { records, p95 }
    await engine.close()
  }
  return rows
}

function namedQuestions(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    `when does ${name} arrive?`,
    `what did we agree with ${name}?`,
    `who spoke with ${name} last?`,
  ])
}
