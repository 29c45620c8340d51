import { ServiceUnavailable } from '@innkeeper/core/errors'

/** Lets go of what waits for somebody else, so that a stop need not wait for it too. */
export interface Halt {
  /** From now on every wait ends at once, those under way too. */
  now(): void
  /** @throws {ServiceUnavailable} It was halted first; the work goes on unheard. */
  unlessHalted<Result>(work: () => Promise<Result>): Promise<Result>
}

export function openHalt(): Halt {
  const waits = new Set<() => void>()
  let halted = false
  return {
    now() {
      halted = true
      for (const giveUp of waits) giveUp()
      waits.clear()
    },
    unlessHalted(work) {
      return new Promise((resolve, reject) => {
        const giveUp = () => reject(new ServiceUnavailable('this program is stopping'))
        if (halted) return giveUp()
        waits.add(giveUp)
        work()
          .then(resolve, reject)
          .finally(() => waits.delete(giveUp))
      })
    },
  }
}
