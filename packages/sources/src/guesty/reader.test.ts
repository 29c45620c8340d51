import { ServiceRefused } from '@innkeeper/core/errors'
import { describe, expect, test } from 'vitest'

import { fetchOf, factsOf, GUEST, readerOn, RESERVATION, START } from './testing/little-guesty.ts'

describe('reading reservations', () => {
  test('reads up to ten in one request and names what to read next', async () => {
    const { reader, asked } = readerOn({ '/reservations-v3': () => [RESERVATION], '/guests-crud/g1': () => GUEST })
    expect(reader.batchSize('reservation')).toBe(10)
    const read = await reader.fetch([
      fetchOf('reservation', 'r1', START - 5),
      fetchOf('reservation', 'r2', START + 500),
    ])
    expect(asked[0]).toBe('/reservations-v3?reservationIds[]=r1&reservationIds[]=r2')
    expect(read.fetches).toEqual([fetchOf('listing', 'u1')])
    expect(factsOf(read.observations, 'guesty:guest:g1')).toMatchObject({ name: { full: 'Lena Example' } })
    expect(factsOf(read.observations, 'guesty:stay:r1')).toEqual({
      status: { status: 'booked', reason: 'confirmed' },
      onSite: { state: 'not_set' },
      occupant: { kind: 'guest' },
      dates: { checkIn: '2026-11-20', checkOut: '2026-11-23' },
      unit: { listingId: 'guesty:listing:u1' },
      planned: { arrivalAt: Date.UTC(2026, 10, 20, 18, 30) },
      party: { total: 3, adults: 2, children: 1, infants: 0, pets: 1 },
      booker: { guestId: 'guesty:guest:g1', name: 'Lena Example', isReturning: true },
      code: { confirmationCode: 'HMX7K2Q9TZ' },
      channel: { platform: 'airbnb2', source: 'Airbnb', externalId: 'ext1', ratePlan: 'Flexible' },
      lifecycle: { createdAt: Date.UTC(2026, 9, 1, 8) },
      agreements: { earlyCheckIn: '13:00' },
      notes: { guest: 'Late train' },
      access: { keyCode: '4711' },
      custom: { fields: [] },
      conversation: { conversationId: 'guesty:conversation:c1' },
      completeness: { missing: [] },
    })
  })

  test('is as new as the read began, and never older than the event that asked for it', async () => {
    const { reader } = readerOn({ '/reservations-v3': () => [RESERVATION, { ...RESERVATION, _id: 'r2' }] })
    const { observations } = await reader.fetch([
      fetchOf('reservation', 'r1', START - 60_000),
      fetchOf('reservation', 'r2', START + 60_000),
    ])
    expect(observations.map(({ version }) => [version.sourceTime, version.observedAt])).toEqual([
      [START, START],
      [START + 60_000, START],
    ])
  })

  test.for([[[]], [undefined]])('takes what does not come back (%j) for deleted', async ([answer]) => {
    const { reader } = readerOn({ '/reservations-v3': () => answer })
    const { observations } = await reader.fetch([fetchOf('reservation', 'r1')])
    expect(observations).toMatchObject([{ id: 'guesty:stay:r1', deleted: true }])
  })

  test('takes nothing for deleted when the answer is not understood', async () => {
    for (const answer of [{ message: 'moved' }, [{ shape: 'new' }]]) {
      const { reader } = readerOn({ '/reservations-v3': () => answer })
      await expect(reader.fetch([fetchOf('reservation', 'r1')])).rejects.toBeInstanceOf(ServiceRefused)
    }
  })

  test('does not let an id that Guesty refuses spoil the rest of its batch', async () => {
    const { reader } = readerOn({
      '/reservations-v3': (query) =>
        query.getAll('reservationIds[]').includes('bad') ? new Response('{}', { status: 400 }) : [RESERVATION],
    })
    const { observations } = await reader.fetch([fetchOf('reservation', 'bad'), fetchOf('reservation', 'r1')])
    expect(observations).toMatchObject([{ id: 'guesty:stay:r1', facts: { status: { status: 'booked' } } }])
    await expect(reader.fetch([fetchOf('reservation', 'bad')])).rejects.toMatchObject({ status: 400 })
  })

  test('names custom fields as the account does, and keeps codes among them apart', async () => {
    const { reader, asked } = readerOn({
      '/reservations-v3': () => [RESERVATION],
      '/accounts/me': () => ({ _id: 'a1' }),
      '/accounts/a1/custom-fields': () => [
        { _id: 'f1', displayName: 'Diet' },
        { _id: 'f2', displayName: 'Key box code' },
      ],
    })
    const { observations } = await reader.fetch([fetchOf('reservation', 'r1')])
    await reader.fetch([fetchOf('reservation', 'r1')])
    expect(factsOf(observations, 'guesty:stay:r1')).toMatchObject({
      custom: { fields: [{ name: 'Diet', value: 'Vegan' }] },
    })
    expect(JSON.stringify(observations)).not.toContain('9911')
    expect(asked.filter((it) => it.startsWith('/accounts'))).toHaveLength(2)
  })

  test('reads no guest and no listing that is known', async () => {
    const { reader, records, asked } = readerOn({
      '/reservations-v3': () => [RESERVATION],
      '/guests-crud/g1': () => GUEST,
      '/listings/u1': () => ({ _id: 'u1', nickname: 'Lake House' }),
    })
    records.add((await reader.fetch([fetchOf('guest', 'g1')])).observations)
    records.add((await reader.fetch([fetchOf('listing', 'u1')])).observations)
    const before = asked.length
    const { observations, fetches } = await reader.fetch([fetchOf('reservation', 'r1')])
    expect(fetches).toEqual([])
    expect(observations).toMatchObject([{ facts: { booker: { name: 'Lena Example', isReturning: true } } }])
    expect(asked.slice(before).filter((it) => !it.startsWith('/accounts'))).toHaveLength(1)
  })

  test('leaves a guest that cannot be read now to a read of its own', async () => {
    const { reader } = readerOn({
      '/reservations-v3': () => [RESERVATION],
      '/guests-crud/g1': () => new Response('', { status: 503 }),
    })
    const { observations, fetches } = await reader.fetch([fetchOf('reservation', 'r1')])
    expect(observations).toMatchObject([{ id: 'guesty:stay:r1', facts: { booker: { guestId: 'guesty:guest:g1' } } }])
    expect(fetches).toEqual([fetchOf('guest', 'g1'), fetchOf('listing', 'u1')])
  })

  const three = ['r1', 'r2', 'r3'].map((id, index) => ({ ...RESERVATION, _id: id, bookerId: `g${index}` }))
  const askedOf = three.map(({ _id }) => fetchOf('reservation', _id))

  test('leaves many unknown guests to one list of their stays, and their details to a time when nobody waits', async () => {
    const { reader, asked } = readerOn({ '/reservations-v3': () => three })
    const { fetches } = await reader.fetch(askedOf)
    expect(asked.filter((it) => it.startsWith('/guests-crud'))).toEqual([])
    expect(fetches).toEqual([
      ...['r1', 'r2', 'r3'].map((id) => fetchOf('money', id)),
      ...['g0', 'g1', 'g2'].map((id) => fetchOf('guest-details', id)),
      fetchOf('listing', 'u1'),
    ])
    expect(reader.unhurried).toEqual(['guest-details'])
  })

  test('asks for many unknown guests one by one when no list tells of them any more', async () => {
    const { reader } = readerOn({
      '/reservations-v3': () => three,
      '/reservations/*': () => new Response('{}', { status: 410 }),
    })
    await reader.fetch([fetchOf('money', 'r1')])
    const { fetches } = await reader.fetch(askedOf)
    expect(fetches).toEqual([...['g0', 'g1', 'g2'].map((id) => fetchOf('guest', id)), fetchOf('listing', 'u1')])
  })

  test('keeps the name that a copy told when the booking is read again', async () => {
    const guest = { _id: 'g1', fullName: 'Lena Example' }
    const { reader, records } = readerOn({
      '/reservations-v3': () => [RESERVATION],
      '/reservations/r1': () => ({ _id: 'r1', guestId: 'g1', guest }),
    })
    records.add((await reader.fetch([fetchOf('money', 'r1')])).observations)
    const { observations, fetches } = await reader.fetch([fetchOf('reservation', 'r1')])
    expect(factsOf(observations, 'guesty:stay:r1')).toMatchObject({ booker: { name: 'Lena Example' } })
    expect(fetches).toContainEqual(fetchOf('guest-details', 'g1'))
  })

  test('spares what was read lately', async () => {
    const { reader, asked, pass } = readerOn({
      '/reservations-v3': () => [RESERVATION],
      '/guests-crud/g1': () => GUEST,
      '/listings/u1': () => ({ _id: 'u1', nickname: 'Lake House' }),
    })
    await reader.fetch([fetchOf('guest', 'g1')])
    await reader.fetch([fetchOf('guest', 'g1')])
    const before = asked.length
    expect(before).toBe(1)
    await reader.fetch([fetchOf('guest', 'g1', START + 1)])
    expect(asked.length).toBe(before + 1)
    pass(2 * 3_600_000)
    await reader.fetch([fetchOf('guest', 'g1')])
    expect(asked.length).toBe(before + 2)
  })
})

