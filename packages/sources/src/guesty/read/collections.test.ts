import { describe, expect, test } from 'vitest'

import { type Answer, fetchOf, factsOf, GUEST, readAll, readerOn, RESERVATION } from '../testing/little-guesty.ts'

describe('reading a collection', () => {
  const stays = Array.from({ length: 250 }, (_, index) => ({
    ...RESERVATION,
    _id: `r${String(index).padStart(3, '0')}`,
    bookerId: `g${index % 7}`,
  }))
  const search: Answer = (query) => {
    const [skip, limit] = [Number(query.get('skip')), Number(query.get('limit'))]
    return { results: stays.slice(skip, skip + limit), pagination: { hasMore: skip + limit < stays.length } }
  }

  test('of stays goes from 90 days back on, by id, and can go on from any page', async () => {
    const { reader, asked } = readerOn({ '/reservations-v3/search': search })
    const { pages, observations } = await readAll(reader, 'stays')
    expect(asked.filter((it) => it.includes('/search'))).toEqual([
      '/reservations-v3/search?filter[checkOut][gte]=2026-08-21&sort=_id&limit=100&skip=0',
      '/reservations-v3/search?filter[checkOut][gte]=2026-08-21&sort=_id&limit=100&skip=100',
      '/reservations-v3/search?filter[checkOut][gte]=2026-08-21&sort=_id&limit=100&skip=200',
    ])
    expect(pages.map(({ done }) => done)).toEqual([100, 200, 250])
    expect(new Set(observations.map(({ id }) => id)).size).toBe(250)
  })

  test('ends when the source gives the same page again', async () => {
    const { reader } = readerOn({
      '/reservations-v3/search': () => ({ results: stays.slice(0, 100), pagination: { hasMore: true } }),
    })
    const { pages } = await readAll(reader, 'stays')
    expect(pages).toHaveLength(2)
    expect(pages.at(-1)?.observations).toEqual([])
  })

  test('of guests reads each booker once, and none that is known', async () => {
    const { reader, records, asked } = readerOn({
      '/reservations-v3/search': search,
      '/guests-crud/*': (_, path) => ({ ...GUEST, _id: path.split('/').at(-1) }),
    })
    records.add((await reader.fetch([fetchOf('guest', 'g0')])).observations)
    const { observations } = await readAll(reader, 'guests')
    const read = new Set(observations.filter(({ type }) => type === 'guest').map(({ id }) => id))
    expect(read.size).toBe(6)
    expect(factsOf(observations, 'guesty:stay:r007')).toMatchObject({ booker: { name: 'Lena Example' } })
    expect(asked.filter((it) => it.startsWith('/guests-crud'))).toHaveLength(7)
  })

  test('of listings reads their labelled fields too', async () => {
    const { reader } = readerOn({
      '/listings': () => ({ results: [{ _id: 'u1', nickname: 'Lake House' }], count: 1, limit: 25, skip: 0 }),
      '/properties-api/custom-fields/u1': () => [{ displayName: 'Parking', value: 'B12' }],
    })
    const { pages, observations } = await readAll(reader, 'listings')
    expect(pages[0]).toMatchObject({ done: 1, total: 1 })
    expect(observations[0]?.facts).toMatchObject({ manual: { entries: [{ topic: 'Parking', text: 'B12' }] } })
  })

  test('of tasks reads the rows of the report one by one, open ones first, then those of today', async () => {
    const { reader, asked } = readerOn({
      '/tasks-open-api/tasks': (query) =>
        query.get('filters')?.includes('@nin')
          ? [{ id: { children: 't1' }, status: { children: 'pending' } }]
          : [{ id: 't2' }],
      '/tasks-open-api/*': (_, path) => ({
        _id: path.split('/').at(-1),
        title: 'Clean',
        type: 'cleaning',
        status: 'pending',
      }),
    })
    const { observations } = await readAll(reader, 'tasks')
    expect(observations.map(({ id }) => id)).toEqual(['guesty:task:t1', 'guesty:task:t2'])
    expect(asked[0]).toBe(
      '/tasks-open-api/tasks?columns=status taskTitle type listing reservation scheduledFor endTime canStartAfter mustFinishBefore assignee id&filters={"status":{"@nin":["completed","canceled"]}}&limit=25&skip=0',
    )
  })

  test('of conversations ends at the first that is too old', async () => {
    const row = (id: string, modifiedAt: string) => ({ _id: id, modifiedAt, meta: { reservations: [] } })
    const { reader } = readerOn({
      '/communication/conversations': (query) =>
        query.get('cursorAfter') === null
          ? { status: 200, data: { conversations: [row('c1', '2026-11-19T10:00:00Z')], cursor: { after: 'x' } } }
          : {
              status: 200,
              data: {
                conversations: [row('c2', '2026-11-01T10:00:00Z'), row('c3', '2025-01-01T00:00:00Z')],
                cursor: { after: 'y' },
              },
            },
      '/communication/conversations/*': (_, path) => ({
        data: {
          posts: [
            { _id: `p-${path.split('/')[3]}`, body: 'Hello', createdAt: '2026-11-01T10:00:00Z', sentBy: 'guest' },
          ],
          cursor: { after: '' },
        },
      }),
    })
    const { observations } = await readAll(reader, 'conversations')
    expect(observations.map(({ id }) => id)).toEqual([
      'guesty:conversation:c1',
      'guesty:message:p-c1',
      'guesty:conversation:c2',
      'guesty:message:p-c2',
    ])
  })

  test('of money pages through the legacy list', async () => {
    const { reader, asked } = readerOn({
      '/reservations': () => ({
        results: [{ _id: 'r1', money: { currency: 'JPY', balanceDue: 12_000 } }, { _id: 'r2' }],
        count: 2,
        limit: 100,
        skip: 0,
      }),
    })
    const { observations } = await readAll(reader, 'balances')
    expect(asked[0]).toBe(
      '/reservations?filters=[{"field":"checkOutDateLocalized","operator":"$gte","value":"2026-11-18"},{"field":"checkInDateLocalized","operator":"$lte","value":"2026-12-19"}]&fields=_id money guestId guest isReturningGuest lastUpdatedAt&sort=_id&limit=100&skip=0',
    )
    expect(observations).toMatchObject([
      { id: 'guesty:stay:r1', facts: { money: { balance: { minor: 12_000, currency: 'JPY' } } } },
    ])
  })

  test.for(['tasks', 'reviews', 'conversations', 'recent-reviews', 'open-tasks'])(
    'of %s is empty for an account that may not read it',
    async (collection) => {
      const { reader } = readerOn({})
      expect(await readAll(reader, collection)).toMatchObject({ pages: [{ observations: [], next: undefined }] })
    },
  )

  test('that is polled tells only what is new', async () => {
    let balanceDue = 100
    const { reader, records } = readerOn({
      '/reservations': () => ({ results: [{ _id: 'r1', money: { currency: 'EUR', balanceDue } }] }),
      '/reservations-v3/search': () => ({ results: [RESERVATION], pagination: { hasMore: false } }),
      '/guests-crud/g1': () => GUEST,
      '/reviews': () => ({
        data: [
          { _id: 'v1', channelId: 'airbnb2', rawReview: { overall_rating: 4 }, updatedAt: '2026-11-19T10:00:00Z' },
        ],
      }),
    })
    const poll = async (collection: string) => {
      const { observations } = await readAll(reader, collection)
      records.add(observations)
      return observations.length
    }
    expect([await poll('balances'), await poll('balances')]).toEqual([1, 0])
    balanceDue = 0
    expect([await poll('balances'), await poll('balances')]).toEqual([1, 0])
    expect([await poll('recent-reviews'), await poll('recent-reviews')]).toEqual([1, 0])
    await poll('active-stays')
    await poll('active-stays')
    expect(await poll('active-stays')).toBe(0)
  })

  test('is known for every collection and poll that the reader names', async () => {
    const { reader } = readerOn({
      '/listings': () => ({ results: [] }),
      '/reservations-v3/search': () => ({ results: [] }),
      '/reservations': () => ({ results: [] }),
      '/tasks-open-api/tasks': () => [],
      '/reviews': () => ({ data: [] }),
      '/communication/conversations': () => ({ status: 200, data: { conversations: [] } }),
    })
    for (const collection of [...reader.collections, ...reader.polls.map((poll) => poll.collection)]) {
      expect(await readAll(reader, collection)).toMatchObject({ observations: [] })
    }
  })
})
