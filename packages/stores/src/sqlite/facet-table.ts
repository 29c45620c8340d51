import type { RecordFilter } from '@innkeeper/core/record/facets'

import { filterSql, type FilterSql } from './filter-sql.ts'
import type { Database } from './open-database.ts'

/** A table whose rows carry facet columns, an `id` and a `number` (its rowid). */
export interface FacetTable {
  readonly name: string
  /** The side table of the facets that hold several values. */
  readonly listTable: string
  /** A condition in SQL on every row that may be found, with its parameters. */
  readonly visible: string
  readonly visibleParameters: readonly (string | number)[]
  /** The index on `(type, id)`, by which rows of one type are walked in the order of ids. */
  readonly typeIndex: string
  /** Up to this many matches are collected through the most selective index and put in order; more are walked in the order of ids. */
  readonly collectAtMost: number
}

export interface FoundRow {
  readonly number: number
  readonly id: string
}

export interface RowPage {
  readonly rows: readonly FoundRow[]
  /** The matches after these that were found along with them: all of them, or none. Give them to {@link cutPage} for the next page. */
  readonly rest: readonly FoundRow[]
  readonly nextCursor: string | null
}

/** Where walking begins to be cheaper, if each page is asked for anew: reading this many matches and sorting their ids takes some 5 ms. */
export const COLLECT_AT_MOST = 5_000

/** Cursors that begin with this go on walking; all others name the last id of a page that was collected. */
const WALKING = '~'

/**
 * One page of a filter's matches, in the order of their ids.
 *
 * @param limit 1 to 1 000.
 * @throws {RangeError} `limit` is out of range.
 */
export function pageOf(
  database: Database,
  table: FacetTable,
  filter: RecordFilter,
  limit: number,
  cursor: string | undefined,
): RowPage {
  checkLimit(limit)
  const query = filterSql(filter, table.listTable)
  if (!query) return { rows: [], rest: [], nextCursor: null }
  const walking = cursor?.startsWith(WALKING) ?? false
  const after = walking ? cursor?.slice(WALKING.length) : cursor
  if (!walking) {
    const rows = collect(database, table, query, after)
    if (rows.length <= table.collectAtMost) return cutPage(rows.sort(byId), limit)
  }
  const rows = walk(database, table, query, after, limit + 1)
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit), rest: [], nextCursor: rows.length > limit && last ? WALKING + last.id : null }
}

/** The first page of matches that are in order. @throws {RangeError} `limit` is out of range. */
export function cutPage(rows: readonly FoundRow[], limit: number): RowPage {
  checkLimit(limit)
  const last = rows[limit - 1]
  return {
    rows: rows.slice(0, limit),
    rest: rows.slice(limit),
    nextCursor: rows.length > limit && last ? last.id : null,
  }
}

function checkLimit(limit: number): void {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1_000)) throw new RangeError('limit must be 1 to 1000')
}

/** How many rows match. */
export function countOf(database: Database, table: FacetTable, filter: RecordFilter): number {
  const query = filterSql(filter, table.listTable)
  if (!query) return 0
  const row = database
    .prepare(`SELECT count(*) AS matches FROM ${table.name} WHERE ${whereOf(table, query, typesIn(query))}`)
    .get(...table.visibleParameters, ...query.types, ...query.parameters)
  return Number(row?.['matches'])
}

function byId(left: FoundRow, right: FoundRow): number {
  return left.id < right.id ? -1 : 1
}

/** Matches in no order, at most one more than the table's `collectAtMost`. */
function collect(database: Database, table: FacetTable, query: FilterSql, after: string | undefined): FoundRow[] {
  // The unary plus keeps the planner from walking by id: the filter decides the index here.
  const later = after === undefined ? '' : ' AND +id > ?'
  return foundRows(
    database
      .prepare(
        `SELECT number, id FROM ${table.name} WHERE ${whereOf(table, query, typesIn(query))}${later} LIMIT ${table.collectAtMost + 1}`,
      )
      .all(...table.visibleParameters, ...query.types, ...query.parameters, ...(after === undefined ? [] : [after])),
  )
}

/** The first matches after an id, in order: of each type through its index, then merged. */
function walk(
  database: Database,
  table: FacetTable,
  query: FilterSql,
  after: string | undefined,
  limit: number,
): FoundRow[] {
  const statement = database.prepare(
    `SELECT number, id FROM ${table.name} INDEXED BY ${table.typeIndex}
     WHERE ${whereOf(table, query, 'type = ?')} AND id > ? ORDER BY id LIMIT ${limit}`,
  )
  return query.types
    .flatMap((type) => foundRows(statement.all(...table.visibleParameters, type, ...query.parameters, after ?? '')))
    .sort(byId)
    .slice(0, limit)
}

function typesIn(query: FilterSql): string {
  return query.types.length === 1 ? 'type = ?' : `type IN (${query.types.map(() => '?').join(', ')})`
}

function whereOf(table: FacetTable, query: FilterSql, types: string): string {
  return [table.visible, types, query.where].filter((term) => term !== '').join(' AND ')
}

function foundRows(rows: readonly Record<string, unknown>[]): FoundRow[] {
  return rows.map((row) => ({ number: Number(row['number']), id: String(row['id']) }))
}
