import { toE164 } from '../record/phone.ts'
import type { Span } from './date-expression.ts'
import type { Directory } from './directory.ts'

export interface FoundMark extends Span {
  /** A code in upper case; a phone number in E.164 where that can be made out, else its digits. */
  readonly value: string
}

export interface CodesAndPhones {
  readonly codes: readonly FoundMark[]
  readonly phones: readonly FoundMark[]
}

/** Codes of the booking channels that nothing else looks like. */
const CERTAIN_CODE =
  /(?<![\p{L}\p{N}-])(?:HM[A-Z0-9]{8}|GY-?[A-Z0-9]{5,12}|BC-?\d{5,12}|HA-?[A-Z0-9]{6,12}|VRBO-?[A-Z0-9]{5,12})(?![\p{L}\p{N}])/giu
/** Letters and digits together, at least six: perhaps a code. */
const MIXED = /(?<![\p{L}\p{N}-])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]+)*(?![\p{L}\p{N}])/giu
/** A long number by itself: an id of a booking channel, or a phone. */
const DIGITS = /(?<![\p{L}\p{N}+.,/-])\d{5,12}(?![\p{L}\p{N}])/gu
const PHONE =
  /(?<![\p{L}\p{N}])(?:\+|00)\d[\d\s()./-]{5,18}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])0\d(?:\.\d\d){4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}+.,/-])\(?0\d[\d\s()/-]{5,14}\d(?![\p{L}\p{N}])/gu
const SEPARATED = /(?<![\p{L}\p{N}+.,/-])\d{2,4}(?:[ -]\d{2,4}){2,4}(?![\p{L}\p{N}])/gu
const BOOKING_ID_DIGITS = 10
const SHORTEST_MIXED = 6

/**
 * Confirmation codes and phone numbers in a question. A code is known by its shape or because a stay has it; of other long numbers those with
 * a plus or a leading zero are phones.
 *
 * @param times Where the question speaks of a time: "2026-12-05" is nobody's number.
 */
export async function findCodesAndPhones(
  text: string,
  times: readonly Span[],
  directory: Pick<Directory, 'knownCodes'>,
): Promise<CodesAndPhones> {
  const phones = [...marksOf(text, PHONE), ...marksOf(text, SEPARATED)].filter(
    (mark) =>
      mark.value.replaceAll(/\D/g, '').length >= 7 &&
      times.every((time) => mark.start < time.start || mark.end > time.end),
  )
  const free = (mark: FoundMark): boolean => phones.every((phone) => mark.end <= phone.start || mark.start >= phone.end)
  const certain = marksOf(text, CERTAIN_CODE).filter((mark) => free(mark) && /\d|-/.test(mark.value))
  const unsure = [
    ...marksOf(text, MIXED).filter(({ value }) => value.length >= SHORTEST_MIXED),
    ...marksOf(text, DIGITS),
  ].filter((mark) => free(mark) && certain.every((code) => mark.end <= code.start || mark.start >= code.end))
  const known = new Set(await directory.knownCodes(unsure.map(({ value }) => value)))
  const codes = unsure.filter(({ value }) => known.has(value) || looksLikeCode(value))
  const numbers = unsure.filter((mark) => !codes.includes(mark) && /^\d{7,}$/.test(mark.value))
  return {
    codes: distinctMarks([...certain, ...codes]),
    phones: distinctMarks([...phones, ...numbers]).map((mark) => ({
      ...mark,
      value: toE164(mark.value) ?? mark.value.replaceAll(/\D/g, ''),
    })),
  }
}

/** Ten digits are what Booking.com gives; of letters and digits an order number has several of each. */
function looksLikeCode(value: string): boolean {
  if (/^\d+$/.test(value)) return value.length === BOOKING_ID_DIGITS
  const digits = value.replaceAll(/\D/g, '').length
  const letters = value.replaceAll(/[^A-Z]/g, '').length
  return value.length >= 8 && digits >= 2 && letters >= 2
}

function marksOf(text: string, pattern: RegExp): FoundMark[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    value: found.toUpperCase(),
  }))
}

function distinctMarks(marks: readonly FoundMark[]): FoundMark[] {
  const kept: FoundMark[] = []
  for (const mark of marks)
    if (kept.every((other) => mark.end <= other.start || mark.start >= other.end)) kept.push(mark)
  return kept.sort((left, right) => left.start - right.start)
}
