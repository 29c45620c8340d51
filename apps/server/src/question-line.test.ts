import { expect, test } from 'vitest'

import { openQuestionLine } from './question-line.ts'

/** Notes who is let through, in order. */
function watched(limits: Parameters<typeof openQuestionLine>[0]) {
  const line = openQuestionLine(limits)
  const through: string[] = []
  const ends: (() => void)[] = []
  return {
    line,
    through,
    /** @returns What the line said, a place being `"taken"`. */
    enter(asker: string, name = asker): 'taken' | 'full' | 'greedy' {
      const entered = line.enter(asker)
      if (typeof entered === 'string') return entered
      void (async () => {
        const done = await entered
        through.push(name)
        ends.push(done)
      })()
      return 'taken'
    },
    async endOne(): Promise<void> {
      ends.shift()?.()
      await turn()
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const LIMITS = { atOnce: 2, waiting: 5, waitingOfOne: 3 }

test('so many are worked on at a time, and the next when one is done', async () => {
  const { line, through, enter, endOne } = watched(LIMITS)
  for (const name of ['first', 'second', 'third']) enter('ada', name)
  await turn()
  expect([through, line.waiting()]).toEqual([['first', 'second'], 1])
  await endOne()
  expect([through, line.waiting()]).toEqual([['first', 'second', 'third'], 0])
})

test('whoever asks little does not wait for whoever asks much', async () => {
  const { through, enter, endOne } = watched({ atOnce: 1, waiting: 10, waitingOfOne: 10 })
  for (const name of ['a1', 'a2', 'a3', 'a4']) enter('ada', name)
  for (const name of ['b1', 'b2']) enter('ben', name)
  enter('cleo', 'c1')
  for (let ended = 0; ended < 8; ended++) await endOne()
  expect(through).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
})

test('a line that is too long is closed, for one asker before all, and opens again', async () => {
  const { enter, endOne } = watched(LIMITS)
  for (let asked = 0; asked < 5; asked++) expect(enter('ada')).toBe('taken')
  expect(enter('ada')).toBe('greedy')
  expect(enter('ben')).toBe('taken')
  expect(enter('cleo')).toBe('taken')
  expect(enter('dora')).toBe('full')
  await turn()
  await endOne()
  expect(enter('dora')).toBe('taken')
})
