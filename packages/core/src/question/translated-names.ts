import type { Language } from '../language/language.ts'
import { houseMeanings, JOINING_WORDS, meaningsInAnyLanguage } from './house-words.ts'
import type { Token } from './question-tokens.ts'

/** A name of one word is too little to be told by what it means: "the villa". */
const FEWEST_THINGS = 2

/**
 * Where a question says a house's name in the question's own language: "la casa del lago", "Haus am See" or "Seehaus" for "Lake House".
 *
 * @param words Of the name, folded. A name with a word that houses are not usually named after cannot be said otherwise.
 * @returns The first and the last token of each place, both included.
 */
export function translationsOf(
  words: readonly string[],
  tokens: readonly Token[],
  language: Language,
): (readonly [from: number, to: number])[] {
  const wanted = words.filter((word) => !JOINING_WORDS.has(word)).map(meaningsInAnyLanguage)
  if (wanted.length < FEWEST_THINGS || wanted.some((meanings) => meanings.size === 0)) return []
  const said = tokens.map(({ word }) => houseMeanings(word, language))
  const fits = (at: number): boolean => wanted.some((meanings) => overlaps(meanings, said[at]))
  const found: (readonly [number, number])[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (!fits(from)) continue
    let to = from
    for (let at = from + 1; at < tokens.length; at += 1) {
      if (fits(at)) to = at
      else if (!JOINING_WORDS.has(tokens[at]?.word ?? '')) break
    }
    const run = said.slice(from, to + 1)
    if (wanted.every((meanings) => run.some((other) => overlaps(meanings, other)))) found.push([from, to])
    from = to
  }
  return found
}

function overlaps(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): boolean {
  return other !== undefined && [...one].some((thing) => other.has(thing))
}
