import type { Facets } from '@innkeeper/core/record/facets'
import type { KnownRecord, RecordId } from '@innkeeper/core/record/record'
import type { RecordChange, RecordStore, StoredRecord } from '@innkeeper/core/record/record-store'

import { FACET_COLUMNS, facetListValues, facetValues } from './facet-columns.ts'
import { COLLECT_AT_MOST, countOf, pageOf, type FacetTable } from './facet-table.ts'
import type { Database } from './open-database.ts'

export const LIVING_RECORDS: FacetTable = {
  name: 'records',
  listTable: 'record_values',
  visible: 'alive = 1',
  visibleParameters: [],
  typeIndex: 'records_by_type',
  collectAtMost: COLLECT_AT_MOST,
}

const STORED = 'id, revision, alive, stored_at, trace_id, facets, record'
const INSERT = `
  INSERT INTO records (id, alive, stored_at, unindexed_since, trace_id, ${FACET_COLUMNS.join(', ')}, revision)
  VALUES (?, ?, ?, ?, ?, ${FACET_COLUMNS.map(() => '?').join(', ')}, 1)
  ON CONFLICT (id) DO NOTHING RETURNING number`
const UPDATE = `
  UPDATE records SET alive = ?, stored_at = ?, unindexed_since = coalesce(unindexed_since, ?), trace_id = ?,
    ${FACET_COLUMNS.map((column) => `${column} = ?`).join(', ')}, revision = revision + 1
  WHERE id = ? AND revision = ? RETURNING number`

/** Thrown inside a transaction to take it back; never leaves this file. */
class RevisionMoved extends Error {}

/** Keeps records in the data file, with an index for every filter that questions need. */
export function openRecordStore(database: Database): RecordStore {
  function commit(changes: readonly RecordChange[]): 'committed' | 'conflict' {
    try {
      database.write(() => {
        for (const change of changes) writeChange(database, change)
      })
      return 'committed'
    } catch (error) {
      if (error instanceof RevisionMoved) return 'conflict'
      throw error
    }
  }

  function byIds(ids: readonly RecordId[], condition: string): StoredRecord[] {
    return database
      .prepare(
        `SELECT ${STORED} FROM records JOIN record_bodies USING (number)
         WHERE id IN (SELECT value FROM json_each(?)) AND ${condition}`,
      )
      .all(JSON.stringify(ids))
      .map(storedRecord)
  }

  return {
    get: async (ids) => database.read(() => byIds(ids, 'alive = 1')),
    load: async (ids) => database.read(() => byIds(ids, 'true')),
    find: async (filter, limit, cursor) =>
      database.read(() => {
        const { numbers, nextCursor } = pageOf(database, LIVING_RECORDS, filter, limit, cursor)
        const rows = database
          .prepare(
            `SELECT ${STORED} FROM records JOIN record_bodies USING (number)
             WHERE number IN (SELECT value FROM json_each(?))`,
          )
          .all(JSON.stringify(numbers))
        return {
          items: rows.map(storedRecord).sort((left, right) => (left.record.id < right.record.id ? -1 : 1)),
          nextCursor,
        }
      }),
    count: async (filter) => database.read(() => countOf(database, LIVING_RECORDS, filter)),
    commit: async (changes) => commit(changes),
    unindexed: async (limit) =>
      database.read(() =>
        database
          .prepare(
            `SELECT ${STORED} FROM records JOIN record_bodies USING (number)
             WHERE unindexed_since IS NOT NULL ORDER BY unindexed_since, number LIMIT ?`,
          )
          .all(limit)
          .map((row) => ({ ...storedRecord(row), traceId: String(row['trace_id']) })),
      ),
    markIndexed: async (marks) =>
      database.write(() => {
        const mark = database.prepare('UPDATE records SET unindexed_since = NULL WHERE id = ? AND revision <= ?')
        for (const { id, revision } of marks) mark.run(id, revision)
      }),
    markAllUnindexed: async () =>
      database.write(() => {
        database.prepare('UPDATE records SET unindexed_since = stored_at WHERE unindexed_since IS NULL').run()
      }),
    counts: async () =>
      database.read(() => {
        const types = database
          .prepare('SELECT type, count(*) AS records FROM records WHERE alive = 1 GROUP BY type')
          .all()
        const waiting = database
          .prepare(
            'SELECT count(*) AS records, min(unindexed_since) AS oldest FROM records WHERE unindexed_since IS NOT NULL',
          )
          .get()
        const oldest = waiting?.['oldest']
        return {
          byType: new Map(types.map((row) => [String(row['type']), Number(row['records'])])),
          unindexed: Number(waiting?.['records'] ?? 0),
          oldestUnindexedAt: typeof oldest === 'number' ? oldest : undefined,
        }
      }),
  }
}

/** @throws {RevisionMoved} */
function writeChange(database: Database, change: RecordChange): void {
  const { record, facets, storedAt, traceId, expectedRevision } = change
  const alive = change.alive ? 1 : 0
  const values = facetValues(facets)
  const row =
    expectedRevision === 0
      ? database.prepare(INSERT).get(record.id, alive, storedAt, storedAt, traceId, ...values)
      : database.prepare(UPDATE).get(alive, storedAt, storedAt, traceId, ...values, record.id, expectedRevision)
  if (!row) throw new RevisionMoved()
  const number = Number(row['number'])
  database
    .prepare('INSERT OR REPLACE INTO record_bodies (number, facets, record) VALUES (?, ?, ?)')
    .run(number, JSON.stringify(facets), JSON.stringify(record))
  if (expectedRevision > 0) database.prepare('DELETE FROM record_values WHERE number = ?').run(number)
  const addValue = database.prepare('INSERT INTO record_values (facet, value, number) VALUES (?, ?, ?)')
  for (const { facet, value } of facetListValues(facets)) addValue.run(facet, value, number)
}

/** True of every row, because {@link writeChange} alone writes them: `facets` and `record` are JSON of those types. */
function storedRecord(row: Record<string, unknown>): StoredRecord {
  return {
    record: JSON.parse(String(row['record'])) as KnownRecord,
    facets: JSON.parse(String(row['facets'])) as Facets,
    revision: Number(row['revision']),
    alive: row['alive'] === 1,
    storedAt: Number(row['stored_at']),
  }
}
