import { AROUND_TODAY } from './around-today.ts'
import { COMING_DAYS } from './coming-days.ts'
import type { Scenario } from './scenario.ts'

/** The story of the business around today. A house that is not named here has nothing special. */
export const SCENARIOS: readonly Scenario[] = [...AROUND_TODAY, ...COMING_DAYS]

/** Nights that stay empty for the story: house, first night, day after the last. */
export const KEPT_FREE: readonly (readonly [house: string, from: number, to: number])[] = [
  ['villa-mimosa', -1, 0],
  ['montmartre-nest', -1, 0],
  ['chalet-edelweiss', -2, 0],
  ['surf-cabin', -1, 0],
  ['chiado-attic', -1, 0],
  ['palm-court-a', -1, 0],
  ['tile-house', -1, 0],
  ['river-room', -1, 0],
  ['unit-9', 3, 5],
  ['sea-view-flat', 0, 3],
  ['hudson-cabin', -4, 4],
  ['montauk-dunes', -2, 0],
  ['palm-court-b', 2, 6],
  ['palm-court-a', 5, 9],
  ['palm-court-b', 9, 12],
]

/** Nights off sale without a reservation. */
export const BLOCKS: readonly (readonly [
  house: string,
  from: number,
  to: number,
  kind: 'owner' | 'maintenance' | 'manual',
  note: string,
])[] = [
  ['chalet-edelweiss', 17, 20, 'maintenance', 'Chimney sweep and pellet stove service'],
  ['villa-mimosa', 35, 39, 'owner', 'Owner family'],
  ['hudson-cabin', 24, 27, 'maintenance', 'New wood stove'],
  ['surf-cabin', 50, 55, 'manual', 'Kept for the surf school'],
  ['old-port-flat', 28, 30, 'owner', 'Owner visit'],
]
