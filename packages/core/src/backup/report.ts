import * as z from 'zod'

import { RunResult } from './result.ts'
import { WORKING_STATUSES } from './run-status.ts'

export const RUN_ID = /^\d{4}-\d{2}-\d{2}(?:-[1-9]\d?)?$/
/** Lines of the machine's log that a report brings and a run keeps, the newest last. */
export const LOG_LINES = 40
/** The most that a report may weigh, in bytes. */
export const MAX_REPORT_BYTES = 256 * 1024

/** Characters of an error's message. */
export const LONGEST_MESSAGE = 500

const Count = z.number().int().min(0)

export const Progress = z.object({
  /** Of the step at hand, 0 to 1. */
  done: z.number().min(0).max(1),
  bytesDone: Count,
  bytesTotal: Count,
  filesDone: Count,
  filesTotal: Count,
})
export type Progress = z.infer<typeof Progress>

/** Stable and searchable, with words for people: `restic.wrong_password`. Neither holds a secret. */
export const RunError = z.object({
  code: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/),
  message: z.string().max(LONGEST_MESSAGE),
})
export type RunError = z.infer<typeof RunError>

const Said = {
  runId: z.string().regex(RUN_ID),
  /** Counts the reports of a run from 1, so that one that comes late or again is known as such. */
  sequence: z.number().int().min(1),
  /** The step in the machine's own words: `restic backup rocketchat`. */
  step: z.string().max(200),
  log: z.array(z.string().max(400)).max(LOG_LINES),
}

/**
 * What the machine that saves says about its run: any number of times where it stands, and once how it ended. Members that this version
 * does not know are dropped, since the agent lies in a snapshot and may be older or newer than who listens.
 */
export const Report = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('working'),
    ...Said,
    status: z.enum(WORKING_STATUSES),
    progress: Progress.nullable(),
  }),
  z.object({
    type: z.literal('final'),
    ...Said,
    outcome: z.enum(['completed', 'partial', 'error']),
    /** Set unless everything went well. */
    error: RunError.nullable(),
    /** Null when nothing was saved. */
    result: RunResult.nullable(),
  }),
])
export type Report = z.infer<typeof Report>
export type FinalReport = Extract<Report, { type: 'final' }>

/**
 * The header of a report over HTTP: lower-case hexadecimal HMAC-SHA256 of the raw body under {@link RunGrant.reportKey}, see `signing.ts`.
 * Answers: 200 taken in (`{"status": …}`, also when it was known already or came late), 400 malformed, 401 not signed by this run's
 * machine or not sent from its address, 404 no such run, 413 too large, 503 send it again.
 */
export const SIGNATURE_HEADER = 'x-innkeeper-signature'
