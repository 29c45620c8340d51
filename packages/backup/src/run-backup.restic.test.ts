import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BackupDuty } from '@innkeeper/core/backup/duty'
import { Report } from '@innkeeper/core/backup/report'
import { newRun, withReport, type BackupRun } from '@innkeeper/core/backup/run'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { DumpManifest, sha256Of } from './dump-manifest.ts'
import { dumpAsker } from './questions/ask-dump.ts'
import { scratchTools } from './questions/scratch-tools.ts'
import { openReporter } from './reporter.ts'
import { runBackup, type BackupSource, type BackupWork } from './run-backup.ts'
import { PATH, scratchHouse, type ScratchHouse } from './testing/scratch-house.ts'

/** A Sunday, on which everything weekly is due. */
const SUNDAY = Date.UTC(2026, 10, 29, 2, 30)
const LONG_AGO = new Date('2026-01-01')
const quiet = { info() {}, warn() {}, error() {} }

let house: ScratchHouse
beforeEach(() => {
  house = scratchHouse()
})
afterEach(() => house.remove())

interface Told extends Partial<Omit<BackupWork, 'run'>> {
  readonly duties?: readonly BackupDuty[]
  readonly startTime?: number
}

/** Runs a backup of the house and follows its reports as whoever keeps the document does. */
async function backUp({ duties = [], startTime = SUNDAY, ...told }: Told = {}): Promise<BackupRun> {
  const order = { id: '2026-11-29', environment: 'test', trigger: 'test', place: 'here', longestMs: 3_600_000 } as const
  let run: BackupRun = { ...newRun(order, [], startTime), duties: [...duties] }
  const reporter = openReporter({
    runId: run.id,
    now: Date.now,
    log: quiet,
    async send(report) {
      run = withReport(run, Report.parse(report), Date.now())
    },
  })
  const restic = house.restic()
  const tools = scratchTools({ path: PATH, remainingMs: () => 60_000 })
  const said = await runBackup({
    run,
    sources: told.sources ?? [files()],
    writer: restic,
    pruner: restic,
    copy: null,
    staging: house.path('staging'),
    scratch: house.path('scratch'),
    askDump: dumpAsker({ tools, scratch: join('/tmp', `innkeeper-proof-${process.pid}`), line: reporter.line }),
    reporter,
    now: () => startTime,
    random: Math.random,
    ...told,
  })
  await reporter.end(said)
  return run
}

function files(): BackupSource {
  for (const name of ['one', 'two', 'three [3]']) {
    utimesSync(house.write(`files/${name}.txt`, name.repeat(100)), LONG_AGO, LONG_AGO)
  }
  return { name: 'files', paths: [house.path('files')], dump: undefined }
}

async function dump(
  app: string,
  kind: DumpManifest['files'][number]['kind'],
  file: string,
  figures: DumpManifest['figures'],
): Promise<BackupSource> {
  const folder = house.path('backup', app)
  const manifest: DumpManifest = {
    format: 'innkeeper-dump/1',
    app,
    startedAt: new Date(SUNDAY - 3_600_000).toISOString(),
    finishedAt: new Date(SUNDAY - 3_000_000).toISOString(),
    tool: 'test 1',
    files: [{ path: file, kind, bytes: statSync(join(folder, file)).size, sha256: await sha256Of(join(folder, file)) }],
    figures,
  }
  house.write(`backup/${app}/manifest.json`, JSON.stringify(DumpManifest.parse(manifest)))
  return { name: app, paths: [folder], dump: folder }
}

