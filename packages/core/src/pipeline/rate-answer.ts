import { recordId } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'
import { digestOf } from '../record/version.ts'
import { applyObservations } from './apply-observations.ts'
import type { Clock, Metrics } from './ports.ts'

export interface Rating {
  /** The answer's id. */
  readonly interactionId: string
  readonly rating: 'up' | 'down'
  readonly comment?: string | undefined
}

/** Keeps what somebody thought of an answer; a newer rating replaces an older one. @returns false when no answer has that id. */
export async function rateAnswer(
  { interactionId, rating, comment }: Rating,
  ports: { readonly records: RecordStore; readonly now: Clock; readonly metrics: Metrics },
  traceId: string,
): Promise<boolean> {
  const id = recordId('innkeeper', 'interaction', interactionId)
  if ((await ports.records.get([id])).length === 0) return false
  const at = ports.now()
  const feedback = { rating, comment, at }
  const version = { sourceTime: at, observedAt: at, seen: digestOf(feedback) }
  await applyObservations([{ id, type: 'interaction', facts: { feedback }, version }], ports, traceId)
  ports.metrics.count('innkeeper_feedback_total', { rating })
  return true
}
