import { ServiceRefused } from '@innkeeper/core/errors'
import { identityOf, type EmbedderIdentity } from '@innkeeper/core/embedding/embedder'

import type { Qdrant } from './client.ts'
import { PAYLOAD_INDEXES } from './filter.ts'
import { WORD_RULE } from './word-vector.ts'

/** Names of the two vectors of every point. */
export const DENSE = 'dense'
export const WORDS = 'bm25'

/** The most results of one query or scroll. */
export const MOST_RESULTS = 100

/**
 * Makes a collection for one embedder's vectors, with an index for everything that is filtered by, or completes one that is there. Can run
 * twice, and side by side with itself.
 *
 * Not part of opening the index: what deploys or re-indexes calls it, a Worker that only searches has no right to.
 *
 * @throws {ServiceRefused} The collection holds vectors or words of another rule: they cannot be mixed, a new collection is needed.
 */
export async function prepareCollection(qdrant: Qdrant, collection: string, identity: EmbedderIdentity): Promise<void> {
  const path = `/collections/${encodeURIComponent(collection)}`
  const metadata = { embedding: identityOf(identity), words: WORD_RULE }
  const body = {
    vectors: { [DENSE]: { size: identity.dimensions, distance: 'Cosine' } },
    sparse_vectors: { [WORDS]: { modifier: 'idf' } },
    strict_mode_config: {
      enabled: true,
      unindexed_filtering_retrieve: false,
      unindexed_filtering_update: false,
      max_query_limit: MOST_RESULTS,
    },
    metadata,
  }
  const existing = await qdrant.call('describe the collection', { method: 'GET', path }, 404)
  if (existing === undefined) await qdrant.call('make the collection', { method: 'PUT', path, body }, 409)
  const made = describedCollection(existing ?? (await qdrant.call('describe the collection', { method: 'GET', path })))
  const held = made.config.metadata
  if (held?.['embedding'] !== metadata.embedding || held['words'] !== metadata.words)
    throw new ServiceRefused(
      `the Qdrant collection ${collection} was made for another embedder or another rule of words`,
    )
  // Before anything is put: an index that comes later leaves the graph without the links of its filter.
  for (const [field, schema] of Object.entries(PAYLOAD_INDEXES)) {
    if (made.payload_schema && field in made.payload_schema) continue
    await qdrant.call('index a field', {
      method: 'PUT',
      path: `${path}/index?wait=true`,
      body: { field_name: field, field_schema: schema },
    })
  }
}

interface DescribedCollection {
  readonly config: { readonly metadata?: Readonly<Record<string, unknown>> | null }
  readonly payload_schema?: Readonly<Record<string, unknown>>
}

/** True of the documented answer to `GET /collections/{name}`. */
function describedCollection(result: unknown): DescribedCollection {
  return result as DescribedCollection
}
