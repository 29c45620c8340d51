import { expect, test } from 'vitest'

import type { RecordFilter } from './facets.ts'
import { emptyRecord, type RecordId } from './record.ts'
import type { RecordReader, StoredRecord } from './record-store.ts'
import { rememberingReader } from './remembering-reader.ts'

const STAYS: RecordFilter = { types: ['stay'] }

function stored(id: RecordId): StoredRecord {
  return { record: emptyRecord(id, 'stay'), facets: { type: 'stay' }, revision: 1, alive: true, storedAt: 0 }
}

/** Holds `a` and `b`; says what it was asked. */
function open() {
  const asked: string[] = []
  let failures = 0
  const answer = async <Value>(question: string, value: Value): Promise<Value> => {
    asked.push(question)
    await Promise.resolve()
    if (failures > 0) {
      failures -= 1
      throw new Error('down')
    }
    return value
  }
  const reader: RecordReader = {
    get: (ids) => answer(`get ${ids.join()}`, ids.filter((id) => id === 'a' || id === 'b').map(stored)),
    find: ({ types }, limit) => answer(`find ${types.join()} ${limit}`, { items: [stored('a')], nextCursor: null }),
    count: ({ types }) => answer(`count ${types.join()}`, 2),
  }
  const fail = (times: number) => void (failures = times)
  return { reader: rememberingReader(reader), asked, fail }
}

const idsOf = (records: readonly StoredRecord[]) => records.map(({ record }) => record.id)

test('a record is read once, and so is that there is none', async () => {
  const { reader, asked } = open()
  expect(idsOf(await reader.get(['a', 'a', 'x']))).toEqual(['a'])
  expect(idsOf(await reader.get(['x', 'b', 'a']))).toEqual(['b', 'a'])
  expect(asked).toEqual(['get a,x', 'get b'])
})

test('readers at once share a reading', async () => {
  const { reader, asked } = open()
  const [one, two] = await Promise.all([reader.get(['a', 'b']), reader.get(['b', 'x'])])
  expect([idsOf(one), idsOf(two)]).toEqual([['a', 'b'], ['b']])
  expect(asked).toEqual(['get a,b', 'get x'])
})

test('the same filter is asked once, and what it found is known', async () => {
  const { reader, asked } = open()
  await Promise.all([reader.find(STAYS, 10), reader.find(STAYS, 10)])
  await reader.find(STAYS, 20)
  expect([await reader.count(STAYS), await reader.count(STAYS)]).toEqual([2, 2])
  expect(idsOf(await reader.get(['a']))).toEqual(['a'])
  expect(asked).toEqual(['find stay 10', 'find stay 20', 'count stay'])
})

test('a failure is not remembered', async () => {
  const { reader, fail } = open()
  fail(3)
  await expect(reader.get(['a'])).rejects.toThrow('down')
  await expect(reader.find(STAYS, 10)).rejects.toThrow('down')
  await expect(reader.count(STAYS)).rejects.toThrow('down')
  expect(idsOf(await reader.get(['a']))).toEqual(['a'])
  expect((await reader.find(STAYS, 10)).items).toHaveLength(1)
  expect(await reader.count(STAYS)).toBe(2)
})
