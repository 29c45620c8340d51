import type { RecordFilter } from '@innkeeper/core/record/facets'
import { describe, expect, test } from 'vitest'

import { planQueries } from './filter-queries.ts'

/** What is asked, in few words: `type=, guest in 3 | by start`. */
function asked(filter: RecordFilter): string[] {
  return planQueries(filter).queries.map(({ where, orderedBy }) => {
    const filters = 'compositeFilter' in where ? where.compositeFilter.filters : [where]
    const parts = filters.map((each) => {
      if (!('fieldFilter' in each)) return 'nested'
      const { field, op, value } = each.fieldFilter
      const count = 'arrayValue' in value ? ` ${value.arrayValue.values?.length}` : ''
      return `${field.fieldPath.replace('facets.', '')} ${op}${count}`
    })
    return parts.join(', ') + (orderedBy ? ` | by ${orderedBy}` : '')
  })
}

const many = (count: number) => Array.from({ length: count }, (_, number) => `value-${number}`)

describe('what Firestore is asked', () => {
  test.for<{ name: string; filter: RecordFilter; queries: string[]; exact: boolean }>([
    { name: 'types alone', filter: { types: ['stay', 'block'] }, queries: ['type IN 2'], exact: true },
    {
      name: 'states together with types',
      filter: { types: ['call'], where: [{ facet: 'state', in: ['missed', 'voicemail'] }] },
      queries: ['type EQUAL, state IN 2'],
      exact: true,
    },
    {
      name: 'the nights of a window, by what is not over, since most stays are',
      filter: {
        types: ['stay'],
        where: [
          { facet: 'start', lte: '2026-11-20' },
          { facet: 'end', gt: '2026-11-20' },
          { facet: 'state', in: ['booked'] },
        ],
      },
      queries: ['type EQUAL, end GREATER_THAN | by end'],
      exact: false,
    },
    {
      name: 'one range, exactly',
      filter: { types: ['call'], where: [{ facet: 'at', gte: 1, lt: 2 }] },
      queries: ['type EQUAL, at GREATER_THAN_OR_EQUAL, at LESS_THAN | by at'],
      exact: true,
    },
    {
      name: 'the things it names, rather than a range',
      filter: {
        types: ['message'],
        where: [
          { facet: 'stay', in: many(20) },
          { facet: 'at', gte: 1 },
        ],
      },
      queries: ['stay IN 20, type EQUAL'],
      exact: false,
    },
    {
      name: 'a range, rather than very many things',
      filter: {
        types: ['message'],
        where: [
          { facet: 'stay', in: many(31) },
          { facet: 'at', gte: 1 },
        ],
      },
      queries: ['type EQUAL, at GREATER_THAN_OR_EQUAL | by at'],
      exact: false,
    },
    {
      name: 'many things in parts',
      filter: { types: ['message'], where: [{ facet: 'stay', in: many(70) }] },
      queries: ['stay IN 30, type EQUAL', 'stay IN 30, type EQUAL', 'stay IN 10, type EQUAL'],
      exact: true,
    },
    {
      name: 'names and phones alone, since nothing can be asked beside them without an index of its own',
      filter: { types: ['guest'], where: [{ facet: 'names', in: ['ada'] }] },
      queries: ['names ARRAY_CONTAINS_ANY 1'],
      exact: false,
    },
    {
      name: 'nothing, where nothing can match',
      filter: { types: ['stay'], where: [{ facet: 'guest', in: [] }] },
      queries: [],
      exact: true,
    },
  ])('$name', ({ filter, queries, exact }) => {
    expect(asked(filter)).toEqual(queries)
    expect(planQueries(filter).exact).toBe(exact)
  })
})
