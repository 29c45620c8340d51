import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { DumpManifest, MANIFEST_NAME, sha256Of } from '@innkeeper/backup/dump-manifest'
import type { BackupSource } from '@innkeeper/backup/run-backup'

import type { DataFile } from '../choose-stores.ts'
import { ANCHOR_FILE } from '../data-files.ts'
import type { Engine } from '../engine.ts'

/** What the installation's own data is called among the sources. */
export const DATA_SOURCE = 'innkeeper'

/** Copies the data file while it is being written, and describes the copy as any dump is described. The copy's place is the same every time. */
export async function stageDataFile(engine: Engine, dataFile: DataFile, folder: string): Promise<BackupSource> {
  const startedAt = new Date(engine.now()).toISOString()
  const figures = await figuresOf(engine)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rm(join(folder, MANIFEST_NAME), { force: true })
  const name = basename(dataFile.path)
  await dataFile.copyTo(join(folder, name))
  const files = [await described(folder, name, 'sqlite')]
  if (engine.config.demo) {
    await copyFile(join(engine.config.INNKEEPER_DATA_DIR, ANCHOR_FILE), join(folder, ANCHOR_FILE))
    files.push(await described(folder, ANCHOR_FILE, 'file'))
  }
  const manifest: DumpManifest = {
    format: 'innkeeper-dump/1',
    app: DATA_SOURCE,
    startedAt,
    finishedAt: new Date(engine.now()).toISOString(),
    tool: `SQLite ${process.versions['sqlite'] ?? ''}`.trim(),
    files,
    figures,
  }
  await writeFile(join(folder, `${MANIFEST_NAME}.partial`), JSON.stringify(DumpManifest.parse(manifest)))
  await rename(join(folder, `${MANIFEST_NAME}.partial`), join(folder, MANIFEST_NAME))
  return { name: DATA_SOURCE, paths: [folder], dump: folder }
}

async function described(
  folder: string,
  path: string,
  kind: DumpManifest['files'][number]['kind'],
): Promise<DumpManifest['files'][number]> {
  const file = join(folder, path)
  return { path, kind, bytes: (await stat(file)).size, sha256: await sha256Of(file) }
}

async function figuresOf({ records, events }: Engine): Promise<DumpManifest['figures']> {
  const [recordCounts, eventCounts, newest] = await Promise.all([records.counts(), events.counts(), events.list({}, 1)])
  const [event] = newest.items
  return {
    records: [...recordCounts.byType.values()].reduce((sum, count) => sum + count, 0),
    events: Object.values(eventCounts).reduce((sum, count) => sum + count, 0),
    ...(event ? { 'newest event': new Date(event.receivedAt).toISOString() } : {}),
  }
}
