export interface Ranking<Id> {
  /** Best first, each once. May be empty. */
  readonly ids: readonly Id[]
  /** What a place in this list is worth beside the same place in the others; above 0. */
  readonly weight: number
}

export interface Ranked<Id> {
  readonly id: Id
  readonly score: number
}

/**
 * How much each way of finding counts with the embedder that needs no model: its vectors tell likeness of spelling rather than of meaning,
 * so words lead and vectors add what is spelt differently.
 */
export const DEFAULT_WEIGHTS = { words: 1, vector: 0.6 } as const

/**
 * Merges ranked lists by weighted reciprocal rank: an id scores the sum of `weight / (k + rank)` over the lists that hold it, rank counted
 * from 1. Scores of the lists themselves play no part, so they need not be comparable.
 *
 * @param k Damping, above 0: the larger, the less a first place is worth beside a tenth. The default is the paper's.
 * @returns Each id once, best first; equal scores keep first-seen order.
 * @throws {RangeError} `k` or a weight is not a positive finite number.
 * @see Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009.
 */
export function fuseRankings<Id>(rankings: readonly Ranking<Id>[], k = 60): Ranked<Id>[] {
  for (const [name, value] of [['k', k], ...rankings.map((ranking) => ['weight', ranking.weight] as const)] as const) {
    if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be positive, got ${value}`)
  }
  const scores = new Map<Id, number>()
  for (const { ids, weight } of rankings) {
    for (const [index, id] of ids.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + weight / (k + index + 1))
    }
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((left, right) => right.score - left.score)
}
