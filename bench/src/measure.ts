/** The value below which a share of the samples lies. @param share 0 to 1. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export interface LoadResult {
  /** Milliseconds from the planned send to the answer: a server that stalls is not flattered. */
  readonly latencies: readonly number[]
  readonly perSecond: number
  readonly statuses: Readonly<Record<number, number>>
}

/** Sends as many requests as `concurrency` lets through. */
export async function saturate(
  total: number,
  concurrency: number,
  send: (index: number) => Promise<number>,
): Promise<LoadResult> {
  const latencies: number[] = []
  const statuses: Record<number, number> = {}
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < total) {
        const index = next++
        const sentAt = performance.now()
        const status = await send(index)
        latencies.push(performance.now() - sentAt)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  return { latencies, statuses, perSecond: (total / (performance.now() - startedAt)) * 1000 }
}

/** Sends at a fixed rate, whatever the answers do. */
export async function pace(
  total: number,
  perSecond: number,
  send: (index: number) => Promise<number>,
): Promise<LoadResult> {
  const latencies: number[] = []
  const statuses: Record<number, number> = {}
  const startedAt = performance.now()
  const running: Promise<void>[] = []
  for (let index = 0; index < total; index++) {
    const due = startedAt + (index * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const sent = async (): Promise<void> => {
      const status = await send(index)
      latencies.push(performance.now() - due)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    running.push(sent())
  }
  await Promise.all(running)
  return { latencies, statuses, perSecond: (total / (performance.now() - startedAt)) * 1000 }
}
