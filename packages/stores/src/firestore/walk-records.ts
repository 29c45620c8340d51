import { matchesFilter, type Facets, type RecordFilter } from '@innkeeper/core/record/facets'

import type { Firestore, FirestoreDocument, StructuredQuery } from './client.ts'
import { facetPath, type FilterPlan, type FilterQuery } from './filter-queries.ts'
import { facetsIn } from './record-document.ts'
import { valueOf } from './values.ts'

export const BY_ID = [{ field: { fieldPath: '__name__' }, direction: 'ASCENDING' }] as const

/** Where reading goes on: after this record of this query, whose facet that orders the query has this value. */
export interface Place {
  readonly query: number
  readonly id?: string | undefined
  readonly value?: string | number | undefined
}

export interface Walked {
  readonly documents: readonly FirestoreDocument[]
  /** Undefined when all queries were walked to their ends. */
  readonly next: Place | undefined
}

export interface Walk {
  /** Of `filter`. */
  readonly plan: FilterPlan
  readonly filter: RecordFilter
  readonly from: Place
  readonly limit: number
  /** Field paths to be read; default: all. */
  readonly only?: readonly string[]
}

/** Goes through a plan's queries from a place in it. */
export async function walkRecords(firestore: Firestore, walk: Walk): Promise<Walked> {
  const { plan, filter, limit, only } = walk
  const documents: FirestoreDocument[] = []
  let place = walk.from
  for (let query = plan.queries[place.query]; query; query = plan.queries[place.query]) {
    const room = limit - documents.length
    const read = await firestore.query(query.collection, {
      ...pageAfter(firestore, query, place),
      limit: room + 1,
      ...(only ? { select: { fields: only.map((fieldPath) => ({ fieldPath })) } } : {}),
    })
    for (const document of read) {
      if (documents.length === limit) return { documents, next: place }
      const facets = facetsIn(document)
      place = { query: place.query, id: document.id, value: query.orderedBy && facets[query.orderedBy] }
      if (matchesFilter(facets, filter) && !wasGiven(facets, query)) documents.push(document)
    }
    if (read.length <= room) place = { query: place.query + 1 }
  }
  return { documents, next: undefined }
}

function pageAfter(
  firestore: Firestore,
  { collection, where, orderedBy }: FilterQuery,
  { id, value }: Place,
): StructuredQuery {
  const after =
    id === undefined
      ? undefined
      : [...(value === undefined ? [] : [valueOf(value)]), firestore.reference(collection, id)]
  return {
    where,
    orderBy:
      orderedBy === undefined
        ? BY_ID
        : [{ field: { fieldPath: facetPath(orderedBy) }, direction: 'ASCENDING' }, ...BY_ID],
    ...(after ? { startAt: { values: after, before: false } } : {}),
  }
}

function wasGiven(facets: Facets, { given }: FilterQuery): boolean {
  return given.some((condition) => matchesFilter(facets, { types: [facets.type], where: [condition] }))
}

export function cursorOf({ query, id, value }: Place): string {
  return JSON.stringify([query, id ?? null, value ?? null])
}

/** @throws {RangeError} */
export function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { query: 0 }
  try {
    const parts: unknown = JSON.parse(cursor)
    if (Array.isArray(parts)) {
      const [query, id, value] = parts as readonly unknown[]
      if (Number.isSafeInteger(query)) {
        return {
          query: Number(query),
          id: typeof id === 'string' ? id : undefined,
          value: typeof value === 'string' || typeof value === 'number' ? value : undefined,
        }
      }
    }
  } catch {
    // Falls through to the same refusal as a text that is JSON of another shape.
  }
  throw new RangeError('cursor is none of this store')
}
