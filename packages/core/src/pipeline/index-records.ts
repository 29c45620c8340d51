import { documentsOf } from '../document/documents-of.ts'
import type { IndexDocument } from '../document/index-document.ts'
import type { Naming } from '../document/render.ts'
import type { Embedder } from '../embedding/embedder.ts'
import type { FactsByType } from '../record/facts.ts'
import { nameOfRecord } from '../record/name-of-record.ts'
import type { RecordId } from '../record/record.ts'
import type { RecordReader, RecordStore, StoredRecord } from '../record/record-store.ts'
import type { WorkIntake } from '../event/work-queue.ts'
import type { EmbeddedDocument, IndexEntry, SearchIndex } from '../search/search-index.ts'
import { isChatMessage, messagesBefore } from './chat-conversation.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { isOfOne } from './retry-policy.ts'

/** What putting records into the index takes. */
export interface EmbedRecordsPorts {
  readonly records: RecordStore
  readonly index: SearchIndex
  readonly embedder: Embedder
  /** The business's own zone, for what has no listing. */
  readonly timezone: string
  readonly now: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** Told of each record that the index cannot take, which no later try would change. */
  readonly leftOut?: (id: RecordId, error: unknown) => void
}

export interface IndexRecordsPorts extends EmbedRecordsPorts {
  /** Takes the records whose vectors could not be made, one job of kind {@link EMBED_RECORD} each. */
  readonly queue: WorkIntake
  /** Everything that changed a record up to a revision, by trace id; the trace of its last change is known without. */
  readonly tracesOf?: (id: RecordId, revision: number) => readonly string[]
}

/** The kind of jobs that give a record its vectors after the embedding provider failed; payload {@link EmbedRecordPayload}. */
export const EMBED_RECORD = 'embed-record'

export interface EmbedRecordPayload {
  readonly recordId: RecordId
}

/** How long the embedding provider is left alone after it failed, in ms. */
const EMBED_AGAIN_MS = 30_000

export interface IndexedBatch {
  readonly records: number
  /** True when the embedder failed: the documents are findable by words and facets, and their vectors follow. */
  readonly withoutVectors: boolean
}

/**
 * Brings the search index up to date with the next batch of changed records. Can run twice, and crash anywhere.
 *
 * While the embedding provider is down, documents are indexed by their words and facets, and a job per record brings the
 * vectors later.
 */
export async function indexRecords(limit: number, ports: IndexRecordsPorts): Promise<IndexedBatch> {
  const due = await ports.records.unindexed(limit)
  if (due.length === 0) return { records: 0, withoutVectors: false }
  const startedAt = ports.now()
  const failed = await putDocuments(due, ports)
  if (failed) {
    const notBefore = ports.now() + EMBED_AGAIN_MS
    await ports.queue.enqueue(
      due.map(({ record, traceId }) => ({
        key: `${EMBED_RECORD}:${record.id}`,
        kind: EMBED_RECORD,
        payload: { recordId: record.id } satisfies EmbedRecordPayload,
        traceId,
        notBefore,
      })),
    )
  }
  const traces = due.flatMap(({ record, revision, traceId }) => [
    ...(ports.tracesOf?.(record.id, revision) ?? []),
    traceId,
  ])
  await ports.records.markIndexed(due.map(({ record, revision }) => ({ id: record.id, revision })))

  const finishedAt = ports.now()
  ports.metrics.count('innkeeper_records_indexed_total', {}, due.length)
  for (const { storedAt } of due) {
    ports.metrics.observe('innkeeper_index_lag_seconds', Math.max(0, finishedAt - storedAt) / 1000)
  }
  ports.log.info('records indexed', {
    records: due.length,
    ms: finishedAt - startedAt,
    withoutVectors: failed !== undefined,
    traceIds: [...new Set(traces)],
  })
  return { records: due.length, withoutVectors: failed !== undefined }
}

/**
 * Puts these records into the index with their vectors.
 *
 * @returns As they were read. @throws What the embedder threw: they are found by their words then, and their vectors need another try.
 */
export async function embedRecords(
  ids: readonly RecordId[],
  ports: EmbedRecordsPorts,
): Promise<readonly StoredRecord[]> {
  const stored = await ports.records.load(ids)
  const failed = await putDocuments(stored, ports)
  if (failed) throw failed.error
  return stored
}

