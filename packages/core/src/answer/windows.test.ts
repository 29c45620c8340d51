import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { When } from '../question/plan.ts'
import { askedWindows, type StayEdge, staysInWindow, windowText, zoneName } from './windows.ts'

const houses = () =>
  new PortfolioBuilder()
    .listing('paris', { name: 'Canal Flat', timezone: 'Europe/Paris' })
    .listing('york', { name: 'Brownstone', timezone: 'America/New_York' })
    .listing('type', { name: 'Garden Studios', timezone: 'Europe/Lisbon', facts: { multiUnit: { isType: true } } })
    .listing('unit', {
      name: 'Garden Studio 1',
      timezone: 'Europe/Lisbon',
      facts: { multiUnit: { parentId: 'guesty:listing:type', isType: false } },
    })
    .guest('maria', { name: 'Maria Example' })

const stay = (listing: string | null, checkIn: string, checkOut: string, more: object = {}) => ({
  listing,
  checkIn,
  checkOut,
  ...more,
})

async function idsOf(
  records: PortfolioBuilder,
  edge: StayEdge,
  when: When,
  asking: Parameters<typeof askContext>[2] = {},
) {
  const context = askContext('arrivals', records.records(), { ...asking, plan: { when, ...asking.plan } })
  const found = await staysInWindow(context, edge, 'today')
  return found.stays.map(({ record }) => shortId(record.id))
}

describe('each property’s own dates', () => {
  const records = houses()
    .stay('p26', stay('paris', '2027-03-26', '2027-03-27'))
    .stay('p27', stay('paris', '2027-03-27', '2027-03-28'))
    .stay('y26', stay('york', '2027-03-26', '2027-03-27'))
    .stay('y27', stay('york', '2027-03-27', '2027-03-28'))

  test('at noon in Paris both houses are on the same date', async () => {
    expect(await idsOf(records, 'start', 'today', { now: '2027-03-27T11:00:00Z' })).toEqual(['p27', 'y27'])
  })

  test('at two in the morning in Paris it is still yesterday in New York', async () => {
    expect(await idsOf(records, 'start', 'today', { now: '2027-03-27T01:00:00Z' })).toEqual(['y26', 'p27'])
  })

  test('before five in the morning “tonight” is the night that began yesterday', async () => {
    expect(await idsOf(records, 'start', 'tonight', { now: '2027-03-27T03:30:00Z' })).toEqual(['p26', 'y26'])
  })

  test('the headline says so when zones lead to different dates', async () => {
    const context = askContext('arrivals', records.records(), { now: '2027-03-27T01:00:00Z', plan: { when: 'today' } })
    const { dates } = await staysInWindow(context, 'start', 'today')
    expect(dates).toBe('today, Friday 26 March (New York); today, Saturday 27 March (Paris)')
  })

  test('the night of the clock change is one night', async () => {
    const spring = houses().stay('s', stay('paris', '2027-03-28', '2027-03-29'))
    expect(await idsOf(spring, 'start', 'tomorrow', { now: '2027-03-27T23:30:00Z' })).toEqual([])
    expect(await idsOf(spring, 'start', 'today', { now: '2027-03-27T23:30:00Z' })).toEqual(['s'])
  })
})

describe('edges', () => {
  const records = houses()
    .stay('before', stay('paris', '2027-03-24', '2027-03-27'))
    .stay('through', stay('paris', '2027-03-25', '2027-03-30'))
    .stay('from', stay('paris', '2027-03-27', '2027-03-28'))
    .stay('after', stay('paris', '2027-03-28', '2027-03-29'))

  test.for<[edge: StayEdge, ids: readonly string[]]>([
    ['start', ['from']],
    ['end', ['before']],
    ['overlap', ['through', 'from']],
    ['present', ['before', 'through', 'from']],
  ])('%s', async ([edge, ids]) => {
    expect(await idsOf(records, edge, 'today')).toEqual(ids)
  })

  test.for<[edge: StayEdge, from: string, to: string]>([
    ['start', '2027-03-26', '2027-03-28'],
    ['end', '2027-03-27', '2027-03-29'],
    ['overlap', '2027-03-26', '2027-03-27'],
  ])('a weekend’s %s lies from %s to %s', ([edge, from, to]) => {
    const context = askContext('arrivals', records.records(), { plan: { when: 'this_weekend' } })
    expect(askedWindows(context, 'today', 'future', edge).of('Europe/Paris')).toEqual({ from, to })
  })
})

