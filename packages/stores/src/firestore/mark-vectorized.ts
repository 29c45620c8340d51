import { SOURCE_NAMES } from '@innkeeper/core/source/source'

import type { Firestore, Write } from './client.ts'
import { eventCollection } from './event-document.ts'
import { valueOf } from './values.ts'

/** What one query may list. */
const TRACES_AT_ONCE = 30

/**
 * Says on the events of these traces that the words of what they changed are in the search index. Can run twice.
 *
 * @param traceIds Also of changes that no event brought.
 */
export async function markVectorized(firestore: Firestore, traceIds: readonly string[]): Promise<void> {
  const unique = [...new Set(traceIds)]
  for (let start = 0; start < unique.length; start += TRACES_AT_ONCE) {
    const part = unique.slice(start, start + TRACES_AT_ONCE)
    const found = await Promise.all(
      SOURCE_NAMES.map((source) => waitingEvents(firestore, eventCollection(source), part)),
    )
    await firestore.writeEach(found.flat())
  }
}

async function waitingEvents(firestore: Firestore, collection: string, traceIds: readonly string[]): Promise<Write[]> {
  const values = traceIds.map((traceId) => valueOf(traceId))
  const documents = await firestore.query(collection, {
    select: { fields: [{ fieldPath: '__name__' }] },
    where: {
      compositeFilter: {
        op: 'AND',
        filters: [
          { fieldFilter: { field: { fieldPath: 'traceId' }, op: 'IN', value: { arrayValue: { values } } } },
          { fieldFilter: { field: { fieldPath: 'vectorized' }, op: 'EQUAL', value: valueOf(false) } },
        ],
      },
    },
  })
  return documents.map(({ id }) => ({
    collection,
    id,
    fields: { vectorized: valueOf(true) },
    updateMask: ['vectorized'],
    updateTransforms: [{ fieldPath: 'vectorizedAt', setToServerValue: 'REQUEST_TIME' }],
    currentDocument: { exists: true },
  }))
}
