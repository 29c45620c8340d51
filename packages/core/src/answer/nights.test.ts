import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, type LocalDate } from '../time/calendar.ts'
import {
  coveredNights,
  coversNight,
  freeSpans,
  gapsIn,
  mergeSpans,
  nightCount,
  type NightSpan,
  overlappingPairs,
  placeUnassigned,
  shareNight,
  useOfNights,
} from './nights.ts'

const FIRST = '2026-03-20'

const span = fc
  .record({ start: fc.integer({ min: 0, max: 40 }), nights: fc.integer({ min: 0, max: 9 }) })
  .map(({ start, nights }): NightSpan => ({ from: addDays(FIRST, start), to: addDays(FIRST, start + nights) }))
const spans = fc.array(span, { maxLength: 12 })

/** The definition, day by day. */
function nightsOf(one: NightSpan): LocalDate[] {
  const nights: LocalDate[] = []
  for (let night = one.from; night < one.to; night = addDays(night, 1)) nights.push(night)
  return nights
}

const all = (many: readonly NightSpan[]) => new Set(many.flatMap(nightsOf))

describe('nights, against a count day by day', () => {
  test('merging keeps exactly the same nights, disjoint and apart', () => {
    fc.assert(
      fc.property(spans, (many) => {
        const merged = mergeSpans(many)
        expect(merged.flatMap(nightsOf)).toEqual([...all(many)].sort((left, right) => (left < right ? -1 : 1)))
        for (const [position, one] of merged.entries())
          if (position > 0) expect(one.from > (merged[position - 1]?.to ?? '')).toBe(true)
      }),
    )
  })

  test('free and covered nights part the window', () => {
    fc.assert(
      fc.property(span, spans, (window, occupied) => {
        const taken = all(occupied)
        expect(freeSpans(window, occupied).flatMap(nightsOf)).toEqual(
          nightsOf(window).filter((night) => !taken.has(night)),
        )
        expect(coveredNights(window, occupied)).toBe(nightsOf(window).filter((night) => taken.has(night)).length)
      }),
    )
  })

  test('pairs are exactly those that share a night', () => {
    fc.assert(
      fc.property(spans, (many) => {
        const rows = many.map((one, id) => ({ ...one, id }))
        const found = new Set(
          overlappingPairs(rows).map(([left, right]) => [left.id, right.id].sort((one, other) => one - other).join()),
        )
        const expected = new Set<string>()
        for (const left of rows)
          for (const right of rows)
            if (left.id < right.id && nightsOf(left).some((night) => coversNight(right, night)))
              expected.add([left.id, right.id].sort((one, other) => one - other).join())
        expect(found).toEqual(expected)
      }),
    )
  })

  test('each night counts for one use, guests first', () => {
    fc.assert(
      fc.property(span, spans, spans, spans, (window, sold, owner, blocked) => {
        const [soldNights, ownerNights, blockedNights] = [all(sold), all(owner), all(blocked)]
        const use = { nights: 0, sold: 0, owner: 0, blocked: 0, free: 0 }
        for (const night of nightsOf(window)) {
          use.nights += 1
          use[
            soldNights.has(night)
              ? 'sold'
              : ownerNights.has(night)
                ? 'owner'
                : blockedNights.has(night)
                  ? 'blocked'
                  : 'free'
          ] += 1
        }
        expect(useOfNights(window, { sold, owner, blocked })).toEqual(use)
      }),
    )
  })

  test('gaps are the short free runs between occupied nights', () => {
    fc.assert(
      fc.property(span, spans, fc.integer({ min: 1, max: 3 }), (window, occupied, longest) => {
        const taken = all(occupied)
        const gaps = gapsIn(window, occupied, longest)
        for (const gap of gaps) {
          expect(nightCount(gap)).toBeGreaterThan(0)
          expect(nightCount(gap)).toBeLessThanOrEqual(longest)
          expect(nightsOf(gap).some((night) => taken.has(night))).toBe(false)
          expect(taken.has(addDays(gap.from, -1)) && taken.has(gap.to)).toBe(true)
        }
        for (const night of nightsOf(window)) {
          if (taken.has(night)) continue
          let [from, to] = [night, night]
          while (!taken.has(from) && from > '2026-01-01') from = addDays(from, -1)
          while (!taken.has(to) && to < '2026-12-31') to = addDays(to, 1)
          const between = taken.has(from) && taken.has(to)
          const run = { from: addDays(from, 1), to }
          expect(gaps.some((gap) => coversNight(gap, night))).toBe(between && nightCount(run) <= longest)
        }
      }),
    )
  })
})

test('a departure and an arrival on one day share no night', () => {
  expect(shareNight({ from: '2026-03-27', to: '2026-03-29' }, { from: '2026-03-29', to: '2026-03-31' })).toBe(false)
})

test('nights are calendar nights across the change of clocks', () => {
  expect(nightCount({ from: '2026-03-28', to: '2026-03-30' })).toBe(2)
  expect(nightCount({ from: '2026-10-24', to: '2026-10-26' })).toBe(2)
})

test('stays without a unit fill free units, and more stays than units are overfull', () => {
  const window = { from: '2026-05-01', to: '2026-05-04' }
  const placed = placeUnassigned(
    window,
    [[{ from: '2026-05-01', to: '2026-05-03' }], [{ from: '2026-05-02', to: '2026-05-04' }]],
    [
      { from: '2026-04-28', to: '2026-05-03' },
      { from: '2026-05-02', to: '2026-05-09' },
      { from: '2026-05-02', to: '2026-05-03' },
    ],
  )
  // 1 May: 1 waits, 1 free. 2 May: 3 wait, 2 free. 3 May: 1 waits, 1 free.
  expect(placed).toEqual({ placed: 4, overfull: ['2026-05-02'] })
})
