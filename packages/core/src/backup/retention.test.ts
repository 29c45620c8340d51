import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkSubset } from './check-subset.ts'
import { backupDate } from './kind.ts'
import { keptBy, type Dated } from './retention.ts'

const DAY_MS = 86_400_000
const at = (text: string): Dated => ({ id: text, at: Date.parse(`${text.length > 10 ? text : `${text}T02:30`}Z`) })
const kept = (...texts: string[]) => Object.fromEntries(keptBy(texts.map(at)))

describe('retention', () => {
  test('keeps the newest of each day', () => {
    expect(kept('2026-11-27T02:30', '2026-11-27T23:59', '2026-11-28T00:00')).toEqual({
      '2026-11-28T00:00': ['daily', 'weekly', 'monthly'],
      '2026-11-27T23:59': ['daily'],
      // The oldest, which every rule that is not yet filled holds on to.
      '2026-11-27T02:30': ['daily', 'weekly', 'monthly'],
    })
  })

  test('counts weeks from Monday to Sunday, across the turn of the year', () => {
    const days = ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04']
    expect(Object.entries(kept(...days)).flatMap(([id, kinds]) => (kinds.includes('weekly') ? [id] : []))).toEqual([
      '2027-01-04',
      '2027-01-03',
      '2026-12-27',
    ])
  })

  test('counts days that have snapshots, not days that passed', () => {
    const everyTenth = Array.from({ length: 9 }, (_, index) => backupDate(index * 10 * DAY_MS))
    const daily = Object.values(kept(...everyTenth)).filter((kinds) => kinds.includes('daily'))
    expect(daily).toHaveLength(7)
  })

  test('settles at some twenty of four hundred days, and applying it daily loses nothing that it would keep at once', () => {
    let days: Dated[] = []
    const all = Array.from({ length: 400 }, (_, index) => at(backupDate(Date.UTC(2026, 0, 1 + index))))
    for (const day of all) {
      days.push(day)
      const keep = keptBy(days)
      days = days.filter(({ id }) => keep.has(id))
    }
    expect(days.length).toBeGreaterThanOrEqual(19)
    expect(days.length).toBeLessThanOrEqual(23)
    expect(new Set(days.map(({ id }) => id))).toEqual(new Set(keptBy(all).keys()))
  })

  test('never empties, always keeps the newest, and changes nothing when applied again', () => {
    const snapshots = fc.uniqueArray(fc.integer({ min: 0, max: 900 * 24 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(snapshots, (hours) => {
        const some = hours.map((hour) => ({ id: String(hour), at: hour * 3_600_000 }))
        const keep = keptBy(some)
        expect(keep.has(String(Math.max(...hours)))).toBe(true)
        expect(new Set(keptBy(some.filter(({ id }) => keep.has(id))).keys())).toEqual(new Set(keep.keys()))
      }),
    )
  })
})

test('the Sundays of any month read all of the data', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2060 }), fc.integer({ min: 0, max: 11 }), (year, month) => {
      const days = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, month, day + 1)))
      const sundays = days.filter((day) => day.getUTCMonth() === month && day.getUTCDay() === 0)
      const subsets = new Set(sundays.map((day) => checkSubset(backupDate(day.getTime()))))
      expect(subsets).toEqual(new Set(['1/4', '2/4', '3/4', '4/4']))
    }),
  )
})
