import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { EVENT_JOB } from '@innkeeper/core/event/event-job'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { openEventStore } from './event-store.ts'
import { openDatabase } from './open-database.ts'
import { openWorkQueue } from './work-queue.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-crash-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a program that accepts events and prints the id of each that was accepted, and kills it after it has printed `count`. */
async function acceptUntilKilled(file: string, run: number, count: number): Promise<string[]> {
  const program = fileURLToPath(new URL('crash-program.ts', import.meta.url))
  const child = spawn(process.execPath, [program, file, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > count) child.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
  // What follows the last line end was cut off by the kill.
  return printed.split('\n').slice(0, -1)
}

test('every event that was accepted before a kill -9 is there once, with its job, and the file can be opened at once', async () => {
  const file = join(folder, 'data.sqlite')
  const accepted: string[] = []
  for (const [run, count] of [3, 41, 150].entries()) accepted.push(...(await acceptUntilKilled(file, run, count)))
  expect(accepted.length).toBeGreaterThanOrEqual(3 + 41 + 150)
  expect(new Set(accepted).size).toBe(accepted.length)

  const database = openDatabase(file)
  const events = openEventStore(database)
  const claimed = await openWorkQueue(database, { now: Date.now }).claim({
    kinds: [EVENT_JOB],
    limit: 100_000,
    leaseMs: 1_000,
    now: Date.now() + 1_000,
  })
  const queued = claimed.map((job) => (job.payload as { eventId: string }).eventId)
  for (const id of accepted) expect(await events.find(id)).toMatchObject({ id, state: 'pending' })
  // More may be kept than was told: what was committed and not yet answered. Each of it has its job too, and one only.
  const { pending } = await events.counts()
  expect(queued).toHaveLength(pending)
  expect(new Set(queued).size).toBe(pending)
  for (const id of accepted) expect(queued).toContain(id)
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  database.close()
}, 30_000)
