import { StoreUnavailable } from '../errors.ts'
import { facetsOf } from '../record/facets-of.ts'
import { emptyRecord, isGone, type KnownRecord, type Observation, observe, type RecordId } from '../record/record.ts'
import { changesInParts, type RecordChange, type RecordStore } from '../record/record-store.ts'
import { recordIdsOf } from '../record/source-reader.ts'

/** How often a commit that lost a race is tried again before the whole step is left for later. */
const COMMIT_TRIES = 8

/**
 * Joins observations into the records they speak of. Can run twice, and side by side with itself.
 *
 * Each record is written whole or not at all. Records stand for themselves, so that a long list of observations is written in several commits.
 *
 * @returns The ids of the records that changed.
 * @throws {StoreUnavailable} Some of the records may be written; calling again is safe.
 */
export async function applyObservations(
  observations: readonly Observation[],
  ports: { readonly records: Pick<RecordStore, 'load' | 'commit'>; readonly now: () => number },
  trace: string | ((id: RecordId) => string),
): Promise<RecordId[]> {
  if (observations.length === 0) return []
  const traceOf = typeof trace === 'string' ? () => trace : trace
  const changed: RecordId[] = []
  for (let attempt = 0; attempt < COMMIT_TRIES; attempt++) {
    const changes = await changesOf(observations, ports.records, ports.now(), traceOf)
    const written = await commitInParts(changes, ports.records)
    changed.push(...changes.slice(0, written).map(({ record }) => record.id))
    if (written === changes.length) return changed
  }
  throw new StoreUnavailable('records kept changing while they were written')
}

/** @returns How many of the changes, from the first, were written before one lost a race. */
async function commitInParts(changes: readonly RecordChange[], records: Pick<RecordStore, 'commit'>): Promise<number> {
  let written = 0
  for (const part of changesInParts(changes)) {
    if ((await records.commit(part)) === 'conflict') return written
    written += part.length
  }
  return written
}

async function changesOf(
  observations: readonly Observation[],
  records: Pick<RecordStore, 'load'>,
  storedAt: number,
  traceOf: (id: RecordId) => string,
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
        traceId: traceOf(record.id),
      },
    ]
  })
}
