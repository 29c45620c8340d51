import type { RecordId } from '../../record/record.ts'
import type { TimeStatement } from '../../record/statements/statement.ts'
import { type Instant, type LocalTime, minutesOf } from '../../time/calendar.ts'

/**
 * Where a time of arrival or departure comes from, best first (semantics.md): a time that the team agreed after the rest,
 * the PMS's planned time, the guest's own words, the PMS's instant where it differs from the house's, the house default.
 */
export type TimeBasis = 'agreed' | 'planned' | 'guest' | 'instant' | 'default' | 'unknown'

/** How a person said something: in writing, on the phone, or in a note at the booking, whose own date nobody knows. */
export type Medium = 'message' | 'call' | 'note'
/** Where a time was stated; in the team's chat nobody speaks to the guest. */
export type TimeMedium = Medium | 'chat'

export interface TimeEvidence {
  readonly basis: TimeBasis
  /** Absent when nothing, or only "late" or a flight, is known. */
  readonly time?: LocalTime
  /** The end of a range. */
  readonly to?: LocalTime
  readonly around?: boolean
  readonly open?: 'after' | 'before'
  readonly late?: boolean
  readonly flight?: { readonly number?: string; readonly landsAt?: LocalTime }
  /** 1: past midnight, in the night that begins on the stay's date. */
  readonly dayOffset: 0 | 1
  /** The record that says so. */
  readonly source?: RecordId
  readonly medium?: TimeMedium
  /** Who of the team said it. */
  readonly by?: string
  readonly saidAt?: Instant
  readonly quote?: string
}

/** What is known of one stay's arrival or departure time. */
export interface StayTime {
  readonly leading: TimeEvidence
  /** Better-than-default evidence that differs from the leading one by more than 30 minutes. */
  readonly conflicting?: TimeEvidence
  /** Only when the leading evidence names no time ("late", a flight): the last time that was named before it. */
  readonly earlier?: TimeEvidence
  /** A time that the guest asked for and nobody has granted. */
  readonly requested?: TimeEvidence
  /** The team has said no to {@link StayTime.requested}. */
  readonly refused?: boolean
  /** False where nobody named a time: the house default, the unknown, "late" or a flight alone. The guest "has not told us". */
  readonly told: boolean
}

/** One thing that a person said about a stay's time. */
export interface SaidTime {
  readonly statement: TimeStatement
  readonly source: RecordId
  readonly saidAt: Instant
  readonly byTeam: boolean
  readonly medium?: TimeMedium
  /** The author's name, where it is known. */
  readonly by?: string
  /** Of a guest's request: the team said no. */
  readonly refused?: boolean
}

/** The evidence at hand for one side of a stay. */
export interface TimeFindings {
  readonly statements: readonly SaidTime[]
  readonly planned?: { readonly time: LocalTime; readonly dayOffset: 0 | 1; readonly source: RecordId }
  /** The PMS's instant in the listing's zone. */
  readonly instant?: { readonly time: LocalTime; readonly source: RecordId }
  readonly houseDefault?: { readonly time: LocalTime; readonly source: RecordId }
}

const DISAGREEMENT_MINUTES = 30
const DAY_MINUTES = 1440

/** Minutes from midnight of the stay's date, past-midnight times counted on. */
export function minutesOfEvidence(evidence: TimeEvidence): number | undefined {
  return evidence.time === undefined ? undefined : minutesOf(evidence.time) + evidence.dayOffset * DAY_MINUTES
}

/** As {@link minutesOfEvidence}, of the end of a range; a range may run past midnight. */
export function latestMinutesOf(evidence: TimeEvidence): number | undefined {
  const from = minutesOfEvidence(evidence)
  if (from === undefined || evidence.to === undefined) return from
  const to = minutesOf(evidence.to) + evidence.dayOffset * DAY_MINUTES
  return to < from ? to + DAY_MINUTES : to
}

