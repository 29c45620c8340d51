import { LOG_LINES, type FinalReport, type Progress, type Report } from '@innkeeper/core/backup/report'
import type { WorkingStatus } from '@innkeeper/core/backup/run-status'
import type { Log } from '@innkeeper/runtime/log'
import type { Instant } from '@innkeeper/core/time/calendar'

import type { BackupProgress } from './restic/restic.ts'

/** Tells how a run is getting on, and at the end how it went. */
export interface Reporter {
  /** Where the run stands now. @param step In words, without secrets. */
  at(status: WorkingStatus, step: string): Promise<void>
  progress(progress: BackupProgress): void
  /** A line for the run's log. */
  line(text: string): void
  /** The last word. @throws What `send` throws: nobody may know how the run ended. */
  end(said: Pick<FinalReport, 'outcome' | 'error' | 'result'>): Promise<void>
}

export interface ReporterOptions {
  readonly runId: string
  readonly send: (report: Report) => Promise<void>
  readonly log: Log
  readonly now: () => Instant
}

/** Between two reports of progress, in ms. */
const PACE_MS = 15_000
const LONGEST_LINE = 400

/** A report that does not arrive is in the log and stops nothing; only the last one must arrive. */
export function openReporter({ runId, send, log, now }: ReporterOptions): Reporter {
  const lines: string[] = []
  let sequence = 0
  let status: WorkingStatus = 'booting'
  let step = ''
  let sentAt = 0
  /** Reports leave one after another, so that none overtakes another. */
  let sending: Promise<void> = Promise.resolve()

  const said = () => ({ runId, sequence: (sequence += 1), step, log: [...lines] })
  const tell = (progress: Progress | null): Promise<void> => {
    sentAt = now()
    const report: Report = { type: 'working', ...said(), status, progress }
    sending = sending
      .then(() => send(report))
      .catch((error: unknown) => log.warn('backup report lost', { status, error }))
    return sending
  }
  const line = (text: string) => {
    log.info(text, { run: runId })
    lines.push(`${new Date(now()).toISOString().slice(11, 19)} ${text}`.slice(0, LONGEST_LINE))
    if (lines.length > LOG_LINES) lines.shift()
  }

  return {
    at(next, words) {
      status = next
      step = words.slice(0, 200)
      line(step)
      return tell(null)
    },
    progress(it) {
      if (now() - sentAt < PACE_MS) return
      void tell({
        done: Math.min(1, it.percent_done),
        bytesDone: it.bytes_done,
        bytesTotal: it.total_bytes,
        filesDone: it.files_done,
        filesTotal: it.total_files,
      })
    },
    line,
    async end(how) {
      step = 'finished'
      line(how.error ? `${how.outcome}: ${how.error.message}` : how.outcome)
      await sending
      await send({ type: 'final', ...said(), ...how })
    },
  }
}
