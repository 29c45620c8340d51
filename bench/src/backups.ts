import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sampleFiles } from '@innkeeper/backup/file-manifest'
import { prove } from '@innkeeper/backup/prove'
import { openReporter } from '@innkeeper/backup/reporter'
import { openRestic } from '@innkeeper/backup/restic/restic'
import { runBackup } from '@innkeeper/backup/run-backup'

import type { Report } from './report.ts'

/** New data of a day. The run must cost little even where it has little to save. */
const MEGABYTES = [256, 1_000]
const FILE_BYTES = 4_000_000
/** The quickest of them counts: whatever else the machine does only slows. */
const ROUNDS = 5
const RESTIC = process.env['RESTIC'] ?? 'restic'
const PATH = process.env['PATH'] ?? ''
const HOST = 'bench'
const DAY_MS = 86_400_000
/** A Tuesday, on which nothing weekly is due. */
const START = Date.UTC(2026, 0, 6, 2)
/** A day after the data was last written, so that all of it is settled. */
const now = () => Date.now() + DAY_MS
/** Days with a snapshot so far: the retention has one to remove. */
const DAYS_BEFORE = 12

/** A whole run beside plain restic that does the same to the same new data, and the time that all of it takes to come back. */
export async function benchBackups(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  try {
    writeFileSync(join(folder, 'password'), 'bench')
    makeHistory(folder)
    for (const megabytes of MEGABYTES) {
      const { plain, whole, proof, restoring } = await measured(folder, megabytes)
      const ratio = (whole - proof) / plain - 1
      const name = megabytes < 1_000 ? `${megabytes} MB` : `${megabytes / 1_000} GB`
      report.row({ name: `${name}, plain restic: unlock, backup, forget, stats`, value: `${seconds(plain)} s` })
      report.row({ name: `${name}, whole run`, value: `${seconds(whole)} s` })
      report.row({ name: `${name}, its proof alone: a sample restored, compared`, value: `${seconds(proof)} s` })
      report.row({
        name: `${name}, overhead of the run beside its proof`,
        value: `${(ratio * 100).toFixed(1)} %`,
        aim: '< 3 %',
        ok: ratio < 0.03,
      })
      report.row({ name: `${name} restored`, value: `${seconds(restoring)} s` })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A repository that both begin with: its key takes the same time to open, and its retention has the same to remove. */
function makeHistory(folder: string): void {
  const [repository, data] = [join(folder, 'before'), join(folder, 'data')]
  mkdirSync(data)
  restic(folder, repository, ['init'])
  for (let day = DAYS_BEFORE; day > 0; day--) {
    writeFileSync(join(data, 'file'), `day ${day}`)
    const time = new Date(START - day * DAY_MS).toISOString().slice(0, 19).replace('T', ' ')
    restic(folder, repository, ['backup', ...LABELS, '--time', time, data])
  }
}

const LABELS = ['--host', HOST, '--tag', 'source=files', '--group-by', 'host,tags']

/** In milliseconds. */
type Figures = Readonly<Record<'plain' | 'whole' | 'proof' | 'restoring', number>>

async function measured(folder: string, megabytes: number): Promise<Figures> {
  const rounds: Figures[] = []
  for (let round = 0; round < ROUNDS; round++) {
    writeData(join(folder, 'data'), megabytes)
    const [byHand, product] = [join(folder, 'by-hand'), join(folder, 'product')]
    for (const repository of [byHand, product]) cpSync(join(folder, 'before'), repository, { recursive: true })
    let plain = 0
    const saveByHand = async () => {
      plain = await timed(() => plainRestic(folder, byHand))
    }
    // Whoever comes second finds the data in the system's cache: they take turns.
    if (round % 2 === 0) await saveByHand()
    const { whole, proof } = await wholeRun(folder, product)
    if (round % 2 === 1) await saveByHand()
    const restoring = await timed(() =>
      restic(folder, product, ['restore', 'latest', '--target', join(folder, 'restored')]),
    )
    rounds.push({ plain, whole, proof, restoring })
    for (const used of ['restored', 'data', 'by-hand', 'product']) rmSync(join(folder, used), { recursive: true })
  }
  const quickest = (figure: keyof Figures) => Math.min(...rounds.map((round) => round[figure]))
  return {
    plain: quickest('plain'),
    whole: quickest('whole'),
    proof: quickest('proof'),
    restoring: quickest('restoring'),
  }
}

/** Files that nothing can shrink, each of a size that a business's are, and all of them settled. */
function writeData(folder: string, megabytes: number): void {
  mkdirSync(folder, { recursive: true })
  const before = new Date(START - DAY_MS)
  for (let index = 0; index * FILE_BYTES < megabytes * 1_000_000; index++) {
    const file = join(folder, `file-${index}`)
    writeFileSync(file, randomBytes(FILE_BYTES))
    utimesSync(file, before, before)
  }
}

/** What the reference for backups asks of a script: no more, and none of it twice. */
function plainRestic(folder: string, repository: string): void {
  restic(folder, repository, ['unlock'])
  restic(folder, repository, ['backup', ...LABELS, '--time', '2026-01-06 02:00:00', join(folder, 'data')])
  const policy = ['--keep-daily', '7', '--keep-weekly', '4', '--keep-monthly', '12']
  restic(folder, repository, ['forget', '--host', HOST, '--group-by', 'host,tags', ...policy])
  restic(folder, repository, ['stats', '--mode', 'raw-data'])
}

/** The run, and by itself the proof that is a part of it. */
async function wholeRun(folder: string, repository: string): Promise<Pick<Figures, 'whole' | 'proof'>> {
  const writer = openRestic({
    program: RESTIC,
    location: { repository, passwordFile: join(folder, 'password'), credentials: {} },
    host: HOST,
    workDirectory: join(folder, 'work'),
    path: PATH,
    remainingMs: () => 3_600_000,
    lockPatienceMs: 300_000,
    createRepository: false,
  })
  const reporter = openReporter({
    runId: '2026-01-06',
    send: async () => {},
    log: { info() {}, warn() {}, error() {} },
    now: Date.now,
  })
  const [scratch, paths] = [join(folder, 'proof'), [join(folder, 'data')]]
  const toProve = { restic: writer, extent: 'sample', scratch, askDump: async () => [], line: () => {}, now } as const

  let snapshotId = ''
  const whole = await timed(async () => {
    const { outcome, result } = await runBackup({
      run: { startTime: START, types: ['daily'], duties: [] },
      sources: [{ name: 'files', paths, dump: undefined }],
      writer,
      pruner: writer,
      copy: null,
      staging: join(folder, 'lists'),
      scratch,
      askDump: toProve.askDump,
      reporter,
      now,
      random: Math.random,
    })
    const [snapshot] = result?.snapshots ?? []
    if (outcome !== 'completed' || !snapshot || !result?.proof || result.removed === 0)
      throw new Error(`the run was ${outcome}, with ${result?.removed ?? 0} snapshots removed`)
    snapshotId = snapshot.snapshotId
  })
  const entries = await sampleFiles({ paths, extent: 'sample', now: now(), random: Math.random })
  const proof = await timed(() =>
    prove({ ...toProve, saved: [{ source: 'files', snapshotId, entries, dump: undefined }] }),
  )
  return { whole, proof }
}

function restic(folder: string, repository: string, words: readonly string[]): void {
  const [command = '', ...rest] = words
  const told = ['--quiet', '--repo', repository, '--password-file', join(folder, 'password')]
  const ran = spawnSync(RESTIC, [command, ...told, ...rest], {
    encoding: 'utf8',
    env: { PATH, HOME: folder, RESTIC_CACHE_DIR: join(folder, 'cache'), TZ: 'UTC' },
  })
  if (ran.status !== 0) throw new Error(`restic ${command} failed: ${ran.error?.message ?? ran.stderr}`)
}

/** @returns Milliseconds. What others wrote before is on the disk by then, so that each pays for its own writing alone. */
async function timed(work: () => unknown): Promise<number> {
  spawnSync('sync')
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2)
}
