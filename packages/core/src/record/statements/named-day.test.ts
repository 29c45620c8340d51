import { describe, expect, test } from 'vitest'

import { foldEvenly } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { findNamedDays } from './named-day.ts'

/** A Wednesday. */
const TODAY = '2026-05-13'

describe('findNamedDays', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'today or tomorrow', ['2026-05-13', '2026-05-14']],
    ['en', 'the day after tomorrow', ['2026-05-15']],
    ['en', 'on Friday', ['2026-05-15']],
    ['en', 'Wednesday', ['2026-05-13']],
    ['en', 'the 17th', ['2026-05-17']],
    ['en', 'the 2nd', ['2026-06-02']],
    ['en', '14 May', ['2026-05-14']],
    ['en', 'May 14th', ['2026-05-14']],
    ['en', '3rd of January', ['2027-01-03']],
    ['en', 'on 14/05', ['2026-05-14']],
    ['en', 'at 14:05, 2 adults', []],
    ['es', 'mañana por la mañana', ['2026-05-14']],
    ['es', 'el 17', ['2026-05-17']],
    ['es', 'pasado mañana', ['2026-05-15']],
    ['es', 'el 14 de mayo', ['2026-05-14']],
    ['fr', 'après-demain', ['2026-05-15']],
    ['fr', 'samedi 16 mai', ['2026-05-16', '2026-05-16']],
    ['fr', 'le 17 à 9h', ['2026-05-17']],
    ['de', 'am 14. Mai', ['2026-05-14']],
    ['de', 'am 14.5.', ['2026-05-14']],
    ['de', 'übermorgen', ['2026-05-15']],
    ['de', 'guten Morgen', []],
    ['it', 'dopodomani', ['2026-05-15']],
    ['it', 'il 17', ['2026-05-17']],
    ['it', 'il 20% di sconto', []],
    ['pt', 'depois de amanhã', ['2026-05-15']],
    ['pt', 'na sexta-feira', ['2026-05-15']],
    ['pt', 'no dia 17', ['2026-05-17']],
  ])('(%s) finds the days of "%s"', (language, text, dates) => {
    expect(findNamedDays(foldEvenly(text), language, TODAY).map(({ date }) => date)).toEqual(dates)
  })
})
