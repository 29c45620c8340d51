import { recordStoreContract } from '@innkeeper/testing/contracts/record-store-contract'
import { runStoreContract } from '@innkeeper/testing/contracts/run-store-contract'
import { stateStoreContract } from '@innkeeper/testing/contracts/state-store-contract'

import { openFirestoreRecordStore } from './record-store.ts'
import { openFirestoreRunStore } from './run-store.ts'
import { openFirestoreStateStore } from './state-store.ts'
import { openingFirestore, PEER } from './testing/open-firestore.ts'

// An emulator answers in milliseconds what the stand-in answers in none.
const cases = PEER ? 10 : 60

recordStoreContract({ open: openingFirestore(openFirestoreRecordStore), cases })
stateStoreContract({ open: openingFirestore(openFirestoreStateStore), cases })
runStoreContract({ open: openingFirestore(openFirestoreRunStore) })
