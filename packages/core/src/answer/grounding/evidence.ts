import { fold, foldWords } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import { formsOfDate, weekdaysOfIsoDates } from './day-facts.ts'
import type { Fact, FactKind } from './fact.ts'
import { plainCode } from './code-facts.ts'
import { factsSupported, normalised, plainLine, unquoted } from './facts-of.ts'
import { hasName } from './name-facts.ts'
import { type LinePart, partsOf } from './line-parts.ts'
import { isNegated } from './negation.ts'

/** A stretch of the evidence whose facts belong together: one line of a list, one of the text around it, one document found. */
export interface EvidenceUnit {
  readonly kind: 'line' | 'around' | 'document'
  /** The markers on it, the main one first. */
  readonly markers: readonly number[]
  readonly words: ReadonlySet<string>
  /** Folded and without hyphens, what stands between spaces and punctuation: codes are looked for in it. */
  readonly codes: ReadonlySet<string>
  /** Folded, with single spaces: quotations are looked for in it. */
  readonly text: string
  readonly facts: readonly Fact[]
  /** `kind:value` of every form of every fact. */
  readonly values: ReadonlySet<string>
  /** What stands in bold at its beginning, as facts: a line that is taken over keeps it. */
  readonly leading: readonly Fact[]
  /** Of a line with several main times: what belongs to each. */
  readonly parts: readonly LinePart[]
  /** It names days of its own, other than when something was said of it: those of other lines and of the headline do not hold for it. */
  readonly dated: boolean
  /** The times of day outside of quotations. */
  readonly times: readonly string[]
  /** Outside of quotations it says that something is not so or not known. */
  readonly negated: boolean
}

export interface Evidence {
  readonly units: readonly EvidenceUnit[]
  readonly lines: readonly EvidenceUnit[]
  readonly markers: ReadonlySet<number>
  /** The text around the lists, taken together: days and counts hold everywhere. */
  readonly around: EvidenceUnit
  /** As it was given: markup is looked for in it. */
  readonly raw: string
}

const BULLET = /^\s*[-*+•]\s+/
const MARKER = /\[(\d+)\]/g

/** @param texts The composed answer, then what searches found (documents apart by lines of `---`). */
export function readEvidence(texts: readonly string[], language: Language): Evidence {
  const [composed = '', ...found] = texts.map(normalised)
  const units: EvidenceUnit[] = composed
    .split('\n')
    .filter((line) => /[\p{L}\d]/u.test(line))
    .map((line) =>
      unitOf(BULLET.test(line) ? 'line' : 'around', line.replace(BULLET, '').replace(/^\s*>\s?/, ''), language),
    )
  const around = mergedUnit(units.filter(({ kind }) => kind === 'around'))
  for (const text of found)
    for (const document of text.split(/^---$/m))
      if (document.trim() !== '') units.push(unitOf('document', document, language))
  return {
    units,
    lines: units.filter(({ kind }) => kind === 'line'),
    markers: new Set(units.filter(({ kind }) => kind !== 'document').flatMap(({ markers }) => markers)),
    around,
    raw: texts.join('\n'),
  }
}

function unitOf(kind: EvidenceUnit['kind'], markdown: string, language: Language): EvidenceUnit {
  const line = plainLine(markdown)
  const own = unquoted(line)
  const isoWeekdays = weekdaysOfIsoDates(line)
  const facts = factsSupported(line, language).map((fact): Fact => {
    const weekday = fact.kind === 'date' ? (fact.weekday ?? isoWeekdays.get(fact.values[0] ?? '')) : undefined
    return weekday === undefined ? fact : { ...fact, weekday }
  })
  const bold = /^[^*]{0,20}\*\*([^*]+)\*\*/.exec(markdown)
  const boldEnd = bold ? bold[0].length : 0
  return {
    kind,
    markers: kind === 'document' ? [] : [...markdown.matchAll(MARKER)].map(([, number]) => Number(number)),
    words: new Set(foldWords(line)),
    codes: new Set(
      (line.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []).flatMap((code) => [plainCode(code), ...fold(code).split('-')]),
    ),
    text: fold(line).replace(/\s+/g, ' '),
    facts,
    values: valuesOf(facts),
    leading: facts.filter(({ kind: of, end }) => end <= boldEnd && (of === 'time' || of === 'amount' || of === 'date')),
    parts: kind === 'line' ? partsOf(markdown, language) : [],
    dated: datesOutsideAsides(line, facts),
    times: facts
      .filter(({ kind: of, start }) => of === 'time' && own[start] === line[start])
      .flatMap(({ values }) => values),
    negated: isNegated(own, language),
  }
}

/** Where a time comes from stands in brackets, with the day on which it was said. */
function datesOutsideAsides(line: string, facts: readonly Fact[]): boolean {
  const asides = unquoted(line).replace(/\([^()]*\)/g, (text) => ' '.repeat(text.length))
  return facts.some(({ kind, start }) => kind === 'date' && (asides[start] ?? ' ') !== ' ')
}

