import { setImmediate } from 'node:timers'

import { StoreUnavailable } from '@innkeeper/core/errors'
import { eventJob } from '@innkeeper/core/event/event-job'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'

import type { Database } from './open-database.ts'
import { writeJob } from './work-queue.ts'

type Outcome = 'accepted' | 'duplicate'

interface Waiting {
  readonly event: ReceivedEvent
  readonly payload: string
  readonly parkedBecause: string | undefined
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
}

const INSERT = `
  INSERT INTO events (id, source, type, received_at, occurred_at, payload, trace_id, state, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`

/**
 * Takes events into the data file, each with its job.
 *
 * Calls of one turn of the event loop share one transaction, so that many deliveries at once wait for the disk together and not one
 * after another. Each is answered after that transaction is on the disk.
 */
export function openEventIntake(database: Database): EventIntake {
  let waiting: Waiting[] = []

  function takeIn(): void {
    const batch = waiting
    waiting = []
    try {
      // On the disk before the answer: a source that got its 2xx will not send the event again, not even after a power cut.
      const outcomes = database.write(() => batch.map((entry) => writeEvent(database, entry)), 'power')
      for (const [index, entry] of batch.entries()) entry.settle(outcomes[index] ?? 'duplicate')
    } catch (error) {
      const reason =
        error instanceof StoreUnavailable
          ? error
          : new StoreUnavailable('the event could not be kept', { cause: error })
      for (const entry of batch) entry.fail(reason)
    }
  }

  return {
    async accept(event, parkedBecause) {
      const payload = JSON.stringify(event.payload ?? null)
      return new Promise<Outcome>((settle, fail) => {
        waiting.push({ event, payload, parkedBecause, settle, fail })
        if (waiting.length === 1) setImmediate(takeIn)
      })
    },
  }
}

function writeEvent(database: Database, { event, payload, parkedBecause }: Waiting): Outcome {
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
