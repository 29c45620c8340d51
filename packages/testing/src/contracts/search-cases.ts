import type { Audience } from '@innkeeper/core/access/data-class'
import type { IndexDocument } from '@innkeeper/core/document/index-document'
import type { RecordFilter } from '@innkeeper/core/record/facets'
import type { EmbeddedDocument, IndexEntry, SearchIndex, SearchRequest } from '@innkeeper/core/search/search-index'
import { expect } from 'vitest'

import { numbersFrom } from './harness.ts'

/** Of the vectors in the contract. The harness opens an index for them. */
export const CONTRACT_DIMENSIONS = 64

export const EVERYTHING: Audience = {
  classes: ['operations', 'guest_contact', 'money', 'access_codes'],
  rooms: ['room-1', 'room-2'],
}

export interface DocumentChange extends Partial<IndexDocument> {
  readonly part?: string
  readonly vector?: Float32Array
}

export function embedded(recordId: string, change: DocumentChange = {}): EmbeddedDocument {
  const { part = '0', vector, ...rest } = change
  const document: IndexDocument = {
    id: `${recordId}#${part}`,
    recordId,
    revision: 1,
    title: 'Sample',
    text: 'Sample text',
    dataClass: 'operations',
    facets: { type: 'message' },
    ...rest,
  }
  return vector ? { document, vector } : { document }
}

/** One record of one document. Its type, where the facets name none, is the one in its id. */
export function entry(recordId: string, change: DocumentChange = {}): IndexEntry {
  const facets = change.facets ?? { type: recordId.split(':')[1] ?? '' }
  return { recordId, revision: change.revision ?? 1, documents: [embedded(recordId, { ...change, facets })] }
}

/** A unit vector that depends on `seed` alone; two of different seeds are nearly at right angles. */
export function vectorOf(seed: number): Float32Array {
  const next = numbersFrom(seed * 7_919)
  const vector = Float32Array.from({ length: CONTRACT_DIMENSIONS }, () => next() + next() + next() - 1.5)
  return unit(vector)
}

/** @param share Of the first vector, 0 to 1. */
export function blend(first: Float32Array, second: Float32Array, share: number): Float32Array {
  return unit(first.map((part, place) => part * share + (second[place] ?? 0) * (1 - share)))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(vector, vector))
  return vector.map((part) => part / length)
}

export function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, part, place) => sum + part * (right[place] ?? 0), 0)
}

/** Ids of what a search finds, best first: by an operator, up to 20, where the request says nothing else. */
export async function idsFound(index: SearchIndex, request: Partial<SearchRequest>): Promise<string[]> {
  const hits = await index.search({ text: '', audience: EVERYTHING, limit: 20, ...request })
  return hits.map((hit) => hit.document.id)
}

/** Ids of all documents that match, read page by page. */
export async function idsScrolled(
  index: SearchIndex,
  filter: RecordFilter,
  audience: Audience = EVERYTHING,
  limit = 100,
): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await index.scroll(filter, audience, limit, cursor)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    ids.push(...page.items.map((document) => document.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids
}
