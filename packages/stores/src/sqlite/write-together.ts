import { setImmediate } from 'node:timers'

import { StoreUnavailable } from '@innkeeper/core/errors'

import type { Database, Durability } from './open-database.ts'

interface Waiting {
  readonly durability: Durability
  /** Does the work, inside the transaction. */
  readonly run: () => void
  /** Answers the caller, after the transaction. @param refusal Why nothing was kept of it, if so. */
  readonly settle: (refusal?: unknown) => void
}

const waitingFor = new WeakMap<Database, Waiting[]>()

/**
 * Runs `work` in a transaction that it shares with all that is written this way in the same turn of the event loop, in the order of the
 * calls: many small writes wait for the disk together and not one after another. Each is whole or nothing by itself; one that throws
 * takes nothing else back.
 *
 * @param durability `power` waits for the disk, and lets what shares its transaction wait too; default `process`.
 * @returns What `work` made, once it is kept.
 * @throws {StoreUnavailable} The database refused; nothing of it is kept.
 */
export function writeTogether<Result>(
  database: Database,
  work: () => Result,
  durability: Durability = 'process',
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let outcome: { readonly result: Result } | { readonly error: unknown } | undefined
    const entry: Waiting = {
      durability,
      run() {
        outcome = undefined
        try {
          outcome = { result: part(database, work) }
        } catch (error) {
          if (!database.connection.isTransaction) throw error
          outcome = { error }
        }
      },
      settle(refusal) {
        if (refusal !== undefined || !outcome) reject(refusal)
        else if ('error' in outcome) reject(outcome.error)
        else resolve(outcome.result)
      },
    }
    const waiting = waitingFor.get(database)
    if (waiting) {
      waiting.push(entry)
      return
    }
    waitingFor.set(database, [entry])
    setImmediate(() => writeWaiting(database))
  })
}

function writeWaiting(database: Database): void {
  const batch = waitingFor.get(database) ?? []
  waitingFor.delete(database)
  try {
    database.write(
      () => {
        for (const { run } of batch) run()
      },
      batch.some(({ durability }) => durability === 'power') ? 'power' : 'process',
    )
  } catch (error) {
    const refusal =
      error instanceof StoreUnavailable
        ? error
        : new StoreUnavailable('the data file took nothing of a write', { cause: error })
    for (const { settle } of batch) settle(refusal)
    return
  }
  for (const { settle } of batch) settle()
}

/** Runs `work` so that it can be taken back alone. */
function part<Result>(database: Database, work: () => Result): Result {
  database.prepare('SAVEPOINT part').run()
  try {
    return work()
  } catch (error) {
    // Some refusals (a full disk) have taken the whole transaction back already.
    if (database.connection.isTransaction) database.prepare('ROLLBACK TO part').run()
    throw error
  } finally {
    if (database.connection.isTransaction) database.prepare('RELEASE part').run()
  }
}
