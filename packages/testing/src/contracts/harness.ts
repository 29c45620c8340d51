import { test } from 'vitest'

export interface Opened<Subject> {
  readonly subject: Subject
  close(): Promise<void> | void
}

/** What a contract suite needs of an adapter. */
export interface Harness<Subject, Ability extends string = never> {
  /** A new, empty and isolated one, before each test. @param clock The time that the adapter is to go by. */
  open(clock: Clock): Promise<Opened<Subject>>
  /** What this adapter cannot do, with the reason. The tests of it are shown as skipped under that reason. */
  readonly lacks?: { readonly [Name in Ability]?: string }
  /** How many random cases a property is tried with; fewer for what lies behind a network. Default 100. */
  readonly cases?: number
}

export interface Clock {
  now(): number
}

/** A clock that stands still until a test sets it. Milliseconds since the Unix epoch. */
export interface TestClock extends Clock {
  time: number
}

/** 20 November 2026, 08:00 UTC. */
export const START = Date.UTC(2026, 10, 20, 8)

export function testClock(): TestClock {
  const clock: TestClock = { time: START, now: () => clock.time }
  return clock
}

/** A test of something that not every adapter can do. */
export function testOf<Ability extends string>(
  harness: Pick<Harness<unknown, Ability>, 'lacks'>,
  ability: Ability,
  name: string,
  run: () => Promise<void>,
): void {
  const lacks: { readonly [name: string]: string | undefined } = harness.lacks ?? {}
  const reason = lacks[ability]
  if (reason === undefined) test(name, run)
  else test.skip(`${name} (cannot: ${reason})`, run)
}

/** A small deterministic source of numbers in [0, 1), for data that only has to differ. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
