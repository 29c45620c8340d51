import { isOpen } from '@innkeeper/core/backup/run'
import { finalReport, workingReport } from '@innkeeper/testing/backup-reports'
import { expect, test, vi } from 'vitest'

import { backupWorld, bootedIn, onlyRun, reapFor, type BackupWorld } from './testing/backup-world.ts'

// Hundreds of small days, which a busy machine takes longer for than for one.
vi.setConfig({ testTimeout: 60_000 })

const HOUR = 3_600_000

/** As the scheduler, and as the agent: an answer that says to call again is called again. */
async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
  for (let turn = 1; ; turn++) {
    const answer = await send()
    if (answer.status < 500 || turn === 3) return answer
  }
}

/** A day on which everybody does their part as far as they can. */
async function day(world: BackupWorld): Promise<void> {
  await untilAnswered(() => world.trigger())
  if (!hasServer(world)) await reapFor(world, HOUR / 4)
  if (!hasServer(world)) return
  const { note, ip } = bootedIn(world)
  const exchanged = await untilAnswered(() => world.exchange(note, ip))
  // Without credentials the agent turns its machine off.
  if (exchanged.status !== 200) return
  const { reportKey, runId } = await world.granted(exchanged)
  for (const report of [workingReport(1, 'backing_up_daily', runId), finalReport(2, { runId })])
    await untilAnswered(() => world.report(report, reportKey, ip))
}

function hasServer(world: BackupWorld): boolean {
  return world.hetzner.servers().length > 0
}

/** A day on which the server never calls. */
async function silentDay(world: BackupWorld): Promise<void> {
  await untilAnswered(() => world.trigger())
  await reapFor(world, HOUR / 2)
}

async function callsOf(scenario: (world: BackupWorld) => Promise<void>): Promise<number> {
  const world = backupWorld()
  await scenario(world)
  return world.calls()
}

test.for([
  // Only an answer that is lost after the ticket was burnt costs the run.
  { name: 'a good day', scenario: day, usual: 'completed', once: ['error ticket.used_twice'] },
  {
    name: 'a day on which the server never calls',
    scenario: silentDay,
    usual: 'timed_out server.never_booted',
    once: [],
  },
])(
  '$name, the process dying after any one of its calls: one run, well ended, told of, and no server',
  async ({ scenario, usual, once }) => {
    const calls = await callsOf(scenario)
    expect(calls).toBeGreaterThan(30)
    const ends: string[] = []
    for (let at = 1; at <= calls; at++) {
      const world = backupWorld()
      world.crashAt(at)
      await scenario(world)
      for (let turn = 0; turn < 4 && isOpen(await onlyRun(world)); turn++) await reapFor(world, HOUR / 4)

      const run = await onlyRun(world)
      const end = [run.outcome, ...(run.error ? [run.error.code] : [])].join(' ')
      const seen = `dying after call ${at} of ${calls}: ${end}`
      expect(isOpen(run), seen).toBe(false)
      expect(world.hetzner.servers(), seen).toEqual([])
      expect(world.deadMan.signals.at(-1), seen).toBe(run.outcome === 'completed' ? 'success' : 'fail')
      expect(world.chat.said.at(-1), seen).toContain(`Backup ${run.id}`)
      ends.push(end)
    }
    expect(ends.filter((end) => end !== usual)).toEqual(once)
  },
)

test('a function that dies in each of its calls, for hours, is mended by the first that lives', async () => {
  const world = backupWorld()
  for (let turn = 0; turn < 12; turn++) {
    world.crashAt(1 + (turn % 7))
    await world.trigger()
    world.clock.time += HOUR / 4
    world.crashAt(1 + ((turn * 3) % 11))
    await world.reap()
  }
  await reapFor(world, 2 * HOUR)
  expect(isOpen(await onlyRun(world))).toBe(false)
  expect(world.hetzner.servers()).toEqual([])
})
