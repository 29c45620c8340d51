import { describe, expect, test } from 'vitest'

import { factsOf, fetchOf, GUEST, readerOn, RESERVATION } from '../testing/little-guesty.ts'

describe('reading money', () => {
  const row = { _id: 'r1', money: { currency: 'EUR', balanceDue: 120.1, totalPaid: 500.4, hostPayout: 620.5 } }

  test('takes it from the legacy reservation while that lasts', async () => {
    const { reader, asked } = readerOn({ '/reservations/r1': () => row })
    const { observations } = await reader.fetch([fetchOf('money', 'r1')])
    expect(asked).toEqual(['/reservations/r1?fields=_id money guestId guest isReturningGuest lastUpdatedAt'])
    expect(observations).toMatchObject([
      {
        id: 'guesty:stay:r1',
        facts: { money: { balance: { minor: 12_010, currency: 'EUR' }, total: { minor: 62_050 } } },
      },
    ])
  })

  test('takes that of many stays from one list, and what the list leaves out one by one', async () => {
    const { reader, asked } = readerOn({
      '/reservations': () => ({ results: [row] }),
      '/reservations/r2': () => ({ ...row, _id: 'r2' }),
    })
    expect(reader.batchSize('money')).toBe(25)
    const { observations } = await reader.fetch([fetchOf('money', 'r1'), fetchOf('money', 'r2')])
    expect(observations.map(({ id }) => id)).toEqual(['guesty:stay:r1', 'guesty:stay:r2'])
    expect(asked).toEqual([
      '/reservations?filters=[{"field":"_id","operator":"$in","value":["r1","r2"]}]&fields=_id money guestId guest isReturningGuest lastUpdatedAt&sort=_id&limit=2&skip=0',
      '/reservations/r2?fields=_id money guestId guest isReturningGuest lastUpdatedAt',
    ])
  })

  test('learns from the same rows who booked, as a copy that gives way to the guest itself', async () => {
    const guest = { _id: 'g1', fullName: 'Lena Example', email: 'lena@example.test', phone: '4915123456789' }
    const { reader, records } = readerOn({
      '/reservations/r1': () => ({ ...row, guestId: 'g1', guest, isReturningGuest: true }),
      '/guests-crud/g1': () => ({ ...GUEST, fullName: 'Lena Newname' }),
    })
    const { observations } = await reader.fetch([fetchOf('money', 'r1')])
    expect(factsOf(observations, 'guesty:stay:r1')).toMatchObject({
      booker: { guestId: 'guesty:guest:g1', name: 'Lena Example', isReturning: true },
    })
    expect(factsOf(observations, 'guesty:guest:g1')).toMatchObject({
      name: { full: 'Lena Example' },
      contact: { emails: ['lena@example.test'], phones: ['+4915123456789'] },
    })
    records.add((await reader.fetch([fetchOf('guest-details', 'g1')])).observations)
    records.add(observations)
    expect((await records.get(['guesty:guest:g1']))[0]?.record.facts).toMatchObject({ name: { full: 'Lena Newname' } })
  })

  test('takes it from the report search afterwards', async () => {
    const { reader } = readerOn({
      '/reservations/r1': () => new Response('{}', { status: 410 }),
      '/reservations-v3': () => [RESERVATION],
      '/reservations-v3/reports/search': (query) =>
        query.get('filter[confirmationCode]') === 'hmx7k2q9tz'
          ? { results: [{ reservationId: 'r1', currency: 'EUR', balanceDue: 20, totalPaid: 0 }] }
          : { results: [] },
    })
    const { observations } = await reader.fetch([fetchOf('money', 'r1')])
    expect(observations[0]?.facts).toMatchObject({ money: { balance: { minor: 2_000, currency: 'EUR' } } })
  })

  test('says that the balance is unknown when neither tells, and does not ask the closed ones again', async () => {
    const { reader, asked } = readerOn({
      '/reservations/*': () => new Response('{}', { status: 410 }),
      '/reservations-v3': () => [RESERVATION],
    })
    const first = await reader.fetch([fetchOf('money', 'r1')])
    expect(first.observations[0]?.facts).toEqual({ money: {} })
    const before = asked.length
    await reader.fetch([fetchOf('money', 'r1')])
    expect(asked.length).toBe(before)
    expect(await reader.readPage({ collection: 'balances' })).toMatchObject({ observations: [], next: undefined })
  })
})
