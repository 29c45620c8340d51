import { acceptDelivery } from '@innkeeper/core/pipeline/accept-delivery'
import { requeuePending } from '@innkeeper/core/pipeline/requeue-pending'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import type { EventInterpreter, SourceFetcher } from '@innkeeper/core/record/source-reader'
import type { DeliveryAuthenticator } from '@innkeeper/core/source/source'
import { type BucketBinding, bucketBodies } from '@innkeeper/stores/cloudflare/bucket-bodies'
import { type QueueBinding, queueIntake, queueWork } from '@innkeeper/stores/cloudflare/queue'
import type { Firestore } from '@innkeeper/stores/firestore/client'
import { openFirestoreEventIntake } from '@innkeeper/stores/firestore/event-intake'
import { openFirestoreEventStore } from '@innkeeper/stores/firestore/event-store'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'

import { buryBatch, type BuryPorts } from './bury-batch.ts'
import { intakeWithFallback } from './intake-with-fallback.ts'
import type { Alarm } from './open-alarm.ts'
import { workOffBatch, type WorkOffPorts } from './work-off-batch.ts'
import type { EdgeWorker, WorkerSurroundings } from './worker-entry.ts'

/** What a source's webhook Worker is made of. */
export interface WebhookParts extends WorkerSurroundings {
  readonly authenticator: DeliveryAuthenticator
  readonly interpreter: EventInterpreter
  readonly firestore: Firestore
  readonly queue: QueueBinding
  readonly bucket: BucketBinding
  /** Undefined without credentials for the source's API: what events lack stays missing. */
  readonly reader: ((records: RecordStore) => SourceFetcher) | undefined
  readonly alarm: Alarm
}

/** A source at the edge: checks and queues its deliveries (`/webhooks/<source>`), keeps and applies them from the queue. */
export function webhookWorker(parts: WebhookParts): EdgeWorker {
  const { authenticator, firestore, host, log, metrics } = parts
  const { source } = authenticator
  const { now } = host
  const bodies = bucketBodies(parts.bucket)
  const direct = openFirestoreEventIntake(firestore, { bodies })
  const records = openFirestoreRecordStore(firestore)
  const events = openFirestoreEventStore(firestore, { bodies })
  const queue = queueWork(parts.queue, { now })
  const reader = parts.reader?.(records)
  const ports: WorkOffPorts & BuryPorts = {
    events,
    intake: direct,
    bodies,
    alarm: parts.alarm,
    records,
    queue,
    reader,
    interpreters: { [source]: parts.interpreter },
    readable: new Set(reader ? [source] : []),
    now,
    random: host.random,
    log,
    metrics,
  }
  const intake = intakeWithFallback(queueIntake(parts.queue, bodies), direct, log)
  const newTraceId = () => crypto.randomUUID().replaceAll('-', '')

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/healthz') return Response.json({ ok: true })
      if (pathname !== `/webhooks/${source}`) return new Response(null, { status: 404 })
      return acceptDelivery(request, source, { authenticator, intake, now, newTraceId, log, metrics })
    },
    workOff: (queueName, messages) =>
      queueName.endsWith('-dlq') ? buryBatch(messages, ports) : workOffBatch(messages, ports),
    /** Queues what Firestore keeps and no queue holds any more. */
    async tidy() {
      await requeuePending({ events, queue, now, log })
    },
  }
}
