import { readModel, scoresOf, storeModel, type KindModel } from '@innkeeper/core/question/kind-model'
import { KINDS } from '@innkeeper/core/question/plan'

import { BITS, type Example } from './examples.ts'
import { randomNumbers, shuffle } from './random.ts'

const EPOCHS = 10
/** The weights after each of the last epochs are averaged, so that the order of the examples matters less. */
const AVERAGED = 5
const LEARNING_RATE = 0.5
/** Kinds that an example's error is smaller for learn nothing from it, which makes learning several times faster. */
const SMALLEST_ERROR = 0.002
/** The share of certainty that is spread over the other kinds, because labels are opinions. */
const SMOOTHING = 0.1

/** Multinomial logistic regression by stochastic gradient descent with AdaGrad's step sizes. Deterministic. */
export function learn(examples: readonly Example[]): KindModel {
  const kinds = KINDS.length
  const weights = new Float32Array(kinds << BITS)
  const model: KindModel = { bits: BITS, kinds: KINDS, weights, temperature: 1 }
  const squares = new Float32Array(kinds << BITS).fill(1e-3)
  const random = randomNumbers(1)
  const order = examples.map((_, at) => at)
  const errors = new Float64Array(kinds)
  const importances = importancesOf(examples)
  const sums = new Float32Array(kinds << BITS)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      errorsOf(example, model, importances[example.label] ?? 1, errors)
      const mistaken = [...errors.keys()].filter((kind) => Math.abs(errors[kind] ?? 0) > SMALLEST_ERROR)
      const { indices, values } = example.features
      for (let feature = 0; feature < indices.length; feature += 1) {
        const row = (indices[feature] ?? 0) * kinds
        const value = values[feature] ?? 0
        for (const kind of mistaken) {
          const gradient = (errors[kind] ?? 0) * value
          const sum = (squares[row + kind] ?? 0) + gradient * gradient
          squares[row + kind] = sum
          weights[row + kind] = (weights[row + kind] ?? 0) - (LEARNING_RATE * gradient) / Math.sqrt(sum)
        }
      }
    }
    if (epoch >= EPOCHS - AVERAGED) for (const [at, weight] of weights.entries()) sums[at] = (sums[at] ?? 0) + weight
  }
  return { ...model, weights: sums.map((sum) => sum / AVERAGED) }
}

/** As {@link learn}, with the weights as they ship. */
export function learnRounded(examples: readonly Example[]): KindModel {
  return readModel(storeModel(learn(examples)))
}

/** How much an example of each kind counts: all kinds together weigh the same, so that none is guessed because it was written more often. */
function importancesOf(examples: readonly Example[]): Float64Array {
  const counts = new Float64Array(KINDS.length)
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => examples.length / (KINDS.length * Math.max(1, count)))
}

/** Predicted minus wished probability of each kind, times the example's importance, into `errors`. */
function errorsOf(example: Example, model: KindModel, importance: number, errors: Float64Array): void {
  const shares = probabilities(scoresOf(example.features, model), 1)
  for (let kind = 0; kind < errors.length; kind += 1) {
    const wished = kind === example.label ? 1 - SMOOTHING : SMOOTHING / (errors.length - 1)
    errors[kind] = ((shares[kind] ?? 0) - wished) * importance
  }
}

function probabilities(scores: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp((score - highest) / temperature))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** What a model that has not seen an example scores its kinds. */
export interface Scored {
  readonly scores: Float64Array
  readonly label: number
}

/** The temperature at which models are as sure as they are right, by the likelihood of examples that they had not seen. */
export function calibrate(scored: readonly Scored[]): number {
  const temperatures = Array.from({ length: 40 }, (_, at) => 0.1 + at * 0.05)
  const losses = temperatures.map((temperature) => {
    let loss = 0
    for (const { scores, label } of scored) loss -= Math.log(probabilities(scores, temperature)[label] ?? 0)
    return loss
  })
  return temperatures[losses.indexOf(Math.min(...losses))] ?? 1
}
