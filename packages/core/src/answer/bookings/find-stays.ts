import type { Condition } from '../../record/facets.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { AskContext } from '../ask-context.ts'
import type { NarrowedNames } from '../narrow-by-names.ts'

/** Every stay under these conditions that the names allow, each once, by check-in and then id. Exhaustive. */
export async function findStays(
  context: Pick<AskContext, 'records'>,
  conditions: readonly Condition[],
  named: Pick<NarrowedNames, 'alternatives' | 'nobody'>,
): Promise<StoredRecord[]> {
  const found = new Map<string, StoredRecord>()
  for (const alternative of named.nobody ? [] : named.alternatives) {
    const stays = await findAll(context.records, { types: ['stay'], where: [...conditions, ...alternative] })
    for (const stay of stays) found.set(stay.record.id, stay)
  }
  return [...found.values()].sort(byCheckIn)
}

export function byCheckIn(left: StoredRecord, right: StoredRecord): number {
  const [from, other] = [left.facets.start ?? '', right.facets.start ?? '']
  if (from !== other) return from < other ? -1 : 1
  return left.record.id < right.record.id ? -1 : 1
}
