import type { Audience, DataClass } from '@innkeeper/core/access/data-class'
import type { IndexDocument } from '@innkeeper/core/document/index-document'
import type { Page } from '@innkeeper/core/event/event-store'
import type { Facets, RecordFilter } from '@innkeeper/core/record/facets'
import { fuseRankings, type DEFAULT_WEIGHTS } from '@innkeeper/core/search/fuse-rankings'
import type { SearchHit, SearchRequest } from '@innkeeper/core/search/search-index'

import type { Candidates } from './document-scan.ts'
import { countOf, pageOf } from './facet-table.ts'
import { filterSql } from './filter-sql.ts'
import { visibleDocuments, type Generation } from './generation.ts'
import { bytesOf, signCodeOf } from './vector-code.ts'

/** How many documents each ranking hands to the fusion. */
const RANKED = 100
/** Up to this many candidates are all compared exactly; of more, the nearest by code. */
const COMPARED_EXACTLY = 2_000
const COMPARED_BY_CODE = 1_000
/** Of documents with a searched word the newest are ranked, at most so many. */
const WORD_MATCHES_RANKED = 6_000
/** A word in the title counts so many times one in the text. */
const TITLE_WEIGHT = 4

export type RankingWeights = { readonly [Name in keyof typeof DEFAULT_WEIGHTS]: number }

/** @throws {RangeError} `limit` is out of range. */
export function searchGeneration(generation: Generation, request: SearchRequest, weights: RankingWeights): SearchHit[] {
  const { limit, vector } = request
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) throw new RangeError('limit must be 1 to 100')
  const { chosen, count } = candidatesOf(generation, request.filter, request.audience)
  if (count === 0) return []
  const byWords = rankByWords(generation, request.text, chosen)
  const similarities = vector ? rankByVector(generation, vector, chosen, count) : new Map<number, number>()
  const matched = new Set(byWords)
  const best = fuseRankings([
    { ids: byWords, weight: weights.words },
    { ids: [...similarities.keys()], weight: weights.vector },
  ]).slice(0, limit)
  const documents = documentsOf(
    generation,
    best.map((ranked) => ranked.id),
  )
  return best.flatMap(({ id, score }) => {
    const document = documents.get(id)
    if (!document) return []
    const similarity = similarities.get(id)
    return [{ document, score, matchedWords: matched.has(id), ...(similarity === undefined ? {} : { similarity }) }]
  })
}

export function scrollGeneration(
  generation: Generation,
  filter: RecordFilter,
  audience: Audience,
  limit: number,
  cursor: string | undefined,
): Page<IndexDocument> {
  const page = pageOf(generation.database, visibleDocuments(generation, audience), filter, limit, cursor)
  const documents = documentsOf(generation, page.rows)
  return {
    items: page.rows.flatMap((number) => documents.get(number) ?? []),
    nextCursor: page.nextCursor,
  }
}

export function countGeneration(generation: Generation, filter: RecordFilter, audience: Audience): number {
  return countOf(generation.database, visibleDocuments(generation, audience), filter)
}

/** Everything that may be ranked at all: what the audience sees, narrowed by the filter. */
function candidatesOf(
  { database, tables, cells, scan }: Generation,
  filter: RecordFilter | undefined,
  audience: Audience,
): { readonly chosen: Candidates; readonly count: number } {
  const visible = cells.visible(audience, filter?.types)
  if (!filter?.where?.length) return scan.candidates(visible)
  const query = filterSql(filter, tables.values)
  if (!query) return { chosen: new Uint8Array(0), count: 0 }
  // As one JSON text: five times as fast as a row each for large results.
  const row = database
    .prepare(
      `SELECT json_group_array(number) AS numbers FROM ${tables.documents}
       WHERE type IN (${query.types.map(() => '?').join(', ')}) AND ${query.where}`,
    )
    .get(...query.types, ...query.parameters)
  return scan.candidates(visible, numbersOf(row?.['numbers']))
}

/** Document numbers from a JSON array that SQLite has just made of rowids. */
function numbersOf(json: unknown): number[] {
  return JSON.parse(String(json)) as number[]
}

/** Numbers of the candidates that hold searched words, best first. */
function rankByWords(
  { database, tables, words, candidateFunction }: Generation,
  text: string,
  candidates: Candidates,
): number[] {
  const query = words.of(text)
  if (query === undefined) return []
  const statement = database.prepare(
    `SELECT number FROM (
       SELECT rowid AS number, bm25(${tables.words}, ${TITLE_WEIGHT}, 1) AS badness FROM ${tables.words}
       WHERE ${tables.words} MATCH ? AND search_candidate(rowid) = 1 ORDER BY rowid DESC LIMIT ${WORD_MATCHES_RANKED}
     ) ORDER BY badness, number DESC LIMIT ${RANKED}`,
  )
  return candidateFunction.during(candidates, () => statement.all(query)).map((row) => Number(row['number']))
}

/** Similarities of the candidates nearest to the vector, best first; only those that point the same way at all. */
function rankByVector(
  { database, tables, scan }: Generation,
  vector: Float32Array,
  candidates: Candidates,
  count: number,
): Map<number, number> {
  const bytes = bytesOf(vector)
  if (!bytes) return new Map()
  const compared =
    count <= COMPARED_EXACTLY
      ? chosenNumbers(candidates)
      : scan.nearest(signCodeOf(vector), candidates, COMPARED_BY_CODE)
  const rows = database
    .prepare(
      `SELECT number, 1 - vec_distance_cosine(vec_int8(vector), vec_int8(?)) AS similarity FROM ${tables.vectors}
       WHERE number IN (SELECT value FROM json_each(?)) ORDER BY similarity DESC, number LIMIT ${RANKED}`,
    )
    .all(bytes, JSON.stringify(compared))
  return new Map(
    rows
      .map((row) => [Number(row['number']), Number(row['similarity'])] as const)
      .filter(([, similarity]) => similarity > 0),
  )
}

function chosenNumbers(candidates: Candidates): number[] {
  const numbers: number[] = []
  for (let number = 1; number < candidates.length; number++) if (candidates[number] === 1) numbers.push(number)
  return numbers
}

function documentsOf({ database, tables }: Generation, numbers: readonly number[]): Map<number, IndexDocument> {
  const rows = database
    .prepare(
      `SELECT document.number, document.id, record.id AS record_id, revision, title, text, data_class, room_id, facets
       FROM ${tables.documents} AS document JOIN ${tables.bodies} AS body ON body.number = document.number
       JOIN ${tables.records} AS record ON record.number = document.record
       WHERE document.number IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(numbers))
  return new Map(rows.map((row) => [Number(row['number']), documentOf(row)]))
}

/** True of every row, because the writer alone makes them from documents: `facets` is JSON of that type and `data_class` one of its classes. */
function documentOf(row: Record<string, unknown>): IndexDocument {
  const roomId = row['room_id']
  return {
    id: String(row['id']),
    recordId: String(row['record_id']),
    revision: Number(row['revision']),
    title: String(row['title']),
    text: String(row['text']),
    dataClass: row['data_class'] as DataClass,
    ...(typeof roomId === 'string' ? { roomId } : {}),
    facets: JSON.parse(String(row['facets'])) as Facets,
  }
}
