import { execFile, spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { writeFileManifest } from '@innkeeper/backup/file-manifest'
import { DrillReport } from '@innkeeper/core/backup/drill'
import { sha256Of } from '@innkeeper/backup/dump-manifest'
import { RESTIC, scratchHouse, type ScratchHouse } from '@innkeeper/backup/testing/scratch-house'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'backup-verify.sh')

let house: ScratchHouse
beforeEach(() => {
  house = scratchHouse()
})
afterEach(() => house.remove())

function verify(...words: string[]) {
  return spawnSync(
    SCRIPT,
    ['--repository', house.path('repository'), '--password-file', house.passwordFile, ...words],
    { encoding: 'utf8', env: { ...process.env, RESTIC } },
  )
}

/** @param listed What the snapshot's own list says of the file; the truth when left out. */
async function save(at = Date.now(), listed?: string): Promise<void> {
  const file = house.write('files/one', 'content')
  const list = house.path('lists/files/SHA256SUMS')
  await writeFileManifest(list, [{ path: file, bytes: 7, sha256: listed ?? (await sha256Of(file)) }])
  await house.restic().save({ source: 'files', paths: [house.path('files'), list] }, at)
}

describe('the drill from outside', () => {
  test('proves what was saved, and says so in its report', async () => {
    await save()
    const report = house.path('report.json')
    const drill = verify('--report', report)
    expect(drill.stderr).not.toMatch(/NOT PROVEN/)
    expect(drill.stdout).toMatch(/Proven: 1 files compared/)
    expect(drill.status).toBe(0)
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ proven: true, filesCompared: 1, problems: [] })
  })

  test.for([
    {
      name: 'an old backup',
      at: () => Date.now() - 30 * 3_600_000,
      said: /files: the newest snapshot is 30 hours old/,
    },
    { name: 'a file that differs', at: Date.now, listed: 'a'.repeat(64), said: /files differ from what was saved/ },
  ])('is failed by $name', async ({ at, listed, said }) => {
    await save(at(), listed)
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringMatching(said) as string })
  })

  test('is failed by a repository without snapshots, and by one that rotted', async () => {
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringMatching(/no snapshot of any source/) as string })
    await save()
    rmSync(house.path('repository/data'), { recursive: true })
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringMatching(/the restore failed/) as string })
  })

  test.for([
    { name: 'proved', prepare: () => save(), code: 0, proven: true },
    {
      name: 'could not even read the repository',
      prepare: () => Promise.resolve(rmSync(house.path('repository'), { recursive: true })),
      code: 1,
      proven: false,
    },
    { name: 'proved, whose server takes nothing', prepare: () => save(), code: 4, proven: true, status: 422 },
  ])('that $name tells the server so', async ({ prepare, code, proven, status = 202 }) => {
    await prepare()
    const told: { path: string | undefined; token: string | undefined; body: string }[] = []
    const server = createServer((request: IncomingMessage, response) => {
      void answer(request, response)
    })
    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      told.push({ path: request.url, token: request.headers.authorization, body: await text(request) })
      response.writeHead(told.length === 1 && status === 202 ? 503 : status).end()
    }
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const words = ['--repository', house.path('repository'), '--password-file', house.passwordFile]
    const env = { ...process.env, RESTIC, INNKEEPER_TOKEN: 'sample-token' }
    const ended = await new Promise<number>((resolve) => {
      const child = execFile(SCRIPT, [...words, '--tell', `http://127.0.0.1:${port}/`], { env })
      child.once('exit', (exit) => resolve(exit ?? -1))
    })
    await new Promise((resolve) => server.close(resolve))
    expect(ended).toBe(code)
    expect(told[0]).toMatchObject({ path: '/api/backups/drills', token: 'Bearer sample-token' })
    expect(DrillReport.parse(JSON.parse(told[0]?.body ?? ''))).toMatchObject({ proven })
  })

  test('keeps what it restored only where nothing else is', async () => {
    await save()
    const kept = house.path('kept')
    expect(verify('--restore-to', kept).status).toBe(0)
    expect(readFileSync(join(kept, 'files', house.path('files/one')), 'utf8')).toBe('content')
    expect(verify('--restore-to', kept)).toMatchObject({ status: 2 })
  })

  test.for([
    [['--help'], 0, /^Usage/],
    [['--host'], 2, /--host needs a value/],
    [['--max-age', 'x'], 2, /whole number/],
  ] as const)('answers %s with %s', ([words, status, said]) => {
    const answer = verify(...words)
    expect(answer.status).toBe(status)
    expect(answer.stdout + answer.stderr).toMatch(said)
  })
})
