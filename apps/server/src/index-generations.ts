import { StoreUnavailable } from '@innkeeper/core/errors'
import { type Embedder, identityOf } from '@innkeeper/core/embedding/embedder'
import { documentsFor, entriesOf, namingFor } from '@innkeeper/core/pipeline/index-records'
import type { Log, Metrics } from '@innkeeper/core/pipeline/ports'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import type { SearchGenerations } from '@innkeeper/core/search/search-generations'
import type { SearchIndex } from '@innkeeper/core/search/search-index'

/** The serving index, and the building of a new one beside it. */
export interface IndexGenerations {
  /** What is searched. While a new index is built, what is put goes into both. */
  readonly current: SearchIndex
  readonly embedder: string
  /** Embeds questions for the serving index; fails while that one holds vectors of another embedder, so that answers can say so. */
  readonly queryEmbedder: Embedder
  documentCount(): Promise<number>
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
/** What was stored so long before a build began may have been put into the old index after it, in ms. */
const UNDER_WAY_MS = 5 * 60_000

export function openIndexGenerations(
  generations: SearchGenerations,
  embedder: Embedder,
  { log, metrics, now }: { readonly log: Log; readonly metrics: Metrics; readonly now: () => number },
): IndexGenerations {
  const { serving } = generations
  let building: SearchIndex | undefined
  let work: Promise<void> | undefined
  let stopped = false

  async function build(records: RecordStore, timezone: string): Promise<void> {
    const began = now()
    const { index, promote } = await generations.begin()
    building = index
    const done = await fill(index, records, timezone)
    if (stopped) return
    await promote()
    log.info('new index serves', { records: done })
    // What others put while it was built, they put into the old one.
    if (generations.shared) await fill(serving, records, timezone, began - UNDER_WAY_MS)
  }

  /** Puts every record into an index. @param since Only those that were stored later; ms since the epoch. @returns How many it read. */
  async function fill(index: SearchIndex, records: RecordStore, timezone: string, since = 0): Promise<number> {
    let done = 0
    let cursor: string | undefined
    do {
      const page = await records.find({ types: RECORD_TYPES }, RECORDS_AT_ONCE, cursor)
      const due = page.items.filter(({ storedAt }) => storedAt >= since)
      const naming = await namingFor(due, records, timezone)
      const perRecord = due.map((stored) => documentsFor(stored, naming, { log, metrics }))
      const vectors = await embedder.embedDocuments(perRecord.flat().map(({ text }) => text))
      await index.put(entriesOf(due, perRecord, vectors))
      done += page.items.length
      if (done % 5_000 < RECORDS_AT_ONCE) log.info('new index grows', { records: done })
      cursor = page.nextCursor ?? undefined
      await new Promise(setImmediate)
    } while (cursor !== undefined && !stopped)
    return done
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
        if (generations.needsReindex()) {
          throw new StoreUnavailable('the index holds vectors of another embedder; run `innkeeper reindex`')
        }
        return embedder.embedQuery(text)
      },
    },
    documentCount: () => generations.documentCount(),
    needsReindex: () => generations.needsReindex(),
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
