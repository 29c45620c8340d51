import type { Audience } from '@innkeeper/core/access/data-class'
import { FACET_SHAPES, type Condition, type FacetName, type RecordFilter } from '@innkeeper/core/record/facets'

/** A condition of Qdrant's filters, as far as we use them. */
export type QdrantCondition =
  | { readonly key: string; readonly match: { readonly any: readonly string[] } }
  | { readonly key: string; readonly match: { readonly value: string } }
  | { readonly key: string; readonly range: Range }
  | { readonly has_id: readonly string[] }
  | QdrantFilter

export interface QdrantFilter {
  readonly must?: readonly QdrantCondition[]
  readonly should?: readonly QdrantCondition[]
  readonly must_not?: readonly QdrantCondition[]
}

/** Of numbers or of dates, never mixed. */
interface Range {
  readonly gte?: string | number
  readonly gt?: string | number
  readonly lte?: string | number
  readonly lt?: string | number
}

/** What a document without a room has in place of one, so that "in no room or one of these" is one indexed condition. */
export const NO_ROOM = ''

/** Every field that is filtered by, with the payload index it needs. Strict mode refuses a filter on any other. */
export const PAYLOAD_INDEXES: Readonly<Record<string, 'keyword' | 'integer' | 'float' | 'datetime'>> = {
  recordId: 'keyword',
  revision: 'integer',
  dataClass: 'keyword',
  room: 'keyword',
  ...Object.fromEntries(
    Object.entries(FACET_SHAPES).map(([facet, shape]) => [
      `facets.${facet}`,
      shape === 'date' ? 'datetime' : shape === 'number' ? 'float' : 'keyword',
    ]),
  ),
}

/** Numbers and dates have no index for "is there": everything is at least this. */
const LEAST = { number: -Number.MAX_VALUE, date: '0001-01-01' } as const

/**
 * The filter of all documents that match and that the audience may see.
 *
 * @returns `undefined` when nothing can match.
 */
export function qdrantFilter(filter: RecordFilter | undefined, audience: Audience): QdrantFilter | undefined {
  if (audience.classes.length === 0) return undefined
  const must: QdrantCondition[] = [
    { key: 'dataClass', match: { any: audience.classes } },
    { key: 'room', match: { any: [NO_ROOM, ...audience.rooms] } },
  ]
  const conditions: readonly Condition[] = filter ? [{ facet: 'type', in: filter.types }, ...(filter.where ?? [])] : []
  for (const condition of conditions) {
    const asked = 'in' in condition ? memberCondition(condition) : rangeCondition(condition)
    if (!asked) return undefined
    must.push(asked)
  }
  return { must }
}

function keyOf(facet: FacetName): string {
  return `facets.${facet}`
}

function memberCondition({ facet, in: wanted }: Extract<Condition, { in: unknown }>): QdrantCondition | undefined {
  const shape = FACET_SHAPES[facet]
  const values = wanted.filter((value) => typeof value === (shape === 'number' ? 'number' : 'string'))
  if (values.length === 0) return undefined
  if (shape === 'word' || shape === 'words') return { key: keyOf(facet), match: { any: values.map(String) } }
  // Neither dates nor floats can be matched; a range from a value to itself is the same.
  return { should: values.map((value) => ({ key: keyOf(facet), range: { gte: value, lte: value } })) }
}

function rangeCondition(condition: Exclude<Condition, { in: unknown }>): QdrantCondition | undefined {
  const { facet, ...bounds } = condition
  const shape = FACET_SHAPES[facet]
  const given = Object.entries(bounds).filter(([, bound]) => bound !== undefined)
  if (given.some(([, bound]) => typeof bound !== typeof LEAST[shape])) return undefined
  return { key: keyOf(facet), range: given.length === 0 ? { gte: LEAST[shape] } : Object.fromEntries(given) }
}
