import type { RecordId } from '../record/record.ts'

/** Something that a question may call by name. */
export interface NamedThing {
  readonly id: RecordId
  readonly type: 'listing' | 'guest' | 'staff' | 'stay' | 'contact'
  /** As written at the source: nickname and title, full name; of a stay its guest's name. */
  readonly names: readonly string[]
}

/** Who and what is known by name. Names in questions are looked for here and nowhere else. */
export interface Directory {
  /** Every listing, with what the business calls it. */
  listings(): Promise<readonly NamedThing[]>
  /** Guests, contacts, staff and stays of which a name holds one of these folded words. None for no words. */
  byNameWords(words: readonly string[]): Promise<readonly NamedThing[]>
  /** Those of these codes, upper case, that a stay has. */
  knownCodes(codes: readonly string[]): Promise<readonly string[]>
}
