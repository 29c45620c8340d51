import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../language/language.ts'
import { checkGrounding } from './grounding.ts'
import { ARRIVALS, BALANCES, DEPARTURES } from './grounding.fixtures.ts'

const check = (language: Language, text: string) =>
  checkGrounding(text, [ARRIVALS[language].evidence], ARRIVALS[language].question, language)

test.for(LANGUAGES.map((l) => [l]))('echo %s', ([language = 'en']) => {
  expect(check(language as Language, ARRIVALS[language as Language].evidence)).toEqual({ ok: true })
})
test('echo others', () => {
  expect(checkGrounding(BALANCES, [BALANCES], 'Who owes us money?', 'en')).toEqual({ ok: true })
  expect(checkGrounding(DEPARTURES, [DEPARTURES], 'Who leaves this weekend?', 'en')).toEqual({ ok: true })
})
