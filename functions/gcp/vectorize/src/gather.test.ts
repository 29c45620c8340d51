import { expect, test } from 'vitest'

import { gather } from './gather.ts'

function open(most = 3) {
  const done: string[][] = []
  const windows: (() => void)[] = []
  const fail = { with: undefined as Error | undefined, keys: ['a', 'b', 'c'] }
  const ask = gather<string>(
    async (keys) => {
      done.push([...keys])
      if (fail.with && keys.some((key) => fail.keys.includes(key))) throw fail.with
    },
    {
      windowMs: 100,
      most,
      sleep: () => new Promise((resolve) => void windows.push(resolve)),
      isOfOne: (error) => error instanceof TypeError,
    },
  )
  return { ask, done, fail, endWindows: () => windows.splice(0).forEach((end) => end()) }
}

test('what is asked for within a window is done in one go, once for each key', async () => {
  const { ask, done, endWindows } = open()
  const asked = [ask('a'), ask('b'), ask('a')]
  endWindows()
  await Promise.all(asked)
  const later = ask('a')
  endWindows()
  await later
  expect(done).toEqual([['a', 'b'], ['a']])
})

test('more than go together are done in several', async () => {
  const { ask, done, endWindows } = open(2)
  const asked = ['a', 'b', 'c', 'b'].map(ask)
  endWindows()
  await Promise.all(asked)
  expect(done.flat().toSorted()).toEqual(['a', 'b', 'b', 'c'])
  expect(Math.max(...done.map(({ length }) => length))).toBe(2)
})

test('everybody hears of a failure, and the next go begins anew', async () => {
  const { ask, fail, endWindows } = open()
  fail.with = new Error('down')
  const asked = [ask('a'), ask('b')]
  endWindows()
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fail.with = undefined
  const again = ask('a')
  endWindows()
  await expect(again).resolves.toBeUndefined()
})

test('one that is at fault keeps no other from being done', async () => {
  const { ask, done, fail, endWindows } = open()
  Object.assign(fail, { with: new TypeError('poison'), keys: ['b'] })
  const asked = ['a', 'b', 'c', 'b'].map(ask)
  endWindows()
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(done).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']])
})

test('what is no single one’s fault is not tried one by one', async () => {
  const { ask, done, fail, endWindows } = open()
  fail.with = new Error('down')
  const asked = ['a', 'b'].map(ask)
  endWindows()
  await Promise.allSettled(asked)
  expect(done).toEqual([['a', 'b']])
})
