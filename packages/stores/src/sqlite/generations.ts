import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import type { SearchGenerations } from '@innkeeper/core/search/search-generations'

import type { Database } from './open-database.ts'
import { openSearchIndex } from './search-index.ts'

/** The index in the data file. */
export function openSqliteGenerations(database: Database, identity: EmbedderIdentity): SearchGenerations {
  const serving = openSearchIndex(database, { identity })
  return {
    shared: false,
    serving,
    documentCount: async () => serving.status().documents,
    needsReindex: () => serving.status().needsReindex,
    async begin() {
      const { generation, index } = await serving.beginGeneration(identity)
      return { index, promote: () => serving.promote(generation) }
    },
  }
}
