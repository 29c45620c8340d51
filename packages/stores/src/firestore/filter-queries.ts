import {
  FACET_SHAPES,
  type Condition,
  type FacetName,
  type OrderedFacet,
  type RecordFilter,
} from '@innkeeper/core/record/facets'

import type { Filter, Operator } from './client.ts'
import { collectionOfType } from './record-collections.ts'
import { type FirestoreFields, valueOf } from './values.ts'

/** The map in a living record's document that holds its facets. A tombstone has none, so that no filter finds it. */
export const FACETS_FIELD = 'facets'

export function facetPath(facet: FacetName): string {
  return `${FACETS_FIELD}.${facet}`
}

/** What one query may ask for together: the product of the alternatives of all its `IN`s, in disjunctive normal form. */
const MOST_ALTERNATIVES = 30
/** What may be asked together with a list of values that is asked in parts anyway, so that it does not fall into very many. */
const ALTERNATIVES_BESIDE_PARTS = 2
/** Facets whose values name one thing or person each: few records have the same. */
const TELLING: ReadonlySet<FacetName> = new Set<FacetName>([
  'listing',
  'guest',
  'stay',
  'conversation',
  'staff',
  'code',
])

/** One query of those that together find everything a filter matches, and maybe more. */
export interface FilterQuery {
  readonly collection: string
  readonly where: Filter
  /** Results come in the order of this facet and then of ids; undefined: in the order of ids. */
  readonly orderedBy: OrderedFacet | undefined
  /** What the queries before it asked for, where they may have found the same record: what matches one of these was given already. */
  readonly given: readonly Condition[]
}

export interface FilterPlan {
  /** To be asked one after the other. Empty: nothing can match. */
  readonly queries: readonly FilterQuery[]
  /** True when the queries find what the filter matches and nothing else, each record once. */
  readonly exact: boolean
}

/**
 * Chooses what of a filter Firestore is asked and leaves the rest to be checked in code.
 *
 * A query with a range needs a composite index for its very combination of fields and comes in the range's order; one without is served
 * from single-field indexes whatever it combines. So a filter is asked by what tells most: names or phones, else the things it names,
 * else one range, else types and states alone.
 *
 * @see https://firebase.google.com/docs/firestore/query-data/queries, "Query limitations".
 */
export function planQueries({ types, where = [] }: RecordFilter): FilterPlan {
  const plans = [...Map.groupBy(new Set(types), collectionOfType)].map(([collection, inIt]) => {
    const { queries, exact } = planIn({ facet: 'type', in: inIt }, where)
    return { queries: queries.map((query) => ({ ...query, collection })), exact }
  })
  return { queries: plans.flatMap(({ queries }) => queries), exact: plans.every(({ exact }) => exact) }
}

interface PlanInOneCollection {
  readonly queries: readonly Omit<FilterQuery, 'collection'>[]
  readonly exact: boolean
}

function planIn(types: Members, conditions: readonly Condition[]): PlanInOneCollection {
  const members = conditions.filter(isMembers).map((condition) => ({ ...condition, in: [...new Set(condition.in)] }))
  if ([types, ...members].some((condition) => condition.in.length === 0)) return { queries: [], exact: true }

  const lists = members.filter(({ facet }) => FACET_SHAPES[facet] === 'words')
  const [list] = bySize(lists)
  if (list) return byList(list)

  const [telling] = bySize(members.filter(({ facet }) => TELLING.has(facet)))
  const range = leadingRange(conditions)
  if (telling && (!range || telling.in.length <= MOST_ALTERNATIVES)) {
    return byMembers(telling, [types, ...members.filter((each) => each !== telling)], conditions)
  }
  if (range) return byRange(types, range, conditions)
  return byMembers(types, members, conditions)
}

type Members = Extract<Condition, { readonly in: unknown }>
type Range = Exclude<Condition, { readonly in: unknown }>

function isMembers(condition: Condition): condition is Members {
  return 'in' in condition
}

function isRange(condition: Condition): condition is Range {
  return !isMembers(condition)
}

export function isOrdered(facet: FacetName): facet is OrderedFacet {
  return FACET_SHAPES[facet] === 'date' || FACET_SHAPES[facet] === 'number'
}

