import { StoreUnavailable } from '@innkeeper/core/errors'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { type Database, type Durability, openDatabase } from './open-database.ts'
import { writeTogether } from './write-together.ts'

let database: Database
let commits: (Durability | undefined)[]

beforeEach(() => {
  const opened = openDatabase(':memory:')
  commits = []
  database = {
    ...opened,
    write(work, durability) {
      commits.push(durability)
      return opened.write(work, durability)
    },
  }
  database.connection.exec('CREATE TABLE notes (words TEXT PRIMARY KEY)')
})
afterEach(() => database.close())

const note = (words: string) => database.prepare('INSERT INTO notes VALUES (?)').run(words).changes
const notes = () =>
  database
    .prepare('SELECT words FROM notes ORDER BY rowid')
    .all()
    .map(({ words }) => words)

test('what is written in one turn shares one transaction, in the order of the calls', async () => {
  const outcomes = await Promise.all(['a', 'b', 'c'].map((words) => writeTogether(database, () => note(words))))
  expect([outcomes, notes(), commits]).toEqual([[1, 1, 1], ['a', 'b', 'c'], ['process']])
  await writeTogether(database, () => note('d'))
  expect(commits).toHaveLength(2)
})

test('one that needs the disk lets the whole transaction wait for it', async () => {
  await Promise.all([
    writeTogether(database, () => note('a')),
    writeTogether(database, () => note('b'), 'power'),
    writeTogether(database, () => note('c')),
  ])
  expect(commits).toEqual(['power'])
})

test('one that throws is taken back whole and alone', async () => {
  const outcomes = await Promise.allSettled([
    writeTogether(database, () => note('a')),
    writeTogether(database, () => {
      note('half')
      throw new RangeError('changed its mind')
    }),
    writeTogether(database, () => note('b')),
    writeTogether(database, () => note('a')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(outcomes[1]).toMatchObject({ reason: { message: 'changed its mind' } })
  expect(notes()).toEqual(['a', 'b'])
})

test('when the whole transaction is taken back, every caller is told so and nothing is kept', async () => {
  const outcomes = await Promise.allSettled([
    writeTogether(database, () => note('a')),
    writeTogether(database, () => {
      database.connection.exec('ROLLBACK')
      throw new Error('the disk is full')
    }),
    writeTogether(database, () => note('b')),
  ])
  for (const outcome of outcomes) {
    expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(StoreUnavailable)
  }
  expect(notes()).toEqual([])
})

test('a closed file refuses', async () => {
  const late = writeTogether(database, () => note('a'))
  database.close()
  await expect(late).rejects.toBeInstanceOf(StoreUnavailable)
})
