import type { ReceivedEvent } from './received-event.ts'
import type { NewJob } from './work-queue.ts'

/** The kind of the job that applies one kept event. */
export const EVENT_JOB = 'event'

export interface EventJobPayload {
  readonly eventId: string
}

/** The job's key: one waiting job an event, however often it is queued. */
export function eventJobKey(eventId: string): string {
  return `${EVENT_JOB}:${eventId}`
}

/** The work that every accepted event brings with it, and that a replay queues again. */
export function eventJob(event: Pick<ReceivedEvent, 'id' | 'traceId'>): NewJob<EventJobPayload> {
  return {
    key: eventJobKey(event.id),
    kind: EVENT_JOB,
    payload: { eventId: event.id },
    traceId: event.traceId,
  }
}
