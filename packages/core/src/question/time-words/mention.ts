import type { When } from '../plan.ts'

/** An expression of time in the normalised text. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly when: When
  readonly rank: Rank
  readonly assumed?: 'day-first' | 'month-first'
}

/** Of several expressions the most definite is meant: "Christmas, 24 to 27 December", "Friday the 14th". */
export const RANK = { nothing: 0, now: 1, day: 2, month: 3, feast: 4, date: 5, range: 6 } as const
export type Rank = (typeof RANK)[keyof typeof RANK]
