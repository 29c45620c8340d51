import { compareValues, orderOf, pathOf, sameValue, valueAt } from './firestore-values.ts'
import {
  FirestoreError,
  type FieldFilter,
  type Fields,
  type Filter,
  type StructuredQuery,
  type Value,
} from './firestore-wire.ts'

/** Runs structured queries as the service does, with its limits: what needs an index that is not there is an error. */

export interface KeptDocument {
  readonly name: string
  readonly fields: Fields
  readonly createTime: string
  readonly updateTime: string
}

/** One field of a composite index. */
export interface IndexField {
  readonly path: string
  readonly order: 'ASCENDING' | 'DESCENDING'
}

const NAME = '__name__'
const MOST_ALTERNATIVES = 30
const INEQUALITIES = new Set(['GREATER_THAN', 'GREATER_THAN_OR_EQUAL', 'LESS_THAN', 'LESS_THAN_OR_EQUAL'])

/**
 * @param documents Of the query's collection, in any order.
 * @param indexes The composite indexes of the query's collection.
 * @throws {FirestoreError}
 */
export function runQuery(
  query: StructuredQuery,
  documents: readonly KeptDocument[],
  indexes: readonly (readonly IndexField[])[],
): KeptDocument[] {
  const filters = query.where ? leavesOf(query.where) : []
  for (const filter of filters) checkFilter(filter)
  if (query.where && alternativesOf(query.where) > MOST_ALTERNATIVES)
    throw refusal(`at most ${MOST_ALTERNATIVES} disjunctions are allowed`)
  if (filters.filter(({ op }) => op.startsWith('ARRAY_CONTAINS')).length > 1)
    throw refusal('A maximum of one array-contains is allowed')

  const order = orderOfQuery(query, filters)
  checkIndex(order, filters, indexes)
  const found = documents
    .filter((document) => order.every(({ path }) => valueIn(document, path) !== undefined))
    .filter((document) => !query.where || matches(document, query.where))
    .sort((left, right) => compareBy(order, left, right))
  const from = query.startAt ? found.filter((document) => isAfter(document, query.startAt, order)) : found
  return from.slice(0, query.limit ?? from.length)
}

interface Order {
  readonly path: string
  readonly descending: boolean
}

/** The order that the query names, completed by the service's rule: fields of inequalities, then the document's name. */
function orderOfQuery(query: StructuredQuery, filters: readonly FieldFilter[]): Order[] {
  const order: Order[] = query.orderBy.map(({ field, direction }) => ({
    path: field.fieldPath,
    descending: direction === 'DESCENDING',
  }))
  const descending = order.at(-1)?.descending ?? false
  const unequal = filters.filter(({ op }) => INEQUALITIES.has(op)).map(({ field }) => field.fieldPath)
  for (const path of [...new Set(unequal)].sort().concat(NAME)) {
    if (!order.some((each) => each.path === path)) order.push({ path, descending })
  }
  return order
}

/**
 * Single-field indexes give an order by themselves, equalities in the order of names, or what arrays hold. Anything else needs composite ones,
 * of which those that end in the query's order are merged until all equalities are served.
 *
 * @throws {FirestoreError} No index gives this order under these filters.
 * @see https://firebase.google.com/docs/firestore/query-data/index-overview, "Taking advantage of index merging".
 */
function checkIndex(
  order: readonly Order[],
  filters: readonly FieldFilter[],
  indexes: readonly (readonly IndexField[])[],
): void {
  const name = order.at(-1)
  const sorted = order.slice(0, -1)
  if (name?.path !== NAME) throw missingIndex()
  const equal = new Set(filters.filter(({ op }) => op === 'EQUAL' || op === 'IN').map(({ field }) => field.fieldPath))
  const lists = filters.filter(({ op }) => op.startsWith('ARRAY_CONTAINS'))
  const alike = name.descending === (sorted.at(-1)?.descending ?? false)
  if (!alike) throw missingIndex()
  if (sorted.length === 0 && (lists.length === 0 || equal.size === 0)) return
  if (sorted.length === 1 && equal.size === 0 && lists.length === 0) return
  if (lists.length > 0) throw missingIndex()
  const served = new Set(
    indexes.flatMap((index) => {
      const first = index.slice(0, -sorted.length).map(({ path }) => path)
      const rest = index.slice(-sorted.length)
      const ends = sorted.every(
        ({ path, descending }, position) =>
          rest[position]?.path === path && (rest[position].order === 'DESCENDING') === descending,
      )
      return ends && first.every((path) => equal.has(path)) ? first : []
    }),
  )
  if (served.size < equal.size) throw missingIndex()
}

