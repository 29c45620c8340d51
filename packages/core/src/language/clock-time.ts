import type { LocalTime } from '../time/calendar.ts'
import { CLOCK_GRAMMARS, type ClockGrammar, type ClockPrefix, PREFIXES } from './clock-grammar.ts'
import { type ClockReading, readClock } from './clock-reading.ts'
import { isBare, isCounted, isTimeOfDay } from './clock-place.ts'
import type { PartOfDay } from './clock-words.ts'
import { foldEvenly } from './fold.ts'
export { resolveHalfDay } from './half-day.ts'
import { type HalfDay, minutesInPart, orderRange } from './half-day.ts'
import type { Language } from './language.ts'

/** A time of day in a text. */
export interface ClockMention {
  /** Where it begins in the text, with the words that belong to it ("around", "after", "between"). */
  readonly start: number
  readonly end: number
  /** As written where the half of the day is open: "at 7" is 07:00. */
  readonly from: LocalTime
  /** The end of a range. */
  readonly to?: LocalTime
  readonly precision: 'exact' | 'around'
  /** "not before 20:00", "from 3 onwards", "by noon". */
  readonly open?: 'after' | 'before'
  /** True when neither am nor pm nor a part of the day is said, and both could be meant. */
  readonly ambiguousHalfDay: boolean
}

/**
 * The times of day that a text names, in the order of the text, not overlapping.
 *
 * Dates, prices, telephone and flight numbers, lengths of time, house numbers and counts of anything are none.
 *
 * @param language Preferred where languages disagree; the others are understood too.
 */
export function findClockTimes(text: string, language?: Language): ClockMention[] {
  const folded = foldEvenly(text)
  const mentions: ClockMention[] = []
  let floor = 0
  for (const anchor of folded.matchAll(/\d+|[a-z]+/g)) {
    if (anchor.index < floor) continue
    const isNumber = anchor[0] <= '9999'
    if (isNumber && !isFreeNumber(folded, anchor.index, floor)) continue
    let best: Candidate | undefined
    for (const grammar of CLOCK_GRAMMARS) {
      if (!isNumber && !grammar.starts.has(anchor[0])) continue
      const found = candidateAt(folded, anchor.index, floor, grammar)
      if (!found) continue
      const weight = found.weight + (grammar.language === language ? 3 : 0)
      if (!best || weight > best.weight) best = { ...found, weight }
    }
    if (best) {
      mentions.push(best.mention)
      floor = best.mention.end
    }
  }
  return mentions
}

interface Candidate {
  readonly mention: ClockMention
  /** How much of the text it explains. */
  readonly weight: number
}

