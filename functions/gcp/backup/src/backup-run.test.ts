import { isLive, isOpen } from '@innkeeper/core/backup/run'
import { finalReport, resultWith, workingReport } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { atWork, backupWorld, onlyRun, reapFor, workingIn } from './testing/backup-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a day that goes well', () => {
  test('leaves a complete run and no server, and tells everybody', async () => {
    const world = backupWorld()
    const { report, grant, ip, runId } = await atWork(world)
    expect(grant).toMatchObject({
      runId: '2026-11-20',
      types: ['daily'],
      resticHost: 'innkeeper-prod',
    })
    expect(grant.writer).toEqual({
      repository: 's3:https://account.r2.cloudflarestorage.com/innkeeper-backup/restic',
      password: 'restic-password',
      accessKeyId: 'lent-1',
      secretAccessKey: 'secret-1',
      sessionToken: 'session-1',
      region: 'auto',
    })
    for (const [index, status] of (
      ['mounting_volumes', 'verifying_dumps', 'backing_up_daily', 'applying_retention', 'proving'] as const
    ).entries())
      expect(await (await report(workingReport(index + 1, status))).json()).toEqual({ status })
    expect(await (await report(finalReport(6))).json()).toEqual({ status: 'server_deleted' })

    const run = await onlyRun(world)
    expect(run).toMatchObject({ id: runId, outcome: 'completed', status: 'server_deleted', serverIp: ip, error: null })
    expect(isOpen(run)).toBe(false)
    expect(world.hetzner.servers()).toEqual([])
    expect(world.deadMan.signals).toEqual(['start', 'success'])
    expect(new Set(world.deadMan.pairs).size).toBe(1)
    expect(world.chat.said).toEqual([expect.stringContaining('Backup 2026-11-20 (daily, prod) is complete')])
  })

  test('lends the pruner’s and the copy’s keys to runs that need them, until one has done what was due', async () => {
    // A Saturday: the very first run does everything.
    const world = backupWorld(Date.UTC(2026, 10, 28, 2))
    const lentOn: unknown[] = []
    for (const upkeep of [true, false, true, false]) {
      await world.trigger(`tick ${lentOn.length}`)
      const { grant, report } = await workingIn(world)
      lentOn.push([grant.types.join(), grant.duties.join(), grant.pruner !== null, grant.copy !== null])
      const { proof, ...result } = resultWith({ upkeep })
      await report(finalReport(1, { result: { ...result, proof: proof && { ...proof, extent: 'full' } } }))
      world.clock.time += 24 * HOUR
    }
    expect(lentOn).toEqual([
      ['daily', 'upkeep,full_proof', true, true],
      ['daily,weekly', 'upkeep', true, true],
      ['daily', 'upkeep', true, true],
      ['daily,monthly', 'full_proof', false, false],
    ])
    expect(world.r2.lent.slice(0, 3).map(({ parent }) => parent)).toEqual(['writer-key', 'pruner-key', 'copy-key'])
    for (const { seconds } of world.r2.lent) {
      expect(seconds).toBeGreaterThan(3.9 * 3_600)
      expect(seconds).toBeLessThanOrEqual(4 * 3_600)
    }
  })

  test('is one run however often the scheduler’s tick is delivered', async () => {
    const world = backupWorld()
    expect((await world.trigger('tick')).status).toBe(201)
    expect((await world.trigger('tick')).status).toBe(200)
    expect(world.hetzner.servers()).toHaveLength(1)
    const { report } = await workingIn(world)
    await report(finalReport(1))
    expect((await world.trigger('tick')).status).toBe(200)
    expect(await world.runs()).toHaveLength(1)
  })

  test('may have a second run, named so', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    await report(finalReport(1))
    expect(await (await world.trigger('by hand')).json()).toEqual({ run: '2026-11-20-2', status: 'server_created' })
    expect(world.hetzner.servers().map(({ name }) => name)).toEqual(['backup-prod-2026-11-20-2'])
  })
})

describe('triggers', () => {
  test('at once begin one run', async () => {
    const world = backupWorld()
    const statuses = await Promise.all(['a', 'b', 'a', 'c'].map(async (tick) => (await world.trigger(tick)).status))
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect((await world.runs()).filter(isLive)).toHaveLength(1)
    expect(world.hetzner.servers()).toHaveLength(1)
  })

  test('while a run is live are refused', async () => {
    const world = backupWorld()
    await atWork(world)
    const refused = await world.trigger('another')
    expect([refused.status, await refused.json()]).toEqual([409, { run: '2026-11-20', status: 'booting' }])
    expect(await world.runs()).toHaveLength(1)
  })

  test('end a run that is past its deadline and begin the next', async () => {
    const world = backupWorld()
    await atWork(world)
    world.clock.time += 24 * HOUR
    expect((await world.trigger('tomorrow')).status).toBe(201)
    expect((await world.runs()).map(({ outcome }) => outcome)).toEqual(['timed_out', null])
    expect(world.hetzner.servers().map(({ name }) => name)).toEqual(['backup-prod-2026-11-21'])
  })

  test('wait while a server of no run cannot be removed', async () => {
    const world = backupWorld()
    const stray = world.hetzner.addServer('backup-prod-2026-11-01', { role: 'backup', env: 'prod', run: '2026-11-01' })
    world.hetzner.world.protectedFromDeletion.add(stray.id)
    expect(await (await world.trigger()).json()).toMatchObject({ status: 'starting' })
    expect(world.chat.said[0]).toContain('could NOT be deleted')
    world.hetzner.world.protectedFromDeletion.clear()
    await world.reap()
    expect(world.hetzner.servers().map(({ name }) => name)).toEqual(['backup-prod-2026-11-20'])
  })
})

