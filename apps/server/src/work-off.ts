import type { Job, WorkQueue } from '@innkeeper/core/event/work-queue'
import type { Clock } from '@innkeeper/core/pipeline/ports'

const LEASE_MS = 60_000

export interface WaitingWork {
  readonly kind: string
  /** Jobs claimed at a time. */
  readonly limit: number
  /** Default: a minute. */
  readonly leaseMs?: number
  work(job: Job): Promise<void>
  /** Jobs of one line are done one after another, others side by side. Default: each job is a line of its own. */
  lineOf?(job: Job): unknown
}

/**
 * Claims jobs of a kind and does them.
 *
 * @param putBack What becomes of one that failed. @returns How many were claimed.
 */
export async function workOff(
  { queue, now }: { readonly queue: Pick<WorkQueue, 'claim' | 'complete'>; readonly now: Clock },
  { kind, limit, leaseMs = LEASE_MS, work, lineOf = (job) => job }: WaitingWork,
  putBack: (job: Job, error: unknown) => Promise<void>,
): Promise<number> {
  const jobs = await queue.claim({ kinds: [kind], limit, leaseMs, now: now() })
  const workOne = async (job: Job): Promise<void> => {
    try {
      await work(job)
      await queue.complete(job)
    } catch (error) {
      await putBack(job, error)
    }
  }
  const lines = Map.groupBy(jobs, lineOf)
  await Promise.all(
    [...lines.values()].map(async (line) => {
      for (const job of line) await workOne(job)
    }),
  )
  return jobs.length
}
