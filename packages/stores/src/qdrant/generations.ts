import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import type { SearchGenerations } from '@innkeeper/core/search/search-generations'
import type { SearchIndex } from '@innkeeper/core/search/search-index'

import { beginCollection, prepareAlias, promoteCollections } from './aliases.ts'
import type { Qdrant } from './client.ts'
import { type IndexAlias, INDEX_ALIASES, openPartedIndex } from './parted-index.ts'
import { openQdrantIndex } from './search-index.ts'

/** The index under Qdrant's aliases; makes what is not there. @throws {StoreUnavailable | ServiceRefused} */
export async function openQdrantGenerations(qdrant: Qdrant, identity: EmbedderIdentity): Promise<SearchGenerations> {
  const fit = await Promise.all(INDEX_ALIASES.map((alias) => prepareAlias(qdrant, alias, identity)))
  let fits = fit.every(Boolean)
  let current = openServingIndex(qdrant, fits ? identity : undefined)
  return {
    shared: true,
    serving: {
      put: (entries) => current.put(entries),
      search: (request) => current.search(request),
      scroll: (filter, audience, limit, cursor) => current.scroll(filter, audience, limit, cursor),
      count: (filter, audience) => current.count(filter, audience),
    },
    // Without those of rooms, which nobody may count.
    documentCount: () => current.count({ types: RECORD_TYPES }, OPERATOR_AUDIENCE),
    needsReindex: () => !fits,
    async begin() {
      const begun = new Map<IndexAlias, string>()
      for (const alias of INDEX_ALIASES) begun.set(alias, await beginCollection(qdrant, alias, identity))
      return {
        index: openPartedIndex((alias) => openQdrantIndex(qdrant, { collection: begun.get(alias) ?? alias, identity })),
        async promote() {
          await promoteCollections(qdrant, begun)
          current = openServingIndex(qdrant, identity)
          fits = true
        },
      }
    },
  }
}

/** The index as it serves under its aliases, which must be there. @param identity Undefined: words alone. */
export function openServingIndex(qdrant: Qdrant, identity: EmbedderIdentity | undefined): SearchIndex {
  return openPartedIndex((alias) => openQdrantIndex(qdrant, { collection: alias, identity }))
}
