import { describe, expect, test } from 'vitest'

import { fetchOf, factsOf, readerOn, START } from '../testing/little-guesty.ts'
import { interpretGuesty } from '../interpret.ts'

describe('reading a conversation', () => {
  const posts = [
    {
      _id: 'p4',
      body: 'Called, no answer',
      createdAt: '2026-11-19T15:58:00.000Z',
      module: { type: 'note' },
      from: { type: 'user' },
    },
    {
      _id: 'p3',
      body: 'Is there parking?',
      createdAt: '2026-11-19T15:55:00.000Z',
      module: { type: 'airbnb2' },
      sentBy: 'guest',
    },
    {
      _id: 'p2',
      body: 'Reservation confirmed',
      createdAt: '2026-11-19T15:00:00.000Z',
      module: { type: 'log' },
      sentBy: 'log',
    },
    { _id: 'p1', body: 'Welcome!', createdAt: '2026-11-18T10:00:00.000Z', module: { type: 'airbnb2' }, sentBy: 'host' },
  ]
  const routes = {
    '/communication/conversations/c1': () => ({
      status: 200,
      data: {
        _id: 'c1',
        type: 'guest',
        meta: {
          guest: { _id: 'g1', fullName: 'Lena Example' },
          reservations: [{ _id: 'r1' }],
          integration: { platform: 'airbnb2' },
        },
      },
    }),
    '/communication/conversations/c1/posts': (query: URLSearchParams) => {
      expect(query.get('sort')).toBe('-createdAt')
      const at = Number(query.get('cursorAfter') ?? 0)
      return {
        status: 200,
        data: { posts: posts.slice(at, at + 2), cursor: { after: at + 2 < posts.length ? String(at + 2) : '' } },
      }
    },
  }

  test('follows the cursor, and takes the newest word that is neither a note nor a line of the system', async () => {
    const { reader } = readerOn(routes)
    const { observations } = await reader.fetch([fetchOf('conversation', 'c1')])
    expect(factsOf(observations, 'guesty:conversation:c1')).toEqual({
      participants: {
        stayIds: ['guesty:stay:r1'],
        guestId: 'guesty:guest:g1',
        guestName: 'Lena Example',
        platform: 'airbnb2',
        with: 'guest',
      },
      last: { messageId: 'guesty:message:p3', at: Date.UTC(2026, 10, 19, 15, 55), from: 'guest', needsAnswer: true },
    })
    const authors = observations.flatMap(({ facts }) =>
      'text' in facts ? [(facts.text as { from: string }).from] : [],
    )
    expect(authors).toEqual(['note', 'guest', 'system', 'host'])
    expect(observations.find(({ id }) => id === 'guesty:message:p3')?.version).toMatchObject({
      sourceTime: Date.UTC(2026, 10, 19, 15, 55),
      observedAt: START,
    })
  })

  test('replaces the message that an event without an id made', async () => {
    const { reader, records } = readerOn(routes)
    const meaning = interpretGuesty({
      id: 'guesty:m1',
      source: 'guesty',
      type: 'reservation.messageReceived',
      receivedAt: START - 60_000,
      occurredAt: START - 61_000,
      traceId: '',
      payload: {
        event: 'reservation.messageReceived',
        reservationId: 'r1',
        conversation: { _id: 'c1' },
        message: { body: 'Is there parking?', createdAt: '2026-11-19T15:55:00.000Z', type: 'fromGuest' },
      },
    })
    records.add(meaning.observations)
    records.add((await reader.fetch(meaning.fetches)).observations)
    const messages = await records.find({ types: ['message'] }, 100)
    expect(messages.items.map(({ record }) => record.id)).toEqual([
      'guesty:message:p2',
      'guesty:message:p3',
      'guesty:message:p4',
    ])
  })
})
