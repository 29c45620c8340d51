import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { readFileManifest, sampleFiles, writeFileManifest } from './file-manifest.ts'

const SOON_MS = 3_600_000

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-sample-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, content = name) => {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), 0, 0)
}
const sample = (extent: 'sample' | 'full', told: { random?: () => number; now?: number } = {}) =>
  sampleFiles({ paths: [folder], extent, now: told.now ?? Date.now() + SOON_MS, random: told.random ?? Math.random })
const namesOf = (entries: readonly { path: string }[]) =>
  entries.map(({ path }) => path.slice(folder.length + 1)).sort()

describe('the sample', () => {
  test('holds every regular file where they are few, whatever lies between them', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true })
    for (const name of ['one', 'deep/two', 'deep/er/three with spaces']) write(name)
    symlinkSync('one', join(folder, 'link'))
    expect(namesOf(await sample('sample'))).toEqual(['deep/er/three with spaces', 'deep/two', 'one'])
  })

  test('is at most a hundred files, any of them; the full one is all', async () => {
    for (let file = 0; file < 130; file++) write(`file-${file}`)
    expect(await sample('sample')).toHaveLength(100)
    expect(await sample('full')).toHaveLength(130)
    const seen = new Set<string>()
    for (let turn = 0; turn < 12; turn++) for (const name of namesOf(await sample('sample'))) seen.add(name)
    expect(seen.size).toBe(130)
  })

  test('leaves out what was just written and what nobody can list', async () => {
    write('settled')
    write('line\nbreak')
    write('back\\slash')
    expect(namesOf(await sample('full'))).toEqual(['settled'])
    expect(await sample('full', { now: Date.now() })).toEqual([])
  })

  test('of a folder that is gone is empty', async () => {
    expect(await sampleFiles({ paths: [join(folder, 'gone')], extent: 'full', now: 0, random: () => 0 })).toEqual([])
  })
})

test('a list says again what was written, and other lines pass', async () => {
  write('a b')
  const entries = await sample('full')
  const file = join(folder, 'lists/SHA256SUMS')
  await writeFileManifest(file, entries)
  const text = readFileSync(file, 'utf8')
  expect(readFileManifest(`# a word\n${text}\n`)).toEqual(entries.map(({ path, sha256 }) => ({ path, sha256 })))
})
