import type { Condition, RecordFilter } from '@innkeeper/core/record/facets'

import { isListFacet, LIST_FACETS, SCALAR_FACETS, type ScalarFacet } from './facet-columns.ts'

/** A filter as SQL over facet columns. Values are always parameters; lists travel as one JSON parameter, so that the text stays the same. */
export interface FilterSql {
  /** Conditions joined by AND, without those on the type. Empty when there are none. */
  readonly where: string
  readonly parameters: readonly (string | number)[]
  /** Each once. */
  readonly types: readonly string[]
}

/**
 * Puts a filter into SQL with exactly the meaning of `matchesFilter`.
 *
 * @param listTable The side table of facets with several values; its `number` is the row's `number`.
 * @returns `undefined` when nothing can match.
 */
export function filterSql(filter: RecordFilter, listTable: string): FilterSql | undefined {
  const types = [...new Set(filter.types)]
  if (types.length === 0) return undefined
  const terms: string[] = []
  const parameters: (string | number)[] = []
  for (const condition of filter.where ?? []) {
    const term = conditionSql(condition, listTable)
    if (!term) return undefined
    terms.push(term.sql)
    parameters.push(...term.parameters)
  }
  return { where: terms.join(' AND '), parameters, types }
}

interface Term {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

function conditionSql(condition: Condition, listTable: string): Term | undefined {
  const { facet } = condition
  if (isListFacet(facet)) {
    if (!('in' in condition)) return undefined
    const values = condition.in.filter((value) => typeof value === 'string')
    if (values.length === 0) return undefined
    const member = membership('value', values)
    return {
      sql: `number IN (SELECT number FROM ${listTable} WHERE facet = ${LIST_FACETS[facet]} AND ${member.sql})`,
      parameters: member.parameters,
    }
  }
  return 'in' in condition ? inSql(facet, condition.in) : rangeSql(facet, condition)
}

function inSql(facet: ScalarFacet, wanted: readonly (string | number)[]): Term | undefined {
  const { column, holds } = SCALAR_FACETS[facet]
  const values = wanted.filter((value) => typeof value === holds)
  return values.length === 0 ? undefined : membership(column, values)
}

const BOUNDS = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const

function rangeSql(facet: ScalarFacet, condition: Exclude<Condition, { in: unknown }>): Term | undefined {
  const { column, holds } = SCALAR_FACETS[facet]
  const terms: string[] = []
  const parameters: (string | number)[] = []
  for (const [name, operator] of Object.entries(BOUNDS)) {
    const bound = condition[name as keyof typeof BOUNDS]
    if (bound === undefined) continue
    // A date compared with a number is no comparison, in code as here.
    if (typeof bound !== holds) return undefined
    terms.push(`${column} ${operator} ?`)
    parameters.push(bound)
  }
  if (terms.length === 0) terms.push(`${column} IS NOT NULL`)
  return { sql: terms.join(' AND '), parameters }
}

/** `column` is one of `values`, of which there is at least one. One value is compared plainly, which SQLite plans best. */
export function membership(column: string, values: readonly (string | number)[]): Term {
  const [only] = values
  if (values.length === 1 && only !== undefined) return { sql: `${column} = ?`, parameters: [only] }
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] }
}
