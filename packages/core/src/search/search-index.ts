import type { Audience } from '../access/data-class.ts'
import type { IndexDocument } from '../document/index-document.ts'
import type { Page } from '../event/event-store.ts'
import type { RecordFilter } from '../record/facets.ts'
import type { RecordId } from '../record/record.ts'

export interface EmbeddedDocument {
  readonly document: IndexDocument
  /** Unit length; absent while the embedding provider is down (the document is findable by its words and facets). */
  readonly vector?: Float32Array
}

/** All documents of one record at one revision. Empty `documents` removes the record from the index. */
export interface IndexEntry {
  readonly recordId: RecordId
  readonly revision: number
  readonly documents: readonly EmbeddedDocument[]
}

export interface SearchRequest {
  readonly text: string
  /** Absent: words only. */
  readonly vector?: Float32Array
  /** Narrows the candidates before ranking. */
  readonly filter?: RecordFilter
  /** Required, so that nobody can forget who is asking. Applied before ranking. */
  readonly audience: Audience
  /** 1 to 100. */
  readonly limit: number
}

export interface SearchHit {
  readonly document: IndexDocument
  /** Comparable within one search only. */
  readonly score: number
  /** Cosine similarity, -1 to 1, when the vector found it. */
  readonly similarity?: number
  /** True when the words found it. */
  readonly matchedWords: boolean
}

/** Documents with exact filters, words and vectors. */
export interface SearchIndex {
  /**
   * Replaces what it holds of each record, unless it holds a newer revision. Can run twice, and side by side with itself.
   *
   * Of two puts of one record at once, what only the older one holds may be found until both have ended; the newer one stays.
   */
  put(entries: readonly IndexEntry[]): Promise<void>
  /** Hybrid search: words and vector, fused. @throws {RangeError} `limit` is not 1 to 100. */
  search(request: SearchRequest): Promise<SearchHit[]>
  /**
   * Every matching document the audience may see, each once, page by page, in an order of the index's own. A page may be shorter than
   * `limit` while `nextCursor` says that there is more.
   */
  scroll(filter: RecordFilter, audience: Audience, limit: number, cursor?: string): Promise<Page<IndexDocument>>
  count(filter: RecordFilter, audience: Audience): Promise<number>
}
