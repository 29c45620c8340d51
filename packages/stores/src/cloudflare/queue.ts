import { ShapeUnknown, StoreUnavailable } from '@innkeeper/core/errors'
import { type BodyStore, type CarriedBody, carryBody, payloadOf } from '@innkeeper/core/event/carried-body'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import type { Job, NewJob, WorkIntake } from '@innkeeper/core/event/work-queue'

interface SendOptions {
  readonly contentType: 'json'
  readonly delaySeconds?: number
}

/** What of a Worker's queue binding is used. */
export interface QueueBinding {
  send(body: unknown, options: SendOptions): Promise<unknown>
  sendBatch(messages: readonly ({ readonly body: unknown } & SendOptions)[]): Promise<unknown>
}

/** What of a message that a Worker's queue delivers is used. */
export interface QueueMessage {
  readonly body: unknown
  /** 1 at first. */
  readonly attempts: number
}

/** What a message of this product's queues holds. */
export type Queued =
  | { readonly event: ReceivedEvent; readonly parkedBecause: string | undefined }
  | { readonly job: Job }

/** Names the shape below: messages of another one may be left in a queue by another version. */
const SHAPE = 1
/** Messages in one request. */
const BATCH = 100
/** The longest delay of one message, in seconds. */
const LONGEST_DELAY_S = 43_200

interface EventMessage {
  readonly shape: typeof SHAPE
  readonly event: Omit<ReceivedEvent, 'payload'>
  readonly body: CarriedBody
  readonly parkedBecause?: string
}

interface JobMessage {
  readonly shape: typeof SHAPE
  readonly job: Omit<Job, 'attempts'>
}

/**
 * Hands events to a Worker's own queue; whoever takes them out keeps them. Always answers `"accepted"`: a queue knows no duplicates.
 *
 * @param bodies Where big bodies wait, since a message may weigh no more than 128 KB.
 */
export function queueIntake(queue: QueueBinding, bodies: BodyStore): EventIntake {
  return {
    async accept({ payload, ...event }, parkedBecause) {
      const body = await carryBody({ ...event, payload }, bodies)
      const message: EventMessage = {
        shape: SHAPE,
        event,
        body,
        ...(parkedBecause === undefined ? {} : { parkedBecause }),
      }
      await sent(queue.send(message, { contentType: 'json' }))
      return 'accepted'
    },
  }
}

/** Hands jobs to a Worker's own queue. Jobs of one key are not merged: their work can run twice. @param clock `now` in ms since the epoch. */
export function queueWork(queue: QueueBinding, clock: { readonly now: () => number }): WorkIntake {
  return {
    async enqueue(jobs) {
      const now = clock.now()
      const messages = jobs.map((job) => ({
        body: jobMessage(job, now),
        contentType: 'json' as const,
        delaySeconds: Math.min(LONGEST_DELAY_S, Math.max(0, Math.ceil(((job.notBefore ?? now) - now) / 1_000))),
      }))
      for (let start = 0; start < messages.length; start += BATCH) {
        await sent(queue.sendBatch(messages.slice(start, start + BATCH)))
      }
    },
  }
}

/**
 * @returns The event with its whole payload, or the job with how often it was tried before.
 * @throws {ShapeUnknown} The message is none of this version's. @throws {StoreUnavailable} Its body cannot be read now.
 */
export async function readQueued({ body, attempts }: QueueMessage, bodies: BodyStore): Promise<Queued> {
  const message = messageIn(body)
  if ('job' in message) return { job: { ...message.job, attempts: attempts - 1 } }
  const payload = await payloadOf(message.body, bodies)
  return { event: { ...message.event, payload }, parkedBecause: message.parkedBecause }
}

/** The job in a message of a queue that holds no events. @throws {ShapeUnknown} There is none. */
export function readQueuedJob({ body, attempts }: QueueMessage): Job {
  const message = messageIn(body)
  if ('job' in message) return { ...message.job, attempts: attempts - 1 }
  throw new ShapeUnknown('the queued message is no job')
}

function jobMessage({ key, kind, payload, traceId }: NewJob, now: number): JobMessage {
  return { shape: SHAPE, job: { key, kind, payload, traceId, enqueuedAt: now } }
}

/** True of every message of {@link SHAPE}, because this file alone writes them. @throws {ShapeUnknown} */
function messageIn(body: unknown): EventMessage | JobMessage {
  if (typeof body === 'object' && body !== null && 'shape' in body && body.shape === SHAPE) {
    return body as EventMessage | JobMessage
  }
  throw new ShapeUnknown('the queued message is of another version')
}

/** @throws {StoreUnavailable} */
async function sent(sending: Promise<unknown>): Promise<void> {
  try {
    await sending
  } catch (error) {
    throw new StoreUnavailable('the queue did not take the message', { cause: error })
  }
}
