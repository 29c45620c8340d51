import { weekdayOf, type Instant, type LocalDate } from '../time/calendar.ts'

/**
 * What a run is for. Labels only: there is one snapshot a day whatever is due, and one retention over all of them. What a run does beyond
 * saving is told by its duties, see `duty.ts`.
 */
export const BACKUP_KINDS = ['daily', 'weekly', 'monthly'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** Days of backups begin and end in UTC, for the run, the agent and the retention alike. */
export function backupDate(instant: Instant): LocalDate {
  return new Date(instant).toISOString().slice(0, 10)
}

/** The kinds due on a day, from the most frequent to the rarest: daily always, weekly on Sundays, monthly on the first. */
export function kindsDue(date: LocalDate): BackupKind[] {
  return [
    'daily',
    ...(weekdayOf(date) === 7 ? (['weekly'] as const) : []),
    ...(date.endsWith('-01') ? (['monthly'] as const) : []),
  ]
}

/** The rarest of the kinds, which names the run's status while it saves. */
export function rarestKind(kinds: readonly BackupKind[]): BackupKind {
  return BACKUP_KINDS.findLast((kind) => kinds.includes(kind)) ?? 'daily'
}
