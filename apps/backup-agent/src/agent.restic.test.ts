import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

import { sha256Of } from '@innkeeper/backup/dump-manifest'
import { RESTIC, scratchHouse, type ScratchHouse } from '@innkeeper/backup/testing/scratch-house'
import type { BackupKind } from '@innkeeper/core/backup/kind'
import type { Report } from '@innkeeper/core/backup/report'
import { WORKING_STATUSES } from '@innkeeper/core/backup/run-status'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { startHeadquarters, type Headquarters } from './testing/headquarters.ts'

const PROGRAM = join(import.meta.dirname, 'testing/agent-program.ts')
const PASSWORD_FILES = ['writer-password', 'pruner-password']

let house: ScratchHouse
let headquarters: Headquarters | undefined
beforeEach(async () => {
  house = scratchHouse()
  await prepareSwarm()
})
afterEach(() => {
  headquarters?.close()
  house.remove()
})

describe('the agent', () => {
  test('brings a run from its ticket to its last report', async () => {
    const run = await runAgent({ types: ['daily', 'weekly'] })
    expect(run.error).toBeNull()
    expect(run).toMatchObject({
      outcome: 'completed',
      status: 'server_deleted',
      result: { proof: { proven: true }, check: { errors: 0 } },
    })
    expect(headquarters?.news).toMatchObject(['ping start', 'ping success', expect.stringMatching(/is complete/)])
    expect(run.result?.snapshots.map(({ source }) => source)).toEqual(['rocketchat', 'files'])
    const statuses = new Set(
      headquarters?.reports.flatMap((report) => (report.type === 'working' ? [report.status] : [])),
    )
    const unused = new Set(['backing_up_daily', 'backing_up_monthly'])
    expect([...statuses]).toEqual(WORKING_STATUSES.filter((status) => !unused.has(status)))
    for (const name of PASSWORD_FILES) expect(statSync(house.path('secrets', name)).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(headquarters?.reports)).not.toContain('a password for tests')
  })

  test('saves nothing where SeaweedFS is not mounted', async () => {
    house.write('weed', '#!/bin/sh\nexit 1\n')
    expect(await runAgent({ types: ['daily'] })).toMatchObject({
      outcome: 'error',
      error: { code: 'seaweedfs.not_mounted', message: expect.stringMatching(/mount ended with 1/) as string },
    })
    expect(await house.restic().snapshots()).toEqual([])
  })

  test('sends its last report until it is taken in, and the same one changes nothing', async () => {
    let refused = 0
    const run = await runAgent({
      types: ['daily'],
      onReport: (report) => (report.type === 'final' && (refused += 1) < 4 ? 503 : undefined),
    })
    expect(run.outcome).toBe('completed')
    const finals = headquarters?.reports.filter(({ type }) => type === 'final') ?? []
    expect(finals).toHaveLength(4)
    expect(new Set(finals.map((report) => JSON.stringify(report))).size).toBe(1)
  })

  test('never begins anew with the ticket of a run that is over', async () => {
    await runAgent({ types: ['daily'] })
    const { code, output } = await startAgent(headquarters?.note)
    expect(code).toBe(1)
    expect(output).toMatch(/answered 410/)
    expect(await house.restic().snapshots()).toHaveLength(2)
  })

  test(
    'killed at any step leaves a run that is not complete and a repository that serves the next',
    { timeout: 300_000 },
    async () => {
      for (const status of WORKING_STATUSES) {
        if (status === 'backing_up_daily' || status === 'backing_up_monthly') continue
        let kill: (() => void) | undefined
        const run = await runAgent({
          types: ['daily', 'weekly'],
          started: (pid) => (kill = () => process.kill(-pid, 'SIGKILL')),
          onReport: (report) => {
            if (report.type === 'working' && report.status === status) kill?.()
            return undefined
          },
        })
        expect(run.outcome, status).toBeNull()
        await headquarters?.reapAfterDeadline()
        expect(await headquarters?.run()).toMatchObject({ outcome: 'timed_out', status: 'server_deleted' })
        expect(headquarters?.servers()).toBe(0)
        expect(headquarters?.news).toContain('ping failure')
      }
      expect(await runAgent({ types: ['daily', 'weekly', 'monthly'] })).toMatchObject({
        outcome: 'completed',
        result: { proof: { proven: true, extent: 'full' } },
      })
      expect(await house.restic().check('1/1')).toBe(0)
    },
  )
})

/** A dump of today and some files, under what `weed mount` would show, and a `weed` that is strict about how it is called. */
async function prepareSwarm(): Promise<void> {
  const dump = house.write('swarm/backup/rocketchat/mongodb.archive.gz', 'what a dump holds'.repeat(1_000))
  const started = new Date(Date.now() - 60_000).toISOString()
  house.write(
    'swarm/backup/rocketchat/manifest.json',
    JSON.stringify({
      format: 'innkeeper-dump/1',
      app: 'rocketchat',
      startedAt: started,
      finishedAt: started,
      tool: 'test 1',
      files: [{ path: 'mongodb.archive.gz', kind: 'file', bytes: statSync(dump).size, sha256: await sha256Of(dump) }],
    }),
  )
  for (let file = 0; file < 20; file++) {
    utimesSync(house.write(`swarm/buckets/file-${file}`, `content ${file}`), 0, 0)
  }
  const expected = `mount -filer=10.0.0.2:8888,10.0.0.3:8888 -filer.path=/ -dir=${house.path('swarm')} -readOnly`
  const mount = `30 1 0:50 / ${house.path('swarm')} ro - fuse.seaweedfs 10.0.0.2:8888:/ ro`
  house.write(
    'weed',
    `#!/bin/sh\n[ "$*" = "${expected}" ] || exit 64\necho '${mount}' > '${house.path('mountinfo')}'\nexec sleep 20\n`,
  )
}

interface AgentRun {
  readonly types: BackupKind[]
  readonly onReport?: (report: Report) => number | undefined
  readonly started?: (pid: number) => void
}

async function runAgent({ types, onReport, started }: AgentRun) {
  headquarters?.close()
  rmSync(house.path('mountinfo'), { force: true })
  chmodSync(house.path('weed'), 0o700)
  const access = {
    repository: house.path('repository'),
    password: readFileSync(house.passwordFile, 'utf8'),
    accessKeyId: 'key-id',
    secretAccessKey: 'secret-key',
    sessionToken: 'session-token',
    region: 'auto',
  }
  headquarters = await startHeadquarters({ types, access, onReport })
  await startAgent(headquarters.note, started)
  return headquarters.run()
}

async function startAgent(
  note: unknown,
  started?: (pid: number) => void,
): Promise<{ code: number | null; output: string }> {
  house.write('note.json', JSON.stringify(note))
  house.write(
    'image.json',
    JSON.stringify({
      mountPoint: house.path('swarm'),
      secretsFolder: house.path('secrets'),
      workFolder: house.path('agent-work'),
      restic: RESTIC,
      weed: house.path('weed'),
      sources: [
        { name: 'rocketchat', path: '/backup/rocketchat', dump: true },
        { name: 'files', path: '/buckets', dump: false },
      ],
    }),
  )
  const words = [PROGRAM, house.path('note.json'), house.path('image.json'), house.path('mountinfo')]
  const child = spawn(process.execPath, words, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  started?.(child.pid ?? 0)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0 && code !== null && !existsSync(house.path('secrets'))) throw new Error(output)
  return { code, output }
}
