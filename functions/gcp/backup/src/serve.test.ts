import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { http } from '@google-cloud/functions-framework'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { MAX_REPORT_BYTES, SIGNATURE_HEADER } from '@innkeeper/core/backup/report'
import { sign } from '@innkeeper/core/backup/signing'
import { RunGrant } from '@innkeeper/core/backup/ticket'
import { finalReport } from '@innkeeper/testing/backup-reports'
import { afterEach, expect, test } from 'vitest'

import { handleExchange, handleReap, handleReport, handleTrigger } from './handler.ts'
import { serve } from './serve.ts'
import { backupWorld, bootedIn, onlyRun, type BackupWorld } from './testing/backup-world.ts'

const open: Server[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

/** The entry points as the framework serves them, on loopback. */
async function listening(world: BackupWorld) {
  const handlers = { trigger: handleTrigger, reap: handleReap, exchange: handleExchange, report: handleReport }
  const addresses = new Map<string, string>()
  for (const [name, handler] of Object.entries(handlers)) {
    http(name, serve(handler, world.ports(), 1))
    const server = getTestServer(name)
    open.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    addresses.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  }
  return (name: keyof typeof handlers, init: RequestInit = {}) =>
    fetch(addresses.get(name) ?? '', { method: 'POST', ...init })
}

const json = { 'content-type': 'application/json' }

test('a whole day over HTTP, as the framework carries it', async () => {
  const world = backupWorld()
  const call = await listening(world)
  const begun = await call('trigger', { headers: await world.schedulerHeaders('tick') })
  expect([begun.status, await begun.json()]).toEqual([201, { run: '2026-11-20', status: 'server_created' }])

  const { note, ip } = bootedIn(world)
  const ticket = JSON.stringify({ runId: note.runId, ticket: note.ticket })
  const from = (address: string) => ({ 'x-forwarded-for': address })
  // What a caller itself writes into the header stands before what the proxy adds.
  const forged = await call('exchange', { headers: { ...json, ...from(`${ip}, 198.51.100.1`) }, body: ticket })
  expect(forged.status).toBe(401)
  const granted = await call('exchange', { headers: { ...json, ...from(`198.51.100.1, ${ip}`) }, body: ticket })
  expect([granted.status, granted.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const { reportKey } = RunGrant.parse(await granted.json())

  // The signature is over the bytes as they were sent, spaces included.
  const body = JSON.stringify(finalReport(1, { runId: note.runId }), null, 3)
  const headers = { ...json, ...from(ip), [SIGNATURE_HEADER]: await sign(reportKey, body) }
  const reported = await call('report', { headers, body })
  expect(await reported.json()).toEqual({ status: 'server_deleted' })
  expect((await onlyRun(world)).outcome).toBe('completed')
  const reaped = await call('reap', { headers: await world.schedulerHeaders('reap') })
  expect([reaped.status, await reaped.json()]).toEqual([200, { open: 0, failures: 0 }])
})

test.for([
  { name: 'no POST', init: { method: 'GET' }, status: 405 },
  { name: 'no body', init: {}, status: 400 },
  { name: 'no JSON', init: { headers: { 'content-type': 'text/plain' }, body: 'hello' }, status: 400 },
  { name: 'broken JSON', init: { headers: json, body: '{"runId"' }, status: 400 },
  { name: 'a list', init: { headers: json, body: '[]' }, status: 400 },
  {
    name: 'too much',
    init: { headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(MAX_REPORT_BYTES + 1) },
    status: 413,
  },
])('a report that is $name is answered with $status', async ({ init, status }) => {
  const world = backupWorld()
  const call = await listening(world)
  const answer = await call('report', init)
  expect(answer.status).toBe(status)
  expect(await world.runs()).toEqual([])
})
