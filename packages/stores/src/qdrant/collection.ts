import { ServiceRefused } from '@innkeeper/core/errors'
import { type EmbedderIdentity, identityOf } from '@innkeeper/core/embedding/embedder'

import type { Qdrant } from './client.ts'
import { PAYLOAD_INDEXES } from './filter.ts'
import { WORD_RULE } from './word-vector.ts'

/** Names of the two vectors of every point. */
export const DENSE = 'dense'
export const WORDS = 'bm25'

/** The most results of one query or scroll. */
export const MOST_RESULTS = 100

/** Making a collection takes a server longer than anything else, in milliseconds. */
const MAKING_MS = 30_000

export function collectionPath(collection: string): string {
  return `/collections/${encodeURIComponent(collection)}`
}

/**
 * Makes a collection for one embedder's vectors, with an index for everything that is filtered by, or completes one that is there. Can run
 * twice, and side by side with itself.
 *
 * Not part of opening the index: what deploys or re-indexes calls it, a Worker that only searches has no right to.
 *
 * @throws {ServiceRefused} The collection holds vectors or words of another rule: they cannot be mixed, a new collection is needed.
 */
export async function prepareCollection(qdrant: Qdrant, collection: string, identity: EmbedderIdentity): Promise<void> {
  const path = collectionPath(collection)
  const body = {
    vectors: { [DENSE]: { size: identity.dimensions, distance: 'Cosine' } },
    sparse_vectors: { [WORDS]: { modifier: 'idf' } },
    strict_mode_config: {
      enabled: true,
      unindexed_filtering_retrieve: false,
      unindexed_filtering_update: false,
      max_query_limit: MOST_RESULTS,
    },
    metadata: metadataFor(identity),
  }
  const existing = await describeCollection(qdrant, collection)
  if (!existing) await qdrant.call('make the collection', { method: 'PUT', path, body, deadlineMs: MAKING_MS }, 409)
  const made = existing ?? (await describeCollection(qdrant, collection))
  if (!made || !fitsTo(made, identity))
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
      deadlineMs: MAKING_MS,
    })
  }
}

function metadataFor(identity: EmbedderIdentity) {
  return { embedding: identityOf(identity), words: WORD_RULE }
}

/** True when a collection was made for this embedder's vectors and by this rule of words. */
export function fitsTo({ config: { metadata } }: DescribedCollection, identity: EmbedderIdentity): boolean {
  const wanted = metadataFor(identity)
  return metadata?.['embedding'] === wanted.embedding && metadata['words'] === wanted.words
}

export interface DescribedCollection {
  readonly config: { readonly metadata?: Readonly<Record<string, unknown>> | null }
  readonly payload_schema?: Readonly<Record<string, unknown>>
}

/** @param name Of a collection or an alias. @returns Undefined when there is none. The cast is true of the documented answer. */
export async function describeCollection(qdrant: Qdrant, name: string): Promise<DescribedCollection | undefined> {
  const result = await qdrant.call('describe the collection', { method: 'GET', path: collectionPath(name) }, 404)
  return result as DescribedCollection | undefined
}
