import type { LocalTime } from '@innkeeper/core/time/calendar'

import type { DemoLanguage, DemoRequestTopic, DemoStayStatus } from './world.ts'

/** Something that is said of a stay's coming or going. `ago` is in minutes before now. */
export type Word =
  | { readonly by: 'message'; readonly form: 'exact' | 'around' | 'pastMidnight'; readonly time: LocalTime; readonly ago: number }
  | { readonly by: 'message'; readonly form: 'range'; readonly time: LocalTime; readonly to: LocalTime; readonly ago: number }
  | { readonly by: 'message'; readonly form: 'late'; readonly ago: number }
  | { readonly by: 'message'; readonly form: 'flight'; readonly flight: string; readonly time: LocalTime; readonly ago: number }
  | { readonly by: 'call'; readonly time: LocalTime; readonly ago: number }
  | { readonly by: 'early'; readonly time: LocalTime; readonly answer: 'granted' | 'refused' | 'open'; readonly ago: number }

/** A stay that the story of the day needs. Days count from the house's own today. */
export interface Scenario {
  readonly name: string
  readonly house: string
  readonly from: number
  readonly to: number
  readonly status?: DemoStayStatus
  readonly owner?: true
  /** Of the multi-unit type `house`, with no unit assigned. */
  readonly unassigned?: true
  readonly language?: DemoLanguage
  readonly planned?: LocalTime
  readonly plannedOut?: LocalTime
  /** The PMS's own instant differs from the house default. */
  readonly instant?: LocalTime
  readonly words?: readonly Word[]
  readonly party?: readonly [adults: number, children: number, infants: number, pets: number]
  readonly requests?: readonly (readonly [topic: DemoRequestTopic, via: 'message' | 'notes'])[]
  readonly late?: { readonly time: LocalTime; readonly state: 'asked' | 'approved' | 'declined'; readonly ago: number }
  readonly said?: { readonly what: 'arrived' | 'departed'; readonly ago: number }
  readonly waiting?: {
    /** What the guest's last word is. */
    readonly what: 'question' | 'complaint' | 'injection'
    readonly ago: number
    /** What comes after it and answers nothing, or ends it. */
    readonly then?: 'note' | 'system' | 'thanks'
  }
  readonly balance?: 'due' | 'paid' | 'unknown'
  readonly returning?: 'yes' | 'perhaps'
  /** Booked, changed or cancelled so many minutes ago. */
  readonly bookedAgo?: number
  readonly cancelled?: { readonly ago: number; readonly by: 'GUEST' | 'OWNER' | 'TEAM_MEMBER'; readonly reason: string }
  readonly changed?: {
    readonly ago: number
    readonly from?: number
    readonly to?: number
    readonly house?: string
    readonly party?: readonly [number, number, number, number]
  }
}

