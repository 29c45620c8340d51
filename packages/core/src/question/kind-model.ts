import type { Features } from './features.ts'
import { KINDS, type Kind } from './plan.ts'

/** Weights of a multinomial logistic regression: `weights[feature * kinds + kind]`. */
export interface KindModel {
  readonly bits: number
  /** The order of the kinds within a feature's weights. */
  readonly kinds: readonly Kind[]
  readonly weights: Float32Array
  /** Divides the scores, so that the probability of a prediction is how often such a one is right. */
  readonly temperature: number
}

/** A model as it is kept: each weight one letter, `a` the most negative, so that the file packs well. */
export interface StoredKindModel {
  readonly bits: number
  readonly kinds: readonly string[]
  /** Weights lie on `levels` steps to either side of 0; the step s stands for (s/levels)² × `largest`. */
  readonly levels: number
  readonly largest: number
  readonly temperature: number
  readonly weights: string
}

const ZERO = 'n'.charCodeAt(0)

export function readModel(model: StoredKindModel): KindModel {
  const kinds = model.kinds.map(kindNamed)
  const values = new Float32Array(2 * model.levels + 1)
  for (let step = -model.levels; step <= model.levels; step += 1)
    values[step + model.levels] = Math.sign(step) * (step / model.levels) ** 2 * model.largest
  const weights = new Float32Array(model.weights.length)
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = values[model.weights.charCodeAt(at) - ZERO + model.levels] ?? 0
  return { bits: model.bits, kinds, weights, temperature: model.temperature }
}

export function storeModel(model: KindModel, levels: number, smallestStep: number): StoredKindModel {
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  const letters: string[] = []
  for (const weight of model.weights) {
    const exact = levels * Math.sqrt(Math.abs(weight) / largest)
    letters.push(String.fromCharCode(ZERO + Math.sign(weight) * (exact < smallestStep ? 0 : Math.round(exact))))
  }
  const { bits, kinds, temperature } = model
  return { bits, kinds, levels, largest, temperature, weights: letters.join('') }
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
