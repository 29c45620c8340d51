import { join } from 'node:path'

import { dumpAsker } from '@innkeeper/backup/questions/ask-dump'
import { scratchTools } from '@innkeeper/backup/questions/scratch-tools'
import { savePlainCopy } from '@innkeeper/backup/plain-copies'
import { ProgramMissing } from '@innkeeper/backup/program'
import { openReporter, type Reporter } from '@innkeeper/backup/reporter'
import { ResticFailed } from '@innkeeper/backup/restic/restic-failed'
import type { Restic } from '@innkeeper/backup/restic/restic'
import { runBackup } from '@innkeeper/backup/run-backup'
import { concernsOf } from '@innkeeper/core/backup/concerns'
import { backupDate } from '@innkeeper/core/backup/kind'
import { backupMetrics } from '@innkeeper/core/backup/metrics'
import type { FinalReport } from '@innkeeper/core/backup/report'
import { changeRun, type RunStore } from '@innkeeper/core/backup/run-store'
import { withOutcome, withReport, type BackupRun } from '@innkeeper/core/backup/run'
import { openStateRunStore } from '@innkeeper/core/backup/state-run-store'
import { InnkeeperError } from '@innkeeper/core/errors'
import { acceptDrill } from '@innkeeper/core/pipeline/accept-drill'
import { advanceBackup } from '@innkeeper/core/pipeline/advance-backup'
import type { BackupPorts } from '@innkeeper/core/pipeline/backup-ports'
import { reapBackups } from '@innkeeper/core/pipeline/reap-backups'
import { triggerBackup, type TriggerOutcome } from '@innkeeper/core/pipeline/trigger-backup'
import { openBackupNotifier } from '@innkeeper/operations/backup-notifier'
import { sleep } from '@innkeeper/runtime/retry'

import type { Engine } from '../engine.ts'
import { samplesText } from '../metrics.ts'
import { startLoop } from '../work-loop.ts'
import type { Backups } from './backups.ts'
import { keptRuns, runsOfYear } from './run-history.ts'
import { type BackupSchedule, dueTrigger, nextRunAt } from './schedule.ts'
import { DATA_SOURCE, stageDataFile } from './stage-data-file.ts'
import { ensurePassword, housePlaces, openHouseRestic } from './house-backup-settings.ts'

const LONGEST_MS = 4 * 3_600_000
const LOOK_MS = 60_000
const REMIND_MS = 15 * 60_000

