/**
 * Makes the model that tells what kind of question a text is. Run `scripts/list-ordinary-words.ts` before it.
 *
 * Trains on all of evals/questions/*.jsonl but two and scores on dev.jsonl, which other people wrote; then trains on everything and
 * writes packages/core/src/question/kinds-model.json, and the scores to evals/reports/kinds.json. About a minute on one core; the same input
 * gives the same model.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import type { Language } from '@innkeeper/core/language/language'
import { findWhen } from '@innkeeper/core/question/date-expression'
import { featuresOf, type Features } from '@innkeeper/core/question/features'
import { readModel, scoresOf, storeModel, type KindModel } from '@innkeeper/core/question/kind-model'
import { maskTimes } from '@innkeeper/core/question/mask'
import { KINDS, type Kind } from '@innkeeper/core/question/plan'
import { judge, readQuestions, tally } from '@innkeeper/evals/understanding/score'

const SETS = new URL('../evals/questions/', import.meta.url)
const MODEL = new URL('../packages/core/src/question/kinds-model.json', import.meta.url)
const REPORT = new URL('../evals/reports/kinds.json', import.meta.url)

/** Features are numbered below 2^BITS. Fewer lose a point or two, more gain nothing and weigh more. */
const BITS = 15
const EPOCHS = 12
/** The weights after each of the last epochs are averaged, so that the order of the examples matters less. */
const AVERAGED = 6
const LEARNING_RATE = 0.5
const DECAY = 1e-6
/** The share of certainty that is spread over the other kinds, because labels are opinions. */
const SMOOTHING = 0.1
/** How finely weights are kept. */
const LEVELS = 9
const SMALLEST_STEP = 2.5

interface Example {
  /** Names as placeholders, times as `~`. */
  readonly masked: string
  readonly language: Language
  readonly kind: Kind
  readonly label: number
  readonly features: Features
}

function examplesOf(name: string): Example[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, SETS), 'utf8').split('\n')
  return lines.flatMap((line) => {
    if (line === '') return []
    const { lang, kind, text } = JSON.parse(line) as { lang: Language; kind: Kind; text: string }
    const masked = maskTimes(text, findWhen(text, lang).spans)
    return [{ masked, language: lang, kind, label: KINDS.indexOf(kind), features: featuresOf(masked, BITS) }]
  })
}

const NAME = /\{(?:guest|listing|staff)\}/g
/** The share of questions with a name that are learned a second time with a name that nobody has. */
const STRANGERS = 0.4

/** Questions as they look when the directory does not hold their names: marked as some name, or left as they were typed. */
function withStrangers(examples: readonly Example[]): Example[] {
  const random = randomNumbers(7)
  return examples.flatMap((example) => {
    if (!example.masked.match(NAME) || random() > STRANGERS) return [example]
    const marked = random() < 0.5
    const masked = example.masked.replaceAll(NAME, () => (marked ? '{name}' : inventedName(random)))
    return [example, { ...example, masked, features: featuresOf(masked, BITS) }]
  })
}

/** Sounds like a name of nowhere, so that no name is learned. */
function inventedName(random: () => number): string {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? ''
  const word = (): string => {
    let letters = ''
    const syllables = 2 + Math.floor(random() * 3)
    for (let at = 0; at < syllables; at += 1)
      letters += pick('bcdfghjklmnprstvwz') + pick('aeiou') + (random() < 0.4 ? pick('lnrst') : '')
    return letters
  }
  return random() < 0.4 ? `${word()} ${word()}` : word()
}

/** Multinomial logistic regression by stochastic gradient descent with AdaGrad's step sizes. Deterministic. */
function train(examples: readonly Example[]): KindModel {
  const kinds = KINDS.length
  const weights = new Float32Array(kinds << BITS)
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
      errorsOf(example, { bits: BITS, kinds: KINDS, weights, temperature: 1 }, errors)
      const { indices, values } = example.features
      const importance = importances[example.label] ?? 1
      for (let feature = 0; feature < indices.length; feature += 1) {
        const row = (indices[feature] ?? 0) * kinds
        const value = values[feature] ?? 0
        for (let kind = 0; kind < kinds; kind += 1) {
          const weight = weights[row + kind] ?? 0
          const gradient = (errors[kind] ?? 0) * value * importance + DECAY * weight
          const sum = (squares[row + kind] ?? 0) + gradient * gradient
          squares[row + kind] = sum
          weights[row + kind] = weight - (LEARNING_RATE * gradient) / Math.sqrt(sum)
        }
      }
    }
    if (epoch >= EPOCHS - AVERAGED) for (const [at, weight] of weights.entries()) sums[at] = (sums[at] ?? 0) + weight
  }
  return { bits: BITS, kinds: KINDS, weights: sums.map((sum) => sum / AVERAGED), temperature: 1 }
}