describe('a server', () => {
  test('that never boots is given up, deleted and told of', async () => {
    const world = backupWorld()
    await world.trigger()
    await reapFor(world, 45 * MINUTE)
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'timed_out',
      status: 'server_deleted',
      error: { code: 'server.never_booted' },
    })
    expect(world.hetzner.servers()).toEqual([])
    expect(world.deadMan.signals).toEqual(['start', 'fail'])
    expect(world.chat.said).toEqual([expect.stringContaining('server.never_booted')])
  })

  test('whose final report is lost does not survive the deadline', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    await report(workingReport(1, 'proving'))
    await reapFor(world, 3.5 * HOUR)
    expect(world.hetzner.servers()).toHaveLength(1)
    await reapFor(world, HOUR)
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'timed_out',
      status: 'server_deleted',
      error: { code: 'run.past_deadline' },
    })
    expect(world.hetzner.servers()).toEqual([])
    // It comes at last, and changes nothing.
    expect(await (await report(finalReport(2))).json()).toEqual({ status: 'server_deleted' })
    expect((await onlyRun(world)).outcome).toBe('timed_out')
  })

  test('that somebody else deleted ends its run', async () => {
    const world = backupWorld()
    await atWork(world)
    const [server] = world.hetzner.servers()
    await world.ports().temporary.servers.remove(server?.id ?? 0)
    await world.reap()
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'error',
      status: 'server_deleted',
      error: { code: 'server.vanished' },
    })
  })

  test('cannot be had anywhere: the run waits, and fails when it has waited long enough', async () => {
    const world = backupWorld()
    world.hetzner.world.soldOut.add('*')
    expect(await (await world.trigger()).json()).toMatchObject({ status: 'starting' })
    await reapFor(world, 2 * HOUR)
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'error',
      error: { code: 'server.not_created', message: expect.stringContaining('sold out') as string },
    })
    expect(world.chat.said).toHaveLength(1)
    expect(world.deadMan.signals).toEqual(['start', 'fail'])
  })

  test('is had a quarter of an hour later when it was sold out', async () => {
    const world = backupWorld()
    world.hetzner.world.soldOut.add('*')
    await world.trigger()
    world.hetzner.world.soldOut.clear()
    await world.reap()
    expect(await onlyRun(world)).toMatchObject({ status: 'server_created', step: expect.any(String) as string })
  })

  test('cannot be had because there is no base: the run fails at once', async () => {
    const world = backupWorld()
    world.restart({ BACKUP_SNAPSHOT_ID: '99' })
    await world.trigger()
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'error',
      status: 'server_deleted',
      error: { code: 'server.refused' },
    })
  })

  test('that cannot be deleted is tried again and warned of once', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    const [server] = world.hetzner.servers()
    world.hetzner.world.protectedFromDeletion.add(server?.id ?? 0)
    expect(await (await report(finalReport(1))).json()).toEqual({ status: 'deleting_server' })
    await reapFor(world, HOUR)
    expect(world.chat.said.filter((text) => text.includes('could not be deleted'))).toHaveLength(1)
    expect((await onlyRun(world)).outcome).toBe('completed')
    world.hetzner.world.protectedFromDeletion.clear()
    await world.reap()
    expect((await onlyRun(world)).status).toBe('server_deleted')
    expect(world.hetzner.servers()).toEqual([])
  })

  test('beside the run’s own, or after it, is deleted and told of', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    const labels = { role: 'backup', env: 'prod', run: '2026-11-20' }
    world.hetzner.addServer('backup-prod-double', labels)
    await world.reap()
    expect(world.hetzner.servers().map(({ name }) => name)).toEqual(['backup-prod-2026-11-20'])
    await report(finalReport(1))
    world.hetzner.addServer('backup-prod-late', labels)
    await world.reap()
    expect(world.hetzner.servers()).toEqual([])
    expect(world.chat.said.filter((text) => text.includes('belonged to no run'))).toHaveLength(2)
    expect((await onlyRun(world)).outcome).toBe('completed')
  })

  test('that nobody knows is deleted and told of; others are left alone', async () => {
    const world = backupWorld()
    world.hetzner.addServer('backup-prod-odd', { role: 'backup', env: 'prod' })
    world.hetzner.addServer('backup-prod-2025-01-01', { role: 'backup', env: 'prod', run: '2025-01-01' })
    world.hetzner.addServer('backup-dev-2026-11-20', { role: 'backup', env: 'dev', run: '2026-11-20' })
    world.hetzner.addServer('node-1', { role: 'swarm', env: 'prod' })
    await world.reap()
    expect(world.hetzner.servers().map(({ name }) => name)).toEqual(['backup-dev-2026-11-20', 'node-1'])
    expect(world.chat.said).toHaveLength(2)
  })
})
