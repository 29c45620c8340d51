import type { Page } from '@innkeeper/core/event/event-store'
import type { RecordFilter } from '@innkeeper/core/record/facets'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import type { RecordId } from '@innkeeper/core/record/record'
import type { RecordChange, RecordStore, StoredRecord } from '@innkeeper/core/record/record-store'

import type { Firestore, FirestoreDocument, Write } from './client.ts'
import { FACETS_FIELD, planQueries } from './filter-queries.ts'
import { markVectorized } from './mark-vectorized.ts'
import { collectionOf, RECORD_COLLECTIONS } from './record-collections.ts'
import { documentFields, storedRecord, UNINDEXED, unindexedMark } from './record-document.ts'
import { numberIn, textIn, textsIn } from './values.ts'
import { BY_ID, cursorOf, placeOf, walkRecords, type Place, type Walked } from './walk-records.ts'

const OLDEST_FIRST = [{ field: { fieldPath: 'since' }, direction: 'ASCENDING' }, ...BY_ID] as const
/** Documents that are only counted or marked, in one request. */
const SCANNED_AT_ONCE = 300
/** Update times that are remembered between reading a record and writing it. */
const REMEMBERED = 2_000

/**
 * Keeps records in Firestore, one document each: facets as indexed fields, all else as JSON text in `body`, which is to be exempt from
 * indexing. Needs the composite indexes of `COMPOSITE_INDEXES`.
 */