function bySize(conditions: readonly Members[]): Members[] {
  return conditions.toSorted((left, right) => left.in.length - right.in.length)
}

/** A record may have several of the values, so that two queries may both find it. */
function byList({ facet, in: values }: Members): PlanInOneCollection {
  const parts = inParts(values, MOST_ALTERNATIVES)
  return {
    queries: parts.map((part, position) => ({
      where: fieldFilter(facet, 'ARRAY_CONTAINS_ANY', part),
      orderedBy: undefined,
      given: parts.slice(0, position).map((earlier) => ({ facet, in: earlier })),
    })),
    exact: false,
  }
}

/** As many of `others` are asked with `lead` as fit into each query. */
function byMembers(lead: Members, others: readonly Members[], conditions: readonly Condition[]): PlanInOneCollection {
  const whole = lead.in.length <= MOST_ALTERNATIVES
  const room = whole ? Math.floor(MOST_ALTERNATIVES / lead.in.length) : ALTERNATIVES_BESIDE_PARTS
  const asked: Members[] = []
  let alternatives = 1
  for (const other of bySize(others)) {
    const repeated = [lead, ...asked].some(({ facet }) => facet === other.facet)
    if (repeated || alternatives * other.in.length > room) continue
    asked.push(other)
    alternatives *= other.in.length
  }
  return {
    queries: inParts(lead.in, Math.floor(MOST_ALTERNATIVES / alternatives)).map((part) => ({
      where: allOf([{ facet: lead.facet, in: part }, ...asked].map(membersFilter)),
      orderedBy: undefined,
      given: [],
    })),
    exact: asked.length === others.length && !conditions.some(isRange),
  }
}

function byRange(types: Members, range: Range, conditions: readonly Condition[]): PlanInOneCollection {
  const bounds = BOUNDS.flatMap(([bound, op]) => {
    const value = range[bound]
    return value === undefined ? [] : [fieldFilter(range.facet, op, value)]
  })
  return {
    queries: inParts(types.in, MOST_ALTERNATIVES).map((part) => ({
      where: allOf([membersFilter({ facet: 'type', in: part }), ...bounds]),
      orderedBy: range.facet,
      given: [],
    })),
    exact: conditions.length === 1,
  }
}

const BOUNDS = [
  ['gte', 'GREATER_THAN_OR_EQUAL'],
  ['gt', 'GREATER_THAN'],
  ['lte', 'LESS_THAN_OR_EQUAL'],
  ['lt', 'LESS_THAN'],
] as const

/** The range that probably matches least: one that is closed on both sides, else one with a beginning, since most of what is kept is past. */
function leadingRange(conditions: readonly Condition[]): Range | undefined {
  const ranges = conditions.filter(isRange)
  const score = ({ gte, gt, lte, lt }: Range) =>
    (gte !== undefined || gt !== undefined ? 2 : 0) + (lte !== undefined || lt !== undefined ? 1 : 0)
  const [best] = ranges.toSorted((left, right) => score(right) - score(left))
  return best && score(best) > 0 ? best : undefined
}

function membersFilter({ facet, in: values }: Members): Filter {
  const [only] = values
  return values.length === 1 && only !== undefined
    ? fieldFilter(facet, 'EQUAL', only)
    : fieldFilter(facet, 'IN', values)
}

/** That every one of these fields has this value. @returns Undefined for none. */
export function filterOfEquals(fields: FirestoreFields): Filter | undefined {
  const filters = Object.entries(fields).map(([fieldPath, value]): Filter => ({
    fieldFilter: { field: { fieldPath }, op: 'EQUAL', value },
  }))
  return filters.length === 0 ? undefined : allOf(filters)
}

function fieldFilter(facet: FacetName, op: Operator, value: string | number | readonly (string | number)[]): Filter {
  const operand =
    typeof value === 'object' ? { arrayValue: { values: value.map((each) => valueOf(each)) } } : valueOf(value)
  return { fieldFilter: { field: { fieldPath: facetPath(facet) }, op, value: operand } }
}

function allOf(filters: readonly Filter[]): Filter {
  const [only] = filters
  return filters.length === 1 && only ? only : { compositeFilter: { op: 'AND', filters } }
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = []
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size))
  return parts
}
