import { describe, expect, test } from 'vitest'

import type { Observation, RecordId } from '../record/record.ts'
import { MOST_CHANGES, type RecordChange, type RecordStore, type StoredRecord } from '../record/record-store.ts'
import { applyObservations } from './apply-observations.ts'

/** The part of a store that applying needs. @param conflicts Which commits, counted from 1, lose a race; every one is in `commits` by its size. */
function store(conflicts: (commit: number) => boolean = () => false) {
  const kept = new Map<RecordId, StoredRecord>()
  const commits: number[] = []
  const write = ({ record, facets, alive, expectedRevision, storedAt }: RecordChange) =>
    kept.set(record.id, { record, facets, alive, storedAt, revision: expectedRevision + 1 })
  const records: Pick<RecordStore, 'load' | 'commit'> = {
    load: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    async commit(changes) {
      if (conflicts(commits.push(changes.length))) return 'conflict'
      for (const change of changes) write(change)
      return 'committed'
    },
  }
  return { records, kept, commits }
}

function guests(count: number): Observation<'guest'>[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `guesty:guest:${number}`,
    type: 'guest',
    facts: { name: { full: `Guest ${number}` } },
    version: { sourceTime: 1, observedAt: 1, seen: 'a' },
  }))
}

const apply = (observations: readonly Observation[], { records }: ReturnType<typeof store>) =>
  applyObservations(observations, { records, now: () => 1 }, '0'.repeat(32))

describe('applying observations', () => {
  test('writes many records in parts that a store takes', async () => {
    const house = store()
    const changed = await apply(guests(2 * MOST_CHANGES + 1), house)
    expect(house.commits).toEqual([MOST_CHANGES, MOST_CHANGES, 1])
    expect(new Set(changed).size).toBe(2 * MOST_CHANGES + 1)
  })

  test('goes on with what is left when a part lost a race', async () => {
    const house = store((commit) => commit === 2)
    const changed = await apply(guests(2 * MOST_CHANGES), house)
    expect(house.commits).toEqual([MOST_CHANGES, MOST_CHANGES, MOST_CHANGES])
    expect(changed).toHaveLength(2 * MOST_CHANGES)
    expect(house.kept.size).toBe(2 * MOST_CHANGES)
  })

  test('writes nothing that is known', async () => {
    const house = store()
    await apply(guests(3), house)
    expect(await apply(guests(3), house)).toEqual([])
    expect(house.commits).toEqual([3])
  })

  test('leaves it for later when every try lost', async () => {
    await expect(
      apply(
        guests(1),
        store(() => true),
      ),
    ).rejects.toMatchObject({ code: 'store.unavailable', retry: 'later' })
  })
})
