import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { sleep } from '@innkeeper/runtime/retry'
import { openCloud, OUTSIDE } from '@innkeeper/testing/edge-cloud/cloud'
import { type RunningWorkers, startWorkers, type WorkerName, WORKERS } from '@innkeeper/testing/edge-cloud/workers'
import { deliveriesOfTheseDays, DELIVERY_SECRETS } from '@innkeeper/testing/these-days'

import { parseConfig } from '../../functions/gcp/vectorize/src/config.ts'
import { handleDocumentWritten } from '../../functions/gcp/vectorize/src/handler.ts'
import { openPorts } from '../../functions/gcp/vectorize/src/open-ports.ts'
import { messageDelivery, SECRET } from './deliveries.ts'
import { startEcho } from './echo.ts'
import { percentile } from './measure.ts'
import type { Report } from './report.ts'
import { workerdCpuMs } from './workerd-cpu.ts'

const ASK_TOKEN = 'bench-token-bench-token'
const SETTINGS = {
  ...OUTSIDE,
  GUESTY_WEBHOOK_SECRET: `${SECRET},${DELIVERY_SECRETS.guestySecret}`,
  AIRCALL_WEBHOOK_TOKEN: DELIVERY_SECRETS.aircallToken,
  INNKEEPER_TOKEN: ASK_TOKEN,
  INNKEEPER_TIMEZONE: 'Europe/Paris',
  ROCKETCHAT_WEBHOOK_TOKEN: 'sample-chat-token',
}
const STARTS = 7
const WEBHOOKS = 400
const QUESTIONS = 60
const FOUND = 60
const FOUND_PER_SECOND = 4

type Cloud = Awaited<ReturnType<typeof openCloud>>

/** The Workers in workerd, against a bare one that echoes: CPU at the start, of a webhook and of a question; from accepted to findable. */
export async function benchEdge(report: Report): Promise<void> {
  const cloud = await openCloud(makePortfolio({ now: Date.now() }))
  await benchStarts(report, cloud)
  const bareMs = await benchEcho(report)
  await benchWebhooks(report, cloud, bareMs)
  const workers = await startWorkers({ settings: SETTINGS, outside: cloud.fetch })
  const stop = tellVectorize(cloud)
  try {
    await fill(workers, cloud)
    await benchQuestions(report, workers, cloud, bareMs)
    await benchFindable(report, workers, cloud)
  } finally {
    await stop()
    await workers.stop()
  }
}

/** CPU of a whole workerd process from its start to its first answer, and of the same with a bare Worker. */
async function benchStarts(report: Report, cloud: Cloud): Promise<void> {
  const bare: number[] = []
  const own = new Map<WorkerName, number[]>(WORKERS.map((name) => [name, []]))
  // In turns, so that a busy moment hits all of them.
  for (let round = 0; round < STARTS; round++) {
    bare.push(
      await cpuOfStart(async () => {
        const echo = await startEcho()
        await echo.fetch('')
        return echo
      }),
    )
    for (const [name, samples] of own) {
      samples.push(
        await cpuOfStart(async () => {
          const workers = await startWorkers({
            names: [name],
            settings: SETTINGS,
            outside: cloud.fetch,
            worksOff: false,
          })
          await workers.fetch(name, '/healthz')
          return workers
        }),
      )
    }
  }
  const bareMs = percentile(bare, 0.5)
  report.row({ name: 'workerd with a bare Worker, CPU to the first answer', value: `${bareMs.toFixed(0)} ms` })
  for (const [name, samples] of own) {
    const ms = percentile(samples, 0.5) - bareMs
    report.row({
      name: `${name}, CPU at the start, beyond the bare one`,
      value: `${ms.toFixed(0)} ms`,
      aim: '< 400 ms',
      ok: ms < 400,
    })
  }
}

