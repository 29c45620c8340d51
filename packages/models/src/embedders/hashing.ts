import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { foldWords } from '@innkeeper/core/language/fold'

import { conceptOf } from './concepts.ts'

/** Words that say little in any text, folded, in the six languages. */
const COMMON = new Set(
  (
    'the a an of to in on at is are was be for and or with we you they it this that i my our your de la el los las un una y o en con por para que es ' +
    'le les des du une et ou dans avec pour qui est der die das den dem ein eine und oder mit fur von zu im am ist il lo gli di da per che e con ' +
    'os as um uma no na do dos das em com'
  ).split(' '),
)

const WORD_WEIGHT = 1
const COMMON_WEIGHT = 0.15
const CONCEPT_WEIGHT = 1.2
const GRAM_WEIGHT = 0.35
const SHORTEST_GRAM = 3
const LONGEST_GRAM = 4

export const HASHING_DIMENSIONS = 384

/**
 * Vectors without a model: words, parts of words and a table of the field's concepts in six languages, hashed into a fixed number of
 * dimensions with signs, so that collisions cancel out on average.
 *
 * What it can: same and similarly spelt words, inflections, typos, and words of this field across languages. What it cannot:
 * meaning beyond that; for it a real model is one setting away. Deterministic; no download, no network.
 *
 * @see Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.
 */
export function hashingEmbedder(dimensions = HASHING_DIMENSIONS): Embedder {
  return {
    identity: { provider: 'innkeeper', model: 'hashing-1', dimensions },
    embedQuery: async (text) => embed(text, dimensions),
    embedDocuments: async (texts) => texts.map((text) => embed(text, dimensions)),
  }
}

function embed(text: string, dimensions: number): Float32Array {
  const counts = new Map<string, number>()
  for (const word of foldWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const vector = new Float32Array(dimensions)
  const add = (hash: number, weight: number): void => {
    const slot = (hash >>> 1) % dimensions
    vector[slot] = (vector[slot] ?? 0) + ((hash & 1) === 0 ? weight : -weight)
  }
  for (const [word, count] of counts) {
    const common = COMMON.has(word)
    const times = 1 + Math.log(count)
    add(hashOf(word, 0, word.length, 1), times * (common ? COMMON_WEIGHT : WORD_WEIGHT))
    if (common) continue
    const concept = conceptOf(word)
    if (concept !== undefined) add(mix(concept + 0x9e3779b9), times * CONCEPT_WEIGHT)
    const padded = `<${word}>`
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (let start = 0; start + size <= padded.length; start++) {
        add(hashOf(padded, start, start + size, size), (times * GRAM_WEIGHT) / Math.sqrt(padded.length - size + 1))
      }
    }
  }
  return normalised(vector)
}

/** A text without a word has no direction: it gets a fixed one, since a zero vector is like nothing and everything. */
function normalised(vector: Float32Array): Float32Array {
  let sum = 0
  for (const value of vector) sum += value * value
  if (sum === 0) {
    vector[0] = 1
    return vector
  }
  const scale = 1 / Math.sqrt(sum)
  for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] ?? 0) * scale
  return vector
}

function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mix(hash)
}

function mix(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
