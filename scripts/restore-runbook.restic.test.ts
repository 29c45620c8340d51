import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { RESTIC } from '@innkeeper/backup/testing/scratch-house'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGE = readFileSync(join(ROOT, 'docs/runbooks/restore.md'), 'utf8')

let folder: string
let server: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-runbook-'))
})
afterEach(() => {
  if (server?.pid !== undefined) process.kill(-server.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The page's commands, block by block, with its example places put where a test may write. */
function blocks(): string[] {
  return [...PAGE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
    block.replaceAll('/mnt/rescued-disk', join(folder, 'rescued-disk')).replaceAll('/srv/', `${folder}/`),
  )
}

test('the page for the bad day leads from a lost machine to one that answers', { timeout: 240_000 }, async () => {
  const port = String(await freePort())
  const base = {
    PATH: `${dirname(process.execPath)}:${join(ROOT, 'node_modules/.bin')}:${dirname(RESTIC)}:${process.env['PATH']}`,
    HOME: folder,
    PORT: port,
    INNKEEPER_LOG: 'silent',
    INNKEEPER_DATA_DIR: join(folder, 'data'),
  }
  // A house with data, which was just backed up, and is lost but for the disk with its backups.
  await startServer('npm start', base)
  await run('npx innkeeper backup run', base)
  const before = await run('npx innkeeper ask "who is checking in today and at what time?"', base)
  stopServer()
  renameSync(join(folder, 'data'), join(folder, 'rescued-disk'))

  const [where = '', ...steps] = blocks()
  expect(steps).toHaveLength(4)
  const told = { ...base, ...exportsOf(where) }
  let printed = ''
  for (const step of steps) {
    if (/npm start/.test(step)) await startServer(step, told)
    else printed += await run(step, told)
  }
  expect(printed).toMatch(/daily, weekly, monthly/)
  expect(printed).toMatch(/innkeeper: database sound: ok/)
  const firstLine = before.split('\n')[0] ?? ''
  expect(firstLine).not.toBe('')
  expect(printed).toContain(firstLine)
})

/** @throws It ended with another code than 0. */
async function run(script: string, environment: Record<string, string>): Promise<string> {
  const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT, env: environment, encoding: 'utf8' })
  expect(ran.status, `${script}\n${ran.stdout}\n${ran.stderr}`).toBe(0)
  return ran.stdout
}

/** Starts the server and waits until it is there with all of its data. */
async function startServer(script: string, environment: Record<string, string>): Promise<void> {
  const child = spawn('bash', ['-c', script], { cwd: ROOT, env: environment, stdio: 'ignore', detached: true })
  server = child
  const url = `http://127.0.0.1:${environment['PORT']}/readyz`
  await vi.waitUntil(
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    { timeout: 60_000, interval: 200 },
  )
  await vi.waitUntil(() => statusSettled(environment), { timeout: 60_000, interval: 500 })
}

function statusSettled(environment: Record<string, string>): boolean {
  const data = /INNKEEPER_DATA_DIR=(\S+)/.exec(server?.spawnargs.at(-1) ?? '')?.[1] ?? environment['INNKEEPER_DATA_DIR']
  const asked = spawnSync('npx', ['innkeeper', 'status', '--json'], {
    cwd: ROOT,
    env: { ...environment, INNKEEPER_DATA_DIR: data },
    encoding: 'utf8',
  })
  if (asked.status !== 0) return false
  const status = JSON.parse(asked.stdout) as {
    queueDepth: number
    index: { lag: { unindexed: number } }
    records: { byType: Record<string, number> }
    sources: readonly { filling: unknown }[]
  }
  const idle = status.queueDepth === 0 && status.index.lag.unindexed === 0
  return (
    idle && Object.keys(status.records.byType).length > 5 && status.sources.every(({ filling }) => filling === null)
  )
}

function stopServer(): void {
  if (server?.pid !== undefined) process.kill(-server.pid, 'SIGKILL')
  server = undefined
}

function exportsOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
