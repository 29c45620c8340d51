import type { Instant } from '../time/calendar.ts'
import type { RunError } from './report.ts'
import type { Outcome } from './run-status.ts'
import type { BackupRun } from './run.ts'

export interface Patience {
  /** From the start, a server must be had within so many milliseconds. */
  readonly serverWithinMs: number
  /** From its creation, the server must have taken its credentials within so many milliseconds. */
  readonly bootWithinMs: number
}

/** How a run ends that has not got on in time; undefined while it may go on. */
export function overdue(
  run: BackupRun,
  patience: Patience,
  now: Instant,
): { readonly outcome: Outcome; readonly error: RunError } | undefined {
  const ended = (outcome: Outcome, code: string, message: string) => ({ outcome, error: { code, message } })
  if (run.outcome !== null) return undefined
  if (now > run.deadline) return ended('timed_out', 'run.past_deadline', 'No final report came before the deadline')
  if (run.place === 'here') return undefined
  const created = run.transitions.find(({ status }) => status === 'server_created')?.at
  if (created === undefined) {
    if (now <= run.startTime + patience.serverWithinMs) return undefined
    return ended('error', 'server.not_created', run.step || 'No server could be created in time')
  }
  if (run.ticketUsedAt !== null || now <= created + patience.bootWithinMs) return undefined
  return ended('timed_out', 'server.never_booted', 'The server was created but its agent never came')
}
