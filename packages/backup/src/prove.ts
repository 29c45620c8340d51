import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Proof } from '@innkeeper/core/backup/result'
import type { Instant } from '@innkeeper/core/time/calendar'

import { sha256Of, type DumpManifest } from './dump-manifest.ts'
import type { FileEntry } from './file-manifest.ts'
import type { AskDump, Question } from './questions/question.ts'
import type { Restic } from './restic/restic.ts'

export interface SavedSource {
  readonly source: string
  readonly snapshotId: string
  /** What must come back, as it was when it was saved. */
  readonly entries: readonly FileEntry[]
  readonly dump: { readonly folder: string; readonly manifest: DumpManifest } | undefined
}

export interface ProofWork {
  readonly restic: Restic
  readonly extent: Proof['extent']
  readonly saved: readonly SavedSource[]
  /** Emptied before and after. */
  readonly scratch: string
  readonly askDump: AskDump
  readonly line: (text: string) => void
  readonly now: () => Instant
}

/**
 * Restores from the new snapshots, holds every file against what was saved, loads the dumps into scratch databases and asks them.
 *
 * Proven means that something was compared, nothing differed and no answer was wrong. A source that has nothing to compare is named in the log.
 */
export async function prove({ restic, extent, saved, scratch, askDump, line, now }: ProofWork): Promise<Proof> {
  const begun = now()
  const differing: string[] = []
  const questions: Question[] = []
  let filesCompared = 0
  let bytesCompared = 0
  try {
    for (const { source, snapshotId, entries, dump } of saved) {
      await rm(scratch, { recursive: true, force: true })
      await restic.restore(snapshotId, scratch, extent === 'full' ? undefined : entries.map(({ path }) => path))
      for (const entry of entries) {
        filesCompared += 1
        bytesCompared += entry.bytes
        if (!(await isRestored(scratch, entry))) differing.push(entry.path)
      }
      if (entries.length === 0) line(`${source}: there was nothing to compare`)
      if (dump) questions.push(...(await askDump(join(scratch, dump.folder), dump.manifest)))
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  for (const path of differing.slice(0, 5)) line(`restored otherwise than it was saved: ${path}`)
  return {
    at: now(),
    extent,
    proven: filesCompared > 0 && differing.length === 0 && questions.every(({ right }) => right),
    snapshotIds: saved.map(({ snapshotId }) => snapshotId),
    filesCompared,
    bytesCompared,
    durationMs: Math.max(0, now() - begun),
    questions: questions.slice(0, 50),
  }
}

async function isRestored(scratch: string, { path, bytes, sha256 }: FileEntry): Promise<boolean> {
  const file = join(scratch, path)
  const found = await stat(file).catch(() => undefined)
  return found?.size === bytes && (await sha256Of(file)) === sha256
}
