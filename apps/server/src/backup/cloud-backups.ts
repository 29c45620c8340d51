import { type Concern, concernsOf } from '@innkeeper/core/backup/concerns'
import { backupMetrics } from '@innkeeper/core/backup/metrics'
import type { BackupRun } from '@innkeeper/core/backup/run'
import type { RunStore } from '@innkeeper/core/backup/run-store'
import { acceptDrill } from '@innkeeper/core/pipeline/accept-drill'

import { samplesText } from '../metrics.ts'
import type { Backups } from './backups.ts'
import { keptRuns, rememberedRuns } from './run-history.ts'

/** The runs that `functions/gcp/backup` begins and reports of. Nothing of them is changed from here, but that drills are added. */
export function openCloudBackups(runs: RunStore, { now }: { readonly now: () => number }): Backups {
  const history = rememberedRuns(runs, now)
  return {
    start: undefined,
    async find(id) {
      return (await runs.find(id))?.run
    },
    async overview() {
      const all = await history()
      return {
        place: 'cloud',
        repository: null,
        paths: [],
        toolProblem: null,
        nextAt: null,
        runs: all,
        kept: keptRuns(all),
        concerns: cloudConcernsOf(all, now()),
      }
    },
    concerns: async () => cloudConcernsOf(await history(), now()),
    takeDrill: (drill) => acceptDrill(drill, { runs, now }),
    metricsText: async () => samplesText(backupMetrics(await history(), now())),
    stop: () => Promise.resolve(),
  }
}

/** Here nobody starts the first run by starting the server: none at all is amiss too. */
function cloudConcernsOf(runs: readonly BackupRun[], now: number): Concern[] {
  return runs.length > 0
    ? concernsOf(runs, now)
    : [
        {
          code: 'run.none',
          text: 'No backup has ever been begun. Are the backup functions and their schedule deployed?',
        },
      ]
}
