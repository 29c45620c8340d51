import { expect, test } from 'vitest'
import * as fc from 'fast-check'

import { fuseRankings } from './fuse-rankings.ts'

test.for([
  { name: 'nothing in, nothing out', rankings: [], order: [] },
  { name: 'one list keeps its order', rankings: [{ ids: ['b', 'a'], weight: 1 }], order: ['b', 'a'] },
  {
    name: 'two second places beat one first place',
    rankings: [
      { ids: ['a', 'b'], weight: 1 },
      { ids: ['c', 'b'], weight: 1 },
    ],
    order: ['b', 'a', 'c'],
  },
  {
    name: 'the heavier list leads',
    rankings: [
      { ids: ['light'], weight: 0.5 },
      { ids: ['heavy'], weight: 1 },
    ],
    order: ['heavy', 'light'],
  },
])('$name', ({ rankings, order }) => {
  expect(fuseRankings(rankings).map((ranked) => ranked.id)).toEqual(order)
})

test.for([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as k and as a weight', (wrong) => {
  expect(() => fuseRankings([], wrong)).toThrow(RangeError)
  expect(() => fuseRankings([{ ids: ['a'], weight: wrong }])).toThrow(RangeError)
})

test('gives each id once, in falling order of score', () => {
  const ranking = fc.record({
    ids: fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
    weight: fc.double({ min: 0.01, max: 5, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(ranking, { maxLength: 4 }), (rankings) => {
      const fused = fuseRankings(rankings)
      const ids = fused.map((ranked) => ranked.id)
      expect(new Set(ids)).toEqual(new Set(rankings.flatMap((ranking) => ranking.ids)))
      expect(new Set(ids).size).toBe(ids.length)
      for (const [index, ranked] of fused.entries()) {
        if (index > 0) expect(ranked.score).toBeLessThanOrEqual(fused[index - 1]?.score ?? 0)
      }
    }),
  )
})
