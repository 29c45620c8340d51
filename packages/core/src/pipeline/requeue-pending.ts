import { eventJob } from '../event/event-job.ts'
import type { EventStore } from '../event/event-store.ts'
import type { WorkIntake } from '../event/work-queue.ts'
import type { Clock, Log } from './ports.ts'

export interface RequeuePendingPorts {
  readonly events: Pick<EventStore, 'list'>
  readonly queue: WorkIntake
  readonly now: Clock
  readonly log: Log
}

/** An event that waits for longer than this may have lost its work, in ms. Most have not: the repetition does no harm. */
const LONG_MS = 5 * 60_000
const EVENTS_AT_ONCE = 200

/**
 * Queues the work of events that have been pending for long once more.
 *
 * Needed where the store of events and the queue are two services: an event that was kept just before the queue failed, or this
 * process, has no work otherwise.
 *
 * @returns How many.
 */
export async function requeuePending({ events, queue, now, log }: RequeuePendingPorts): Promise<number> {
  const before = now() - LONG_MS
  let queued = 0
  let cursor: string | undefined
  do {
    const page = await events.list({ state: 'pending' }, EVENTS_AT_ONCE, cursor)
    const waiting = page.items.filter(({ receivedAt }) => receivedAt <= before)
    await queue.enqueue(waiting.map(eventJob))
    queued += waiting.length
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  if (queued > 0) log.warn('events that waited for long are queued again', { events: queued })
  return queued
}
