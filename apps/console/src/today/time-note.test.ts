import { expect, test } from 'vitest'

import { originOf, splitTime } from './time-note.ts'

test.for([
  ['19:30', { before: '', clock: '19:30', after: '' }],
  ['from 15:00', { before: 'from', clock: '15:00', after: '' }],
  ['17:00–18:00', { before: '', clock: '17:00–18:00', after: '' }],
  ['around 00:30 (after midnight)', { before: 'around', clock: '00:30', after: '(after midnight)' }],
  ['time unknown, flight lands 23:05', { before: '', clock: null, after: 'time unknown, flight lands 23:05' }],
  ['late, no time given', { before: '', clock: null, after: 'late, no time given' }],
  ['', { before: '', clock: null, after: '' }],
] as const)('%s', ([time, parts]) => {
  expect(splitTime(time)).toEqual(parts)
})

test.for([
  ['**15:00** (house default)', 'house default'],
  [
    '**15:00** (planned; but also 20:30 (guest’s message: “20h30.”))',
    'planned; but also 20:30 (guest’s message: “20h30.”)',
  ],
  ['**15:00**', '15:00'],
  ['nobody knows', 'nobody knows'],
] as const)('%s comes from %s', ([note, origin]) => {
  expect(originOf(note)).toBe(origin)
})