async function cpuOfStart(start: () => Promise<{ stop(): Promise<void> }>): Promise<number> {
  const running = await start()
  const ms = workerdCpuMs()
  await running.stop()
  return ms
}

/** @returns CPU of one request, in ms. */
async function benchEcho(report: Report): Promise<number> {
  const echo = await startEcho()
  const { body } = messageDelivery(0, 'We would like to know where we can park.')
  const ms = await cpuOfEach(WEBHOOKS, () => echo.fetch(body))
  await echo.stop()
  report.row({ name: 'bare Worker that echoes, CPU of a request', value: `${ms.toFixed(2)} ms` })
  return ms
}

/** Runs it once beforehand, so that what is done once is not counted. */
async function cpuOfEach(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  for (let index = -20; index < 0; index++) await work(index)
  const before = workerdCpuMs()
  for (let index = 0; index < times; index++) await work(index)
  return (workerdCpuMs() - before) / times
}

async function benchWebhooks(report: Report, cloud: Cloud, bareMs: number): Promise<void> {
  const workers = await startWorkers({ settings: SETTINGS, outside: cloud.fetch, worksOff: false })
  const own = async (name: string, send: (index: number) => Promise<number>, status: number) => {
    const ms = await cpuOfEach(WEBHOOKS, async (index) => {
      if ((await send(index)) !== status) throw new Error(`${name} was not taken`)
    })
    const value = `${(ms - bareMs).toFixed(2)} ms`
    report.row({ name: `${name}, CPU of a webhook until it is queued, beyond the bare one`, value })
  }
  try {
    await own('guesty-webhook', (index) => deliver(workers, 10_000 + index, 'Where can we park?'), 202)
    await own('llm-query', (index) => say(workers, `bench-${index}`), 200)
  } finally {
    await workers.stop()
  }
}

async function deliver(workers: RunningWorkers, index: number, words: string): Promise<number> {
  const { status } = await workers.fetch('guesty-webhook', '/webhooks/guesty', {
    method: 'POST',
    ...messageDelivery(index, words),
  })
  return status
}

async function say(workers: RunningWorkers, id: string): Promise<number> {
  const message = { message_id: id, channel_id: 'lobby', user_id: 'nora', text: '!query who is checking in today?' }
  const body = JSON.stringify({ token: SETTINGS.ROCKETCHAT_WEBHOOK_TOKEN, ...message })
  return (await workers.fetch('llm-query', '/webhooks/rocketchat', { method: 'POST', body })).status
}

/** The made-up business, as far as these days concern, through its own Workers. */
async function fill(workers: RunningWorkers, cloud: Cloud): Promise<void> {
  for (const { path, headers, body } of await deliveriesOfTheseDays(makePortfolio({ now: Date.now() }))) {
    const worker = path === '/webhooks/guesty' ? 'guesty-webhook' : 'aircall-webhook'
    const { status } = await workers.fetch(worker, path, { method: 'POST', headers, body })
    if (status !== 202) throw new Error(`a delivery was answered with ${status}`)
  }
  await idle(cloud)
}

async function idle(cloud: Cloud): Promise<void> {
  const end = Date.now() + 120_000
  for (;;) {
    const { pending } = await cloud.events.counts()
    if (pending === 0 && cloud.written.length === 0 && (await cloud.records.backlog()).unindexed === 0) return
    if (Date.now() > end) throw new Error('the edge does not become idle')
    await sleep(100)
  }
}

