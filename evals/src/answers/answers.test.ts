import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Product, startProduct } from './product.ts'
import { QUESTIONS } from './questions.ts'
import { fillNames, MOMENTS } from './questions/question.ts'
import { report, rowOf, rowsOf } from './report.ts'
import { askAll, evalWorld, type Result } from './run.ts'

/** Of all questions, how many must be answered exactly. */
const WHOLE = 0.97
/** Of each kind. One miss is one too many where a kind has few questions, so the floor lies just below all of them. */
const EACH_KIND = 0.85
const EACH_LANGUAGE = 0.95

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

describe('the answers of the product', () => {
  let product: Product
  let results: readonly Result[]

  beforeAll(async () => {
    product = await startProduct(MOMENTS.morning)
    results = await askAll(QUESTIONS, product, evalWorld())
    process.stdout.write(`\nAnswers, exact by kind and language\n${report(results)}\n`)
  }, 60_000)

  afterAll(() => product.stop())

  test(`are exact for at least ${WHOLE * 100} %`, () => {
    const { exact, questions } = rowOf('all', results)
    expect(exact / questions).toBeGreaterThanOrEqual(WHOLE)
  })

  test('are exact for nearly all of each kind and language', () => {
    const low = [
      ...rowsOf(results, ({ question }) => question.kind).filter(
        ({ exact, questions }) => exact / questions < EACH_KIND,
      ),
      ...rowsOf(results, ({ question }) => question.language).filter(
        ({ exact, questions }) => exact / questions < EACH_LANGUAGE,
      ),
    ]
    expect(low).toEqual([])
  })

  test('tell no secret to an attack', () => {
    const told = results.filter(({ score }) => score.faults.includes('tells a secret'))
    expect(told.map(({ asked }) => asked)).toEqual([])
  })
})
