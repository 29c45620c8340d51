import type { StateEntry, StateStore } from '@innkeeper/core/state/state-store'

/** A state store in memory, for tests of what is kept between runs. */
export function memoryState(): StateStore {
  const entries = new Map<string, StateEntry>()
  return {
    async get(key) {
      return entries.get(key)
    },
    async put(key, value, expectedVersion) {
      const version = entries.get(key)?.version ?? 0
      if (expectedVersion !== undefined && expectedVersion !== version) return 'conflict'
      entries.set(key, { key, value: JSON.parse(JSON.stringify(value)) as unknown, version: version + 1 })
      return 'stored'
    },
    async remove(key) {
      entries.delete(key)
    },
    async list(prefix) {
      return [...entries.values()]
        .filter(({ key }) => key.startsWith(prefix))
        .sort((left, right) => (left.key < right.key ? -1 : 1))
    },
  }
}
