import type { RecordFilter } from '@innkeeper/core/record/facets'

/** How many filters are being read page by page at a time, at most. */
const FILTERS_AT_ONCE = 4

/** What a filter matched beyond the page that was given out, for whoever comes back with its cursor: found once, not once a page. */
export class FoundRows {
  readonly #rows = new Map<string, readonly number[]>()

  keep(filter: RecordFilter, cursor: string, rows: readonly number[]): void {
    this.#rows.set(keyOf(filter, cursor), rows)
    const [oldest] = this.#rows.keys()
    if (oldest !== undefined && this.#rows.size > FILTERS_AT_ONCE) this.#rows.delete(oldest)
  }

  take(filter: RecordFilter, cursor: string): readonly number[] | undefined {
    const key = keyOf(filter, cursor)
    const rows = this.#rows.get(key)
    this.#rows.delete(key)
    return rows
  }

  /** To be called whenever a record has changed. */
  clear(): void {
    this.#rows.clear()
  }
}

function keyOf(filter: RecordFilter, cursor: string): string {
  return `${cursor} ${JSON.stringify(filter)}`
}