/** Backups of an installation that is one machine: on a schedule of its own, with the same runs as a machine made for them. */
export function openHouseBackups(engine: Engine): Backups {
  const { config, dataFile, log, now, state } = engine
  const { PATH: path } = config
  const places = housePlaces(config)
  const runs: RunStore = openStateRunStore(state)
  const ports: BackupPorts = {
    runs,
    log,
    now,
    notifier: openBackupNotifier(
      { deadManUrl: config.BACKUP_DEAD_MAN_URL, opsRoomWebhook: config.OPS_ROOM_WEBHOOK_URL },
      { fetch: (request) => engine.fetch(request), now, sleep, random: engine.random },
    ),
    settings: { environment: 'house', longestMs: LONGEST_MS, serverWithinMs: LONGEST_MS, bootWithinMs: LONGEST_MS },
    temporary: undefined,
  }
  const stopping = new AbortController()
  let current: Promise<unknown> = Promise.resolve()
  /** Nobody but this process runs backups of this data file: a run that is open at the start was cut off. */
  const ready = endInterrupted(ports)
  const schedule: BackupSchedule = { time: config.BACKUP_TIME, notBefore: now() + LOOK_MS }

  async function start(trigger: string): Promise<TriggerOutcome> {
    await ready
    const outcome = await triggerBackup(trigger, ports)
    if (outcome.outcome === 'started') {
      current = carryOut(outcome.run).catch((error: unknown) => log.error('backup run broke off', { error }))
    }
    return outcome
  }

  async function carryOut(run: BackupRun): Promise<void> {
    const reporter = openReporter({
      runId: run.id,
      log,
      now,
      send: async (report) => void (await changeRun(runs, run.id, (it) => withReport(it, report, now()))),
    })
    await reporter.end(await saved(run, reporter))
    await advanceBackup(run.id, ports)
  }

  async function saved(run: BackupRun, reporter: Reporter): Promise<Pick<FinalReport, 'outcome' | 'error' | 'result'>> {
    const remainingMs = () => run.deadline - now()
    try {
      ensurePassword(places)
      const restic = openHouseRestic(config, places, {
        remainingMs,
        signal: stopping.signal,
        onLine: reporter.line,
      })
      await reporter.at('mounting_volumes', 'copying the data file')
      const data = dataFile && (await stageDataFile(engine, dataFile, join(places.staged, DATA_SOURCE)))
      const problem = await toolProblem(restic)
      if (problem !== null) return await savedPlainly(run, data?.dump, problem, reporter)
      return await runBackup({
        run,
        sources: [
          ...(data ? [data] : []),
          ...(places.paths.length > 0 ? [{ name: 'files', paths: places.paths, dump: undefined }] : []),
        ],
        writer: restic,
        pruner: restic,
        copy: null,
        staging: join(places.work, 'lists'),
        scratch: join(places.work, 'proof'),
        askDump: dumpAsker({
          tools: scratchTools({ path, remainingMs, signal: stopping.signal }),
          scratch: join(places.work, 'database'),
          line: reporter.line,
        }),
        reporter,
        now,
        random: engine.random,
      })
    } catch (error) {
      const code = error instanceof InnkeeperError ? error.code : 'backup.failed'
      const message = error instanceof Error ? error.message : String(error)
      return { outcome: 'error', error: { code, message: message.slice(0, 500) }, result: null }
    }
  }

  async function savedPlainly(
    run: BackupRun,
    dump: string | undefined,
    problem: string,
    reporter: Reporter,
  ): Promise<Pick<FinalReport, 'outcome' | 'error' | 'result'>> {
    if (dump === undefined) {
      const message = `${problem}, and BACKUP_PATHS cannot be saved without it`
      return { outcome: 'error', error: { code: 'restic.missing', message }, result: null }
    }
    reporter.line(`${problem}: the data file is copied as a whole instead`)
    await reporter.at('backing_up_daily', 'copying the data file without restic')
    const result = await savePlainCopy(dump, DATA_SOURCE, places.copies, run.startTime, now)
    if (places.paths.length === 0) return { outcome: 'completed', error: null, result }
    const message = `${problem}: the data file is saved, BACKUP_PATHS is not`
    return { outcome: 'partial', error: { code: 'restic.missing', message }, result }
  }

  async function toolProblem(restic: Restic): Promise<string | null> {
    try {
      await restic.version()
      return null
    } catch (error) {
      if (error instanceof ProgramMissing) return 'restic is not installed'
      if (error instanceof ResticFailed && error.code === 'restic.too_old') return error.message
      throw error
    }
  }

  const history = () => runsOfYear(runs, now())

  async function look(): Promise<number> {
    await ready
    const trigger = dueTrigger(schedule, await runs.since(backupDate(now())), now())
    if (trigger === undefined) return LOOK_MS
    await start(trigger)
    await current
    return LOOK_MS
  }

  /** Tells people again what they were not told, and what is amiss beyond the single run. */
  async function remind(): Promise<number> {
    await ready
    await reapBackups(ports)
    return REMIND_MS
  }

  const loops = [startLoop({ name: 'backup', step: look, log }), startLoop({ name: 'backup-news', step: remind, log })]
  return {
    start,
    async find(id) {
      return (await runs.find(id))?.run
    },
    async overview() {
      const all = await history()
      const restic = openHouseRestic(config, places, { remainingMs: () => LOOK_MS })
      return {
        place: 'here',
        repository: places.repository,
        paths: places.paths,
        toolProblem: await toolProblem(restic).catch((error: unknown) =>
          error instanceof Error ? error.message : String(error),
        ),
        nextAt: nextRunAt(schedule, all, now()),
        runs: all,
        kept: keptRuns(all),
        concerns: concernsOf(all, now()),
      }
    },
    concerns: async () => concernsOf(await history(), now()),
    takeDrill: (drill) => acceptDrill(drill, { runs, now }),
    metricsText: async () => samplesText(backupMetrics(await history(), now())),
    async stop() {
      stopping.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
      await current
    },
  }
}

async function endInterrupted(ports: BackupPorts): Promise<void> {
  const { runs, now } = ports
  for (const run of await runs.open()) {
    if (run.outcome === null) {
      const error = {
        code: 'run.interrupted',
        message: 'Innkeeper was stopped while it ran, or restored from what it saved',
      }
      await changeRun(runs, run.id, (it) => withOutcome(it, 'error', error, now()))
    }
    await advanceBackup(run.id, ports)
  }
}
