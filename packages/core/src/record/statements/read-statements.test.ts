import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { instantOf } from '../../time/calendar.ts'
import { STATEMENT_CASES } from './cases/statement-cases.ts'
import { inShort } from './cases/in-short.ts'
import { readStatements } from './read-statements.ts'

const writtenAt = instantOf('2026-05-13', '10:00', 'Europe/Madrid')

describe.each(LANGUAGES)('what messages state, in %s', (language) => {
  test.each(STATEMENT_CASES[language].map((example) => [example.text, example] as const))('%s', (text, example) => {
    const statements = readStatements(text, { author: example.author, writtenAt, timezone: 'Europe/Madrid' })
    expect(statements.map(inShort).sort()).toEqual(example.expected)
  })
})
