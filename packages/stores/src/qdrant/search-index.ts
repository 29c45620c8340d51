import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import { foldWords } from '@innkeeper/core/language/fold'
import { DEFAULT_WEIGHTS } from '@innkeeper/core/search/fuse-rankings'
import type { SearchHit, SearchIndex, SearchRequest } from '@innkeeper/core/search/search-index'

import type { Qdrant } from './client.ts'
import { collectionPath, DENSE, MOST_RESULTS, WORDS } from './collection.ts'
import { qdrantFilter, type QdrantFilter } from './filter.ts'
import { documentOf, type Payload } from './payload.ts'
import { questionWords } from './word-vector.ts'
import { putEntries } from './write-points.ts'

export interface QdrantIndexOptions {
  /** A collection or, better, an alias of one that `prepareCollection` made. */
  readonly collection: string
  /** The embedder whose vectors `put` and `search` are given. Vectors of another size are left out; undefined: all of them. */
  readonly identity: EmbedderIdentity | undefined
  /**
   * What words and vectors count. Qdrant stretches a list's ranks by its weight where `fuseRankings` scales its scores, so that the same
   * numbers part the lists less sharply here.
   */
  readonly weights?: { readonly [Name in keyof typeof DEFAULT_WEIGHTS]: number }
}

const DAMPING = 60

/** The search index in a Qdrant collection, 1.17 or later. */
export function openQdrantIndex(qdrant: Qdrant, options: QdrantIndexOptions): SearchIndex {
  const { identity, weights = DEFAULT_WEIGHTS } = options
  const points = `${collectionPath(options.collection)}/points`

  async function search(request: SearchRequest): Promise<SearchHit[]> {
    const { text, limit, audience } = request
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= MOST_RESULTS))
      throw new RangeError('limit must be 1 to 100')
    const filter = qdrantFilter(request.filter, audience)
    const byWords = wordQuery(text, filter)
    const byVector =
      request.vector && request.vector.length === identity?.dimensions ? vectorQuery(request.vector, filter) : undefined
    if (!filter || !(byWords ?? byVector)) return []
    const [best, nearest] = await queryBatch([
      { ...(byWords && byVector ? fused(byWords, byVector) : (byWords ?? byVector)), limit, with_payload: true },
      // Fusion leaves ranks alone: how like a document is comes from the vectors' own list.
      ...(byVector ? [{ ...byVector, with_payload: false }] : []),
    ])
    const similarities = new Map(nearest?.map(({ id, score }) => [id, score]))
    const asked = new Set(foldWords(text))
    return (best ?? []).map(({ id, score, payload }) => {
      const document = documentOf(payload)
      const similarity = similarities.get(id)
      return {
        document,
        score,
        matchedWords: foldWords(`${document.title} ${document.text}`).some((word) => asked.has(word)),
        ...(similarity === undefined ? {} : { similarity }),
      }
    })
  }

  function fused(byWords: object, byVector: object): object {
    return {
      prefetch: [byWords, byVector],
      query: { rrf: { k: DAMPING, weights: [weights.words, weights.vector] } },
    }
  }

  async function queryBatch(searches: readonly object[]): Promise<readonly (readonly ScoredPoint[])[]> {
    const result = await qdrant.call('search', { method: 'POST', path: `${points}/query/batch`, body: { searches } })
    return queryAnswers(result).map((answer) => answer.points)
  }

  return {
    search,
    put: (entries) => putEntries(qdrant, points, identity?.dimensions, entries),

    async scroll(wanted, audience, limit, cursor) {
      const filter = qdrantFilter(wanted, audience)
      if (!filter) return { items: [], nextCursor: null }
      const result = await qdrant.call('scroll', {
        method: 'POST',
        path: `${points}/scroll`,
        body: {
          filter,
          limit: Math.min(limit, MOST_RESULTS),
          with_payload: true,
          ...(cursor === undefined ? {} : { offset: cursor }),
        },
      })
      const page = scrolledPage(result)
      return {
        items: page.points.map(({ payload }) => documentOf(payload)),
        nextCursor: page.next_page_offset ?? null,
      }
    },

    async count(wanted, audience) {
      const filter = qdrantFilter(wanted, audience)
      if (!filter) return 0
      const body = { filter, exact: true }
      const result = await qdrant.call('count', { method: 'POST', path: `${points}/count`, body })
      return countAnswer(result).count
    },
  }
}

/** @returns undefined when the text has no words. */
function wordQuery(text: string, filter: QdrantFilter | undefined): object | undefined {
  const words = questionWords(text)
  return words.indices.length === 0 ? undefined : { query: words, using: WORDS, filter, limit: MOST_RESULTS }
}

/** Only what points the same way at all is like the question. */
function vectorQuery(vector: Float32Array, filter: QdrantFilter | undefined): object {
  return { query: [...vector], using: DENSE, filter, limit: MOST_RESULTS, score_threshold: 0 }
}

interface ScoredPoint {
  readonly id: string
  readonly score: number
  readonly payload: Payload
}

/** True of the `result` of `query/batch`; payloads are written by `payloadOf` alone. */
function queryAnswers(result: unknown): readonly { readonly points: readonly ScoredPoint[] }[] {
  return result as readonly { readonly points: readonly ScoredPoint[] }[]
}

interface ScrolledPage {
  readonly points: readonly { readonly payload: Payload }[]
  readonly next_page_offset?: string | null
}

/** True of the `result` of `scroll`, as above. */
function scrolledPage(result: unknown): ScrolledPage {
  return result as ScrolledPage
}

/** True of the `result` of `count`. */
function countAnswer(result: unknown): { readonly count: number } {
  return result as { readonly count: number }
}
