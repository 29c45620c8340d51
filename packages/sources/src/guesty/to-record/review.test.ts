import { describe, expect, test } from 'vitest'

import { readAll, readerOn } from '../testing/little-guesty.ts'

describe('a review', () => {
  test.for<[string, unknown, unknown]>([
    [
      'of Airbnb',
      {
        _id: 'v1',
        channelId: 'airbnb2',
        listingId: 'u1',
        reservationId: 'r1',
        rawReview: {
          overall_rating: 3,
          public_review: 'Cold shower',
          private_feedback: 'Fix it',
          reviewer_role: 'guest',
        },
        createdAt: '2026-11-18T10:00:00Z',
        updatedAt: '2026-11-19T10:00:00Z',
      },
      {
        rating: { score: 3, raw: 3, scale: 5 },
        text: { publicText: 'Cold shower', privateText: 'Fix it' },
        refs: { listingId: 'guesty:listing:u1', stayId: 'guesty:stay:r1', channel: 'airbnb2' },
        at: { createdAt: Date.UTC(2026, 10, 18, 10), updatedAt: Date.UTC(2026, 10, 19, 10) },
      },
    ],
    [
      'of Booking.com',
      {
        id: 'v2',
        channelId: 'bookingCom',
        rawReview: {
          scoring: { review_score: 7.5 },
          content: { headline: 'Fine', positive: 'View', negative: 'Noise' },
          reviewer: { name: 'Otto' },
          reply: { text: 'Sorry' },
        },
      },
      {
        rating: { score: 3.75, raw: 7.5, scale: 10 },
        text: { title: 'Fine', publicText: '+ View\n− Noise', reply: 'Sorry', guestName: 'Otto' },
        refs: { channel: 'bookingCom' },
      },
    ],
  ])('%s is read on a scale of five', async ([, review, facts]) => {
    const { reader } = readerOn({ '/reviews': () => ({ data: [review], skip: 0, limit: 100 }) })
    const { observations } = await readAll(reader, 'reviews')
    expect(observations[0]?.facts).toEqual(facts)
  })

  test('that a host wrote of a guest is none', async () => {
    const { reader } = readerOn({ '/reviews': () => ({ data: [{ _id: 'v3', rawReview: { reviewer_role: 'host' } }] }) })
    expect((await readAll(reader, 'reviews')).observations).toEqual([])
  })
})
