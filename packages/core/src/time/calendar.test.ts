import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  daysBetween,
  instantOf,
  isLocalDate,
  isTimeZone,
  localDateTime,
  timeOfMinutes,
  weekdayOf,
} from './calendar.ts'

describe('calendar dates', () => {
  test.for([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', -1, '2026-03-28'],
  ] as const)('%s plus %i days is %s', ([date, days, result]) => {
    expect(addDays(date, days)).toBe(result)
    expect(daysBetween(date, result)).toBe(days)
  })

  test.for([
    ['2026-11-20', 5],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
  ] as const)('%s is weekday %i', ([date, weekday]) => {
    expect(weekdayOf(date)).toBe(weekday)
  })

  test.for(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''])('"%s" is no date', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})

describe('clocks in zones', () => {
  test('the autumn hour that comes twice means its first time', () => {
    expect(new Date(instantOf('2026-10-25', '02:30', 'Europe/Paris')).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  test('the spring hour that is skipped means the instant after the gap', () => {
    expect(new Date(instantOf('2026-03-29', '02:30', 'Europe/Paris')).toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  test('a wall clock read and set again is the same instant, but for the hour that comes twice', () => {
    const zones = [
      'Europe/Paris',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
      'UTC',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 28_400_000, max: 31_500_000 }), (zone, minute) => {
        const instant = minute * 60_000
        const local = localDateTime(instant, zone)
        const back = instantOf(local.date, local.time, zone)
        expect(localDateTime(back, zone)).toEqual(local)
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  test('a clock shows what the calendar’s own data says, on days when it changes too', () => {
    const zones = [
      'Europe/Paris',
      'America/St_Johns',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Monrovia',
    ]
    const days = ['1972-01-07', '2026-03-29', '2026-10-25', '2026-02-15', '2026-04-05', '2011-12-30', '2026-11-20']
    const instants = fc.oneof(
      fc.integer({ min: -400_000_000, max: 4_300_000_000 }).map((second) => second * 1_000),
      fc
        .tuple(fc.constantFrom(...days), fc.integer({ min: -36, max: 36 }))
        .map(([day, hours]) => Date.parse(day) + hours * 3_600_000),
    )
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const said = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
          instant,
        )
        const { date, time } = localDateTime(instant, timeZone)
        expect(`${date} ${time}`).toBe(said)
      }),
    )
  })

  test.for([Number.NaN, Number.POSITIVE_INFINITY])('%d is no instant', (instant) => {
    expect(() => localDateTime(instant, 'UTC')).toThrow(RangeError)
  })

  test('minutes wrap around midnight', () => {
    expect([timeOfMinutes(-30), timeOfMinutes(1440), timeOfMinutes(605)]).toEqual(['23:30', '00:00', '10:05'])
  })

  test('a zone that is none is told from one', () => {
    expect([isTimeZone('Europe/Lisbon'), isTimeZone('Mars/Olympus')]).toEqual([true, false])
  })
})
