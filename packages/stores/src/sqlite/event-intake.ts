import { eventJob } from '@innkeeper/core/event/event-job'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'

import type { Database } from './open-database.ts'
import { writeJob } from './work-queue.ts'
import { writeTogether } from './write-together.ts'

const INSERT = `
  INSERT INTO events (id, source, type, received_at, occurred_at, payload, trace_id, state, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`

/**
 * Takes events into the data file, each with its job.
 *
 * Many deliveries at once wait for the disk together and not one after another. Each is answered after it is on the disk.
 */
export function openEventIntake(database: Database): EventIntake {
  return {
    async accept(event, parkedBecause) {
      const payload = JSON.stringify(event.payload ?? null)
      // On the disk before the answer: a source that got its 2xx will not send the event again, not even after a power cut.
      return writeTogether(database, () => writeEvent(database, event, payload, parkedBecause), 'power')
    },
  }
}

function writeEvent(
  database: Database,
  event: ReceivedEvent,
  payload: string,
  parkedBecause: string | undefined,
): 'accepted' | 'duplicate' {
  const parked = parkedBecause !== undefined
  const { changes } = database
    .prepare(INSERT)
    .run(
      event.id,
      event.source,
      event.type,
      event.receivedAt,
      event.occurredAt,
      payload,
      event.traceId,
      parked ? 'parked' : 'pending',
      parkedBecause ?? null,
    )
  if (changes === 0) return 'duplicate'
  if (!parked) writeJob(database, eventJob(event), event.receivedAt)
  return 'accepted'
}
