import type { RunStore } from '@innkeeper/core/backup/run-store'
import { BackupRun, isOpen } from '@innkeeper/core/backup/run'

import type { Firestore, FirestoreDocument, Precondition, StructuredQuery } from './client.ts'
import { jsonFields, jsonInFields } from './json-value.ts'
import { valueOf } from './values.ts'

export const BACKUPS = 'backups'

/** Backup runs in Firestore, each a document whose fields people can read; two more are there to be asked for: `day` and `open`. */
export function openFirestoreRunStore(firestore: Firestore): RunStore {
  async function write(run: BackupRun, currentDocument: Precondition): Promise<'stored' | 'conflict'> {
    const fields = jsonFields({ ...run, day: run.id.slice(0, 10), open: isOpen(run) })
    const outcome = await firestore.commit([{ collection: BACKUPS, id: run.id, fields, currentDocument }])
    return outcome === 'precondition' ? 'conflict' : 'stored'
  }

  async function query(asked: StructuredQuery): Promise<BackupRun[]> {
    return (await firestore.query(BACKUPS, asked)).map(runOf)
  }

  return {
    async find(id) {
      const [document] = await firestore.get(BACKUPS, [id])
      return document && { run: runOf(document), version: document.updateTime }
    },
    add: (run) => write(run, { exists: false }),
    replace: (run, version) => write(run, { updateTime: version }),
    open: () => query({ where: { fieldFilter: { field: { fieldPath: 'open' }, op: 'EQUAL', value: valueOf(true) } } }),
    since: (date) =>
      query({
        where: { fieldFilter: { field: { fieldPath: 'day' }, op: 'GREATER_THAN_OR_EQUAL', value: valueOf(date) } },
        orderBy: [{ field: { fieldPath: 'day' }, direction: 'ASCENDING' }],
      }),
  }
}

function runOf({ fields }: FirestoreDocument): BackupRun {
  return BackupRun.parse(jsonInFields(fields))
}
