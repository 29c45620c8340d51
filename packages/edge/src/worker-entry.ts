import type { Metrics } from '@innkeeper/core/pipeline/ports'
import type { Host } from '@innkeeper/runtime/json-service'
import type { Log } from '@innkeeper/runtime/log'

import type { DeliveredMessage } from './settle-messages.ts'
import { type DatasetBinding, datasetMetrics, WORKER_HOST, workerLog } from './worker-host.ts'

/** What every Worker may be bound to. */
export interface WorkerBindings {
  readonly METRICS?: DatasetBinding
}

/** What every Worker is given by its place. */
export interface WorkerSurroundings {
  readonly host: Host
  readonly log: Log
  readonly metrics: Metrics
}

/** A Worker with its ports open. */
export interface EdgeWorker {
  fetch(request: Request): Promise<Response>
  /** @param queueName With the ending `-dlq` the messages are dead letters. */
  workOff(queueName: string, messages: readonly DeliveredMessage[]): Promise<void>
  /** By cron. */
  tidy(): Promise<void>
}

interface Batch {
  readonly queue: string
  readonly messages: readonly DeliveredMessage[]
}

/**
 * The handlers of a Worker. It is opened once for each set of bindings, at the first call: settings that are wrong answer 500 and are named in the
 * log, and nothing is lost, since senders send again what was not taken.
 */
export function workerOf<Env extends WorkerBindings>(
  program: string,
  open: (env: Env, surroundings: WorkerSurroundings) => EdgeWorker,
) {
  const log: Log = workerLog(program)
  const opened = new WeakMap<Env, EdgeWorker>()
  const worker = (env: Env): EdgeWorker => {
    const known = opened.get(env)
    if (known) return known
    try {
      const fresh = open(env, { host: WORKER_HOST, log, metrics: datasetMetrics(env.METRICS) })
      opened.set(env, fresh)
      return fresh
    } catch (error) {
      log.error('the Worker cannot be opened', { error })
      throw error
    }
  }
  return {
    fetch: (request: Request, env: Env): Promise<Response> => worker(env).fetch(request),
    queue: (batch: Batch, env: Env): Promise<void> => worker(env).workOff(batch.queue, batch.messages),
    scheduled: (_: unknown, env: Env): Promise<void> => worker(env).tidy(),
  }
}
