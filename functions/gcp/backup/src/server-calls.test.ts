import { finalReport, workingReport } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { atWork, backupWorld, bootedIn, onlyRun, reapFor } from './testing/backup-world.ts'

const MINUTE = 60_000

describe('a ticket', () => {
  test('is worth nothing from another address, and the run goes on', async () => {
    const world = backupWorld()
    await world.trigger()
    const booted = bootedIn(world)
    for (let turn = 0; turn < 3; turn++) expect((await world.exchange(booted.note, '198.51.100.1')).status).toBe(401)
    expect(world.r2.lent).toEqual([])
    expect(world.chat.said).toEqual([expect.stringContaining('another address')])
    expect((await world.exchange(booted.note, booted.ip)).status).toBe(200)
  })

  test('used twice by its own server ends the run, since the first answer went to somebody else or nowhere', async () => {
    const world = backupWorld()
    const { note, ip, report } = await atWork(world)
    expect((await world.exchange(note, ip)).status).toBe(409)
    expect(await onlyRun(world)).toMatchObject({
      outcome: 'error',
      status: 'server_deleted',
      error: { code: 'ticket.used_twice' },
    })
    expect(world.hetzner.servers()).toEqual([])
    expect((await world.exchange(note, ip)).status).toBe(410)
    expect(await (await report(finalReport(1))).json()).toEqual({ status: 'server_deleted' })
  })

  test('used at once by two gives credentials to one at most', async () => {
    const world = backupWorld()
    await world.trigger()
    const booted = bootedIn(world)
    const both = await Promise.all([world.exchange(booted.note, booted.ip), world.exchange(booted.note, booted.ip)])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test.for([
    { name: 'that is wrong', ticket: 'f'.repeat(64), runId: '2026-11-20', status: 401 },
    { name: 'of no run', ticket: 'f'.repeat(64), runId: '2026-11-19', status: 401 },
    { name: 'that is no ticket', ticket: 'x', runId: '2026-11-20', status: 400 },
    { name: 'of something that is no run', ticket: 'f'.repeat(64), runId: '../state/x', status: 400 },
  ])('$name is refused with $status', async ({ ticket, runId, status }) => {
    const world = backupWorld()
    await world.trigger()
    expect((await world.exchange({ runId, ticket }, bootedIn(world).ip)).status).toBe(status)
    expect((await onlyRun(world)).ticketUsedAt).toBeNull()
  })

  test('is not burnt when there are no credentials to be had', async () => {
    const world = backupWorld()
    await world.trigger()
    const booted = bootedIn(world)
    world.setFault((request) => (request.url.includes('cloudflare') ? new Response('', { status: 500 }) : undefined))
    expect((await world.exchange(booted.note, booted.ip)).status).toBe(503)
    world.setFault(undefined)
    world.clock.time += MINUTE
    expect((await world.exchange(booted.note, booted.ip)).status).toBe(200)
  })
})

describe('a report', () => {
  test('replayed changes nothing, whoever sends it', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    await report(workingReport(1, 'mounting_volumes'))
    await report(workingReport(2, 'checking'))
    const before = await onlyRun(world)
    expect((await report(workingReport(1, 'mounting_volumes'))).status).toBe(200)
    expect(await onlyRun(world)).toEqual(before)
    expect((await report(workingReport(2, 'checking'), '198.51.100.1')).status).toBe(401)
    expect((await report(finalReport(3), '198.51.100.1')).status).toBe(401)
    expect(await onlyRun(world)).toEqual({ ...before, warned: ['report.elsewhere'] })
    expect(world.chat.said).toHaveLength(1)
  })

  test('that is not signed by its run’s key is refused', async () => {
    const world = backupWorld()
    const { runId, ip } = await atWork(world)
    expect((await world.report(finalReport(1, { runId }), '0'.repeat(64), ip)).status).toBe(401)
    expect((await onlyRun(world)).outcome).toBeNull()
  })

  test('of no run, or of no shape, is refused', async () => {
    const world = backupWorld()
    const { grant, ip, runId } = await atWork(world)
    expect((await world.report(finalReport(1, { runId: '2026-11-19' }), grant.reportKey, ip)).status).toBe(404)
    const odd = { ...workingReport(1, 'booting', runId), status: 'resting' } as unknown as ReturnType<
      typeof workingReport
    >
    const refused = await world.report(odd, grant.reportKey, ip)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('status')])
  })

  test('is taken though Hetzner is down; the reaper deletes the server', async () => {
    const world = backupWorld()
    const { report } = await atWork(world)
    world.setFault((request) => (request.url.includes('hetzner') ? new Response('', { status: 503 }) : undefined))
    expect((await report(finalReport(1))).status).toBe(200)
    expect((await world.reap()).status).toBe(503)
    expect(world.hetzner.servers()).toHaveLength(1)
    world.setFault(undefined)
    await reapFor(world, 15 * MINUTE)
    expect(await onlyRun(world)).toMatchObject({ outcome: 'completed', status: 'server_deleted' })
    expect(world.hetzner.servers()).toEqual([])
  })
})
