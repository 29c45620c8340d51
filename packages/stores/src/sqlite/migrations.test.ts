import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { DataFileTooNew, migrate } from './migrations.ts'

let connection: DatabaseSync
beforeEach(() => {
  connection = new DatabaseSync(':memory:')
})
afterEach(() => connection.close())

const FIRST = 'CREATE TABLE a (x); ANALYZE;'
const SECOND = 'CREATE TABLE b (y); INSERT INTO a VALUES (2)'

function version(): unknown {
  return connection.prepare('PRAGMA user_version').get()?.['user_version']
}

test('every migration runs once, in order', () => {
  migrate(connection, [FIRST])
  migrate(connection, [FIRST, SECOND])
  migrate(connection, [FIRST, SECOND])
  expect(version()).toBe(2)
  expect(connection.prepare('SELECT x FROM a').all()).toEqual([{ x: 2 }])
})

test('one that fails leaves the schema as it was before it', () => {
  expect(() => migrate(connection, [FIRST, 'CREATE TABLE b (y); INSERT INTO nothing VALUES (1)'])).toThrow('nothing')
  expect(version()).toBe(1)
  expect(() => connection.prepare('SELECT * FROM b')).toThrow('no such table')
  migrate(connection, [FIRST, SECOND])
  expect(version()).toBe(2)
})

test('a schema from the future is refused', () => {
  migrate(connection, [FIRST, SECOND])
  expect(() => migrate(connection, [FIRST])).toThrow(DataFileTooNew)
})
