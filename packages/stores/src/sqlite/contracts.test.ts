import { openStateRunStore } from '@innkeeper/core/backup/state-run-store'
import { eventIntakeContract, type IntakeSubject } from '@innkeeper/testing/contracts/event-intake-contract'
import { eventStoreContract } from '@innkeeper/testing/contracts/event-store-contract'
import type { Clock, Opened } from '@innkeeper/testing/contracts/harness'
import { recordStoreContract } from '@innkeeper/testing/contracts/record-store-contract'
import { CONTRACT_DIMENSIONS } from '@innkeeper/testing/contracts/search-cases'
import { searchIndexContract } from '@innkeeper/testing/contracts/search-index-contract'
import { runStoreContract } from '@innkeeper/testing/contracts/run-store-contract'
import { stateStoreContract } from '@innkeeper/testing/contracts/state-store-contract'
import { workQueueContract } from '@innkeeper/testing/contracts/work-queue-contract'

import { openEventIntake } from './event-intake.ts'
import { openEventStore } from './event-store.ts'
import { openDatabase, type Database } from './open-database.ts'
import { openRecordStore } from './record-store.ts'
import { openSearchIndex } from './search-index.ts'
import { openStateStore } from './state-store.ts'
import { openWorkQueue } from './work-queue.ts'

/** Each test has a database of its own, in memory: what the file adds is tested in `open-database.test.ts`. */
function opening<Subject>(
  open: (database: Database, clock: Clock) => Subject,
): (clock: Clock) => Promise<Opened<Subject>> {
  return async (clock) => {
    const database = openDatabase(':memory:')
    return { subject: open(database, clock), close: () => database.close() }
  }
}

const openIntakeSubject = opening((database, clock): IntakeSubject => ({
  intake: openEventIntake(database),
  events: openEventStore(database),
  queue: openWorkQueue(database, clock),
}))

eventIntakeContract({ open: openIntakeSubject })
eventStoreContract({ open: openIntakeSubject })
workQueueContract({ open: opening(openWorkQueue) })
recordStoreContract({ open: opening(openRecordStore) })
stateStoreContract({ open: opening(openStateStore) })
runStoreContract({ open: opening((database) => openStateRunStore(openStateStore(database))) })
searchIndexContract({
  open: opening((database) =>
    openSearchIndex(database, { identity: { provider: 'sample', model: 'contract', dimensions: CONTRACT_DIMENSIONS } }),
  ),
})
