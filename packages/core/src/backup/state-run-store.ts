import type { StateStore } from '../state/state-store.ts'
import type { RunStore } from './run-store.ts'
import { BackupRun, isOpen } from './run.ts'

const PREFIX = 'backups/'

/** The runs in a state store, which is what one machine has. */
export function openStateRunStore(state: StateStore): RunStore {
  const all = async () => (await state.list(PREFIX)).map(({ value }) => BackupRun.parse(value))
  return {
    async find(id) {
      const entry = await state.get(PREFIX + id)
      return entry && { run: BackupRun.parse(entry.value), version: String(entry.version) }
    },
    add: (run) => state.put(PREFIX + run.id, run, 0),
    replace: (run, version) => state.put(PREFIX + run.id, run, Number(version)),
    open: async () => (await all()).filter(isOpen),
    since: async (date) => (await all()).filter(({ id }) => id >= date),
  }
}
