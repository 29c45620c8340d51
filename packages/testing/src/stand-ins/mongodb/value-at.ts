import type { Document } from 'bson'

/** What a dotted path names. A key that holds dots itself is not reached, as in the server. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Document)[part]
  }
  return value
}
