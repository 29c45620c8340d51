import { rmSync } from 'node:fs'

import { parseConfig } from '../../apps/server/src/config.ts'
import { type Engine, openEngine } from '../../apps/server/src/engine.ts'
import { answerQuestion } from '../../packages/core/src/pipeline/answer-question.ts'
import { BusinessSettings } from '../../packages/core/src/settings/business-settings.ts'
import { demoSettings } from '../../packages/demo/src/settings.ts'
import { BENCH_NOW, fillHouse, type FilledHouse, quiet, type Shape, TIMEZONE } from './filled-house.ts'
import { percentile } from './measure.ts'
import { measureMemory } from './memory.ts'
import type { Report } from './report.ts'

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
const ROUNDS = 4
const AIM_MS = 50
const AIM_MIB = 400
/** From here on the aims hold. */
const LARGE = 50_000

/** A business of about 100 houses that grows older: one without a past of its own, then years of them. */
const DEEP: readonly Shape[] = [{ scale: 1 }, { scale: 4 }, { scale: 4, records: 100_000 }]
/** One of a thousand houses, of which only what a first fill reads is known: every list is ten times as long. */
const WIDE: Shape = { scale: 39 }

export async function benchAnswers(report: Report): Promise<void> {
  let smaller: Measured | undefined
  for (const shape of DEEP) {
    const measured = await measure('deep', shape, report)
    if (smaller) reportGrowth(measured, smaller, report)
    smaller = measured
  }
  await measure('wide', WIDE, report)
}

interface Timed {
  readonly question: string
  readonly ms: number
  /** Of the thread's own time: what a machine that is busy with others adds is not in it. */
  readonly cpuMs: number
  /** Lines of the whole list, of which up to sixty are shown. */
  readonly lines: number
}

interface Measured {
  readonly records: number
  readonly p95: number
}

async function measure(name: 'deep' | 'wide', shape: Shape, report: Report): Promise<Measured> {
  report.say(`filling a ${name} house, ${JSON.stringify(shape)}`)
  const house = await fillHouse(shape, report)
  const { records, directory, portfolio } = house
  try {
    const questions = [...QUESTIONS, ...namedQuestions(portfolio.guests.slice(0, 3).map(({ fullName }) => fullName))]
    const timed = await timeAnswers(house, questions, report)
    const isAimed = name === 'deep' && records >= LARGE
    const p95 = reportAnswers(`answers, ${name}, ${records} records`, timed, isAimed, report)
    if (records >= LARGE) {
      report.say('asking the server itself 200 questions')
      const { atFirst, afterwards } = await measureMemory(directory, questions, BENCH_NOW)
      report.row({
        name: `resident memory, ${name}, ${records} records, at the start`,
        value: `${atFirst.toFixed(0)} MiB`,
      })
      report.row({
        name: `resident memory, ${name}, ${records} records, after 200 questions`,
        value: `${afterwards.toFixed(0)} MiB`,
        aim: `< ${AIM_MIB} MiB`,
        ok: afterwards < AIM_MIB,
      })
    }
    return { records, p95 }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

async function timeAnswers(
  { directory, portfolio }: FilledHouse,
  questions: readonly string[],
  report: Report,
): Promise<Timed[]> {
  const config = parseConfig({
    INNKEEPER_DATA_DIR: directory,
    INNKEEPER_DEMO: 'off',
    INNKEEPER_TIMEZONE: TIMEZONE,
  })
  const engine: Engine = await openEngine({ config, log: quiet, now: Date.now, fetch: globalThis.fetch })
  try {
    await engine.saveSettings(BusinessSettings.parse(demoSettings(portfolio)))
    const ports = { ...engine, settings: await engine.settings(), freshness: await engine.freshness() }
    const timed: Timed[] = []
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      report.say(`asking ${questions.length} questions, round ${round} of ${ROUNDS}`)
      for (const question of questions) {
        const startedAt = performance.now()
        const cpu = process.threadCpuUsage()
        const { complete } = await answerQuestion({ question, at: BENCH_NOW }, ports, { traceId: 'bench' })
        if (round === 0) continue
        const ms = performance.now() - startedAt
        const { user, system } = process.threadCpuUsage(cpu)
        timed.push({ question, ms, cpuMs: (user + system) / 1_000, lines: complete?.total ?? 0 })
      }
    }
    return timed
  } finally {
    await engine.close()
  }
}

/** @returns The p95 in ms. */
function reportAnswers(title: string, timed: readonly Timed[], isAimed: boolean, report: Report): number {
  const times = timed.map(({ ms }) => ms)
  const p95 = percentile(times, 0.95)
  report.row({ name: `${title}, p50`, value: `${percentile(times, 0.5).toFixed(1)} ms` })
  report.row({
    name: `${title}, p95`,
    value: `${p95.toFixed(1)} ms`,
    ...(isAimed ? { aim: `< ${AIM_MS} ms`, ok: p95 < AIM_MS } : {}),
  })
  const cpuTimes = timed.map(({ cpuMs }) => cpuMs)
  report.row({ name: `${title}, p95 of the thread's own time`, value: `${percentile(cpuTimes, 0.95).toFixed(1)} ms` })
  for (const { question, ms, lines } of slowestOf(timed)) {
    report.row({ name: `  of the slowest, ${lines} lines: ${question}`, value: `${ms.toFixed(1)} ms` })
  }
  return p95
}

/** The slowest questions by their median, slowest first. */
function slowestOf(timed: readonly Timed[]): Timed[] {
  const medians = [...Map.groupBy(timed, ({ question }) => question).values()].flatMap((rounds) => {
    const [one] = rounds
    return one
      ? [
          {
            ...one,
            ms: percentile(
              rounds.map(({ ms }) => ms),
              0.5,
            ),
          },
        ]
      : []
  })
  return medians.sort((left, right) => right.ms - left.ms).slice(0, 3)
}

function reportGrowth(larger: Measured, smaller: Measured, report: Report): void {
  const growth = larger.p95 / smaller.p95 / (larger.records / smaller.records)
  report.row({
    name: `  growth of p95 from ${smaller.records} to ${larger.records} records, per growth of records`,
    value: growth.toFixed(2),
    aim: '≤ 1',
    ok: growth <= 1,
  })
}

function namedQuestions(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    `when does ${name} arrive?`,
    `what did we agree with ${name}?`,
    `who spoke with ${name} last?`,
  ])
}
