import type { KnownRecord } from '@innkeeper/core/record/record'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { recordOf, textOf } from './record-text.ts'

const version = fc.record({
  sourceTime: fc.integer({ min: 0, max: 3 }),
  observedAt: fc.integer({ min: 0, max: 3 }),
  seen: fc.constantFrom('a', 'b', 'a 1'),
})
const group = fc.constantFrom('name', 'contact', 'profile', 'notes', '__proto__x')

test('a record comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(group, version),
      fc.option(version, { nil: undefined }),
      fc.array(fc.record({ at: fc.nat(), version, groups: fc.constant({ status: { status: 'booked' } }) })),
      (versions, deletedAt, history) => {
        const record: KnownRecord<'guest'> = {
          id: 'guesty:guest:1',
          type: 'guest',
          facts: { name: { full: 'Ada “Sample”' } },
          versions,
          ...(deletedAt ? { deletedAt } : {}),
          ...(history.length > 0 ? { history } : {}),
        }
        expect(recordOf(textOf(record))).toEqual(record)
      },
    ),
  )
})

test('a version that many groups have is written once', () => {
  const seen = { sourceTime: 1_795_869_241_107, observedAt: 1_795_869_241_107, seen: 'ls9odhkmm5' }
  const record: KnownRecord<'guest'> = {
    id: 'guesty:guest:1',
    type: 'guest',
    facts: {},
    versions: { name: seen, contact: seen, profile: { ...seen }, notes: seen },
  }
  expect(textOf(record).split(seen.seen)).toHaveLength(2)
  expect(recordOf(textOf(record))).toEqual(record)
})
