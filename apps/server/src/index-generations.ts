import { StoreUnavailable } from '@innkeeper/core/errors'
import { type Embedder, identityOf } from '@innkeeper/core/embedding/embedder'
import { documentsFor, entriesOf, namingFor } from '@innkeeper/core/pipeline/index-records'
import type { Log, Metrics } from '@innkeeper/core/pipeline/ports'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import type { SearchIndex } from '@innkeeper/core/search/search-index'
import type { Database } from '@innkeeper/stores/sqlite/open-database'
import { openSearchIndex } from '@innkeeper/stores/sqlite/search-index'

/** The serving index, and the building of a new one beside it. */
export interface IndexGenerations {
  /** What is searched. While a new index is built, what is put goes into both. */
  readonly current: SearchIndex
  readonly embedder: string
  /** Embeds questions for the serving index; fails while that one holds vectors of another embedder, so that answers can say so. */
  readonly queryEmbedder: Embedder
  documentCount(): number
  /** The vectors in the index are of another embedder than the configured one. */
  needsReindex(): boolean
  rebuilding(): boolean
  /**
   * Builds a new index from every record and lets it serve; one that a stop interrupted begins anew. A second call while one runs
   * changes nothing.
   */
  rebuild(records: RecordStore, timezone: string): void
  /** Ends a running build, which serves nobody then. */
  stop(): Promise<void>
}

const RECORDS_AT_ONCE = 100

export function openIndexGenerations(
  database: Database,
  embedder: Embedder,
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
): IndexGenerations {
  const serving = openSearchIndex(database, { identity: embedder.identity })
  let building: SearchIndex | undefined
  let work: Promise<void> | undefined
  let stopped = false

  async function build(records: RecordStore, timezone: string): Promise<void> {
    const { generation, index } = await serving.beginGeneration(embedder.identity)
    building = index
    let done = 0
    let cursor: string | undefined
    do {
      const page = await records.find({ types: RECORD_TYPES }, RECORDS_AT_ONCE, cursor)
      const naming = await namingFor(page.items, records, timezone)
      const perRecord = page.items.map((stored) => documentsFor(stored, naming, { log, metrics }))
      const vectors = await embedder.embedDocuments(perRecord.flat().map(({ text }) => text))
      await index.put(entriesOf(page.items, perRecord, vectors))
      done += page.items.length
      if (done % 5_000 < RECORDS_AT_ONCE) log.info('new index grows', { records: done })
      cursor = page.nextCursor ?? undefined
      await new Promise(setImmediate)
    } while (cursor !== undefined && !stopped)
    if (stopped) return
    await serving.promote(generation)
    log.info('new index serves', { records: done })
  }

  return {
    current: {
      put: async (entries) => {
        await serving.put(entries)
        await building?.put(entries)
      },
      search: (request) => serving.search(request),
      scroll: (filter, audience, limit, cursor) => serving.scroll(filter, audience, limit, cursor),
      count: (filter, audience) => serving.count(filter, audience),
    },
    embedder: identityOf(embedder.identity),
    queryEmbedder: {
      identity: embedder.identity,
      embedDocuments: (texts) => embedder.embedDocuments(texts),
      embedQuery: async (text) => {
        if (serving.status().needsReindex) {
          throw new StoreUnavailable('the index holds vectors of another embedder; run `innkeeper reindex`')
        }
        return embedder.embedQuery(text)
      },
    },
    documentCount: () => serving.status().documents,
    needsReindex: () => serving.status().needsReindex,
    rebuilding: () => work !== undefined,
    rebuild(records, timezone) {
      work ??= build(records, timezone)
        .catch((error: unknown) => {
          log.error('the new index was not finished and the old one goes on serving; run `innkeeper reindex` again', {
            error,
          })
        })
        .finally(() => {
          building = undefined
          work = undefined
        })
    },
    async stop() {
      stopped = true
      await work
    },
  }
}