function missingIndex(): FirestoreError {
  return new FirestoreError('FAILED_PRECONDITION', 'The query requires an index. You can create it here: …')
}

function refusal(message: string): FirestoreError {
  return new FirestoreError('INVALID_ARGUMENT', message)
}

function checkFilter({ field, op, value }: FieldFilter): void {
  if (field.fieldPath === NAME) {
    if (value.referenceValue === undefined) throw refusal('__key__ filter value must be a Key')
  } else pathOf(field.fieldPath)
  if (op !== 'IN' && op !== 'ARRAY_CONTAINS_ANY') return
  const count = value.arrayValue?.values?.length ?? 0
  if (count === 0) throw refusal(`'${op}' requires an non-empty ArrayValue`)
  if (count > MOST_ALTERNATIVES) throw refusal(`'${op}' supports up to ${MOST_ALTERNATIVES} comparison values`)
}

/** How many conjunctions the filter falls into. */
function alternativesOf({ compositeFilter, fieldFilter }: Filter): number {
  if (fieldFilter) {
    const many = fieldFilter.op === 'IN' || fieldFilter.op === 'ARRAY_CONTAINS_ANY'
    return many ? (fieldFilter.value.arrayValue?.values?.length ?? 0) : 1
  }
  const parts = (compositeFilter?.filters ?? []).map(alternativesOf)
  return compositeFilter?.op === 'OR'
    ? parts.reduce((sum, each) => sum + each, 0)
    : parts.reduce((all, each) => all * each, 1)
}

function leavesOf({ compositeFilter, fieldFilter }: Filter): FieldFilter[] {
  return fieldFilter ? [fieldFilter] : (compositeFilter?.filters ?? []).flatMap(leavesOf)
}

function matches(document: KeptDocument, { compositeFilter, fieldFilter }: Filter): boolean {
  if (!fieldFilter) {
    const filters = compositeFilter?.filters ?? []
    return compositeFilter?.op === 'OR'
      ? filters.some((filter) => matches(document, filter))
      : filters.every((filter) => matches(document, filter))
  }
  const value = valueIn(document, fieldFilter.field.fieldPath)
  if (value === undefined) return false
  const wanted = fieldFilter.value
  const among = wanted.arrayValue?.values ?? []
  const held = value.arrayValue?.values ?? []
  switch (fieldFilter.op) {
    case 'EQUAL':
      return sameValue(value, wanted)
    case 'IN':
      return among.some((each) => sameValue(value, each))
    case 'ARRAY_CONTAINS':
      return held.some((each) => sameValue(each, wanted))
    case 'ARRAY_CONTAINS_ANY':
      return held.some((each) => among.some((other) => sameValue(each, other)))
    case 'GREATER_THAN':
      return orderOf(value) === orderOf(wanted) && compareValues(value, wanted) > 0
    case 'GREATER_THAN_OR_EQUAL':
      return orderOf(value) === orderOf(wanted) && compareValues(value, wanted) >= 0
    case 'LESS_THAN':
      return orderOf(value) === orderOf(wanted) && compareValues(value, wanted) < 0
    case 'LESS_THAN_OR_EQUAL':
      return orderOf(value) === orderOf(wanted) && compareValues(value, wanted) <= 0
  }
}

function valueIn(document: KeptDocument, fieldPath: string): Value | undefined {
  return fieldPath === NAME ? { referenceValue: document.name } : valueAt(document.fields, pathOf(fieldPath))
}

function compareBy(order: readonly Order[], left: KeptDocument, right: KeptDocument): number {
  for (const { path, descending } of order) {
    const [before, after] = [valueIn(left, path), valueIn(right, path)]
    const compared = before && after ? compareValues(before, after) : 0
    if (compared !== 0) return descending ? -compared : compared
  }
  return 0
}

/** @throws {FirestoreError} The cursor has more values than the order, or no reference where the name is compared. */
function isAfter(document: KeptDocument, cursor: StructuredQuery['startAt'], order: readonly Order[]): boolean {
  if (!cursor) return true
  if (cursor.values.length > order.length) throw refusal('Cursor has too many values')
  for (const [position, value] of cursor.values.entries()) {
    const { path = NAME, descending = false } = order[position] ?? {}
    if (path === NAME && value.referenceValue === undefined)
      throw refusal('Cursor position of __name__ must be a reference')
    const own = valueIn(document, path)
    const compared = own ? compareValues(own, value) : 0
    if (compared !== 0) return descending ? compared < 0 : compared > 0
  }
  return cursor.before
}
