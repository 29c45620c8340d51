import { EVENT_JOB, type EventJobPayload } from '@innkeeper/core/event/event-job'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { Job } from '@innkeeper/core/event/work-queue'
import { applyEvent, type ApplyEventPorts, fetchKind } from '@innkeeper/core/pipeline/apply-event'
import { completeRecords } from '@innkeeper/core/pipeline/complete-records'
import type { FetchRequest, SourceFetcher } from '@innkeeper/core/record/source-reader'
import type { BodyStore } from '@innkeeper/core/event/carried-body'
import { type Queued, readQueued } from '@innkeeper/stores/cloudflare/queue'

import { type DeliveredMessage, settle } from './settle-messages.ts'

export interface WorkOffPorts extends ApplyEventPorts {
  readonly events: Pick<EventStore, 'find' | 'mark'>
  /** Keeps an event that came out of the queue; it queues nothing. */
  readonly intake: EventIntake
  readonly bodies: BodyStore
  /** Undefined without credentials for the source's API. */
  readonly reader: SourceFetcher | undefined
  readonly random: () => number
}

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