/** What goes on around today, house by house. A house that is not named here has nothing special. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'lake-out', house: 'lake-house', from: -3, to: 0, language: 'de', plannedOut: '09:30' },
  {
    name: 'lake-in',
    house: 'lake-house',
    from: 0,
    to: 4,
    language: 'en',
    planned: '16:30',
    words: [{ by: 'message', form: 'exact', time: '19:00', ago: 300 }],
    party: [2, 2, 1, 0],
    requests: [['cot', 'message']],
    balance: 'due',
    returning: 'yes',
  },
  {
    name: 'mimosa-in',
    house: 'villa-mimosa',
    from: 0,
    to: 7,
    language: 'fr',
    words: [
      { by: 'message', form: 'exact', time: '18:00', ago: 1700 },
      { by: 'call', time: '21:00', ago: 120 },
    ],
    party: [6, 2, 0, 0],
    requests: [['parking', 'message']],
    balance: 'paid',
  },
  { name: 'canal-out', house: 'canal-studio', from: -2, to: 0, language: 'en', late: { time: '13:00', state: 'approved', ago: 900 } },
  { name: 'canal-in', house: 'canal-studio', from: 0, to: 3, language: 'it', planned: '14:00', party: [2, 0, 0, 0] },
  { name: 'marais-out', house: 'marais-loft', from: -4, to: 0, language: 'es', late: { time: '12:00', state: 'asked', ago: 100 } },
  {
    name: 'marais-in',
    house: 'marais-loft',
    from: 0,
    to: 3,
    language: 'it',
    words: [{ by: 'message', form: 'pastMidnight', time: '00:30', ago: 400 }],
    party: [3, 0, 1, 0],
    requests: [['cot', 'notes']],
    returning: 'perhaps',
  },
  {
    name: 'montmartre-in',
    house: 'montmartre-nest',
    from: 0,
    to: 2,
    language: 'es',
    words: [{ by: 'message', form: 'flight', flight: 'ZX 418', time: '22:40', ago: 700 }],
    party: [2, 0, 0, 1],
    requests: [['pets', 'message']],
    balance: 'due',
  },
  {
    name: 'chalet-in',
    house: 'chalet-edelweiss',
    from: 0,
    to: 5,
    status: 'reserved',
    language: 'fr',
    words: [{ by: 'message', form: 'range', time: '18:00', to: '19:30', ago: 500 }],
    party: [4, 3, 0, 1],
    requests: [['high chair', 'notes']],
  },
  { name: 'old-port-out', house: 'old-port-flat', from: -5, to: 0, language: 'fr' },
  { name: 'old-port-in', house: 'old-port-flat', from: 0, to: 3, language: 'de', balance: 'unknown', party: [2, 1, 0, 0] },
  {
    name: 'vineyard-house',
    house: 'vineyard-cottage',
    from: -2,
    to: 3,
    language: 'en',
    waiting: { what: 'complaint', ago: 150 },
    party: [2, 0, 0, 1],
  },
  { name: 'double-first', house: 'vineyard-cottage', from: 12, to: 16, language: 'de' },
  { name: 'double-second', house: 'vineyard-cottage', from: 14, to: 17, language: 'en' },
  { name: 'alfama-out', house: 'alfama-terrace', from: -3, to: 0, language: 'fr', said: { what: 'departed', ago: 25 } },
  {
    name: 'alfama-in',
    house: 'alfama-terrace',
    from: 0,
    to: 4,
    language: 'pt',
    planned: '15:00',
    words: [{ by: 'message', form: 'exact', time: '20:30', ago: 260 }],
    party: [2, 0, 1, 0],
    requests: [
      ['birthday', 'message'],
      ['cot', 'message'],
    ],
  },
  { name: 'sea-view-out', house: 'sea-view-flat', from: -4, to: 0, language: 'de', said: { what: 'departed', ago: 40 } },
  { name: 'surf-before', house: 'surf-cabin', from: -4, to: -1, language: 'en' },
  {
    name: 'surf-in',
    house: 'surf-cabin',
    from: 0,
    to: 6,
    language: 'de',
    words: [{ by: 'message', form: 'pastMidnight', time: '01:00', ago: 270 }],
    party: [4, 0, 0, 1],
  },
  {
    name: 'chiado-in',
    house: 'chiado-attic',
    from: 0,
    to: 2,
    language: 'en',
    words: [{ by: 'message', form: 'flight', flight: 'QV 772', time: '23:05', ago: 800 }],
    requests: [['allergy', 'message']],
    party: [2, 0, 0, 0],
  },
  { name: 'palm-a-in', house: 'palm-court-a', from: 0, to: 4, language: 'pt', party: [2, 0, 0, 0], balance: 'due' },
  { name: 'palm-b-house', house: 'palm-court-b', from: -1, to: 2, language: 'es', party: [2, 1, 0, 0] },
  { name: 'palm-unassigned', house: 'palm-court', from: 3, to: 6, unassigned: true, language: 'fr', party: [2, 0, 0, 0] },
  {
    name: 'tile-in',
    house: 'tile-house',
    from: 0,
    to: 3,
    status: 'awaiting_payment',
    language: 'es',
    words: [{ by: 'message', form: 'range', time: '17:00', to: '18:00', ago: 620 }],
    party: [4, 1, 1, 0],
    requests: [
      ['high chair', 'message'],
      ['parking', 'notes'],
    ],
    balance: 'due',
  },
  { name: 'sintra-house', house: 'sintra-garden', from: -1, to: 4, language: 'it', party: [2, 0, 0, 0] },
  {
    name: 'river-in',
    house: 'river-room',
    from: 0,
    to: 2,
    language: 'it',
    words: [{ by: 'call', time: '22:30', ago: 190 }],
    party: [2, 0, 0, 0],
  },
  { name: 'brownstone-out', house: 'brownstone', from: -4, to: 0, language: 'en', plannedOut: '09:30' },
  {
    name: 'brownstone-in',
    house: 'brownstone',
    from: 0,
    to: 4,
    language: 'en',
    words: [
      { by: 'message', form: 'around', time: '15:30', ago: 2000 },
      { by: 'message', form: 'exact', time: '17:30', ago: 330 },
    ],
    party: [3, 1, 0, 0],
    requests: [['wheelchair', 'notes']],
    balance: 'due',
  },
  {
    name: 'unit-3-house',
    house: 'unit-3',
    from: -2,
    to: 1,
    language: 'en',
    late: { time: '13:00', state: 'approved', ago: 200 },
    party: [2, 0, 0, 0],
  },
  { name: 'unit-3-next', house: 'unit-3', from: 1, to: 5, language: 'de', instant: '17:15', party: [1, 0, 0, 0] },
  { name: 'unit-9-out', house: 'unit-9', from: -3, to: 0, language: 'pt', late: { time: '15:00', state: 'declined', ago: 600 } },
  {
    name: 'unit-9-in',
    house: 'unit-9',
    from: 0,
    to: 3,
    language: 'fr',
    words: [{ by: 'message', form: 'late', ago: 480 }],
    party: [3, 0, 0, 0],
    balance: 'paid',
  },
  { name: 'montauk-owner', house: 'montauk-dunes', from: 0, to: 5, owner: true },
  { name: 'chiado-early', house: 'chiado-attic', from: 2, to: 5, language: 'pt', words: [{ by: 'early', time: '12:00', answer: 'open', ago: 1300 }] },
  {
    name: 'montmartre-early',
    house: 'montmartre-nest',
    from: 2,
    to: 5,
    language: 'de',
    words: [{ by: 'early', time: '13:00', answer: 'granted', ago: 1600 }],
    requests: [['allergy', 'notes']],
  },
  {
    name: 'marais-early',
    house: 'marais-loft',
    from: 3,
    to: 6,
    language: 'fr',
    words: [{ by: 'early', time: '11:30', answer: 'refused', ago: 1900 }],
    waiting: { what: 'question', ago: 72 },
  },
  { name: 'canal-question', house: 'canal-studio', from: 3, to: 5, language: 'es', waiting: { what: 'question', ago: 25 } },
  { name: 'lake-thanks', house: 'lake-house', from: 5, to: 8, language: 'de', waiting: { what: 'question', ago: 320, then: 'thanks' } },
  { name: 'old-port-note', house: 'old-port-flat', from: 4, to: 7, language: 'it', waiting: { what: 'question', ago: 185, then: 'note' } },
  { name: 'river-system', house: 'river-room', from: 3, to: 5, language: 'fr', waiting: { what: 'question', ago: 240, then: 'system' } },
  { name: 'tile-injection', house: 'tile-house', from: 4, to: 6, language: 'en', waiting: { what: 'injection', ago: 360 } },
  {
    name: 'montmartre-moved',
    house: 'montmartre-nest',
    from: 6,
    to: 9,
    language: 'en',
    changed: { ago: 5, from: 5, to: 8 },
  },
  { name: 'alfama-longer', house: 'alfama-terrace', from: 10, to: 14, language: 'es', changed: { ago: 390, from: 10, to: 12 } },
  { name: 'palm-moved-unit', house: 'palm-court-a', from: 9, to: 12, language: 'de', changed: { ago: 700, house: 'palm-court-b' } },
  {
    name: 'brownstone-party',
    house: 'brownstone',
    from: 20,
    to: 23,
    language: 'en',
    party: [4, 2, 0, 0],
    changed: { ago: 60, party: [2, 0, 0, 0] },
  },
  { name: 'surf-new', house: 'surf-cabin', from: 8, to: 11, language: 'en', bookedAgo: 8 },
  { name: 'unit-9-new', house: 'unit-9', from: 25, to: 29, language: 'pt', bookedAgo: 300 },
  { name: 'mimosa-new', house: 'villa-mimosa', from: 60, to: 67, language: 'de', bookedAgo: 1150 },
  {
    name: 'marais-cancelled',
    house: 'marais-loft',
    from: 7,
    to: 10,
    status: 'canceled',
    language: 'en',
    cancelled: { ago: 30, by: 'GUEST', reason: 'Change of plans' },
  },
  {
    name: 'tile-cancelled',
    house: 'tile-house',
    from: 9,
    to: 12,
    status: 'canceled',
    language: 'fr',
    cancelled: { ago: 540, by: 'TEAM_MEMBER', reason: 'Card was declined twice' },
  },
  {
    name: 'unit-3-cancelled',
    house: 'unit-3',
    from: 30,
    to: 34,
    status: 'canceled',
    language: 'it',
    cancelled: { ago: 1200, by: 'GUEST', reason: 'Illness in the family' },
  },
  { name: 'inquiry-open', house: 'sea-view-flat', from: 40, to: 45, status: 'inquiry', language: 'de', bookedAgo: 210 },
  { name: 'alfama-owner', house: 'alfama-terrace', from: 20, to: 23, owner: true },
  { name: 'lake-owner', house: 'lake-house', from: 33, to: 40, owner: true },
  { name: 'no-show', house: 'hudson-cabin', from: -6, to: -4, language: 'en' },
]

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
export const BLOCKS: readonly (readonly [house: string, from: number, to: number, kind: 'owner' | 'maintenance' | 'manual', note: string])[] = [
  ['chalet-edelweiss', 17, 20, 'maintenance', 'Chimney sweep and pellet stove service'],
  ['villa-mimosa', 35, 39, 'owner', 'Owner family'],
  ['hudson-cabin', 24, 27, 'maintenance', 'New wood stove'],
  ['surf-cabin', 50, 55, 'manual', 'Kept for the surf school'],
  ['old-port-flat', 28, 30, 'owner', 'Owner visit'],
]
