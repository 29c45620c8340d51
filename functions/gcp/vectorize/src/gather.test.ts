import { expect, test } from 'vitest'

import { gather } from './gather.ts'

function open(most = 3) {
  const done: string[][] = []
  const windows: (() => void)[] = []
  const fail = { with: undefined as Error | undefined }
  const ask = gather<string>(
    async (keys) => {
      done.push([...keys])
      if (fail.with) throw fail.with
    },
    { windowMs: 100, most, sleep: () => new Promise((resolve) => void windows.push(resolve)) },
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
