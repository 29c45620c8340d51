import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { RESTIC } from '@innkeeper/backup/testing/scratch-house'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { apiClient } from '../cli/api-client.ts'
import { COMMANDS } from '../cli/commands.ts'
import { GUESTY_TEST_SECRET, messageBody, signedHeaders } from '../testing/guesty-delivery.ts'
import { dataFolder, startLocalServer, type LocalServer } from '../testing/local-server.ts'
import { startServerProcess, TEST_TOKEN } from '../testing/server-process.ts'

let folder: ReturnType<typeof dataFolder>
let server: LocalServer | undefined
let environment: Record<string, string>
beforeEach(() => {
  folder = dataFolder()
  environment = {
    BACKUP_RESTIC: RESTIC,
    BACKUP_TIME: 'off',
    GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET,
    PATH: process.env['PATH'] ?? '',
    INNKEEPER_DEMO: 'off',
    INNKEEPER_DATA_DIR: folder.path,
  }
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  folder.remove()
})

async function start(): Promise<LocalServer> {
  server = await startLocalServer(folder.path, { environment })
  return server
}

async function deliver(number: number): Promise<void> {
  const body = messageBody(number, 'we arrive at 16:00', new Date().toISOString())
  const headers = signedHeaders(body, `msg-${number}`, Date.now())
  expect((await server?.api('/webhooks/guesty', { method: 'POST', body, headers }))?.status).toBe(202)
}

/** Runs `innkeeper backup …`. */
async function backup(words: string[], options: Record<string, unknown> = {}) {
  const lines: string[] = []
  const client = apiClient({ INNKEEPER_URL: server?.origin ?? 'http://127.0.0.1:9', INNKEEPER_TOKEN: TEST_TOKEN })
  const print = (text: string) => void lines.push(text)
  const code = await COMMANDS['backup']?.run({
    client,
    arguments: words,
    options,
    json: options['json'] === true,
    environment,
    print,
  })
  return { code, output: lines.join('\n') }
}

