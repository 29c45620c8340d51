import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { verifyDump } from './dump-manifest.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/write-dump-manifest.sh')
const HOUR_MS = 3_600_000

let folder: string
let started: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-dump-'))
  started = new Date(Date.now() - HOUR_MS).toISOString()
  writeFileSync(join(folder, 'database.gz'), 'content of a dump')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function describeDump(...more: string[]) {
  const told = ['--folder', folder, '--app', 'rocketchat', '--started', started, '--tool', 'mongodump 100.13.0 "gzip"']
  return spawnSync('sh', [SCRIPT, ...told, '--file', 'mongodb-archive:database.gz', ...more], { encoding: 'utf8' })
}
const verify = (now = Date.now()) => verifyDump(folder, 'rocketchat', now)
const rewrite = (change: Record<string, unknown>) => {
  const file = { path: 'database.gz', kind: 'file', bytes: 17, sha256: 'a'.repeat(64) }
  const whole = {
    format: 'innkeeper-dump/1',
    app: 'rocketchat',
    startedAt: started,
    finishedAt: started,
    tool: 't',
    files: [file],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...whole, ...change }))
}

describe('a dump', () => {
  test('described by the script is taken', async () => {
    expect(describeDump('--figure', 'users=24', '--figure', 'newest message=2026-11-28T01:29:58Z').stderr).toBe('')
    expect(await verify()).toMatchObject({
      app: 'rocketchat',
      tool: 'mongodump 100.13.0 "gzip"',
      files: [{ path: 'database.gz', kind: 'mongodb-archive', bytes: 17 }],
      figures: { users: 24, 'newest message': '2026-11-28T01:29:58Z' },
    })
  })

  test('is refused without a manifest', async () => {
    await expect(verify()).rejects.toMatchObject({
      code: 'dump.refused',
      message: expect.stringMatching(/has no manifest/) as string,
    })
  })

  test('is refused when it is of yesterday, or of the future', async () => {
    describeDump()
    await expect(verify(Date.now() + 20 * HOUR_MS)).rejects.toThrow(/is old: it began/)
    await expect(verify(Date.now() - HOUR_MS)).rejects.toThrow(/is of the future/)
  })

  test('is refused when its file was cut, changed though equally long, or is gone', async () => {
    describeDump()
    writeFileSync(join(folder, 'database.gz'), 'content of a dum')
    await expect(verify()).rejects.toThrow('the dump of rocketchat has 16 bytes in database.gz instead of 17')
    writeFileSync(join(folder, 'database.gz'), 'content of a dumq')
    utimesSync(join(folder, 'database.gz'), 0, 0)
    await expect(verify()).rejects.toThrow(/has another content in database.gz/)
    rmSync(join(folder, 'database.gz'))
    await expect(verify()).rejects.toThrow(/lacks database.gz/)
  })

  test.for([
    { name: 'of another application', change: { app: 'keycloak' }, problem: /says that it is of keycloak/ },
    { name: 'of no known format', change: { format: 'innkeeper-dump/2' }, problem: /format: / },
    { name: 'without files', change: { files: [] }, problem: /files: / },
    { name: 'that ended before it began', change: { finishedAt: '2020-01-01T00:00:00Z' }, problem: /ended before/ },
    { name: 'whose time has no zone', change: { startedAt: '2026-11-28T01:30:02' }, problem: /startedAt: / },
    {
      name: 'that points outside its folder',
      change: { files: [{ path: '../x', kind: 'file', bytes: 1, sha256: 'a'.repeat(64) }] },
      problem: /files\.0\.path: must lie beside/,
    },
    {
      name: 'with an empty file',
      change: { files: [{ path: 'x', kind: 'file', bytes: 0, sha256: 'a'.repeat(64) }] },
      problem: /files\.0\.bytes: must not be empty/,
    },
  ])('is refused $name, and the member is named', async ({ change, problem }) => {
    rewrite(change)
    await expect(verify()).rejects.toThrow(problem)
  })

  test('is refused with a manifest that is no JSON', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{')
    await expect(verify()).rejects.toThrow(/is no JSON/)
  })
})

describe('the script', () => {
  test('names what is missing', () => {
    rmSync(join(folder, 'database.gz'))
    expect(describeDump()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/database.gz is missing or empty/) as string,
    })
    expect(spawnSync('sh', [SCRIPT, '--app'], { encoding: 'utf8' }).stderr).toMatch(/--app needs a value/)
    expect(spawnSync('sh', [SCRIPT], { encoding: 'utf8' }).status).toBe(2)
    expect(spawnSync('sh', [SCRIPT, '--help'], { encoding: 'utf8' }).stdout).toMatch(/^Usage: /)
  })
})
