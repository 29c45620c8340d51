import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { DeadlineExceeded, withDeadline } from './deadline.ts'

describe('a deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const never = () => new Promise<never>(() => {})

  test('lets work that is quick enough through, and leaves no timer behind', async () => {
    expect(await withDeadline(async () => 42, 'work', 100)).toBe(42)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('passes on what the work throws', async () => {
    await expect(withDeadline(() => Promise.reject(new TypeError('no')), 'work', 100)).rejects.toThrow(TypeError)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('ends work that takes too long, even work that ignores its signal', async () => {
    let signal: AbortSignal | undefined
    const outcome = withDeadline(
      (given) => {
        signal = given
        return never()
      },
      'GET /slow',
      100,
    ).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(100)
    expect(await outcome).toBeInstanceOf(DeadlineExceeded)
    expect(await outcome).toMatchObject({ message: 'GET /slow did not answer within 100 ms', retry: 'later' })
    expect(signal?.aborted).toBe(true)
  })

  test('is a DeadlineExceeded also when the work itself throws on abort', async () => {
    const outcome = withDeadline(
      (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
      'work',
      100,
    ).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(100)
    expect(await outcome).toBeInstanceOf(DeadlineExceeded)
  })

  test('ends early with the outer signal and its reason', async () => {
    const outer = new AbortController()
    const outcome = withDeadline(never, 'work', 100, outer.signal).catch((error: unknown) => error)
    outer.abort(new Error('shutting down'))
    expect(await outcome).toMatchObject({ message: 'shutting down' })
    await expect(withDeadline(never, 'work', 100, outer.signal)).rejects.toThrow('shutting down')
    expect(vi.getTimerCount()).toBe(0)
  })
})
