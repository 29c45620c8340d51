import { describe, expect, test } from 'vitest'

import { documentWords, questionWords, termIndex } from './word-vector.ts'

describe('words as a sparse vector', () => {
  // The check values of Qdrant's own BM25, so that its vectors and ours number words alike.
  test.for([
    ['hello', 613153351],
    ['world', 74040069],
    ['test', 1167338989],
  ] as const)('numbers "%s" as the server does', ([word, index]) => {
    expect(termIndex(word)).toBe(index)
  })

  test('are the same however they are spelt', () => {
    expect(questionWords('SÃO José, Straße').indices).toEqual(questionWords('sao jose strasse').indices)
  })

  test('count once in a question', () => {
    expect(questionWords('cot cot COT')).toEqual({ indices: [termIndex('cot')], values: [1] })
    expect(questionWords('?!')).toEqual({ indices: [], values: [] })
  })

  test('weigh more the more often they stand there, in the title above all, and the shorter the text is', () => {
    const weight = (title: string, text: string, word = 'cot') => {
      const { indices, values } = documentWords(title, text)
      return values[indices.indexOf(termIndex(word))] ?? 0
    }
    const long = 'and so on '.repeat(60)
    expect(weight('', 'a cot, a cot')).toBeGreaterThan(weight('', 'a cot and more'))
    expect(weight('Cot', 'and more words')).toBeGreaterThan(weight('', 'a cot, a cot'))
    expect(weight('', `a cot ${long}`)).toBeLessThan(weight('', 'a cot'))
    expect(weight('', 'cot '.repeat(1_000))).toBeLessThan(2.2)
  })
})
