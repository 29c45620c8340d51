import type { RecordId } from '@innkeeper/core/record/record'
import type { IndexEntry } from '@innkeeper/core/search/search-index'

import type { Qdrant } from './client.ts'
import { DENSE, WORDS } from './collection.ts'
import type { QdrantCondition, QdrantFilter } from './filter.ts'
import { payloadOf } from './payload.ts'
import { pointId } from './point-id.ts'
import { documentWords } from './word-vector.ts'

/** Points that are written in one request. */
const POINTS_AT_ONCE = 128

interface Point {
  readonly id: string
  readonly vector: object
  readonly payload: object
}

/** A record's entry as points. */
interface Writing {
  readonly recordId: RecordId
  readonly revision: number
  /** Has no vectors, class or facets, so that no search finds it; keeps the newest revision put, also when no document is left. */
  readonly head: Point
  readonly documents: readonly Point[]
}

/**
 * Puts entries into a collection, newer revisions winning, whoever else puts at the same time.
 *
 * A condition on a write guards points that are there, and an older revision may bring one that is not. So every record has a head, a point
 * that only ever rises to newer revisions; it is read before (what is older than it is not written), and again after, when a newer put
 * may have come in between: then what this one brought is taken away. A put that stops half way is made good by its repetition.
 */
export async function putEntries(
  qdrant: Qdrant,
  points: string,
  dimensions: number | undefined,
  entries: readonly IndexEntry[],
): Promise<void> {
  const newest = new Map<RecordId, IndexEntry>()
  for (const entry of entries) {
    if ((newest.get(entry.recordId)?.revision ?? 0) <= entry.revision) newest.set(entry.recordId, entry)
  }
  const writings = await Promise.all([...newest.values()].map((entry) => writingOf(entry, dimensions)))
  for (const part of inParts(writings)) await putPart(qdrant, points, part)
}

async function putPart(qdrant: Qdrant, points: string, part: readonly Writing[]): Promise<void> {
  const before = await headRevisions(qdrant, points, part)
  const due = part.filter(({ recordId, revision }) => (before.get(recordId) ?? 0) <= revision)
  if (due.length > 0) {
    // Also of records that were unknown a moment ago: an older put may have come in between and be over by now.
    const operations = [...upserts(due), { delete: { filter: { should: due.map(replacedBy) } } }]
    await qdrant.call('write', { method: 'POST', path: `${points}/batch?wait=true`, body: { operations } })
  }
  const after = due.length > 0 ? await headRevisions(qdrant, points, part) : before
  const overtaken = part.flatMap(({ recordId, revision }): QdrantCondition[] => {
    const head = after.get(recordId) ?? 0
    return head > revision ? [{ must: [ofRecord(recordId), { key: 'revision', range: { lt: head } }] }] : []
  })
  if (overtaken.length === 0) return
  const body = { filter: { should: overtaken } }
  await qdrant.call('remove', { method: 'POST', path: `${points}/delete?wait=true`, body })
}

/** One operation for each revision, since the condition names it. */
function upserts(due: readonly Writing[]): object[] {
  const byRevision = Map.groupBy(due, ({ revision }) => revision)
  return [...byRevision].map(([revision, writings]) => ({
    upsert: {
      points: writings.flatMap(({ head, documents }) => [head, ...documents]),
      update_filter: { must: [{ key: 'revision', range: { lte: revision } }] },
    },
  }))
}

/** What the index may hold of the record that this entry replaces. */
function replacedBy({ recordId, revision, head, documents }: Writing): QdrantFilter {
  return {
    must: [ofRecord(recordId), { key: 'revision', range: { lte: revision } }],
    must_not: [{ has_id: [head.id, ...documents.map(({ id }) => id)] }],
  }
}

function ofRecord(recordId: RecordId): QdrantCondition {
  return { key: 'recordId', match: { value: recordId } }
}

async function headRevisions(
  qdrant: Qdrant,
  points: string,
  part: readonly Writing[],
): Promise<ReadonlyMap<RecordId, number>> {
  const ids = part.map(({ head }) => head.id)
  const body = { ids, with_payload: true, with_vector: false }
  const heads = headPoints(await qdrant.call('read', { method: 'POST', path: points, body }))
  return new Map(heads.map(({ payload }) => [payload.recordId, payload.revision]))
}

/** True of points read by the ids of heads, because {@link writingOf} alone writes them. */
function headPoints(
  result: unknown,
): readonly { readonly payload: { readonly recordId: RecordId; readonly revision: number } }[] {
  return result as readonly { readonly payload: { readonly recordId: RecordId; readonly revision: number } }[]
}

async function writingOf(
  { recordId, revision, documents }: IndexEntry,
  dimensions: number | undefined,
): Promise<Writing> {
  return {
    recordId,
    revision,
    head: { id: await pointId(`head ${recordId}`), vector: {}, payload: { recordId, revision } },
    documents: await Promise.all(
      documents.map(async ({ document, vector }) => {
        const words = documentWords(document.title, document.text)
        return {
          id: await pointId(document.id),
          vector: {
            ...(words.indices.length > 0 ? { [WORDS]: words } : {}),
            ...(vector && vector.length === dimensions ? { [DENSE]: [...vector] } : {}),
          },
          payload: payloadOf(document),
        }
      }),
    ),
  }
}

/** Parts of about {@link POINTS_AT_ONCE} points; a record stays whole. */
function inParts(writings: readonly Writing[]): Writing[][] {
  const parts: Writing[][] = []
  let room = 0
  for (const writing of writings) {
    const size = writing.documents.length + 1
    if (size > room || parts.length === 0) {
      parts.push([])
      room = POINTS_AT_ONCE
    }
    parts.at(-1)?.push(writing)
    room -= size
  }
  return parts
}
