import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { StoreUnavailable } from '@innkeeper/core/errors'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { DataFileTooNew } from './migrations.ts'
import { DataFileInUse, openDatabase, type Database } from './open-database.ts'

let folder: string
let file: string
const opened: Database[] = []

function open(): Database {
  const database = openDatabase(file)
  opened.push(database)
  return database
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-store-'))
  file = join(folder, 'data', 'innkeeper.sqlite')
})
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  rmSync(folder, { recursive: true })
})

function valueOf(database: Database, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0]
}

describe('a data file', () => {
  test('is made with its folder, for its owner alone', () => {
    open().write(() => undefined)
    for (const name of [file, `${file}-wal`, `${file}.lock`]) expect(statSync(name).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0)
  })

  test('is opened by one at a time, and by the next once that has closed it', () => {
    const first = open()
    expect(() => openDatabase(file)).toThrow(DataFileInUse)
    expect(() => openDatabase(file)).toThrow(/in use by another process/)
    first.close()
    first.close()
    expect(() => open()).not.toThrow()
  })

  test('written by a newer version is refused, left alone and not kept locked', () => {
    const first = open()
    first.connection.exec('PRAGMA user_version = 999')
    first.close()
    expect(() => openDatabase(file)).toThrow(DataFileTooNew)
    expect(() => openDatabase(file)).toThrow(/schema 999/)
  })

  test('is written ahead, and does not wait for the disk unless it is told to', () => {
    const database = open()
    expect(valueOf(database, 'PRAGMA journal_mode')).toBe('wal')
    const normal = 1
    const full = 2
    expect(valueOf(database, 'PRAGMA synchronous')).toBe(normal)
    expect(database.write(() => valueOf(database, 'PRAGMA synchronous'), 'power')).toBe(full)
    expect(() => database.write(() => database.prepare('no SQL'), 'power')).toThrow()
    expect(valueOf(database, 'PRAGMA synchronous')).toBe(normal)
  })
})

describe('a transaction', () => {
  test('keeps nothing when its work throws, and the next one goes on', () => {
    const database = open()
    const put = (key: string): unknown => database.prepare('INSERT INTO state VALUES (?, 1, 1)').run(key)
    expect(() =>
      database.write(() => {
        put('a')
        throw new Error('half way')
      }),
    ).toThrow('half way')
    database.write(() => put('b'))
    expect(database.prepare('SELECT key FROM state').all()).toEqual([{ key: 'b' }])
  })

  test('does not nest', () => {
    const database = open()
    expect(() => database.write(() => database.write(() => undefined))).toThrow('a transaction is open already')
    expect(database.connection.isTransaction).toBe(false)
  })

  test('of a closed database is one that may be tried again', () => {
    const database = open()
    database.close()
    expect(() => database.write(() => undefined)).toThrow(StoreUnavailable)
    expect(() => database.read(() => database.prepare('SELECT 1'))).toThrow(StoreUnavailable)
  })

  test('that breaks a rule of the schema is a mistake and not a passing failure', () => {
    const database = open()
    const twice = (): unknown => database.prepare("INSERT INTO state VALUES ('a', 1, '1')").run()
    database.write(twice)
    expect(() => database.write(twice)).toThrow(/UNIQUE/)
    expect(() => database.write(twice)).not.toThrow(StoreUnavailable)
  })
})

test('a statement is prepared once, also after many others', () => {
  const database = open()
  const first = database.prepare('SELECT 1')
  expect(database.prepare('SELECT 1')).toBe(first)
  for (let number = 0; number < 500; number++) database.prepare(`SELECT ${number + 2}`)
  expect(database.prepare('SELECT 1').get()).toEqual({ 1: 1 })
})
