import { expect, test } from 'vitest'

import { factName, factValue } from './fact-value.ts'

test.for([
  { name: 'isReturning', value: true, shown: { kind: 'text', text: 'yes' } },
  { name: 'adults', value: 2, shown: { kind: 'text', text: '2' } },
  { name: 'total', value: { minor: 59_800, currency: 'EUR' }, shown: { kind: 'text', text: '€598.00' } },
  { name: 'total', value: { minor: 1_500, currency: 'JPY' }, shown: { kind: 'text', text: 'JP¥1,500' } },
  { name: 'total', value: { minor: 1_500, currency: 'no such' }, shown: { kind: 'text', text: '1500 no such' } },
  { name: 'listingId', value: 'guesty:listing:62d2', shown: { kind: 'record', id: 'guesty:listing:62d2' } },
  { name: 'body', value: 'note: call back: now', shown: { kind: 'text', text: 'note: call back: now' } },
  { name: 'missing', value: [], shown: { kind: 'nothing' } },
  { name: 'assignment', value: { staffId: null }, shown: { kind: 'nothing' } },
])('$name: $value', ({ name, value, shown }) => {
  expect(factValue(name, value)).toEqual(shown)
})

test('an instant is told from a number by its name', () => {
  expect(factValue('createdAt', 1_785_423_600_000)).not.toEqual(factValue('size', 1_785_423_600_000))
})

test.for([
  ['listingId', 'Listing'],
  ['checkIn', 'Check in'],
  ['access_codes', 'Access codes'],
] as const)('%s reads %s', ([name, words]) => {
  expect(factName(name)).toBe(words)
})
