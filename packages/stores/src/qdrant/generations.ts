import type { Audience } from '@innkeeper/core/access/data-class'
import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import type { SearchIndex } from '@innkeeper/core/search/search-index'

import { beginCollection, prepareAlias, promoteCollections } from './aliases.ts'
import type { Qdrant } from './client.ts'
import { type IndexAlias, INDEX_ALIASES, openPartedIndex } from './parted-index.ts'
import { openQdrantIndex } from './search-index.ts'

/** The index that serves, and the making of the next one. */
export interface QdrantGenerations {
  readonly serving: SearchIndex
  /** False when the serving collections hold vectors of another embedder, or words of another rule: then they are searched by words alone. */
  readonly fits: boolean
  /** Documents outside of rooms. */
  documentCount(): Promise<number>
  /** A new and empty index for the configured embedder. `promote` lets it serve in place of the other, which is then removed. */
  begin(): Promise<{ readonly index: SearchIndex; promote(): Promise<void> }>
}

const EVERYTHING: Audience = OPERATOR_AUDIENCE

/** Makes what is not there. @throws {StoreUnavailable | ServiceRefused} */
export async function openQdrantGenerations(qdrant: Qdrant, identity: EmbedderIdentity): Promise<QdrantGenerations> {
  const fit = await Promise.all(INDEX_ALIASES.map((alias) => prepareAlias(qdrant, alias, identity)))
  const fits = fit.every(Boolean)
  const serving = openServingIndex(qdrant, fits ? identity : undefined)
  return {
    serving,
    fits,
    documentCount: () => serving.count({ types: RECORD_TYPES }, EVERYTHING),
    async begin() {
      const begun = new Map<IndexAlias, string>()
      for (const alias of INDEX_ALIASES) begun.set(alias, await beginCollection(qdrant, alias, identity))
      return {
        index: openPartedIndex((alias) => openQdrantIndex(qdrant, { collection: begun.get(alias) ?? alias, identity })),
        promote: () => promoteCollections(qdrant, begun),
      }
    },
  }
}

/** The index as it serves under its aliases, which must be there. @param identity Undefined: words alone. */
export function openServingIndex(qdrant: Qdrant, identity: EmbedderIdentity | undefined): SearchIndex {
  return openPartedIndex((alias) => openQdrantIndex(qdrant, { collection: alias, identity }))
}
