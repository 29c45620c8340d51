import type { Features } from './features.ts'
import { KINDS, type Kind } from './plan.ts'

/** Weights of a multinomial logistic regression: `weights[feature * kinds + kind]`. */
export interface KindModel {
  readonly bits: number
  /** The order of the kinds within a feature's weights. */
  readonly kinds: readonly Kind[]
  readonly weights: Float32Array | Int8Array
  /** Divides the scores, so that the probability of a prediction is how often such a one is right. */
  readonly temperature: number
}

/** A model as it is kept: small enough to travel with every copy of the program. */
export interface StoredKindModel {
  readonly bits: number
  readonly kinds: readonly string[]
  readonly temperature: number
  /** Weights as whole numbers: a small letter is a weight, `n` being 0 and `o` 1; a capital is a run of zeros, `A` being one of them. */
  readonly weights: string
}

const ZERO = 'n'.charCodeAt(0)
const NO_ZEROS = 'A'.charCodeAt(0) - 1
const SMALLEST = 'a'.charCodeAt(0) - ZERO
const LARGEST = 'z'.charCodeAt(0) - ZERO
const LONGEST_RUN = 26
/** What one of the whole numbers stands for, in the learner's weights: longer steps weigh less in the program and tell less apart. */
export const STEP = 1.08
/** From here on a weight is rounded away from 0: what is small is mostly chance. */
const ROUNDED_UP_FROM = 0.6

/** @throws {RangeError} It names a kind that is not known. */
export function readModel({ bits, kinds, temperature, weights: written }: StoredKindModel): KindModel {
  const weights = new Int8Array(kinds.length << bits)
  let at = 0
  for (let letter = 0; letter < written.length; letter += 1) {
    const code = written.charCodeAt(letter)
    if (code <= NO_ZEROS + LONGEST_RUN) at += code - NO_ZEROS
    else weights[at++] = code - ZERO
  }
  return { bits, kinds: kinds.map(kindNamed), weights, temperature }
}

/** Kinds differ by the differences of a feature's weights alone, so that the middle one may be 0 and most are near it. */
export function storeModel({ bits, kinds, temperature, weights }: KindModel): StoredKindModel {
  const letters: string[] = []
  let zeros = 0
  const endRun = (): void => {
    for (; zeros > 0; zeros -= LONGEST_RUN) letters.push(String.fromCharCode(NO_ZEROS + Math.min(LONGEST_RUN, zeros)))
    zeros = 0
  }
  for (let row = 0; row < weights.length; row += kinds.length) {
    const own = weights.slice(row, row + kinds.length)
    const middle = own.toSorted()[kinds.length >> 1] ?? 0
    for (const weight of own) {
      const rounded = roundedWeight(weight - middle)
      if (rounded === 0) zeros += 1
      else {
        endRun()
        letters.push(String.fromCharCode(ZERO + rounded))
      }
    }
  }
  endRun()
  return { bits, kinds, temperature, weights: letters.join('') }
}

function roundedWeight(weight: number): number {
  const size = Math.floor(Math.abs(weight) / STEP + 1 - ROUNDED_UP_FROM)
  return Math.max(SMALLEST, Math.min(LARGEST, Math.sign(weight) * size))
}

function kindNamed(name: string): Kind {
  const kind = KINDS.find((candidate) => candidate === name)
  if (!kind) throw new RangeError(`the model of question kinds names an unknown kind: ${name}`)
  return kind
}

export function scoresOf({ indices, values }: Features, { kinds, weights }: KindModel): Float64Array {
  const scores = new Float64Array(kinds.length)
  for (let feature = 0; feature < indices.length; feature += 1) {
    const row = (indices[feature] ?? 0) * kinds.length
    const value = values[feature] ?? 0
    for (let kind = 0; kind < scores.length; kind += 1)
      scores[kind] = (scores[kind] ?? 0) + (weights[row + kind] ?? 0) * value
  }
  return scores
}
