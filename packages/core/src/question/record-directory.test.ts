import { expect, it } from 'vitest'

import { facetsOf } from '../record/facets-of.ts'
import { matchesFilter } from '../record/facets.ts'
import type { FactsByType, RecordType } from '../record/facts.ts'
import type { KnownRecord } from '../record/record.ts'
import type { RecordReader } from '../record/record-store.ts'
import { recordDirectory } from './record-directory.ts'

function known<T extends RecordType>(type: T, id: string, facts: Partial<FactsByType[T]>): KnownRecord {
  return { id: `guesty:${type}:${id}`, type, facts, versions: {} }
}

const records: readonly KnownRecord[] = [
  known('listing', '1', { name: { nickname: 'Lake House', title: 'Lovely house by the lake' } }),
  known('guest', '1', { name: { first: 'Maria', last: 'Rossi' } }),
  known('stay', '1', { booker: { name: 'Maria Rossi' }, code: { confirmationCode: 'HMX7K2Q9TZ' } }),
  known('staff', '1', { name: { full: 'Nadia Belkacemi' } }),
  known('contact', '1', { name: { full: 'Piet Plumber', company: 'Rossi & Figli' } }),
]

const reader: Pick<RecordReader, 'find'> & RecordReader = {
  get: async () => [],
  count: async () => 0,
  find: async (filter) => ({
    items: records.flatMap((record) => {
      const facets = facetsOf(record)
      return matchesFilter(facets, filter) ? [{ record, facets, revision: 1, alive: true, storedAt: 0 }] : []
    }),
    nextCursor: null,
  }),
}

it('knows listings by nickname, title and the business’s own names', async () => {
  const directory = recordDirectory(reader, { listingAliases: { 'guesty:listing:1': ['the blue one'] } })
  expect(await directory.listings()).toEqual([
    { id: 'guesty:listing:1', type: 'listing', names: ['Lake House', 'Lovely house by the lake', 'the blue one'] },
  ])
})

it('finds people of every sort by a word of their name', async () => {
  const directory = recordDirectory(reader, { listingAliases: {} })
  expect(await directory.byNameWords(['rossi'])).toEqual([
    { id: 'guesty:guest:1', type: 'guest', names: ['Maria Rossi'] },
    { id: 'guesty:stay:1', type: 'stay', names: ['Maria Rossi'] },
    { id: 'guesty:contact:1', type: 'contact', names: ['Piet Plumber', 'Rossi & Figli'] },
  ])
  expect(await directory.byNameWords([])).toEqual([])
})

it('tells which codes a stay has', async () => {
  const directory = recordDirectory(reader, { listingAliases: {} })
  expect(await directory.knownCodes(['HMX7K2Q9TZ', 'HMNOBODY00'])).toEqual(['HMX7K2Q9TZ'])
})
