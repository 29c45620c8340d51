import * as z from 'zod'

import { BACKUP_DUTIES } from './duty.ts'
import { BACKUP_KINDS } from './kind.ts'
import { RUN_ID } from './report.ts'

/**
 * What the machine presents, once, right after it booted. Answers: 200 {@link RunGrant}; 400 malformed; 401 wrong ticket or another
 * machine's address; 409 presented before, never try again; 410 the run is over, power off; 503 not yet, try again.
 */
export const TicketExchange = z.object({
  runId: z.string().regex(RUN_ID),
  ticket: z.string().regex(/^[0-9a-f]{64}$/),
})
export type TicketExchange = z.infer<typeof TicketExchange>

/** One identity's way into one restic repository. */
export const RepositoryAccess = z.object({
  /** As restic takes it: `s3:https://ACCOUNT.r2.cloudflarestorage.com/BUCKET/PREFIX`. */
  repository: z.string().min(1).max(500),
  password: z.string().min(1).max(500),
  accessKeyId: z.string().min(1).max(500),
  secretAccessKey: z.string().min(1).max(500),
  sessionToken: z.string().min(1).max(4_000),
  region: z.string().min(1).max(40),
})
export type RepositoryAccess = z.infer<typeof RepositoryAccess>

/** All that the machine needs and may know; it keeps this in memory alone. */
export const RunGrant = z.object({
  runId: z.string().regex(RUN_ID),
  types: z.array(z.enum(BACKUP_KINDS)).min(1),
  duties: z.array(z.enum(BACKUP_DUTIES)).default([]),
  /** When the machine must be off, in milliseconds since the Unix epoch. */
  deadline: z.number().int(),
  /** The constant logical host of every snapshot, whatever the machine is called. */
  resticHost: z.string().min(1).max(60),
  environment: z.string().min(1).max(30),
  /** SeaweedFS's filers on the private network, `host:port`, several apart by commas. */
  filer: z.string().min(1).max(200),
  /** Signs this run's reports, see `signing.ts`. */
  reportKey: z.string().regex(/^[0-9a-f]{64}$/),
  writer: RepositoryAccess,
  /** For forget and prune, under an identity of its own; only with `upkeep`. */
  pruner: RepositoryAccess.nullable(),
  /** The second, locked repository that `restic copy` fills; only with `upkeep`. */
  copy: RepositoryAccess.nullable(),
})
export type RunGrant = z.infer<typeof RunGrant>

/** What cloud-init leaves for the agent in `/etc/innkeeper/backup.json`; all that the machine's user data holds. */
export const BootNote = z.object({
  /** Where the ticket is exchanged. */
  exchangeUrl: z.url(),
  /** Where reports go. */
  reportUrl: z.url(),
  runId: z.string().regex(RUN_ID),
  ticket: z.string().regex(/^[0-9a-f]{64}$/),
  environment: z.string().min(1).max(30),
  deadline: z.number().int(),
})
export type BootNote = z.infer<typeof BootNote>
