import type { RecordId } from '../../record/record.ts'
import type { TimeStatement } from '../../record/statements/statement.ts'
import { type Instant, type LocalTime, minutesOf } from '../../time/calendar.ts'

/**
 * Where a time of arrival or departure comes from, best first (semantics.md): a time that the team agreed after the rest,
 * the PMS's planned time, the guest's own words, the PMS's instant where it differs from the house's, the house default.
 */
export type TimeBasis = 'agreed' | 'planned' | 'guest' | 'instant' | 'default' | 'unknown'

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
  readonly saidAt?: Instant
  readonly quote?: string
}

/** What is known of one stay's arrival or departure time. */
export interface StayTime {
  readonly leading: TimeEvidence
  /** Better-than-default evidence that differs from the leading one by more than 30 minutes. */
  readonly conflicting?: TimeEvidence
  /** A time that the guest asked for and nobody has granted. */
  readonly requested?: TimeEvidence
  /** False for the house default and the unknown: the guest "has not told us". */
  readonly told: boolean
}

/** The evidence at hand for one side of a stay. */
export interface TimeFindings {
  readonly statements: readonly {
    readonly statement: TimeStatement
    readonly source: RecordId
    readonly saidAt: Instant
    readonly byTeam: boolean
  }[]
  readonly planned?: { readonly time: LocalTime; readonly dayOffset: 0 | 1; readonly source: RecordId }
  /** The PMS's instant in the listing's zone. */
  readonly instant?: { readonly time: LocalTime; readonly source: RecordId }
  readonly houseDefault?: { readonly time: LocalTime; readonly source: RecordId }
}

const DISAGREEMENT_MINUTES = 30

/** Minutes from midnight of the stay's date, past-midnight times counted on. */
export function minutesOfEvidence(evidence: TimeEvidence): number | undefined {
  return evidence.time === undefined ? undefined : minutesOf(evidence.time) + evidence.dayOffset * 1440
}

/** Weighs the evidence. Pure; the rule is semantics.md's. */
export function weighTimes(findings: TimeFindings): StayTime {
  const newestFirst = [...findings.statements].sort((left, right) => right.saidAt - left.saidAt)
  const guest = newestFirst.find(({ statement, byTeam }) => !byTeam && !statement.requested)
  const agreed = newestFirst.find(({ statement, byTeam }) => byTeam && statement.agreed && statement.from !== undefined)
  const requested = newestFirst.find(
    ({ statement, byTeam, saidAt }) =>
      !byTeam && statement.requested && (agreed === undefined || agreed.saidAt < saidAt),
  )

  const candidates: TimeEvidence[] = []
  if (agreed && (!guest || agreed.saidAt >= guest.saidAt)) candidates.push(evidenceOf('agreed', agreed))
  if (findings.planned) candidates.push({ basis: 'planned', ...findings.planned })
  if (guest) candidates.push(evidenceOf('guest', guest))
  if (findings.instant && findings.instant.time !== findings.houseDefault?.time) {
    candidates.push({ basis: 'instant', dayOffset: 0, ...findings.instant })
  }
  const [leading, ...rest] = candidates
  const asked = requested ? { requested: evidenceOf('guest', requested) } : {}
  if (!leading) {
    const fallback: TimeEvidence = findings.houseDefault
      ? { basis: 'default', dayOffset: 0, ...findings.houseDefault }
      : { basis: 'unknown', dayOffset: 0 }
    return { leading: fallback, told: false, ...asked }
  }
  const conflicting = rest.find((other) => other.basis !== 'instant' && disagree(leading, other))
  return {
    leading,
    told: leading.basis !== 'instant' && isTold(leading),
    ...(conflicting ? { conflicting } : {}),
    ...asked,
  }
}

function evidenceOf(basis: TimeBasis, found: TimeFindings['statements'][number]): TimeEvidence {
  const { statement, source, saidAt } = found
  return {
    basis,
    dayOffset: statement.dayOffset,
    source,
    saidAt,
    quote: statement.quote,
    around: statement.precision === 'around',
    ...(statement.from === undefined ? {} : { time: statement.from }),
    ...(statement.to === undefined ? {} : { to: statement.to }),
    ...(statement.open === undefined ? {} : { open: statement.open }),
    ...(statement.late === undefined ? {} : { late: statement.late }),
    ...(statement.flight === undefined ? {} : { flight: statement.flight }),
  }
}

/** "Late" and a landing time are not a time of arrival. */
function isTold(evidence: TimeEvidence): boolean {
  return evidence.time !== undefined
}

function disagree(left: TimeEvidence, right: TimeEvidence): boolean {
  const [from, other] = [minutesOfEvidence(left), minutesOfEvidence(right)]
  if (from === undefined || other === undefined) return false
  const end = left.to === undefined ? from : minutesOf(left.to) + left.dayOffset * 1440
  const otherEnd = right.to === undefined ? other : minutesOf(right.to) + right.dayOffset * 1440
  return other - end > DISAGREEMENT_MINUTES || from - otherEnd > DISAGREEMENT_MINUTES
}
