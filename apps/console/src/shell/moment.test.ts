import { expect, test } from 'vitest'

import { agoText, cityOf, dayOf, minutesText } from './moment.ts'

test.for([
  [0, '0 min'],
  [45, '45 min'],
  [120, '2 h'],
  [200, '3 h 20 min'],
  [-90, '−1 h 30 min'],
] as const)('%i minutes read %s', ([minutes, words]) => {
  expect(minutesText(minutes)).toBe(words)
})

test.for([
  [59_999, 'just now'],
  [60_000, '1 min ago'],
  [3_600_000, '1 h ago'],
  [86_400_000, '1 day ago'],
  [260_000_000, '3 days ago'],
] as const)('%i ms ago reads %s', ([age, words]) => {
  expect(agoText(age)).toBe(words)
})

test('a local date keeps its day wherever the browser is', () => {
  expect(dayOf('2026-11-21')).toBe('Sat 21 Nov')
  expect(dayOf('soon')).toBe('soon')
})

test('a zone is called by its city', () => {
  expect(cityOf('America/New_York')).toBe('New York')
  expect(cityOf('UTC')).toBe('UTC')
})
