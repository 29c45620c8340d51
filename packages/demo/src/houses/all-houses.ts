import { FRENCH_HOUSES } from './france.ts'
import type { House } from './house.ts'
import { PORTUGUESE_HOUSES } from './portugal.ts'
import { AMERICAN_HOUSES } from './united-states.ts'

/** The houses of the made-up business, in three time zones. Cities are real, streets are not. */
export const HOUSES: readonly House[] = [...FRENCH_HOUSES, ...PORTUGUESE_HOUSES, ...AMERICAN_HOUSES]
