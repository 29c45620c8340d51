/**
 * Makes the model that tells what kind of question a text is. Run `scripts/list-ordinary-words.ts` before it.
 *
 * Trains on evals/questions/<language>.jsonl and scores on dev.jsonl, which other people wrote; then trains on everything and writes
 * packages/core/src/question/kinds-model.json, and the scores to evals/reports/kinds.json. About a minute on one core; the same input
 * gives the same model.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { LANGUAGES, type Language } from '@innkeeper/core/language/language'
import { findWhen } from '@innkeeper/core/question/date-expression'
import { featuresOf, type Features } from '@innkeeper/core/question/zz-features'
import { readModel, scoresOf, storeModel, type KindModel } from '@innkeeper/core/question/kind-model'
import { maskTimes } from '@innkeeper/core/question/mask'
import { KINDS, type Kind } from '@innkeeper/core/question/plan'
import { judge, readQuestions, tally } from '@innkeeper/evals/understanding/score'

const SETS = new URL('../evals/questions/', import.meta.url)
const MODEL = new URL('../packages/core/src/question/kinds-model.json', import.meta.url)
const REPORT = new URL('../evals/reports/kinds.json', import.meta.url)

/** Features are numbered below 2^BITS. Fewer lose a point or two, more gain nothing and weigh more. */
const BITS = Number(process.env.BITS ?? 15)
const DROP = Number(process.env.DROP ?? 0)
const EPOCHS = Number(process.env.EPOCHS ?? 12)
const LEARNING_RATE = Number(process.env.LR ?? 0.5)
const DECAY = Number(process.env.DECAY ?? 1e-6)
/** The share of certainty that is spread over the other kinds, because labels are opinions. */
const SMOOTHING = Number(process.env.SMOOTH ?? 0.1)
/** How finely weights are kept. */
const LEVELS = 9
const SMALLEST_STEP = 2.4

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
  const counts = new Float64Array(kinds)
  for (const e of examples) counts[e.label]! += 1
  const BAL = Number(process.env.BAL ?? 0)
  const importance = counts.map((n) => (examples.length / kinds / n) ** BAL)
  const average = new Float32Array(process.env.AVG ? weights.length : 0)
  let averaged = 0
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    if (process.env.AVG && epoch >= EPOCHS / 2) { averaged += 1; for (let at = 0; at < weights.length; at += 1) average[at] = average[at]! + weights[at]! }
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const full = example.features
      const features = DROP > 0 ? thinned(full, random) : full
      errorsOf({ ...example, features }, { bits: BITS, kinds: KINDS, weights, temperature: 1 }, errors)
      const { indices, values } = features
      const imp = importance[example.label] ?? 1
      for (let feature = 0; feature < indices.length; feature += 1) {
        const row = (indices[feature] ?? 0) * kinds
        const value = values[feature] ?? 0
        for (let kind = 0; kind < kinds; kind += 1) {
          const weight = weights[row + kind] ?? 0
          const gradient = (errors[kind] ?? 0) * value * imp + DECAY * weight
          const sum = (squares[row + kind] ?? 0) + gradient * gradient
          squares[row + kind] = sum
          weights[row + kind] = weight - (LEARNING_RATE * gradient) / Math.sqrt(sum)
        }
      }
    }
  }
  if (process.env.AVG) return { bits: BITS, kinds: KINDS, weights: average.map((w) => w / averaged), temperature: 1 }
  return { bits: BITS, kinds: KINDS, weights, temperature: 1 }
}

function thinned({ indices, values }: Features, random: () => number): Features {
  const i: number[] = []
  const v: number[] = []
  for (let at = 0; at < indices.length; at += 1) if (random() >= DROP) { i.push(indices[at]!); v.push(values[at]! / Math.sqrt(1 - DROP)) }
  return { indices: Uint32Array.from(i), values: Float32Array.from(v) }
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

const t0 = performance.now()
const ours = [...LANGUAGES.flatMap(examplesOf), ...(process.env.MORE ?? 'more').split(',').filter(Boolean).flatMap(examplesOf)]
const tests = (process.env.TESTS ?? 'dev,fresh-fr,fresh-it').split(',').map((n) => [n, examplesOf(n)] as const)
const model = asKept(train(withStrangers(ours)))
console.log(JSON.stringify(process.env.LABEL ?? ''), tests.map(([n, e]) => n + ' ' + percent(scoreBy(e, model, () => 'all')['all']!)).join('  '), Math.round((performance.now() - t0) / 1000) + 's', Math.round(gzipSync(JSON.stringify(storeModel(model, LEVELS, SMALLEST_STEP))).length/1024))
if (process.argv.includes('--kinds')) for (const [n, e] of tests) for (const x of e) { const sc = [...scoresOf(x.features, model)]; const b = sc.indexOf(Math.max(...sc)); if (b !== x.label) console.log(n, x.kind, '→', KINDS[b], '|', x.masked) }
