import { setImmediate as nextRound } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { openRightOfWay } from './right-of-way.ts'

const STILL = () => 0

test('with nobody before it, what waits goes on in the next round', async () => {
  await openRightOfWay(STILL).wait()
})

test('what waits goes on when the last of those who go first has ended, also badly', async () => {
  const rightOfWay = openRightOfWay(STILL)
  const first = Promise.withResolvers<string>()
  const second = Promise.withResolvers<string>()
  const given = [first, second].map(({ promise }) => rightOfWay.give(() => promise))
  let went = 0
  void rightOfWay.wait().then(() => went++)
  first.resolve('taken in')
  await expect(given[0]).resolves.toBe('taken in')
  for (let round = 0; round < 5; round++) await nextRound()
  expect(went).toBe(0)
  second.reject(new Error('broken off'))
  await expect(given[1]).rejects.toThrow('broken off')
  for (let round = 0; round < 5; round++) await nextRound()
  expect(went).toBe(1)
})

test('one that does not end holds up nobody for longer than 20 ms each time', async () => {
  let now = 0
  const rightOfWay = openRightOfWay(() => now)
  void rightOfWay.give(() => new Promise(() => {}))
  let went = 0
  for (const end of [20, 40]) {
    const waiting = rightOfWay.wait().then(() => went++)
    await nextRound()
    now = end - 1
    await nextRound()
    expect(went).toBe(end / 20 - 1)
    now = end
    await waiting
  }
  expect(went).toBe(2)
})
