import { describe, expect, test } from 'vitest'

import { describeAnswers } from './answers-suite.ts'
import { QUESTIONS } from './questions.ts'
import { fillNames, MOMENTS } from './questions/question.ts'
import { evalWorld } from './run.ts'

describe('the questions', () => {
  const world = evalWorld()

  test('are of every kind and language', () => {
    const kinds = Map.groupBy(QUESTIONS, ({ kind }) => kind)
    const languages = Map.groupBy(QUESTIONS, ({ language }) => language)
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(150)
    expect(kinds.size).toBe(34)
    expect([...kinds.values()].every((questions) => questions.length >= 2)).toBe(true)
    expect([...languages.values()].every((questions) => questions.length >= 20)).toBe(true)
    expect(languages.size).toBe(6)
  })

  test('have right answers that do not depend on when they are computed, and lists that are mostly not empty', () => {
    const golds = QUESTIONS.map(({ gold, moment }) => gold({ world, at: MOMENTS[moment] }))
    const other = evalWorld()
    const again = QUESTIONS.map(({ gold, moment }) => gold({ world: other, at: MOMENTS[moment] }))
    expect(again).toEqual(golds)
    const lists = golds.filter(({ items }) => items)
    expect(lists.filter(({ items }) => items?.every(({ optional }) => optional)).length).toBeLessThan(lists.length / 8)
  })

  test('are asked once each, their names filled in', () => {
    const asked = QUESTIONS.map((question) => ({ ...question, text: fillNames(question.text, world) }))
    const keys = asked.map(({ text, moment, thread = '' }) => [moment, thread, text].join('/'))
    expect(new Set(keys).size).toBe(keys.length)
    expect(asked.map(({ text }) => text).filter((text) => /[{}]/.test(text))).toEqual([])
  })
})

describeAnswers('the answers of the product', undefined, 240_000)