describe('backups of one machine', () => {
  test('save, list, prove and restore a database that answers', { timeout: 120_000 }, async () => {
    await start()
    await deliver(1)
    await server?.settled()
    expect((await backup(['run'], { 'dry-run': true })).output).toMatch(/restic 0\.\d+/)
    const run = await backup(['run'])
    expect(run.output).toMatch(/completed, .* added, restored and compared/)
    expect(run.code).toBe(0)
    await server?.stop()
    server = undefined

    expect((await backup(['list'])).output).toMatch(/innkeeper .* daily, weekly, monthly/)
    expect((await backup(['verify'], { json: true })).output).toMatch(/^\{\n {2}"proven": true,/)
    expect(await backup(['verify'])).toMatchObject({ code: 0, output: expect.stringMatching(/Proven/) as string })
    const restored = join(folder.path, 'restored')
    const first = await backup(['restore'], { to: restored })
    expect(first.output).toMatch(/^Restoring innkeeper of .* …\n/)
    expect(first.code).toBe(0)
    expect(await backup(['restore'], { to: restored })).toMatchObject({
      code: 2,
      output: expect.stringMatching(/is not empty/) as string,
    })
    server = await startLocalServer(restored, { environment: { ...environment, INNKEEPER_DATA_DIR: restored } })
    const page = await server.json<{ items: unknown[] }>('/api/events?limit=10')
    expect(page.items).toHaveLength(1)
  })

  test('tell of themselves in the API and in the metrics', { timeout: 120_000 }, async () => {
    await start()
    expect(await server?.json('/api/backups')).toMatchObject({ runs: [], toolProblem: null, policy: { daily: 7 } })
    const first = await server?.json<{ id: string }>('/api/backups', {})
    const second = await server?.api('/api/backups', { method: 'POST' })
    expect(second?.status).toBe(409)
    const found = await vi.waitUntil(
      async () => {
        const run = await server?.json<{ outcome: string | null }>(`/api/backups/${first?.id}`)
        return run?.outcome === null ? undefined : run
      },
      { timeout: 60_000, interval: 200 },
    )
    expect(found).toMatchObject({ outcome: 'completed', proof: { proven: true }, snapshots: [{ source: 'innkeeper' }] })
    const overview = await server?.json<{ runs: unknown[] }>('/api/backups')
    expect(overview?.runs).toMatchObject([{ id: first?.id, keptBy: ['daily', 'weekly', 'monthly'], proven: true }])
    const metrics = await (await server?.api('/metrics'))?.text()
    expect(metrics).toMatch(/^innkeeper_backup_proof_age_seconds \d+$/m)
    expect(metrics).toMatch(/^innkeeper_backup_snapshots_kept\{kind="daily"\} 1$/m)
    expect((await server?.api('/api/backups/2020-01-01'))?.status).toBe(404)
  })

  test('save further paths, and files that are gone make the run partial', { timeout: 120_000 }, async () => {
    environment['BACKUP_PATHS'] = `${import.meta.dirname},/nowhere/at/all`
    await start()
    const run = await backup(['run'], { json: true })
    expect(JSON.parse(run.output)).toMatchObject({ outcome: 'partial', error: { code: 'backup.unreadable' } })
    expect(run.code).toBe(1)
    expect((await backup(['list'])).output).toMatch(/files /)
    expect((await backup(['run'])).output).toMatch(/the log names them .*\/nowhere\/at\/all does not exist/s)
  })

  test('that cannot be read say why, and what to do', { timeout: 120_000 }, async () => {
    const repository = join(folder.path, 'backups/repository')
    await expect(backup(['list'])).rejects.toThrow(/Nothing has been backed up into .* yet\. `innkeeper backup run`/)
    await start()
    await backup(['run'])
    const passwordFile = join(folder.path, 'wrong')
    writeFileSync(passwordFile, 'wrong')
    const reasons: [Record<string, string>, RegExp][] = [
      [{ BACKUP_PASSWORD_FILE: passwordFile }, /The password in .*wrong does not open .*repository/],
      [{ BACKUP_PASSWORD_FILE: `${passwordFile}-gone` }, /There is no password in .*wrong-gone/],
      [{ BACKUP_REPOSITORY: `${repository}-gone` }, /There is no repository at .*repository-gone/],
      [{ BACKUP_RESTIC: '/nowhere/restic' }, /Install restic 0\.19 or newer, or name it in BACKUP_RESTIC/],
    ]
    const serving = environment
    for (const [wrong, reason] of reasons) {
      const right = { BACKUP_REPOSITORY: repository, BACKUP_PASSWORD_FILE: join(folder.path, 'backups/password') }
      environment = { ...serving, ...right, ...wrong }
      for (const words of [['list'], ['verify']]) await expect(backup(words)).rejects.toThrow(reason)
      await expect(backup(['restore'], { to: join(folder.path, 'restored') })).rejects.toThrow(reason)
    }
  })

  test('cut off by a stop are ended honestly at the next start', { timeout: 120_000 }, async () => {
    await start()
    const { id } = (await server?.json<{ id: string }>('/api/backups', {})) ?? {}
    await server?.stop()
    await start()
    const run = await vi.waitUntil(
      async () => {
        const found = await server?.json<{ outcome: string | null; error: { code: string } | null }>(
          `/api/backups/${id}`,
        )
        return found?.outcome === null ? undefined : found
      },
      { timeout: 60_000, interval: 200 },
    )
    expect(run?.outcome).toBe('error')
    expect(await backup(['run'])).toMatchObject({ code: 0 })
  })

  test.for(['starting', 'backing_up_daily', 'proving'])(
    'killed while %s are ended honestly, and the next one serves',
    { timeout: 180_000 },
    async (status) => {
      const child = await startServerProcess(folder.path, environment)
      const started = (await (await child.api('/api/backups', { method: 'POST' })).json()) as { id: string }
      const reached = async () => {
        const run = (await (await child.api(`/api/backups/${started.id}`)).json()) as {
          transitions: { status: string }[]
        }
        return run.transitions.some((transition) => transition.status === status)
      }
      await vi.waitUntil(reached, { timeout: 60_000, interval: 10 })
      await child.end('SIGKILL')
      await start()
      const run = await vi.waitUntil(
        async () => {
          const found = await server?.json<{ outcome: string | null }>(`/api/backups/${started.id}`)
          return found?.outcome === null ? undefined : found
        },
        { timeout: 60_000, interval: 200 },
      )
      expect(run).toMatchObject({ outcome: 'error', error: { code: 'run.interrupted' } })
      const again = await backup(['run'])
      expect(again.code, again.output).toBe(0)
      expect(await backup(['verify'])).toMatchObject({ code: 0 })
    },
  )

  test('without restic copy the data file whole, opened and asked', { timeout: 120_000 }, async () => {
    environment['BACKUP_RESTIC'] = '/nowhere/restic'
    await start()
    await deliver(1)
    await server?.settled()
    expect((await backup(['run'], { 'dry-run': true })).output).toMatch(/restic 0.19 or newer is not installed/)
    expect(await backup(['run'])).toMatchObject({ code: 0 })
    expect(await server?.json('/api/backups')).toMatchObject({
      toolProblem: 'restic is not installed',
      runs: [{ tool: 'plain copy', proven: true }],
    })
    await server?.stop()
    server = undefined
    expect((await backup(['list'])).output).toMatch(/daily, weekly, monthly {2}copy-\d{4}/)
    expect((await backup(['verify'])).output).toMatch(/the database is sound/)
    const restored = join(folder.path, 'restored')
    expect(await backup(['restore'], { to: restored })).toMatchObject({ code: 0 })
    expect(readdirSync(restored)).toEqual(['innkeeper.sqlite'])
  })

  test('keep the password of the default repository to their owner', { timeout: 120_000 }, async () => {
    await start()
    await backup(['run'])
    const password = readFileSync(join(folder.path, 'backups/password'), 'utf8').trim()
    expect(password.length).toBeGreaterThan(30)
    const answer = JSON.stringify(await server?.json('/api/backups'))
    expect(answer).not.toContain(password)
    rmSync(dirname(join(folder.path, 'backups/password')), { recursive: true })
  })
})
