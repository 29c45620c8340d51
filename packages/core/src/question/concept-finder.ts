import { fold } from '../language/fold.ts'
import { CONCEPTS } from './concepts.ts'

interface Phrase {
  readonly words: readonly string[]
  readonly concept: number
}

interface ConceptIndex {
  readonly names: readonly string[]
  readonly words: ReadonlyMap<string, readonly number[]>
  /** Beginnings of words, by beginning. */
  readonly stems: ReadonlyMap<string, readonly number[]>
  /** Phrases, by their first word or stem. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly longestStem: number
}

let made: ConceptIndex | undefined

function conceptIndex(): ConceptIndex {
  if (made) return made
  const words = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  const phrases = new Map<string, Phrase[]>()
  const names = Object.keys(CONCEPTS)
  for (const [concept, name] of names.entries())
    for (const written of (CONCEPTS[name] ?? '').split('|')) {
      const folded = fold(written)
      const parts = folded.split(' ')
      const first = parts[0] ?? ''
      if (parts.length > 1) grow(phrases, first.replace('*', ''), { words: parts, concept })
      else if (folded.endsWith('*')) grow(stems, folded.slice(0, -1), concept)
      else grow(words, folded, concept)
    }
  const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length))
  made = { names, words, stems, phrases, longestStem }
  return made
}

function grow<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (!values) map.set(key, [value])
  else if (!values.includes(value)) values.push(value)
}

/** @param words Folded. @returns The names of the concepts that the words express, each once, in a fixed order. */
export function conceptsOf(words: readonly string[]): string[] {
  const { names, words: known, stems, phrases, longestStem } = conceptIndex()
  const found = new Set<number>()
  for (const [at, word] of words.entries()) {
    for (const concept of known.get(word) ?? []) found.add(concept)
    for (let length = 2; length <= Math.min(word.length, longestStem); length += 1) {
      const stem = word.slice(0, length)
      for (const concept of stems.get(stem) ?? []) found.add(concept)
    }
    for (const phrase of phrases.get(word) ?? []) if (standsAt(phrase, words, at)) found.add(phrase.concept)
  }
  return [...found].sort((left, right) => left - right).map((concept) => names[concept] ?? '')
}

function standsAt(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((part, offset) => {
    const word = words[at + offset]
    return word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part)
  })
}
