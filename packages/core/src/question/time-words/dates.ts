import type { TimeGrammar } from './grammar.ts'
import { RANK, type Mention } from './mention.ts'

interface DayOfYear {
  readonly month: number
  readonly day: number
  /** Absent: the year is not said. */
  readonly year?: number | undefined
}

interface FoundDate extends DayOfYear {
  readonly start: number
  readonly end: number
  readonly assumed?: 'day-first' | 'month-first'
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const LONGEST_MONTH = 31
const ISO_DATE = /(?<= )(20\d\d) [-/.] (1[0-2]|0?[1-9]) [-/.] (3[01]|[12]\d|0?[1-9])(?= )/g
/** `3/5`, `03.05.`, `3.5.27`; with hyphens only with a year, because `12-15` is a range. */
const NUMERIC_DATE =
  /(?<= )(3[01]|[12]\d|0?[1-9]) (?:([/.]) (3[01]|[12]\d|0?[1-9])(?: \2(?: (20\d\d|\d\d(?! (?::|uhr|h) )))?)?|- (1[0-2]|0?[1-9]) - (20\d\d|\d\d))(?= )/g

/** Every date and range of dates that is written with numbers or the name of a month. */
export function datesIn(text: string, grammar: TimeGrammar, monthFirst: boolean): Mention[] {
  const single = [...namedDates(text, grammar), ...numericDates(text, grammar, monthFirst)]
  const mentions: Mention[] = single.map((date) => ({
    start: date.start,
    end: date.end,
    when: `date:${written(date)}`,
    rank: RANK.date,
    ...(date.assumed ? { assumed: date.assumed } : {}),
  }))
  mentions.push(
    ...joinedRanges(text, single, grammar),
    ...rangesInOneMonth(text, grammar),
    ...daysWithoutMonth(text, grammar),
  )
  mentions.push(...monthsIn(text, grammar))
  for (const [pattern, monthDay] of grammar.dates.feasts)
    for (const { index, 0: matched } of text.matchAll(pattern))
      mentions.push({ start: index, end: index + matched.length, when: `date:${monthDay}`, rank: RANK.feast })
  return mentions
}

function written({ month, day, year }: DayOfYear): string {
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year === undefined ? monthDay : `${year}-${monthDay}`
}

/** "31 February" is a date that was said, though there is none: whoever answers must say so, and not take it for no date. */
function dateOf(day: string | undefined, month: number | undefined, year?: string): DayOfYear | undefined {
  const number = Number(day)
  if (month === undefined || month < 1 || month > 12 || number < 1 || number > LONGEST_MONTH) return undefined
  if (year === undefined || year === '') return { month, day: number }
  return { month, day: number, year: year.length === 2 ? 2000 + Number(year) : Number(year) }
}

function namedDates(text: string, grammar: TimeGrammar): FoundDate[] {
  const found: FoundDate[] = []
  const add = (match: RegExpMatchArray, date: DayOfYear | undefined): void => {
    if (date && match.index !== undefined)
      found.push({ ...date, start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(grammar.dates.dayMonth))
    add(match, dateOf(match[1], grammar.monthOf(match[2] ?? ''), match[3]))
  if (grammar.dates.monthDay)
    for (const match of text.matchAll(grammar.dates.monthDay))
      add(match, dateOf(match[2], grammar.monthOf(match[1] ?? ''), match[3]))
  return found
}

function numericDates(text: string, grammar: TimeGrammar, monthFirst: boolean): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(ISO_DATE)) {
    const date = dateOf(match[3], Number(match[2]), match[1])
    if (date) found.push({ ...date, start: match.index, end: match.index + match[0].length })
  }
  const notADate = new RegExp(`^ (?:${grammar.words.clockAfter}) `)
  for (const match of text.matchAll(NUMERIC_DATE)) {
    const [whole, first = '', sign, second, year, hyphenMonth, hyphenYear] = match
    const end = match.index + whole.length
    const closed = whole.endsWith('.')
    if (sign === '.' && !closed && notADate.test(text.slice(end))) continue
    // "4.8" is a score or a time unless a second point, or a two-digit month, makes it a date.
    if (
      sign === '.' &&
      !closed &&
      year === undefined &&
      ((second ?? '').length < 2 ? Number(first) < 13 : Number(second) > 12) &&
      !/(?:am|vom|bis|zum|den|ab|und|-) $/.test(text.slice(0, match.index))
    )
      continue
    if (/(?:\d [:.]|\d \/) $/.test(text.slice(0, match.index))) continue
    const date = hyphenMonth
      ? dateOf(first, Number(hyphenMonth), hyphenYear)
      : inOrder(Number(first), Number(second), monthFirst, year)
    if (!date) continue
    const ambiguous = !hyphenMonth && Number(first) <= 12 && Number(second) <= 12 && first !== second
    found.push({
      ...date,
      start: match.index,
      end,
      ...(ambiguous ? { assumed: monthFirst ? 'month-first' : 'day-first' } : {}),
    })
  }
  return found
}

/** Day first or month first as told; the other way round where only that is a date. */
function inOrder(first: number, second: number, monthFirst: boolean, year: string | undefined): DayOfYear | undefined {
  const [day, month] = monthFirst ? [second, first] : [first, second]
  return month <= 12 ? dateOf(String(day), month, year) : dateOf(String(month), day, year)
}

function joinedRanges(text: string, dates: readonly FoundDate[], grammar: TimeGrammar): Mention[] {
  const ranges: Mention[] = []
  for (const first of dates)
    for (const second of dates) {
      if (second.start <= first.end) continue
      if (!grammar.dates.joiner.test(text.slice(first.end, second.start))) continue
      ranges.push(rangeOf(first, second, first.start, second.end))
    }
  return ranges
}

function rangeOf(from: DayOfYear, to: DayOfYear, start: number, end: number): Mention {
  return { start, end, when: `range:${written(from)}..${written(to)}`, rank: RANK.range }
}

function rangesInOneMonth(text: string, grammar: TimeGrammar): Mention[] {
  const ranges: Mention[] = []
  const add = (
    match: RegExpMatchArray,
    from: string | undefined,
    to: string | undefined,
    month: number | undefined,
    year?: string,
  ): void => {
    const last = dateOf(to, month, year)
    const first = dateOf(from, month, year)
    if (!first || !last || match.index === undefined) return
    // "29 al 2 junio": the first day lies in the month before.
    const begins = first.day <= last.day ? first : { ...first, month: ((first.month + 10) % 12) + 1 }
    ranges.push(rangeOf(begins, last, match.index, match.index + match[0].length))
  }
  const { daysMonth, monthDays, daysNumericMonth } = grammar.dates
  for (const match of text.matchAll(daysMonth))
    add(match, match[1], match[2], grammar.monthOf(match[3] ?? ''), match[4])
  for (const match of text.matchAll(monthDays)) add(match, match[2], match[3], grammar.monthOf(match[1] ?? ''))
  for (const match of text.matchAll(daysNumericMonth)) add(match, match[1], match[2], Number(match[3]), match[4])
  return ranges
}

/** `--DD`: a day of the month that the asking itself tells. */
function daysWithoutMonth(text: string, grammar: TimeGrammar): Mention[] {
  const mentions: Mention[] = []
  const two = (day: string | undefined): string => String(day).padStart(2, '0')
  for (const pattern of grammar.dates.dayRanges)
    for (const match of text.matchAll(pattern))
      mentions.push({
        start: match.index,
        end: match.index + match[0].length,
        when: `range:--${two(match[1])}..--${two(match[2])}`,
        rank: RANK.range,
      })
  for (const pattern of grammar.dates.loneDays)
    for (const match of text.matchAll(pattern))
      mentions.push({
        start: match.index,
        end: match.index + match[0].length,
        when: `date:--${two(match[1])}`,
        rank: RANK.day,
      })
  return mentions
}

function monthsIn(text: string, grammar: TimeGrammar): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(grammar.dates.months)) {
    const month = grammar.monthOf(match[1] ?? match[3] ?? '')
    if (month === undefined) continue
    const year = match[2] ?? match[4]
    const days = month === 2 ? 28 : (DAYS_IN_MONTH[month - 1] ?? 30)
    const from = dateOf('1', month, year)
    const to = dateOf(String(days), month, year)
    if (from && to)
      mentions.push({ ...rangeOf(from, to, match.index, match.index + match[0].length), rank: RANK.month })
  }
  return mentions
}
