import { describe, expect, test } from 'vitest'

import { withoutCodes } from './without-codes.ts'

describe('codes in texts that people wrote', () => {
  test.for([
    ['The door code is 4471.', 'The door code is ••••.'],
    ['Gate code 7315# and key box 2266', 'Gate code •••• and key box ••••'],
    ['Use 553911 as the code', 'Use •••• as the code'],
    ['Codes 1234, 5678 and 9012 work', 'Codes ••••, •••• and •••• work'],
    ['¿El código de la puerta es 2580?', '¿El código de la puerta es ••••?'],
    ['Le digicode est le 24 68', 'Le digicode est le ••••'],
    ['Der Türcode lautet 3303, Schlüsselkasten 2266', 'Der Türcode lautet ••••, Schlüsselkasten ••••'],
    ['Il codice del cancello: 90281', 'Il codice del cancello: ••••'],
    ['A senha da fechadura é 7766.', 'A senha da fechadura é ••••.'],
    ['Alarm: switch off with 9028', 'Alarm: switch off with ••••'],
  ])('%s', ([written, shown]) => {
    expect(withoutCodes(written ?? '')).toBe(shown)
  })

  test.for([
    'Promised to refund 1200 EUR of the cleaning fee.',
    'Arrival at 21:00, the house keeper waits at the gate.',
    'Booking code HMX7K2Q9TZ',
    'Call me at +33199001203',
    'We come on 2027-03-27.',
    'The key is under the mat 🔑 of house 12.',
  ])('leaves everything else: %s', (written) => {
    expect(withoutCodes(written)).toBe(written)
  })
})
