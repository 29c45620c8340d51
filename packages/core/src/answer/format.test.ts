import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../language/language.ts'
import {
  capitalised,
  durationText,
  joined,
  listDate,
  longDate,
  moneyText,
  namedDate,
  namedWindow,
  plain,
  quoted,
  shortDate,
  shortInstant,
} from './format.ts'

const TODAY = '2027-03-27'

describe('dates', () => {
  test.for([
    ['en', 'today, Saturday 27 March'],
    ['es', 'hoy, sábado 27 de marzo'],
    ['fr', 'aujourd’hui, samedi 27 mars'],
    ['de', 'heute, Samstag 27. März'],
    ['it', 'oggi, sabato 27 marzo'],
    ['pt', 'hoje, sábado 27 de março'],
  ] as const)('in %s today is “%s”', ([language, text]) => {
    expect(namedDate(TODAY, language, TODAY)).toBe(text)
  })

  test.for([
    ['2027-03-26', 'yesterday, Friday 26 March'],
    ['2027-03-28', 'tomorrow, Sunday 28 March'],
    ['2027-03-29', 'Monday 29 March'],
    ['2028-01-01', 'Saturday 1 January 2028'],
  ] as const)('%s is “%s”', ([date, text]) => {
    expect(namedDate(date, 'en', TODAY)).toBe(text)
  })

  test('a window names both ends, or its one day', () => {
    expect(namedWindow({ from: '2027-03-26', to: '2027-03-28' }, 'en', TODAY)).toBe('Friday 26 March – Sunday 28 March')
    expect(namedWindow({ from: TODAY, to: TODAY }, 'en', TODAY)).toBe('today, Saturday 27 March')
  })

  test('a short date names another year', () => {
    expect([shortDate(TODAY, 'en', TODAY), shortDate('2028-01-01', 'en', TODAY)]).toEqual(['27 Mar', '1 Jan 2028'])
    expect(listDate('2027-03-28', 'de', TODAY)).toMatch(/^So 28\. März$/)
  })

  test('every date is written in every language', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const local = date.toISOString().slice(0, 10)
          for (const language of LANGUAGES)
            expect(longDate(local, language, TODAY)).toContain(String(Number(local.slice(8))))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('an instant is told on the clock of the house, with its date unless it is today', () => {
    const instant = Date.parse('2027-03-27T22:30:00Z')
    expect(shortInstant(instant, 'Europe/Paris', 'en', TODAY)).toBe('23:30')
    expect(shortInstant(instant, 'Asia/Tokyo', 'en', TODAY)).toBe('28 Mar 07:30')
  })
})

describe('numbers', () => {
  test.for([
    [150, '2 h 30 min'],
    [120, '2 h'],
    [45, '45 min'],
    [0, '0 min'],
    [-90, '−1 h 30 min'],
  ] as const)('%i minutes are “%s”', ([minutes, text]) => {
    expect(durationText(minutes)).toBe(text)
  })

  test('money has the decimals of its currency', () => {
    expect(moneyText({ minor: 12_050, currency: 'EUR' }, 'en')).toBe('€120.50')
    expect(moneyText({ minor: 12_050, currency: 'EUR' }, 'de').replace(/\s/g, ' ')).toBe('120,50 €')
    expect(moneyText({ minor: 12_050, currency: 'JPY' }, 'en')).toContain('12,050')
  })
})

describe('words', () => {
  test('lists are joined as the language does', () => {
    expect(joined([], 'en')).toBe('')
    expect(joined(['a'], 'en')).toBe('a')
    expect(joined(['a', 'b', 'c'], 'en')).toBe('a, b and c')
    expect(joined(['a', 'b'], 'de', 'or')).toBe('a oder b')
  })

  test('Spanish avoids two like vowels', () => {
    expect(joined(['Marta', 'Inés'], 'es')).toBe('Marta e Inés')
    expect(joined(['Marta', 'Hierro'], 'es')).toBe('Marta y Hierro')
    expect(joined(['siete', 'ocho'], 'es', 'or')).toBe('siete u ocho')
  })

  test('a capital begins a sentence', () => {
    expect([capitalised('heute'), capitalised('été'), capitalised('')]).toEqual(['Heute', 'Été', ''])
  })
})

describe('text of others', () => {
  test('is one line, within quotes, without markup', () => {
    expect(quoted('We *arrive*\n\nat <b>8</b> [link](x)')).toBe('“We \\*arrive\\* at \\<b\\>8\\</b\\> \\[link\\](x)”')
  })

  test('is cut with a sign of it', () => {
    expect(quoted('a'.repeat(200), 10)).toBe(`“${'a'.repeat(9)}…”`)
  })

  test('is never cut inside a character', () => {
    expect(quoted('🙂'.repeat(50), 10).isWellFormed()).toBe(true)
  })

  test('keeps its own quotation marks apart from ours', () => {
    expect(quoted('he said “go”')).toBe('“he said ’go’”')
  })

  test('cannot break out of its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = plain(text)
        expect(safe).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(safe.replace(/\\./g, '')).not.toMatch(/[*_`[\]<>|#~]/)
      }),
    )
  })
})
