/**
 * The time expressions of one language, as patterns over the normalised text of a question (see `normalise-time.ts`): folded words and
 * digits with single spaces, apostrophes gone, hyphens gone except beside digits.
 *
 * A pattern is a regular expression without capturing groups. `<n>` is a number, `<day>` a weekday, `<short>` a weekday's ambiguous
 * abbreviation where its place tells that it is one, `<loose>` such an abbreviation wherever it stands, `<month>` a month, `<d>` a day of the month with its ordinal ending.
 */
export interface TimeWords {
  /** Pattern, then what it means. In the meaning, `<n>`, `<day>`, `<short>` and `<loose>` are what the pattern's placeholders stood for; `<n*7>` is multiplied. */
  readonly rules: readonly (readonly [pattern: string, meaning: string])[]
  /** Monday first. Whole words and abbreviations that mean nothing else. */
  readonly weekdays: readonly string[]
  /** Monday first. Abbreviations that are also ordinary words; counted only after `beforeShort` or where a text begins or ends. */
  readonly shortWeekdays: readonly string[]
  readonly beforeShort: string
  /** Never a weekday at the end of a text or, without more, at its start. */
  readonly weakShort: string
  /** January first. */
  readonly months: readonly string[]
  /** January first; abbreviations and words that are a month only beside a day's number or after `beforeMonth`. */
  readonly weakMonths: readonly string[]
  readonly beforeMonth: string
  /** What may stand after the number of a day: `st|nd`. */
  readonly ordinal: string
  /** What may stand between day and month. */
  readonly of: string
  /** Between the two ends of a range of dates. */
  readonly to: string
  /** Before a range of dates. */
  readonly from: string
  /** True where "July 12" is said. */
  readonly monthBeforeDay: boolean
  /** `del <d> al <d>`: two days of a month that is not named. */
  readonly dayRanges: readonly string[]
  /** `el <d>`: a day of a month that is not named. */
  readonly loneDays: readonly string[]
  /** What after a number makes it a clock time, so that it is no day. */
  readonly clockAfter: string
  /** Feasts with a date of their own, `MM-DD`. */
  readonly feasts: readonly (readonly [pattern: string, monthDay: string])[]
  readonly numbers: Readonly<Record<string, number>>
  /** Spellings of one word: misspelt, shortened or dialect → the word that the patterns use. */
  readonly spellings: Readonly<Record<string, string>>
  /** Ordinary words that differ from a time word by one letter, and are not a misspelling of it. */
  readonly notTypos: readonly string[]
  /** Words that put a night in the past ("heut nacht ist … gekommen"). */
  readonly past: string
}
