import type { BackupKind, BackupRun } from '../api/schemas.ts'

type Outcome = BackupRun['outcome']

/** How a run went or goes, in a word, with the class of its tag and a sign that does not need colour. */
export function outcomeWords(outcome: Outcome): {
  readonly word: string
  readonly tag: 'tag-good' | 'tag-warn' | 'tag-bad' | 'tag-quiet'
  readonly sign: string
} {
  switch (outcome) {
    case 'completed':
      return { word: 'complete', tag: 'tag-good', sign: '✓' }
    case 'partial':
      return { word: 'partial', tag: 'tag-warn', sign: '◐' }
    case 'error':
      return { word: 'failed', tag: 'tag-bad', sign: '✕' }
    case 'timed_out':
      return { word: 'timed out', tag: 'tag-bad', sign: '✕' }
    case null:
      return { word: 'running', tag: 'tag-quiet', sign: '…' }
  }
}

const STEP_NAMES: Readonly<Record<string, string>> = {
  starting: 'Started',
  server_created: 'Server created',
  booting: 'Credentials received',
  mounting_volumes: 'Preparing the data',
  verifying_dumps: 'Looking at the dumps',
  backing_up_daily: 'Saving',
  backing_up_weekly: 'Saving (weekly)',
  backing_up_monthly: 'Saving (monthly)',
  applying_retention: 'Applying the retention',
  checking: 'Checking the repository',
  proving: 'Restoring and comparing',
  completed: 'Complete',
  partial: 'Partial',
  error: 'Failed',
  timed_out: 'Timed out',
  deleting_server: 'Deleting the server',
  server_deleted: 'Server deleted',
}

export function stepName(status: string): string {
  return STEP_NAMES[status] ?? status.replaceAll('_', ' ')
}

/** `12.4 MB`, in powers of a thousand. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1_000
    unit += 1
  }
  return `${unit === 0 || size >= 99.5 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`
}

/** `45 s`, `3 min 20 s`, `1 h 5 min`. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
}

export interface CalendarDay {
  /** `YYYY-MM-DD`, in UTC as the runs' days are. */
  readonly date: string
  /** Newest first. */
  readonly runs: readonly BackupRun[]
  readonly future: boolean
}

const DAY_MS = 86_400_000

/** Whole weeks from Monday to Sunday, the last one holding `now`. @param runs Newest first. */
export function calendarOf(runs: readonly BackupRun[], now: number, weeks: number): CalendarDay[][] {
  const today = Math.floor(now / DAY_MS)
  const monday = today - ((today + 3) % 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = monday - (weeks - 1 - week) * 7 + weekday
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
      return { date, runs: runs.filter(({ id }) => id.startsWith(date)), future: day > today }
    }),
  )
}

/** The kept runs of a rule, newest first. */
export function keptAs(kind: BackupKind, runs: readonly BackupRun[]): BackupRun[] {
  return runs.filter(({ keptBy }) => keptBy.includes(kind))
}