/** Weighs the evidence. Pure; the rule is semantics.md's. */
export function weighTimes(findings: TimeFindings): StayTime {
  const newestFirst = newestFirstOf(findings.statements)
  const guest = leadingWords(newestFirst.filter(({ statement, byTeam }) => !byTeam && !statement.requested))
  const agreed = newestFirst.find(({ statement, byTeam }) => byTeam && statement.agreed && statement.from !== undefined)
  const agreedLast = agreed && (!guest || agreed.saidAt >= guest.saidAt)

  const candidates: TimeEvidence[] = []
  if (agreed && agreedLast) candidates.push(evidenceOf('agreed', agreed))
  if (findings.planned) candidates.push({ basis: 'planned', ...findings.planned })
  if (guest) candidates.push(evidenceOf('guest', guest))
  if (findings.instant && findings.instant.time !== findings.houseDefault?.time) {
    candidates.push({ basis: 'instant', dayOffset: 0, ...findings.instant })
  }
  // What was agreed before the guest's last word leads nothing, but a team that relies on it must see the contradiction.
  if (agreed && !agreedLast) candidates.push(evidenceOf('agreed', agreed))
  const [leading, ...rest] = candidates
  const asked = askedOf(newestFirst, agreed)
  if (!leading) {
    const fallback: TimeEvidence = findings.houseDefault
      ? { basis: 'default', dayOffset: 0, ...findings.houseDefault }
      : { basis: 'unknown', dayOffset: 0 }
    return { leading: fallback, told: false, ...asked }
  }
  const conflicting = rest.find((other) => other.basis !== 'instant' && disagree(leading, other))
  const earlier = leading.time === undefined ? lastNamed(newestFirst) : undefined
  return {
    leading,
    told: leading.time !== undefined,
    ...(conflicting ? { conflicting } : {}),
    ...(earlier ? { earlier } : {}),
    ...asked,
  }
}

/** Of what one text says twice, what stands later counts as the newer. */
function newestFirstOf(statements: readonly SaidTime[]): SaidTime[] {
  return statements
    .map((said, position) => ({ said, position }))
    .sort((left, right) => right.said.saidAt - left.said.saidAt || right.position - left.position)
    .map(({ said }) => said)
}

/**
 * The guest's words that count: the newest, except that a flight does not take back a time that was named, unless it lands after it.
 */
function leadingWords(newestFirst: readonly SaidTime[]): SaidTime | undefined {
  const newest = newestFirst.find(({ statement }) => statement.from !== undefined || statement.late || statement.flight)
  if (!newest || newest.statement.from !== undefined || newest.statement.late) return newest
  const named = newestFirst.find(({ statement }) => statement.from !== undefined)
  const landing = newest.statement.flight?.landsAt
  if (!named || (landing !== undefined && landsAfter(landing, evidenceOf('guest', named)))) return newest
  return named
}

function landsAfter(landing: LocalTime, named: TimeEvidence): boolean {
  const latest = latestMinutesOf(named)
  return latest !== undefined && minutesOf(landing) > latest
}

/** The last time that anybody named without asking for it. */
function lastNamed(newestFirst: readonly SaidTime[]): TimeEvidence | undefined {
  const named = newestFirst.find(
    ({ statement, byTeam }) => statement.from !== undefined && !statement.requested && (!byTeam || statement.agreed),
  )
  return named && evidenceOf(named.byTeam ? 'agreed' : 'guest', named)
}

function askedOf(
  newestFirst: readonly SaidTime[],
  agreed: SaidTime | undefined,
): Pick<StayTime, 'requested' | 'refused'> {
  const asked = newestFirst.find(
    ({ statement, byTeam, saidAt }) => !byTeam && statement.requested && (!agreed || agreed.saidAt < saidAt),
  )
  if (!asked) return {}
  return { requested: evidenceOf('guest', asked), ...(asked.refused ? { refused: true } : {}) }
}

/** What a person said, as evidence. */
export function evidenceOf(basis: TimeBasis, said: SaidTime): TimeEvidence {
  const { statement, source, saidAt, medium, by, byTeam } = said
  return {
    basis,
    dayOffset: statement.dayOffset,
    source,
    saidAt,
    quote: statement.quote,
    around: statement.precision === 'around',
    ...(medium === undefined ? {} : { medium }),
    ...(by === undefined || !byTeam ? {} : { by }),
    ...(statement.from === undefined ? {} : { time: statement.from }),
    ...(statement.to === undefined ? {} : { to: statement.to }),
    ...(statement.open === undefined ? {} : { open: statement.open }),
    ...(statement.late === undefined ? {} : { late: statement.late }),
    ...(statement.flight === undefined ? {} : { flight: statement.flight }),
  }
}

/** Ranges and one-sided times ("not before 20:00") disagree only with what lies outside them. */
function disagree(left: TimeEvidence, right: TimeEvidence): boolean {
  const [mine, other] = [boundsOf(left), boundsOf(right)]
  if (!mine || !other) return false
  return other.from - mine.to > DISAGREEMENT_MINUTES || mine.from - other.to > DISAGREEMENT_MINUTES
}

function boundsOf(evidence: TimeEvidence): { from: number; to: number } | undefined {
  const [from, to] = [minutesOfEvidence(evidence), latestMinutesOf(evidence)]
  if (from === undefined || to === undefined) return undefined
  if (evidence.open === 'after') return { from, to: Number.POSITIVE_INFINITY }
  return evidence.open === 'before' ? { from: Number.NEGATIVE_INFINITY, to } : { from, to }
}
