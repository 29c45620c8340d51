import { beforeEach, expect, test } from 'vitest'

import { remembered } from './remembered.ts'

let now: number
let reads: number
let fails: boolean
beforeEach(() => {
  now = 1_000
  reads = 0
  fails = false
})

function open(forMs: number) {
  const read = async () => {
    reads += 1
    if (fails) throw new Error('away')
    return reads
  }
  return remembered(read, { forMs, now: () => now })
}

test('a value is read again once it is too old, and after the clock was set back', async () => {
  const ask = open(100)
  expect(await ask()).toEqual({ at: 1_000, value: 1 })
  now += 99
  expect(await ask()).toEqual({ at: 1_000, value: 1 })
  now += 1
  expect(await ask()).toEqual({ at: 1_100, value: 2 })
  now -= 100
  expect(await ask()).toEqual({ at: 1_000, value: 3 })
})

test('who asks at once shares one read; nothing is kept for no time', async () => {
  const ask = open(100)
  expect(await Promise.all([ask(), ask()])).toEqual([
    { at: 1_000, value: 1 },
    { at: 1_000, value: 1 },
  ])
  const fresh = open(0)
  await fresh()
  await fresh()
  expect(reads).toBe(3)
})

test('everybody hears of a failure, and the next one reads again', async () => {
  const ask = open(100)
  fails = true
  const asked = await Promise.allSettled([ask(), ask()])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect((await ask()).value).toBe(2)
})
