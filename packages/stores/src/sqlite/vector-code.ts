/**
 * The two short forms of a unit-length vector that the index keeps instead of its floats.
 *
 * Eight bits a dimension for exact enough similarity, and a sign code for the first pass: the signs of the vector after a fixed random rotation,
 * so that the share of differing bits between two codes estimates the angle between their vectors (Charikar, "Similarity estimation techniques
 * from rounding algorithms", STOC 2002). Without the rotation, a hashing embedder's many zeros would all have the same sign.
 */

const FEWEST_BITS = 512
const MOST_BITS = 1_024

/** Bits of a sign code: a power of two, 512 to 1 024. */
export function codeBitsOf(dimensions: number): number {
  return Math.min(MOST_BITS, widthOf(dimensions))
}

/** Seeds of the two rounds of sign flips. Codes in data files depend on them: another number needs a new index. */
const ROUND_SEEDS = [0x9e3779b9, 0x7f4a7c15] as const

/** @returns {@link codeBitsOf} bits, 32 a word. */
export function signCodeOf(vector: Float32Array): Uint32Array {
  const rotated = new Float32Array(widthOf(vector.length))
  rotated.set(vector)
  // One round spreads a vector of few features over all bits; the second makes the bits depend on all of its features.
  for (const seed of ROUND_SEEDS) {
    flipSigns(rotated, seed)
    transform(rotated)
  }
  const code = new Uint32Array(codeBitsOf(vector.length) / 32)
  for (let bit = 0; bit < code.length * 32; bit++) {
    if ((rotated[bit] ?? 0) > 0) code[bit >>> 5] = (code[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return code
}

/** One signed byte a dimension, scaled so that the largest takes the whole range. Undefined for a vector without direction. */
export function bytesOf(vector: Float32Array): Int8Array | undefined {
  let largest = 0
  for (const part of vector) largest = Math.max(largest, Math.abs(part))
  if (!(largest > 0 && Number.isFinite(largest))) return undefined
  const bytes = new Int8Array(vector.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = Math.round(((vector[index] ?? 0) / largest) * 127)
  return bytes
}

function widthOf(dimensions: number): number {
  let width = FEWEST_BITS
  while (width < dimensions) width *= 2
  return width
}

/** Flips the sign of half of the values, always the same ones (xorshift32). */
function flipSigns(values: Float32Array, seed: number): void {
  let state = seed
  for (let index = 0; index < values.length; index++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    if ((state & 1) === 1) values[index] = -(values[index] ?? 0)
  }
}

/** Fast Walsh-Hadamard transform in place, not normalised: only signs are read of it. */
function transform(values: Float32Array): void {
  for (let half = 1; half < values.length; half *= 2) {
    for (let start = 0; start < values.length; start += half * 2) {
      for (let index = start; index < start + half; index++) {
        const left = values[index] ?? 0
        const right = values[index + half] ?? 0
        values[index] = left + right
        values[index + half] = left - right
      }
    }
  }
}
