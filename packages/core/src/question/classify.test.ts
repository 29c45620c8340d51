import { describe, expect, it } from 'vitest'

import { classify, shippedModel } from './classify.ts'
import { readModel, STEP, storeModel, type KindModel } from './kind-model.ts'
import stored from './kinds-model.json' with { type: 'json' }
import { KINDS } from './plan.ts'

describe('the kind of a question', () => {
  it('comes with probabilities that add up to one, likeliest first', () => {
    const ranked = classify('who is checking in ~')
    expect(ranked.map(({ kind }) => kind).toSorted()).toEqual([...KINDS].sort())
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
    expect(ranked[0]).toMatchObject({ kind: 'arrivals' })
    expect(ranked[0]?.probability).toBeGreaterThan(ranked[1]?.probability ?? 1)
  })

  it('is told from concepts in all languages', () => {
    for (const text of [
      'wer reist ~ ab',
      'qui part ~',
      'chi parte ~',
      'quem sai ~',
      'quienes se van ~',
      'who checks out ~',
    ])
      expect(classify(text)[0]?.kind, text).toBe('departures')
  })
})

describe('the model', () => {
  it('is the same after it was stored, but for rounding and what all kinds have in common', () => {
    const weights = Float32Array.from({ length: KINDS.length << 4 }, (_, at) => (at % 3 === 0 ? Math.sin(at) * 9 : 4))
    const model: KindModel = { bits: 4, kinds: KINDS, weights, temperature: 0.5 }
    const stored = storeModel(model)
    expect(stored.weights).toMatch(/^[A-Za-z]+$/)
    const read = readModel(stored)
    expect(read.kinds).toEqual(KINDS)
    for (const [at, weight] of weights.entries())
      expect(Math.abs((read.weights[at] ?? 99) - (weight - 4) / STEP)).toBeLessThan(0.61)
  })

  it('ships with a weight for every feature and kind', () => {
    expect(shippedModel().weights).toHaveLength(KINDS.length << stored.bits)
  })

  it('refuses a kind that is not known', () => {
    expect(() => readModel({ ...stored, kinds: ['weather'] })).toThrow(/unknown kind/)
  })
})