describe('a backup', () => {
  test('saves, keeps, checks and proves, and its document says so', async () => {
    const run = await backUp({ duties: ['upkeep', 'full_proof'] })
    expect(run.error).toBeNull()
    expect(run).toMatchObject({
      status: 'completed',
      result: {
        snapshots: [{ source: 'files', files: 4, unreadable: 0 }],
        kept: { all: 1, daily: 1, weekly: 1, monthly: 1 },
        check: { errors: 0 },
        upkeep: true,
        proof: { extent: 'full', proven: true, filesCompared: 3 },
      },
    })
    expect(run.transitions.map(({ status }) => status)).toEqual([
      'starting',
      'verifying_dumps',
      'backing_up_weekly',
      'applying_retention',
      'checking',
      'proving',
      'completed',
    ])
    expect(existsSync(house.path('scratch'))).toBe(false)
  })

  test('gives every snapshot the list of what it must give back', async () => {
    await backUp()
    const [snapshot] = await house.restic().snapshots()
    await house.restic().restore(snapshot?.id ?? '', house.path('restored'))
    const list = join(house.path('restored'), house.path('staging/files/SHA256SUMS'))
    const checked = spawnSync('sha256sum', ['--check', '--strict', list], {
      cwd: house.path('restored'),
      encoding: 'utf8',
    })
    expect(checked.stdout.match(/: OK$/gm)).toHaveLength(3)
    expect(checked.status).toBe(0)
  })

  test('without a source that can be saved is an error', async () => {
    const run = await backUp({ sources: [{ name: 'gone', paths: [house.path('gone')], dump: house.path('gone') }] })
    expect(run).toMatchObject({ outcome: 'error', error: { code: 'dump.refused' }, result: null })
  })

  test('with one refused dump saves the others, is partial, and has not proven everything', async () => {
    house.write('backup/rocketchat/dump.gz', 'dump')
    const rocketchat = await dump('rocketchat', 'file', 'dump.gz', {})
    writeFileSync(house.path('backup/rocketchat/dump.gz'), 'pmud')
    const run = await backUp({ sources: [rocketchat, files()], duties: ['full_proof'] })
    expect(run).toMatchObject({ outcome: 'partial', error: { code: 'dump.refused' } })
    expect(run.result?.proof).toMatchObject({ proven: true, extent: 'sample' })
    expect(run.result?.snapshots.map(({ source }) => source)).toEqual(['files'])
  })

  test('with a wrong password is an error and makes no repository', async () => {
    const passwordFile = house.write('wrong', 'wrong')
    const writer = house.restic({ location: { ...house.restic().location, passwordFile }, createRepository: true })
    expect(await backUp({ writer })).toMatchObject({
      outcome: 'error',
      error: { code: 'restic.wrong_password' },
    })
  })

  test('after a mistyped place makes nothing there', async () => {
    const location = { repository: house.path('mistyped'), passwordFile: house.passwordFile, credentials: {} }
    expect(await backUp({ writer: house.restic({ location }) })).toMatchObject({
      outcome: 'error',
      error: { code: 'restic.no_repository' },
    })
    expect(existsSync(house.path('mistyped'))).toBe(false)
  })

  test('that is suspiciously small removes nothing and is partial', async () => {
    for (let day = 30; day > 0; day--) {
      if (day % 4 === 1) await backUp({ startTime: SUNDAY - day * 86_400_000, pruner: null })
    }
    const before = await house.restic().snapshots()
    rmSync(house.path('files'), { recursive: true })
    const small = house.write('files/one.txt', '')
    utimesSync(small, LONG_AGO, LONG_AGO)
    const run = await backUp({ sources: [{ name: 'files', paths: [house.path('files')], dump: undefined }] })
    expect(run).toMatchObject({ outcome: 'partial', error: { code: 'retention.refused' } })
    expect(await house.restic().snapshots()).toHaveLength(before.length + 1)
  })

  test('whose repository rotted is partial, found by check and proof alike', async () => {
    utimesSync(house.write('files/noise', randomBytes(90_000)), LONG_AGO, LONG_AGO)
    await backUp()
    const entries = readdirSync(house.path('repository/data'), { recursive: true, withFileTypes: true })
    const packs = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const pack = packs.find((path) => statSync(path).size > 80_000) ?? ''
    const bytes = readFileSync(pack)
    bytes.writeUInt8((bytes.readUInt8(40_000) + 1) % 256, 40_000)
    rmSync(pack)
    writeFileSync(pack, bytes)
    const run = await backUp({ duties: ['upkeep'] })
    expect(run.outcome).toBe('partial')
    expect(run.logTail.join('\n')).toMatch(/restic restore ended with 1/)
  })

  test.runIf(canMount())(
    'on a full disk fails in words, and the repository serves again once there is room',
    async () => {
      await backUp()
      const small = house.path('small-disk')
      mkdirSync(small)
      mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small)
      try {
        cpSync(house.path('repository'), join(small, 'repository'), { recursive: true })
        const location = { ...house.restic().location, repository: join(small, 'repository') }
        const restic = house.restic({ location })
        utimesSync(house.write('files/large', randomBytes(9_000_000)), LONG_AGO, LONG_AGO)
        const full = await backUp({ writer: restic, pruner: restic })
        expect(full).toMatchObject({
          outcome: 'error',
          error: { message: expect.stringMatching(/no space left/) as string },
        })
        rmSync(house.path('files/large'))
        mount('-o', 'remount,size=40m', small)
        expect(await backUp({ writer: restic, pruner: restic })).toMatchObject({ outcome: 'completed' })
        expect(await restic.check('1/1')).toBe(0)
      } finally {
        spawnSync('umount', [small])
      }
    },
  )

  test('copies into the second repository', async () => {
    const location = { repository: house.path('second'), passwordFile: house.write('second', 'other'), credentials: {} }
    const copy = house.restic({
      location: { ...location, repository: house.path('second-repository') },
      createRepository: true,
    })
    expect(await backUp({ copy })).toMatchObject({ outcome: 'completed' })
    expect(await copy.snapshots()).toHaveLength(1)
  })

  test('whose copy fails is partial, and proven all the same', async () => {
    const location = { repository: house.path('repository'), passwordFile: house.write('wrong', 'x'), credentials: {} }
    expect(await backUp({ copy: house.restic({ location }) })).toMatchObject({
      outcome: 'partial',
      error: { code: 'restic.wrong_password' },
      result: { proof: { proven: true } },
    })
  })
})