describe('reading one thing', () => {
  test('asks for a guest by fields, without identity papers', async () => {
    const { reader, asked } = readerOn({ '/guests-crud/g1': () => GUEST })
    const { observations } = await reader.fetch([fetchOf('guest', 'g1')])
    expect(asked[0]).toMatch(/^\/guests-crud\/g1\?fields=_id firstName/)
    expect(asked[0]).not.toMatch(/passport|identity|birthday/)
    expect(observations[0]?.facts).toMatchObject({
      contact: { emails: ['lena@example.test'], phones: ['+4915123456789'] },
    })
  })

  test.for(['guest', 'listing', 'task', 'conversation'])('takes a %s that is not there for deleted', async (what) => {
    const { reader } = readerOn({})
    const { observations } = await reader.fetch([fetchOf(what, 'x1', START + 5)])
    expect(observations).toMatchObject([
      { id: `guesty:${what}:x1`, deleted: true, version: { sourceTime: START + 5, observedAt: START } },
    ])
  })

  test('sorts the labelled fields of a listing into manual, Wi-Fi and access', async () => {
    const { reader, asked } = readerOn({
      '/listings/u1': () => ({ _id: 'u1', nickname: 'Lake House', publicDescription: { summary: 'By the lake.' } }),
      '/properties-api/custom-fields/u1': () => [
        { displayName: 'Parking', value: 'Space B12' },
        { displayName: 'WiFi name', value: 'LakeNet' },
        { displayName: 'WLAN-Passwort', value: 'not-a-real-one' },
        { displayName: 'Haustürcode', value: '4711' },
        { displayName: 'Check-in', fullText: 'The key box code is 0815.' },
        { displayName: 'Empty', value: '' },
      ],
    })
    const { observations } = await reader.fetch([fetchOf('listing', 'u1')])
    expect(asked[0]).toMatch(/^\/listings\/u1\?fields=/)
    expect(asked.join()).not.toContain('integrations')
    expect(observations[0]).toMatchObject({
      facts: {
        manual: {
          entries: [
            { topic: 'summary', text: 'By the lake.' },
            { topic: 'Parking', text: 'Space B12' },
          ],
        },
        wifi: { name: 'LakeNet', password: 'not-a-real-one' },
        access: {
          entries: [
            { topic: 'Haustürcode', text: '4711' },
            { topic: 'Check-in', text: 'The key box code is 0815.' },
          ],
        },
      },
    })
    expect(observations[0]?.groupVersions?.['manual' as never]).toMatchObject({ sourceTime: START })
  })

  test('refuses what Guesty does not have', async () => {
    const { reader } = readerOn({})
    await expect(reader.fetch([fetchOf('spaceship', 'x')])).rejects.toBeInstanceOf(ServiceRefused)
    await expect(reader.readPage({ collection: 'spaceships' })).rejects.toBeInstanceOf(ServiceRefused)
    expect(await reader.fetch([])).toEqual({ observations: [], fetches: [] })
  })
})
