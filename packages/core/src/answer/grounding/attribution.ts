import { type Evidence, type EvidenceUnit, isSubject, supports } from './evidence.ts'
import type { Fact } from './fact.ts'
import { misplacedTimes } from './line-parts.ts'
import { clauseStarts, dividedBy, type MarkerRun, markerRunsOf, sentenceStarts } from './spoken.ts'

/** One block of an answer: its text and the facts in it. */
export interface Stated {
  readonly plain: string
  readonly bullet: boolean
  readonly facts: readonly Fact[]
}

/** What the question itself brings in. */
export interface Asked {
  readonly names: ReadonlySet<string>
  readonly days: readonly Fact[]
}

/**
 * The facts of a block that are not where the evidence has them.
 *
 * Markers cite what stands before them; a line that begins with its marker cites what stands after it.
 */
export function attribute(block: Stated, held: Evidence, asked: Asked): Fact[] {
  const check = checker(block, held, asked)
  const runs = markerRunsOf(block.plain)
  if (runs.length === 0) return check.sentences(block.facts, undefined)
  const trailing = check.cited(runs, 'before')
  const leads = block.facts.every(({ start, end }) => end === 0 || start >= (runs[0]?.end ?? 0))
  if (trailing.length === 0 || !leads) return trailing
  const leading = check.cited(runs, 'after')
  return leading.length === 0 ? [] : trailing
}

function checker({ plain, bullet, facts }: Stated, held: Evidence, asked: Asked) {
  const clauses = clauseStarts(plain)
  const starts = sentenceStarts(plain)

  function cited(runs: readonly MarkerRun[], side: 'before' | 'after'): Fact[] {
    return runs.flatMap((run, at) => {
      const from = at === 0 ? 0 : side === 'before' ? (runs[at - 1]?.end ?? 0) : run.end
      const to = side === 'before' ? run.start : (runs[at + 1]?.start ?? Infinity)
      const own = facts.filter(({ start }) => start >= from && start < to)
      const units = citedUnits(run, held)
      const headline = held.units.find(({ kind, markers }) => kind === 'around' && isSameRun(markers, run.markers))
      const place: Cited = { units, headline }
      if (side === 'after') return under(place, own)
      const rest = at === runs.length - 1 ? facts.filter(({ start }) => start >= run.end) : []
      // A bullet with one marker is one statement; in running text only the sentence at the marker is cited by it.
      if (bullet && runs.length === 1) return under(place, [...own, ...rest])
      const begin = starts.findLast((start) => start < run.start && plain.slice(start, run.start).trim() !== '') ?? 0
      const previous = runs[at - 1]
      return [
        ...under(
          place,
          own.filter(({ start }) => start >= begin),
        ),
        ...sentences(
          own.filter(({ start }) => start < begin),
          previous && citedUnits(previous, held),
        ),
        ...sentences(rest, units),
      ]
    })
  }

  function sentences(own: readonly Fact[], before: readonly EvidenceUnit[] | undefined): Fact[] {
    return dividedBy(own, starts).flatMap((sentence) => loose(sentence, before))
  }

  /** Facts under a marker: in one of its lines, or clause by clause in several. */
  function under({ units, headline }: Cited, own: readonly Fact[]): Fact[] {
    const inLine = (unit: EvidenceUnit, fact: Fact): boolean => supports(unit, fact) || isShared(unit, fact)
    const unheld = coverage(units, own, inLine)
    if (unheld.length > 0 && headline && own.every((fact) => inLine(headline, fact))) return []
    const [unit] = units
    return unheld.length > 0 || !unit || units.length > 1
      ? unheld
      : dividedBy(own, clauses).flatMap((clause) => misplacedTimes(unit.parts, clause))
  }

  /** Facts without a marker: said by the text around the lists, or of somebody or something in one place of the evidence. */
  function loose(own: readonly Fact[], before: readonly EvidenceUnit[] | undefined): Fact[] {
    const bySubject = own.some(isSubject)
    const isAround = (fact: Fact): boolean => supports(held.around, fact) || isAsked(fact)
    if (!bySubject) {
      if (own.every(isAround)) return []
      const places = [...(before ?? []), ...held.units.filter(({ kind }) => kind === 'document')]
      if (places.some((unit) => own.every((fact) => supports(unit, fact) || isShared(unit, fact)))) return []
      return own.filter((fact) => !isAround(fact))
    }
    const inUnit = (unit: EvidenceUnit, fact: Fact): boolean =>
      supports(unit, fact) || isShared(unit, fact) || (unit.kind === 'around' && (isAsked(fact) || isCountAround(fact)))
    return coverage(held.units, own, inUnit, isAround)
  }

  /** A day or state that the text around the lists names holds for every line, unless lines have their own. */
  function isShared(unit: EvidenceUnit, fact: Fact): boolean {
    if (fact.kind === 'day') return supports(held.around, fact) || isAsked(fact)
    const isDay = fact.kind === 'date' || fact.kind === 'weekday' || fact.kind === 'year'
    if ((!isDay && fact.kind !== 'state') || (isDay && unit.kind === 'line' && unit.dated)) return false
    return supports(held.around, fact) && !held.lines.some((line) => supports(line, fact))
  }

  function isCountAround(fact: Fact): boolean {
    return fact.kind === 'number' && supports(held.around, fact)
  }

  function isAsked({ kind, values }: Fact): boolean {
    if (kind === 'day') return asked.days.some((day) => day.values.some((value) => values.includes(value)))
    return (kind === 'name' || kind === 'code') && values.some((value) => asked.names.has(value))
  }

  /** What none of the units holds, alone or clause by clause; the fewest facts that any one unit leaves over. */
  function coverage(
    units: readonly EvidenceUnit[],
    own: readonly Fact[],
    holds: (unit: EvidenceUnit, fact: Fact) => boolean,
    isAround?: (fact: Fact) => boolean,
  ): Fact[] {
    if (own.length === 0) return []
    const left = units.map((unit) => own.filter((fact) => !holds(unit, fact)))
    if (left.some((facts) => facts.length === 0)) return []
    const parts = dividedBy(own, clauses)
    const [first = []] = parts
    const isIntroduction =
      isAround !== undefined && !first.some(isSubject) && first.every(isCountOrDay) && first.every(isAround)
    if (units.length > 1 && holdsByClause(units, isIntroduction ? parts.slice(1) : parts, holds)) return []
    return left.reduce((fewest, facts) => (facts.length < fewest.length ? facts : fewest), [...own])
  }

  return { cited, sentences }
}

