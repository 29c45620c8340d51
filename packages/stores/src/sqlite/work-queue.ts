import type { DeadJob, Job, NewJob, WorkQueue } from '@innkeeper/core/event/work-queue'

import type { Database } from './open-database.ts'
import { writeTogether } from './write-together.ts'

/** A waiting job of the same key keeps the earlier instant and nothing else of the new one. */
const ENQUEUE = `
  INSERT INTO jobs (key, kind, payload, trace_id, enqueued_at, due_at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (key, claimed) DO UPDATE SET due_at = min(due_at, excluded.due_at)`

/** A waiting job whose key is claimed comes after that claim, also when its lease has run out: then the claim itself is due again. */
const DUE = `
  SELECT number, due_at FROM jobs
  WHERE kind = ? AND due_at <= ?
    AND (claimed = 1 OR NOT EXISTS (SELECT 1 FROM jobs AS ahead WHERE ahead.key = jobs.key AND ahead.claimed = 1))
  ORDER BY due_at, number LIMIT ?`

/** While a job is claimed, `due_at` is the end of its lease: a job that nobody ends becomes due again by itself. */
const CLAIM = `
  UPDATE jobs SET claimed = 1, attempts = attempts + 1, due_at = ? WHERE number = ?
  RETURNING key, kind, payload, attempts - 1 AS attempts, trace_id, enqueued_at`

const RELEASE = 'UPDATE jobs INDEXED BY jobs_claimed SET due_at = :now WHERE claimed = 1 AND due_at > :now'

/** What waits goes on waiting for as long as it would have: instants of before the step are meant by the clock of then. */
const STEP_BACK = 'UPDATE jobs SET due_at = due_at - :back WHERE due_at > :now'
/** Smaller steps only make a job wait so much longer, in ms. */
const SMALL_STEP_MS = 1_000

/** The claim that a job came from. A worker whose lease ran out does not hold it any more once another has claimed it. */
const HELD = 'key = ? AND claimed = 1 AND enqueued_at = ? AND trace_id = ? AND attempts = ?'

/**
 * Work kept in the data file; opened once per {@link Database}. A clock that is set back makes no job wait longer, also when that
 * happens while the file is closed.
 *
 * @param clock `now` in milliseconds since the Unix epoch.
 */
export function openWorkQueue(database: Database, clock: { readonly now: () => number }): WorkQueue {
  // The file is this process's alone, so whoever held a claim before it was opened is gone: nobody has to wait for the lease to end.
  database.write(() => database.prepare(RELEASE).run({ now: clock.now() }))
  let latest = Number(database.prepare('SELECT max(enqueued_at) AS latest FROM jobs').get()?.['latest'] ?? 0)
  follow(clock.now())

  /** Notes what time it is, and takes waiting jobs along when the clock was set back. */
  function follow(now: number): void {
    const back = latest - now
    if (back > SMALL_STEP_MS) database.write(() => database.prepare(STEP_BACK).run({ back, now }))
    latest = now
  }

  return {
    enqueue: async (jobs) => {
      if (jobs.length === 0) return
      const now = clock.now()
      await writeTogether(database, () => {
        for (const job of jobs) writeJob(database, job, now)
      })
    },

    claim: async ({ kinds, limit, leaseMs, now }) => {
      follow(now)
      const due = database.read(() => dueJobs(database, kinds, limit, now))
      if (due.length === 0) return []
      return database.write(() => {
        const claim = database.prepare(CLAIM)
        return due.flatMap((number) => {
          const row = claim.get(now + leaseMs, number)
          return row ? [jobOf(row)] : []
        })
      })
    },

    complete: (job) =>
      writeTogether(database, () => {
        database
          .prepare('DELETE FROM jobs WHERE key = ? AND claimed = 1 AND enqueued_at = ? AND trace_id = ?')
          .run(job.key, job.enqueuedAt, job.traceId)
      }),

    retry: async (job, at) =>
      database.write(() => {
        if (!database.prepare(`SELECT 1 FROM jobs WHERE ${HELD}`).get(...holdOf(job))) return
        // What was enqueued under its key meanwhile is the same job now: it keeps the newer payload and the attempts made so far.
        const merged = database
          .prepare('UPDATE jobs SET due_at = min(due_at, ?), attempts = max(attempts, ?) WHERE key = ? AND claimed = 0')
          .run(at, job.attempts + 1, job.key)
        const end = merged.changes > 0 ? 'DELETE FROM jobs' : 'UPDATE jobs SET claimed = 0, due_at = ?'
        database.prepare(`${end} WHERE ${HELD}`).run(...(merged.changes > 0 ? [] : [at]), ...holdOf(job))
      }),

    bury: async (job, reason, now) =>
      database.write(() => {
        const row = database.prepare(`DELETE FROM jobs WHERE ${HELD} RETURNING payload`).get(...holdOf(job))
        if (!row) return
        database
          .prepare(
            `INSERT OR REPLACE INTO dead_jobs (key, kind, payload, trace_id, enqueued_at, attempts, reason, died_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(job.key, job.kind, String(row['payload']), job.traceId, job.enqueuedAt, job.attempts + 1, reason, now)
      }),

    dead: async (limit) =>
      database.read(() =>
        database
          .prepare('SELECT * FROM dead_jobs ORDER BY died_at DESC, key LIMIT ?')
          .all(limit)
          .map((row): DeadJob => ({ ...jobOf(row), reason: String(row['reason']), diedAt: Number(row['died_at']) })),
      ),

    revive: async (key, now) =>
      database.write(() => {
        const row = database.prepare('DELETE FROM dead_jobs WHERE key = ? RETURNING *').get(key)
        if (!row) return false
        writeJob(database, jobOf(row), now)
        return true
      }),

    depth: async () =>
      database.read(
        () =>
          new Map(
            database
              .prepare('SELECT kind, count(*) AS jobs FROM jobs GROUP BY kind')
              .all()
              .map((row) => [String(row['kind']), Number(row['jobs'])]),
          ),
      ),
  }
}

/** Queues one job inside a transaction that is open already. @param now Ms since the epoch. */
export function writeJob(database: Database, job: NewJob, now: number): void {
  database
    .prepare(ENQUEUE)
    .run(job.key, job.kind, JSON.stringify(job.payload ?? null), job.traceId, now, job.notBefore ?? now)
}

/** Numbers of due jobs of all kinds, oldest due first. Asked kind by kind, because the index has them in order only so. */
function dueJobs(database: Database, kinds: readonly string[], limit: number, now: number): number[] {
  const statement = database.prepare(DUE)
  return [...new Set(kinds)]
    .flatMap((kind) => statement.all(kind, now, limit))
    .map((row) => ({ number: Number(row['number']), dueAt: Number(row['due_at']) }))
    .sort((left, right) => left.dueAt - right.dueAt || left.number - right.number)
    .slice(0, limit)
    .map((due) => due.number)
}

function holdOf(job: Job): [string, number, string, number] {
  return [job.key, job.enqueuedAt, job.traceId, job.attempts + 1]
}

function jobOf(row: Record<string, unknown>): Job {
  return {
    key: String(row['key']),
    kind: String(row['kind']),
    payload: JSON.parse(String(row['payload'])) as unknown,
    attempts: Number(row['attempts']),
    traceId: String(row['trace_id']),
    enqueuedAt: Number(row['enqueued_at']),
  }
}
