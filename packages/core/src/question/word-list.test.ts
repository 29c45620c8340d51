import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { packWords, unpackWords } from './word-list.ts'

test('a word shares what it begins with', () => {
  expect(packWords(['ab', 'abend', 'abends', 'wer'])).toBe('AabCendFsAwer')
})

test('words come back as they were', () => {
  const word = fc.stringMatching(/^[a-zß]{2,40}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const sorted = words.toSorted()
      expect(unpackWords(packWords(sorted))).toEqual(sorted)
    }),
  )
})
