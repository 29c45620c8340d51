import { open, rename, rm } from 'node:fs/promises'
import { backup, DatabaseSync } from 'node:sqlite'

import { InnkeeperError } from '@innkeeper/core/errors'

import type { Database } from './open-database.ts'

/** The copy is no sound database; the file that was there before is untouched. */
export class BackupUnsound extends InnkeeperError {
  override readonly name = 'BackupUnsound'
  readonly code = 'store.backup_unsound'
  readonly retry = 'later'
}

/** All pages in one step: the step's read transaction is what makes the copy one state, and a later commit cannot make it begin anew. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the data file while it is being written. The copy is one state of the whole, which holds everything committed before the call. It stands under
 * `target` only when it is complete, checked and on the disk; a file of that name is replaced. Neither reads nor writes wait for it.
 *
 * @throws {BackupUnsound}
 */
export async function backupDatabase(database: Database, target: string): Promise<void> {
  const partial = `${target}.partial`
  try {
    await rm(partial, { force: true })
    await copyPages(database, partial)
    check(partial)
    const file = await open(partial, 'r+')
    try {
      await file.chmod(0o600)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, target)
  } finally {
    for (const leftover of ['', '-wal', '-shm']) await rm(partial + leftover, { force: true })
  }
}

async function copyPages(database: Database, target: string): Promise<void> {
  if (database.file === ':memory:') {
    await backup(database.connection, target, { rate: ALL_PAGES })
    return
  }
  // A connection of its own: the copying runs on another thread, where it would mix with the error state of the connection that writes.
  const source = new DatabaseSync(database.file, { readOnly: true })
  try {
    await backup(source, target, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
}

function check(file: string): void {
  const copy = new DatabaseSync(file)
  try {
    // One file is easier to keep than three: the copy is opened as WAL again by whoever uses it.
    copy.exec('PRAGMA journal_mode = DELETE')
    const row = copy.prepare('PRAGMA quick_check(1)').get()
    if (row?.['quick_check'] !== 'ok') throw new BackupUnsound('the copy of the data file is not sound')
  } finally {
    copy.close()
  }
}
