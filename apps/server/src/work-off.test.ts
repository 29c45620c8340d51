import type { Job } from '@innkeeper/core/event/work-queue'
import { expect, test } from 'vitest'

import { workOff } from './work-off.ts'

const job = (key: string): Job => ({ key, kind: 'k', payload: {}, traceId: 't', attempts: 0, enqueuedAt: 0 })

function queueOf(jobs: readonly Job[], done: string[]) {
  const queue = {
    claim: async () => [...jobs],
    complete: async ({ key }: Job) => void done.push(`${key} done`),
  }
  return { queue, now: () => 0 }
}

test('jobs of one line are done one after another, those of another meanwhile; a failed one holds nobody up', async () => {
  const done: string[] = []
  const b = Promise.withResolvers<void>()
  const work = async ({ key }: Job) => {
    if (key === 'a1') await b.promise
    if (key === 'a2') throw new Error('it broke')
    if (key === 'b1') b.resolve()
  }
  const engine = queueOf(['a1', 'a2', 'a3', 'b1'].map(job), done)
  const lineOf = ({ key }: Job) => key[0]
  const putBack = async ({ key }: Job) => void done.push(`${key} put back`)
  expect(await workOff(engine, { kind: 'k', limit: 8, work, lineOf }, putBack)).toBe(4)
  expect(done).toEqual(['b1 done', 'a1 done', 'a2 put back', 'a3 done'])
})
