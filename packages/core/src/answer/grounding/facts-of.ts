import type { Language } from '../../language/language.ts'
import { takeAddresses, takeCodes, takePhones } from './code-facts.ts'
import { languagesFrom, rangesIn, takeDays, takeRelativeDays } from './day-facts.ts'
import { blank, type Fact, type Scan, take } from './fact.ts'
import { type KnownWords, takeNames } from './name-facts.ts'
import { statesIn } from './state-facts.ts'
import { takeAmounts, takeLengths, takeNumbers, takeTimes } from './number-facts.ts'

const QUOTES = /“([^“”]+)”|„([^“”„]+)[“”]|«\s*([^«»]+?)\s*»|"([^"\n]+)"/g

/**
 * One line of Markdown as plain text of the same length in which facts can be looked for: markup blanked, escapes undone. Brackets that
 * were escaped become round ones, so that only our own markers look like markers.
 */
export function plainLine(markdown: string): string {
  return markdown
    .replace(/\\[[]/g, ' (')
    .replace(/\\\]/g, ' )')
    .replace(/\\([\\`*_<>|#~])/g, ' $1')
    .replace(/[*`]/g, ' ')
    .replace(/(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, (run) => ' '.repeat(run.length))
}

/** Typographic variants that mean the same, made one. Changes lengths: done before anything is located. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u2007\u2009\u202F]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/【(\d+)[^】\n]{0,20}】/g, '[$1]')
    .replace(/\[(\d+(?:, ?\d+)+)\]/g, (_, list: string) =>
      list
        .split(/, ?/)
        .map((number) => `[${number}]`)
        .join(''),
    )
}

/** The facts that an answer states, in the order of the text. What it puts in quotation marks is one fact: the quotation. */
export function factsStated(line: string, language: Language, known: KnownWords): Fact[] {
  const scan = begin(line)
  take(scan, QUOTES, (match) => ({ kind: 'quote', values: [quotedWords(match)] }))
  takeAll(scan, [language], language, 'either')
  takeRelativeDays(scan, language)
  takeNumbers(scan, language)
  takeNames(scan, line, language, known)
  return [...scan.facts, ...rangesIn(line, scan.facts), ...statesIn(unquoted(line), language)].sort(
    (left, right) => left.start - right.start,
  )
}

/** The facts that a line of evidence supports: times as written, dates in any of the languages, and in quotations all but what "tomorrow" means there. */
export function factsSupported(line: string, language: Language): Fact[] {
  const scan = begin(line)
  takeAll(scan, languagesFrom(language), language, 'as written')
  const unquoted: Scan = { rest: scan.rest.replace(QUOTES, (text) => ' '.repeat(text.length)), facts: scan.facts }
  takeRelativeDays(unquoted, language)
  scan.rest = unquoted.rest
  takeNumbers(scan, language)
  return [...scan.facts, ...rangesIn(line, scan.facts), ...statesIn(line, language)]
}

/** A line without what it quotes. */
export function unquoted(line: string): string {
  return line.replace(QUOTES, (text) => ' '.repeat(text.length))
}

/** The words of a quotation, to be looked for as they are; a cut is marked with an ellipsis. */
function quotedWords(match: RegExpExecArray): string {
  return (match.slice(1).find((group) => group !== undefined) ?? '').replace(/(?:…|\.\.\.)$/, '').trim()
}

function begin(line: string): Scan {
  const scan: Scan = { rest: line, facts: [] }
  for (const { index, 0: marker } of line.matchAll(/\[\d+\]/g)) blank(scan, index, index + marker.length)
  return scan
}

/** The order matters: each kind only sees what those before it left. */
function takeAll(
  scan: Scan,
  dateLanguages: readonly Language[],
  language: Language,
  halfDays: 'as written' | 'either',
): void {
  takeAddresses(scan)
  takeAmounts(scan)
  takeDays(scan, dateLanguages)
  takeLengths(scan)
  takePhones(scan)
  takeTimes(scan, language, halfDays)
  takeCodes(scan)
}
