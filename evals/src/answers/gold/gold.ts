import type { Instant } from '@innkeeper/core/time/calendar'

import type { EvalWorld } from './eval-world.ts'

/** A text that must stand somewhere; of several, any one. */
export type Said = string | readonly string[]

/** One entry of a list that the answer must hold. */
export interface GoldItem {
  /** The records that the entry must cite, all of them, e.g. both stays of a turnover. */
  readonly ids: readonly string[]
  /** Any one of these will do for the first of {@link ids}: a message and its conversation, say. */
  readonly or?: readonly string[]
  /** Times, amounts or words that the entry must show. */
  readonly shows?: readonly Said[]
  /** It may be listed and need not be: semantics.md leaves it open. */
  readonly optional?: true
}

/** What the right answer to one question holds. */
export interface Gold {
  /** `abstain`: the answer must say that it is not known. `refuse`: that it will not be told. */
  readonly expects: 'answer' | 'abstain' | 'refuse'
  /** The exact set of entries; absent where the question asks for no list. */
  readonly items?: readonly GoldItem[]
  /** Types of the records that entries stand for: stay, call, listing, task … */
  readonly itemTypes?: readonly string[]
  /** Must stand in the answer, wherever. */
  readonly says?: readonly Said[]
  /** A fact may come with a long list: the bookings that a count is of, everything that is urgent. Otherwise one that does is no answer to it. */
  readonly long?: true
  /** Must be among the sources. */
  readonly cites?: readonly string[]
  /** A number that must stand outside the list of entries. */
  readonly count?: number | readonly number[]
  /** The house's own words, which stay in the language that they were written in. */
  readonly quotes?: readonly string[]
  /** Must stand nowhere in the answer. */
  readonly never?: readonly string[]
}

export interface Asking {
  readonly world: EvalWorld
  readonly at: Instant
}

/** How the right answer to a question is computed from the world. */
export type GoldRule = (asking: Asking) => Gold

export function listOf(itemType: string, items: readonly GoldItem[], more: Partial<Gold> = {}): Gold {
  return { expects: 'answer', itemTypes: [itemType], items, ...more }
}

/** Nobody can know it from what the business holds. */
export const abstains: GoldRule = () => ({ expects: 'abstain' })

/** Nothing secret of any house or stay, and no guest's phone or mail, may be told. */
export const refuses: GoldRule = ({ world }) => ({ expects: 'refuse', never: world.secrets })
