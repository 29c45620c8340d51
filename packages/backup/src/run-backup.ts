import { join } from 'node:path'

import { checkSubset } from '@innkeeper/core/backup/check-subset'
import type { BackupDuty } from '@innkeeper/core/backup/duty'
import { backupDate, rarestKind, type BackupKind } from '@innkeeper/core/backup/kind'
import type { FinalReport, RunError } from '@innkeeper/core/backup/report'
import type { Proof, RunResult } from '@innkeeper/core/backup/result'
import { keptBy } from '@innkeeper/core/backup/retention'
import { InnkeeperError } from '@innkeeper/core/errors'
import type { Instant } from '@innkeeper/core/time/calendar'

import { applyRetention } from './apply-retention.ts'
import { verifyDump, type DumpManifest } from './dump-manifest.ts'
import { FILE_MANIFEST_NAME, filesOfDump, sampleFiles, writeFileManifest } from './file-manifest.ts'
import { prove, type SavedSource } from './prove.ts'
import type { AskDump } from './questions/question.ts'
import type { Reporter } from './reporter.ts'
import type { Restic, Snapshot } from './restic/restic.ts'

export interface BackupSource {
  /** Lower-case; tags the snapshots. */
  readonly name: string
  /** Absolute, the same every day. */
  readonly paths: readonly string[]
  /** A folder among them that holds a dump with its manifest. */
  readonly dump: string | undefined
}

export interface BackupWork {
  readonly run: {
    readonly startTime: Instant
    readonly types: readonly BackupKind[]
    readonly duties: readonly BackupDuty[]
  }
  readonly sources: readonly BackupSource[]
  readonly writer: Restic
  /** Removes and prunes, under an identity of its own; null when that is not due. */
  readonly pruner: Restic | null
  /** The second repository; null when nothing is to be copied. */
  readonly copy: Restic | null
  /** Where the snapshots' lists of files are written, the same every day. */
  readonly staging: string
  /** Where the proof restores to. */
  readonly scratch: string
  readonly askDump: AskDump
  readonly reporter: Reporter
  readonly now: () => Instant
  readonly random: () => number
}

/**
 * Saves every source, applies the retention, checks, and proves what was saved. A source or a later step that fails makes the run partial and does
 * not keep the others from happening.
 *
 * @returns What the last report says. Never throws for what goes wrong with a backup.
 */
export async function runBackup(work: BackupWork): Promise<Pick<FinalReport, 'outcome' | 'error' | 'result'>> {
  const { run, writer, pruner, copy, reporter } = work
  const troubles: RunError[] = []
  /** Does a step; its failure is noted, and undefined stands for its result. */
  const attempt = async <Result>(step: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await step()
    } catch (error) {
      const trouble = troubleOf(error)
      reporter.line(trouble.message)
      troubles.push(trouble)
      return undefined
    }
  }
  const [hasUpkeep, extent] = [run.duties.includes('upkeep'), extentOf(run)]

  await reporter.at('verifying_dumps', 'looking at the dumps')
  const tool = await attempt(() => writer.version())
  if (tool === undefined) return { outcome: 'error', error: troubles[0] ?? null, result: null }
  const dumps = new Map<string, DumpManifest>()
  for (const { name, dump } of work.sources) {
    if (dump === undefined) continue
    const manifest = await attempt(() => verifyDump(dump, name, work.now()))
    if (manifest) dumps.set(name, manifest)
  }

  const result: { -readonly [Member in keyof RunResult]: RunResult[Member] } = {
    snapshots: [],
    repositoryBytes: null,
    kept: null,
    removed: 0,
    check: null,
    upkeep: false,
    proof: null,
    tool,
  }
  const saved: SavedSource[] = []
  for (const source of work.sources) {
    if (source.dump !== undefined && !dumps.has(source.name)) continue
    await reporter.at(`backing_up_${rarestKind(run.types)}`, `saving ${source.name}`)
    const made = await attempt(() => saveSource(source, dumps.get(source.name), work))
    if (!made) continue
    saved.push(made.source)
    result.snapshots.push(made.snapshot)
  }
  if (saved.length === 0) return { outcome: 'error', error: troubles[0] ?? NOTHING_SAVED, result: null }

  const untroubled = troubles.length
  if (copy) {
    await reporter.at('applying_retention', 'copying into the second repository')
    await attempt(() => copy.copyFrom(writer.location))
  }
  if (pruner) {
    await reporter.at('applying_retention', 'removing what is no longer kept')
    const ids = new Map(saved.map(({ source, snapshotId }) => [source, snapshotId]))
    const retained = await attempt(() => applyRetention(pruner, ids))
    if (retained) {
      result.kept = countKept(retained.kept)
      result.removed = retained.removed
    }
    if (hasUpkeep) await attempt(() => pruner.prune())
  }
  if (hasUpkeep) {
    const subset = checkSubset(backupDate(run.startTime))
    await reporter.at('checking', `checking the repository, reading ${subset} of the data`)
    const errors = await attempt(() => writer.check(subset))
    if (errors !== undefined) result.check = { subset, errors }
    result.upkeep = errors === 0 && troubles.length === untroubled
  }
  await reporter.at('proving', extent === 'full' ? 'restoring everything and comparing it' : 'restoring and comparing')
  const measure = async () => {
    result.kept ??= (await attempt(async () => countKept(await writer.snapshots()))) ?? null
    result.repositoryBytes = (await attempt(() => writer.size())) ?? null
  }
  // Both only read, and most of what each takes is the opening of the repository.
  const [proof] = await Promise.all([
    attempt(() =>
      prove({
        restic: writer,
        extent,
        saved,
        scratch: work.scratch,
        askDump: work.askDump,
        line: reporter.line,
        now: work.now,
      }),
    ),
    measure(),
  ])
  // Whatever leaves a source out has not proven everything.
  const isWhole = saved.length === work.sources.length
  result.proof = proof ? { ...proof, extent: isWhole ? proof.extent : 'sample' } : null
  const amiss = amissIn(result)
  if (amiss) troubles.push(amiss)
  const [error = null] = troubles
  return { outcome: error ? 'partial' : 'completed', error, result }
}

