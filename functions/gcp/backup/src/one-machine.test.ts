import { changeRun } from '@innkeeper/core/backup/run-store'
import { isOpen, withReport } from '@innkeeper/core/backup/run'
import { advanceBackup } from '@innkeeper/core/pipeline/advance-backup'
import type { BackupPorts } from '@innkeeper/core/pipeline/backup-ports'
import { reapBackups } from '@innkeeper/core/pipeline/reap-backups'
import { triggerBackup } from '@innkeeper/core/pipeline/trigger-backup'
import { finalReport } from '@innkeeper/testing/backup-reports'
import { expect, test } from 'vitest'

import { backupWorld, onlyRun, type BackupWorld } from './testing/backup-world.ts'

const HOUR = 3_600_000

/** The same pipeline without temporary servers. */
function onOneMachine(world: BackupWorld): BackupPorts {
  return { ...world.ports(), temporary: undefined }
}

test('a run on the machine itself ends with its report, asks nothing of Hetzner, and is told of', async () => {
  const world = backupWorld()
  const ports = onOneMachine(world)
  const { outcome, run } = await triggerBackup('tick', ports)
  expect([outcome, run.place, run.status]).toEqual(['started', 'here', 'starting'])
  expect((await triggerBackup('another', ports)).outcome).toBe('refused')
  await changeRun(ports.runs, run.id, (it) => withReport(it, finalReport(1), world.clock.time))
  await advanceBackup(run.id, ports)
  expect(await onlyRun(world)).toMatchObject({ outcome: 'completed', status: 'completed' })
  expect(isOpen(await onlyRun(world))).toBe(false)
  expect(world.hetzner.requests).toEqual([])
  expect(world.deadMan.signals).toEqual(['start', 'success'])
})

test('a run whose machine was killed is ended by the reaper after its deadline', async () => {
  const world = backupWorld()
  const ports = onOneMachine(world)
  await triggerBackup('tick', ports)
  world.clock.time += 5 * HOUR
  expect(await reapBackups(ports)).toEqual({ open: 1, failures: 0 })
  expect(await onlyRun(world)).toMatchObject({ outcome: 'timed_out', status: 'timed_out' })
  expect(world.deadMan.signals).toEqual(['start', 'fail'])
})
