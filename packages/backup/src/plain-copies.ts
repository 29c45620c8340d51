import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { keptBy } from '@innkeeper/core/backup/retention'
import type { RunResult } from '@innkeeper/core/backup/result'
import { InnkeeperError } from '@innkeeper/core/errors'
import type { Instant } from '@innkeeper/core/time/calendar'

import { sha256Of, verifyDump } from './dump-manifest.ts'
import { askSqlite } from './questions/sqlite.ts'

/** A copy is not what was to be copied. */
export class CopyUnsound extends InnkeeperError {
  override readonly name = 'CopyUnsound'
  readonly code = 'copy.unsound'
  readonly retry = 'later'
}

export interface PlainCopy {
  /** `copy-2026-11-28T02-30-00Z` */
  readonly id: string
  readonly at: Instant
  readonly file: string
  readonly bytes: number
}

const NAME = /^copy-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.sqlite$/

/**
 * Backs up a data file without restic: whole copies, kept by the same rules, each opened and asked before an older one goes. Takes the data
 * file's size for every copy, is not encrypted, and saves nothing else.
 *
 * @param dump A folder with a staged data file and its manifest.
 * @throws {DumpRefused | CopyUnsound} Nothing was removed.
 */
export async function savePlainCopy(
  dump: string,
  app: string,
  folder: string,
  at: Instant,
  now: () => Instant,
): Promise<RunResult> {
  const begun = now()
  const manifest = await verifyDump(dump, app, begun)
  const [file] = manifest.files
  if (!file) throw new CopyUnsound('the staged dump holds no file')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) if (name.endsWith('.partial')) await rm(join(folder, name))
  const id = `copy-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  const target = join(folder, `${id}.sqlite`)
  await copyFile(join(dump, file.path), `${target}.partial`)
  if ((await sha256Of(`${target}.partial`)) !== file.sha256)
    throw new CopyUnsound('the copy differs from the data file')
  const questions = askSqlite(`${target}.partial`, manifest.figures)
  if (questions.some(({ right }) => !right))
    throw new CopyUnsound('the copy opens, but does not hold what the data file held')
  await rename(`${target}.partial`, target)

  const copies = await listPlainCopies(folder)
  const kept = keptBy(copies)
  const gone = copies.filter((copy) => !kept.has(copy.id))
  for (const copy of gone) await rm(copy.file)
  const counts = { all: kept.size, daily: 0, weekly: 0, monthly: 0 }
  for (const kinds of kept.values()) for (const kind of kinds) counts[kind] += 1
  const stay = copies.filter((copy) => kept.has(copy.id))
  return {
    snapshots: [{ source: app, snapshotId: id, files: 1, bytes: file.bytes, bytesAdded: file.bytes, unreadable: 0 }],
    repositoryBytes: stay.reduce((sum, { bytes }) => sum + bytes, 0),
    kept: counts,
    removed: gone.length,
    check: null,
    upkeep: false,
    proof: {
      at: now(),
      extent: 'full',
      proven: true,
      snapshotIds: [id],
      filesCompared: 1,
      bytesCompared: file.bytes,
      durationMs: Math.max(0, now() - begun),
      questions,
    },
    tool: 'plain copy',
  }
}

/** The copies in a folder, oldest first; none where there is no such folder. */
export async function listPlainCopies(folder: string): Promise<PlainCopy[]> {
  const copies: PlainCopy[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const [, date, hours, minutes, seconds] = NAME.exec(name) ?? []
    if (date === undefined) continue
    const file = join(folder, name)
    const { size } = await stat(file)
    const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`)
    copies.push({ id: name.replace(/\.sqlite$/, ''), at, file, bytes: size })
  }
  return copies.sort((left, right) => left.at - right.at)
}
