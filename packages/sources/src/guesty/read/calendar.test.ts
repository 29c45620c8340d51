import type { memoryRecords } from '@innkeeper/testing/memory-records'
import { describe, expect, test } from 'vitest'

import { fetchOf, readerOn, START } from '../testing/little-guesty.ts'
import { interpretGuesty } from '../interpret.ts'

const DAY_MS = 86_400_000

describe('reading the calendar', () => {
  const day = (date: string, blocks: Record<string, boolean> = {}, blockRefs: unknown[] = []) => ({
    date,
    status: 'x',
    blocks,
    blockRefs,
  })
  const calendarOf = (days: unknown[]) => ({
    '/availability-pricing/api/calendar/listings/minified/*': () => ({ data: { days: { calendar: days } } }),
  })
  const blocksIn = async (records: ReturnType<typeof memoryRecords>) =>
    (await records.find({ types: ['block'] }, 100)).items.map(({ record }) => ({ id: record.id, ...record.facts }))

  test('makes runs of nights, and leaves reservations and selling rules out', async () => {
    const { reader, asked } = readerOn(
      calendarOf([
        day('2026-12-01', { m: true }),
        day('2026-12-02', { m: true }),
        day('2026-12-03', { o: true }),
        day('2026-12-04', { r: true, o: true }),
        day('2026-12-05', { bw: true }),
        day('2026-12-06', { an: true }),
        day('2026-12-07', { m: true }, [{ type: 'm', blockReason: 'Maintenance', note: 'New boiler' }]),
        day('2026-12-08', { m: true }, [{ type: 'm', reservationId: 'r9' }]),
        { date: '2026-12-09', blocks: ['ic'] },
        { date: 'no date', blocks: { m: true } },
      ]),
    )
    const { observations } = await reader.fetch([fetchOf('calendar', 'u1')])
    expect(asked[0]).toBe(
      '/availability-pricing/api/calendar/listings/minified/u1?startDate=2026-11-18&endDate=2027-11-18&view=full',
    )
    expect(observations.map(({ facts }) => facts)).toEqual([
      { nights: { listingId: 'guesty:listing:u1', from: '2026-12-01', to: '2026-12-03' }, reason: { kind: 'manual' } },
      { nights: { listingId: 'guesty:listing:u1', from: '2026-12-03', to: '2026-12-04' }, reason: { kind: 'owner' } },
      {
        nights: { listingId: 'guesty:listing:u1', from: '2026-12-07', to: '2026-12-08' },
        reason: { kind: 'maintenance', note: 'Maintenance: New boiler' },
      },
      {
        nights: { listingId: 'guesty:listing:u1', from: '2026-12-09', to: '2026-12-10' },
        reason: { kind: 'other', note: 'imported calendar' },
      },
    ])
  })

  test.for([undefined, { data: { days: {} } }])('takes nothing back when it cannot be read (%j)', async (answer) => {
    const { reader, records } = readerOn({ '/availability-pricing/api/calendar/listings/minified/*': () => answer })
    records.add(
      interpretGuesty({
        id: 'guesty:m1',
        source: 'guesty',
        type: 'listing.calendar.updated',
        receivedAt: START,
        occurredAt: START,
        traceId: '',
        payload: {
          event: 'listing.calendar.updated',
          calendar: [{ date: '2026-12-01', listingId: 'u1', blocks: { m: true } }],
        },
      }).observations,
    )
    expect(await reader.fetch([fetchOf('calendar', 'u1')])).toEqual({ observations: [], fetches: [] })
    expect(await blocksIn(records)).toHaveLength(1)
  })

  test('takes back what is gone, and lets a long block keep its beginning as days go by', async () => {
    let days = [
      day('2026-11-18', { m: true }),
      day('2026-11-19', { m: true }),
      day('2026-11-20', { m: true }),
      day('2026-12-01', { m: true }),
    ]
    const { reader, records, pass } = readerOn({
      '/availability-pricing/api/calendar/listings/minified/*': () => ({ data: { days } }),
    })
    const read = async () => {
      records.add((await reader.fetch([fetchOf('calendar', 'u1')])).observations)
      return (await blocksIn(records)).map((block) => ('nights' in block ? block.nights : undefined))
    }
    const nights = (from: string, to: string) => ({ listingId: 'guesty:listing:u1', from, to })
    expect(await read()).toEqual([nights('2026-11-18', '2026-11-21'), nights('2026-12-01', '2026-12-02')])
    pass(DAY_MS)
    days = [day('2026-11-19', { m: true }), day('2026-11-20', { m: true }), day('2026-12-01')]
    expect(await read()).toEqual([nights('2026-11-18', '2026-11-21')])
    pass(DAY_MS)
    days = [day('2026-11-20'), day('2026-12-02', { m: true })]
    expect(await read()).toEqual([nights('2026-11-18', '2026-11-20'), nights('2026-12-02', '2026-12-03')])
  })
})
