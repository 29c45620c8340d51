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
        failures += 1
        log.error('background work failed; it goes on after a pause', { loop: name, failures, error })
        await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)))
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
