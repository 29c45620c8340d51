import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Audience } from '@innkeeper/core/access/data-class'
import { StoreUnavailable } from '@innkeeper/core/errors'
import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import type { IndexEntry, SearchIndex } from '@innkeeper/core/search/search-index'
import { numbersFrom } from '@innkeeper/testing/contracts/harness'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openDatabase, type Database } from './open-database.ts'
import { openSearchIndex } from './search-index.ts'

const FIRST: EmbedderIdentity = { provider: 'sample', model: 'first', dimensions: 64 }
const SECOND: EmbedderIdentity = { provider: 'sample', model: 'second', dimensions: 128 }
const EVERYTHING: Audience = { classes: ['operations'], rooms: [] }

let folder: string
let database: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-index-'))
  database = openDatabase(join(folder, 'data.sqlite'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

function reopen(): void {
  database.close()
  database = openDatabase(join(folder, 'data.sqlite'))
}

function vectorOf(dimensions: number, seed: number): Float32Array {
  const next = numbersFrom(seed * 7_919)
  const vector = Float32Array.from({ length: dimensions }, () => next() + next() - 1)
  const length = Math.hypot(...vector)
  return vector.map((part) => part / length)
}

function entry(number: number, dimensions: number | undefined, revision = 1, text = `text${number} note`): IndexEntry {
  const recordId = `sample:review:${number}`
  const document = {
    id: `${recordId}#0`,
    recordId,
    revision,
    title: 'Review',
    text,
    dataClass: 'operations' as const,
    facets: { type: 'review', at: number },
  }
  return {
    recordId,
    revision,
    documents: [dimensions === undefined ? { document } : { document, vector: vectorOf(dimensions, number) }],
  }
}

async function byVector(index: SearchIndex, dimensions: number, number: number): Promise<string | undefined> {
  const hits = await index.search({ text: '', vector: vectorOf(dimensions, number), audience: EVERYTHING, limit: 1 })
  return hits[0]?.document.recordId
}

async function byWords(index: SearchIndex, text: string): Promise<string[]> {
  const hits = await index.search({ text, audience: EVERYTHING, limit: 10 })
  return hits.map((hit) => hit.document.recordId)
}

const NUMBERS = Array.from({ length: 30 }, (_, number) => number + 1)

describe('an index opened again', () => {
  test('finds what it held, by words, vector and facets', async () => {
    await openSearchIndex(database, { identity: FIRST }).put(NUMBERS.map((number) => entry(number, 64)))
    reopen()
    const index = openSearchIndex(database, { identity: FIRST })
    expect(await byVector(index, 64, 17)).toBe('sample:review:17')
    expect(await byWords(index, 'text17')).toEqual(['sample:review:17'])
    expect(await index.count({ types: ['review'], where: [{ facet: 'at', gte: 21 }] }, EVERYTHING)).toBe(10)
    expect(index.status()).toMatchObject({ documents: 30, withoutVector: 0, needsReindex: false })
    await index.put([entry(99, 64)])
    expect(await byVector(index, 64, 99)).toBe('sample:review:99')
  })

  test('for another embedder goes on with words and facets, and compares no vectors', async () => {
    await openSearchIndex(database, { identity: FIRST }).put(NUMBERS.map((number) => entry(number, 64)))
    reopen()
    const sameSize = { ...FIRST, model: 'other' }
    const index = openSearchIndex(database, { identity: sameSize })
    expect(index.status()).toMatchObject({ needsReindex: true, documents: 30 })
    expect(await byVector(index, 64, 17)).toBeUndefined()
    expect(await byWords(index, 'text17')).toEqual(['sample:review:17'])
    // Changes are taken in, without their vectors, which are of the wrong kind.
    await index.put([entry(17, 64, 2, 'changed'), entry(40, 64)])
    expect(await byWords(index, 'changed')).toEqual(['sample:review:17'])
    expect(index.status().withoutVector).toBe(2)
    const hits = await index.search({ text: 'changed', vector: vectorOf(64, 17), audience: EVERYTHING, limit: 5 })
    expect(hits.map((hit) => hit.similarity)).toEqual([undefined])
  })
})

describe('a second generation', () => {
  test('is built while the first answers, then takes its place as one step', async () => {
    await openSearchIndex(database, { identity: FIRST }).put(NUMBERS.map((number) => entry(number, 64)))
    reopen()
    const index = openSearchIndex(database, { identity: SECOND })
    const building = await index.beginGeneration(SECOND)
    await building.index.put(NUMBERS.slice(0, 20).map((number) => entry(number, 128)))
    expect(index.status()).toMatchObject({ building: building.generation, needsReindex: true, documents: 30 })
    expect(await byWords(index, 'text25')).toEqual(['sample:review:25'])
    expect(await byWords(building.index, 'text25')).toEqual([])
    expect(await byVector(building.index, 128, 7)).toBe('sample:review:7')

    await index.promote(building.generation)
    expect(index.status()).toMatchObject({
      serving: building.generation,
      building: undefined,
      needsReindex: false,
      documents: 20,
    })
    expect(await byWords(index, 'text25')).toEqual([])
    expect(await byVector(index, 128, 7)).toBe('sample:review:7')
    await index.put([entry(25, 128)])
    expect(await byVector(index, 128, 25)).toBe('sample:review:25')

    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'search_1_%'").all()
    expect(tables).toEqual([])
  })

  test('begins empty, also when an unfinished one is there that may have missed a removal', async () => {
    const unfinished = await openSearchIndex(database, { identity: FIRST }).beginGeneration(SECOND)
    await unfinished.index.put([entry(1, 128)])
    reopen()
    const index = openSearchIndex(database, { identity: FIRST })
    const building = await index.beginGeneration(SECOND)
    expect(await building.index.count({ types: ['review'] }, EVERYTHING)).toBe(0)
    await building.index.put([entry(2, 128)])
    const again = await index.beginGeneration(SECOND)
    expect(await again.index.count({ types: ['review'] }, EVERYTHING)).toBe(0)
    await index.promote(again.generation)
    expect(index.status()).toMatchObject({ documents: 0, building: undefined })
  })

  test('holds no older revision than it was given, nor a record that was removed meanwhile', async () => {
    const index = openSearchIndex(database, { identity: FIRST })
    const building = await index.beginGeneration(SECOND)
    await building.index.put([entry(1, 128, 5, 'newest'), { recordId: 'sample:review:2', revision: 2, documents: [] }])
    await building.index.put([entry(1, 128, 4, 'older'), entry(2, 128, 1, 'gone')])
    await index.promote(building.generation)
    expect(await byWords(index, 'newest older gone')).toEqual(['sample:review:1'])
  })

  test('refuses what is still being put into the one that it replaced, so that it is put again', async () => {
    const index = openSearchIndex(database, { identity: FIRST })
    const { generation } = await index.beginGeneration(SECOND)
    const slow = index.put(Array.from({ length: 100 }, (_, number) => entry(number, 64)))
    await index.promote(generation)
    await expect(slow).rejects.toThrow(StoreUnavailable)
    expect(index.status()).toMatchObject({ documents: 0 })
  })

  test('can be given up', async () => {
    const index = openSearchIndex(database, { identity: FIRST })
    await index.put([entry(1, 64)])
    const { generation } = await index.beginGeneration(SECOND)
    await index.drop(generation)
    await index.drop(generation)
    expect(index.status()).toMatchObject({ building: undefined, documents: 1 })
    await expect(index.promote(generation)).rejects.toThrow(RangeError)
    expect(await byVector(index, 64, 1)).toBe('sample:review:1')
  })
})

test('the old generation is cleared away at the next start when a stop came between', async () => {
  openSearchIndex(database, { identity: FIRST })
  database.prepare("UPDATE search_generations SET state = 'retired'").run()
  const index = openSearchIndex(database, { identity: FIRST })
  expect(index.status()).toMatchObject({ documents: 0, needsReindex: false })
  expect(database.prepare('SELECT count(*) AS rows FROM search_generations').get()).toEqual({ rows: 1 })
})

test('more documents than are compared one by one are found through their codes', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  const many = Array.from({ length: 2_600 }, (_, number) => entry(number + 1, 64))
  await index.put(many)
  for (const number of [1, 1_300, 2_600]) expect(await byVector(index, 64, number)).toBe(`sample:review:${number}`)
})

test('the vector of unchanged words is kept while the embedding provider is down', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  await index.put([entry(1, 64)])
  await index.put([entry(1, undefined, 2)])
  expect(await byVector(index, 64, 1)).toBe('sample:review:1')
  await index.put([entry(1, undefined, 3, 'other words')])
  expect(await byVector(index, 64, 1)).toBeUndefined()
  expect(index.status()).toMatchObject({ documents: 1, withoutVector: 1 })
})

