import { featuresOf } from './features.ts'
import { readModel, scoresOf, type KindModel } from './kind-model.ts'
import stored from './kinds-model.json' with { type: 'json' }
import type { Kind } from './plan.ts'

export interface RankedKind {
  readonly kind: Kind
  /** 0 to 1; all kinds' together are 1. */
  readonly probability: number
}

let shipped: KindModel | undefined

/** The model that scripts/train-kinds.ts made; decoded on first use. */
export function shippedModel(): KindModel {
  shipped ??= readModel(stored)
  return shipped
}

/**
 * What kind of question a text is, likeliest first.
 *
 * @param masked A question in which names are placeholders and expressions of time are `~` (see `features.ts`).
 */
export function classify(masked: string, model: KindModel = shippedModel()): RankedKind[] {
  const scores = scoresOf(featuresOf(masked, model.bits), model)
  let highest = -Infinity
  for (const score of scores) highest = Math.max(highest, score)
  const shares = scores.map((score) => Math.exp((score - highest) / model.temperature))
  let total = 0
  for (const share of shares) total += share
  return likeliestFirst(model.kinds.map((kind, at) => ({ kind, probability: (shares[at] ?? 0) / total })))
}

/** How much less likely chat is where the assistant is spoken to: most of the chat that was learned from is among colleagues. By authors left out. */
const CHAT_WHEN_ADDRESSED = 0.2

/** As {@link classify}, for words that are meant for the assistant. */
export function classifyAddressed(masked: string, model?: KindModel): RankedKind[] {
  const ranked = classify(masked, model).map(({ kind, probability }) => ({
    kind,
    probability: kind === 'small_talk' ? probability * CHAT_WHEN_ADDRESSED : probability,
  }))
  const total = ranked.reduce((sum, { probability }) => sum + probability, 0)
  return likeliestFirst(ranked.map(({ kind, probability }) => ({ kind, probability: probability / total })))
}

function likeliestFirst(ranked: readonly RankedKind[]): RankedKind[] {
  return ranked.toSorted((left, right) => right.probability - left.probability)
}
