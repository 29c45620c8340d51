import { backupDate } from '@innkeeper/core/backup/kind'
import { isLive, type BackupRun } from '@innkeeper/core/backup/run'
import { type Instant, type LocalTime, minutesOf } from '@innkeeper/core/time/calendar'

export interface BackupSchedule {
  /** In UTC, as the days of backups are; or `off`: only by command. */
  readonly time: LocalTime
  /** Nothing begins earlier: a machine that just started has other things to do. */
  readonly notBefore: Instant
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** A scheduled run that saved nothing is tried again so often a day, each time after this long. */
const MOST_TRIES = 3
const RETRY_MS = 30 * MINUTE_MS

/**
 * What is to be started now, once a day; a machine that was off at the time makes up for it on the same day.
 *
 * @param runs At least those of today.
 * @returns The trigger of the run, the same however often this is asked; undefined when nothing is due.
 */
export function dueTrigger(
  { time, notBefore }: BackupSchedule,
  runs: readonly BackupRun[],
  now: Instant,
): string | undefined {
  if (time === 'off' || now < timeOfDay(time, now) || now < notBefore) return undefined
  const tries = triesOn(backupDate(now), runs)
  const last = tries.at(-1)
  // One of later today was begun by a clock that was ahead.
  if (last && last.startTime <= now) {
    if (isLive(last) || savedAnything(last) || tries.length >= MOST_TRIES) return undefined
    if (now < (last.endTime ?? now) + RETRY_MS) return undefined
  }
  return `schedule:${backupDate(now)}:${tries.length + 1}`
}

/** When the next run of another day, or today's first, begins; null when nothing is scheduled. */
export function nextRunAt(
  { time, notBefore }: BackupSchedule,
  runs: readonly BackupRun[],
  now: Instant,
): Instant | null {
  if (time === 'off') return null
  const today = timeOfDay(time, now)
  return triesOn(backupDate(now), runs).length > 0 ? today + DAY_MS : Math.max(today, notBefore)
}

export function savedAnything({ result }: BackupRun): boolean {
  return (result?.snapshots.length ?? 0) > 0
}

function timeOfDay(time: LocalTime, now: Instant): Instant {
  return Math.floor(now / DAY_MS) * DAY_MS + minutesOf(time) * MINUTE_MS
}

function triesOn(date: string, runs: readonly BackupRun[]): BackupRun[] {
  return runs.filter(({ trigger }) => trigger.startsWith(`schedule:${date}:`))
}
