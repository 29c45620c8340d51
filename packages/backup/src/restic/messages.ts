import * as z from 'zod'

/*
 * What restic prints with `--json`, one object a line unless said otherwise. Zero values may be missing, unknown members are left alone.
 * See https://restic.readthedocs.io/en/stable/075_scripting.html
 */

const Count = z.number().min(0).default(0)

export const Version = z.object({ message_type: z.literal('version'), version: z.string() })

export const BackupStatus = z.object({
  message_type: z.literal('status'),
  percent_done: z.number().min(0).default(0),
  total_files: Count,
  files_done: Count,
  total_bytes: Count,
  bytes_done: Count,
})

export const BackupSummary = z.object({
  message_type: z.literal('summary'),
  /** What the repository grew by: packed, that is compressed and encrypted. */
  data_added_packed: Count,
  total_files_processed: Count,
  total_bytes_processed: Count,
  snapshot_id: z.string().min(1),
})

export const RestoreStatus = z.object({ message_type: z.literal('status'), percent_done: Count })

/** On standard error. `message` is in an object for a file that could not be read, and plain in an `exit_error`. */
export const BackupError = z.object({
  message_type: z.literal('error'),
  error: z.object({ message: z.string() }),
  item: z.string().default(''),
})
export const ExitError = z.object({
  message_type: z.literal('exit_error'),
  code: z.number().optional(),
  message: z.string(),
})

const Snapshot = z.object({
  id: z.string().min(1),
  time: z.iso.datetime({ offset: true }),
  tags: z.array(z.string()).nullish(),
  paths: z.array(z.string()),
  summary: z.object({ total_bytes_processed: Count, total_files_processed: Count }).optional(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** One document, a list. */
export const Snapshots = z.array(Snapshot)

/** One document, a list. */
export const ForgetGroups = z.array(
  z.object({ keep: z.array(Snapshot).nullish(), remove: z.array(Snapshot).nullish() }),
)

export const CheckSummary = z.object({ message_type: z.literal('summary'), num_errors: Count })

/** One document. */
export const Stats = z.object({ total_size: Count })
