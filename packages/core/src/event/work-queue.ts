/** One piece of work to be done at least once. */
export interface Job<Payload = unknown> {
  /** Jobs with one key are one job: a second enqueue of a waiting key changes nothing but what {@link NewJob.notBefore} says. */
  readonly key: string
  readonly kind: string
  readonly payload: Payload
  /** How often it was claimed before, 0 at first. */
  readonly attempts: number
  readonly traceId: string
  /** Milliseconds since the Unix epoch. */
  readonly enqueuedAt: number
}

export interface NewJob<Payload = unknown> {
  readonly key: string
  readonly kind: string
  readonly payload: Payload
  readonly traceId: string
  /** Not to be claimed before this instant (ms since the epoch). Default: at once. A waiting job keeps the earlier of the two. */
  readonly notBefore?: number
}

export interface DeadJob extends Job {
  readonly reason: string
  readonly diedAt: number
}

/** Where work is handed over to be done later: all that a step of the pipeline needs of a queue, also of one that calls its workers itself. */
export interface WorkIntake {
  /** When it has answered, the jobs survive a crash of this process. @throws {StoreUnavailable} Calling again is safe. */
  enqueue(jobs: readonly NewJob[]): Promise<void>
}

/**
 * Work that survives a crash. A claimed job is hidden for its lease; a worker that dies lets it come back.
 *
 * A job enqueued under the key of one that is claimed just now is kept and comes after it, so that what arrived
 * while the work was going on is not lost.
 */
export interface WorkQueue extends WorkIntake {
  /** Takes up to `limit` due jobs, oldest due first. @param leaseMs How long they stay hidden from other claims. */
  claim(options: { kinds: readonly string[]; limit: number; leaseMs: number; now: number }): Promise<Job[]>
  /** The work is done. A claim whose lease ran out meanwhile is still ended by it. */
  complete(job: Job): Promise<void>
  /** Puts a claimed job back. @param at When it is due again, ms since the epoch. */
  retry(job: Job, at: number, reason: string): Promise<void>
  /** Moves a claimed job to the dead letters, where it stays until a person replays or drops it. */
  bury(job: Job, reason: string, now: number): Promise<void>
  dead(limit: number): Promise<DeadJob[]>
  /** @returns false when no dead job has that key. */
  revive(key: string, now: number): Promise<boolean>
  /** Waiting and claimed jobs, per kind. */
  depth(): Promise<ReadonlyMap<string, number>>
}
