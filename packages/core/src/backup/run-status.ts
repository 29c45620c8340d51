/** What the machine that saves reports while it works, in this order. It may leave out what it has nothing to do for. */
export const WORKING_STATUSES = [
  'booting',
  'mounting_volumes',
  'verifying_dumps',
  'backing_up_daily',
  'backing_up_weekly',
  'backing_up_monthly',
  'applying_retention',
  'checking',
  'proving',
] as const
export type WorkingStatus = (typeof WORKING_STATUSES)[number]

/**
 * How a run ended. `partial`: a snapshot is there, but something could not be read or a later step failed. `timed_out`: nobody said how it
 * went before the deadline.
 */
export const OUTCOMES = ['completed', 'partial', 'error', 'timed_out'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const RUN_STATUSES = [
  'starting',
  'server_created',
  ...WORKING_STATUSES,
  ...OUTCOMES,
  'deleting_server',
  'server_deleted',
] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** How far along a status is. A run only ever goes to a higher one; the outcomes share theirs, so that the first of them stays. */
export function rankOf(status: RunStatus): number {
  return RUN_STATUSES.indexOf((OUTCOMES as readonly string[]).includes(status) ? 'completed' : status)
}
