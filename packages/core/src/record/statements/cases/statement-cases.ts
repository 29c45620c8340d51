import type { Language } from '../../../language/language.ts'
import type { Author } from '../statement.ts'
import { GERMAN_CASES } from './german-cases.ts'
import { ENGLISH_CASES } from './english-cases.ts'
import { FRENCH_CASES } from './french-cases.ts'
import { ITALIAN_CASES } from './italian-cases.ts'
import { PORTUGUESE_CASES } from './portuguese-cases.ts'
import { SPANISH_CASES } from './spanish-cases.ts'

/** A message as a guest or the team might write it, and what it states. */
export interface StatementCase {
  readonly author: Author
  readonly text: string
  /** What was written just before it by the other side. */
  readonly inReplyTo?: string
  /**
   * Statements in any order, each in short: `A 20:00` arrival, `D` departure; `~` around, `>` not before, `<` not after, `-` to the end of
   * a range, `+1` past midnight, `@` a date, `?` asked for, `!` agreed; `late`, `flight <number> <landing>`; `R topic`; `P` a promise (`@` due),
   * `P-` one withdrawn; `in`, `out`; `C topic`. Empty for nothing.
   */
  readonly expected: readonly string[]
}

const AUTHORS: Readonly<Record<string, Author>> = { g: 'guest', t: 'team', u: 'unknown' }

/** A line each: author, text, statements parted by " & ", what it answers if anything. `\n` in a text is a new line. */
function casesOf(lines: string): StatementCase[] {
  return lines
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [author = '', text = '', expected = '', inReplyTo = ''] = line.split('|').map((part) => part.trim())
      return {
        author: AUTHORS[author] ?? 'unknown',
        text: text.replaceAll('\\n', '\n'),
        ...(inReplyTo === '' ? {} : { inReplyTo }),
        expected: expected === '' ? [] : expected.split(' & ').sort(),
      }
    })
}

/** Written at 10:00 on Wednesday 13 May 2026, local time. */
export const STATEMENT_CASES: Readonly<Record<Language, readonly StatementCase[]>> = {
  en: casesOf(ENGLISH_CASES),
  es: casesOf(SPANISH_CASES),
  fr: casesOf(FRENCH_CASES),
  de: casesOf(GERMAN_CASES),
  it: casesOf(ITALIAN_CASES),
  pt: casesOf(PORTUGUESE_CASES),
}
