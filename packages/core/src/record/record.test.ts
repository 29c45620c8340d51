import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { emptyRecord, isGone, observe, type Observation } from './record.ts'
import { compareVersions, digestOf, type Version } from './version.ts'

const version = (sourceTime: number, observedAt = sourceTime, seen = 'a'): Version => ({ sourceTime, observedAt, seen })
const stay = (facts: Observation<'stay'>['facts'], at: Version, deleted = false): Observation<'stay'> => ({
  id: 'guesty:stay:1',
  type: 'stay',
  facts,
  version: at,
  deleted,
})
const known = (...seen: readonly Observation<'stay'>[]) =>
  seen.reduce((record, observation) => observe(record, observation), emptyRecord('guesty:stay:1', 'stay'))

describe('a record', () => {
  test('takes each group of facts from its newest observation', () => {
    const record = known(
      stay({ dates: { checkIn: '2026-11-20', checkOut: '2026-11-22' }, party: { total: 2 } }, version(10)),
      stay({ dates: { checkIn: '2026-11-21', checkOut: '2026-11-22' } }, version(20)),
    )
    expect(record.facts).toEqual({ dates: { checkIn: '2026-11-21', checkOut: '2026-11-22' }, party: { total: 2 } })
  })

  test('is the same object when an observation adds nothing', () => {
    const record = known(stay({ code: { confirmationCode: 'NEW' } }, version(10)))
    expect(observe(record, stay({ code: { confirmationCode: 'OLD' } }, version(5)))).toBe(record)
  })

  test('that was deleted is not brought back by a late echo, and is by something newer', () => {
    const gone = known(stay({ party: { total: 2 } }, version(10)), stay({}, version(20), true))
    expect(isGone(gone)).toBe(true)
    expect(isGone(observe(gone, stay({ party: { total: 3 } }, version(15))))).toBe(true)
    expect(isGone(observe(gone, stay({ party: { total: 3 } }, version(25))))).toBe(false)
  })

  test('keeps the states that a stay was seen in, oldest first, once each', () => {
    const first = stay({ dates: { checkIn: '2026-11-20', checkOut: '2026-11-22' } }, version(10))
    const second = stay({ dates: { checkIn: '2026-11-21', checkOut: '2026-11-22' } }, version(20))
    expect(known(second, first, first).history?.map(({ at }) => at)).toEqual([10, 20])
  })

  const observations = fc.array(
    fc.record({
      group: fc.constantFrom('dates', 'party', 'code'),
      value: fc.integer({ min: 0, max: 3 }),
      sourceTime: fc.integer({ min: 0, max: 4 }),
      observedAt: fc.integer({ min: 0, max: 2 }),
      deleted: fc.boolean(),
    }),
    { maxLength: 12 },
  )

  test('ends in the same state whatever the order and number of its observations', () => {
    fc.assert(
      fc.property(observations, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const seen = drawn.map(({ group, value, sourceTime, observedAt, deleted }) => {
          const facts =
            group === 'dates'
              ? { dates: { checkIn: `2026-11-2${value}`, checkOut: '2026-11-29' } }
              : group === 'party'
                ? { party: { total: value } }
                : { code: { confirmationCode: `C${value}` } }
          return stay(deleted ? {} : facts, version(sourceTime, observedAt, digestOf(facts)), deleted)
        })
        const shuffled = [...seen, ...seen]
          .map((observation) => ({ observation, rank: order.next().value ?? 0 }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ observation }) => observation)
        expect(known(...shuffled)).toEqual(known(...seen))
      }),
    )
  })
})

describe('versions', () => {
  test.for([
    ['the source’s time first', version(2, 0), version(1, 9), 1],
    ['then when it was observed', version(1, 2), version(1, 1), 1],
    ['then what was seen', version(1, 1, 'b'), version(1, 1, 'a'), 1],
    ['the same is the same', version(1, 1, 'a'), version(1, 1, 'a'), 0],
  ] as const)('are compared by %s', ([, left, right, sign]) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign)
    expect(Math.sign(compareVersions(right, left))).toBe(sign === 0 ? 0 : -sign)
  })

  test('digests do not depend on the order of keys, and do on values', () => {
    expect(digestOf({ a: 1, b: [2, undefined] })).toBe(digestOf({ b: [2, null], a: 1, c: undefined }))
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }))
  })
})
