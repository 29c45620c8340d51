import { addDays, weekdayOf, type Instant, type LocalDate } from '../time/calendar.ts'
import { backupDate } from './kind.ts'
import type { BackupRun } from './run.ts'
import type { RunStatus } from './run-status.ts'

/**
 * What a run does beyond saving and proving a sample. `upkeep`: fills the second repository, prunes and checks, once a week. `full_proof`:
 * restores everything, once a month.
 */
export const BACKUP_DUTIES = ['upkeep', 'full_proof'] as const
export type BackupDuty = (typeof BACKUP_DUTIES)[number]

interface DutyRule {
  /** The day that it became due on last, a given day included. */
  readonly dueSince: (date: LocalDate) => LocalDate
  /** The status in which a run sets about it. */
  readonly begunIn: RunStatus
  readonly isDone: (run: BackupRun) => boolean
}

const RULES: Readonly<Record<BackupDuty, DutyRule>> = {
  upkeep: {
    dueSince: lastSunday,
    begunIn: 'applying_retention',
    isDone: ({ result }) => result?.upkeep === true,
  },
  full_proof: {
    dueSince: (date) => `${date.slice(0, 7)}-01`,
    begunIn: 'proving',
    isDone: ({ result }) => result?.proof?.proven === true && result.proof.extent === 'full',
  },
}

/** One that never ends would keep every day's run from ending: after so many vain tries it waits for the next week or month. */
const MOST_TRIES = 3

/** Days that {@link dutiesDue} looks back on: nothing becomes due more rarely than monthly. */
export const DUTY_DAYS = 31

/**
 * What a run that begins now is to do: whatever no run has done since it became due, on Sunday or on the first of the month. So the next run
 * makes up for one that failed or never took place, and the very first does everything.
 *
 * @param runs At least those of the last {@link DUTY_DAYS} days, in any order. Those of days to come, from when a clock was wrong, tell nothing.
 */
export function dutiesDue(now: Instant, runs: readonly BackupRun[]): BackupDuty[] {
  const today = backupDate(now)
  return BACKUP_DUTIES.filter((duty) => {
    const { dueSince, begunIn, isDone } = RULES[duty]
    const since = runs.filter(({ startTime }) => {
      const date = backupDate(startTime)
      return date >= dueSince(today) && date <= today
    })
    const tries = since.filter(
      ({ duties, transitions }) => duties.includes(duty) && transitions.some(({ status }) => status === begunIn),
    )
    return !since.some(isDone) && tries.length < MOST_TRIES
  })
}

/** A day itself when it is one. */
export function lastSunday(date: LocalDate): LocalDate {
  return addDays(date, -(weekdayOf(date) % 7))
}
