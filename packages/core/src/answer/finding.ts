import type { RecordId } from '../record/record.ts'

/** One line of an answer and the records that it rests on. */
export interface FindingItem {
  /** The record that the line is about. */
  readonly id: RecordId
  /** Markdown, one line, in the language of the question, without a leading bullet. */
  readonly line: string
  /** Every record used for the line, the main one first. */
  readonly sources: readonly RecordId[]
}

/**
 * What code found for one kind of question: already worded, complete, and carrying its sources.
 *
 * It is all that the composer prints and all that a model may speak of: a name, date, time, amount or code that is not in it is
 * not evidence.
 */
export interface Finding {
  /** One or two sentences that answer the question, with the date that was understood and the number found. */
  readonly headline: string
  readonly items: readonly FindingItem[]
  /** What must not go unsaid: what is unknown, incomplete, contradictory or out of date. */
  readonly notes: readonly string[]
  /** For lists and counts: how many of how many are shown. Null for what is no list. */
  readonly complete: { readonly shown: number; readonly total: number } | null
  /** Records used that no item names. */
  readonly sources?: readonly RecordId[]
  /** Near-misses worth offering ("there is Mario Santos on the 28th"). */
  readonly offers?: readonly string[]
  /** Records whose access codes it holds: it goes to this asker alone, never into memory, a log or a model's prompt, and that it did is kept. */
  readonly released?: readonly RecordId[]
  /** Code refused: the asker may not be told. */
  readonly refused?: boolean
}
