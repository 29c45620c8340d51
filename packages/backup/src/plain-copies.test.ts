import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { keptBy } from '@innkeeper/core/backup/retention'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { sha256Of, type DumpManifest } from './dump-manifest.ts'
import { listPlainCopies, savePlainCopy } from './plain-copies.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 8, 1, 2, 30)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-copies-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A data file as it is staged, with so many records, and figures of how many there should be. */
async function stage(at: number, records: number, expected: number): Promise<string> {
  const staged = join(folder, 'staged')
  rmSync(staged, { recursive: true, force: true })
  mkdirSync(staged)
  const file = join(staged, 'innkeeper.sqlite')
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE records (id INTEGER PRIMARY KEY)')
  database.exec(
    `PRAGMA synchronous = OFF; INSERT INTO records SELECT value FROM json_each('[${Array.from({ length: records }, (_, id) => id).join()}]')`,
  )
  database.close()
  const time = new Date(at).toISOString()
  const manifest: DumpManifest = {
    format: 'innkeeper-dump/1',
    app: 'innkeeper',
    startedAt: time,
    finishedAt: time,
    tool: 'SQLite',
    files: [{ path: 'innkeeper.sqlite', kind: 'sqlite', bytes: statSync(file).size, sha256: await sha256Of(file) }],
    figures: { records: expected },
  }
  writeFileSync(join(staged, 'manifest.json'), JSON.stringify(manifest))
  return staged
}

const copies = () => join(folder, 'copies')
const save = async (at: number, records = 3, expected = records) =>
  savePlainCopy(await stage(at, records, expected), 'innkeeper', copies(), at, () => at)

describe('plain copies', () => {
  test('are kept by the same rules as snapshots', async () => {
    const days = Array.from({ length: 16 }, (_, day) => ({ id: String(day), at: START + day * DAY_MS }))
    let removed = 0
    for (const { at } of days) removed += (await save(at)).removed
    const kept = keptBy(days)
    expect((await listPlainCopies(copies())).map(({ at }) => at)).toEqual(
      days.filter(({ id }) => kept.has(id)).map(({ at }) => at),
    )
    expect(removed).toBe(16 - kept.size)
    expect(await save(START + 16 * DAY_MS)).toMatchObject({
      kept: { daily: 7, monthly: 2 },
      proof: { proven: true, extent: 'full' },
      tool: 'plain copy',
    })
  })

  test('that hold less than they should are refused, and nothing goes for them', async () => {
    await save(START)
    await expect(save(START + DAY_MS, 1, 100)).rejects.toMatchObject({ code: 'copy.unsound' })
    expect(await listPlainCopies(copies())).toHaveLength(1)
  })

  test('clear away half a copy that was left over', async () => {
    mkdirSync(copies())
    writeFileSync(join(copies(), 'copy-2026-08-31T02-30-00Z.sqlite.partial'), 'half')
    await save(START)
    expect(readdirSync(copies())).toEqual(['copy-2026-09-01T02-30-00Z.sqlite'])
  })

  test('are none where nothing was ever copied', async () => {
    expect(await listPlainCopies(join(folder, 'nowhere'))).toEqual([])
  })
})
