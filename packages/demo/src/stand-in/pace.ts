/** Counts requests in sliding windows, as the providers do. */
export interface Pace {
  /** Notes a request. @returns How many more each window would take, and how long to wait (ms) when one is full. */
  take(now: number): { readonly remaining: readonly number[]; readonly waitMs: number }
}

export interface PaceWindow {
  readonly limit: number
  readonly perMs: number
}

export function paceOf(windows: readonly PaceWindow[]): Pace {
  const longest = Math.max(...windows.map((window) => window.perMs))
  let taken: number[] = []
  return {
    take(now) {
      taken = taken.filter((at) => at > now - longest)
      const within = windows.map((window) => taken.filter((at) => at > now - window.perMs))
      const waits = windows.map((window, index) => {
        const times = within[index] ?? []
        const oldest = times[times.length - window.limit]
        return times.length >= window.limit && oldest !== undefined ? oldest + window.perMs - now : 0
      })
      const waitMs = Math.max(0, ...waits)
      if (waitMs === 0) taken.push(now)
      const used = waitMs === 0 ? 1 : 0
      return {
        remaining: windows.map((window, index) => Math.max(0, window.limit - (within[index]?.length ?? 0) - used)),
        waitMs,
      }
    },
  }
}
