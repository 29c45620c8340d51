import { afterEach, beforeEach, expect, test } from 'vitest'

import { openDatabase, type Database } from './open-database.ts'
import { WordQuery } from './word-query.ts'

let database: Database
let query: WordQuery

/** A vocabulary with the columns of fts5vocab, so that a test can say how common a word is. */
beforeEach(() => {
  database = openDatabase(':memory:')
  database.connection.exec('CREATE TABLE vocabulary (term TEXT PRIMARY KEY, doc INTEGER)')
  query = new WordQuery(database, 'vocabulary')
})
afterEach(() => database.close())

function hold(words: Record<string, number>): void {
  for (const [word, documents] of Object.entries(words)) {
    database.prepare('INSERT OR REPLACE INTO vocabulary VALUES (?, ?)').run(word, documents)
  }
}

test('the rarest words come first, and those that make the search large are left out', () => {
  hold({ the: 90_000, late: 6_000, checkout: 1_900, sample: 3 })
  expect(query.of('The late checkout of Sample, the')).toBe('"sample" OR "checkout" OR "late"')
  hold({ late: 7_000 })
  query = new WordQuery(database, 'vocabulary')
  expect(query.of('The late checkout of Sample, the')).toBe('"sample" OR "checkout"')
})

test('a question of common words alone is searched by the rarest of them', () => {
  hold({ the: 90_000, who: 70_000 })
  expect(query.of('who the')).toBe('"who"')
})

test('no more than eight words are searched', () => {
  const words = Array.from({ length: 20 }, (_, number) => `w${number}`)
  hold(Object.fromEntries(words.map((word) => [word, 1])))
  expect(query.of(words.join(' '))?.split(' OR ')).toHaveLength(8)
})

test('the last word is taken for a beginning when it is long enough and not too many begin so', () => {
  hold({ parking: 4, parks: 2, cot: 1, cots: 1 })
  expect(query.of('cot park')).toBe('"cot" OR "park"*')
  expect(query.of('park cot')).toBe('"cot"')
  hold(Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`room${number}`, 1])))
  hold({ room: 5 })
  expect(query.of('room')).toBe('"room"')
})

test('words that no document holds are not searched', () => {
  hold({ cot: 1 })
  expect(query.of('zeppelin cot')).toBe('"cot"')
  expect(query.of('zeppelin')).toBeUndefined()
  expect(query.of('"*(){}^:+-')).toBeUndefined()
})
