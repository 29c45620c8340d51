import type { StateEntry, StateStore } from '@innkeeper/core/state/state-store'

import type { Firestore, FirestoreDocument } from './client.ts'
import { fieldsOf, numberIn, textIn, valueOf } from './values.ts'

export const STATE = 'state'

const KEY = { fieldPath: 'key' }
/** Keys are ASCII: nothing that begins with a prefix is as great as the prefix and this. */
const BEYOND_KEYS = '\u007f'
/** Entries that are read in one request. */
const LISTED_AT_ONCE = 300

/** Small versioned values in Firestore, one document each: the value as JSON text, to be exempt from indexing. */
export function openFirestoreStateStore(firestore: Firestore): StateStore {
  async function find(key: string): Promise<FirestoreDocument | undefined> {
    const [document] = await firestore.get(STATE, [key])
    return document
  }

  return {
    get: async (key) => {
      const document = await find(key)
      return document && entryOf(document)
    },

    put: async (key, value, expectedVersion) => {
      const text = JSON.stringify(value)
      if (text === undefined) throw new TypeError('value must be JSON')
      const target = { collection: STATE, id: key }
      const written = { key, value: text }
      if (expectedVersion === undefined) {
        await firestore.commit([
          {
            ...target,
            fields: fieldsOf(written),
            updateMask: ['key', 'value'],
            updateTransforms: [{ fieldPath: 'version', increment: valueOf(1) }],
          },
        ])
        return 'stored'
      }
      const known = expectedVersion === 0 ? undefined : await find(key)
      if (expectedVersion > 0 && (!known || numberIn(known.fields, 'version') !== expectedVersion)) return 'conflict'
      const outcome = await firestore.commit([
        {
          ...target,
          fields: fieldsOf({ ...written, version: expectedVersion + 1 }),
          currentDocument: known ? { updateTime: known.updateTime } : { exists: false },
        },
      ])
      return outcome === 'precondition' ? 'conflict' : 'stored'
    },

    remove: async (key) => {
      await firestore.commit([{ collection: STATE, id: key, delete: true }])
    },

    list: async (prefix) => {
      const entries: StateEntry[] = []
      for (let from = prefix, before = true, more = true; more;) {
        const page = await firestore.query(STATE, {
          where: {
            fieldFilter: { field: KEY, op: 'LESS_THAN', value: valueOf(prefix + BEYOND_KEYS) },
          },
          orderBy: [{ field: KEY, direction: 'ASCENDING' }],
          startAt: { values: [valueOf(from)], before },
          limit: LISTED_AT_ONCE,
        })
        entries.push(...page.map(entryOf))
        more = page.length === LISTED_AT_ONCE
        from = page.at(-1)?.id ?? from
        before = false
      }
      return entries
    },
  }
}

function entryOf({ fields }: FirestoreDocument): StateEntry {
  return {
    key: textIn(fields, 'key'),
    value: JSON.parse(textIn(fields, 'value')) as unknown,
    version: numberIn(fields, 'version'),
  }
}
