import { newRun, type BackupRun } from '@innkeeper/core/backup/run'
import { beforeEach, expect, test } from 'vitest'

import { rememberedRuns } from './run-history.ts'

const START = Date.UTC(2026, 10, 20, 12)
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

let now: number
let runs: BackupRun[]
/** The first day of each read. */
let asked: string[]
let fails: boolean
let read: () => Promise<readonly BackupRun[]>
beforeEach(() => {
  now = START
  runs = ['2026-11-10', '2026-11-19'].map(runOf)
  asked = []
  fails = false
  read = rememberedRuns(
    {
      async since(date) {
        asked.push(date)
        if (fails) throw new Error('the store is away')
        return runs.filter(({ id }) => id >= date)
      },
    },
    () => now,
  )
})

function runOf(id: string): BackupRun {
  return newRun({ id, environment: 'prod', trigger: id, place: 'server', longestMs: HOUR_MS }, [], START)
}

async function ids(): Promise<string[]> {
  return (await read()).map(({ id }) => id)
}

test('within seconds nothing is read again, then the last days alone', async () => {
  expect(await ids()).toEqual(['2026-11-10', '2026-11-19'])
  asked = []
  runs.push(runOf('2026-11-20'))
  now += 4_999
  expect(await ids()).toEqual(['2026-11-10', '2026-11-19'])
  now += 1
  expect(await ids()).toEqual(['2026-11-10', '2026-11-19', '2026-11-20'])
  expect(asked).toEqual(['2026-11-18'])
})

test('runs of a new day come with the last days, those before within the hour', async () => {
  await ids()
  now += 3 * 24 * HOUR_MS
  runs.push(runOf('2026-11-23'))
  expect(await ids()).toEqual(['2026-11-10', '2026-11-19', '2026-11-23'])
  expect(asked).toEqual(['2025-10-16', '2026-11-18', '2025-10-19', '2026-11-21'])
})

test('a run on either side of the last days is given once, whichever was read first', async () => {
  now = START + 12 * HOUR_MS - MINUTE_MS
  await ids()
  runs.push(runOf('2026-11-18'), runOf('2026-11-21'))
  runs.sort((one, other) => (one.id < other.id ? -1 : 1))
  now += 2 * MINUTE_MS
  expect(await ids()).toEqual(['2026-11-10', '2026-11-18', '2026-11-19', '2026-11-21'])
  now += HOUR_MS
  expect(await ids()).toEqual(['2026-11-10', '2026-11-18', '2026-11-19', '2026-11-21'])
})

test('a failed read is not remembered', async () => {
  fails = true
  await expect(read()).rejects.toThrow('away')
  fails = false
  await ids()
  now += MINUTE_MS
  fails = true
  await expect(read()).rejects.toThrow('away')
  fails = false
  expect(await ids()).toHaveLength(2)
})
