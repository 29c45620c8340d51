import type { Page } from '../event/event-store.ts'
import type { RecordType } from './facts.ts'
import type { Facets, RecordFilter } from './facets.ts'
import type { KnownRecord, RecordId } from './record.ts'

/** A record as it is kept. */
export interface StoredRecord<T extends RecordType = RecordType> {
  readonly record: KnownRecord<T>
  readonly facets: Facets
  /** Counts this record's changes from 1; the search index carries the same number. */
  readonly revision: number
  /** False for a tombstone: the thing is gone at the source. */
  readonly alive: boolean
  /** When this system last changed it, in milliseconds since the Unix epoch. */
  readonly storedAt: number
}

export interface RecordChange {
  readonly record: KnownRecord
  readonly facets: Facets
  readonly alive: boolean
  /** The revision that the change was made from; 0 for a new record. */
  readonly expectedRevision: number
  readonly storedAt: number
  /** Follows the change to the search index. */
  readonly traceId: string
}

/** Reading what is known, exactly and completely. No model, vector or ranking is involved. */
export interface RecordReader {
  /** Tombstones are left out. Unknown ids are simply absent. */
  get(ids: readonly RecordId[]): Promise<StoredRecord[]>
  /**
   * Every living record that matches, page by page. Exhaustive: following `nextCursor` to the end yields each match once, as long as it
   * is not changed meanwhile. The order is the store's own and may differ from filter to filter, since a store that walks an index gives
   * what it finds in that index's order; whoever needs another sorts.
   *
   * @param limit 1 to 1 000. A page may be shorter, even empty, while `nextCursor` says that there is more.
   * @param cursor Of the same filter.
   * @throws {RangeError} `cursor` is none of this store's.
   */
  find(filter: RecordFilter, limit: number, cursor?: string): Promise<Page<StoredRecord>>
  /** How many living records match. Exact. */
  count(filter: RecordFilter): Promise<number>
}

export interface IndexMark {
  readonly id: RecordId
  readonly revision: number
}

/** How many changes one commit takes, and how many characters as JSON they may have together. Bounds what a store must hold in one request. */
export const MOST_CHANGES = 100
export const MOST_CHANGED_CHARACTERS = 3_000_000

/** Changes in as few commits as they fit into, in order. */
export function changesInParts(changes: readonly RecordChange[]): RecordChange[][] {
  const parts: RecordChange[][] = []
  let room = 0
  for (const change of changes) {
    const size = changes.length === 1 ? 0 : JSON.stringify(change).length
    const part = parts.at(-1)
    if (!part || size > room || part.length === MOST_CHANGES) {
      parts.push([change])
      room = MOST_CHANGED_CHARACTERS - size
    } else {
      part.push(change)
      room -= size
    }
  }
  return parts
}

/** Keeps records, tombstones included, and knows which of them the search index has not seen yet. */
export interface RecordStore extends RecordReader {
  /** As {@link RecordReader.get}, with tombstones. */
  load(ids: readonly RecordId[]): Promise<StoredRecord[]>
  /**
   * Every record, tombstones too, page by page in an order of the store's own; to move or compare all of it.
   *
   * @param limit 1 to 300. @throws {RangeError} `cursor` is none of this store's.
   */
  all(limit: number, cursor?: string): Promise<Page<StoredRecord>>
  /**
   * Writes all changes or none.
   *
   * @param changes Up to {@link MOST_CHANGES}, each of another record, of up to 1 MB as JSON; more than one up to
   * {@link MOST_CHANGED_CHARACTERS} together.
   * @returns `"conflict"` when any record's revision is no longer the expected one; read again and repeat. The change that came in
   * between may be this very one, written by an earlier call whose answer was lost.
   * @throws {StoreUnavailable} Nothing is known to be written; calling again is safe.
   */
  commit(changes: readonly RecordChange[]): Promise<'committed' | 'conflict'>
  /** Records (tombstones too) whose revision the index has not taken in, oldest change first. */
  unindexed(limit: number): Promise<(StoredRecord & { readonly traceId: string })[]>
  /** Says that the index holds these revisions; a mark older than the record's revision leaves it unindexed. */
  markIndexed(marks: readonly IndexMark[]): Promise<void>
  /** Makes every record unindexed, for a new index. */
  markAllUnindexed(): Promise<void>
  /** How much the index lacks. Cheap on every store: may be asked every few seconds. */
  backlog(): Promise<{ readonly unindexed: number; readonly oldestUnindexedAt: number | undefined }>
  /**
   * Living records by type, of the types that have any. A store that cannot group makes a count for each type, which some providers bill by what
   * is counted: for a person who looks, not to be asked again and again.
   */
  counts(): Promise<{ readonly byType: ReadonlyMap<string, number> }>
}

/** Every match of a filter. @throws {RangeError} More than `ceiling` match; a caller that lists must never cut silently. */
export async function findAll(reader: RecordReader, filter: RecordFilter, ceiling = 50_000): Promise<StoredRecord[]> {
  const found: StoredRecord[] = []
  let cursor: string | undefined
  do {
    const page = await reader.find(filter, 1_000, cursor)
    found.push(...page.items)
    if (found.length > ceiling) throw new RangeError(`more than ${ceiling} records match; narrow the filter`)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}
