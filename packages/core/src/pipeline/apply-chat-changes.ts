import type { NewJob, WorkIntake } from '../event/work-queue.ts'
import type { ChatChange, ChatPublisher } from '../record/chat-change.ts'
import { MOST_CHANGES, type RecordStore } from '../record/record-store.ts'
import { withTimeMark } from '../record/states-time.ts'
import { digestOfText } from '../record/version.ts'
import { applyObservations } from './apply-observations.ts'
import { isChatMessage, messagesHolding } from './chat-conversation.ts'
import type { Clock } from './ports.ts'

/** The kind of the jobs that apply changes of chat messages; payload {@link ChatJobPayload}. */
export const CHAT_JOB = 'chat'

export interface ChatJobPayload {
  readonly changes: readonly ChatChange[]
}

/** How many changes one job holds: a queue on a disk takes one of a hundred as fast as one of one. */
const CHANGES_TOGETHER = 100

/** Hands changes to the queue of this installation. The same changes are the same job, however often they are handed on. */
export function queueingPublisher(queue: WorkIntake): ChatPublisher {
  return {
    async publish(changes) {
      const jobs: NewJob<ChatJobPayload>[] = []
      for (let start = 0; start < changes.length; start += CHANGES_TOGETHER) {
        jobs.push(jobOf(changes.slice(start, start + CHANGES_TOGETHER)))
      }
      await queue.enqueue(jobs)
    },
  }
}

/** Puts each change of a job that failed into a job of its own, so that one that cannot be applied keeps no other waiting. */
export async function splitChatJob({ changes }: ChatJobPayload, queue: WorkIntake): Promise<void> {
  await queue.enqueue(changes.map((change) => jobOf([change])))
}

function jobOf(changes: readonly ChatChange[]): NewJob<ChatJobPayload> {
  const [first] = changes
  const names = changes.map(
    ({ observation: { id, version } }) => `${id} ${version.sourceTime} ${version.observedAt} ${version.seen}`,
  )
  const key = `${CHAT_JOB}:${first?.observation.id}+${changes.length - 1}:${digestOfText(names.join('\n'))}`
  return { key, kind: CHAT_JOB, payload: { changes }, traceId: first?.traceId ?? '' }
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
    changes.map(({ observation }) => withTimeMark(observation)),
    ports,
    traceOf,
  )
  // What was written together with it is not rendered yet.
  const together = new Set(changes.length <= MOST_CHANGES ? changed : [])
  const due = await records.load(redelivered ? [...traces.keys()] : changed)
  const holders = await messagesHolding(
    due.map(({ record }) => record).filter((record) => isChatMessage(record)),
    records,
  )
  // Somebody who changed one of them meanwhile has had it rendered anew already.
  const traceId = changes[0]?.traceId ?? ''
  for (const { record, facets, alive, revision } of holders) {
    if (together.has(record.id)) continue
    await records.commit([{ record, facets, alive, expectedRevision: revision, storedAt: now(), traceId }])
  }
}
