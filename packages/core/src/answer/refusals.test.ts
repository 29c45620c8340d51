import { expect, test } from 'vitest'

import { noSuchDate } from './refusals.ts'

test.for([
  ['en', 'date:02-31', 'There is no 31 February.'],
  ['de', 'date:02-30', 'Den 30. Februar gibt es nicht.'],
  ['es', 'date:2027-02-29', 'El 29 de febrero de 2027 no existe.'],
  ['fr', 'range:02-28..02-31', 'Le 31 février n’existe pas.'],
  ['it', 'date:06-31', 'Il 31 giugno non esiste.'],
  ['pt', 'date:04-31', 'O dia 31 de abril não existe.'],
] as const)('names the date that no calendar has: %s %s', ([language, when, words]) => {
  expect(noSuchDate(when, language).headline).toContain(words)
})
