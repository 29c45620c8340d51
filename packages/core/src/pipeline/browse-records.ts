import type { Audience } from '../access/data-class.ts'
import { narrowReader } from '../access/narrow.ts'
import { titlesOf } from '../answer/record-titles.ts'
import { RECORD_TYPES, type RecordType } from '../record/facts.ts'
import type { Condition } from '../record/facets.ts'
import { nameOfRecord } from '../record/name-of-record.ts'
import type { RecordReader, StoredRecord } from '../record/record-store.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { addDays, instantOf, type LocalDate } from '../time/calendar.ts'

/** Types whose place in time is a local date; the others have an instant or none. */
const DATED: ReadonlySet<string> = new Set(['stay', 'block', 'task'])

export interface BrowseRequest {
  readonly type?: RecordType | undefined
  /** Words to be found in the records' texts. */
  readonly words?: string | undefined
  /** Local dates, inclusive. A dated record is found by its first day, another by its instant in the business's zone. */
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface BrowsedRecord {
  readonly id: string
  readonly type: string
  /** For people, what it is included: "House · Lake House". */
  readonly title: string
  /** What the thing itself is called; null for what has no name. */
  readonly name: string | null
  readonly storedAt: number
  readonly revision: number
}

export interface BrowsePorts {
  readonly records: RecordReader
  readonly index: SearchIndex
  readonly audience: Audience
  readonly timezone: string
  readonly now: number
}

/** A page of records for a person to look through. With words: the best matches, one page. */
export async function browseRecords(
  request: BrowseRequest,
  ports: BrowsePorts,
): Promise<{ readonly items: readonly BrowsedRecord[]; readonly nextCursor: string | null }> {
  const reader = narrowReader(ports.records, ports.audience)
  const types = request.type ? [request.type] : RECORD_TYPES
  const filters = filtersOf(types, request, ports.timezone)
  if (request.words !== undefined && request.words.trim() !== '') {
    const { words, limit } = request
    const hits = (
      await Promise.all(
        filters.map((filter) => ports.index.search({ text: words, filter, audience: ports.audience, limit })),
      )
    ).flat()
    const ids = [
      ...new Set(hits.sort((left, right) => right.score - left.score).map(({ document }) => document.recordId)),
    ]
    const found = new Map((await reader.get(ids)).map((stored) => [stored.record.id, stored]))
    const ordered = ids.flatMap((id) => found.get(id) ?? []).slice(0, limit)
    return { items: await titled(ordered, reader, ports), nextCursor: null }
  }
  // Dated and instant types need different conditions; they are read one after the other, the cursor saying which.
  const [position, cursor] = splitCursor(request.cursor)
  const filter = filters[position]
  if (!filter) return { items: [], nextCursor: null }
  const page = await reader.find(filter, request.limit, cursor)
  const nextCursor =
    page.nextCursor !== null
      ? `${position}|${page.nextCursor}`
      : position + 1 < filters.length
        ? `${position + 1}|`
        : null
  return { items: await titled(page.items, reader, ports), nextCursor }
}

function splitCursor(cursor: string | undefined): [number, string | undefined] {
  const [position = '0', rest = ''] = cursor?.split(/\|(.*)/s) ?? []
  return [Number.parseInt(position, 10) || 0, rest === '' ? undefined : rest]
}

function filtersOf(types: readonly string[], { from, to }: BrowseRequest, timezone: string) {
  if (from === undefined && to === undefined) return [{ types }]
  const dates: Condition = {
    facet: 'start',
    ...(from === undefined ? {} : { gte: from }),
    ...(to === undefined ? {} : { lte: to }),
  }
  const instants: Condition = {
    facet: 'at',
    ...(from === undefined ? {} : { gte: instantOf(from, '00:00', timezone) }),
    ...(to === undefined ? {} : { lt: instantOf(addDays(to, 1), '00:00', timezone) }),
  }
  return [
    { types: types.filter((type) => DATED.has(type)), where: [dates] },
    { types: types.filter((type) => !DATED.has(type)), where: [instants] },
  ].filter(({ types: chosen }) => chosen.length > 0)
}

async function titled(
  stored: readonly StoredRecord[],
  reader: RecordReader,
  { timezone, now }: BrowsePorts,
): Promise<BrowsedRecord[]> {
  const titles = await titlesOf(stored, reader, { language: 'en', now, timezone })
  return stored.map(({ record, storedAt, revision }) => ({
    id: record.id,
    type: record.type,
    title: titles.get(record.id) ?? record.id,
    name: nameOfRecord(record) ?? null,
    storedAt,
    revision,
  }))
}
