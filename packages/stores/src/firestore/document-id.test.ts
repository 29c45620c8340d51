import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { documentIdOf, nameFromDocumentId } from './document-id.ts'

const awkward = fc.oneof(
  fc.constantFrom('.', '..', '__a__', '____', 'a/b', '%2F', '%', 'guesty:stay:671111111111111111111111'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)

test('every name of ours becomes an id that Firestore takes, and comes back from it', () => {
  fc.assert(
    fc.property(awkward, (name) => {
      const id = documentIdOf(name)
      expect(id).not.toMatch(/\/|^\.\.?$|^__.*__$/s)
      expect(nameFromDocumentId(id)).toBe(name)
    }),
  )
})

test('what can be read stays readable', () => {
  expect(documentIdOf('guesty:stay:671111111111111111111111')).toBe('guesty:stay:671111111111111111111111')
})
