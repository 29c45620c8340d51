import { InnkeeperError } from '@innkeeper/core/errors'
import { EVENT_JOB, type EventJobPayload } from '@innkeeper/core/event/event-job'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { Job } from '@innkeeper/core/event/work-queue'
import { applyEvent, type ApplyEventPorts, fetchKind } from '@innkeeper/core/pipeline/apply-event'
import { completeRecords } from '@innkeeper/core/pipeline/complete-records'
import { afterFailure } from '@innkeeper/core/pipeline/retry-policy'
import type { FetchRequest, SourceFetcher } from '@innkeeper/core/record/source-reader'
import type { BodyStore } from '@innkeeper/core/event/carried-body'
import { type Queued, type QueueMessage, readQueued } from '@innkeeper/stores/cloudflare/queue'

/** A message that a Worker's queue delivers. */
export interface DeliveredMessage extends QueueMessage {
  ack(): void
  retry(options: { readonly delaySeconds: number }): void
}

export interface WorkOffPorts extends ApplyEventPorts {
  readonly events: Pick<EventStore, 'find' | 'mark'>
  /** Keeps an event that came out of the queue; it queues nothing. */
  readonly intake: EventIntake
  readonly bodies: BodyStore
  /** Undefined without credentials for the source's API. */
  readonly reader: SourceFetcher | undefined
  readonly random: () => number
}

/** The longest a queue can make a message wait, in seconds. */
const LONGEST_DELAY_S = 43_200

/**
 * Works off what a Worker's queue delivers: events are kept and applied, reads are made together. Each message is acknowledged or put back by itself,
 * after its work is done; one that cannot succeed goes back too, until the queue moves it to its dead letters.
 */
export async function workOffBatch(messages: readonly DeliveredMessage[], ports: WorkOffPorts): Promise<void> {
  const reads: Read[] = []
  for (const message of messages) {
    await settle([message], ports, async () => {
      const queued = await readQueued(message, ports.bodies)
      if ('event' in queued) return takeIn(queued, ports)
      const { job } = queued
      if (job.kind === EVENT_JOB) return applyPending((job.payload as EventJobPayload).eventId, ports)
      reads.push({ message, job: job as Job<FetchRequest> })
      return 'later'
    })
  }
  for (const together of inBatches(reads, ports.reader)) {
    await settle(
      together.map(({ message }) => message),
      ports,
      async () => readTogether(together, ports),
    )
  }
}

/** A job whose kind is one of this source's reads: nothing else is ever put into its queue. */
interface Read {
  readonly message: DeliveredMessage
  readonly job: Job<FetchRequest>
}

async function takeIn(
  { event, parkedBecause }: Extract<Queued, { event: unknown }>,
  ports: WorkOffPorts,
): Promise<void> {
  const outcome = await ports.intake.accept(event, parkedBecause)
  if (parkedBecause !== undefined) return
  await (outcome === 'accepted' ? applyEvent(event.id, ports) : applyPending(event.id, ports))
}

/** A delivery that came twice, or whose work was broken off: what was applied already is left alone. */
async function applyPending(eventId: string, ports: WorkOffPorts): Promise<void> {
  const kept = await ports.events.find(eventId)
  if (kept?.state === 'pending') await applyEvent(eventId, ports)
}

async function readTogether(reads: readonly Read[], ports: WorkOffPorts): Promise<void> {
  const { reader } = ports
  if (!reader) return
  // The queue merges nothing: what several events of one booking ask for is asked once.
  const byKey = new Map(reads.map(({ job }) => [job.key, job]))
  await completeRecords([...byKey.values()], reader, ports)
}

function inBatches(reads: readonly Read[], reader: WorkOffPorts['reader']): Read[][] {
  const batches: Read[][] = []
  for (const [kind, same] of Map.groupBy(reads, ({ job }) => job.kind)) {
    const size = reader?.batchSize(kind.slice(fetchKind(reader.source, '').length)) ?? same.length
    for (let start = 0; start < same.length; start += size) batches.push(same.slice(start, start + size))
  }
  return batches
}

async function settle(
  messages: readonly DeliveredMessage[],
  ports: WorkOffPorts,
  work: () => Promise<'later' | void>,
): Promise<void> {
  try {
    if ((await work()) === 'later') return
    for (const message of messages) message.ack()
  } catch (error) {
    for (const message of messages) {
      const delaySeconds = delayOf(error, message.attempts, ports.random())
      ports.log[message.attempts > 1 ? 'error' : 'warn']('queued work failed and goes back', {
        attempts: message.attempts,
        delaySeconds,
        error,
      })
      message.retry({ delaySeconds })
    }
  }
}

function delayOf(error: unknown, attempts: number, random: number): number {
  const verdict = afterFailure(error, attempts, random)
  // What can never succeed soon reaches the dead letters; nothing is decided here for good.
  const delayMs = verdict.next === 'retry' ? verdict.delayMs : 0
  const known = error instanceof InnkeeperError
  return Math.min(LONGEST_DELAY_S, Math.max(known ? 1 : 5, Math.ceil(delayMs / 1_000)))
}
