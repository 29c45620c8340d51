import { stateStoreContract } from './contracts/state-store-contract.ts'
import { memoryState } from './memory-state.ts'

stateStoreContract({ open: async () => ({ subject: memoryState(), close() {} }) })
