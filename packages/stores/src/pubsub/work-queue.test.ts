import type { Job, NewJob } from '@innkeeper/core/event/work-queue'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { afterEach, expect, test } from 'vitest'

import { type Database, openDatabase } from '../sqlite/open-database.ts'
import { openStateStore } from '../sqlite/state-store.ts'
import { openTopic } from './testing/open-pubsub.ts'
import { openPubSubQueue, prepareQueue } from './work-queue.ts'

const databases: Database[] = []
afterEach(() => {
  for (const database of databases.splice(0)) database.close()
})

/** Two processes that share a topic and a store. */
async function open() {
  const clock = testClock()
  const { pubsub, standIn } = await openTopic(clock)
  await prepareQueue(pubsub, 'innkeeper-work')
  const database = openDatabase(':memory:')
  databases.push(database)
  const options = { name: 'innkeeper-work', state: openStateStore(database), now: clock.now }
  const [one, two] = [openPubSubQueue(pubsub, options), openPubSubQueue(pubsub, options)]
  const claim = (queue: typeof one): Promise<Job[]> =>
    queue.claim({ kinds: ['sample'], limit: 10, leaseMs: 30_000, now: clock.time })
  return { clock, one, two, claim, options, pubsub, standIn }
}

function job(key: string): NewJob {
  return { key, kind: 'sample', payload: { key }, traceId: '0'.repeat(32) }
}

test('what one process queues another does, and nobody does it again', async () => {
  const { clock, one, two, claim } = await open()
  await one.enqueue([job('a')])
  const [claimed] = await claim(two)
  expect(claimed?.key).toBe('a')
  expect(await claim(one)).toEqual([])
  if (claimed) await two.complete(claimed)
  clock.time += 3_600_000
  expect([...(await claim(one)), ...(await claim(two))]).toEqual([])
})

test('what a process held when it died comes to another', async () => {
  const { clock, one, two, claim } = await open()
  await one.enqueue([job('a')])
  expect(await claim(one)).toHaveLength(1)
  expect(await claim(two)).toEqual([])
  clock.time += 60_000
  expect((await claim(two)).map(({ key }) => key)).toEqual(['a'])
})

test('what a process goes on holding comes to nobody else', async () => {
  const { clock, one, two, claim } = await open()
  await one.enqueue([{ ...job('later'), notBefore: clock.time + 300_000 }])
  for (let passed = 0; passed < 280_000; passed += 20_000) {
    expect(await claim(one)).toEqual([])
    expect(await claim(two)).toEqual([])
    clock.time += 20_000
  }
  clock.time += 20_000
  expect(await claim(one)).toHaveLength(1)
})

test('what is put back keeps its attempts over a crash, and a dead letter is seen by all', async () => {
  const { clock, one, two, claim } = await open()
  await one.enqueue([job('a')])
  const [first] = await claim(one)
  if (first) await one.retry(first, clock.time + 1_000, 'busy')
  clock.time += 1_000
  const [second] = await claim(two)
  expect(second).toMatchObject({ key: 'a', attempts: 1 })
  if (second) await two.bury(second, 'hopeless', clock.time)
  expect(await one.dead(5)).toMatchObject([{ key: 'a', attempts: 2, reason: 'hopeless' }])
})

test('what a process has nobody for comes to the one that has, and is not counted where it was left', async () => {
  const { clock, options, pubsub, claim, standIn } = await open()
  const other = openPubSubQueue(pubsub, { ...options, leaves: (kind) => kind === 'sample' })
  await other.enqueue([job('a'), { ...job('b'), kind: 'other' }])
  expect([...(await other.depth())]).toEqual([['other', 1]])
  expect(standIn?.calls.filter((call) => call.startsWith('pull')).length ?? 0).toBeLessThanOrEqual(2)
  clock.time += 2_000
  expect((await claim(openPubSubQueue(pubsub, options))).map(({ key }) => key)).toEqual(['a'])
})

test('what is no job is taken out of the way', async () => {
  const { clock, one, claim, pubsub, standIn } = await open()
  await pubsub.call('topics/innkeeper-work', 'publish', { messages: [{ data: btoa('no JSON') }, { data: btoa('{}') }] })
  expect(await claim(one)).toEqual([])
  clock.time += 3_600_000
  expect(await claim(one)).toEqual([])
  expect(standIn?.calls.filter((call) => call.startsWith('acknowledge'))).toHaveLength(2)
})

test('is looked into a few times a second while nothing is queued', async () => {
  const { clock, one, claim, standIn } = await open()
  for (let passed = 0; passed < 5_000; passed += 50) {
    await claim(one)
    clock.time += 50
  }
  expect(standIn?.calls.filter((call) => call.startsWith('pull')).length).toBeLessThanOrEqual(11)
})
