import { facetsOf } from '@innkeeper/core/record/facets-of'
import { emptyRecord, type KnownRecord } from '@innkeeper/core/record/record'
import type { RecordChange, StoredRecord } from '@innkeeper/core/record/record-store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openDatabase, type Database } from './open-database.ts'
import { RecordCache } from './record-cache.ts'
import { openRecordStore } from './record-store.ts'

function stored(id: string): StoredRecord {
  const record = emptyRecord(id, 'guest')
  return { record, facets: facetsOf(record), revision: 1, alive: true, storedAt: 1 }
}

describe('what is held', () => {
  test('stays while it is asked for, and gives way when it is not', () => {
    const cache = new RecordCache(100)
    const [wanted, numbered] = [stored('wanted'), stored('numbered')]
    cache.put(wanted, 1, 10)
    cache.put(numbered, 2, 10)
    cache.put(stored('forgotten'), 3, 10)
    for (let number = 0; number < 20; number++) {
      expect([cache.get('wanted'), cache.numbered(2)]).toEqual([wanted, numbered])
      cache.put(stored(`other ${number}`), 100 + number, 10)
    }
    expect([cache.get('forgotten'), cache.numbered(3)]).toEqual([undefined, undefined])
    expect(cache.numbered(119)?.record.id).toBe('other 19')
  })

  test('is gone once dropped, however long it was held', () => {
    const cache = new RecordCache(100)
    for (const [number, id] of ['old', 'second', 'third', 'fourth', 'fifth', 'young'].entries())
      cache.put(stored(id), number, 10)
    cache.drop('old')
    cache.drop('young')
    expect([cache.get('old'), cache.get('young'), cache.numbered(0), cache.numbered(5)]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})

describe('a store that remembers', () => {
  let database: Database
  beforeEach(() => {
    database = openDatabase(':memory:')
  })
  afterEach(() => database.close())

  function named(id: string, full: string, expectedRevision: number, alive = true): RecordChange {
    const record: KnownRecord = { id, type: 'guest', facts: { name: { full } }, versions: {} }
    return { record, facets: facetsOf(record), alive, expectedRevision, storedAt: 1, traceId: '0'.repeat(32) }
  }

  const nameOf = (found: StoredRecord | undefined) =>
    (found as StoredRecord<'guest'> | undefined)?.record.facts.name?.full

  test('gives a record out again as it was read, until it is changed, through any store of the file', async () => {
    const [store, other] = [openRecordStore(database), openRecordStore(database)]
    await store.commit([named('guesty:guest:1', 'Ada Sample', 0)])
    const [first] = await store.get(['guesty:guest:1'])
    expect((await store.find({ types: ['guest'] }, 10)).items[0]).toBe(first)

    expect(await other.commit([named('guesty:guest:1', 'Ada Example', 7)])).toBe('conflict')
    expect(nameOf((await store.get(['guesty:guest:1']))[0])).toBe('Ada Sample')

    expect(await other.commit([named('guesty:guest:1', 'Ada Example', 1)])).toBe('committed')
    const [again] = await store.get(['guesty:guest:1'])
    expect([nameOf(again), again?.revision]).toEqual(['Ada Example', 2])
  })

  test('does not give out what is gone', async () => {
    const store = openRecordStore(database)
    await store.commit([named('guesty:guest:1', 'Ada Sample', 0)])
    await store.get(['guesty:guest:1'])
    await store.commit([named('guesty:guest:1', 'Ada Sample', 1, false)])
    expect(await store.get(['guesty:guest:1'])).toEqual([])
    expect((await store.find({ types: ['guest'] }, 10)).items).toEqual([])
    expect((await store.load(['guesty:guest:1']))[0]?.alive).toBe(false)
  })

  test('a page after a change leaves out what is gone', async () => {
    const store = openRecordStore(database)
    await store.commit(Array.from({ length: 9 }, (_, number) => named(`guesty:guest:${number}`, 'Ada Sample', 0)))
    const first = await store.find({ types: ['guest'] }, 4)
    await store.commit([named('guesty:guest:5', 'Ada Sample', 1, false)])
    const second = await store.find({ types: ['guest'] }, 4, first.nextCursor ?? '')
    expect(second.nextCursor).toBeNull()
    expect([first, second].map(({ items }) => items.map(({ record }) => record.id.at(-1)).join(''))).toEqual([
      '0123',
      '4678',
    ])
  })

  test('a cursor that is used twice gives the same page twice', async () => {
    const store = openRecordStore(database)
    await store.commit(Array.from({ length: 9 }, (_, number) => named(`guesty:guest:${number}`, 'Ada Sample', 0)))
    const { nextCursor } = await store.find({ types: ['guest'] }, 4)
    const once = await store.find({ types: ['guest'] }, 3, nextCursor ?? '')
    expect(await store.find({ types: ['guest'] }, 3, nextCursor ?? '')).toEqual(once)
    await expect(store.find({ types: ['guest'] }, 0, nextCursor ?? '')).rejects.toThrow(RangeError)
  })
})
