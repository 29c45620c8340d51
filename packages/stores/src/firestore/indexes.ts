import { FACET_SHAPES, type FacetName } from '@innkeeper/core/record/facets'
import { SOURCE_NAMES } from '@innkeeper/core/source/source'

import { BODIES } from './body-store.ts'
import { eventCollection } from './event-document.ts'
import { facetPath, isOrdered } from './filter-queries.ts'
import { collectionOfType, RECORD_COLLECTIONS } from './record-collections.ts'
import { STATE } from './state-store.ts'

/** An index over several fields of one collection, which Firestore has to be told to make. */
export interface CompositeIndex {
  readonly collection: string
  readonly fields: readonly { readonly path: string; readonly order: 'ASCENDING' | 'DESCENDING' }[]
}

/** Every composite index that the adapters need. Equalities over several are served by merging those that end alike. */
export const COMPOSITE_INDEXES: readonly CompositeIndex[] = [
  ...RECORD_COLLECTIONS.flatMap((collection) =>
    (Object.keys(FACET_SHAPES) as FacetName[]).filter(isOrdered).map((facet): CompositeIndex => ({
      collection,
      fields: [
        { path: facetPath('type'), order: 'ASCENDING' },
        { path: facetPath(facet), order: 'ASCENDING' },
      ],
    })),
  ),
  ...SOURCE_NAMES.map(eventCollection).flatMap((collection) =>
    ['type', 'action', 'state'].map((path): CompositeIndex => ({
      collection,
      fields: [
        { path, order: 'ASCENDING' },
        { path: 'receivedAt', order: 'DESCENDING' },
      ],
    })),
  ),
]

/** Fields that nobody asks for by value: to be taken out of the indexes that Firestore makes by itself, since they are long. */
export const EXEMPT_FIELDS: readonly { readonly collection: string; readonly field: string }[] = [
  ...RECORD_COLLECTIONS.map((collection) => ({ collection, field: 'body' })),
  ...['query', 'context', 'response'].map((field) => ({ collection: collectionOfType('interaction'), field })),
  { collection: STATE, field: 'value' },
  { collection: BODIES, field: 'text' },
  ...SOURCE_NAMES.map((source) => ({ collection: eventCollection(source), field: 'data' })),
]
