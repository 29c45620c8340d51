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

/** Pages copied at one go, during which nothing else is read or written. About a millisecond. */
const PAGES_AT_ONCE = 128

/**
 * Copies the data file while it is being written. The copy is one state of the whole, which holds everything committed before the call and what is committed
 * while it runs. It stands under `target` only when it is complete, checked and on the disk; a file of that name is replaced.
 *
 * @throws {BackupUnsound}
 */
export async function backupDatabase(database: Database, target: string): Promise<void> {
  const partial = `${target}.partial`
  try {
    await rm(partial, { force: true })
    await backup(database.connection, partial, { rate: PAGES_AT_ONCE })
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
