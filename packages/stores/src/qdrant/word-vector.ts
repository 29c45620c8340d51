import { foldWords } from '@innkeeper/core/language/fold'

/** Which terms have which weights. Each index once, from 0 to 2^31. */
export interface SparseVector {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** Words of a usual document of ours. */
const USUAL_LENGTH = 60
/** A word in the title counts so many times one in the text, which begins with the title anyway. */
const TITLE_TIMES = 3

/** Names the rule below. Vectors of different rules in one collection cannot be compared. */
export const WORD_RULE = `folded/${SATURATION}/${LENGTH_SHARE}/${USUAL_LENGTH}/title${TITLE_TIMES}`

const encoder = new TextEncoder()

/**
 * The words of a document, weighted by BM25 without the rarity of words, which the collection's `idf` modifier multiplies in.
 *
 * Made here and not by the server's `qdrant/bm25`, so that words are folded by the same rule in every index of this product, in six
 * languages at once and without a stemmer of one of them; so that titles can weigh more; and so that every server version gives the same.
 *
 * @see Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function documentWords(title: string, text: string): SparseVector {
  const words = foldWords(text)
  const counts = new Map<number, number>()
  const count = (word: string, times: number) => {
    const index = termIndex(word)
    counts.set(index, (counts.get(index) ?? 0) + times)
  }
  for (const word of words) count(word, 1)
  for (const word of foldWords(title)) count(word, TITLE_TIMES)
  const length = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words.length) / USUAL_LENGTH)
  return {
    indices: [...counts.keys()],
    values: [...counts.values()].map((times) => (times * (SATURATION + 1)) / (times + length)),
  }
}

/** The words of a question: each counts once. */
export function questionWords(text: string): SparseVector {
  const indices = [...new Set(foldWords(text).map(termIndex))]
  return { indices, values: indices.map(() => 1) }
}

/** The place of a word among all words, as Qdrant's own BM25 numbers them: absolute value of the hash taken as a signed number. */
export function termIndex(word: string): number {
  return Math.abs(murmur3(encoder.encode(word)) | 0)
}

/** @see Appleby, MurmurHash3, the 32-bit variant for x86, seed 0. */
function murmur3(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks = bytes.length >>> 2
  let hash = 0
  for (let block = 0; block < blocks; block++) {
    hash ^= scrambled(view.getUint32(block * 4, true))
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  let rest = 0
  for (let place = bytes.length - 1; place >= blocks * 4; place--) rest = (rest << 8) | (bytes[place] ?? 0)
  hash ^= scrambled(rest) ^ bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scrambled(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51)
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
}
