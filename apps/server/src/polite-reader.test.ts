import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import { politeReader } from './polite-reader.ts'

test.for([
  { name: 'lets others go first when it has read for long', ms: 6, first: 'other' },
  { name: 'goes on at once when it has just begun', ms: 4, first: 'read' },
])('$name', async ({ ms, first }) => {
  let now = 1_000
  const reader = politeReader(memoryRecords(), () => now)
  now += ms
  const order: string[] = []
  setImmediate(() => order.push('other'))
  await reader.get(['guesty:stay:1']).then(() => order.push('read'))
  await new Promise(setImmediate)
  expect(order[0]).toBe(first)
  expect(order).toHaveLength(2)
})
