import { execFile, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { startServerProcess, TEST_TOKEN } from './testing/server-process.ts'
import { dataFolder, startLocalServer } from './testing/local-server.ts'

let folder: ReturnType<typeof dataFolder>
beforeEach(() => {
  folder = dataFolder()
})
afterEach(() => folder.remove())

/** What the start says when it is refused. */
async function refusal(environment: Readonly<Record<string, string>> = {}, path = folder.path): Promise<string> {
  const started = await startLocalServer(path, { environment }).catch((error: unknown) => error)
  if (!(started instanceof Error)) throw new Error('it started')
  return started.message
}

describe('a start', { timeout: 120_000 }, () => {
  test('is refused beside another process on the same data, and that one goes on', async () => {
    const server = await startServerProcess(folder.path, { INNKEEPER_DEMO: 'off' })
    expect(await refusal()).toMatch(/in use by another process; stop that one first/)
    expect((await server.api('/api/status')).status).toBe(200)
    expect(await server.end('SIGINT')).toBe(0)
  })

  test('is refused where the port is taken, at once and by name', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    expect(await refusal({ PORT: String(port) })).toMatch(`port ${port} on 127.0.0.1 is taken`)
    other.close()
  })

  test('is refused on data of a newer version', async () => {
    await (await startLocalServer(folder.path)).stop()
    const database = new DatabaseSync(join(folder.path, 'innkeeper.sqlite'))
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(await refusal()).toContain('schema 999')
  })

  test('is refused where the data directory is no directory', async () => {
    expect(await refusal({}, import.meta.filename)).toMatch(/INNKEEPER_DATA_DIR: .* cannot be used/)
  })

  test('on every address keeps the metrics behind the token and says an address that can be opened', async () => {
    const server = await startServerProcess(folder.path, { INNKEEPER_DEMO: 'off', HOST: '0.0.0.0' })
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${server.origin}/metrics`)).status).toBe(401)
    expect((await server.api('/metrics')).status).toBe(200)
    expect(await server.end('SIGTERM')).toBe(0)
  })

  test('is followed by a clean stop, also while the demo is being loaded', async () => {
    const server = await startServerProcess(folder.path, { INNKEEPER_LOG: 'warn' })
    const askedAt = Date.now()
    expect(await server.end('SIGTERM')).toBe(0)
    expect(Date.now() - askedAt).toBeLessThan(4_000)
    expect(server.output()).not.toMatch(/"level":"(?:error|warn)"/)
  })
})

describe('the command line', { timeout: 120_000 }, () => {
  const run = promisify(execFile)
  const cli = join(import.meta.dirname, 'cli.ts')

  /** @returns Exit code and everything that was said. */
  async function innkeeper(environment: Readonly<Record<string, string>>, ...words: string[]) {
    const env = { PATH: process.env['PATH'] ?? '', INNKEEPER_TOKEN: TEST_TOKEN, ...environment }
    return run(process.execPath, [cli, ...words], { env, cwd: folder.path }).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        said: error.stdout + error.stderr,
      }),
    )
  }

  test('says what is wrong in words, and by its exit code', async () => {
    const away = { INNKEEPER_URL: 'http://127.0.0.1:1' }
    const [gone, unknown, inherited, option, bare] = await Promise.all([
      innkeeper(away, 'status'),
      innkeeper(away, 'nonsense'),
      innkeeper(away, 'toString'),
      innkeeper(away, 'status', '--colour'),
      innkeeper(away),
    ])
    expect(gone).toMatchObject({ code: 1, said: expect.stringContaining('No Innkeeper answers at http://127.0.0.1:1') })
    expect(unknown).toMatchObject({ code: 2, said: expect.stringContaining('There is no command "nonsense"') })
    expect(inherited).toMatchObject({ code: 2, said: expect.stringContaining('There is no command') })
    expect(option).toMatchObject({ code: 2, said: expect.stringContaining('--colour') })
    expect(bare).toMatchObject({ code: 0, said: expect.stringContaining('Usage: innkeeper') })
  })

  test('asks, and goes quietly when nobody reads on', async () => {
    const server = await startServerProcess(folder.path, { INNKEEPER_DEMO: 'off' })
    const at = { INNKEEPER_URL: server.origin }
    const asked = await innkeeper(at, 'ask', 'who arrives today?')
    expect(asked).toMatchObject({ code: 0, said: expect.stringContaining('no arrivals') })
    expect((await innkeeper(at, 'status', '--json')).said).toMatch(/^\{/)
    const wrong = await innkeeper({ ...at, INNKEEPER_TOKEN: 'a-wrong-token-a-wrong-token' }, 'status')
    expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('Set INNKEEPER_TOKEN') })
    expect(wrong.said).not.toContain('a-wrong-token')
    const reader = spawn(process.execPath, [cli, 'status', '--json'], {
      env: { ...process.env, ...at, INNKEEPER_TOKEN: TEST_TOKEN },
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    reader.stdout.destroy()
    let complaint = ''
    reader.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    expect(await new Promise((resolve) => reader.once('exit', resolve))).toBe(0)
    expect(complaint).toBe('')
    await server.end('SIGTERM')
  })
})
