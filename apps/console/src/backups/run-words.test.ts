import { expect, test } from 'vitest'

import type { BackupRun } from '../api/schemas.ts'
import { bytesText, calendarOf, durationText, stepName } from './run-words.ts'

test.for([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [99_600, '100 kB'],
  [999_600, '1.0 MB'],
  [12_400_000, '12.4 MB'],
  [3e15, '3000 TB'],
] as const)('%s bytes are %s', ([bytes, text]) => {
  expect(bytesText(bytes)).toBe(text)
})

test.for([
  [400, '0 s'],
  [45_000, '45 s'],
  [200_000, '3 min 20 s'],
  [3_900_000, '1 h 5 min'],
  [-5, '0 s'],
] as const)('%s ms are %s', ([ms, text]) => {
  expect(durationText(ms)).toBe(text)
})

test('the calendar ends with the week of today and marks what is to come', () => {
  const run = { id: '2026-11-24-2' } as BackupRun
  const weeks = calendarOf([run], Date.parse('2026-11-25T12:00:00Z'), 2)
  expect(weeks.map((week) => week.map(({ date }) => date.slice(5)))).toEqual([
    ['11-16', '11-17', '11-18', '11-19', '11-20', '11-21', '11-22'],
    ['11-23', '11-24', '11-25', '11-26', '11-27', '11-28', '11-29'],
  ])
  expect(weeks.flat().flatMap(({ date, future }) => (future ? [date] : []))).toHaveLength(4)
  expect(weeks.flat().find(({ date }) => date === '2026-11-24')?.runs).toEqual([run])
})

test('a step that a newer server knows is shown in its own words', () => {
  expect(stepName('cooling_down')).toBe('cooling down')
})
