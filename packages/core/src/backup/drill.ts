import * as z from 'zod'

const Count = z.number().int().min(0)
const Moment = z.number().int()
const snapshotId = z.string().min(1).max(100)

/** A restore of everything from outside the run, kept with the run that made what was restored. */
export const Drill = z.object({
  /** When it ended. */
  at: Moment,
  proven: z.boolean(),
  snapshotIds: z.array(snapshotId).max(50),
  filesCompared: Count,
  /** How long the restore and the comparison took: what a bad day costs. */
  durationMs: Count,
  /** How much work would have been lost. */
  ageMs: Count,
  /** Why it is not proven, for people. */
  problems: z.array(z.string().max(300)).max(20),
})
export type Drill = z.infer<typeof Drill>

const HOUR_MS = 3_600_000
const SECOND_MS = 1_000

/** What `scripts/backup-verify.sh --report` writes. */
export const DrillReport = z
  .strictObject({
    at: z.iso.datetime(),
    proven: z.boolean(),
    snapshots: z
      .array(z.strictObject({ source: z.string().max(60), id: snapshotId, time: z.string().max(60) }))
      .max(50),
    filesCompared: Count,
    restoreSeconds: Count,
    ageHours: Count,
    problems: z.array(z.string()),
  })
  .transform(({ at, proven, snapshots, filesCompared, restoreSeconds, ageHours, problems }): Drill => ({
    at: Date.parse(at),
    // Who compared nothing has proven nothing.
    proven: proven && problems.length === 0 && snapshots.length > 0 && filesCompared > 0,
    snapshotIds: snapshots.map(({ id }) => id),
    filesCompared,
    durationMs: restoreSeconds * SECOND_MS,
    ageMs: ageHours * HOUR_MS,
    problems: problems.slice(0, 20).map((problem) => problem.slice(0, 300)),
  }))
