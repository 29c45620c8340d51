import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { cloudStandIn } from '@innkeeper/testing/stand-ins/cloud'
import { afterEach, expect, test } from 'vitest'

import { GUESTY_TEST_SECRET, messageBody, signedHeaders } from './testing/guesty-delivery.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

const folder = dataFolder()
let server: LocalServer | undefined
afterEach(async () => {
  await server?.stop()
  folder.remove()
})

/** The server on cloud services that outlive it. @param outage Answers in place of a service while it is set. */
function openCloud(outage: { answer?: ((request: Request) => Response | undefined) | undefined } = {}) {
  const cloud = cloudStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: Date.now })
  const start = () =>
    startLocalServer(folder.path, {
      environment: { ...cloud.environment, GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET },
      fetch: async (request) => {
        const answer = outage.answer?.(request) ?? (await cloud.answer(request))
        if (!answer) throw new TypeError('no network here')
        return answer
      },
    })
  return { cloud, start }
}

function deliver(number: number, words: string): Promise<Response> {
  const body = messageBody(number, words, new Date().toISOString())
  const headers = signedHeaders(body, `msg_${number}`, Date.now())
  if (!server) throw new Error('no server')
  return fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', headers, body })
}

/** Two hours later. */
const WAITING = { question: 'which messages are unanswered?', at: new Date(Date.now() + 7_200_000).toISOString() }

test('a delivery is kept, worked on, found and answered from over the cloud services, and nothing is left on this machine', async () => {
  const { cloud, start } = openCloud()
  server = await start()
  expect((await deliver(1, 'Is there a baby cot for our stay?')).status).toBe(202)
  expect((await deliver(1, 'Is there a baby cot for our stay?')).status).toBe(202)
  await server.settled()
  const events = await server.json<{ items: { id: string; state: string }[] }>('/api/events')
  expect(events.items).toMatchObject([{ id: 'guesty:msg_1', state: 'applied' }])
  const status = await server.json<{ records: { byType: Record<string, number> }; index: { documents: number } }>(
    '/api/status',
  )
  expect(status.records.byType).toMatchObject({ message: 1, conversation: 1 })
  expect(status.index.documents).toBeGreaterThan(0)
  const found = await server.json<{ items: readonly unknown[] }>('/api/records?q=cot')
  expect(JSON.stringify(found.items)).toContain('guesty:message:69')
  expect((await server.json<{ answer: string }>('/api/ask', WAITING)).answer).toContain('baby cot')
  expect((await server.api('/readyz')).status).toBe(200)
  await server.stop()

  // Another process, another disk.
  server = await start()
  expect((await server.json<{ answer: string }>('/api/ask', WAITING)).answer).toContain('baby cot')
  expect(cloud.refusals().filter((words) => !EXPECTED.test(words))).toEqual([])
})

/** What the first look for collections, and a repeated delivery, are answered. */
const EXPECTED = /^(?:Not found: Collection|Document already exists|Topic already|Subscription already)/

test('a delivery is turned away while Firestore is down, and taken in while the others are', async () => {
  const outage: Parameters<typeof openCloud>[0] = {}
  const { start } = openCloud(outage)
  server = await start()
  const down = (name: string) => (request: Request) =>
    request.url.includes(name) ? new Response('down', { status: 503, headers: { 'retry-after': '0' } }) : undefined
  outage.answer = down('firestore')
  expect((await deliver(1, 'the first')).status).toBe(503)
  outage.answer = (request) => down('qdrant')(request) ?? down('pubsub')(request)
  // The store was left alone after so many failures; it is asked again once it has rested.
  await server.stop()
  outage.answer = undefined
  server = await start()
  outage.answer = (request) => down('qdrant')(request) ?? down('pubsub')(request)
  expect((await deliver(2, 'the second')).status).toBe(202)
  const { items } = await server.json<{ items: { id: string; state: string }[] }>('/api/events')
  expect(items).toMatchObject([{ id: 'guesty:msg_2', state: 'pending' }])
})

test('what Firestore bills by what it counts is counted for a person, and once in five minutes', async () => {
  const asked: string[] = []
  const { start } = openCloud({
    answer: (request) => void asked.push(request.url.slice(request.url.lastIndexOf(':') + 1)),
  })
  const counts = () => asked.splice(0).filter((verb) => verb === 'runAggregationQuery').length
  server = await start()
  await deliver(1, 'Is there a baby cot for our stay?')
  await server.settled()
  const { countedAt } = await server.json<{ countedAt: string }>('/api/status')
  counts()
  await deliver(2, 'And a high chair?')
  await server.settled()
  counts()
  const status = await server.json<{ countedAt: string; index: { lag: { unindexed: number } } }>('/api/status')
  expect(status).toMatchObject({ countedAt, index: { lag: { unindexed: 0 } } })
  // How much waits for the index, and nothing that grows with the business.
  expect(counts()).toBe(1)
  await (await server.api('/metrics')).text()
  expect(counts()).toBe(1)
})

test('a new index is built and serves', async () => {
  const { cloud, start } = openCloud()
  server = await start()
  await deliver(1, 'Is there a baby cot for our stay?')
  await server.settled()
  expect((await server.api('/api/reindex', { method: 'POST' })).status).toBe(202)
  for (let rebuilding = true; rebuilding;) {
    ;({ rebuilding } = (await server.json<{ index: { rebuilding: boolean } }>('/api/status')).index)
  }
  const { index } = await server.json<{ index: { documents: number; needsReindex: boolean } }>('/api/status')
  expect(index).toMatchObject({ needsReindex: false })
  expect(index.documents).toBeGreaterThan(0)
  expect(cloud.refusals().filter((words) => !EXPECTED.test(words))).toEqual([])
})
