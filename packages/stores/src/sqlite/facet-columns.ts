import type { FacetName, Facets } from '@innkeeper/core/record/facets'

export type ListFacet = 'phones' | 'names' | 'phoneTails' | 'fullNames' | 'emails'
export type ScalarFacet = Exclude<FacetName, ListFacet>

/** The column of each facet that holds one value, and what it holds. `end` and `at` are words of SQL. */
export const SCALAR_FACETS: Readonly<
  Record<ScalarFacet, { readonly column: string; readonly holds: 'string' | 'number' }>
> = {
  type: { column: 'type', holds: 'string' },
  state: { column: 'state', holds: 'string' },
  kind: { column: 'kind', holds: 'string' },
  listing: { column: 'listing', holds: 'string' },
  guest: { column: 'guest', holds: 'string' },
  stay: { column: 'stay', holds: 'string' },
  conversation: { column: 'conversation', holds: 'string' },
  staff: { column: 'staff', holds: 'string' },
  code: { column: 'code', holds: 'string' },
  start: { column: 'start_date', holds: 'string' },
  end: { column: 'end_date', holds: 'string' },
  at: { column: 'happened_at', holds: 'number' },
  changedAt: { column: 'changed_at', holds: 'number' },
  closedAt: { column: 'closed_at', holds: 'number' },
  owing: { column: 'owing', holds: 'number' },
  score: { column: 'score', holds: 'number' },
  incomplete: { column: 'incomplete', holds: 'number' },
}

/** Facets that hold several values live in a side table of `(facet, value, number)`, by these numbers. */
export const LIST_FACETS: Readonly<Record<ListFacet, number>> = {
  phones: 1,
  names: 2,
  phoneTails: 3,
  fullNames: 4,
  emails: 5,
}

export function isListFacet(facet: FacetName): facet is ListFacet {
  return Object.hasOwn(LIST_FACETS, facet)
}

const SCALARS = Object.entries(SCALAR_FACETS) as [ScalarFacet, (typeof SCALAR_FACETS)[ScalarFacet]][]

export const FACET_COLUMNS: readonly string[] = SCALARS.map(([, { column }]) => column)

/** Column definitions, in the order of {@link FACET_COLUMNS}. */
export const FACET_COLUMN_DEFINITIONS: string = SCALARS.map(
  ([facet, { column, holds }]) =>
    `${column} ${holds === 'string' ? 'TEXT' : 'REAL'}${facet === 'type' ? ' NOT NULL' : ''}`,
).join(', ')

/** Values in the order of {@link FACET_COLUMNS}. */
export function facetValues(facets: Facets): (string | number | null)[] {
  return SCALARS.map(([facet]) => facets[facet] ?? null)
}

/** Every value of the facets that hold several, once each, with the number of its facet. */
export function facetListValues(facets: Facets): { readonly facet: number; readonly value: string }[] {
  return Object.entries(LIST_FACETS).flatMap(([name, facet]) =>
    [...new Set(facets[name as ListFacet] ?? [])].map((value) => ({ facet, value })),
  )
}
