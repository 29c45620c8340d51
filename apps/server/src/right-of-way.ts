/** Lets deliveries through before anything else that this process does: a provider that waits too long sends again. */
export interface RightOfWay {
  /** What waits does not go on before this has ended, or {@link LONGEST_WAIT_MS} are over. */
  give<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves in a later round of the event loop: the next one in which nobody has it. */
  wait(): Promise<void>
}

/** Whoever sends slowly, or too much, holds up the rest for so long each time, in ms. */
const LONGEST_WAIT_MS = 20

export function openRightOfWay(clock: () => number = () => performance.now()): RightOfWay {
  let holders = 0
  return {
    async give(work) {
      holders++
      try {
        return await work()
      } finally {
        holders--
      }
    },
    wait() {
      const since = clock()
      return new Promise((resolve) => {
        const look = (): void => {
          if (holders === 0 || clock() - since >= LONGEST_WAIT_MS) resolve()
          else setImmediate(look)
        }
        setImmediate(look)
      })
    },
  }
}
