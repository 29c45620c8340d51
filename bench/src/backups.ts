import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openReporter } from '@innkeeper/backup/reporter'
import { openRestic } from '@innkeeper/backup/restic/restic'
import { runBackup } from '@innkeeper/backup/run-backup'

import type { Report, Row } from './report.ts'

/** Data to save, in MB; `BENCH_BACKUP_MB=1000` is the size that the aim for restoring speaks of. */
const MEGABYTES = Number(process.env['BENCH_BACKUP_MB'] ?? 256)
const FILE_BYTES = 4_000_000
/** The quickest of them counts: whatever else the machine does only slows. */
const ROUNDS = 3
const RESTIC = process.env['RESTIC'] ?? 'restic'
const PATH = process.env['PATH'] ?? ''
const DAY_MS = 86_400_000
/** A Tuesday, on which nothing weekly is due. */
const START = Date.UTC(2026, 0, 6, 2)

/** A whole run beside plain restic that does the same to the same new data, and the time that all of it takes to come back. */
export async function benchBackups(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  try {
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, 'bench')
    const plain: number[] = []
    const whole: number[] = []
    const proof: number[] = []
    let restoring = Number.NaN
    for (let round = 0; round < ROUNDS; round++) {
      writeData(join(folder, 'data'))
      const [byHand, product] = [join(folder, `by-hand-${round}`), join(folder, `product-${round}`)]
      for (const repository of [byHand, product]) restic(folder, repository, ['init'])
      const saveByHand = () => plain.push(timed(() => plainRestic(folder, byHand)))
      const saveWhole = async () => {
        const took = await wholeRun(folder, product)
        whole.push(took.wholeMs - took.proofMs)
        proof.push(took.proofMs)
      }
      // Whoever comes second finds the data in the system's cache: they take turns.
      if (round % 2 === 0) saveByHand()
      await saveWhole()
      if (round % 2 === 1) saveByHand()
      restoring = timed(() => restic(folder, product, ['restore', 'latest', '--target', join(folder, 'restored')]))
      for (const used of ['restored', 'data', byHand, product])
        rmSync(join(folder, used.replace(`${folder}/`, '')), { recursive: true })
    }
    const ratio = Math.min(...whole) / Math.min(...plain) - 1
    const rows: Row[] = [
      {
        name: `plain restic, ${MEGABYTES} MB: unlock, backup, forget, stats`,
        value: `${seconds(Math.min(...plain))} s`,
      },
      { name: 'whole run beside its proof', value: `${seconds(Math.min(...whole))} s` },
      { name: 'overhead of the run', value: `${(ratio * 100).toFixed(1)} %`, aim: '< 3 %', ok: ratio < 0.03 },
      { name: 'proof: sample restored and compared', value: `${seconds(Math.min(...proof))} s` },
      { name: `restoring ${MEGABYTES} MB`, value: `${seconds(restoring)} s` },
    ]
    for (const row of rows) report.row(row)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files that nothing can shrink, half of a business's kind of size and all of them settled. */
function writeData(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const before = new Date(START - DAY_MS)
  for (let index = 0; index * FILE_BYTES < MEGABYTES * 1_000_000; index++) {
    const file = join(folder, `file-${index}`)
    writeFileSync(file, randomBytes(FILE_BYTES))
    utimesSync(file, before, before)
  }
}

function plainRestic(folder: string, repository: string): void {
  const host = ['--host', 'bench']
  restic(folder, repository, ['unlock'])
  restic(folder, repository, ['backup', ...host, '--tag', 'source=files', join(folder, 'data')])
  const policy = ['--keep-daily', '7', '--keep-weekly', '4', '--keep-monthly', '12']
  restic(folder, repository, ['forget', ...host, '--group-by', 'host,tags', ...policy])
  restic(folder, repository, ['stats', '--mode', 'raw-data'])
}

async function wholeRun(folder: string, repository: string): Promise<{ wholeMs: number; proofMs: number }> {
  const writer = openRestic({
    program: RESTIC,
    location: { repository, passwordFile: join(folder, 'password'), credentials: {} },
    host: 'bench',
    workDirectory: join(folder, 'work'),
    path: PATH,
    remainingMs: () => 3_600_000,
    lockPatienceMs: 0,
  })
  const reporter = openReporter({
    runId: '2026-01-06',
    send: async () => {},
    log: { info() {}, warn() {}, error() {} },
    now: Date.now,
  })
  const startedAt = performance.now()
  const { outcome, result } = await runBackup({
    run: { startTime: START, types: ['daily'] },
    sources: [{ name: 'files', paths: [join(folder, 'data')], dump: undefined }],
    writer,
    pruner: writer,
    copy: null,
    createRepository: false,
    staging: join(folder, 'lists'),
    scratch: join(folder, 'proof'),
    askDump: async () => [],
    reporter,
    // A day after the data was last written, so that all of it is settled.
    now: () => Date.now() + DAY_MS,
    random: Math.random,
  })
  if (outcome !== 'completed' || !result?.proof) throw new Error(`the run was ${outcome}`)
  return { wholeMs: performance.now() - startedAt, proofMs: result.proof.durationMs }
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

function timed(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2)
}
