import { describe, expect, test } from 'vitest'

import type { CodeRelease } from '../api/schemas.ts'
import { askerOf, lastMonths, monthName, placeOf, releasesWith } from './releases.ts'

const release = (changes: Partial<CodeRelease> = {}): CodeRelease => ({
  at: '2026-11-20T23:30:00.000Z',
  questionId: 'q1',
  askerId: 'u1',
  askerName: 'Nora Petit',
  roomId: 'r1',
  roomName: 'keys',
  records: [{ id: 'guesty:stay:1', title: 'Booking · Ana Lima · Lake House' }],
  ...changes,
})

test.for<[string, Partial<CodeRelease>, string]>([
  ['a colleague in a room', {}, 'Nora Petit in #keys'],
  ['a room without a name', { roomName: null }, 'Nora Petit in room r1'],
  ['a colleague alone with the assistant', { roomId: null, roomName: null }, 'Nora Petit in a direct message'],
  ['a colleague without a name', { askerName: null }, 'u1 in #keys'],
  [
    'the operator',
    { askerId: null, askerName: null, roomId: null, roomName: null },
    'The operator in the console or on the command line',
  ],
])('%s is named', ([, changes, words]) => {
  expect(`${askerOf(release(changes))} ${placeOf(release(changes))}`).toBe(words)
})

describe('what is looked for', () => {
  test.for(['', 'nora', 'LAKE house', 'keys ana', '21 nov', '2026-11-20'])('"%s" is found', (words) => {
    expect(releasesWith(words, [release()], 'Europe/Paris')).toHaveLength(1)
  })

  test('must be there with every word', () => {
    expect(releasesWith('nora serena', [release()], 'Europe/Paris')).toEqual([])
  })
})

test('months go back over the year, this one first', () => {
  expect(lastMonths(3, Date.parse('2026-01-31T23:59:00Z'))).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(monthName('2026-01')).toBe('January 2026')
  expect(monthName('soon')).toBe('soon')
})
