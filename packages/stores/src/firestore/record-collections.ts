import type { RecordId } from '@innkeeper/core/record/record'

/** Collections of their own, for what other things are triggered by or look for there. */
const COLLECTIONS: ReadonlyMap<string, string> = new Map([
  ['interaction', 'llm-interactions'],
  ['chat_message', 'rocketchat-messages'],
])
const OTHERS = 'records'
/** Where records and tombstones lie, by record id. */
export const RECORD_COLLECTIONS: readonly string[] = [OTHERS, ...COLLECTIONS.values()]

export function collectionOfType(type: string): string {
  return COLLECTIONS.get(type) ?? OTHERS
}

/** @param id `<source>:<type>:…` */
export function collectionOf(id: RecordId): string {
  return collectionOfType(id.split(':', 2)[1] ?? '')
}