/** No part of a longer number, a date, a price, a telephone number or a name. */
function isFreeNumber(folded: string, index: number, floor: number): boolean {
  const before = folded.slice(Math.max(floor, index - 3), index)
  return !/[\p{L}\p{N}]$|\d ?[.,:/-] ?$|\d $|[€$£#+] ?$/u.test(before) || /(?:^|[^a-z])h$/.test(before)
}

interface Before {
  readonly start: number
  readonly prefixes: ReadonlySet<ClockPrefix>
}

/** The words directly before a time that belong to it. */
function prefixesBefore(folded: string, index: number, floor: number, grammar: ClockGrammar): Before {
  const prefixes = new Set<ClockPrefix>()
  let start = index
  for (let round = 0; round < 4; round += 1) {
    const match = grammar.before.exec(folded.slice(Math.max(floor, start - 32), start))
    if (!match) break
    const prefix = PREFIXES.find((name) => match.groups?.[name] !== undefined)
    if (prefix === undefined || prefixes.has(prefix)) break
    prefixes.add(prefix)
    start -= match[0].length
  }
  return { start, prefixes }
}

function candidateAt(folded: string, index: number, floor: number, grammar: ClockGrammar): Candidate | undefined {
  const { start, prefixes } = prefixesBefore(folded, index, floor, grammar)
  let first = readClock(folded, index, grammar)
  if (first?.written === 'tail' && prefixes.has('between')) first = readClock(folded, index, grammar, true)
  if (!first) return undefined
  const range = rangeAfter(folded, first, prefixes, grammar)
  const last = range?.reading ?? first
  const part = partNear(folded, start, last.end, grammar)
  const readings = range ? [first, range.reading] : [first]
  const said = readings.some((reading) => reading.period !== undefined) || part !== undefined
  if (
    !readings.some((reading) =>
      isTimeOfDay(folded, { index, start, prefixes, said, isRange: range !== undefined }, reading, grammar),
    )
  )
    return undefined
  if (range && isBare(first) && isBare(range.reading) && isCounted(folded, range.reading.end)) return undefined

  let end = Math.max(last.end, part?.end ?? 0)
  const around = suffixAt(folded, end, grammar.isAround)
  end += around
  const after = range ? 0 : suffixAt(folded, end, grammar.isAfter)
  const before = range || after ? 0 : suffixAt(folded, end, grammar.isBefore)
  end += after + before

  const open = range ? undefined : openSide(folded, { start, end, prefixes, after, before }, grammar)
  const { from, to, ambiguous } = halvesOf(first, range?.reading, part?.part)
  const vague = around > 0 || prefixes.has('around') || prefixes.has('roughly') || first.vague || range?.loose === true
  const mention: ClockMention = {
    start,
    end,
    from,
    ...(to === undefined ? {} : { to }),
    precision: vague ? 'around' : 'exact',
    ...(open === undefined ? {} : { open }),
    ambiguousHalfDay: ambiguous,
  }
  return { mention, weight: end - start + (part ? 4 : 0) + (open ? 2 : 0) }
}

function halvesOf(first: ClockReading, second: ClockReading | undefined, part: PartOfDay | undefined): HalfDay {
  return orderRange(inPart(first, part), second && inPart(second, part))
}

function inPart(reading: ClockReading, part: PartOfDay | undefined): ClockReading {
  if (!part || !(reading.open || (reading.twelve && part !== 'morning'))) return reading
  return { ...reading, minutes: minutesInPart(reading.minutes, part), open: false }
}

/** The second end of a range that begins with a reading. `loose`: "7 or 8". */
function rangeAfter(
  folded: string,
  first: ClockReading,
  prefixes: ReadonlySet<ClockPrefix>,
  grammar: ClockGrammar,
): { reading: ClockReading; loose: boolean } | undefined {
  const joiners = [
    [grammar.rangeTo, false],
    ...(prefixes.has('between') ? [[grammar.rangeAnd, false] as const] : []),
    [grammar.rangeOr, true],
  ] as const
  for (const [joiner, loose] of joiners) {
    joiner.lastIndex = first.end
    const joined = joiner.exec(folded)
    if (!joined) continue
    const reading = readClock(folded, first.end + joined[0].length, grammar)
    if (!reading || /^[./-]?\d/.test(folded.slice(reading.end, reading.end + 2))) continue
    if (joined[0].includes('/') && isBare(reading) && reading.period === undefined) continue
    if (prefixes.size === 0 && isBare(first) && (isBare(reading) || first.written === 'words')) continue
    if (isBare(reading) && reading.period === undefined && isCounted(folded, reading.end)) continue
    return { reading, loose }
  }
  return undefined
}

function suffixAt(folded: string, end: number, pattern: RegExp): number {
  pattern.lastIndex = end
  return pattern.exec(folded)?.[0].length ?? 0
}

interface Surroundings extends Before {
  readonly end: number
  readonly after: number
  readonly before: number
}

/** Which side is open, a negation in the clause counted in: "we will not be there before 8" is after 8. */
function openSide(folded: string, at: Surroundings, grammar: ClockGrammar): 'after' | 'before' | undefined {
  const { prefixes } = at
  if (prefixes.has('after') || at.after > 0) return 'after'
  if (prefixes.has('before')) {
    const ahead =
      /(?:[^.!?;,\n]|,(?= (?:dass|ob) ))*$/.exec(folded.slice(Math.max(0, at.start - 48), at.start))?.[0] ?? ''
    const behind = /^[^.!?;,\n]*/.exec(folded.slice(at.end, at.end + 40))?.[0] ?? ''
    if (grammar.not.test(ahead)) return 'after'
    return grammar.not.test(behind) && !/later|spater|tarde|tardi|sure|sicher/.test(behind) ? 'after' : 'before'
  }
  if (at.before > 0) return 'before'
  return prefixes.has('from') && grammar.language === 'en' ? 'after' : undefined
}

/** The part of the day that is named nearby in the same clause; `end` when it directly follows. */
function partNear(
  folded: string,
  start: number,
  end: number,
  grammar: ClockGrammar,
): { part: PartOfDay; end?: number } | undefined {
  const ahead = folded.slice(Math.max(0, start - 36), start)
  const behind = folded.slice(end, end + 36)
  if (!grammar.anyPart.test(ahead) && !grammar.anyPart.test(behind)) return undefined
  let nearest: { part: PartOfDay; end?: number; distance: number } | undefined
  for (const [part, pattern] of grammar.parts) {
    for (const match of behind.matchAll(pattern)) {
      const gap = behind.slice(0, match.index)
      if (/[.!?;\n\d]/.test(gap) || gap.length > 18) break
      const distance = gap.length
      if (!nearest || distance < nearest.distance) {
        nearest = { part, distance, ...(distance <= 2 ? { end: end + match.index + match[0].length } : {}) }
      }
      break
    }
    for (const match of ahead.matchAll(pattern)) {
      const gap = ahead.slice(match.index + match[0].length)
      if (/[.!?;\n\d]/.test(gap) || gap.length > 18) continue
      const distance = gap.length + 2
      if (!nearest || distance < nearest.distance) nearest = { part, distance }
    }
  }
  return nearest && { part: nearest.part, ...(nearest.end === undefined ? {} : { end: nearest.end }) }
}