describe('what is a stay', () => {
  const statuses = ['booked', 'held', 'awaiting_payment', 'cancelled', 'request', 'never'] as const
  const records = houses()
  for (const status of statuses) records.stay(status, stay('paris', '2027-03-27', '2027-03-28', { status }))

  test('requests, cancelled ones and what never came about are not', async () => {
    expect(await idsOf(records, 'start', 'today')).toEqual(['awaiting_payment', 'booked', 'held'])
  })

  test('cancelled ones are when they are asked for', async () => {
    const context = askContext('cancellations', records.records(), { plan: { when: 'today' } })
    const found = await staysInWindow(context, 'start', 'today', { statuses: ['cancelled'] })
    expect(found.stays.map(({ record }) => shortId(record.id))).toEqual(['cancelled'])
  })
})

describe('names', () => {
  const records = houses()
    .stay('past', stay('paris', '2027-02-01', '2027-02-05', { guest: 'maria' }))
    .stay('next', stay('york', '2027-04-01', '2027-04-05', { guest: 'maria', code: 'HMABC123' }))
    .stay('typed', stay(null, '2027-03-27', '2027-03-28', { type: 'type' }))
    .stay('other', stay('paris', '2027-03-27', '2027-03-28'))
    .stay('unit', stay('unit', '2027-03-27', '2027-03-28'))
  const maria = { guests: [named('maria', 'guesty:guest:maria')] }

  test('a listing narrows', async () => {
    expect(
      await idsOf(records, 'start', 'today', { names: { listings: [named('canal', 'guesty:listing:paris')] } }),
    ).toEqual(['other'])
  })

  test('a multi-unit type means its units and what waits for one', async () => {
    const listings = [named('garden studios', 'guesty:listing:type')]
    expect(await idsOf(records, 'start', 'today', { names: { listings } })).toEqual(['typed', 'unit'])
  })

  test('a guest without a date means the stays from today on', async () => {
    expect(await idsOf(records, 'start', 'none', { names: maria })).toEqual(['next'])
  })

  test('a guest whose stays are all over means the last one', async () => {
    expect(await idsOf(records, 'start', 'none', { names: maria, now: '2028-01-01T10:00:00Z' })).toEqual(['next'])
  })

  test('a guest with a date means that date', async () => {
    expect(await idsOf(records, 'start', 'today', { names: maria })).toEqual([])
  })

  test('a guest that is only known from a booking is found by it', async () => {
    expect(await idsOf(records, 'start', 'none', { names: { guests: [named('x', 'guesty:stay:other')] } })).toEqual([
      'other',
    ])
  })

  test('a code means its booking', async () => {
    expect(await idsOf(records, 'start', 'none', { names: { codes: ['hmabc123'] } })).toEqual(['next'])
  })

  test('without a name, no date means the default', async () => {
    expect(await idsOf(records, 'start', 'none')).toEqual(['other', 'typed', 'unit'])
  })
})

test('a zone is named as people name it', () => {
  expect(zoneName('America/New_York')).toBe('New York')
})

test('without any property the business’s own zone counts', () => {
  const context = askContext('arrivals', houses().records(), { plan: { when: 'today' } })
  expect(windowText(askedWindows(context, 'today'), [], context, 'de')).toBe('heute, Samstag 27. März')
})
