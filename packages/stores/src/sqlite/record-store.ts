import type { Page } from '@innkeeper/core/event/event-store'
import type { Facets, RecordFilter } from '@innkeeper/core/record/facets'
import type { RecordId } from '@innkeeper/core/record/record'
import type { RecordChange, RecordStore, StoredRecord } from '@innkeeper/core/record/record-store'

import { FACET_COLUMNS, facetListValues, facetValues } from './facet-columns.ts'
import { COLLECT_AT_MOST, countOf, cutPage, pageOf, type FacetTable } from './facet-table.ts'
import type { Database } from './open-database.ts'
import { recordMemoryOf } from './record-memory.ts'
import { recordOf, textOf } from './record-text.ts'
import { writeTogether } from './write-together.ts'

export const LIVING_RECORDS: FacetTable = {
  name: 'records',
  listTable: 'record_values',
  visible: 'alive = 1',
  visibleParameters: [],
  collectAtMost: COLLECT_AT_MOST,
}

const STORED = 'number, id, revision, alive, stored_at, trace_id, facets, record'
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

/** Keeps records in the data file, with an index for every filter that questions need, and those that were read lately in memory. */
export function openRecordStore(database: Database): RecordStore {
  const { cache, found } = recordMemoryOf(database)

  async function commit(changes: readonly RecordChange[]): Promise<'committed' | 'conflict'> {
    try {
      await writeTogether(database, () => {
        // Before anybody can read what is written now; what is read for nothing when it is taken back does no harm.
        for (const { record } of changes) cache.drop(record.id)
        found.clear()
        for (const change of changes) writeChange(database, change)
      })
      return 'committed'
    } catch (error) {
      if (error instanceof RevisionMoved) return 'conflict'
      throw error
    }
  }

  /** @param handle The column whose values these are. */
  function rowsOf(handle: 'id' | 'number', values: readonly (string | number)[], condition = 'true') {
    if (values.length === 0) return []
    return database
      .prepare(
        `SELECT ${STORED} FROM records JOIN record_bodies USING (number)
         WHERE ${handle} IN (SELECT value FROM json_each(?)) AND ${condition}`,
      )
      .all(JSON.stringify(values))
  }

  function kept(row: Record<string, unknown>): StoredRecord {
    const stored = storedRecord(row)
    cache.put(stored, Number(row['number']), String(row['record']).length + String(row['facets']).length)
    return stored
  }

  function living(ids: readonly RecordId[]): StoredRecord[] {
    const held: StoredRecord[] = []
    const missed: RecordId[] = []
    for (const id of new Set(ids)) {
      const stored = cache.get(id)
      if (stored) held.push(stored)
      else missed.push(id)
    }
    return [...held, ...rowsOf('id', missed, 'alive = 1').map(kept)]
  }

  function page(filter: RecordFilter, limit: number, cursor: string | undefined): Page<StoredRecord> {
    const known = cursor === undefined ? undefined : found.take(filter, cursor)
    const { rows, rest, nextCursor } = known
      ? cutPage(known, limit)
      : pageOf(database, LIVING_RECORDS, filter, limit, cursor)
    if (nextCursor !== null && rest.length > 0) found.keep(filter, nextCursor, rest)
    const held = rows.map((number) => cache.numbered(number))
    const missed = rows.filter((_, position) => !held[position])
    const read = new Map(rowsOf('number', missed).map((row) => [Number(row['number']), kept(row)]))
    return { items: rows.flatMap((number, position) => held[position] ?? read.get(number) ?? []), nextCursor }
  }

  return {
    get: async (ids) => database.read(() => living(ids)),
    load: async (ids) => database.read(() => rowsOf('id', ids).map(storedRecord)),
    all: async (limit, cursor) =>
      database.read(() => {
        const rows = database
          .prepare(
            `SELECT ${STORED} FROM records JOIN record_bodies USING (number)
             WHERE number > ? ORDER BY number LIMIT ?`,
          )
          .all(numberOf(cursor), limit + 1)
        const items = rows.slice(0, limit)
        return {
          items: items.map(storedRecord),
          nextCursor: rows.length > limit ? String(items.at(-1)?.['number']) : null,
        }
      }),
    find: async (filter, limit, cursor) => database.read(() => page(filter, limit, cursor)),
    count: async (filter) => database.read(() => countOf(database, LIVING_RECORDS, filter)),
    commit,
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
    backlog: async () =>
      database.read(() => {
        const waiting = database
          .prepare(
            'SELECT count(*) AS records, min(unindexed_since) AS oldest FROM records WHERE unindexed_since IS NOT NULL',
          )
          .get()
        const oldest = waiting?.['oldest']
        return {
          unindexed: Number(waiting?.['records'] ?? 0),
          oldestUnindexedAt: typeof oldest === 'number' ? oldest : undefined,
        }
      }),
    counts: async () =>
      database.read(() => {
        const types = database
          .prepare('SELECT type, count(*) AS records FROM records WHERE alive = 1 GROUP BY type')
          .all()
        return { byType: new Map(types.map((row) => [String(row['type']), Number(row['records'])])) }
      }),
  }
}

/** @throws {RangeError} */
function numberOf(cursor: string | undefined): number {
  const number = Number(cursor ?? '0')
  if (!Number.isSafeInteger(number)) throw new RangeError('cursor is none of this store')
  return number
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
    .run(number, JSON.stringify(facets), textOf(record))
  if (expectedRevision > 0) database.prepare('DELETE FROM record_values WHERE number = ?').run(number)
  const addValue = database.prepare('INSERT INTO record_values (facet, value, number) VALUES (?, ?, ?)')
  for (const { facet, value } of facetListValues(facets)) addValue.run(facet, value, number)
}

/** True of every row, because {@link writeChange} alone writes them: `facets` is JSON of that type. */
function storedRecord(row: Record<string, unknown>): StoredRecord {
  return {
    record: recordOf(String(row['record'])),
    facets: JSON.parse(String(row['facets'])) as Facets,
    revision: Number(row['revision']),
    alive: row['alive'] === 1,
    storedAt: Number(row['stored_at']),
  }
}
