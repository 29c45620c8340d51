import { lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Instant } from '@innkeeper/core/time/calendar'

import { MANIFEST_NAME, sha256Of, type DumpManifest } from './dump-manifest.ts'

/** What a file held when it was saved, to be held against what is restored. */
export interface FileEntry {
  /** Absolute. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Every snapshot holds its own list of what it must give back, in the format of `sha256sum`, so that anybody can check a restore. */
export const FILE_MANIFEST_NAME = 'SHA256SUMS'

export interface Sampling {
  readonly paths: readonly string[]
  /** `full` takes every file, else a sample is drawn. */
  readonly extent: 'sample' | 'full'
  readonly now: Instant
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

/** A file that was written this shortly before may be written again before restic reads it. */
const SETTLED_MS = 15 * 60_000
const SAMPLE_FILES = 100
/** Beyond it no further file is taken; one is taken however large. */
const SAMPLE_BYTES = 64 * 1024 * 1024

/** Hashes some or all of the regular files below the paths. What vanishes meanwhile is left out. */
export async function sampleFiles({ paths, extent, now, random }: Sampling): Promise<FileEntry[]> {
  const chosen: { readonly path: string; readonly bytes: number }[] = []
  let seen = 0
  for await (const file of filesBelow(paths)) {
    if (file.changedAt > now - SETTLED_MS) continue
    seen += 1
    if (extent === 'full' || chosen.length < SAMPLE_FILES) chosen.push(file)
    else {
      // Each file is in the sample with the same chance, however many there are (reservoir sampling).
      const place = Math.floor(random() * seen)
      if (place < SAMPLE_FILES) chosen[place] = file
    }
  }
  const entries: FileEntry[] = []
  let bytes = 0
  for (const file of chosen) {
    if (extent === 'sample' && entries.length > 0 && bytes + file.bytes > SAMPLE_BYTES) continue
    const sha256 = await sha256Of(file.path).catch(() => undefined)
    if (sha256 === undefined) continue
    bytes += file.bytes
    entries.push({ ...file, sha256 })
  }
  return entries
}

/** The files of a dump that was just verified: what its manifest says, and the manifest itself. */
export async function filesOfDump(folder: string, { files }: DumpManifest): Promise<FileEntry[]> {
  const manifest = join(folder, MANIFEST_NAME)
  const { size } = await stat(manifest)
  return [
    { path: manifest, sha256: await sha256Of(manifest), bytes: size },
    ...files.map(({ path, sha256, bytes }) => ({ path: join(folder, path), sha256, bytes })),
  ]
}

/** Writes entries as `sha256sum --check` reads them, relative to the root of what is restored. */
export async function writeFileManifest(file: string, entries: readonly FileEntry[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, entries.map(({ path, sha256 }) => `${sha256}  .${path}\n`).join(''), { mode: 0o600 })
}

/** @param text As {@link writeFileManifest} wrote it. Lines of another form are left out. */
export function readFileManifest(text: string): Pick<FileEntry, 'path' | 'sha256'>[] {
  return text.split('\n').flatMap((line) => {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}\.(\/.*)$/.exec(line) ?? []
    return sha256 !== undefined && path !== undefined ? [{ sha256, path }] : []
  })
}

async function* filesBelow(
  paths: readonly string[],
): AsyncGenerator<{ readonly path: string; readonly bytes: number; readonly changedAt: Instant }> {
  for (const path of paths) {
    const found = await lstat(path).catch(() => undefined)
    if (found?.isDirectory()) {
      const names = await readdir(path).catch(() => [])
      yield* filesBelow(names.map((name) => join(path, name)))
    }
    // A name with a line break or a backslash has another form in the list of sums.
    if (found?.isFile() && !/[\n\r\\]/.test(path)) {
      yield { path, bytes: found.size, changedAt: Math.max(found.mtimeMs, found.ctimeMs) }
    }
  }
}
