import type { StayStatus } from './facts.ts'

/** The statuses that make a stay (semantics.md). */
export const STAY_STATUSES: readonly StayStatus[] = ['booked', 'held', 'awaiting_payment']
