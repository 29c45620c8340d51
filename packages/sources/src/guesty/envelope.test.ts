import { describe, expect, test } from 'vitest'

import { objectOf, pageOf } from './envelope.ts'

describe('a list of Guesty', () => {
  test.for<[string, unknown, object]>([
    ['listings', { results: [1], count: 7, limit: 100, skip: 0 }, { rows: [1], total: 7 }],
    ['v3 search', { results: [1, 2], pagination: { hasMore: true } }, { rows: [1, 2], hasMore: true }],
    ['bare', [1, 2, 3], { rows: [1, 2, 3] }],
    [
      'conversations',
      { status: 200, data: { conversations: [1], cursor: { after: 'x', before: '' } } },
      { rows: [1], cursorAfter: 'x' },
    ],
    [
      'posts',
      { status: 200, data: { posts: [1], count: 1, cursor: { after: '' } } },
      { rows: [1], cursorAfter: undefined, total: 1 },
    ],
    ['reviews', { data: [1], skip: 0, limit: 20 }, { rows: [1] }],
    ['calendar, deep', { status: 200, data: { days: { calendar: [1] } } }, { rows: [1] }],
    ['calendar, flat', { days: [1] }, { rows: [1] }],
    ['custom fields', { customFields: [1] }, { rows: [1] }],
    ['under a name that nobody knows', { reservations: [1] }, { rows: [1] }],
    ['empty', {}, { rows: [] }],
    ['null', { status: 200, data: null }, { rows: [] }],
  ])('comes out of its envelope: %s', ([, body, page]) => {
    expect(pageOf(body)).toMatchObject(page)
  })
})

test('an answer that holds no list is not taken for an empty one', () => {
  expect(pageOf({ message: 'moved' })).toBeUndefined()
  expect(pageOf({ data: { text: 'x' } })).toBeUndefined()
  expect(pageOf('x')).toBeUndefined()
})

describe('an object of Guesty', () => {
  test.for<[unknown, unknown]>([
    [
      { _id: 'a', data: { x: 1 } },
      { _id: 'a', data: { x: 1 } },
    ],
    [{ status: 200, data: { _id: 'a' } }, { _id: 'a' }],
    [[{ _id: 'a' }], { _id: 'a' }],
    [[], undefined],
    ['x', undefined],
  ])('comes out of its envelope: %j', ([body, object]) => {
    expect(objectOf(body)).toEqual(object)
  })
})
