import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, daysBetween, instantOf, localDateOf, weekdayOf } from '../time/calendar.ts'
import { windowOf, type WindowOptions } from './window.ts'

/** A Wednesday. */
const WEDNESDAY = Date.UTC(2027, 2, 17, 13, 30)

function at(now: number, rest: Partial<WindowOptions> = {}): WindowOptions {
  return { now, timezone: 'Europe/Lisbon', weekStartsOn: 'monday', direction: 'future', ...rest }
}

const onWednesday = (when: string, rest: Partial<WindowOptions> = {}) => windowOf(when, at(WEDNESDAY, rest))

describe('the dates that an expression means', () => {
  it.each([
    ['today', '2027-03-17', '2027-03-17'],
    ['now', '2027-03-17', '2027-03-17'],
    ['tonight', '2027-03-17', '2027-03-17'],
    ['tomorrow', '2027-03-18', '2027-03-18'],
    ['last_night', '2027-03-16', '2027-03-17'],
    ['since_yesterday', '2027-03-16', '2027-03-17'],
    ['this_weekend', '2027-03-19', '2027-03-21'],
    ['next_weekend', '2027-03-26', '2027-03-28'],
    ['this_week', '2027-03-15', '2027-03-21'],
    ['next_week', '2027-03-22', '2027-03-28'],
    ['this_month', '2027-03-01', '2027-03-31'],
    ['next_month', '2027-04-01', '2027-04-30'],
    ['last_7_days', '2027-03-11', '2027-03-17'],
    ['next_7_days', '2027-03-17', '2027-03-23'],
    ['in_days:14', '2027-03-31', '2027-03-31'],
    ['weekday:wednesday', '2027-03-17', '2027-03-17'],
    ['weekday:tuesday', '2027-03-23', '2027-03-23'],
    ['next_weekday:friday', '2027-03-26', '2027-03-26'],
    ['weekdays:friday..sunday', '2027-03-19', '2027-03-21'],
    ['date:08-14', '2027-08-14', '2027-08-14'],
    ['date:03-16', '2028-03-16', '2028-03-16'],
    ['date:--15', '2027-04-15', '2027-04-15'],
    ['date:02-29', '2028-02-29', '2028-02-29'],
    ['range:12-30..01-02', '2027-12-30', '2028-01-02'],
    ['range:02-01..02-28', '2028-02-01', '2028-02-29'],
    ['range:03-01..03-31', '2027-03-01', '2027-03-31'],
    ['range:--20..--02', '2027-03-20', '2027-04-02'],
    ['range:2027-05-01..2027-05-03', '2027-05-01', '2027-05-03'],
  ])('%s, on a Wednesday in March, is %s to %s', (when, from, to) => {
    expect(onWednesday(when)).toEqual({ from, to })
  })

  it.each([
    ['weekday:tuesday', '2027-03-16'],
    ['date:08-14', '2026-08-14'],
    ['range:05-01..05-31', '2026-05-01'],
  ])('%s lies behind in what has happened', (when, from) => {
    expect(onWednesday(when, { direction: 'past' })?.from).toBe(from)
  })

  it('is nothing for none and for what is no expression', () => {
    for (const when of ['none', 'someday', 'date:13-45', 'weekday:someday', 'in_days:x', 'last_days:0'])
      expect(onWednesday(when), when).toBeNull()
  })

  it('counts the small hours to the night that began yesterday', () => {
    expect(windowOf('tonight', at(Date.UTC(2027, 2, 17, 3)))).toEqual({ from: '2027-03-16', to: '2027-03-16' })
    expect(windowOf('tonight', at(Date.UTC(2027, 2, 17, 5)))).toEqual({ from: '2027-03-17', to: '2027-03-17' })
  })

  it('takes the range that is running over the turn of the year', () => {
    const window = windowOf('range:12-30..01-02', at(Date.UTC(2027, 0, 1, 12)))
    expect(window).toEqual({ from: '2026-12-30', to: '2027-01-02' })
  })
})

const zones = fc.constantFrom(
  'Europe/Lisbon',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'America/St_Johns',
)
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 11, 31) })
const anyAsking = fc.record({
  now: instants,
  timezone: zones,
  weekStartsOn: fc.constantFrom<'monday' | 'sunday'>('monday', 'sunday'),
  direction: fc.constantFrom<'past' | 'future'>('past', 'future'),
})

describe('whenever and wherever it is asked', () => {
  it('the weekend is Friday to Sunday, coming or running', () => {
    fc.assert(
      fc.property(anyAsking, (options) => {
        const today = localDateOf(options.now, options.timezone)
        const window = windowOf('this_weekend', { ...options, direction: 'future' })
        expect(weekdayOf(window?.from ?? '')).toBe(5)
        expect(daysBetween(window?.from ?? '', window?.to ?? '')).toBe(2)
        expect((window?.to ?? '') >= today && (window?.from ?? '') <= addDays(today, 6)).toBe(true)
        expect(windowOf('next_weekend', options)?.from).toBe(addDays(window?.from ?? '', 7))
      }),
    )
  })

  it('a weekday is the nearest on its side, today included', () => {
    fc.assert(
      fc.property(anyAsking, fc.constantFrom('monday', 'thursday', 'sunday'), (options, name) => {
        const today = localDateOf(options.now, options.timezone)
        const distance = daysBetween(today, windowOf(`weekday:${name}`, options)?.from ?? '')
        expect(options.direction === 'future' ? distance >= 0 && distance < 7 : distance <= 0 && distance > -7).toBe(
          true,
        )
      }),
    )
  })

  it('the weekday after next lies in the next week', () => {
    fc.assert(
      fc.property(anyAsking, fc.constantFrom('monday', 'friday', 'sunday'), (options, name) => {
        const week = windowOf('next_week', options)
        const day = windowOf(`next_weekday:${name}`, options)?.from ?? ''
        expect(day >= (week?.from ?? '') && day <= (week?.to ?? '')).toBe(true)
      }),
    )
  })

  it('tomorrow is the next calendar day, also when the clocks change', () => {
    fc.assert(
      fc.property(instants, zones, (now, timezone) => {
        const today = localDateOf(now, timezone)
        const asked = instantOf(today, '23:30', timezone)
        expect(windowOf('tomorrow', at(asked, { timezone }))?.from).toBe(addDays(today, 1))
      }),
    )
  })

  it('no window ends before it begins', () => {
    const whens = fc.constantFrom(
      'today',
      'this_week',
      'last_week',
      'this_month',
      'range:12-28..01-03',
      'range:--28..--03',
      'last_weekend',
      'date:02-29',
      'weekdays:saturday..monday',
    )
    fc.assert(
      fc.property(anyAsking, whens, (options, when) => {
        const window = windowOf(when, options)
        expect(window).not.toBeNull()
        expect((window?.from ?? '') <= (window?.to ?? '')).toBe(true)
      }),
    )
  })
})
