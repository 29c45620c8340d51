import { InnkeeperError, ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import type { Log } from '@innkeeper/core/pipeline/ports'

/** One kind of background work, done again and again until stopped. */
export interface WorkLoop {
  /** There may be something to do: do not wait out the pause. */
  nudge(): void
  /** Lets the step that is running finish, and ends. */
  stop(): Promise<void>
}

export interface WorkLoopOptions {
  readonly name: string
  /**
   * Does the next piece.
   *
   * @returns How long nothing is due, in ms; 0 when there may be more at once.
   */
  readonly step: () => Promise<number>
  readonly log: Log
}

/** The pause after a step failed, in ms: doubles with each failure in a row. */
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** The pause after a service refused: until a person has mended a key, asking again only bothers it. */
const REFUSED_PAUSE_MS = 5 * 60_000
/** The longest pause that a service is granted when it asks for one. */
const LONGEST_ASKED_MS = 10 * 60_000
/** Failures in a row that may pass by themselves; more of them should wake somebody. */
const PATIENT_FAILURES = 10

/** Runs a step in a loop that survives its failures and never blocks the event loop between two steps. */
export function startLoop({ name, step, log }: WorkLoopOptions): WorkLoop {
  let stopped = false
  let nudged = false
  let wake: (() => void) | undefined
  let failures = 0

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped || (nudged && failures === 0)) {
        setImmediate(resolve)
        return
      }
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        wake = undefined
        resolve()
      }
      wake = done
    })

  async function run(): Promise<void> {
    while (!stopped) {
      nudged = false
      try {
        const idleMs = await step()
        failures = 0
        await pause(idleMs)
      } catch (error) {
        // What is cut off by a stop is done again at the next start.
        if (stopped) return
        failures += 1
        const inMs = pauseAfter(error, failures)
        const mayPass = error instanceof InnkeeperError && error.retry === 'later' && failures < PATIENT_FAILURES
        const report = mayPass ? log.warn : log.error
        report('background work failed; it goes on after a pause', { loop: name, failures, inMs, error })
        await pause(inMs)
      }
    }
  }

  const finished = run()
  return {
    nudge() {
      nudged = true
      if (failures === 0) wake?.()
    },
    async stop() {
      stopped = true
      wake?.()
      await finished
    },
  }
}

/** @param failures In a row, this one included. @returns Milliseconds. */
function pauseAfter(error: unknown, failures: number): number {
  if (error instanceof ServiceRefused) return REFUSED_PAUSE_MS
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))
  const asked = error instanceof ServiceUnavailable ? (error.retryAfterMs ?? 0) : 0
  return Math.max(pause, Math.min(LONGEST_ASKED_MS, asked))
}

/** How long background work may take to come to the end of a step when the server stops, in ms. */
const STOP_MS = 3_000

/** Waits for the end of work that was told to stop, and not for ever: whatever is cut off is done again at the next start. */
export async function endedOrCutOff(work: Promise<unknown>, log: Log): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), STOP_MS)
  })
  try {
    const ended = await Promise.race([work.then(() => true), late])
    if (!ended) log.warn('background work was cut off; it is done again at the next start')
  } finally {
    clearTimeout(timer)
  }
}
