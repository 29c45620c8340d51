import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { DumpRefused, readDumpManifest, sha256Of } from './dump-manifest.ts'
import { FILE_MANIFEST_NAME, readFileManifest } from './file-manifest.ts'
import type { AskDump, Question } from './questions/question.ts'
import type { Restic, Snapshot } from './restic/restic.ts'

export interface Restored {
  readonly source: string
  readonly snapshotId: string
  readonly at: number
  /** The folders and files that came back, as they lie on this machine now. */
  readonly paths: readonly string[]
  readonly filesCompared: number
  /** Files that did not come back as they were saved. */
  readonly differing: readonly string[]
  readonly questions: readonly Question[]
}

export interface RestoreWatch {
  readonly askDump: AskDump
  /** Told how much of a snapshot is restored, from 0 to 1; 0 as soon as it begins. */
  readonly onProgress: (snapshot: Snapshot, done: number) => void
}

/**
 * Restores a snapshot, and holds it against what it says of itself: its list of sums, and the manifest of its dump. Needs nothing but the
 * repository.
 *
 * @param target A folder that is empty or not there. Files get their whole former paths below it.
 */
export async function restoreSnapshot(
  restic: Restic,
  snapshot: Snapshot,
  target: string,
  { askDump, onProgress }: RestoreWatch,
): Promise<Restored> {
  onProgress(snapshot, 0)
  await restic.restore(snapshot.id, target, undefined, (done) => onProgress(snapshot, done))
  const differing: string[] = []
  let filesCompared = 0
  const questions: Question[] = []
  const paths: string[] = []
  for (const path of snapshot.paths) {
    const here = join(target, path)
    if (path.endsWith(`/${FILE_MANIFEST_NAME}`)) {
      for (const { path: file, sha256 } of readFileManifest(await readFile(here, 'utf8'))) {
        filesCompared += 1
        if ((await sha256Of(join(target, file)).catch(() => undefined)) !== sha256) differing.push(file)
      }
      continue
    }
    paths.push(here)
    questions.push(...(await askIfDump(here, askDump)))
  }
  return {
    source: snapshot.source,
    snapshotId: snapshot.id,
    at: snapshot.at,
    paths,
    filesCompared,
    differing,
    questions,
  }
}

/** The newest snapshot of each source, or the one that an id begins. @returns Empty when there is none. */
export function chosenSnapshots(snapshots: readonly Snapshot[], idPrefix: string | undefined): Snapshot[] {
  if (idPrefix !== undefined) return snapshots.filter(({ id }) => id.startsWith(idPrefix))
  return [...new Map(snapshots.map((snapshot) => [snapshot.source, snapshot])).values()]
}

/** Restores the chosen snapshots one by one into a scratch folder, and removes each again. */
export async function drill(
  restic: Restic,
  snapshots: readonly Snapshot[],
  scratch: string,
  watch: RestoreWatch,
): Promise<Restored[]> {
  const restored: Restored[] = []
  try {
    for (const snapshot of snapshots) {
      await rm(scratch, { recursive: true, force: true })
      restored.push(await restoreSnapshot(restic, snapshot, scratch, watch))
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return restored
}

/** As of a run's own proof: something was compared, and nothing is other than it was. */
export function isProven(restored: readonly Restored[]): boolean {
  return (
    restored.some(({ filesCompared }) => filesCompared > 0) &&
    restored.every(({ differing, questions }) => differing.length === 0 && questions.every(({ right }) => right))
  )
}

async function askIfDump(folder: string, askDump: AskDump): Promise<Question[]> {
  try {
    return await askDump(folder, await readDumpManifest(folder))
  } catch (error) {
    // Most sources are no dumps; one whose manifest is missing was refused before it was saved.
    if (error instanceof DumpRefused) return []
    throw error
  }
}