test('a removed document is counted no more', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  await index.put([entry(1, 64), entry(2, 64)])
  await index.put([{ recordId: 'sample:review:1', revision: 2, documents: [] }])
  expect(index.status()).toMatchObject({ documents: 1, withoutVector: 0 })
})

test('what points the other way is not like it at all, and is not found', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  await index.put([entry(1, 64)])
  const away = vectorOf(64, 1).map((part) => -part)
  expect(await index.search({ text: '', vector: away, audience: EVERYTHING, limit: 5 })).toEqual([])
})

test('a vector of the wrong size is refused by name, and one that is asked with is left out', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  await expect(index.put([entry(1, 65)])).rejects.toThrow('vector must have 64 dimensions, got 65')
  await index.put([entry(1, 64)])
  expect(await byVector(index, 65, 1)).toBeUndefined()
})

test.for([0, 101, 1.5])('a search for %d hits is refused', async (limit) => {
  const index = openSearchIndex(database, { identity: FIRST })
  await expect(index.search({ text: 'a', audience: EVERYTHING, limit })).rejects.toThrow('limit must be 1 to 100')
})

test('writing many entries lets other work have its turn', async () => {
  const index = openSearchIndex(database, { identity: FIRST })
  const writing = index.put(Array.from({ length: 300 }, (_, number) => entry(number, 64)))
  const written = writing.then(() => 'written')
  const nextTurn = (): Promise<string> => new Promise((resume) => setImmediate(() => resume('turn')))
  let turns = 0
  while ((await Promise.race([written, nextTurn()])) === 'turn') turns++
  expect(turns).toBeGreaterThan(1)
})
