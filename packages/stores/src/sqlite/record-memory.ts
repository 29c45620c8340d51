import { FoundRows } from './found-rows.ts'
import type { Database } from './open-database.ts'
import { RecordCache } from './record-cache.ts'

/** What is remembered of the records of one data file. */
export interface RecordMemory {
  readonly cache: RecordCache
  readonly found: FoundRows
}

const memories = new WeakMap<Database['connection'], RecordMemory>()

/** The one memory of a data file, however many stores are opened on it. */
export function recordMemoryOf({ connection }: Database): RecordMemory {
  let memory = memories.get(connection)
  if (!memory) {
    memory = { cache: new RecordCache(), found: new FoundRows() }
    memories.set(connection, memory)
  }
  return memory
}
