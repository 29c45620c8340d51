import type { Language } from '../language/language.ts'
import type { Span } from './date-expression.ts'
import { findCodesAndPhones } from './codes-and-phones.ts'
import type { Directory } from './directory.ts'
import { findListings, type FoundName } from './listing-names.ts'
import type { Replacement } from './mask.ts'
import { findPeople } from './person-names.ts'
import type { NameMatch, PlanNames } from './plan.ts'
import { capitalsTell, tokensOf } from './question-tokens.ts'

export interface FoundNames {
  readonly names: PlanNames
  /** Words that look like somebody's name, and nobody has it. Whether the question is about a person is for its kind to say. */
  readonly strangers: readonly NameMatch[]
  /** Where names, codes and numbers stand, with the placeholder that stands for them when the question's kind is told. */
  readonly replacements: readonly Replacement[]
}

/**
 * Whom and what a question names. Pure but for the directory; no name is guessed that the directory does not hold.
 *
 * @param times Where the question speaks of a time. A name of several words may hold such a word ("Domingo Pérez"), a single one is no name there.
 */
export async function findNames(
  text: string,
  language: Language,
  times: readonly Span[],
  directory: Directory,
): Promise<FoundNames> {
  const marks = await findCodesAndPhones(text, times, directory)
  const outside = (spans: readonly Span[]) => (span: Span) =>
    spans.every((other) => span.end <= other.start || span.start >= other.end)
  const capitals = capitalsTell(text, language)
  const unmarked = tokensOf(text).filter(outside([...marks.codes, ...marks.phones]))
  const listings = findListings(text, unmarked.filter(outside(times)), await directory.listings(), {
    language,
    capitals,
  })
  const people = await findPeople(text, unmarked.filter(outside(listings)), { language, capitals, times, directory })
  const put = (spans: readonly Span[], placeholder: string): Replacement[] =>
    spans.map(({ start, end }) => ({ start, end, with: placeholder }))
  const matches = (found: readonly FoundName[]): NameMatch[] => found.map(({ match }) => match)
  return {
    names: {
      guests: matches(people.guests),
      listings: matches(listings),
      staff: matches(people.staff),
      codes: [...new Set(marks.codes.map(({ value }) => value))],
      phones: [...new Set(marks.phones.map(({ value }) => value))],
    },
    strangers: matches(people.strangers),
    replacements: [
      ...put(marks.codes, '{code}'),
      ...put(marks.phones, '{phone}'),
      ...put(listings, '{listing}'),
      ...put(people.guests, '{guest}'),
      ...put(people.staff, '{staff}'),
      ...put(people.strangers, '{name}'),
    ],
  }
}