/** How much an example of each kind counts: all kinds together weigh the same, so that none is guessed because it was written more often. */
function importancesOf(examples: readonly Example[]): Float64Array {
  const counts = new Float64Array(KINDS.length)
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => examples.length / (KINDS.length * Math.max(1, count)))
}

/** Predicted minus wished probability of each kind, into `errors`. */
function errorsOf(example: Example, model: KindModel, errors: Float64Array): void {
  const shares = probabilities(scoresOf(example.features, model), 1)
  for (let kind = 0; kind < errors.length; kind += 1) {
    const wished = kind === example.label ? 1 - SMOOTHING : SMOOTHING / (errors.length - 1)
    errors[kind] = (shares[kind] ?? 0) - wished
  }
}

function probabilities(scores: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp((score - highest) / temperature))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}

interface Scores {
  readonly right: number
  readonly of: number
}

function scoreBy(
  examples: readonly Example[],
  model: KindModel,
  group: (example: Example) => string,
): Record<string, Scores> {
  const groups: Record<string, { right: number; of: number }> = {}
  for (const example of examples) {
    const scores = scoresOf(example.features, model)
    const counted = (groups[group(example)] ??= { right: 0, of: 0 })
    counted.of += 1
    if (scores.indexOf(Math.max(...scores)) === example.label) counted.right += 1
  }
  return groups
}

/** The temperature at which the model is as sure as it is right, by the likelihood of examples that it has not seen. */
function calibrate(examples: readonly Example[], model: KindModel): number {
  const temperatures = Array.from({ length: 40 }, (_, at) => 0.1 + at * 0.05)
  const loss = (temperature: number): number => {
    let sum = 0
    for (const example of examples)
      sum -= Math.log(probabilities(scoresOf(example.features, model), temperature)[example.label] ?? 0)
    return sum
  }
  return temperatures.reduce((best, temperature) => (loss(temperature) < loss(best) ? temperature : best))
}

const percent = ({ right, of }: Scores): number => Math.round((1000 * right) / of) / 10
const percents = (groups: Record<string, Scores>): Record<string, number> =>
  Object.fromEntries(Object.entries(groups).map(([name, scores]) => [name, percent(scores)]))
const asKept = (model: KindModel): KindModel => readModel(storeModel(model, LEVELS, SMALLEST_STEP))

const others = examplesOf('dev')
/** Written with the errors on dev.jsonl in view, so no part of the trial. */
const afterthoughts = examplesOf('more')
const ours = readdirSync(SETS)
  .filter((name) => name.endsWith('.jsonl') && name !== 'dev.jsonl' && name !== 'more.jsonl')
  .sort()
  .flatMap((name) => examplesOf(name.replace('.jsonl', '')))

const heldOut = asKept(train(withStrangers(ours)))
const everything = [...ours, ...others, ...afterthoughts]
const temperature = calibrate(others, heldOut)
const final = storeModel({ ...train(withStrangers(everything)), temperature }, LEVELS, SMALLEST_STEP)
const kept = readModel(final)

const judged = await judge(readQuestions('dev'), { ...heldOut, temperature })
const understood = Object.fromEntries(
  [...tally(judged, ({ question }) => question.lang), ...tally(judged, () => 'overall')].map(([name, { of, both }]) => [
    name,
    percent({ right: both, of }),
  ]),
)
for (const { kindRight, windowRight, question, plan, asked } of judged)
  if (process.argv.includes('--errors') && !(kindRight && windowRight))
    process.stdout.write(
      `${question.lang} ${question.kind} → ${plan.kinds[0]} ${plan.confidence.toFixed(2)} ${question.slots['when']} → ${plan.when} | ${asked}\n`,
    )

const report = {
  trainedOn: everything.length,
  temperature,
  /** Kinds alone, of a model that has not seen dev.jsonl. */
  heldOut: {
    overall: scoreBy(others, heldOut, () => 'all')['all'],
    languages: percents(scoreBy(others, heldOut, ({ language }) => language)),
    kinds: percents(scoreBy(others, heldOut, ({ kind }) => kind)),
    /** Kind and window of whole questions, names filled in, by `understand`. */
    understood,
  },
  /** Kinds alone, of the shipped model on what it was trained on. */
  shipped: { languages: percents(scoreBy(everything, kept, ({ language }) => language)) },
}
const text = JSON.stringify(final, undefined, 2)
writeFileSync(MODEL, `${text}\n`)
writeFileSync(REPORT, `${JSON.stringify(report, undefined, 2)}\n`)
const sizes = `${Math.round(text.length / 1024)} KiB, ${Math.round(gzipSync(text).length / 1024)} KiB packed`
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n${sizes}\n`)
