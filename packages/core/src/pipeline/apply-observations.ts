import { StoreUnavailable } from '../errors.ts'
import { facetsOf } from '../record/facets-of.ts'
import { emptyRecord, isGone, type KnownRecord, type Observation, observe, type RecordId } from '../record/record.ts'
import type { RecordChange, RecordStore } from '../record/record-store.ts'
import { recordIdsOf } from '../source/source-reader.ts'

/** How often a commit that lost a race is tried again before the whole step is left for later. */
const COMMIT_TRIES = 8

/**
 * Joins observations into the records they speak of. Can run twice, and side by side with itself.
 *
 * @returns The ids of the records that changed.
 * @throws {StoreUnavailable} Nothing, or all of it, is written.
 */
export async function applyObservations(
  observations: readonly Observation[],
  ports: { readonly records: RecordStore; readonly now: () => number },
  traceId: string,
): Promise<RecordId[]> {
  if (observations.length === 0) return []
  for (let attempt = 0; attempt < COMMIT_TRIES; attempt++) {
    const changes = await changesOf(observations, ports.records, ports.now(), traceId)
    if (changes.length === 0) return []
    if ((await ports.records.commit(changes)) === 'committed') return changes.map(({ record }) => record.id)
  }
  throw new StoreUnavailable('records kept changing while they were written')
}

async function changesOf(
  observations: readonly Observation[],
  records: RecordStore,
  storedAt: number,
  traceId: string,
): Promise<RecordChange[]> {
  const stored = new Map((await records.load(recordIdsOf(observations))).map((found) => [found.record.id, found]))
  const joined = new Map<RecordId, KnownRecord>()
  for (const seen of observations) {
    const known = joined.get(seen.id) ?? stored.get(seen.id)?.record ?? emptyRecord(seen.id, seen.type)
    joined.set(seen.id, observe(known, seen))
  }
  return [...joined.values()].flatMap((record) => {
    const before = stored.get(record.id)
    if (before && before.record === record) return []
    return [
      {
        record,
        facets: facetsOf(record),
        alive: !isGone(record),
        expectedRevision: before?.revision ?? 0,
        storedAt,
        traceId,
      },
    ]
  })
}