function mergedUnit(units: readonly EvidenceUnit[]): EvidenceUnit {
  const facts = units.flatMap((unit) => unit.facts)
  return {
    kind: 'around',
    markers: units.flatMap(({ markers }) => markers),
    words: new Set(units.flatMap(({ words }) => [...words])),
    codes: new Set(units.flatMap(({ codes }) => [...codes])),
    text: units.map(({ text }) => text).join('\n'),
    facts,
    values: valuesOf(facts),
    leading: [],
    parts: [],
    dated: false,
    times: units.flatMap(({ times }) => times),
    negated: units.some(({ negated }) => negated),
  }
}

function valuesOf(facts: readonly Fact[]): Set<string> {
  const values = new Set<string>()
  for (const { kind, values: forms, weekday, soft } of facts) {
    if (soft) continue
    for (const form of forms)
      for (const value of kind === 'date' ? formsOfDate(form) : [form]) values.add(`${kind}:${value}`)
    if (weekday !== undefined) values.add(`weekday:${weekday}`)
  }
  return values
}

/** Whether a unit supports one fact of an answer. */
export function supports(unit: EvidenceUnit, fact: Fact): boolean {
  const { kind, values } = fact
  switch (kind) {
    case 'name':
      return values.some((name) => hasName(unit.words, name))
    case 'quote':
      return values.some((quote) => unit.text.includes(fold(quote).replace(/\s+/g, ' ')))
    case 'code':
      return values.some((code) => unit.codes.has(code))
    case 'phone':
      return values.some((number) => phonesOf(unit).some((known) => isSameNumber(number, known)))
    case 'number':
      return supportsNumber(unit, fact)
    case 'amount':
      return supportsAmount(unit, fact)
    case 'time':
      return values.some((time) => unit.values.has(`time:${time}`)) && !isOpenOtherwise(unit, fact)
    case 'date':
      return values.some((date) => unit.values.has(`date:${date}`)) && !isOtherWeekday(unit, fact)
    case 'state':
      return values.some((state) => isHeldState(unit, state))
    case 'year':
    case 'weekday':
    case 'day':
    case 'duration':
    case 'percent':
    case 'email':
    case 'url':
    default:
      return values.some((value) => unit.values.has(`${kind}:${value}`))
  }
}

/** What a number counts has to be counted so in the evidence, where the evidence counts it at all. */
function supportsNumber(unit: EvidenceUnit, { values: [value = ''], counted, soft }: Fact): boolean {
  const counts =
    counted === undefined ? [] : unit.facts.filter((fact) => fact.kind === 'number' && fact.counted === counted)
  if (counts.length > 0) return counts.some(({ values }) => values.includes(value))
  return soft === true || unit.values.has(`number:${value}`)
}

/** An amount under a word that the evidence has for another amount is another one: "paid €500" of "total €500, paid €150". */
function supportsAmount(unit: EvidenceUnit, { values: [value = ''], counted }: Fact): boolean {
  const named = unit.facts.filter((fact) => fact.kind === 'amount' && counted !== undefined && fact.counted === counted)
  return named.length > 0 ? named.some(({ values }) => values.includes(value)) : unit.values.has(`amount:${value}`)
}

/** A state that is said has to be in the evidence, and one that is denied must not be: most lines say of no state that it is not so. */
function isHeldState({ values }: EvidenceUnit, state: string): boolean {
  return state.startsWith('not ') ? !values.has(`state:${state.slice(4)}`) : values.has(`state:${state}`)
}

function phonesOf(unit: EvidenceUnit): string[] {
  return unit.facts.filter(({ kind }) => kind === 'phone').flatMap(({ values }) => values)
}

/** A national number is the end of an international one. */
function isSameNumber(number: string, known: string): boolean {
  return number === known || (!number.startsWith('+') && known.endsWith(number))
}

/** "From 15:00" where the evidence says "by 15:00". */
function isOpenOtherwise(unit: EvidenceUnit, { open, values }: Fact): boolean {
  if (open === undefined) return false
  const sides = unit.facts
    .filter((fact) => fact.kind === 'time' && fact.values.some((value) => values.includes(value)))
    .map((fact) => fact.open)
  return !sides.includes(open) && sides.some((side) => side !== undefined)
}

function isOtherWeekday(unit: EvidenceUnit, { weekday, values }: Fact): boolean {
  if (weekday === undefined) return false
  const known = unit.facts.filter((fact) => fact.kind === 'date' && values.includes(fact.values[0] ?? ''))
  return known.some((fact) => fact.weekday !== undefined) && !known.some((fact) => fact.weekday === weekday)
}

/** Kinds that say of themselves what they are about. */
export function isSubject({ kind }: { readonly kind: FactKind }): boolean {
  return kind === 'name' || kind === 'code' || kind === 'phone' || kind === 'email'
}
