import { expect, test } from 'vitest'

import { askedMinutes } from './asked-minutes.ts'

test.for([
  ['unanswered for more than an hour', 60],
  ['messages waiting over 30 minutes', 30],
  ['seit mehr als zwei Stunden ohne Antwort', 120],
  ['länger als eine halbe Stunde', 30],
  ['sin responder desde hace más de 3 horas', 180],
  ['sans réponse depuis plus d’une heure', 60],
  ['plus de 2h sans réponse', 120],
  ['da più di un’ora', 60],
  ['há mais de meia hora', 30],
  ['waiting for 1.5 hours', 90],
  ['waiting for two days', 2880],
  ['which messages are unanswered', undefined],
  ['messages depuis 10h', undefined],
] as const)('%s', ([question, minutes]) => {
  expect(askedMinutes(question, { days: true })).toBe(minutes)
})

test('days are no length where they were read as a date', () => {
  expect(askedMinutes('unanswered in the last 7 days', { days: false })).toBeUndefined()
})
