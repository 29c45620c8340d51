import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { PaceExceeded, rateLimiter, type RateWindow } from './rate-limiter.ts'

/** A clock that moves only when somebody sleeps. */
function limiterAt(windows: readonly RateWindow[], marginMs = 0, patienceMs = Number.POSITIVE_INFINITY) {
  let clock = 0
  const limiter = rateLimiter({
    windows,
    marginMs,
    patienceMs,
    now: () => clock,
    sleep: async (ms) => {
      clock += ms
    },
  })
  return {
    limiter,
    now: () => clock,
    pass: (ms: number) => {
      clock += ms
    },
    takes: async (count: number) => {
      const instants: number[] = []
      await Promise.all(
        Array.from({ length: count }, async () => {
          await limiter.acquire()
          instants.push(clock)
        }),
      )
      return instants
    },
  }
}

const most = (instants: readonly number[], perMs: number) =>
  Math.max(...instants.map((start) => instants.filter((it) => it >= start && it < start + perMs).length))

describe('a rate limiter', () => {
  test('lets a burst up to the limit through at once', async () => {
    const { takes } = limiterAt([{ limit: 15, perMs: 1_000 }])
    expect(await takes(15)).toEqual(Array(15).fill(0))
  })

  test('keeps all its windows together', async () => {
    const { takes } = limiterAt([
      { limit: 15, perMs: 1_000 },
      { limit: 120, perMs: 60_000 },
    ])
    const instants = await takes(300)
    expect(most(instants, 1_000)).toBe(15)
    expect(most(instants, 60_000)).toBe(120)
    expect(instants.at(-1)).toBeLessThan(130_000)
  })

  test('never lets more through than any window allows, in any rhythm', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }),
        async (perSecond, perTenSeconds, pauses) => {
          const { limiter, now, pass } = limiterAt([
            { limit: perSecond, perMs: 1_000 },
            { limit: perTenSeconds, perMs: 10_000 },
          ])
          const instants: number[] = []
          for (const pause of pauses) {
            pass(pause)
            await limiter.acquire()
            instants.push(now())
          }
          if (instants.length === 0) return
          expect(most(instants, 1_000)).toBeLessThanOrEqual(perSecond)
          expect(most(instants, 10_000)).toBeLessThanOrEqual(perTenSeconds)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('is first come, first served', async () => {
    const { limiter } = limiterAt([{ limit: 1, perMs: 1_000 }])
    const order: string[] = []
    await Promise.all(['a', 'b', 'c'].map((name) => limiter.acquire().then(() => order.push(name))))
    expect(order).toEqual(['a', 'b', 'c'])
  })

  test('takes a margin on every window', async () => {
    const { takes } = limiterAt([{ limit: 1, perMs: 1_000 }], 50)
    expect(await takes(3)).toEqual([0, 1_050, 2_100])
  })

  test('slows down when the other side says that less is left', async () => {
    const { limiter, takes } = limiterAt([{ limit: 100, perMs: 60_000 }])
    const ticket = await limiter.acquire()
    limiter.learn(ticket, 60_000, 2)
    expect(await takes(3)).toEqual([0, 0, 60_000])
  })

  test('counts what was let go after the answered request against what is left', async () => {
    const { limiter, takes } = limiterAt([{ limit: 100, perMs: 60_000 }])
    const ticket = await limiter.acquire()
    await takes(4)
    limiter.learn(ticket, 60_000, 5)
    expect(await takes(2)).toEqual([0, 60_000])
  })

  test('never goes faster because the other side says that much is left', async () => {
    const { limiter, takes } = limiterAt([{ limit: 1, perMs: 1_000 }])
    limiter.learn(await limiter.acquire(), 1_000, 500)
    expect(await takes(1)).toEqual([1_000])
  })

  test('believes for a minute at most, even of an hour', async () => {
    const { limiter, takes } = limiterAt([{ limit: 5_000, perMs: 3_600_000 }])
    limiter.learn(await limiter.acquire(), 3_600_000, 0)
    expect(await takes(1)).toEqual([60_000])
  })

  test('holds everybody back during a pause', async () => {
    const { limiter, takes } = limiterAt([{ limit: 9, perMs: 1_000 }])
    limiter.pauseUntil(30_000)
    limiter.pauseUntil(10_000)
    expect(await takes(1)).toEqual([30_000])
  })

  test('turns away who would wait longer than its patience, and nobody behind them waits for it', async () => {
    const { limiter, pass, takes } = limiterAt([{ limit: 1, perMs: 3_600_000 }], 0, 60_000)
    await limiter.acquire()
    const refused = limiter.acquire().catch((error: unknown) => error)
    expect(await refused).toBeInstanceOf(PaceExceeded)
    expect(await refused).toMatchObject({ retry: 'later', retryAfterMs: 3_600_000 })
    pass(3_570_000)
    expect(await takes(1)).toEqual([3_600_000])
  })

  test('lets those who leave room wait, and nobody behind them', async () => {
    let clock = 0
    const sleepers: (() => void)[] = []
    const limiter = rateLimiter({
      windows: [{ limit: 4, perMs: 60_000 }],
      now: () => clock,
      sleep: () => new Promise((resolve) => sleepers.push(resolve)),
    })
    for (let taken = 0; taken < 3; taken++) await limiter.acquire(3 / 4)
    let isPatientThrough = false
    const patient = limiter.acquire(3 / 4).then(() => (isPatientThrough = true))
    await limiter.acquire()
    expect(isPatientThrough).toBe(false)
    clock = 60_000
    for (const wake of sleepers) wake()
    await patient
  })

  test('makes nobody wait longer than a window when the clock is set back', async () => {
    const { limiter, now, pass } = limiterAt([{ limit: 2, perMs: 1_000 }])
    pass(3_600_000)
    await limiter.acquire()
    await limiter.acquire()
    pass(-3_600_000)
    await limiter.acquire()
    expect(now()).toBe(1_000)
  })
})
