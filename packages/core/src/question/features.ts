import { fold } from '../language/fold.ts'
import { conceptsOf } from './concept-finder.ts'
import { everydaySpelling } from './everyday-spellings.ts'
import { isOrdinary } from './question-tokens.ts'

/** What a question looks like to the classifier: numbered features with weights; the squares of the weights add up to 1. */
export interface Features {
  readonly indices: Uint32Array
  readonly values: Float32Array
}

const WEIGHTS = {
  word: 1,
  pair: 1,
  letters: 0.5,
  concept: 1,
  conceptPair: 0.5,
  orderedPair: 0.4,
  length: 0.5,
  constant: 1,
} as const
const LETTER_RUNS = [3, 4, 5] as const
const LONGEST_COUNTED = 12
/** Words between which the order of concepts is looked at. */
const ORDERED_WITHIN = 2
const SHORTEST_NAME = 3
/** More words than any question has; what follows cannot slow anybody down. */
const MOST_WORDS = 60

/** Stands for an expression of time in a masked text. */
export const TIME_MASK = '~'

/**
 * The words of a question that its kind is told by: folded, spelled as in a dictionary, numbers as `#`, names as their placeholder (`{guest}`; `{name}` for
 * one that nobody has), times as `~`.
 *
 * @param masked A question in which names are placeholders and expressions of time are {@link TIME_MASK}.
 */
export function kindWords(masked: string): string[] {
  const words =
    fold(masked)
      .replaceAll("'", ' ')
      .match(/\{\w+\}|~|\p{Letter}+|\d+|%|</gu) ?? []
  return words.slice(0, MOST_WORDS).map((word) => (/^\d/.test(word) ? '#' : everydaySpelling(word)))
}

/** @param masked See {@link kindWords}. @param bits Features are numbered below 2^bits; different ones may share a number. */
export function featuresOf(masked: string, bits: number): Features {
  const words = kindWords(masked)
  const weights = new Map<number, number>()
  const add = (name: string, weight: number): void => {
    const index = hash(name) & ((1 << bits) - 1)
    weights.set(index, (weights.get(index) ?? 0) + weight)
  }
  const bounded = ['^', ...words, '$']
  for (const word of words) add(`w${word}`, WEIGHTS.word)
  for (let at = 0; at + 1 < bounded.length; at += 1) add(`b${bounded[at]} ${bounded[at + 1]}`, WEIGHTS.pair)
  for (const word of words) {
    if (word.length < 3 || word.startsWith('{')) continue
    const padded = `<${word}>`
    for (const run of LETTER_RUNS)
      for (let at = 0; at + run <= padded.length; at += 1) add(`c${padded.slice(at, at + run)}`, WEIGHTS.letters)
  }
  const marks = words.filter((word, at) => isMark(word) && words.indexOf(word) === at)
  if (words.some(isUnknown)) marks.push(UNKNOWN)
  const concepts = [...conceptsOf(words), ...marks]
  for (const [at, concept] of concepts.entries()) {
    add(`C${concept}`, WEIGHTS.concept)
    for (const other of concepts.slice(at + 1)) add(`P${concept}+${other}`, WEIGHTS.conceptPair)
  }
  addOrderedPairs(words, add)
  add(`l${Math.min(LONGEST_COUNTED, words.length)}`, WEIGHTS.length)
  add('1', WEIGHTS.constant)
  return unitLength(weights)
}

/** A word that no question of the sets has: most of the time a name that the directory does not hold. */
const UNKNOWN = '?'

function isUnknown(word: string): boolean {
  return !isMark(word) && word.length >= SHORTEST_NAME && !isOrdinary(word) && conceptsOf([word]).length === 0
}

/** A placeholder, a number or a time: what it stands for is a concept of its own. */
function isMark(word: string): boolean {
  return word.startsWith('{') || word === TIME_MASK || word === '#'
}

/** Which concept comes before which: "they call us" is not "we call them". */
function addOrderedPairs(words: readonly string[], add: (name: string, weight: number) => void): void {
  const concepts = words.map((word) => (isMark(word) ? [word] : conceptsOf([word])))
  for (const [at, firsts] of concepts.entries())
    for (const seconds of concepts.slice(at + 1, at + 1 + ORDERED_WITHIN))
      for (const first of firsts) for (const second of seconds) add(`O${first}>${second}`, WEIGHTS.orderedPair)
}

function unitLength(weights: ReadonlyMap<number, number>): Features {
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const norm = Math.sqrt(squares)
  return {
    indices: Uint32Array.from(weights.keys()),
    values: Float32Array.from(weights.values(), (weight) => weight / norm),
  }
}

/** FNV-1a with a final mix, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}
