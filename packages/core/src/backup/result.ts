import * as z from 'zod'

const Count = z.number().int().min(0)
const Instant = z.number().int()

/** One source's snapshot of this run. */
const SnapshotMade = z.object({
  /** What was saved: `rocketchat`, `keycloak`, `seaweedfs`, `innkeeper`. */
  source: z.string().min(1).max(60),
  snapshotId: z.string().min(1).max(100),
  files: Count,
  bytes: Count,
  /** What the repository grew by, in bytes. */
  bytesAdded: Count,
  /** Files that could not be read; above 0 the run is `partial`. */
  unreadable: Count,
})

/** What was restored from a snapshot and held against what had been saved. */
export const Proof = z.object({
  at: Instant,
  /** `sample`: a part of the files, on every run. `full`: everything, monthly. */
  extent: z.enum(['sample', 'full']),
  proven: z.boolean(),
  snapshotIds: z.array(z.string().min(1).max(100)).max(50),
  filesCompared: Count,
  bytesCompared: Count,
  durationMs: Count,
  /** What the loaded dumps were asked, each with what came back. Counts and ages, never contents. */
  questions: z
    .array(
      z.object({
        question: z.string().max(200),
        answer: z.string().max(200),
        expected: z.string().max(200),
        right: z.boolean(),
      }),
    )
    .max(50),
})
export type Proof = z.infer<typeof Proof>

/** Everything a run leaves behind, as the machine that saved tells it once at the end. */
export const RunResult = z.object({
  snapshots: z.array(SnapshotMade).max(50),
  /** The repository's size after the run, in bytes; null when it could not be told. */
  repositoryBytes: Count.nullable(),
  /** Snapshots in the repository after the run, all and by the rules that keep them. */
  kept: z.object({ all: Count, daily: Count, weekly: Count, monthly: Count }).nullable(),
  /** Snapshots removed by the retention. */
  removed: Count,
  /** The part of the data that was read and checked, as restic names it (`3/13`); null when no check was due. */
  check: z.object({ subset: z.string().max(20), errors: Count }).nullable(),
  /** Whether the second repository was filled and the repository pruned and found sound; false when that was not due. */
  upkeep: z.boolean().default(false),
  proof: Proof.nullable(),
  /** `restic 0.19.1` */
  tool: z.string().max(60),
})
export type RunResult = z.infer<typeof RunResult>
