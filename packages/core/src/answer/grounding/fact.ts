/** What kinds of facts are looked for in a text and must agree with the evidence. */
export type FactKind =
  | 'name'
  | 'date'
  | 'year'
  | 'weekday'
  | 'day'
  | 'time'
  | 'duration'
  | 'amount'
  | 'percent'
  | 'number'
  | 'code'
  | 'phone'
  | 'email'
  | 'url'
  | 'quote'
  | 'state'

/** One fact as a text states it, in a form in which two ways of writing it are the same. */
export interface Fact {
  readonly kind: FactKind
  /** Normalised; more than one where the text can be read in several ways ("at 7"): one of them has to be in the evidence. */
  readonly values: readonly string[]
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
  /** Of a number: the stem of the word that it counts. Of an amount: that of the word before it ("paid"). */
  readonly counted?: string
  /** Of a number that may only be an article or a negation ("eine Anreise", "no arrivals"): it has to agree with what is counted, if that is. */
  readonly soft?: boolean
  /** Of a time: which side is open. */
  readonly open?: 'after' | 'before'
  /** Of a date: the weekday that is written beside it. */
  readonly weekday?: string
}

/** A text whose facts are taken out one kind after another; what was taken is blanked, so that no later kind reads it again. */
export interface Scan {
  /** As long as the text; what was taken is spaces. */
  rest: string
  readonly facts: Fact[]
}

/** Takes what matches; `read` gives undefined for what is no such fact and stays. */
export function take(
  scan: Scan,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<Fact, 'start' | 'end'> | undefined,
): void {
  for (const match of scan.rest.matchAll(pattern)) {
    const fact = read(match)
    if (fact) put(scan, { ...fact, start: match.index, end: match.index + match[0].length })
  }
}

export function put(scan: Scan, fact: Fact): void {
  scan.facts.push(fact)
  blank(scan, fact.start, fact.end)
}

export function blank(scan: Scan, start: number, end: number): void {
  scan.rest = scan.rest.slice(0, start) + ' '.repeat(end - start) + scan.rest.slice(end)
}
