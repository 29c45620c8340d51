import type { RecordFilter } from '@innkeeper/core/record/facets'
import { someFacets, someFilter } from '@innkeeper/testing/contracts/facet-cases'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { countOf, pageOf, type FacetTable } from './facet-table.ts'
import { openDatabase, type Database } from './open-database.ts'
import { LIVING_RECORDS, openRecordStore } from './record-store.ts'

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:')
})
afterEach(() => database.close())

function readAll(table: FacetTable, filter: RecordFilter, limit: number): number[] {
  const numbers: number[] = []
  let cursor: string | undefined
  do {
    const page = pageOf(database, table, filter, limit, cursor)
    numbers.push(...page.rows)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return numbers
}

test('many matches, met on a walk through the table, are the same pages as few matches, collected and sorted', async () => {
  const facets = fc.sample(someFacets, { numRuns: 300, seed: 7 })
  const committed = await openRecordStore(database).commit(
    facets.map((each, number) => ({
      record: { id: `sample:stay:${(number * 7_919) % 1_000}`, type: 'stay', facts: {}, versions: {} },
      facets: each,
      alive: number % 10 !== 0,
      expectedRevision: 0,
      storedAt: number,
      traceId: '0'.repeat(32),
    })),
  )
  expect(committed).toBe('committed')

  fc.assert(
    fc.property(
      someFilter,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 60 }),
      (filter, limit, collectAtMost) => {
        const collected = readAll(LIVING_RECORDS, filter, limit)
        expect(readAll({ ...LIVING_RECORDS, collectAtMost }, filter, limit)).toEqual(collected)
        expect(countOf(database, LIVING_RECORDS, filter)).toBe(collected.length)
      },
    ),
    { numRuns: 300 },
  )
})

test.for([0, -1, 1.5, 1_001, Number.NaN])('a page of %d is refused', (limit) => {
  expect(() => pageOf(database, LIVING_RECORDS, { types: ['stay'] }, limit, undefined)).toThrow(
    'limit must be 1 to 1000',
  )
})
