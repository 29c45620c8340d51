import type { BackupServers } from '../backup/backup-servers.ts'
import { changeRun } from '../backup/run-store.ts'
import { isLive, withDeletion, type BackupRun } from '../backup/run.ts'
import { InnkeeperError } from '../errors.ts'
import type { BackupPorts } from './backup-ports.ts'
import { warnOf } from './tell-of-backup.ts'

/** Deletes the servers of a run that has ended, and proves them gone. What is left is warned of, and left to the next call. */
export async function removeServersOf(run: BackupRun, servers: BackupServers, ports: BackupPorts): Promise<BackupRun> {
  const { runs, now } = ports
  const deleting = (await changeRun(runs, run.id, (it) => withDeletion(it, 'deleting_server', now()))) ?? run
  if (await areRemoved(run, servers, ports))
    return (await changeRun(runs, run.id, (it) => withDeletion(it, 'server_deleted', now()))) ?? deleting
  await warnOf(deleting, 'server.not_deleted', 'its server could not be deleted yet; it is tried again.', ports)
  return deleting
}

async function areRemoved(run: BackupRun, servers: BackupServers, ports: BackupPorts): Promise<boolean> {
  try {
    // By its id too, should somebody have taken its label.
    const ids = new Set(run.serverId === null ? [] : [run.serverId])
    for (const { id, runId } of await servers.list()) if (runId === run.id) ids.add(id)
    let left = 0
    for (const id of ids) if (!(await isRemoved(id, servers, ports))) left++
    return left === 0
  } catch (error) {
    if (!(error instanceof InnkeeperError)) throw error
    ports.log.error('backup servers cannot be listed', { run: run.id, error })
    return false
  }
}

/**
 * Deletes servers that no run accounts for: their run is unknown, over, or has another one. People are told of each.
 *
 * @returns Whether none of them is left.
 */
export async function removeStrays(servers: BackupServers, ports: BackupPorts): Promise<boolean> {
  const { runs, log, notifier } = ports
  let left = 0
  for (const { id, runId } of await servers.list()) {
    const run = runId === undefined ? undefined : (await runs.find(runId))?.run
    if (run && isLive(run) && (run.serverId === null || run.serverId === id)) continue
    const removed = await isRemoved(id, servers, ports)
    if (!removed) left++
    log.error('stray backup server', { server: id, run: runId, removed })
    try {
      const end = removed ? 'has been deleted' : 'could NOT be deleted, please look after it'
      await notifier.tell(`Backup server ${id} belonged to no run at work (${runId ?? 'no label'}) and ${end}.`)
    } catch (error) {
      log.error('backup news not delivered', { server: id, error })
    }
  }
  return left === 0
}

async function isRemoved(id: number, servers: BackupServers, { log }: BackupPorts): Promise<boolean> {
  try {
    return (await servers.remove(id)) === 'gone'
  } catch (error) {
    if (!(error instanceof InnkeeperError)) throw error
    log.error('backup server not deleted', { server: id, error })
    return false
  }
}
