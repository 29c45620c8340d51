import * as z from 'zod'

import type { Instant } from '../time/calendar.ts'
import { Drill } from './drill.ts'
import { BACKUP_DUTIES, dutiesDue } from './duty.ts'
import { BACKUP_KINDS, backupDate, kindsDue } from './kind.ts'
import { LOG_LINES, LONGEST_MESSAGE, Progress, RUN_ID, RunError, type FinalReport, type Report } from './report.ts'
import { RunResult } from './result.ts'
import { OUTCOMES, RUN_STATUSES, rankOf, type Outcome, type RunStatus } from './run-status.ts'

const Moment = z.number().int()
/** A run's document stays small, however often its snapshots are restored. */
const MOST_DRILLS = 10

/** One run, as kept in `backups/{id}` and shown to people. */
export const BackupRun = z.object({
  /** Its day in UTC; the second of a day ends with `-2`. */
  id: z.string().regex(RUN_ID),
  environment: z.string(),
  types: z.array(z.enum(BACKUP_KINDS)),
  /** What it does beyond saving. */
  duties: z.array(z.enum(BACKUP_DUTIES)).default([]),
  /** Where it stands, the deletion of its server included. */
  status: z.enum(RUN_STATUSES),
  /** How it ended, which `status` no longer tells once the server is being deleted. */
  outcome: z.enum(OUTCOMES).nullable(),
  startTime: Moment,
  /** When the outcome was known. */
  endTime: Moment.nullable(),
  /** Past it the run has failed and its server must not exist. */
  deadline: Moment,
  /** What asked for it; whoever asks again with the same words means this run. */
  trigger: z.string(),
  /** `server`: a temporary server made for it. `here`: the machine that keeps this document. */
  place: z.enum(['server', 'here']),
  serverId: z.number().int().nullable(),
  serverIp: z.string().nullable(),
  ticketUsedAt: Moment.nullable(),
  error: RunError.nullable(),
  step: z.string(),
  progress: Progress.nullable(),
  logTail: z.array(z.string()),
  /** The highest of the reports' numbers that was taken in. */
  sequence: z.number().int(),
  /** Every status it has been in, with the time at which it was known, both rising. */
  transitions: z.array(z.object({ status: z.enum(RUN_STATUSES), at: Moment })),
  result: RunResult.nullable(),
  /** Restores of its snapshots from outside, oldest first; the last ones. */
  drills: z.array(Drill).default([]),
  /** When people and the dead-man switch were told of its start and its end. */
  startToldAt: Moment.nullable(),
  endToldAt: Moment.nullable(),
  /** Codes of what people were warned of, each once. */
  warned: z.array(z.string()),
})
export type BackupRun = z.infer<typeof BackupRun>

export interface RunOrder {
  readonly id: string
  readonly environment: string
  readonly trigger: string
  readonly place: BackupRun['place']
  /** Milliseconds from the start to the deadline. */
  readonly longestMs: number
}

/** @param runs Those before it, see {@link dutiesDue}. */
export function newRun(order: RunOrder, runs: readonly BackupRun[], now: Instant): BackupRun {
  const { longestMs, ...named } = order
  return {
    ...named,
    types: kindsDue(backupDate(now)),
    duties: dutiesDue(now, runs),
    status: 'starting',
    outcome: null,
    startTime: now,
    endTime: null,
    deadline: now + longestMs,
    serverId: null,
    serverIp: null,
    ticketUsedAt: null,
    error: null,
    step: '',
    progress: null,
    logTail: [],
    sequence: 0,
    transitions: [{ status: 'starting', at: now }],
    result: null,
    drills: [],
    startToldAt: null,
    endToldAt: null,
    warned: [],
  }
}

/*
 * What can happen to a run. Each step gives back the very same run when it changes nothing: it came late, again, or out of order. Statuses
 * only rise, times never fall even when a clock does, and the first outcome stays.
 */

/** Its server exists. A server that was made anew takes the place of one that nobody has come from yet. */
export function withServer(
  run: BackupRun,
  server: { readonly id: number; readonly ip: string },
  at: Instant,
): BackupRun {
  const known = run.serverId === server.id && run.serverIp === server.ip
  if (known || run.ticketUsedAt !== null || rankOf(run.status) >= rankOf('deleting_server')) return run
  return risen({ ...run, serverId: server.id, serverIp: server.ip }, 'server_created', at)
}

