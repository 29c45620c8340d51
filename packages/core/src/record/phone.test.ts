import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toE164 } from './phone.ts'

describe('a phone number', () => {
  test.for([
    { raw: '+49 1512 3456789', is: '+4915123456789' },
    { raw: '+49 (0)1512 3456789', is: '+4915123456789' },
    { raw: '4915123456789', is: '+4915123456789' },
    { raw: 4915123456789, is: '+4915123456789' },
    { raw: '0049 1512-3456789', is: '+4915123456789' },
    { raw: 'tel:+12125550123', is: '+12125550123' },
    { raw: '+1 212 555 0123 ext. 44', is: '+12125550123' },
    { raw: '(+34) 612 345 678', is: '+34612345678' },
    { raw: '+0049 1512 3456789', is: '+4915123456789' },
  ])('written as $raw is read without a country', ({ raw, is }) => {
    expect(toE164(raw)).toBe(is)
  })

  test.for([
    { raw: '01512 3456789', country: 'DE', is: '+4915123456789' },
    { raw: '212-555-0123', country: 'us', is: '+12125550123' },
    { raw: '612 345 678', country: 'ES', is: '+34612345678' },
    { raw: '4915123456789', country: 'US', is: '+4915123456789' },
  ])('written as $raw in $country is read nationally when it is no international one', ({ raw, country, is }) => {
    expect(toE164(raw, country)).toBe(is)
  })

  test.for([
    undefined,
    null,
    '',
    'anonymous',
    'Private number',
    '266696687',
    '0000000000',
    '112',
    '+',
    'lena@example.test',
    '01512 3456789',
    '99999999999999999999',
    '12:30',
  ])('is not made of %s', (raw) => {
    expect(toE164(raw)).toBeUndefined()
  })

  test('in E.164 stays as it is', () => {
    for (const number of ['+4915123456789', '+12125550123', '+34612345678', '+393471234567'])
      expect(toE164(toE164(number))).toBe(number)
  })

  test('is E.164 or nothing, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(undefined, 'DE', 'XX', ''), (raw, country) => {
        const number = toE164(raw, country)
        if (number !== undefined) expect(number).toMatch(/^\+[1-9]\d{6,14}$/)
      }),
    )
  })
})
