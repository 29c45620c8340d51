import { dayNumber, type Instant } from '../time/calendar.ts'
import { BACKUP_KINDS, backupDate, type BackupKind } from './kind.ts'

/** How many days, weeks and months with a snapshot keep their newest one. */
export const RETENTION: Readonly<Record<BackupKind, number>> = { daily: 7, weekly: 4, monthly: 12 }

export interface Dated {
  readonly id: string
  /** Milliseconds since the Unix epoch. */
  readonly at: Instant
}

/**
 * Which snapshots of one source are kept, and by which rules: restic's, computed independently of it.
 *
 * Each rule keeps the newest snapshot of its newest n periods that have any: days in UTC, weeks from Monday to Sunday, calendar months. A rule
 * that finds fewer periods than it may keep holds on to the oldest snapshot as well.
 *
 * @returns The kept ids with the rules that keep them; what is missing goes. Never empty unless `snapshots` is.
 * @see https://restic.readthedocs.io/en/stable/060_forget.html
 */
export function keptBy(snapshots: readonly Dated[]): Map<string, BackupKind[]> {
  const newestFirst = [...snapshots].sort((left, right) => right.at - left.at)
  const kept = new Map<string, BackupKind[]>()
  for (const kind of BACKUP_KINDS) {
    for (const { id } of keptByRule(newestFirst, kind)) kept.set(id, [...(kept.get(id) ?? []), kind])
  }
  return kept
}

function keptByRule(newestFirst: readonly Dated[], kind: BackupKind): Dated[] {
  const newestOf = new Map<number | string, Dated>()
  for (const snapshot of newestFirst) {
    const period = periodOf(snapshot.at, kind)
    if (!newestOf.has(period)) newestOf.set(period, snapshot)
  }
  const kept = [...newestOf.values()].slice(0, RETENTION[kind])
  const oldest = newestFirst.at(-1)
  return oldest && !kept.includes(oldest) && kept.length < RETENTION[kind] ? [...kept, oldest] : kept
}

function periodOf(at: Instant, kind: BackupKind): number | string {
  const date = backupDate(at)
  if (kind === 'daily') return date
  if (kind === 'monthly') return date.slice(0, 7)
  // Day 0 of the epoch was a Thursday, the fourth day of its week.
  return Math.floor((dayNumber(date) + 3) / 7)
}
