import type { Job } from '@innkeeper/core/event/work-queue'

/** A job as it lies in a message. */
export interface QueuedJob extends Job {
  /** When it is due, in milliseconds since the Unix epoch. */
  readonly dueAt: number
}

/** A job whose messages this process holds: they come to nobody else as long as it goes on asking for time. */
interface Held {
  readonly job: QueuedJob
  /** By which its messages are acknowledged. Several where one job was queued more than once. */
  readonly ackIds: readonly string[]
  /** Its place in the order of arrival. */
  readonly arrived: number
}

interface Claimed extends Held {
  /** Until then it is handed to nobody else, in milliseconds since the Unix epoch. */
  readonly leaseUntil: number
}

/**
 * The jobs that a process has taken out of a subscription. Here jobs of one key become one, wait for their time and for the one of their key
 * that is being worked on: Pub/Sub knows none of that. In memory; what is not acknowledged comes again.
 */
export class HeldJobs {
  readonly #waiting = new Map<string, Held>()
  readonly #claimed = new Map<string, Claimed>()
  #arrivals = 0

  add(job: QueuedJob, ackId: string): void {
    const before = this.#waiting.get(job.key)
    this.#waiting.set(job.key, {
      job: before ? merged(before.job, job) : job,
      ackIds: [...(before?.ackIds ?? []), ackId],
      arrived: before?.arrived ?? ++this.#arrivals,
    })
  }

  /** The oldest due first; each is handed out again when its lease has ended. */
  claim(options: {
    readonly kinds: readonly string[]
    readonly limit: number
    readonly leaseMs: number
    readonly now: number
  }): Job[] {
    const { kinds, limit, leaseMs, now } = options
    const lost = [...this.#claimed.values()].filter(({ leaseUntil }) => leaseUntil <= now)
    const due = [...this.#waiting.values()].filter(({ job }) => job.dueAt <= now && !this.#claimed.has(job.key))
    const found = [...lost.map((held) => ({ ...held, job: triedAgain(held) })), ...due]
      .filter(({ job }) => kinds.includes(job.kind))
      .sort((left, right) => left.job.dueAt - right.job.dueAt || left.arrived - right.arrived)
      .slice(0, limit)
    for (const held of found) {
      if (!this.#claimed.has(held.job.key)) this.#waiting.delete(held.job.key)
      this.#claimed.set(held.job.key, { ...held, leaseUntil: now + leaseMs })
    }
    return found.map(({ job }) => withoutTime(job))
  }

  /** Whether the job is still the caller's: its lease has not gone to another. */
  holds(job: Job): boolean {
    const claimed = this.#claimed.get(job.key)
    return claimed !== undefined && isSame(claimed.job, job) && claimed.job.attempts === job.attempts
  }

  /** Forgets a claimed job, whoever holds it now. @returns By which its messages are acknowledged. */
  release(job: Job): readonly string[] {
    const claimed = this.#claimed.get(job.key)
    if (!claimed || !isSame(claimed.job, job)) return []
    this.#claimed.delete(job.key)
    return claimed.ackIds
  }

  get ackIds(): string[] {
    return [...this.#waiting.values(), ...this.#claimed.values()].flatMap(({ ackIds }) => ackIds)
  }

  get size(): number {
    return this.#waiting.size + this.#claimed.size
  }

  depth(): Map<string, number> {
    const depth = new Map<string, number>()
    for (const { job } of [...this.#waiting.values(), ...this.#claimed.values()]) {
      depth.set(job.kind, (depth.get(job.kind) ?? 0) + 1)
    }
    return depth
  }
}

function withoutTime({ key, kind, payload, attempts, traceId, enqueuedAt }: QueuedJob): Job {
  return { key, kind, payload, attempts, traceId, enqueuedAt }
}

/** The first one's payload, the earlier time and the more attempts. */
function merged(first: QueuedJob, second: QueuedJob): QueuedJob {
  return {
    ...first,
    dueAt: Math.min(first.dueAt, second.dueAt),
    attempts: Math.max(first.attempts, second.attempts),
  }
}

function triedAgain({ job }: Claimed): QueuedJob {
  return { ...job, attempts: job.attempts + 1 }
}

function isSame(left: Job, right: Job): boolean {
  return left.enqueuedAt === right.enqueuedAt && left.traceId === right.traceId
}
