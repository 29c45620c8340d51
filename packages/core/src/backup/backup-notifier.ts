import type { BackupRun } from './run.ts'

/** Whoever must hear of backups. Both may hear a thing twice. @throws {ServiceUnavailable | ServiceRefused} From each method. */
export interface BackupNotifier {
  /** The dead-man switch, which raises the alarm when it hears nothing. Anything but a complete run is a failure to it. */
  ping(signal: 'start' | 'success' | 'failure', run: BackupRun): Promise<void>
  /** The people, in the operations room. @param text A line or more, without secrets. */
  tell(text: string): Promise<void>
}
