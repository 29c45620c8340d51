import { describe, expect, test } from 'vitest'

import { CircuitOpen, circuitBreaker } from './breaker.ts'

function open() {
  const clock = { time: 1_000_000 }
  const through = circuitBreaker({ failures: 3, restMs: 10_000, now: () => clock.time })
  let calls = 0
  const work = (outcome: 'answers' | 'fails') =>
    through(async () => {
      calls += 1
      if (outcome === 'fails') throw new Error('down')
      return outcome
    })
  return { clock, work, through, calls: () => calls }
}

async function failOften(work: ReturnType<typeof open>['work'], times: number): Promise<void> {
  for (let time = 0; time < times; time++) await expect(work('fails')).rejects.toThrow('down')
}

describe('circuit breaker', () => {
  test('lets work through while not all of the last tries failed', async () => {
    const { work, calls } = open()
    for (let round = 0; round < 4; round++) {
      await failOften(work, 2)
      expect(await work('answers')).toBe('answers')
    }
    expect(calls()).toBe(12)
  })

  test('begins nothing after so many failures in a row, and says how long', async () => {
    const { work, calls, clock } = open()
    await failOften(work, 3)
    clock.time += 4_000
    await expect(work('answers')).rejects.toMatchObject({ name: 'CircuitOpen', retry: 'later', retryAfterMs: 6_000 })
    expect(calls()).toBe(3)
  })

  test('lets one through after the rest, whose answer closes it', async () => {
    const { work, clock } = open()
    await failOften(work, 3)
    clock.time += 10_000
    expect(await work('answers')).toBe('answers')
    await failOften(work, 2)
    expect(await work('answers')).toBe('answers')
  })

  test('rests again when that one fails', async () => {
    const { work, clock } = open()
    await failOften(work, 3)
    clock.time += 10_000
    await failOften(work, 1)
    await expect(work('answers')).rejects.toThrow(CircuitOpen)
    clock.time += 10_000
    expect(await work('answers')).toBe('answers')
  })

  test('lets nobody beside the one that decides', async () => {
    const { work, through, clock } = open()
    await failOften(work, 3)
    clock.time += 10_000
    const { promise, resolve } = Promise.withResolvers<string>()
    const probe = through(() => promise)
    await expect(work('answers')).rejects.toThrow(CircuitOpen)
    resolve('answers')
    expect(await probe).toBe('answers')
    expect(await work('answers')).toBe('answers')
  })

  test('does not stay open for longer when the clock is set back', async () => {
    const { work, clock } = open()
    await failOften(work, 3)
    clock.time -= 3_600_000
    expect(await work('answers')).toBe('answers')
  })
})
