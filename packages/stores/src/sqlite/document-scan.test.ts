import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { DocumentScan } from './document-scan.ts'

const word = fc.integer({ min: 0, max: 0xffffffff })
const code = fc.tuple(word, word).map((words) => Uint32Array.from(words))
const documents = fc.array(
  fc.record({ cell: fc.integer({ min: 1, max: 3 }), code: fc.option(code, { nil: undefined }) }),
  { maxLength: 60 },
)

function ones(value: number): number {
  return value.toString(2).replaceAll('0', '').length
}

function distance(left: Uint32Array, right: Uint32Array): number {
  return left.reduce((sum, each, place) => sum + ones((each ^ (right[place] ?? 0)) >>> 0), 0)
}

function scanOf(all: readonly { readonly cell: number; readonly code: Uint32Array | undefined }[]): DocumentScan {
  const scan = new DocumentScan(64)
  for (const [index, document] of all.entries()) scan.place(index + 1, document.cell, document.code)
  return scan
}

describe('nearest', () => {
  test('gives the candidates with the smallest distances, as many as there are up to the count', () => {
    fc.assert(
      fc.property(documents, code, fc.integer({ min: 1, max: 70 }), (all, wanted, count) => {
        const scan = scanOf(all)
        const { chosen } = scan.candidates(Uint8Array.of(0, 1, 0, 1))
        const found = scan.nearest(wanted, chosen, count)
        const expected = all
          .flatMap((document) => (document.cell !== 2 && document.code ? [distance(document.code, wanted)] : []))
          .sort((left, right) => left - right)
          .slice(0, count)
        const distances = found
          .map((number) => distance(all[number - 1]?.code ?? wanted, wanted))
          .sort((left, right) => left - right)
        expect(distances).toEqual(expected)
        expect(new Set(found).size).toBe(found.length)
        for (const number of found) expect(all[number - 1]?.cell).not.toBe(2)
      }),
    )
  })
})

describe('candidates', () => {
  const scan = scanOf([
    { cell: 1, code: undefined },
    { cell: 2, code: undefined },
    { cell: 1, code: Uint32Array.of(1, 1) },
  ])

  test('are the documents of visible cells', () => {
    expect(scan.candidates(Uint8Array.of(0, 1))).toMatchObject({ count: 2 })
    expect(scan.candidates(Uint8Array.of(0, 1, 1))).toMatchObject({ count: 3 })
    expect(scan.candidates(new Uint8Array(0))).toMatchObject({ count: 0 })
  })

  test('are narrowed to the numbers named, of which unknown ones are passed over', () => {
    const { chosen, count } = scan.candidates(Uint8Array.of(0, 1, 1), [3, 2, 900, 1_000_000])
    expect(count).toBe(2)
    expect(Array.from(chosen.subarray(0, 4))).toEqual([0, 0, 1, 1])
  })

  test('are no removed documents, and moved ones where they are now', () => {
    const changed = scanOf([
      { cell: 1, code: Uint32Array.of(1, 1) },
      { cell: 1, code: Uint32Array.of(1, 1) },
    ])
    changed.remove(1)
    changed.move(2, 2)
    expect(changed.candidates(Uint8Array.of(0, 1)).count).toBe(0)
    expect(changed.candidates(Uint8Array.of(0, 0, 1)).count).toBe(1)
    expect(changed.counts()).toEqual({ documents: 1, withoutVector: 0 })
  })
})

test('numbers far apart are held', () => {
  const sparse = new DocumentScan(64)
  sparse.place(1, 1, Uint32Array.of(7, 7))
  sparse.place(50_000, 1, Uint32Array.of(7, 8))
  expect(sparse.nearest(Uint32Array.of(7, 8), sparse.candidates(Uint8Array.of(0, 1)).chosen, 1)).toEqual([50_000])
})
