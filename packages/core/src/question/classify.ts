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
  return model.kinds
    .map((kind, at) => ({ kind, probability: (shares[at] ?? 0) / total }))
    .sort((left, right) => right.probability - left.probability)
}
