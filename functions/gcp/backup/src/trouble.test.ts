import { isOpen } from '@innkeeper/core/backup/run'
import { finalReport, workingReport } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { atWork, backupWorld, onlyRun, reapFor } from './testing/backup-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('trouble around', () => {
  test.for([
    {
      name: 'too many requests',
      answer: () => new Response('{}', { status: 429, headers: { 'ratelimit-limit': '3600' } }),
    },
    { name: 'a failing gateway', answer: () => new Response('bad gateway', { status: 502 }) },
  ])('Hetzner answers every other call with $name', async ({ answer }) => {
    const world = backupWorld()
    let turn = 0
    world.setFault((request) => (request.url.includes('hetzner') && turn++ % 2 === 0 ? answer() : undefined))
    const { report } = await atWork(world)
    await report(finalReport(1))
    await reapFor(world, HOUR)
    expect(await onlyRun(world)).toMatchObject({ outcome: 'completed', status: 'server_deleted' })
    expect(world.hetzner.servers()).toEqual([])
  })

  test('Hetzner takes the token no more: people are told of the end, and of the server that is left', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    const refused = () => Response.json({ error: { code: 'unauthorized', message: 'no' } }, { status: 401 })
    world.setFault((request) => (request.url.includes('hetzner') ? refused() : undefined))
    expect(await (await report(finalReport(1))).json()).toEqual({ status: 'deleting_server' })
    expect(world.chat.said).toEqual([
      expect.stringContaining('could not be deleted'),
      expect.stringContaining('is complete'),
    ])
    world.clock.time += 24 * HOUR
    expect((await world.trigger('tomorrow')).status).toBe(409)
  })

  test('nobody can be told: the run goes on, and they are told as soon as they can be', async () => {
    const world = backupWorld()
    world.setFault((request) => (/chat|deadman/.test(request.url) ? new Response('', { status: 404 }) : undefined))
    const { report } = await atWork(world)
    await report(finalReport(1))
    expect(world.hetzner.servers()).toEqual([])
    expect(isOpen(await onlyRun(world))).toBe(true)
    world.setFault(undefined)
    await world.reap()
    expect(isOpen(await onlyRun(world))).toBe(false)
    expect(world.deadMan.signals).toEqual(['success'])
  })

  test('nobody can ever be told: the run is closed after a day', async () => {
    const world = backupWorld()
    world.setFault((request) => (/chat|deadman/.test(request.url) ? new Response('', { status: 404 }) : undefined))
    const { report } = await atWork(world)
    await report(finalReport(1))
    world.clock.time += 25 * HOUR
    await world.reap()
    expect(isOpen(await onlyRun(world))).toBe(false)
  })

  test.for([-6 * HOUR, -10 * MINUTE, 3 * HOUR, 30 * HOUR])(
    'the clock jumps by %i ms: the run ends and no server is left',
    async (jump) => {
      const world = backupWorld()
      const { report } = await atWork(world)
      await report(workingReport(1, 'checking'))
      world.jump(jump)
      await world.reap()
      await report(finalReport(2))
      await reapFor(world, 30 * MINUTE)
      const run = await onlyRun(world)
      expect(run.outcome).toBe('completed')
      expect(isOpen(run)).toBe(false)
      expect(run.transitions.map(({ at }) => at)).toEqual(run.transitions.map(({ at }) => at).sort((a, b) => a - b))
      expect(world.hetzner.servers()).toEqual([])
    },
  )

  test('the figures are in the log, and a proof that is too old is told of once a run', async () => {
    const world = backupWorld(Date.UTC(2026, 10, 29, 2))
    const { report } = await atWork(world)
    await report(finalReport(1))
    await world.reap()
    const figures = world.log.filter((line) => line.includes('"backup metric"'))
    expect(figures.some((line) => line.includes('innkeeper_backup_last_success_timestamp'))).toBe(true)
    world.clock.time += 60 * HOUR
    await reapFor(world, HOUR)
    const told = world.chat.said.filter((text) => /No complete backup|Nothing has been restored/.test(text))
    expect(told).toHaveLength(2)
  })

  test('no secret is ever in the log, the run or the chat', async () => {
    const world = backupWorld()
    const { report, grant, note } = await atWork(world)
    await report(finalReport(1))
    const everything = JSON.stringify([world.log, await world.runs(), world.chat.said])
    for (const secret of [
      grant.reportKey,
      note.ticket,
      grant.writer.secretAccessKey,
      'restic-password',
      'hetzner-token',
      'cloudflare-token',
    ])
      expect(everything).not.toContain(secret)
  })
})