function mount(...words: string[]): void {
  expect(spawnSync('mount', words, { encoding: 'utf8' }).stderr).toBe('')
}

/** Only root may, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'innkeeper-mount-'))
  try {
    return spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', place]).status === 0
  } finally {
    spawnSync('umount', [place])
    rmSync(place, { recursive: true })
  }
}

const hasPostgresql = spawnSync('pg_ctl', ['--version']).status === 0

describe.runIf(hasPostgresql)('a dump of PostgreSQL', () => {
  test('is loaded and asked, and too few answers are no proof', { timeout: 120_000 }, async () => {
    const folder = join(tmpdir(), `innkeeper-live-${process.pid}`)
    const tools = scratchTools({ path: PATH, remainingMs: () => 60_000 })
    try {
      spawnSync('install', ['-d', '-m', '700', '-o', String(tools.user?.uid ?? process.getuid?.()), folder])
      await tools.run('initdb', ['--pgdata', `${folder}/data`, '--username', 'live', '--auth', 'trust', '--no-sync'])
      const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`
      await tools.run('pg_ctl', [
        'start',
        '--pgdata',
        `${folder}/data`,
        '--wait',
        '--log',
        `${folder}/log`,
        '--options',
        options,
      ])
      const at = ['--host', folder, '--username', 'live']
      const sql = 'CREATE TABLE realm (id int); INSERT INTO realm VALUES (1), (2); CREATE TABLE client (id int)'
      await tools.run('psql', [...at, '--dbname', 'postgres', '--command', sql])
      house.write('backup/keycloak/.keep', '')
      await tools.run('pg_dump', [
        ...at,
        '--format',
        'custom',
        '--file',
        house.path('backup/keycloak/keycloak.dump'),
        'postgres',
      ])
    } finally {
      await tools.run('pg_ctl', ['stop', '--pgdata', `${folder}/data`, '--mode', 'immediate'])
      rmSync(folder, { recursive: true })
    }
    const good = await backUp({
      sources: [await dump('keycloak', 'postgresql-custom', 'keycloak.dump', { realms: 2, clients: 0 })],
    })
    expect(good.error).toBeNull()
    expect(good.result?.proof?.questions).toEqual([
      { question: 'keycloak: realms', answer: '2', expected: 'at least 2', right: true },
      { question: 'keycloak: clients', answer: '0', expected: 'at least 0', right: true },
    ])
    const bad = await backUp({
      sources: [await dump('keycloak', 'postgresql-custom', 'keycloak.dump', { realms: 50 })],
    })
    expect(bad).toMatchObject({ outcome: 'partial', error: { code: 'backup.not_proven' } })
  })
})
