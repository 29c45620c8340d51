import { eventIntakeContract } from '@innkeeper/testing/contracts/event-intake-contract'
import { eventStoreContract } from '@innkeeper/testing/contracts/event-store-contract'
import type { Clock } from '@innkeeper/testing/contracts/harness'
import { recordStoreContract } from '@innkeeper/testing/contracts/record-store-contract'
import { runStoreContract } from '@innkeeper/testing/contracts/run-store-contract'
import { stateStoreContract } from '@innkeeper/testing/contracts/state-store-contract'

import { openDatabase } from '../sqlite/open-database.ts'
import { openWorkQueue } from '../sqlite/work-queue.ts'
import { openFirestoreBodyStore } from './body-store.ts'
import type { Firestore } from './client.ts'
import { openFirestoreEventIntake } from './event-intake.ts'
import { openFirestoreEventStore } from './event-store.ts'
import { openFirestoreRecordStore } from './record-store.ts'
import { openFirestoreRunStore } from './run-store.ts'
import { openFirestoreStateStore } from './state-store.ts'
import { openingFirestore, PEER } from './testing/open-firestore.ts'

// An emulator answers in milliseconds what the stand-in answers in none.
const cases = PEER ? 10 : 60

recordStoreContract({ open: openingFirestore(openFirestoreRecordStore), cases })
stateStoreContract({ open: openingFirestore(openFirestoreStateStore), cases })
runStoreContract({ open: openingFirestore(openFirestoreRunStore) })

/** The queue is of another kind, as it always is beside Firestore. */
function openEvents(firestore: Firestore, clock: Clock) {
  const bodies = openFirestoreBodyStore(firestore)
  const queue = openWorkQueue(openDatabase(':memory:'), clock)
  return {
    intake: openFirestoreEventIntake(firestore, { bodies, queue }),
    events: openFirestoreEventStore(firestore, { bodies }),
    queue,
  }
}

eventIntakeContract({ open: openingFirestore(openEvents) })
eventStoreContract({ open: openingFirestore(openEvents) })
