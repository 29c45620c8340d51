import type { Span } from './date-expression.ts'
import { TIME_MASK } from './features.ts'

export interface Replacement extends Span {
  readonly with: string
}

/** The text with each stretch replaced; of overlapping ones the first in the list counts. */
export function mask(text: string, replacements: readonly Replacement[]): string {
  const kept: Replacement[] = []
  for (const replacement of replacements)
    if (kept.every((other) => replacement.end <= other.start || replacement.start >= other.end)) kept.push(replacement)
  let masked = ''
  let at = 0
  for (const { start, end, with: put } of kept.sort((left, right) => left.start - right.start)) {
    masked += `${text.slice(at, start)} ${put} `
    at = end
  }
  return masked + text.slice(at)
}

/** @param spans Where the text speaks of a time; names are placeholders already, or are left as they are. */
export function maskTimes(text: string, spans: readonly Span[]): string {
  return mask(
    text,
    spans.map((span) => ({ ...span, with: TIME_MASK })),
  )
}