/** @returns What the embedder threw, when it failed; the documents are in the index all the same. */
async function putDocuments(
  stored: readonly StoredRecord[],
  ports: EmbedRecordsPorts,
): Promise<{ error: unknown } | undefined> {
  const naming = await namingFor(stored, ports.records, ports.timezone)
  const perRecord = stored.map((found) => documentsFor(found, naming, ports))
  const { vectors, failed } = await embed(perRecord.flat(), ports)
  await putEntries(entriesOf(stored, perRecord, vectors), ports)
  return failed
}

/** A record that cannot be put into words is found by no words, and keeps no other from being found. */
export function documentsFor(
  stored: StoredRecord,
  naming: Naming,
  ports: Pick<IndexRecordsPorts, 'log' | 'metrics' | 'leftOut'>,
): readonly IndexDocument[] {
  try {
    return documentsOf(stored, naming)
  } catch (error) {
    unindexable(stored.record.id, error, ports)
    return []
  }
}

/** @param vectors Of all documents one after the other; where there are fewer, the last documents have none. */
export function entriesOf(
  stored: readonly StoredRecord[],
  perRecord: readonly (readonly IndexDocument[])[],
  vectors: readonly Float32Array[],
): IndexEntry[] {
  let next = 0
  return stored.map(({ record, revision }, position) => ({
    recordId: record.id,
    revision,
    documents: (perRecord[position] ?? []).map((document): EmbeddedDocument => {
      const vector = vectors[next++]
      return vector ? { document, vector } : { document }
    }),
  }))
}

/** Puts all entries, or, when the index cannot take one of them, each of the others. @throws {StoreUnavailable | ServiceRefused} */
async function putEntries(entries: readonly IndexEntry[], ports: EmbedRecordsPorts): Promise<void> {
  try {
    await ports.index.put(entries)
  } catch (error) {
    if (!isOfOne(error)) throw error
    const [only] = entries
    if (entries.length === 1 && only) return unindexable(only.recordId, error, ports)
    for (const entry of entries) await putEntries([entry], ports)
  }
}

function unindexable(
  id: RecordId,
  error: unknown,
  ports: Pick<IndexRecordsPorts, 'log' | 'metrics' | 'leftOut'>,
): void {
  ports.leftOut?.(id, error)
  ports.metrics.count('innkeeper_unindexable_records_total')
  ports.log.error('record left out of the index; it is in the lists, but its words are not found', {
    record: id,
    error,
  })
}

async function embed(
  documents: readonly IndexDocument[],
  ports: EmbedRecordsPorts,
): Promise<{ vectors: readonly Float32Array[]; failed?: { error: unknown } }> {
  if (documents.length === 0) return { vectors: [] }
  try {
    return { vectors: await ports.embedder.embedDocuments(documents.map(({ text }) => text)) }
  } catch (error) {
    ports.metrics.count('innkeeper_embedding_failures_total')
    ports.log.warn('embedding failed; documents are indexed by words for now', { documents: documents.length, error })
    return { vectors: [], failed: { error } }
  }
}

/** Reads the names that these records' texts need, in one go. */
export async function namingFor(
  stored: readonly StoredRecord[],
  records: RecordReader,
  timezone: string,
): Promise<Naming> {
  const ids = new Set<RecordId>()
  for (const { record, facets } of stored) {
    for (const id of [facets.listing, facets.guest]) if (id !== undefined && id !== record.id) ids.add(id)
    if (record.type === 'call') {
      const contact = (record.facts as Partial<FactsByType['call']>).party?.contactId
      if (contact) ids.add(contact)
    }
    const room = isChatMessage(record) ? record.facts.origin?.roomId : undefined
    if (room !== undefined) ids.add(room)
  }
  const related = ids.size === 0 ? [] : await records.get([...ids])
  const byId = new Map([...related, ...stored].map(({ record }) => [record.id, record]))
  const before = await messagesBefore(
    stored.map(({ record }) => record).filter((record) => isChatMessage(record)),
    records,
  )
  return {
    nameOf(id) {
      const record = id === undefined ? undefined : byId.get(id)
      return record && nameOfRecord(record)
    },
    timezone,
    beforeMessage: (id) => before.get(id) ?? [],
  }
}
