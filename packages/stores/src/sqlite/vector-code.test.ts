import { numbersFrom } from '@innkeeper/testing/contracts/harness'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { bytesOf, codeBitsOf, signCodeOf } from './vector-code.ts'

/** @param features How many parts are not 0: a hashing embedder's vector of a short text has few. */
function unitVector(dimensions: number, features: number, seed: number): Float32Array {
  const next = numbersFrom(seed)
  const vector = new Float32Array(dimensions)
  for (let count = 0; count < features; count++)
    vector[Math.floor(next() * dimensions)] = next() + next() + next() - 1.5
  return unit(vector)
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((part) => part / length)
}

function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let [product, leftSquared, rightSquared] = [0, 0, 0]
  for (let place = 0; place < left.length; place++) {
    const [one = 0, other = 0] = [left[place], right[place]]
    product += one * other
    leftSquared += one * one
    rightSquared += other * other
  }
  return product / Math.sqrt(leftSquared * rightSquared)
}

function differingBits(left: Uint32Array, right: Uint32Array): number {
  let count = 0
  for (const [place, word] of left.entries()) {
    for (let rest = (word ^ (right[place] ?? 0)) >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++
  }
  return count
}

test.for([
  { dimensions: 64, bits: 512 },
  { dimensions: 384, bits: 512 },
  { dimensions: 768, bits: 1_024 },
  { dimensions: 1_024, bits: 1_024 },
  { dimensions: 3_072, bits: 1_024 },
])('a vector of $dimensions dimensions has a code of $bits bits', ({ dimensions, bits }) => {
  expect(codeBitsOf(dimensions)).toBe(bits)
  expect(signCodeOf(unitVector(dimensions, dimensions, 1))).toHaveLength(bits / 32)
})

test.for([
  { dimensions: 384, features: 384 },
  { dimensions: 384, features: 12 },
  { dimensions: 384, features: 3 },
  { dimensions: 3_072, features: 200 },
])(
  'the share of differing bits is that of the angle, with $features features in $dimensions dimensions',
  ({ dimensions, features }) => {
    const bits = codeBitsOf(dimensions)
    let error = 0
    const pairs = 60
    for (let seed = 1; seed <= pairs; seed++) {
      const left = unitVector(dimensions, features, seed)
      const right = unit(
        unitVector(dimensions, features, seed + 1_000).map((part, place) => part + (left[place] ?? 0) * (seed % 4)),
      )
      const angle = Math.acos(Math.min(1, cosine(left, right))) / Math.PI
      error += Math.abs(differingBits(signCodeOf(left), signCodeOf(right)) / bits - angle)
    }
    // Independent bits would be wrong by 1.8 % on average at 512 and a right angle; the rotation is nearly that good.
    expect(error / pairs).toBeLessThan(0.025)
  },
)

test('a code stays what it was, because data files hold codes', () => {
  const vector = Float32Array.from({ length: 384 }, (_, place) => Math.sin(place))
  expect(Array.from(signCodeOf(vector).subarray(0, 4), (word) => word.toString(16))).toMatchInlineSnapshot(`
    [
      "2aa7880b",
      "70332d94",
      "105cadf7",
      "8c22ed8b",
    ]
  `)
})

test('eight bits a dimension keep the similarity to a hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 384 }), (seed, features) => {
      const left = unitVector(384, features, seed)
      const right = unit(unitVector(384, features, seed + 7).map((part, place) => part + (left[place] ?? 0)))
      const [leftBytes, rightBytes] = [bytesOf(left), bytesOf(right)]
      if (!leftBytes || !rightBytes) return
      expect(Math.abs(cosine(leftBytes, rightBytes) - cosine(left, right))).toBeLessThan(0.01)
    }),
  )
})

test.for([new Float32Array(8), Float32Array.of(1, Number.NaN), Float32Array.of(1, Number.POSITIVE_INFINITY)])(
  'a vector without direction has no bytes: %o',
  (vector) => {
    expect(bytesOf(vector)).toBeUndefined()
  },
)
