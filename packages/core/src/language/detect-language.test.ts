import { describe, expect, test } from 'vitest'

import { detectLanguage, rankLanguages } from './detect-language.ts'

describe('detectLanguage', () => {
  test.each([
    ['co domani?', 'it'],
    ['wer kommt', 'de'],
    ['tmrw arrivals', 'en'],
    ['quien llega hoy', 'es'],
    ['et demain ?', 'fr'],
    ['quem chega hj', 'pt'],
    ['chi arriva oggi', 'it'],
    ['salidas de mañana', 'es'],
    ['saídas de amanhã', 'pt'],
    ['départs demain', 'fr'],
    ['abreisen morgen', 'de'],
    ['who is checking out', 'en'],
    ['arriviamo verso le 8', 'it'],
    ['nous arrivons vers 20h', 'fr'],
    ['llegamos sobre las 8', 'es'],
    ['chegamos por volta das 8', 'pt'],
    ['wir sind gegen 8 da', 'de'],
    ['nao temos agua quente', 'pt'],
    ['no hay agua caliente', 'es'],
    ['non c’è acqua calda', 'it'],
    ["pas d'eau chaude", 'fr'],
    ['kein warmes wasser', 'de'],
  ] as const)('takes "%s" for %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language)
  })

  test('is sure of a sentence and not of a name', () => {
    expect(detectLanguage('Hello, could you please tell me when we can check in?').confidence).toBeGreaterThan(0.95)
    expect(detectLanguage('').confidence).toBeCloseTo(1 / 6)
    expect(detectLanguage('12345 !!').confidence).toBeCloseTo(1 / 6)
  })

  test('ranks all six, adding up to one', () => {
    const ranked = rankLanguages('e domani?')
    expect(ranked).toHaveLength(6)
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1)
  })
})
