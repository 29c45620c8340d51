import type { Language } from '../language/language.ts'
import { attribute } from './grounding/attribution.ts'
import { type Evidence, type EvidenceUnit, readEvidence, supports } from './grounding/evidence.ts'
import type { Fact, FactKind } from './grounding/fact.ts'
import { factsStated, normalised, plainLine, unquoted } from './grounding/facts-of.ts'
import { type KnownWords, knownWords } from './grounding/name-facts.ts'
import { isNegated } from './grounding/negation.ts'
import { type Block, blocksOf, markerRunsOf } from './grounding/spoken.ts'

/** What is wrong with a model's words, without the words themselves where they would be logged: `kind` is enough to count by. */
export interface GroundingViolation {
  /**
   * A kind of fact that the evidence does not hold where it is said; `citation`: a marker that does not exist; `missing`: a line of the
   * evidence, or its time or amount, was left out; `markup`: a link, picture or HTML of the model's own; `negation`: a "not" was lost
   * or added; `empty`: nothing was said.
   */
  readonly kind: FactKind | 'citation' | 'missing' | 'markup' | 'negation' | 'empty'
  /** The words in question. May be personal data: not for logs. */
  readonly text: string
}

export type Grounding =
  | { readonly ok: true }
  | { readonly ok: false; readonly violations: readonly GroundingViolation[] }

/**
 * Whether a model's answer says nothing but what the evidence says.
 *
 * Every name, date, time, amount, number, code, telephone number, address and quotation of the answer must stand in the evidence; under a
 * citation marker, in the lines that carry this marker; without one, in one line together with the name it is said of. Every line of a
 * list must still be cited and keep the time, date or amount that it begins with.
 *
 * It goes by what is written and knows nothing of meaning: verbs, adjectives and lower-case words are not checked, beyond negations in
 * cited lines and the few states of bookings that somebody would act on (decision 0070). Where it doubts, it rejects: the composed answer is there to be used instead.
 *
 * @param evidence What the composer wrote, then the texts that searches found.
 * @param question Names and codes of it may be repeated ("nothing found for …"), but not as if the evidence spoke of them.
 * @param language Of the answer; the evidence's dates may be in any of the six.
 */
export function checkGrounding(
  text: string,
  evidence: readonly string[],
  question: string,
  language: Language,
): Grounding {
  const answer = normalised(text)
  if (!/[\p{L}\p{N}]/u.test(answer)) return { ok: false, violations: [{ kind: 'empty', text: '' }] }
  const held = readEvidence(evidence, language)
  const known = knownWords([...evidence.map(normalised).map(plainLine), question])
  const asked = knownWords([question]).all
  const askedDays = factsStated(plainLine(normalised(question)), language, known).filter(({ kind }) => kind === 'day')
  const times = new Set(held.units.flatMap((unit) => unit.times))
  const stated = blocksOf(answer).map((block) => readBlock(block, language, known, times))
  const violations = [
    ...markupViolations(answer, held.raw),
    ...citationViolations(stated, held),
    ...attributionViolations(stated, held, { names: asked, days: askedDays }),
    ...negationViolations(stated, held, language),
    ...missingViolations(stated, held),
  ]
  return violations.length === 0 ? { ok: true } : { ok: false, violations }
}

/** A block of the answer with the facts that it states. */
interface Statement extends Block {
  /** As the facts were looked for in it. */
  readonly plain: string
  readonly facts: readonly Fact[]
}

function readBlock(block: Block, language: Language, known: KnownWords, times: ReadonlySet<string>): Statement {
  const plain = plainLine(block.text)
  const facts = factsStated(plain, language, known).map((fact) => inOneHalf(fact, times))
  return { ...block, plain, facts }
}

/** "At three" is 15:00 where nothing happens at 03:00; where the evidence has both, it is what it says. */
function inOneHalf(fact: Fact, times: ReadonlySet<string>): Fact {
  const isEither = fact.kind === 'time' && fact.values.length > 1 && fact.values.every((time) => times.has(time))
  return isEither ? { ...fact, values: fact.values.slice(0, 1) } : fact
}

