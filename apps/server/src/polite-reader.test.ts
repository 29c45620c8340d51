import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import { openTurns, politeReader } from './polite-reader.ts'
import { openRightOfWay } from './right-of-way.ts'

test.for([
  { name: 'waits for a turn when it has read for long', ms: 3, turns: 1 },
  { name: 'goes on at once when it has just begun', ms: 1, turns: 0 },
])('a reader $name', async ({ ms, turns }) => {
  let now = 1_000
  let taken = 0
  const reader = politeReader(memoryRecords(), { next: async () => void taken++ }, () => now)
  now += ms
  await reader.get(['guesty:stay:1'])
  await reader.count({ types: ['stay'] })
  expect(taken).toBe(turns)
})

test('one turn is given in each round of the event loop, in the order in which they were asked for', async () => {
  const turns = openTurns(openRightOfWay())
  const order: string[] = []
  for (const name of ['first', 'second', 'third']) void turns.next().then(() => order.push(name))
  let rounds = 0
  while (order.length < 3 && rounds < 10) {
    await new Promise(setImmediate)
    rounds++
    order.push(`round ${rounds}`)
  }
  expect(order).toEqual(['first', 'round 1', 'second', 'round 2', 'third', 'round 3'].slice(0, order.length))
  await turns.next()
  expect(order.filter((entry) => !entry.startsWith('round'))).toEqual(['first', 'second', 'third'])
})
