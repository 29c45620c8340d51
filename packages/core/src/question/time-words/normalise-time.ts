import { fold } from '../../language/fold.ts'
import { isSwap, withinOneEdit } from '../edit-distance.ts'

/** A stretch of the question, as offsets into the text as it was typed; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A question in the form that time patterns are matched on, and the way back to what was typed. */
export interface NormalisedText {
  /** Begins and ends with a space; words and signs with single spaces between. */
  readonly text: string
  /** The typed stretch that `text.slice(start, end)` stands for. */
  spanOf(start: number, end: number): Span
}

export interface Spelling {
  readonly spellings: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  /** Words of five letters and more that a misspelling may be read as, by first letter. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>
  readonly known: ReadonlySet<string>
}

const TOKEN = /\{\w+\}|[\p{Letter}\p{Mark}]+|\d+|[^\s]/gu
const SIGNS = new Set(['-', '.', '/', ':', '+', '%', '{', '}'])
const SHORTEST_MISSPELT = 5

export interface Word extends Span {
  /** Folded, or one of the signs. */
  readonly word: string
}

/** The words, numbers and signs of a text that time expressions are made of. Done once for all languages. */
export function timeTokens(text: string): Word[] {
  const tokens: Word[] = []
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const folded = raw === '–' || raw === '—' || raw === '−' ? '-' : fold(raw)
    if (/[\p{Letter}\p{Number}]/u.test(folded)) tokens.push({ word: folded, start, end })
    else if (SIGNS.has(folded)) tokens.push({ word: folded, start, end })
  }
  return tokens.filter(({ word }, at) => {
    if (word !== '-' && word !== '.' && word !== ':') return true
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    const beside = (other: Word | undefined): boolean => other !== undefined && /^(?:\d+|\.)$/.test(other.word)
    if (word === '-') return beside(before) || (beside(after) && before !== undefined)
    if (word === '.') return before !== undefined && /^\d+$/.test(before.word) && before.end === tokens[at]?.start
    return beside(before) && beside(after)
  })
}

/** @param tokens Of {@link timeTokens}. */
export function normaliseTime(tokens: readonly Word[], spelling: Spelling): NormalisedText {
  let text = ' '
  const starts: number[] = []
  const origins: Word[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    starts.push(text.length)
    const joined = tensAndUnits(tokens, at, spelling.numbers)
    origins.push({ ...token, end: tokens[at + joined.words - 1]?.end ?? token.end })
    text += `${joined.value ?? spell(token.word, spelling)} `
    at += joined.words - 1
  }
  return {
    text,
    spanOf(start, end) {
      let first = 0
      while (first + 1 < starts.length && (starts[first + 1] ?? 0) <= start) first += 1
      let last = first
      while (last + 1 < starts.length && (starts[last + 1] ?? 0) < end) last += 1
      return { start: origins[first]?.start ?? 0, end: origins[last]?.end ?? 0 }
    },
  }
}

/** "Vinte e cinco", "twenty five", "vingt-cinq": one number in several words. */
function tensAndUnits(
  tokens: readonly Word[],
  at: number,
  numbers: Spelling['numbers'],
): { words: number; value?: number } {
  const numberAt = (index: number): number | undefined => {
    const word = tokens[index]?.word ?? ''
    return Object.hasOwn(numbers, word) ? numbers[word] : undefined
  }
  const tens = numberAt(at)
  const units = numberAt(at + 1)
  if (tokens[at]?.word === 'dix' && units !== undefined && units > 6 && units < 10)
    return { words: 2, value: 10 + units }
  if (tens !== 20 && tens !== 30) return { words: 1 }
  if (units !== undefined && units < 10) return { words: 2, value: tens + units }
  const joined = /^(?:e|y|et)$/.test(tokens[at + 1]?.word ?? '') ? numberAt(at + 2) : undefined
  return joined !== undefined && joined < 10 ? { words: 3, value: tens + joined } : { words: 1 }
}

function spell(word: string, { spellings, numbers, vocabulary, known }: Spelling): string {
  const spelled = Object.hasOwn(spellings, word) ? (spellings[word] ?? word) : word
  if (Object.hasOwn(numbers, spelled)) return String(numbers[spelled])
  if (spelled !== word || word.length < SHORTEST_MISSPELT || known.has(word)) return spelled
  for (const candidate of vocabulary.get(word[0] ?? '') ?? []) {
    // In short words one letter for another makes a different word more often than a misspelling.
    if (candidate.length === word.length && candidate.length < 7 && !isSwap(word, candidate)) continue
    if (withinOneEdit(word, candidate)) return candidate
  }
  return word
}
