import { expect, test } from 'vitest'

import { foldWords } from '../language/fold.ts'
import type { Language } from '../language/language.ts'
import { tokensOf } from './question-tokens.ts'
import { translationsOf } from './translated-names.ts'

function said(question: string, name: string, language: Language): string[] {
  const tokens = tokensOf(question)
  return translationsOf(foldWords(name), tokens, language).map(([from, to]) =>
    question.slice(tokens[from]?.start, tokens[to]?.end),
  )
}

test.for([
  ['¿hay alguna avería en la casa del lago?', 'es', 'Lake House', 'casa del lago'],
  ['qual è il wifi di casa lago', 'it', 'Lake House', 'casa lago'],
  ['wer ist im Seehaus', 'de', 'Lake House', 'Seehaus'],
  ['ist das Haus am See frei', 'de', 'Lake House', 'Haus am See'],
  ['qui arrive à l’appartement du vieux port', 'fr', 'Old Port Flat', 'appartement du vieux port'],
  ['quem está no apartamento com vista para o mar', 'pt', 'Sea View Flat', 'apartamento com vista para o mar'],
  ['quién llega al piso con vistas al mar', 'es', 'Sea View Flat', 'piso con vistas al mar'],
  ['who is in the old mill', 'en', 'Alte Mühle', 'old mill'],
] as const)('%s', ([question, language, name, place]) => {
  expect(said(question, name, language)).toEqual([place])
})

test('part of a name, or a word of it that means something else here, names no house', () => {
  expect(said('see the house rules', 'Lake House', 'en')).toEqual([])
  expect(said('la casa está libre', 'Lake House', 'es')).toEqual([])
  expect(said('la villa', 'Villa', 'es')).toEqual([])
})
