import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

import { InnkeeperError, StoreUnavailable } from '@innkeeper/core/errors'
import { getLoadablePath } from 'sqlite-vec'

import { migrate } from './migrations.ts'

/** Another process works on the data file. Two writers would each believe that the other's work is undone. */
export class DataFileInUse extends InnkeeperError {
  override readonly name = 'DataFileInUse'
  readonly code = 'store.in_use'
  readonly retry = 'never'
}

/** What a committed write survives: the end of this process, or that of the machine too. */
export type Durability = 'process' | 'power'

/** One open data file. All stores of a process share one. */
export interface Database {
  /** Path of the data file, or `:memory:`. */
  readonly file: string
  readonly connection: DatabaseSync
  /** A statement prepared at most once. Not to be iterated while it is used elsewhere. */
  prepare(sql: string): StatementSync
  /**
   * Runs `work` as one transaction: all of it is kept, or nothing when it throws. Transactions do not nest.
   *
   * @param durability `power` waits for the disk; default `process`.
   * @throws {StoreUnavailable} The database refused; nothing is kept.
   */
  write<Result>(work: () => Result, durability?: Durability): Result
  /** @throws {StoreUnavailable} */
  read<Result>(work: () => Result): Result
  /** Ends everything and lets another process open the file. Calling it again does nothing. */
  close(): void
}

/** How long another connection's short lock (a backup, a person with the sqlite3 program) is waited for. */
const BUSY_TIMEOUT_MS = 5_000
const CACHE_KIB = 32_768
/** Pages of the write-ahead log, of 4 KiB, that are moved into the file at a time: fewer are moved more often, more of them hold up intake. */
const CHECKPOINT_PAGES = 2_000
const STATEMENTS_KEPT = 400

/**
 * Opens the data file for this process alone, making it and its folder if they are missing, and brings its schema up to date.
 *
 * @param file A path, or `:memory:` for a database that ends with the process.
 * @throws {DataFileInUse} Another process has it open.
 * @throws {DataFileTooNew} A newer version of this program wrote it.
 */
export function openDatabase(file: string): Database {
  const lock = file === ':memory:' ? undefined : takeLock(file)
  try {
    const connection = new DatabaseSync(file, { allowExtension: true, timeout: BUSY_TIMEOUT_MS })
    try {
      prepareConnection(connection)
      migrate(connection)
    } catch (error) {
      connection.close()
      throw error
    }
    return databaseOf(file, connection, lock)
  } catch (error) {
    lock?.close()
    throw error
  }
}

function prepareConnection(connection: DatabaseSync): void {
  connection.loadExtension(getLoadablePath())
  connection.enableLoadExtension(false)
  // NORMAL keeps every commit over a crash of the process, and the file consistent over a power cut, which may take back the newest
  // commits. Work repeated for that ends in the same state; what must not be taken back is written with durability `power`.
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA journal_size_limit = 67108864;
    PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
  `)
}

/**
 * Holds `<file>.lock` for as long as the process lives. The lock is the operating system's, on a database of its own: it ends with the
 * process, however that ends, and leaves the data file open to readers and backups.
 */
function takeLock(file: string): DatabaseSync {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Guests' data: for the owner of the process alone. SQLite gives the files beside it the same rights.
  for (const path of [file, `${file}.lock`]) closeSync(openSync(path, 'a', 0o600))
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw new DataFileInUse(
      `the data file ${file} is in use by another process; stop that one first, or choose another data directory`,
      { cause: error },
    )
  }
}

function databaseOf(file: string, connection: DatabaseSync, lock: DatabaseSync | undefined): Database {
  const statements = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    let statement = statements.get(sql)
    if (statement) return statement
    if (statements.size >= STATEMENTS_KEPT) {
      const [oldest] = statements.keys()
      if (oldest !== undefined) statements.delete(oldest)
    }
    statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  function transact<Result>(work: () => Result, durability: Durability): Result {
    if (connection.isTransaction) throw new Error('a transaction is open already')
    // The setting counts for the commit, and everything committed before it in the write-ahead log is flushed with it.
    if (durability === 'power') connection.exec('PRAGMA synchronous = FULL')
    try {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        connection.exec('COMMIT')
        return result
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK')
        throw error
      }
    } finally {
      if (durability === 'power') connection.exec('PRAGMA synchronous = NORMAL')
    }
  }

  return {
    file,
    connection,
    prepare,
    write: (work, durability = 'process') => guarded(() => transact(work, durability)),
    read: guarded,
    close() {
      if (!connection.isOpen) return
      statements.clear()
      connection.close()
      lock?.close()
    },
  }
}

/** Runs `work`; what SQLite refuses for reasons that may pass becomes {@link StoreUnavailable}, without the values involved. */
function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const reason = passingReason(error)
    if (reason === undefined) throw error
    throw new StoreUnavailable(`the data file could not be used (${reason})`, { cause: error })
  }
}

/** SQLite's codes for a wrong statement, a broken constraint and wrong values: mistakes of ours that no repetition mends. */
const MISTAKES = new Set([1, 19, 20, 21, 25])

function passingReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, errcode, errstr } = error as { code?: unknown; errcode?: unknown; errstr?: unknown }
  if (code === 'ERR_INVALID_STATE') return 'it is closed'
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return undefined
  // The low byte is the code, the rest its finer kind.
  if (MISTAKES.has(errcode & 0xff)) return undefined
  // SQLite's own fixed words for the code ("database or disk is full"): they hold no values.
  return `${typeof errstr === 'string' ? `${errstr}, ` : ''}SQLite error ${errcode}`
}
