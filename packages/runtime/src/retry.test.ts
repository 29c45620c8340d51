import { describe, expect, test } from 'vitest'

import { retryAfterMs, retrying } from './retry.ts'

class Passing extends Error {
  readonly retry = 'later'
  readonly retryAfterMs: number | undefined
  constructor(retryAfterMs?: number) {
    super('busy')
    this.retryAfterMs = retryAfterMs
  }
}

/** Fails as told, then answers; keeps the waits. */
function flaky(failures: readonly unknown[]) {
  const waits: number[] = []
  let calls = 0
  return {
    waits,
    calls: () => calls,
    run: (options: { tries?: number; patienceMs?: number; random?: () => number } = {}) =>
      retrying(
        async (attempt) => {
          calls++
          const failure = failures[attempt - 1]
          if (failure !== undefined) throw failure
          return `try ${attempt}`
        },
        {
          sleep: async (ms) => {
            waits.push(ms)
          },
          random: () => 0.5,
          ...options,
        },
      ),
  }
}

describe('retrying', () => {
  test('answers at once when nothing fails', async () => {
    const work = flaky([])
    expect(await work.run()).toBe('try 1')
    expect(work.waits).toEqual([])
  })

  test('draws each wait from a window that doubles', async () => {
    const work = flaky([new Passing(), new Passing(), new Passing()])
    expect(await work.run()).toBe('try 4')
    expect(work.waits).toEqual([500, 1_000, 2_000])
  })

  test('never draws a wait over the cap', async () => {
    const work = flaky(Array.from({ length: 9 }, () => new Passing()))
    await work.run({ tries: 10, random: () => 0.999_999 })
    expect(Math.max(...work.waits)).toBeLessThan(30_000)
  })

  test('throws the last failure when its tries are used up', async () => {
    const work = flaky(Array.from({ length: 5 }, () => new Passing()))
    await expect(work.run()).rejects.toThrow('busy')
    expect(work.calls()).toBe(4)
  })

  test('stops at a failure that says it will not pass', async () => {
    const work = flaky([new TypeError('broken')])
    await expect(work.run()).rejects.toThrow('broken')
    expect(work.calls()).toBe(1)
  })

  test('waits as long as the other side asks', async () => {
    const work = flaky([new Passing(7_000)])
    await work.run()
    expect(work.waits).toEqual([7_000])
  })

  test('does not hold on through a wait beyond its patience', async () => {
    const work = flaky([new Passing(3_600_000)])
    await expect(work.run()).rejects.toThrow('busy')
    expect(work.waits).toEqual([])
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 19, 16, 0, 0)
  test.for([
    { header: null, is: undefined },
    { header: '', is: undefined },
    { header: '12', is: 12_000 },
    { header: '0', is: 0 },
    { header: ' 1.5 ', is: 1_500 },
    { header: 'Thu, 19 Nov 2026 16:00:30 GMT', is: 30_000 },
    { header: 'Thu, 19 Nov 2026 15:59:00 GMT', is: 0 },
    { header: 'soon', is: undefined },
    { header: '-5', is: undefined },
  ])('$header is $is ms', ({ header, is }) => {
    expect(retryAfterMs(header, now)).toBe(is)
  })
})