async function benchQuestions(report: Report, workers: RunningWorkers, cloud: Cloud, bareMs: number): Promise<void> {
  const questions = [
    'Who is checking in today and at what time?',
    'What did we agree with Hugo Hautelune about his arrival?',
  ]
  const ask = async (question: string) => {
    const response = await workers.fetch('llm-query', '/api/ask', {
      method: 'POST',
      headers: { authorization: `Bearer ${ASK_TOKEN}` },
      body: JSON.stringify({ question }),
    })
    if (response.status !== 200) throw new Error(`"${question}" was answered with ${response.status}`)
  }
  const before = workerdCpuMs()
  await ask('Who is leaving today?')
  report.row({ name: 'llm-query, CPU of its first question', value: `${(workerdCpuMs() - before).toFixed(0)} ms` })
  for (const question of questions) {
    const latencies: number[] = []
    const ms = await cpuOfEach(QUESTIONS, async () => {
      const startedAt = performance.now()
      await ask(question)
      latencies.push(performance.now() - startedAt)
    })
    report.row({ name: `llm-query, CPU of "${question}"`, value: `${(ms - bareMs).toFixed(1)} ms` })
    report.row({
      name: '  its answer, p95, with stand-ins in this process',
      value: `${percentile(latencies, 0.95).toFixed(0)} ms`,
    })
  }
  await idle(cloud)
}

/** From the 202 to what was written being found by its words, through queue, Firestore, vectorize and Qdrant. */
async function benchFindable(report: Report, workers: RunningWorkers, cloud: Cloud): Promise<void> {
  const delays: number[] = []
  const before = workerdCpuMs()
  const running: Promise<void>[] = []
  for (let index = 0; index < FOUND; index++) {
    running.push(deliverAndFind(workers, cloud, index, delays))
    await sleep(1_000 / FOUND_PER_SECOND)
  }
  await Promise.all(running)
  const ms = (workerdCpuMs() - before) / FOUND
  const [p50, p95] = [percentile(delays, 0.5), percentile(delays, 0.95)]
  report.row({ name: 'guesty-webhook, CPU of a webhook, all the way into Firestore', value: `${ms.toFixed(1)} ms` })
  report.row({ name: `accepted at the edge → findable at ${FOUND_PER_SECOND}/s, p50`, value: `${p50.toFixed(0)} ms` })
  // A second of it is the queue's: it gathers events before it hands them on.
  report.row({ name: `accepted at the edge → findable at ${FOUND_PER_SECOND}/s, p95`, value: `${p95.toFixed(0)} ms` })
}

async function deliverAndFind(workers: RunningWorkers, cloud: Cloud, index: number, delays: number[]): Promise<void> {
  const word = `needle${(index * 7919).toString(36)}x${index}`
  if ((await deliver(workers, 1_000_000 + index, `We lost a ${word} in the garden.`)) !== 202)
    throw new Error('a delivery was not taken')
  const acceptedAt = performance.now()
  for (;;) {
    const hits = await cloud.index.search({ text: word, audience: OPERATOR_AUDIENCE, limit: 3 })
    if (hits.some(({ document }) => document.text.includes(word))) break
    if (performance.now() - acceptedAt > 30_000) throw new Error(`${word} was not found in 30 s`)
    await sleep(20)
  }
  delays.push(performance.now() - acceptedAt)
}

/** The function's own handlers, told of every written document, as often as they want it again. @returns Ends it. */
function tellVectorize(cloud: Cloud): () => Promise<void> {
  const config = parseConfig({
    ...SETTINGS,
    PUSH_SERVICE_ACCOUNT: 'pusher@sample.iam.gserviceaccount.com',
    PUSH_AUDIENCE: 'https://vectorize.example.test',
  })
  const host = { fetch: cloud.fetch, now: Date.now, sleep, random: Math.random, write: () => {} }
  const ports = openPorts(config, { ...host, token: () => Promise.resolve('owner') })
  let stopped = false
  const running = new Set<Promise<void>>()
  const told = (async () => {
    while (!stopped) {
      for (const document of cloud.written.splice(0)) {
        const one = handleDocumentWritten({ eventId: document, document, at: undefined }, undefined, ports).catch(
          () => void cloud.written.push(document),
        )
        running.add(one)
        void one.finally(() => running.delete(one))
      }
      await sleep(5)
    }
    await Promise.all(running)
  })()
  return () => {
    stopped = true
    return told
  }
}
