import type { Page } from '@innkeeper/core/event/event-store'
import { matchesFilter, type RecordFilter } from '@innkeeper/core/record/facets'
import { facetsOf } from '@innkeeper/core/record/facets-of'
import { emptyRecord, isGone, type KnownRecord, observe, type Observation } from '@innkeeper/core/record/record'
import type { RecordReader, StoredRecord } from '@innkeeper/core/record/record-store'

/** Records in memory behind the reader's port, for tests of what answers are made of. Keeps the port's contract by filtering in code. */
export function memoryRecords(
  observations: readonly Observation[] = [],
): RecordReader & { add(more: readonly Observation[]): void } {
  const known = new Map<string, KnownRecord>()
  const add = (more: readonly Observation[]): void => {
    for (const seen of more) known.set(seen.id, observe(known.get(seen.id) ?? emptyRecord(seen.id, seen.type), seen))
  }
  const living = (): StoredRecord[] =>
    [...known.values()]
      .filter((record) => !isGone(record))
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map((record) => ({ record, facets: facetsOf(record), revision: 1, alive: true, storedAt: 0 }))
  add(observations)
  return {
    add,
    async get(ids) {
      return living().filter(({ record }) => ids.includes(record.id))
    },
    async find(filter: RecordFilter, limit: number, cursor?: string): Promise<Page<StoredRecord>> {
      const rest = living().filter(
        ({ record, facets }) => matchesFilter(facets, filter) && (cursor === undefined || record.id > cursor),
      )
      const items = rest.slice(0, limit)
      return { items, nextCursor: rest.length > limit ? (items.at(-1)?.record.id ?? null) : null }
    },
    async count(filter) {
      return living().filter(({ facets }) => matchesFilter(facets, filter)).length
    },
  }
}
