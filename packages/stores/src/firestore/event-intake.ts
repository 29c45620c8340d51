import { StoreUnavailable } from '@innkeeper/core/errors'
import { type BodyStore, carryBody } from '@innkeeper/core/event/carried-body'
import { eventJob } from '@innkeeper/core/event/event-job'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { WorkIntake } from '@innkeeper/core/event/work-queue'

import type { Firestore } from './client.ts'
import { eventFields, placeOfEvent } from './event-document.ts'

export interface FirestoreIntakeOptions {
  readonly bodies: BodyStore
  /** Absent where whoever takes the event in works on it at once. */
  readonly queue?: WorkIntake
}

/**
 * Takes events into Firestore, one document each, and queues their work.
 *
 * The event is kept first. Should the queue not take its work then, it stays pending, and `requeuePending`, which has to run now and then
 * beside this, queues it later.
 */
export function openFirestoreEventIntake(firestore: Firestore, { bodies, queue }: FirestoreIntakeOptions): EventIntake {
  return {
    async accept(event, parkedBecause) {
      const place = placeOfEvent(event.id)
      if (!place) throw new RangeError('an event id begins with its source')
      const body = await carryBody(event, bodies)
      const fields = eventFields(event, place.id, body, parkedBecause)
      const written = await firestore.commit([{ ...place, fields, currentDocument: { exists: false } }])
      if (written === 'precondition') return 'duplicate'
      if (parkedBecause === undefined) {
        await queue?.enqueue([eventJob(event)]).catch((error: unknown) => {
          if (!(error instanceof StoreUnavailable)) throw error
        })
      }
      return 'accepted'
    },
  }
}
