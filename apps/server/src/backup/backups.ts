import type { Concern } from '@innkeeper/core/backup/concerns'
import type { Drill } from '@innkeeper/core/backup/drill'
import type { BackupKind } from '@innkeeper/core/backup/kind'
import type { BackupRun } from '@innkeeper/core/backup/run'
import type { TriggerOutcome } from '@innkeeper/core/pipeline/trigger-backup'

import type { Engine } from '../engine.ts'
import { openCloudBackups } from './cloud-backups.ts'
import { isSavedInCloud } from './house-backup-settings.ts'
import { openHouseBackups } from './house-backups.ts'

/** The backups of an installation, as its server sees them. */
export interface Backups {
  /** Starts a run, which goes on in the background. Undefined where others begin them. */
  readonly start: ((trigger: string) => Promise<TriggerOutcome>) | undefined
  overview(): Promise<BackupOverview>
  /** What is amiss, beyond the single run and with the last one. */
  concerns(): Promise<readonly Concern[]>
  find(id: string): Promise<BackupRun | undefined>
  /** @returns The run that it is kept with; undefined where none has run. */
  takeDrill(drill: Drill): Promise<BackupRun | undefined>
  /** In Prometheus's text format. */
  metricsText(): Promise<string>
  stop(): Promise<void>
}

export interface BackupOverview {
  /** `here`: this machine saves itself. `cloud`: a function has a server made for every run, and this server only shows what they wrote. */
  readonly place: 'here' | 'cloud'
  /** Null where this server has nothing to do with it. */
  readonly repository: string | null
  readonly paths: readonly string[]
  /** Why restic is not used; null when it is. Then the data file alone is copied. */
  readonly toolProblem: string | null
  /** When the next run is due, in milliseconds since the Unix epoch; null when nothing is scheduled here. */
  readonly nextAt: number | null
  /** Of a good year, oldest first. */
  readonly runs: readonly BackupRun[]
  /** Ids of the runs whose snapshots the retention keeps, with the rules that do. */
  readonly kept: ReadonlyMap<string, readonly BackupKind[]>
  readonly concerns: readonly Concern[]
}

export function openBackups(engine: Engine): Backups {
  const { cloudRuns, config } = engine
  return cloudRuns && isSavedInCloud(config) ? openCloudBackups(cloudRuns, engine) : openHouseBackups(engine)
}