/** Its server has taken its credentials. */
export function withTicketUsed(run: BackupRun, at: Instant): BackupRun {
  if (run.ticketUsedAt !== null || run.outcome !== null) return run
  return risen({ ...run, ticketUsedAt: at }, 'booting', at)
}

/** The machine that saves has spoken. */
export function withReport(run: BackupRun, report: Report, at: Instant): BackupRun {
  if (run.outcome !== null) return run
  if (report.type === 'working' && report.sequence <= run.sequence) return run
  const told = {
    ...run,
    sequence: Math.max(run.sequence, report.sequence),
    step: report.step,
    logTail: report.log.slice(-LOG_LINES),
  }
  if (report.type === 'working') return risen({ ...told, progress: report.progress }, report.status, at)
  const { outcome, error } = judged(report)
  return withOutcome({ ...told, progress: null, result: report.result }, outcome, error, at)
}

/** It has ended. */
export function withOutcome(run: BackupRun, outcome: Outcome, error: RunError | null, at: Instant): BackupRun {
  if (run.outcome !== null) return run
  const kept = error && { ...error, message: error.message.slice(0, LONGEST_MESSAGE) }
  const ended = risen({ ...run, outcome, error: kept }, outcome, at)
  return { ...ended, endTime: ended.transitions.at(-1)?.at ?? at }
}

/**
 * Its server is being deleted, or is proven gone.
 *
 * @throws {RangeError} The run has not ended: nobody may take its server away.
 */
export function withDeletion(run: BackupRun, status: 'deleting_server' | 'server_deleted', at: Instant): BackupRun {
  if (run.outcome === null) throw new RangeError(`run ${run.id} has not ended`)
  return risen(run, status, at)
}

/** People and the dead-man switch know. */
export function withTold(run: BackupRun, what: 'start' | 'end', at: Instant): BackupRun {
  const member = what === 'start' ? 'startToldAt' : 'endToldAt'
  return run[member] === null ? { ...run, [member]: at } : run
}

/** What it is at or waits for, in words. */
export function withStep(run: BackupRun, step: string): BackupRun {
  return run.outcome !== null || run.step === step ? run : { ...run, step }
}

export function withWarning(run: BackupRun, code: string): BackupRun {
  return run.warned.includes(code) ? run : { ...run, warned: [...run.warned, code] }
}

/** Its snapshots were restored from outside. The same drill may be told again. */
export function withDrill(run: BackupRun, drill: Drill): BackupRun {
  if (run.drills.some(({ at }) => at === drill.at)) return run
  return { ...run, drills: [...run.drills, drill].slice(-MOST_DRILLS) }
}

/** Whether it still works, or its server may still be there: no other run may begin. */
export function isLive(run: BackupRun): boolean {
  return run.outcome === null || (run.place === 'server' && run.status !== 'server_deleted')
}

/** Whether anything is left to be done for it. */
export function isOpen(run: BackupRun): boolean {
  return isLive(run) || run.endToldAt === null
}

function risen(run: BackupRun, status: RunStatus, at: Instant): BackupRun {
  if (rankOf(status) <= rankOf(run.status)) return run
  const last = run.transitions.at(-1)?.at ?? at
  return { ...run, status, transitions: [...run.transitions, { status, at: Math.max(at, last) }] }
}

/** What a final report amounts to: nobody is believed to have succeeded whose own figures say otherwise. */
function judged({ outcome, error, result }: FinalReport): { outcome: Outcome; error: RunError | null } {
  if (outcome !== 'completed') return { outcome, error }
  if (!result || result.snapshots.length === 0)
    return {
      outcome: 'error',
      error: { code: 'report.no_snapshot', message: 'Reported as complete without a snapshot' },
    }
  const amiss =
    result.snapshots.some(({ unreadable }) => unreadable > 0) ||
    (result.check?.errors ?? 0) > 0 ||
    result.proof?.proven === false
  if (!amiss) return { outcome, error: null }
  return {
    outcome: 'partial',
    error: error ?? {
      code: 'report.not_whole',
      message: 'Reported as complete with unread files, failed checks or proof',
    },
  }
}
