import { ShapeUnknown, StoreUnavailable } from '@innkeeper/core/errors'
import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { START } from '@innkeeper/testing/contracts/harness'
import { describe, expect, test } from 'vitest'

import { bucketBodies } from './bucket-bodies.ts'
import { queueIntake, queueWork, readQueued, type QueueBinding } from './queue.ts'

/** A queue and a bucket with the limits of the real ones. */
function open() {
  const messages: { body: unknown; delaySeconds?: number }[] = []
  const objects = new Map<string, string>()
  let requests = 0
  const take = (body: unknown, delaySeconds?: number) => {
    const text = JSON.stringify(body)
    if (Buffer.byteLength(text) > 127_900) throw new Error('message length exceeds the limit')
    if ((delaySeconds ?? 0) > 43_200) throw new Error('delay exceeds the limit')
    messages.push({ body: JSON.parse(text) as unknown, ...(delaySeconds === undefined ? {} : { delaySeconds }) })
  }
  const queue: QueueBinding = {
    async send(body, { delaySeconds }) {
      requests += 1
      take(body, delaySeconds)
    },
    async sendBatch(batch) {
      requests += 1
      if (batch.length === 0 || batch.length > 100) throw new Error('batch of a wrong size')
      for (const { body, delaySeconds } of batch) take(body, delaySeconds)
    },
  }
  const bodies = bucketBodies({
    put: async (key, value) => void objects.set(key, value),
    get: async (key) => {
      const text = objects.get(key)
      return text === undefined ? null : { text: () => Promise.resolve(text) }
    },
  })
  return { queue, bodies, messages, objects, requests: () => requests }
}

describe('events in a Worker’s queue', () => {
  test.for([
    { size: 'small', payload: { a: [1, null] }, aside: 0 },
    { size: 'of 1.2 MB', payload: { text: 'ü'.repeat(600_000) }, aside: 1 },
  ])('come out as they went in: $size', async ({ payload, aside }) => {
    const { queue, bodies, messages, objects } = open()
    const event = sampleEvent({ payload })
    expect(await queueIntake(queue, bodies).accept(event)).toBe('accepted')
    expect(objects.size).toBe(aside)
    const [message] = messages
    expect(await readQueued({ body: message?.body, attempts: 1 }, bodies)).toEqual({ event, parkedBecause: undefined })
  })

  test('keep why they are parked', async () => {
    const { queue, bodies, messages } = open()
    await queueIntake(queue, bodies).accept(sampleEvent({ payload: 'no JSON' }), 'the body is not JSON')
    const queued = await readQueued({ body: messages[0]?.body, attempts: 3 }, bodies)
    expect(queued).toEqual({ event: sampleEvent({ payload: 'no JSON' }), parkedBecause: 'the body is not JSON' })
  })

  test('are not accepted when the queue or the bucket fails', async () => {
    const { queue, bodies } = open()
    const broken = () => Promise.reject(new Error('Too Many Requests'))
    await expect(queueIntake({ ...queue, send: broken }, bodies).accept(sampleEvent())).rejects.toThrow(
      StoreUnavailable,
    )
    const noBucket = bucketBodies({ put: broken, get: broken })
    const big = sampleEvent({ payload: 'x'.repeat(200_000) })
    await expect(queueIntake(queue, noBucket).accept(big)).rejects.toThrow(StoreUnavailable)
    await expect(noBucket.get('one')).rejects.toThrow(StoreUnavailable)
  })

  test('of another version are not guessed at', async () => {
    await expect(readQueued({ body: { event: sampleEvent() }, attempts: 1 }, open().bodies)).rejects.toThrow(
      ShapeUnknown,
    )
  })
})

describe('jobs in a Worker’s queue', () => {
  const job = (number: number, notBefore?: number) => ({
    key: `job:${number}`,
    kind: 'sample',
    payload: { number },
    traceId: '0'.repeat(32),
    ...(notBefore === undefined ? {} : { notBefore }),
  })

  test('come out with how often they were tried, and when they were queued', async () => {
    const { queue, bodies, messages } = open()
    await queueWork(queue, { now: () => START }).enqueue([job(1)])
    expect(await readQueued({ body: messages[0]?.body, attempts: 3 }, bodies)).toEqual({
      job: { ...job(1), attempts: 2, enqueuedAt: START },
    })
  })

  test('wait until their time, as long as a queue can make them wait', async () => {
    const { queue, messages } = open()
    const work = queueWork(queue, { now: () => START })
    await work.enqueue([job(1, START - 5), job(2, START + 400), job(3, START + 90_000), job(4, START + 1e9)])
    expect(messages.map(({ delaySeconds }) => delaySeconds)).toEqual([0, 1, 90, 43_200])
  })

  test('are sent in as few requests as the queue allows, none for none', async () => {
    const { queue, messages, requests } = open()
    const work = queueWork(queue, { now: () => START })
    await work.enqueue([])
    await work.enqueue(Array.from({ length: 250 }, (_, number) => job(number)))
    expect(requests()).toBe(3)
    expect(messages).toHaveLength(250)
  })
})
