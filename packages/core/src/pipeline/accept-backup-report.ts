import { Report } from '../backup/report.ts'
import { changeRun } from '../backup/run-store.ts'
import { withReport } from '../backup/run.ts'
import type { RunStatus } from '../backup/run-status.ts'
import { isSignedBy, reportKeyOf } from '../backup/signing.ts'
import { advanceBackup } from './advance-backup.ts'
import type { BackupPorts, TemporaryServers } from './backup-ports.ts'
import { warnOf } from './tell-of-backup.ts'

export type ReportOutcome =
  | { readonly outcome: 'taken'; readonly status: RunStatus }
  | { readonly outcome: 'malformed'; readonly problem: string }
  /** Not signed by the run's server, or not sent by it. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unknown_run' }

/**
 * Takes in what the server of a run says, and after the final word takes the server away. What comes late or again changes nothing.
 *
 * @param body As it came, since that is what was signed.
 * @param address The caller's, as the connection tells it.
 * @throws {StoreUnavailable} The report is not kept and must come again.
 */
export async function acceptBackupReport(
  body: Uint8Array<ArrayBuffer>,
  signature: string,
  address: string,
  temporary: TemporaryServers,
  ports: BackupPorts,
): Promise<ReportOutcome> {
  const { runs, now, log } = ports
  const report = read(body)
  if (typeof report === 'string') return { outcome: 'malformed', problem: report }
  const stored = await runs.find(report.runId)
  if (!stored) return { outcome: 'unknown_run' }
  const { run } = stored
  if (!(await isSignedBy(await reportKeyOf(temporary.secret, run), body, signature))) {
    log.warn('backup report refused', { run: run.id, reason: 'signature' })
    return { outcome: 'refused' }
  }
  if (run.serverIp !== address) {
    await warnOf(run, 'report.elsewhere', 'a report of it was sent from another address than its server.', ports)
    return { outcome: 'refused' }
  }
  const changed = (await changeRun(runs, run.id, (it) => withReport(it, report, now()))) ?? run
  log.info('backup report', { run: run.id, type: report.type, sequence: report.sequence, status: changed.status })
  if (report.type === 'working') return { outcome: 'taken', status: changed.status }
  try {
    return { outcome: 'taken', status: ((await advanceBackup(run.id, ports)) ?? changed).status }
  } catch (error) {
    // The report is kept. The reaper does the rest.
    log.error('backup run not brought to its end yet', { run: run.id, error })
    return { outcome: 'taken', status: changed.status }
  }
}

/** @returns The report, or which member of it is wrong. */
function read(body: Uint8Array<ArrayBuffer>): Report | string {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return 'no JSON in UTF-8'
  }
  const parsed = Report.safeParse(json)
  if (parsed.success) return parsed.data
  return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
}
