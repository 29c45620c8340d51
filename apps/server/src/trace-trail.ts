import type { RecordId } from '@innkeeper/core/record/record'
import type { RecordStore } from '@innkeeper/core/record/record-store'

/** Which deliveries changed a record since it was last indexed: several of them often meet in one indexing. */
export interface TraceTrail {
  /** The same store; what is committed to it is noted, and forgotten when it is indexed. */
  readonly records: RecordStore
  /** @param revision Later changes are left out. */
  tracesOf(id: RecordId, revision: number): readonly string[]
}

interface Step {
  readonly revision: number
  readonly traceId: string
}

/** The most changes that are remembered of one record; the oldest give way. */
const STEPS_KEPT = 20

/** In memory alone: after a restart each record still has the trace of its last change, which the store keeps. */
export function openTraceTrail(records: RecordStore): TraceTrail {
  const trail = new Map<RecordId, Step[]>()
  return {
    records: {
      ...records,
      async commit(changes) {
        const outcome = await records.commit(changes)
        if (outcome !== 'committed') return outcome
        for (const { record, expectedRevision, traceId } of changes) {
          const steps = trail.get(record.id) ?? []
          trail.set(record.id, [...steps, { revision: expectedRevision + 1, traceId }].slice(-STEPS_KEPT))
        }
        return outcome
      },
      async markIndexed(marks) {
        await records.markIndexed(marks)
        for (const { id, revision } of marks) {
          const left = trail.get(id)?.filter((step) => step.revision > revision) ?? []
          if (left.length > 0) trail.set(id, left)
          else trail.delete(id)
        }
      },
    },
    tracesOf: (id, revision) =>
      (trail.get(id) ?? []).filter((step) => step.revision <= revision).map(({ traceId }) => traceId),
  }
}