export function openFirestoreRecordStore(firestore: Firestore): RecordStore {
  // Of one id and revision there is only ever one update time, so that what is remembered here is never wrong.
  const updateTimes = new Map<string, string>()

  function remember(id: RecordId, revision: number, updateTime: string): void {
    updateTimes.set(`${revision} ${id}`, updateTime)
    const [oldest] = updateTimes.keys()
    if (updateTimes.size > REMEMBERED && oldest !== undefined) updateTimes.delete(oldest)
  }

  async function getRecords(ids: readonly RecordId[], only?: readonly string[]): Promise<FirestoreDocument[]> {
    const parts = [...Map.groupBy(ids, collectionOf)]
    return (await Promise.all(parts.map(([collection, inIt]) => firestore.get(collection, inIt, only)))).flat()
  }

  async function load(ids: readonly RecordId[]): Promise<StoredRecord[]> {
    const documents = await getRecords(ids)
    return documents.map((document) => {
      const stored = storedRecord(document)
      remember(document.id, stored.revision, document.updateTime)
      return stored
    })
  }

  /** @returns False when a record is not at its expected revision. */
  async function learnUpdateTimes(changes: readonly RecordChange[]): Promise<boolean> {
    const unknown = changes.filter(
      ({ record, expectedRevision }) => expectedRevision > 0 && !updateTimes.has(`${expectedRevision} ${record.id}`),
    )
    const ids = unknown.map(({ record }) => record.id)
    for (const { id, fields, updateTime } of await getRecords(ids, ['revision'])) {
      remember(id, numberIn(fields, 'revision'), updateTime)
    }
    return unknown.every(({ record, expectedRevision }) => updateTimes.has(`${expectedRevision} ${record.id}`))
  }

  async function commit(changes: readonly RecordChange[]): Promise<'committed' | 'conflict'> {
    if (changes.length === 0) return 'committed'
    if (!(await learnUpdateTimes(changes))) return 'conflict'
    const records = changes.map((change): Write => {
      const { record, expectedRevision } = change
      const updateTime = updateTimes.get(`${expectedRevision} ${record.id}`)
      return {
        collection: collectionOf(record.id),
        id: record.id,
        fields: documentFields(change),
        currentDocument: updateTime === undefined ? { exists: false } : { updateTime },
      }
    })
    const marks = changes.map(({ record, expectedRevision, storedAt, traceId }) =>
      unindexedMark(record.id, expectedRevision + 1, storedAt, traceId),
    )
    const written = await firestore.commit([...records, ...marks])
    if (written === 'precondition') return 'conflict'
    for (const [position, { record, expectedRevision }] of changes.entries()) {
      const updateTime = written[position]
      if (updateTime !== undefined) remember(record.id, expectedRevision + 1, updateTime)
    }
    return 'committed'
  }

  async function countMatches(filter: RecordFilter): Promise<number> {
    const plan = planQueries(filter)
    if (plan.exact) {
      const parts = plan.queries.map(({ collection, where }) => firestore.count(collection, { where }))
      return (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)
    }
    let counted = 0
    let place: Place | undefined = { query: 0 }
    while (place) {
      const { documents, next }: Walked = await walkRecords(firestore, {
        plan,
        filter,
        from: place,
        limit: SCANNED_AT_ONCE,
        only: [FACETS_FIELD],
      })
      counted += documents.length
      place = next
    }
    return counted
  }

  /** @param cursor `<number of the collection> <id>` of the last record of the page before. */
  async function pageOfAll(
    limit: number,
    cursor: string | undefined,
    only?: readonly string[],
  ): Promise<Page<FirestoreDocument>> {
    const [, number = '', after = ''] = /^(\d+) (.*)$/s.exec(cursor ?? '0 ') ?? []
    const collection = RECORD_COLLECTIONS[Number(number)]
    if (number === '' || collection === undefined) throw new RangeError('cursor is none of this store')
    const read = await firestore.query(collection, {
      ...(only ? { select: { fields: only.map((fieldPath) => ({ fieldPath })) } } : {}),
      orderBy: BY_ID,
      limit: limit + 1,
      ...(after === '' ? {} : { startAt: { values: [firestore.reference(collection, after)], before: false } }),
    })
    const items = read.slice(0, limit)
    if (read.length > limit) return { items, nextCursor: `${number} ${items.at(-1)?.id}` }
    const next = Number(number) + 1
    return { items, nextCursor: next < RECORD_COLLECTIONS.length ? `${next} ` : null }
  }

  return {
    load,
    get: async (ids) => (await load(ids)).filter(({ alive }) => alive),
    async all(limit, cursor) {
      const { items, nextCursor } = await pageOfAll(limit, cursor)
      return { items: items.map(storedRecord), nextCursor }
    },
    find: async (filter, limit, cursor) => {
      const { documents, next } = await walkRecords(firestore, {
        plan: planQueries(filter),
        filter,
        from: placeOf(cursor),
        limit,
      })
      return { items: documents.map(storedRecord), nextCursor: next ? cursorOf(next) : null }
    },
    count: countMatches,
    commit,

    async unindexed(limit) {
      const marks = await firestore.query(UNINDEXED, { orderBy: OLDEST_FIRST, limit })
      const found = new Map((await load(marks.map(({ id }) => id))).map((stored) => [stored.record.id, stored]))
      return marks.flatMap(({ id, fields }) => {
        const stored = found.get(id)
        return stored ? [{ ...stored, traceId: textIn(fields, 'traceId') }] : []
      })
    },

    async markIndexed(marks) {
      const indexed = new Map(marks.map(({ id, revision }) => [id, revision]))
      const waiting = await firestore.get(UNINDEXED, [...indexed.keys()], ['revision', 'traceIds'])
      const done = waiting.filter(({ id, fields }) => numberIn(fields, 'revision') <= (indexed.get(id) ?? 0))
      // Before the marks go: what is cut off here is done again.
      await markVectorized(
        firestore,
        done.flatMap(({ fields }) => textsIn(fields, 'traceIds')),
      )
      await firestore.writeEach(
        done.map(({ id, updateTime }) => ({
          collection: UNINDEXED,
          id,
          delete: true,
          currentDocument: { updateTime },
        })),
      )
    },

    async markAllUnindexed() {
      let cursor: string | undefined
      do {
        const page = await pageOfAll(SCANNED_AT_ONCE, cursor, ['revision', 'storedAt', 'traceId'])
        await firestore.writeEach(
          page.items.map(({ id, fields }) =>
            unindexedMark(id, numberIn(fields, 'revision'), numberIn(fields, 'storedAt'), textIn(fields, 'traceId')),
          ),
        )
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
    },

    async backlog() {
      const [unindexed, [oldest]] = await Promise.all([
        firestore.count(UNINDEXED, {}),
        firestore.query(UNINDEXED, { orderBy: OLDEST_FIRST, limit: 1 }),
      ])
      return { unindexed, oldestUnindexedAt: oldest && numberIn(oldest.fields, 'since') }
    },

    async counts() {
      const types = await Promise.all(
        RECORD_TYPES.map(async (type) => [type, await countMatches({ types: [type] })] as const),
      )
      return { byType: new Map(types.filter(([, count]) => count > 0)) }
    },
  }
}