function isCountOrDay({ kind }: Fact): boolean {
  return kind === 'number' || kind === 'day' || kind === 'date' || kind === 'weekday' || kind === 'year'
}

/** What a run of markers cites. */
interface Cited {
  readonly units: readonly EvidenceUnit[]
  /** A line of the text around the lists that carries just these markers: it may say more than the lists' own lines with them. */
  readonly headline: EvidenceUnit | undefined
}

function isSameRun(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((marker, at) => marker === right[at])
}

/** The lines whose main marker is cited; else those that carry one of the markers at all. */
function citedUnits({ markers }: MarkerRun, { units }: Evidence): EvidenceUnit[] {
  const main = units.filter((unit) => unit.kind === 'line' && markers.includes(unit.markers[0] ?? 0))
  if (main.length > 0) return main
  return units.filter((unit) => unit.markers.some((marker) => markers.includes(marker)))
}

/**
 * Whether clauses in their order each speak of one unit and never return to one they left.
 *
 * A clause without a subject belongs to the clause before it, or, where the first clause has none ("at 19:30 Maria, at 21:00 João"), to
 * the one after it; anything looser would let two times change places.
 */
function holdsByClause(
  units: readonly EvidenceUnit[],
  clauses: readonly (readonly Fact[])[],
  holds: (unit: EvidenceUnit, fact: Fact) => boolean,
): boolean {
  const groups: Fact[][] = []
  const [first] = clauses
  const valueFirst = first !== undefined && !first.some(isSubject)
  const unitOf = (facts: readonly Fact[]): EvidenceUnit | undefined =>
    units.find((unit) => facts.every((fact) => holds(unit, fact)))
  let held: Fact[] = []
  for (const clause of clauses) {
    const current = groups.at(-1)
    const subject = clause.some(isSubject)
    if (!subject && valueFirst) {
      held.push(...clause)
      continue
    }
    const whole = [...held, ...clause]
    held = []
    if (current && unitOf([...current, ...whole])) current.push(...whole)
    else if (subject) groups.push(whole)
    else return false
  }
  if (held.length > 0) groups.at(-1)?.push(...held)
  const places = groups.map(unitOf)
  return (
    groups.length > 0 &&
    places.every((place, at) => place !== undefined && (places.indexOf(place) === at || places[at - 1] === place))
  )
}
