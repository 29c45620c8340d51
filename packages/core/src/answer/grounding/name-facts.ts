import { fold, foldWords } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import type { Scan } from './fact.ts'
import { isNeverName, isOrdinary, looksLikeGermanNoun } from './ordinary-words.ts'

/** The words that a text may use freely: those of the evidence and the question, by how they stand there. */
export interface KnownWords {
  /** Folded, every word. */
  readonly all: ReadonlySet<string>
  /** The beginnings of the words that stand there in lower case, so that "Arriving" is known from "arrivals". */
  readonly stems: ReadonlySet<string>
}

const SHORTEST_STEM = 5
const WORD = /(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}]*(?:['’]\p{Lu}[\p{L}\p{M}]+)?/gu

export function knownWords(texts: readonly string[]): KnownWords {
  const stems = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{Ll}[\p{L}\p{M}]{4,}/gu))
      stems.add(fold(word).slice(0, SHORTEST_STEM))
  }
  return { all: new Set(texts.flatMap(foldWords)), stems }
}

/**
 * Takes the capitalised words that can be names.
 *
 * Inside a sentence that is every one of them (in German: every one that is no ordinary noun); where a sentence begins, every one that
 * is no ordinary word of the language.
 *
 * @param text What was scanned, before anything was taken: it tells where sentences begin.
 */
export function takeNames(scan: Scan, text: string, language: Language, known: KnownWords): void {
  for (const match of scan.rest.matchAll(WORD)) {
    const [written] = match
    for (const word of foldWords(written)) {
      if (!isName(word, written, beginsSentence(text, match.index), language, known)) continue
      scan.facts.push({ kind: 'name', values: [word], start: match.index, end: match.index + written.length })
    }
  }
}

function isName(word: string, written: string, begins: boolean, language: Language, known: KnownWords): boolean {
  if (isNeverName(word)) return false
  if (written.length === 1) return !begins
  if (!begins && language !== 'de') return true
  if (isOrdinary(word, language)) return false
  if (known.all.has(word)) return true
  if (word.length >= SHORTEST_STEM && known.stems.has(word.slice(0, SHORTEST_STEM))) return false
  return language !== 'de' || !looksLikeGermanNoun(word)
}

/** After nothing, the end of a sentence, a colon, a dash, a mark of a list or table, or an opening bracket or quotation mark. */
function beginsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?…:;|·•→–—\n(“”„«"\]✓]|\s-)[\s*_]*$/u.test(text.slice(Math.max(0, index - 12), index))
}

/** A name of the answer among a text's words; a genitive counts as the name ("Marias Anreise"). */
export function hasName(words: ReadonlySet<string>, name: string): boolean {
  return words.has(name) || (name.length > 3 && name.endsWith('s') && words.has(name.slice(0, -1)))
}
