import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { commentOf, masked, secretsIn } from './pull-request-text.ts'

describe('masking', () => {
  test.for([
    { name: 'a value', text: '+ password: correct-horse', secrets: ['correct-horse'], left: '+ password: [masked]' },
    { name: 'a value in base64', text: 'Y29ycmVjdC1ob3JzZQ==', secrets: ['correct-horse'], left: '[masked]==' },
    { name: 'a value in an address', text: 'a%20b%2Fc%20d', secrets: ['a b/c d'], left: '[masked]' },
    { name: 'a line of several', text: '- second-line', secrets: ['first-line\nsecond-line'], left: '- [masked]' },
    {
      name: 'a password in an address',
      text: 'mongodb://u:hunter22@mongo1/x',
      secrets: [],
      left: 'mongodb://u:[masked]@mongo1/x',
    },
    {
      name: 'a key',
      text: 'x\n-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\ny',
      secrets: [],
      left: 'x\n[masked]\ny',
    },
    { name: 'a key that was cut', text: '-----BEGIN EC PRIVATE KEY-----\nMII', secrets: [], left: '[masked]' },
    {
      name: 'a bearer token',
      text: 'Authorization: Bearer abcdefghijklmnop',
      secrets: [],
      left: 'Authorization: Bearer [masked]',
    },
    { name: 'nothing', text: 'image: mongo:8.0.15', secrets: [], left: 'image: mongo:8.0.15' },
  ])('covers $name', ({ text, secrets, left }) => {
    expect(masked(text, secrets)).toBe(left)
  })

  test('leaves no secret anywhere, one inside another included', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{8,30}$/)
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.string(), (secrets, around) => {
        const text = masked(secrets.map((it) => `${around} ${it}`).join('\n'), secrets)
        for (const it of secrets) expect(text.replaceAll('[masked]', '')).not.toContain(it)
      }),
    )
  })

  test('takes every text of a file, however deep', () => {
    expect(secretsIn({ secrets: { a: 'one', b: ['two', { c: 'three' }], d: 4 } })).toEqual(['one', 'two', 'three'])
  })
})

describe('the comment', () => {
  test('says so when nothing changes', () => {
    expect(commentOf('prod', '\n')).toContain('Nothing changes.')
  })

  test('cannot be left by a fence inside it', () => {
    const text = commentOf('prod', 'a\n````\nb')
    expect(text).toContain('`````diff')
    expect(text).toContain('\n`````\n')
  })

  test('is no longer than a comment may be, and says what was cut', () => {
    const text = commentOf('prod', `${'x'.repeat(99)}\n`.repeat(1_000))
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/Cut: \d+ more characters/)
  })
})
