import type { Page } from '../event/event-store.ts'
import type { RecordId } from './record.ts'
import type { RecordReader, StoredRecord } from './record-store.ts'

/**
 * A reader for one answer: what it has read once it does not read again. That spares a store behind a network half of its requests, and one
 * part of an answer cannot know a record otherwise than another.
 */
export function rememberingReader(reader: RecordReader): RecordReader {
  /** Undefined: there is none. */
  const known = new Map<RecordId, StoredRecord | undefined>()
  const reading = new Map<RecordId, Promise<unknown>>()
  const pages = new Map<string, Promise<Page<StoredRecord>>>()
  const counts = new Map<string, Promise<number>>()

  async function read(ids: readonly RecordId[]): Promise<void> {
    const found = new Map((await reader.get(ids)).map((stored) => [stored.record.id, stored]))
    for (const id of ids) known.set(id, found.get(id))
  }

  return {
    async get(ids) {
      const wanted = [...new Set(ids)]
      const missing = wanted.filter((id) => !known.has(id) && !reading.has(id))
      if (missing.length > 0) {
        const work = read(missing).finally(() => {
          for (const id of missing) reading.delete(id)
        })
        for (const id of missing) reading.set(id, work)
      }
      await Promise.all(new Set(wanted.flatMap((id) => reading.get(id) ?? [])))
      return wanted.flatMap((id) => known.get(id) ?? [])
    },

    find: (filter, limit, cursor) =>
      remembered(pages, JSON.stringify([filter, limit, cursor ?? null]), async () => {
        const page = await reader.find(filter, limit, cursor)
        for (const stored of page.items) known.set(stored.record.id, stored)
        return page
      }),

    count: (filter) => remembered(counts, JSON.stringify(filter), () => reader.count(filter)),
  }
}

/** A failure is not remembered. */
function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = memory.get(key)
  if (before) return before
  const value = read()
  memory.set(key, value)
  value.catch(() => memory.delete(key))
  return value
}
