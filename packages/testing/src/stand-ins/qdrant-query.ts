import type { KeptPoint, QdrantCollection } from './qdrant-collection.ts'
import { QdrantError, type PointId, type Query, type Retrieval, type SparseVector } from './qdrant-wire.ts'

export interface Scored {
  readonly point: KeptPoint
  readonly score: number
}

/** @throws {QdrantError} */
export function runQuery(query: Query, collection: QdrantCollection): Scored[] {
  collection.checkLimit(query.limit)
  const { query: asked, prefetch = [], filter, offset, limit } = query
  if (!('rrf' in asked)) {
    const { using = '', score_threshold: threshold } = query
    return retrieve(
      { query: asked, using, filter, limit: offset + limit, score_threshold: threshold },
      collection,
    ).slice(offset)
  }
  // The outer filter holds in every prefetch.
  const lists = prefetch.map((each) => {
    collection.checkLimit(each.limit)
    const both = filter && each.filter ? { must: [filter, each.filter] } : (filter ?? each.filter)
    return retrieve({ ...each, filter: both }, collection)
  })
  const { k, weights = lists.map(() => 1) } = asked.rrf
  if (weights.length !== lists.length)
    throw new QdrantError(400, 'Wrong input: rrf weights must be as many as prefetches')
  return fused(lists, k, weights).slice(offset, offset + limit)
}

/** Weighted reciprocal ranks by the server's formula, which stretches ranks by weights. @see https://qdrant.tech/documentation/concepts/hybrid-queries/ */
function fused(lists: readonly (readonly Scored[])[], k: number, weights: readonly number[]): Scored[] {
  const scores = new Map<PointId, Scored>()
  for (const [list, ranked] of lists.entries()) {
    for (const [rank, { point }] of ranked.entries()) {
      const score = 1 / (k + (rank + 1) / (weights[list] ?? 1) - 1)
      scores.set(point.id, { point, score: (scores.get(point.id)?.score ?? 0) + score })
    }
  }
  return best([...scores.values()])
}

function retrieve(
  { query, using, filter, limit, score_threshold: least }: Retrieval,
  collection: QdrantCollection,
): Scored[] {
  const candidates = collection.select(filter).filter(({ vector }) => vector[using] !== undefined)
  const { vectors, sparse_vectors: sparse } = collection.config
  let scored: Scored[]
  if (Array.isArray(query)) {
    const size = vectors[using]?.size
    if (size === undefined) throw new QdrantError(400, `Wrong input: Not existing vector name error: ${using}`)
    if (size !== query.length)
      throw new QdrantError(400, `Wrong input: Vector dimension error: expected dim: ${size}, got ${query.length}`)
    scored = candidates.flatMap((point) => {
      const vector = point.vector[using]
      return Array.isArray(vector) ? [{ point, score: cosine(vector, query) }] : []
    })
  } else {
    const kept = sparse[using]
    if (!kept) throw new QdrantError(400, `Wrong input: Not existing vector name error: ${using}`)
    const weigh = kept.modifier === 'idf' ? rarity(collection, using) : () => 1
    scored = candidates.flatMap((point) => {
      const vector = point.vector[using]
      if (!vector || Array.isArray(vector)) return []
      const score = dot(vector, query, weigh)
      return score === undefined ? [] : [{ point, score }]
    })
  }
  return best(scored.filter(({ score }) => least === undefined || score > least)).slice(0, limit)
}

/** The server does not say which of equals comes first: here it is the one that came last. */
function best(scored: readonly Scored[]): Scored[] {
  return scored.toReversed().sort((left, right) => right.score - left.score)
}

/** How rare a term is among all points that have this vector, filtered out or not. */
function rarity(collection: QdrantCollection, using: string): (index: number) => number {
  const counts = new Map<number, number>()
  let points = 0
  for (const { vector } of collection.points.values()) {
    const words = vector[using]
    if (!words || Array.isArray(words)) continue
    points++
    for (const index of words.indices) counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return (index) => {
    const holding = counts.get(index) ?? 0
    return Math.log((points - holding + 0.5) / (holding + 0.5) + 1)
  }
}

/** Undefined where no term is in both. */
function dot(left: SparseVector, right: SparseVector, weigh: (index: number) => number): number | undefined {
  let sum: number | undefined
  for (const [place, index] of right.indices.entries()) {
    const other = left.indices.indexOf(index)
    if (other >= 0) sum = (sum ?? 0) + (right.values[place] ?? 0) * weigh(index) * (left.values[other] ?? 0)
  }
  return sum
}

function cosine(left: readonly number[], right: readonly number[]): number {
  let [product, first, second] = [0, 0, 0]
  for (const [place, value] of left.entries()) {
    const other = right[place] ?? 0
    product += value * other
    first += value * value
    second += other * other
  }
  return first * second === 0 ? 0 : product / Math.sqrt(first * second)
}