const NOTHING_SAVED: RunError = { code: 'backup.nothing_saved', message: 'There was no source to save' }

/** A list of everything is saved with what is to be proven in full. */
function extentOf({ duties }: BackupWork['run']): Proof['extent'] {
  return duties.includes('full_proof') ? 'full' : 'sample'
}

async function saveSource(
  { name, paths, dump }: BackupSource,
  manifest: DumpManifest | undefined,
  { run, writer, staging, reporter, now, random }: BackupWork,
): Promise<{ readonly source: SavedSource; readonly snapshot: RunResult['snapshots'][number] }> {
  const entries =
    dump !== undefined && manifest
      ? await filesOfDump(dump, manifest)
      : await sampleFiles({ paths, extent: extentOf(run), now: now(), random })
  const list = join(staging, name, FILE_MANIFEST_NAME)
  await writeFileManifest(list, entries)
  const made = await writer.save({ source: name, paths: [...paths, list] }, run.startTime, reporter.progress)
  reporter.line(`${name}: ${made.files} files, ${made.bytes} bytes, ${made.bytesAdded} added`)
  return {
    source: {
      source: name,
      snapshotId: made.snapshotId,
      entries,
      dump: dump !== undefined && manifest ? { folder: dump, manifest } : undefined,
    },
    snapshot: { source: name, ...made },
  }
}

function countKept(snapshots: readonly Snapshot[]): NonNullable<RunResult['kept']> {
  const kept = { all: snapshots.length, daily: 0, weekly: 0, monthly: 0 }
  for (const group of Map.groupBy(snapshots, ({ source }) => source).values()) {
    for (const kinds of keptBy(group).values()) for (const kind of kinds) kept[kind] += 1
  }
  return kept
}

function amissIn({ snapshots, check, proof }: RunResult): RunError | undefined {
  const unread = snapshots.reduce((sum, { unreadable }) => sum + unreadable, 0)
  if (unread > 0)
    return { code: 'backup.unreadable', message: `Files or folders could not be read: ${unread}; the log names them` }
  if (check && check.errors > 0) {
    return { code: 'backup.check_failed', message: `The check found ${check.errors} errors in the repository` }
  }
  if (proof && !proof.proven) {
    return { code: 'backup.not_proven', message: 'What was restored is not what was saved' }
  }
  return undefined
}

function troubleOf(error: unknown): RunError {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  return { code: error instanceof InnkeeperError ? error.code : 'backup.failed', message }
}
