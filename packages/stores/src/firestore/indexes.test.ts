import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { COMPOSITE_INDEXES, EXEMPT_FIELDS } from './indexes.ts'

test('Terraform makes the indexes that the adapters need, and no index of what nobody asks for by value', () => {
  const made = new URL('../../../../terraform/environments/firestore-indexes.json', import.meta.url)
  expect(JSON.parse(readFileSync(made, 'utf8'))).toEqual({
    compositeIndexes: COMPOSITE_INDEXES,
    exemptFields: EXEMPT_FIELDS,
  })
})