function markupViolations(answer: string, raw: string): GroundingViolation[] {
  const patterns = [/!\[/g, /\]\s?\([^)\n]*\)?/g, /\[[^\]\n]*\]:\s*\S+/g, /<\/?[a-z!][^>\n]*>?/gi, /&#?\w+;/g]
  return patterns.flatMap((pattern) =>
    [...answer.matchAll(pattern)]
      .filter(([found]) => !raw.includes(found))
      .map(([found]) => ({ kind: 'markup', text: found })),
  )
}

function citationViolations(stated: readonly Statement[], { markers }: Evidence): GroundingViolation[] {
  const cited = stated.flatMap(({ plain }) => markerRunsOf(plain).flatMap((run) => run.markers))
  return [...new Set(cited)]
    .filter((marker) => !markers.has(marker))
    .map((marker) => ({ kind: 'citation', text: `[${marker}]` }))
}

/** Each block, a heading's names and dates together with each bullet under it. */
function attributionViolations(
  stated: readonly Statement[],
  held: Evidence,
  asked: { readonly names: ReadonlySet<string>; readonly days: readonly Fact[] },
): GroundingViolation[] {
  let heading: readonly Fact[] = []
  return stated.flatMap((block) => {
    if (!block.bullet) heading = block.heading ? sharedByLines(block.facts, held.lines) : []
    const facts = block.bullet ? [...heading, ...block.facts] : block.facts
    return attribute({ ...block, facts }, held, asked).map(({ kind, start, end, values }) => ({
      kind,
      text: block.plain.slice(start, end).trim() || values.join('/'),
    }))
  })
}

/** Of a heading, the names and dates that say which lines stand under it. */
function sharedByLines(facts: readonly Fact[], lines: readonly EvidenceUnit[]): Fact[] {
  const telling = facts.filter(
    (fact) => (fact.kind === 'name' || fact.kind === 'date') && lines.some((line) => supports(line, fact)),
  )
  const together = lines.some((line) => telling.every((fact) => supports(line, fact)))
  return together ? telling.map((fact) => ({ ...fact, start: 0, end: 0 })) : []
}

/** A line that says "not" keeps it, and one that does not gets none. */
function negationViolations(stated: readonly Statement[], held: Evidence, language: Language): GroundingViolation[] {
  return stated.flatMap(({ plain }): GroundingViolation[] => {
    const [run, ...others] = markerRunsOf(plain)
    if (!run || others.length > 0) return []
    const lines = held.lines.filter(({ markers }) => run.markers.includes(markers[0] ?? 0))
    const [line] = lines
    if (!line || lines.length > 1) return []
    const negated = isNegated(unquoted(plain), language)
    const lost = line.negated && !negated
    const added = negated && !line.negated && !held.around.negated
    return lost || added ? [{ kind: 'negation', text: plain }] : []
  })
}

function missingViolations(stated: readonly Statement[], { lines }: Evidence): GroundingViolation[] {
  const citing = (marker: number): Statement[] =>
    stated.filter(({ plain }) => markerRunsOf(plain).some((run) => run.markers.includes(marker)))
  const missing: GroundingViolation[] = []
  const counts = new Map<number, number>()
  for (const { markers } of lines)
    if (markers[0] !== undefined) counts.set(markers[0], (counts.get(markers[0]) ?? 0) + 1)
  for (const [marker, count] of counts) {
    const times = stated
      .flatMap(({ plain }) => markerRunsOf(plain))
      .filter((run) => run.markers.includes(marker)).length
    if (times < count) missing.push({ kind: 'missing', text: `[${marker}]` })
  }
  for (const { markers, leading, facts } of lines) {
    const [main] = markers
    const said = (main === undefined ? stated : citing(main)).flatMap((statement) => statement.facts)
    const kept = main === undefined ? facts.filter(({ kind }) => kind === 'time' || kind === 'amount') : leading
    const lost = kept.find((fact) => !said.some((other) => isSame(fact, other)))
    if (lost) missing.push({ kind: 'missing', text: `${lost.kind} of ${main === undefined ? 'a line' : `[${main}]`}` })
  }
  return missing
}

function isSame(left: Fact, right: Fact): boolean {
  return left.kind === right.kind && left.values.some((value) => right.values.includes(value))
}
