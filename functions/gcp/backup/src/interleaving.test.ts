import { isLive, isOpen } from '@innkeeper/core/backup/run'
import { finalReport } from '@innkeeper/testing/backup-reports'
import { expect, test, vi } from 'vitest'

import { atWork, backupWorld, onlyRun, type BackupWorld } from './testing/backup-world.ts'

// Hundreds of small days, which a busy machine takes longer for than for one.
vi.setConfig({ testTimeout: 60_000 })

/*
 * Two calls at once, in every order that matters: the second one runs as a whole just before each of the first one's calls to the outside.
 */

const MIDNIGHT = Date.UTC(2026, 10, 21)

/** @param first Runs once per place, in a world of its own. @param second Runs in between. @param check After both. */
async function atEachPlace(
  prepare: () => Promise<{ world: BackupWorld; first: () => Promise<unknown>; second: () => Promise<unknown> }>,
  check: (world: BackupWorld, seen: string) => Promise<void>,
): Promise<void> {
  const measured = await prepare()
  const before = measured.world.calls()
  await measured.first()
  const places = measured.world.calls() - before
  expect(places).toBeGreaterThan(5)
  for (let at = 1; at <= places; at++) {
    const { world, first, second } = await prepare()
    world.meanwhileAt(at, second)
    await first()
    await check(world, `before call ${at} of ${places}`)
  }
}

test.for([
  { name: 'within a day', start: MIDNIGHT - 3_600_000, passing: 0 },
  { name: 'as the day ends', start: MIDNIGHT - 1, passing: 1 },
])('two triggers $name: at most one live run, and one server, which is its own', async ({ start, passing }) => {
  await atEachPlace(
    async () => {
      const world = backupWorld(start)
      return {
        world,
        first: () => world.trigger('first'),
        second: async () => {
          world.clock.time += passing
          await world.trigger('second')
        },
      }
    },
    async (world, seen) => {
      const live = (await world.runs()).filter(isLive)
      expect(live.length, seen).toBeLessThanOrEqual(1)
      const servers = world.hetzner.servers().map(({ name }) => name)
      expect(servers, seen).toEqual(live.map(({ id }) => `backup-prod-${id}`))
      await world.reap()
      expect((await world.runs()).filter(isLive).length, seen).toBe(live.length)
    },
  )
})

test('the reaper comes while a run begins: one server, which is its own, and no alarm', async () => {
  await atEachPlace(
    async () => {
      const world = backupWorld()
      return { world, first: () => world.trigger(), second: () => world.reap() }
    },
    async (world, seen) => {
      const run = await onlyRun(world)
      expect(
        world.hetzner.servers().map(({ id }) => id),
        seen,
      ).toEqual([run.serverId])
      expect(run.status, seen).toBe('server_created')
      expect(world.chat.said, seen).toEqual([])
    },
  )
})

test.for([
  { name: 'the reaper', second: 'reap' },
  { name: 'the same report', second: 'report' },
] as const)('$name comes while the final report is taken: a complete run, no server, no alarm', async ({ second }) => {
  await atEachPlace(
    async () => {
      const world = backupWorld()
      const { report } = await atWork(world)
      const last = () => report(finalReport(1))
      return { world, first: last, second: second === 'reap' ? () => world.reap() : last }
    },
    async (world, seen) => {
      const run = await onlyRun(world)
      expect([run.outcome, run.status, isOpen(run)], seen).toEqual(['completed', 'server_deleted', false])
      expect(world.hetzner.servers(), seen).toEqual([])
      for (const text of world.chat.said) expect(text, seen).toContain('is complete')
    },
  )
})
