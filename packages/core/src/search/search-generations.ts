import type { SearchIndex } from './search-index.ts'

/** An index under construction. It can be written and searched like any, and answers nobody's questions yet. */
export interface NextGeneration {
  readonly index: SearchIndex
  /** Lets it serve in place of the one before, as one step. */
  promote(): Promise<void>
}

/** The search index that serves, and the making of the one that comes after it: for another embedder, or by another rule of words. */
export interface SearchGenerations {
  /** Always the one that serves, also after a promotion. */
  readonly serving: SearchIndex
  /** Other processes write to the serving index too, and none of them to one that is being made. */
  readonly shared: boolean
  documentCount(): Promise<number>
  /** What serves holds vectors of another embedder than the configured one: it is searched by words alone. */
  needsReindex(): boolean
  /** A new and empty index. One that was begun before and never served goes. */
  begin(): Promise<NextGeneration>
}
