import type { WorkIntake } from '../event/work-queue.ts'
import type { ChatChange, ChatPublisher } from '../record/chat-change.ts'
import type { RecordChange, RecordStore } from '../record/record-store.ts'
import { applyObservations } from './apply-observations.ts'
import { isChatMessage, messagesHolding } from './chat-conversation.ts'
import type { Clock } from './ports.ts'

/** The kind of the jobs that apply one change of a chat message; payload {@link ChatChange}. */
export const CHAT_JOB = 'chat'

/** Hands changes to the queue of this installation. One job a change, however often it is handed on. */
export function queueingPublisher(queue: WorkIntake): ChatPublisher {
  return {
    publish: (changes) =>
      queue.enqueue(
        changes.map((change) => ({ key: jobKey(change), kind: CHAT_JOB, payload: change, traceId: change.traceId })),
      ),
  }
}

function jobKey({ observation: { id, version } }: ChatChange): string {
  return `${CHAT_JOB}:${id}:${version.sourceTime}-${version.observedAt}-${version.seen}`
}

export interface ApplyChatChangesPorts {
  readonly records: RecordStore
  readonly now: Clock
}

/**
 * Joins changes of chat messages into their records, and has every message whose text holds one of them rendered anew: the words of a
 * message that was edited or deleted are found nowhere then. Can run twice.
 *
 * @param redelivered These changes were taken from the queue before: an earlier try may have ended half way.
 * @throws {StoreUnavailable} Some may be applied; calling again with `redelivered` is safe.
 */
export async function applyChatChanges(
  changes: readonly ChatChange[],
  ports: ApplyChatChangesPorts,
  redelivered: boolean,
): Promise<void> {
  const { records, now } = ports
  const traces = new Map(changes.map(({ observation, traceId }) => [observation.id, traceId]))
  const traceOf = (id: string) => traces.get(id) ?? ''
  const changed = await applyObservations(
    changes.map(({ observation }) => observation),
    ports,
    traceOf,
  )
  const touched = new Map<string, RecordChange>()
  for (const { record } of await records.load(redelivered ? [...traces.keys()] : changed)) {
    if (!isChatMessage(record)) continue
    for (const { record: holder, facets, alive, revision } of await messagesHolding(record, records)) {
      const change = { record: holder, facets, alive, expectedRevision: revision, storedAt: now() }
      touched.set(holder.id, { ...change, traceId: traceOf(record.id) })
    }
  }
  // Somebody who changed one of them meanwhile has had it rendered anew already.
  for (const change of touched.values()) await records.commit([change])
}
