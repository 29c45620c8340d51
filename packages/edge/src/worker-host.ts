import type { Metrics } from '@innkeeper/core/pipeline/ports'
import type { Host } from '@innkeeper/runtime/json-service'
import { createLog, type Log } from '@innkeeper/runtime/log'
import { sleep } from '@innkeeper/runtime/retry'

/** The network, the clock and chance, as a Worker has them. */
export const WORKER_HOST: Host = {
  fetch: (request) => fetch(request),
  now: () => Date.now(),
  sleep,
  random: () => Math.random(),
}

/** A Worker's log: what is written to the console is indexed as JSON. */
export function workerLog(program: string): Log {
  // oxlint-disable-next-line no-console -- it is how a Worker logs
  return createLog({ program, now: Date.now, write: (line) => console.log(line) })
}

/** What of an Analytics Engine binding is used. */
export interface DatasetBinding {
  writeDataPoint(point: {
    readonly indexes: readonly string[]
    readonly blobs: readonly string[]
    readonly doubles: readonly number[]
  }): void
}

/** Counters and distributions as points of a dataset: the name is the index, labels are blobs (`outcome=accepted`), the value is the double. */
export function datasetMetrics(dataset: DatasetBinding | undefined): Metrics {
  const point = (name: string, labels: Readonly<Record<string, string>>, value: number): void => {
    const blobs = Object.entries(labels).map(([label, text]) => `${label}=${text}`)
    dataset?.writeDataPoint({ indexes: [name], blobs, doubles: [value] })
  }
  return {
    count: (name, labels = {}, by = 1) => point(name, labels, by),
    observe: (name, value, labels = {}) => point(name, labels, value),
  }
}
