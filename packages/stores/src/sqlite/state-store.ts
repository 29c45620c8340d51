import type { StateEntry, StateStore } from '@innkeeper/core/state/state-store'

import type { Database } from './open-database.ts'

const PUT = `
  INSERT INTO state (key, version, value) VALUES (?, 1, ?)
  ON CONFLICT (key) DO UPDATE SET version = version + 1, value = excluded.value`

/** Small versioned values in the data file. */
export function openStateStore(database: Database): StateStore {
  function versionOf(key: string): number {
    return Number(database.prepare('SELECT version FROM state WHERE key = ?').get(key)?.['version'] ?? 0)
  }

  return {
    get: async (key) =>
      database.read(() => {
        const row = database.prepare('SELECT key, version, value FROM state WHERE key = ?').get(key)
        return row && stateEntry(row)
      }),
    put: async (key, value, expectedVersion) => {
      const text = JSON.stringify(value)
      if (text === undefined) throw new TypeError('value must be JSON')
      // A token that a provider counts, or a setting that a person saved, is not to be lost with the power.
      return database.write(() => {
        if (expectedVersion !== undefined && versionOf(key) !== expectedVersion) return 'conflict'
        database.prepare(PUT).run(key, text)
        return 'stored'
      }, 'power')
    },
    remove: async (key) =>
      database.write(() => {
        database.prepare('DELETE FROM state WHERE key = ?').run(key)
      }, 'power'),
    list: async (prefix) =>
      database.read(() =>
        database
          .prepare(
            'SELECT key, version, value FROM state WHERE key >= ? AND substr(key, 1, length(?)) = ? ORDER BY key',
          )
          .all(prefix, prefix, prefix)
          .map(stateEntry),
      ),
  }
}

function stateEntry(row: Record<string, unknown>): StateEntry {
  return {
    key: String(row['key']),
    value: JSON.parse(String(row['value'])) as unknown,
    version: Number(row['version']),
  }
}
